import { faultFields, type Log } from './logs.ts';

/** Something that is looked at again and again rather than by one long timer: the record says what is due. */
export interface RepeatedLook {
  start(): void;
  /** There may be something now. During a look: once more after it. */
  poke(): void;
  /** Resolves after the look that is under way. */
  stop(): Promise<void>;
}

export interface RepeatedLookDeps {
  /** Asks between its steps whether to go on. */
  readonly look: (isRunning: () => boolean) => Promise<void>;
  /** Logged with its fault when a look fails; the next one comes all the same. */
  readonly failed: string;
  readonly log: Log;
  readonly pollMs: number;
}

export function createRepeatedLook({ look, failed, log, pollMs }: RepeatedLookDeps): RepeatedLook {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let running = false;
  let again = false;

  function poke(): void {
    if (!running) return;
    again = looking !== undefined;
    if (again) return;
    looking = look(() => running)
      .catch((fault: unknown) => log.error(failed, faultFields(fault)))
      .finally(() => {
        looking = undefined;
        if (again) poke();
      });
  }

  return {
    start() {
      running = true;
      timer = setInterval(poke, pollMs);
      timer.unref();
      poke();
    },
    poke,
    async stop() {
      running = false;
      clearInterval(timer);
      await looking;
    },
  };
}
