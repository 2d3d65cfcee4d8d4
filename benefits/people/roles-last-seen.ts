/** What was seen of somebody's roles: it addresses people and draws buttons, and never decides. */
import type { Json, RolesLastSeen } from '../ports.ts';
import { type Role, roles } from '../vocabulary.ts';

/** A role seen longer ago is not used, not even to address somebody. */
export const rolesLastSeenDays = 30;

/** Reads the fact kept under `roles-last-seen`; undefined where it has another shape. */
export function parseRolesLastSeen(value: Json): RolesLastSeen | undefined {
  if (!isObject(value) || !isObject(value.person)) return undefined;
  const { person, account, claim, at } = value;
  const { tenantId, oid, name } = person;
  const seen = Array.isArray(value.roles) ? value.roles : [];
  if (typeof tenantId !== 'string' || typeof oid !== 'string' || typeof name !== 'string') return undefined;
  if (typeof account !== 'string' || typeof at !== 'string') return undefined;
  const known: readonly Role[] = roles.filter((role) => seen.includes(role));
  const source = typeof claim === 'string' ? { claim } : {};
  return { person: { tenantId, oid, name }, account, roles: known, ...source, at };
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
