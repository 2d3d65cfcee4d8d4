import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { after, before, describe, it } from 'mocha';
import { handmade } from './attack.ts';
import { startTeamsBot, type TeamsBot } from './teams-bot.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const REQUESTS = 3000;
/** Long enough that a list of them would be seen: a third of them are some 4.5 MB. */
const longTenant = () => `${randomUUID()}${'x'.repeat(4500)}`;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

describe('organizations that nobody has verified', () => {
  let bot: TeamsBot;
  before(async function () {
    this.timeout(20_000);
    bot = await startTeamsBot();
  });
  after(() => bot.close());

  /** In turns: an emulator’s token of some organization, a token by a stranger’s key, a good one for a stranger. */
  async function knock(index: number, good: string): Promise<number> {
    const tid = longTenant();
    const now = Math.floor(Date.now() / 1000);
    const common = { aud: bot.appId, appid: bot.appId, tid, nbf: now - 60, exp: now + 600 };
    const forged = (payload: object) =>
      handmade({ alg: 'RS256', kid: 'good', typ: 'JWT' }, payload, () => randomBytes(256));
    const ways = [
      () =>
        bot.post(forged({ ...common, iss: `https://sts.windows.net/${tid}/`, ver: '1.0' }), bot.activity()),
      () =>
        bot.post(
          forged({ ...common, tid: tid.slice(0, 60), iss: bot.channel.issuer, serviceurl: bot.serviceUrl }),
          bot.activity(),
        ),
      () => bot.post(good, bot.activity({ channelData: { tenant: { id: tid } } })),
    ];
    const answer = await ways[index % ways.length]?.();
    assert.ok(answer?.status === 401 || answer?.status === 429, String(answer?.status));
    return answer.status;
  }

  it('leave memory and the time of an answer where they were, 3,000 of them', async function () {
    this.timeout(60_000);
    const good = await bot.channel.token();
    const timed = async (count: number) => {
      const times: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const startedAt = performance.now();
        await knock(index, good);
        times.push(performance.now() - startedAt);
      }
      bot.logged.length = 0;
      return median(times);
    };
    await timed(300);
    collect();
    const heapBefore = process.memoryUsage().heapUsed;
    const before = await timed(300);
    await timed(REQUESTS - 600);
    const afterwards = await timed(300);
    collect();
    const grown = process.memoryUsage().heapUsed - heapBefore;
    assert.ok(grown < 3 * 1024 * 1024, `the heap has grown by ${grown} bytes`);
    assert.ok(afterwards < before * 3 + 1, `${before} ms have become ${afterwards} ms`);
    assert.equal((await bot.post(good, bot.activity())).status, 200);
  });
});
