import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTurnQueue } from '../../bot/turn-queue.ts';

describe('turn queue', () => {
  it('runs turns of one conversation one after another, in order', async () => {
    const queue = createTurnQueue();
    const steps: string[] = [];
    const turn = (name: string, ms: number) => async () => {
      steps.push(`${name} begins`);
      await sleep(ms);
      steps.push(`${name} ends`);
    };
    await Promise.all([
      queue.run('a', turn('1', 15)),
      queue.run('a', turn('2', 1)),
      queue.run('a', turn('3', 1)),
    ]);
    assert.deepEqual(steps, ['1 begins', '1 ends', '2 begins', '2 ends', '3 begins', '3 ends']);
  });

  it('runs turns of different conversations side by side', async () => {
    const queue = createTurnQueue();
    let release = () => {};
    const held = queue.run('a', () => new Promise<void>((resolve) => (release = resolve)));
    assert.equal(await queue.run('b', async () => 'done'), 'done');
    release();
    await held;
  });

  it('goes on after a turn that failed, and tells its caller alone', async () => {
    const queue = createTurnQueue();
    const failed = queue.run('a', async () => {
      throw new Error('no');
    });
    const next = queue.run('a', async () => 'yes');
    await assert.rejects(failed, /no/);
    assert.equal(await next, 'yes');
  });

  it('is drained when the last turn has ended, those that came meanwhile included', async () => {
    const queue = createTurnQueue();
    const ended: string[] = [];
    void queue.run('a', async () => {
      await sleep(5);
      void queue.run('b', async () => {
        await sleep(5);
        ended.push('b');
      });
      ended.push('a');
    });
    await queue.drained();
    assert.deepEqual(ended, ['a', 'b']);
    assert.equal(queue.size, 0);
    await queue.drained();
  });
});
