import { type Json, mapKeyedSecret, mapSecrets, SealBroken, type Sealer } from '../benefits/index.ts';
import type { Change } from './changes.ts';
import type { Companies, CompanyState } from './company-state.ts';
import { detached, type Journal } from './journal.ts';

/** What a walk over everything sealed found. */
export interface SealsFound {
  /** Ids of contracts in the records, and how many of them do not open. */
  readonly ids: number;
  readonly brokenIds: number;
  /** Ids, token caches, codes and waiting commands that an older key sealed. */
  readonly older: number;
  /** All that do not open. */
  readonly broken: readonly SealBroken[];
}

/** @param resealed given each value that opens and is sealed with an older key, sealed anew */
function walk(
  state: CompanyState,
  sealer: Sealer,
  resealed: (change: Change) => void = () => undefined,
): SealsFound {
  const { companyId } = state;
  const found = { ids: 0, brokenIds: 0, older: 0, broken: [] as SealBroken[] };
  const renewed = (place: Parameters<Sealer['open']>[0], sealed: string): string => {
    try {
      const plain = sealer.open(place, sealed);
      if (sealer.isNewest(sealed)) return sealed;
      found.older += 1;
      return sealer.seal(place, plain);
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      found.broken.push(error);
      return sealed;
    }
  };

  if (state.record !== undefined) {
    const before: Readonly<Record<string, unknown>> = { ...state.record };
    const olderBefore = found.older;
    const after = mapSecrets(state.record, (sealed, place) => {
      found.ids += 1;
      return renewed({ companyId, ...place }, sealed);
    });
    found.brokenIds = found.broken.length;
    const patch = Object.entries(after)
      .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]))
      .map(([field, value]) => ({ field, value }));
    if (found.older > olderBefore) resealed({ type: 'reseal', patch });
  }
  for (const [kind, values] of state.keyed) {
    for (const [key, { text, eTag, expiresAt }] of values) {
      const olderBefore = found.older;
      const fact = { companyId, kind, key, value: JSON.parse(text) as Json };
      const value = mapKeyedSecret(fact, (sealed, place) => renewed(place, sealed));
      if (found.older === olderBefore) continue;
      // The same version of the fact: whoever has read it may still write over it.
      resealed({ type: 'put', kind, key, value, eTag, ...(expiresAt === undefined ? {} : { expiresAt }) });
    }
  }
  return found;
}

/** The keys are others than the data was sealed with, rather than one value meddled with. */
export function noIdOpens({ ids, brokenIds }: SealsFound): boolean {
  return ids > 0 && brokenIds === ids;
}

/** Looks at everything that is sealed and changes nothing. */
export function findSeals(companies: Companies, sealer: Sealer): SealsFound {
  return sum([...companies.all()].map((state) => walk(state, sealer)));
}

/**
 * Seals with the newest key what an older one sealed. Before the store is handed out: nothing else
 * is on its way. Durable when it resolves; the older texts stay in the files until a compaction.
 */
export async function reseal({
  companies,
  journal,
  sealer,
}: {
  readonly companies: Companies;
  readonly journal: Pick<Journal, 'append'>;
  readonly sealer: Sealer;
}): Promise<SealsFound> {
  const written: Promise<void>[] = [];
  const found = [...companies.all()].map((state) =>
    walk(state, sealer, (change) => written.push(journal.append(detached(change), state))),
  );
  await Promise.all(written);
  return sum(found);
}

function sum(found: readonly SealsFound[]): SealsFound {
  return found.reduce(
    (all, one) => ({
      ids: all.ids + one.ids,
      brokenIds: all.brokenIds + one.brokenIds,
      older: all.older + one.older,
      broken: [...all.broken, ...one.broken],
    }),
    { ids: 0, brokenIds: 0, older: 0, broken: [] },
  );
}
