import type { CompanyRecord } from '../benefits/index.ts';
import type { NamedOrganization } from '../cards/index.ts';
import type { Turn } from './turn.ts';

/** The company's organizations as people call them, the asker's own first. */
export function organizationsFor(turn: Turn, record: CompanyRecord): readonly NamedOrganization[] {
  const { tenantId, companyId } = turn.asker;
  const known = turn.services.useCases.organizations(companyId);
  const recorded = record.memberships.map((one) => one.tenantId);
  const ids = [...new Set([tenantId, ...known, ...recorded])];
  return ids.map((id) => {
    const described = record.organizations.find((one) => one.id === id)?.name;
    if (described !== undefined) return { id, name: described };
    if (ids.length === 1) return { id, name: record.name };
    return {
      id,
      name: turn.words.say('organization.unnamed', {
        own: id === tenantId ? 'yes' : 'no',
        id: id.slice(0, 8),
      }),
    };
  });
}
