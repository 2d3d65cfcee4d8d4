import { createHash } from 'node:crypto';
import type { Activation, Clock, CompanyStore, UseCases } from '../benefits/index.ts';
import type { Log } from './logs.ts';
import { createRepeatedLook, type RepeatedLook } from './repeated-look.ts';

/**
 * Plays Microsoft in local mode: so many seconds after *Clicked* the ids arrive. When they are due is
 * computed from the record, so a stop in between loses nothing. The ids are made from the
 * activation's id and begin with 900, and the grant and its audit row name `demo-fulfilment`.
 */
export type DemoFulfilment = RepeatedLook;

export interface DemoFulfilmentDeps {
  readonly store: Pick<CompanyStore, 'companies' | 'read'>;
  readonly useCases: Pick<UseCases, 'completeActivation'>;
  readonly clock: Clock;
  /** From the click to the ids. */
  readonly seconds: number;
  readonly log: Log;
  /** Told after ids have arrived, so that the notices leave at once. */
  readonly onCompleted: () => void;
  readonly pollMs?: number;
}

const actor = { system: 'demo-fulfilment' } as const;

const HALF = 500_000;

/** Two different 9-digit ids, always the same for one activation; their last two digits differ as well. */
export function demoIdsOf(activationId: string): { readonly accessId: string; readonly contractId: string } {
  const hash = createHash('sha256').update(`demo ${activationId}`).digest();
  const access = hash.readUInt32BE(0) % HALF;
  const other = hash.readUInt32BE(4) % HALF;
  const contract = HALF + (other % 100 === access % 100 ? (other + 1) % HALF : other);
  const id = (number: number) => `900${String(number).padStart(6, '0')}`;
  return { accessId: id(access), contractId: id(contract) };
}

export function createDemoFulfilment(deps: DemoFulfilmentDeps): DemoFulfilment {
  const { store, useCases, clock, seconds, log } = deps;
  /** Refused once: the same answer would come at every look. */
  const refused = new Set<string>();

  const isDue = (activation: Activation) =>
    activation.state === 'submitted' &&
    activation.submittedAt !== undefined &&
    !refused.has(activation.id) &&
    Date.parse(activation.submittedAt) + seconds * 1000 <= Date.parse(clock.now());

  async function complete(companyId: string, activationId: string): Promise<void> {
    const outcome = await useCases.completeActivation(companyId, `demo-${activationId}`, actor, {
      activationId,
      ...demoIdsOf(activationId),
    });
    if (outcome.kind === 'refused') {
      refused.add(activationId);
      log.warn('demo_ids_refused', { code: outcome.refusal.code });
      return;
    }
    log.info('demo_ids_arrived');
    deps.onCompleted();
  }

  async function look(isRunning: () => boolean): Promise<void> {
    for (const companyId of await store.companies()) {
      const record = await store.read(companyId);
      for (const activation of record?.activations ?? [])
        if (isRunning() && isDue(activation)) await complete(companyId, activation.id);
    }
  }

  return createRepeatedLook({ look, failed: 'demo_ids_failed', log, pollMs: deps.pollMs ?? 1000 });
}
