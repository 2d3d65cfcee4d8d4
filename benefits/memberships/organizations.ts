/** What is known of the company's organizations besides their memberships, and the company's zone. */
import { isZone } from '../calendar.ts';
import { maskIdsIn } from '../ids/ids.ts';
import { auditRow, type Order, refused } from '../order.ts';
import type { Done, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import { type CspModel, cspModels, type Organization } from './membership-record.ts';
import { knownIds } from './memberships.ts';

/** Longest text of each that is kept, in characters. */
export const organizationLengths = { name: 100, provider: 120, contact: 300 } as const;

export interface OrganizationInput {
  readonly organizationId: string;
  readonly csp: string;
  readonly name: string;
  readonly provider: string;
  readonly contact: string;
}

/** Undefined: nobody has said yet how the organization sells cloud subscriptions. */
export function describedOrganization(
  record: CompanyRecord,
  organizationId: string,
): Organization | undefined {
  return record.organizations.find(({ id }) => id === organizationId);
}

/** An indirect reseller's incidents are opened by its provider, so the provider must be named. */
const needsProvider = (csp: CspModel): boolean => csp === 'indirect-reseller';

/** @param served organizations of this company: what a card names is believed only when it is one of them */
export function decideOrganization(
  record: CompanyRecord,
  input: OrganizationInput,
  served: readonly string[],
  order: Order,
): Done<{ organizationId: string }> | Refused {
  const { organizationId } = input;
  if (!served.includes(organizationId)) return refused('organization_unknown');
  const csp = cspModels.find((one) => one === input.csp);
  if (csp === undefined) return refused('csp_missing', {}, { organizationId });
  const ids = knownIds(record);
  const text = (given: string, length: number) =>
    maskIdsIn(given.trim().replace(/\s+/g, ' '), ids).slice(0, length);
  const name = text(input.name, organizationLengths.name);
  const provider = text(input.provider, organizationLengths.provider);
  const contact = text(input.contact, organizationLengths.contact);
  if (needsProvider(csp) && (provider === '' || contact === '')) {
    return refused('provider_missing', {}, { organizationId });
  }
  const organization: Organization = {
    id: organizationId,
    csp,
    ...(name === '' ? {} : { name }),
    ...(needsProvider(csp) ? { provider: { name: provider, contact } } : {}),
  };
  const before = describedOrganization(record, organizationId);
  const others = record.organizations.filter(({ id }) => id !== organizationId);
  return {
    kind: 'done',
    record: { ...record, organizations: [...others, organization] },
    audit: [auditRow(order, 'organization.described', {}, { facts: { from: before?.csp ?? '', to: csp } })],
    notices: [],
    answer: { organizationId },
  };
}

/** The zone in which the company's days begin and end. Notices on the calendar keep their instants. */
export function decideZone(
  record: CompanyRecord,
  input: { zone: string },
  order: Order,
): Done<{ zone: string }> | Refused {
  const zone = input.zone.trim();
  if (zone === '' || !isZone(zone)) return refused('zone_unknown');
  return {
    kind: 'done',
    record: { ...record, zone },
    audit: [auditRow(order, 'company.described', {}, { facts: { from: record.zone, zone } })],
    notices: [],
    answer: { zone },
  };
}
