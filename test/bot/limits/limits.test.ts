import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import sinon from 'sinon';
import { type Arrival, createLimits, usualRates } from '../../../bot/limits/index.ts';

const from = (remoteAddress: string, forwarded?: string): Arrival => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress },
});
const anna = { tenantId: 't', oid: 'anna' };
const jan = { tenantId: 't', oid: 'jan' };
const rates = {
  turns: [
    { points: 3, seconds: 10 },
    { points: 5, seconds: 60 },
  ],
  failures: [{ points: 2, seconds: 60 }],
};
const limitsOf = (trustProxy = 0) => createLimits({ trustProxy, salt: 'salt', rates });

describe('limits', () => {
  let time: sinon.SinonFakeTimers;
  beforeEach(() => {
    time = sinon.useFakeTimers({ now: 0, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => time.restore());
  async function times<T>(count: number, work: () => Promise<T>): Promise<readonly T[]> {
    const results: T[] = [];
    for (let index = 0; index < count; index += 1) results.push(await work());
    return results;
  }

  it('let a burst of turns through and say when the next one is taken', async () => {
    const limits = limitsOf();
    assert.deepEqual(await times(3, () => limits.turn(anna)), [undefined, undefined, undefined]);
    time.tick(4000);
    assert.equal(await limits.turn(anna), 6);
    time.tick(6000);
    assert.equal(await limits.turn(anna), undefined);
  });

  it('end a longer flood by the longer rate', async () => {
    const limits = limitsOf();
    await times(3, () => limits.turn(anna));
    time.tick(10_000);
    await times(2, () => limits.turn(anna));
    assert.equal(await limits.turn(anna), 50);
    time.tick(50_000);
    assert.equal(await limits.turn(anna), undefined);
  });

  it('keep people, and organizations, apart', async () => {
    const limits = limitsOf();
    await times(9, () => limits.turn(anna));
    assert.equal(await limits.turn(jan), undefined);
    assert.equal(await limits.turn({ ...anna, tenantId: 'other' }), undefined);
  });

  it('count failures by address and door', async () => {
    const limits = limitsOf();
    const failed = (address: string) => limits.failure('messages', from(address));
    assert.deepEqual(await times(3, () => failed('203.0.113.7')), [undefined, undefined, 60]);
    assert.equal(await failed('203.0.113.8'), undefined);
    assert.equal(await limits.failure('fulfilment', from('203.0.113.7')), undefined);
    time.tick(60_000);
    assert.equal(await failed('203.0.113.7'), undefined);
  });

  it('are not escaped by another spelling, another host of a /64 or a made-up header', async () => {
    for (const spellings of [
      [from('203.0.113.7'), from('::ffff:203.0.113.7'), from('::ffff:cb00:7107')],
      [from('2001:db8::1'), from('2001:db8::2'), from('2001:db8:0:0:5::')],
      [from('203.0.113.9', '1.1.1.1'), from('203.0.113.9', '2.2.2.2'), from('203.0.113.9', '3.3.3.3')],
    ]) {
      const limits = limitsOf();
      const waits = [];
      for (const arrival of spellings) waits.push(await limits.failure('messages', arrival));
      assert.deepEqual(waits, [undefined, undefined, 60]);
    }
  });

  it('tell clients behind a proxy of ours apart', async () => {
    const limits = limitsOf(1);
    await times(5, () => limits.failure('messages', from('10.0.0.1', '198.51.100.1')));
    assert.equal(await limits.failure('messages', from('10.0.0.1', '198.51.100.2')), undefined);
  });

  it('do not count an attempt that succeeds', async () => {
    const limits = limitsOf();
    for (let index = 0; index < 20; index += 1) {
      const attempt = await limits.attempt('sign-in', from('203.0.113.7'));
      assert.equal(attempt.wait, undefined);
      await attempt.succeeded();
    }
    const waits = await times(3, async () => (await limits.attempt('sign-in', from('203.0.113.7'))).wait);
    assert.deepEqual(waits, [undefined, undefined, 60]);
  });

  it('hold no more counters than there are, however many addresses knock', async () => {
    const limits = limitsOf();
    for (let index = 0; index < 60_000; index += 1) {
      const address = `${1 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}.1`;
      await limits.failure('messages', from(address));
    }
    assert.ok(time.countTimers() <= 16_384, `${time.countTimers()}`);
    time.tick(61_000);
    assert.equal(time.countTimers(), 0);
  });

  it('are written in docs/operations.md as they are', () => {
    const page = readFileSync('docs/operations.md', 'utf8');
    const inWords = ({ points, seconds }: { points: number; seconds: number }) =>
      `${points} in ${seconds === 60 ? 'a minute' : `${seconds} seconds`}`;
    assert.ok(page.includes(`| turns of one person | ${usualRates.turns.map(inWords).join(', ')} |`));
    const failures = page.split(`| ${usualRates.failures.map(inWords).join(', ')} |`);
    assert.equal(failures.length - 1, 3, 'a row for each door');
  });
});
