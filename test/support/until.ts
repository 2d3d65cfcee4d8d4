import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until it holds; a test that waits for too long fails with what it waited for. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what = 'what was waited for',
  withinMs = 8000,
): Promise<void> {
  const last = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > last) throw new Error(`${what} did not come within ${withinMs} ms`);
    await sleep(3);
  }
}
