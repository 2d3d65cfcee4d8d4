/** Contracts a person's account is linked with: known once a case number came of an incident on one. */

import { personKey } from '../order.ts';
import type { PersonId } from '../people/person.ts';
import type { Asker, Json, KeyedStore } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';

function keyOf(person: PersonId, grantId: string): string {
  return `${personKey(person)}/${grantId}`;
}

/**
 * Grants on an incident of which this person has recorded a case number: their account is linked,
 * until one of the contract's ids becomes another one.
 */
export async function linkedGrantIds(
  keyed: KeyedStore,
  asker: Asker,
  record: Pick<CompanyRecord, 'grants'> | undefined,
): Promise<readonly string[]> {
  const prefix = keyOf(asker, '');
  const all = await keyed.list(asker.companyId, 'linked-contract');
  const isStill = (grantId: string, linkedAt: string) => {
    const changedAt = record?.grants.find(({ id }) => id === grantId)?.idsChangedAt;
    return changedAt === undefined || changedAt < linkedAt;
  };
  return all.flatMap(({ key, value }) => {
    const grantId = key.slice(prefix.length);
    return key.startsWith(prefix) && isStill(grantId, instantOf(value)) ? [grantId] : [];
  });
}

function instantOf(value: Json): string {
  const at: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'at') : undefined;
  return typeof at === 'string' ? at : '';
}

/** @throws StoreFault */
export async function rememberLinked(
  keyed: KeyedStore,
  asker: Asker,
  grantId: string,
  at: string,
): Promise<void> {
  await keyed.put(asker.companyId, 'linked-contract', keyOf(asker, grantId), { at });
}
