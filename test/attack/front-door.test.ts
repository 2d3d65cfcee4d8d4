import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Attack } from './attack.ts';
import { bodyAttacks } from './body-attacks.ts';
import { claimAttacks } from './claim-attacks.ts';
import { startTeamsBot, type TeamsBot } from './teams-bot.ts';
import { tokenAttacks } from './token-attacks.ts';

const table = [...tokenAttacks, ...claimAttacks, ...bodyAttacks];

describe('the front door in Teams mode', () => {
  let bot: TeamsBot;
  let number = 0;
  before(async function () {
    this.timeout(20_000);
    // Each attack comes from an address of its own, so that none is answered for the one before it.
    bot = await startTeamsBot({ TRUST_PROXY: '1' });
    assert.equal((await bot.post(await bot.channel.token(), bot.activity())).status, 200);
  });
  after(() => bot.close());

  it('is tried in at least a hundred ways, no two called the same', () => {
    assert.ok(table.length >= 100, `${table.length} ways`);
    assert.equal(new Set(table.map(({ name }) => name)).size, table.length);
  });

  const refuses = ({ name, status, run }: Attack) =>
    it(`refuses ${name}`, async () => {
      number += 1;
      const turnsOfItsOwn = name.includes('replayed') ? 1 : 0;
      const turns = bot.turns();
      const calls = bot.connector.reached.length;
      const answer = await run(bot, `10.1.${number >> 8}.${number & 255}`);
      assert.equal(answer.status, status, answer.body);
      if (status === 401) {
        assert.deepEqual(
          [answer.body, answer.headers['www-authenticate']],
          ['{"error":"unauthorized"}', 'Bearer'],
        );
      }
      assert.equal(bot.turns(), turns + turnsOfItsOwn, 'a turn was run');
      if (turnsOfItsOwn === 0) assert.equal(bot.connector.reached.length, calls, 'the channel was called');
      assert.deepEqual(bot.foreign.reached, [], 'something was sent to a foreign host');

      const good = await bot.post(await bot.channel.token(), bot.activity());
      assert.equal(good.status, 200, 'the good token after it');
      assert.equal(bot.turns(), turns + turnsOfItsOwn + 1);
    });
  for (const one of table) refuses(one);

  it('has logged one line for each refusal, and no token', async () => {
    const refused = bot.logged.filter(
      (line) => line.includes('channel-refused') || line.includes('channel_refused'),
    );
    assert.equal(refused.length, table.filter(({ status }) => status === 401).length);
    const token = await bot.channel.token();
    const [header = '', payload = ''] = token.split('.');
    for (const line of bot.logged) {
      assert.ok(!line.includes(header) && !line.includes(payload.slice(0, 20)), line);
      assert.ok(!line.includes(bot.channel.botToken) && !line.includes('a secret of this machine'), line);
    }
  });
});
