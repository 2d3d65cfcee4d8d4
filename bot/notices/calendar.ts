import type { Clock, CompanyStore, UseCases } from '../../benefits/index.ts';
import { faultFields, type Log } from '../logs.ts';
import { createRepeatedLook, type RepeatedLook } from '../repeated-look.ts';

/**
 * Looks at the calendar of every company: at the start, at every new hour, and after the clock has
 * jumped. What is due is computed from the record, so a stop in between loses nothing.
 */
export type CalendarRunner = RepeatedLook;

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
  /** The hour that was looked at last; one that failed is looked at again. */
  let seen = '';

  async function look(isRunning: () => boolean): Promise<void> {
    const hour = clock.now().slice(0, 13);
    if (hour === seen) return;
    let whole = true;
    for (const companyId of await store.companies()) {
      if (!isRunning()) return;
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

  return createRepeatedLook({ look, failed: 'calendar_failed', log, pollMs: deps.pollMs ?? 60_000 });
}
