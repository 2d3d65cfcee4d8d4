import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { startTeamsBot, type TeamsBot } from './teams-bot.ts';

describe('Teams mode', () => {
  let bot: TeamsBot;
  before(async () => {
    bot = await startTeamsBot();
  });
  after(() => bot.close());

  it('takes a turn that Teams proves, and answers it with its own token', async () => {
    const { status } = await bot.post(await bot.channel.token(), bot.activity());
    assert.equal(status, 200);
    assert.equal(bot.turns(), 1);
    const sent = bot.connector.reached.filter(({ method }) => method === 'POST');
    assert.ok(sent.length > 0);
    for (const { authorization } of bot.connector.reached)
      assert.equal(authorization, `Bearer ${bot.channel.botToken}`);
  });
});
