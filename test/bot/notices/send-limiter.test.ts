import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSendLimiter } from '../../../bot/notices/send-limiter.ts';

const mostInASecond = (instants: readonly number[]) =>
  Math.max(0, ...instants.map((at) => instants.filter((other) => other >= at && other < at + 1000).length));

describe('send limiter', () => {
  it('lets 25 a second into one organization', () => {
    const limiter = createSendLimiter(() => 0);
    const places = Array.from({ length: 60 }, (_, index) => limiter.reserve('t', `c${index}`));
    assert.equal(mostInASecond(places), 25);
    assert.equal(Math.max(...places), 2000);
  });

  it('lets one a second into one conversation', () => {
    const limiter = createSendLimiter(() => 0);
    assert.deepEqual(
      [0, 0, 0].map(() => limiter.reserve('t', 'c')),
      [0, 1000, 2000],
    );
  });

  it('does not make one conversation wait for the queue of another', () => {
    const limiter = createSendLimiter(() => 0);
    for (let index = 0; index < 30; index += 1) limiter.reserve('t', 'busy');
    assert.equal(limiter.reserve('t', 'free'), 0);
    assert.equal(limiter.reserve('other', 'free too'), 0);
  });

  it('counts answers, so that notices wait for them', () => {
    const limiter = createSendLimiter(() => 0);
    limiter.count('t', 'c');
    assert.equal(limiter.reserve('t', 'c'), 1000);
  });

  it('keeps both limits whatever is asked for and whenever', () => {
    const call = fc.record({ tenant: fc.nat(1), conversation: fc.nat(40), after: fc.nat(120) });
    fc.assert(
      fc.property(fc.array(call, { maxLength: 120 }), (calls) => {
        let now = 0;
        const limiter = createSendLimiter(() => now);
        const sends: { tenant: number; conversation: number; at: number }[] = [];
        for (const { tenant, conversation, after } of calls) {
          now += after;
          const waitMs = limiter.reserve(`t${tenant}`, `c${tenant}/${conversation}`);
          sends.push({ tenant, conversation, at: now + waitMs });
        }
        for (const tenant of [0, 1]) {
          const own = sends.filter((send) => send.tenant === tenant);
          assert.ok(mostInASecond(own.map(({ at }) => at)) <= 25);
          for (const { conversation } of own)
            assert.ok(
              mostInASecond(own.filter((send) => send.conversation === conversation).map(({ at }) => at)) <=
                1,
            );
        }
      }),
      { numRuns: 60 },
    );
  });
});
