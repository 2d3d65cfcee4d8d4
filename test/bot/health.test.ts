import assert from 'node:assert/strict';
import { createHealth } from '../../bot/health.ts';

describe('health', () => {
  it('is ready when the store is open, the keys are loaded and the notifier runs', () => {
    const health = createHealth({ store: () => true, keys: () => true, notifier: () => true });
    assert.deepEqual(health.ready(), { ok: true, failing: [] });
  });

  it('names what does not hold, a check that throws included, and stays alive', () => {
    const health = createHealth({
      store: () => false,
      keys: () => {
        throw new Error('172693239');
      },
      notifier: () => true,
    });
    assert.deepEqual(health.ready(), { ok: false, failing: ['store', 'keys'] });
    assert.deepEqual(health.live(), { ok: true });
  });
});
