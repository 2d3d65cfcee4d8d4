/**
 * Turns of one conversation run one after another, in the order they came; turns of different
 * conversations run side by side. A turn that fails does not hold up the next one.
 */
export interface TurnQueue {
  run<T>(conversationId: string, turn: () => Promise<T>): Promise<T>;
  /** Resolves when no turn runs or waits. New ones may still be added meanwhile and are waited for. */
  drained(): Promise<void>;
  /** Turns that run or wait. */
  readonly size: number;
}

export function createTurnQueue(): TurnQueue {
  const tails = new Map<string, Promise<unknown>>();
  let size = 0;
  let whenEmpty: (() => void)[] = [];

  const finished = (conversationId: string, tail: Promise<unknown>) => {
    if (tails.get(conversationId) === tail) tails.delete(conversationId);
    size -= 1;
    if (size > 0) return;
    for (const tell of whenEmpty) tell();
    whenEmpty = [];
  };

  return {
    run(conversationId, turn) {
      size += 1;
      const before = tails.get(conversationId) ?? Promise.resolve();
      const running = before.then(turn, turn);
      const tail: Promise<void> = running.then(
        () => finished(conversationId, tail),
        () => finished(conversationId, tail),
      );
      tails.set(conversationId, tail);
      return running;
    },
    drained() {
      if (size === 0) return Promise.resolve();
      return new Promise((resolve) => whenEmpty.push(resolve));
    },
    get size() {
      return size;
    },
  };
}
