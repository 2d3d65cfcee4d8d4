import assert from 'node:assert/strict';
import { createRepeatedLook } from '../../bot/repeated-look.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

describe('a repeated look', () => {
  it('looks once more after a poke that came during a look, and no more once it is stopped', async () => {
    const ends: (() => void)[] = [];
    const one = createRepeatedLook({
      look: () => new Promise((resolve) => ends.push(resolve)),
      failed: 'look_failed',
      log: quiet as never,
      pollMs: 60_000,
    });
    const settled = () => new Promise((resolve) => setImmediate(resolve));
    one.poke();
    assert.equal(ends.length, 0, 'not before the start');
    one.start();
    one.poke();
    one.poke();
    ends[0]?.();
    await settled();
    assert.equal(ends.length, 2, 'several pokes, one more look');
    one.poke();
    const stopped = one.stop();
    ends[1]?.();
    await stopped;
    await settled();
    assert.equal(ends.length, 2);
  });

  it('goes on after a look that failed, and says so', async () => {
    const said: string[] = [];
    let looks = 0;
    const one = createRepeatedLook({
      look: async () => {
        looks += 1;
        throw new Error('gone');
      },
      failed: 'look_failed',
      log: { ...quiet, error: (event: string) => said.push(event) } as never,
      pollMs: 60_000,
    });
    one.start();
    await new Promise((resolve) => setImmediate(resolve));
    one.poke();
    await one.stop();
    assert.deepEqual([looks, said], [2, ['look_failed', 'look_failed']]);
  });
});
