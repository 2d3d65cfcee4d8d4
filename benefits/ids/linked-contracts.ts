/** Contracts a person's account is linked with: known once a case number came of an incident on one. */

import { personKey } from '../order.ts';
import type { PersonId } from '../people/person.ts';
import type { Asker, KeyedStore } from '../ports.ts';

function keyOf(person: PersonId, grantId: string): string {
  return `${personKey(person)}/${grantId}`;
}

/** Grants on an incident of which this person has recorded a case number: their account is linked. */
export async function linkedGrantIds(keyed: KeyedStore, asker: Asker): Promise<readonly string[]> {
  const prefix = keyOf(asker, '');
  const all = await keyed.list(asker.companyId, 'linked-contract');
  return all.filter(({ key }) => key.startsWith(prefix)).map(({ key }) => key.slice(prefix.length));
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
