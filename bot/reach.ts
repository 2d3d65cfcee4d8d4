import { type KeyedStore, type Person, personKey, type Reach } from '../benefits/index.ts';
import { createReferences, type References } from './references.ts';

/** Whom the bot can write to, as its conversation references say. */
export function createReach(keyed: KeyedStore): Reach {
  const references: Pick<References, 'find' | 'known'> = createReferences({
    keyed,
    outbox: { wake: async () => 0 },
  });
  return {
    async person(companyId, person) {
      const known = await references.find(companyId, person);
      if (known === undefined || known.blockedUntil !== null) return undefined;
      return { tenantId: person.tenantId, oid: person.oid, name: known.user.name };
    },
    async people(companyId) {
      const all = await references.known(companyId);
      const named = all.filter(({ blockedUntil, user }) => blockedUntil === null && user.name !== '');
      return named
        .map(({ tenantId, oid, user }): Person => ({ tenantId, oid, name: user.name }))
        .sort((a, b) => a.name.localeCompare(b.name, 'pl') || personKey(a).localeCompare(personKey(b)));
    },
  };
}
