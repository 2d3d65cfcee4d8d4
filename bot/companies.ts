import type { JoinedCompany } from './settings.ts';

/**
 * Which company an organization belongs to: the one it is joined into, else a company of its own.
 * An organization that is not allowed belongs to none.
 */
export function companiesOf(
  joined: readonly JoinedCompany[],
  allowedTenants: readonly string[],
): (tenantId: string) => string | undefined {
  return (tenantId) => {
    if (!allowedTenants.includes(tenantId)) return undefined;
    return joined.find(({ tenants }) => tenants.includes(tenantId))?.key ?? tenantId;
  };
}
