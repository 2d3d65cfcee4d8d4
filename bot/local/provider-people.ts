import type { Role } from '../../benefits/index.ts';
import { appRoles, globalAdminRoleId } from '../../identity/index.ts';
import type { TokenClaims } from './provider-tokens.ts';

/** Somebody the local provider signs in. The shape of `samples/people.json`. */
export interface LocalPerson {
  readonly key: string;
  readonly name: string;
  readonly upn: string;
  readonly oid: string;
  readonly roles: readonly Role[];
}

/** Stands in everybody's `wids` and is no role (Microsoft Entra, default user). */
const defaultUserRoleId = 'b79fbf4d-3ef9-4689-8143-76b194e85509';

/** The people and the roles they hold today. */
export interface PeopleBook {
  readonly people: readonly LocalPerson[];
  byOid(oid: string): LocalPerson | undefined;
  /** By key, oid or sign-in name. */
  find(name: string): LocalPerson | undefined;
  rolesOf(oid: string): readonly Role[];
  setRoles(oid: string, roles: readonly Role[]): void;
  /** Further claims of this person's tokens, such as `acct` or `_claim_names`. */
  setClaims(oid: string, claims: TokenClaims): void;
  /** What Entra says of this person at this moment. */
  claimsOf(person: LocalPerson): TokenClaims;
}

export function createPeopleBook(tenantId: string, people: readonly LocalPerson[]): PeopleBook {
  const held = new Map<string, readonly Role[]>(people.map((person) => [person.oid, person.roles]));
  const further = new Map<string, TokenClaims>();
  const byOid = (oid: string) => people.find((person) => person.oid === oid);
  const rolesOf = (oid: string) => held.get(oid) ?? [];
  return {
    people,
    byOid,
    find: (name) => people.find(({ key, oid, upn }) => [key, oid, upn].includes(name)),
    rolesOf,
    setRoles(oid, roles) {
      if (byOid(oid) === undefined) throw new Error('the local provider does not know this person');
      held.set(oid, roles);
    },
    setClaims: (oid, claims) => void further.set(oid, claims),
    claimsOf(person) {
      const roles = rolesOf(person.oid);
      return {
        sub: person.oid,
        oid: person.oid,
        tid: tenantId,
        ver: '2.0',
        name: person.name,
        preferred_username: person.upn,
        wids: [...(roles.includes('global-admin') ? [globalAdminRoleId] : []), defaultUserRoleId],
        roles: Object.entries(appRoles).flatMap(([value, role]) => (roles.includes(role) ? [value] : [])),
        groups: [],
        ...further.get(person.oid),
      };
    },
  };
}
