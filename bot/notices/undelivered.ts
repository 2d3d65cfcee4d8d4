import type { CompanyStore, UseCases } from '../../benefits/index.ts';
import { faultFields, type Log } from '../logs.ts';

/**
 * Looks whether something that must arrive could not be delivered, and has the others who may told.
 * Each letter is told of once, whatever is stopped, started or run twice.
 */
export interface UndeliveredTeller {
  start(): void;
  /** There may be a new dead letter. */
  poke(): void;
  stop(): Promise<void>;
}

export interface UndeliveredTellerDeps {
  readonly store: Pick<CompanyStore, 'companies'>;
  readonly useCases: Pick<UseCases, 'tellUndelivered'>;
  readonly log: Log;
  /** Told after notices were written, so that they leave at once. */
  readonly onTold: () => void;
  readonly pollMs?: number;
}

export function createUndeliveredTeller(deps: UndeliveredTellerDeps): UndeliveredTeller {
  const { store, useCases, log, onTold } = deps;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let running = false;

  async function look(): Promise<void> {
    for (const companyId of await store.companies()) {
      if (!running) return;
      const told = await useCases.tellUndelivered(companyId);
      if (told === 0) continue;
      log.warn('undelivered_told', { items: told });
      onTold();
    }
  }

  function poke(): void {
    if (!running || looking !== undefined) return;
    looking = look()
      .catch((fault: unknown) => log.error('undelivered_failed', faultFields(fault)))
      .finally(() => {
        looking = undefined;
      });
  }

  return {
    start() {
      running = true;
      timer = setInterval(poke, deps.pollMs ?? 15_000);
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
