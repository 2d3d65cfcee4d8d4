import type { CompanyStore, UseCases } from '../../benefits/index.ts';
import type { Log } from '../logs.ts';
import { createRepeatedLook, type RepeatedLook } from '../repeated-look.ts';

/**
 * Looks whether something that must arrive could not be delivered, and has the others who may told.
 * Each letter is told of once, whatever is stopped, started or run twice.
 */
export type UndeliveredTeller = RepeatedLook;

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

  async function look(isRunning: () => boolean): Promise<void> {
    for (const companyId of await store.companies()) {
      if (!isRunning()) return;
      const told = await useCases.tellUndelivered(companyId);
      if (told === 0) continue;
      log.warn('undelivered_told', { items: told });
      onTold();
    }
  }

  return createRepeatedLook({ look, failed: 'undelivered_failed', log, pollMs: deps.pollMs ?? 15_000 });
}
