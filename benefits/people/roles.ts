/** Who may do what: the matrix of roles and capabilities. */
import { type Role, roles } from '../vocabulary.ts';

/** A column of the matrix: a role, a member of the organization without one, somebody from outside. */
export const standings = [...roles, 'member', 'outsider'] as const;
export type Standing = (typeof standings)[number];

const everybody = [...roles, 'member'] as const;
const activating = ['global-admin', 'mpn-partner-admin'] as const;

/** Capability → who has it. Global admins and MPN partner admins activate: article, step 3. */
export const roleMatrix = {
  'see-benefits': everybody,
  'prepare-incident': everybody,
  'report-portal-line': everybody,
  'ask-who-may': everybody,
  'see-ids': everybody,
  activate: activating,
  'record-ids': activating,
  'hand-over': activating,
  memberships: activating,
  'approve-asks': activating,
  'confirm-refunds': activating,
  'correct-balances': activating,
  'company-view': activating,
  customers: ['admin-agent'],
} as const satisfies Record<string, readonly Standing[]>;

export type Capability = keyof typeof roleMatrix;
export const capabilities = Object.keys(roleMatrix) as readonly Capability[];

/**
 * Whether somebody with these roles may. A member of the organization has what members have even
 * without a role; for anybody else pass `outsider`, whose roles never count.
 */
export function may(
  held: readonly Role[],
  capability: Capability,
  standing: 'member' | 'outsider' = 'member',
): boolean {
  const allowed: readonly Standing[] = roleMatrix[capability];
  if (standing === 'outsider') return allowed.includes('outsider');
  return allowed.includes('member') || held.some((role) => allowed.includes(role));
}

/** The roles that have the capability; empty where it needs none. */
export function rolesFor(capability: Capability): readonly Role[] {
  const allowed: readonly Standing[] = roleMatrix[capability];
  if (allowed.includes('member')) return [];
  return roles.filter((role) => allowed.includes(role));
}
