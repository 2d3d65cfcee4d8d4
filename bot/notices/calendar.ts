import type { Clock, CompanyStore, UseCases } from '../../benefits/index.ts';
import { faultFields, type Log } from '../logs.ts';

/**
 * Looks at the calendar of every company: at the start, at every new hour, and after the clock has
 * jumped. What is due is computed from the record, so a stop in between loses nothing.
 */
export interface CalendarRunner {
  start(): void;
  /** The hour may have changed. */
  poke(): void;
  stop(): Promise<void>;
}

export interface CalendarRunnerDeps {
  readonly store: Pick<CompanyStore, 'companies'>;
  readonly useCases: Pick<UseCases, 'tellWhatIsDue'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Told after notices were written, so that those due now leave at once. */
  readonly onTold: () => void;
  readonly pollMs?: number;
}

export function createCalendarRunner(deps: CalendarRunnerDeps): CalendarRunner {
  const { store, useCases, clock, log, onTold } = deps;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let running = false;
  let again = false;
  /** The hour that was looked at last; one that failed is looked at again. */
  let seen = '';

  async function look(): Promise<void> {
    const hour = clock.now().slice(0, 13);
    if (hour === seen) return;
    let whole = true;
    for (const companyId of await store.companies()) {
      if (!running) return;
      // One company's fault keeps no other company waiting.
      await useCases.tellWhatIsDue(companyId).then(
        (told) => {
          if (told === 0) return;
          log.info('calendar_told', { items: told });
          onTold();
        },
        (fault: unknown) => {
          whole = false;
          log.error('calendar_failed', faultFields(fault));
        },
      );
    }
    if (whole) seen = hour;
  }

  function poke(): void {
    if (!running) return;
    again = looking !== undefined;
    if (again) return;
    looking = look()
      .catch((fault: unknown) => log.error('calendar_failed', faultFields(fault)))
      .finally(() => {
        looking = undefined;
        if (again) poke();
      });
  }

  return {
    start() {
      running = true;
      timer = setInterval(poke, deps.pollMs ?? 60_000);
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
