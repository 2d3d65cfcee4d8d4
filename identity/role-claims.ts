import type { Role } from '../benefits/index.ts';
import type { IdClaims } from './token-verifier.ts';

/**
 * Where each role stands in a token (Microsoft Entra built-in roles, `wids`; our own app roles).
 * No token carries MPN partner admin by itself: it lives in Partner Center.
 */
export const globalAdminRoleId = '62e90394-69f5-4237-9190-012177145e10';
export const appRoles = {
  'Mpn.PartnerAdmin': 'mpn-partner-admin',
  'Csp.AdminAgent': 'admin-agent',
} as const satisfies Record<string, Role>;

/** One organization's group whose members hold a role. */
export interface RoleGroup {
  readonly tenantId: string;
  readonly groupId: string;
  readonly role: Role;
}

export interface RoleFindings {
  readonly roles: readonly Role[];
  /** Where they were found, such as `wids` or `roles: Mpn.PartnerAdmin`; empty with no role. */
  readonly claim: string;
  /** The groups did not fit into the token: a role that is not found is unknown, not missing. */
  readonly groupsUnknown: boolean;
}

/** Reads the roles out of a verified token. Names and addresses play no part. */
export function rolesIn(claims: IdClaims, groups: readonly RoleGroup[]): RoleFindings {
  const found = new Map<Role, string>();
  const note = (role: Role, where: string) => {
    if (!found.has(role)) found.set(role, where);
  };
  if (claims.wids.some((id) => id.toLowerCase() === globalAdminRoleId)) note('global-admin', 'wids');
  for (const [value, role] of Object.entries(appRoles)) {
    if (claims.roles.includes(value)) note(role, `roles: ${value}`);
  }
  const held = new Set(claims.groups.map((id) => id.toLowerCase()));
  for (const group of groups) {
    if (group.tenantId === claims.tid && held.has(group.groupId.toLowerCase())) note(group.role, 'groups');
  }
  return {
    roles: [...found.keys()],
    claim: [...new Set(found.values())].join(', '),
    groupsUnknown: claims.groupsUnknown,
  };
}
