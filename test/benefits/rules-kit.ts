import type { Incident, IncidentForm } from '../../benefits/incidents/index.ts';
import { emptyForm } from '../../benefits/incidents/index.ts';
import type { BenefitKind, CompanyRecord, Done, Json, Offer, Person, Refused } from '../../benefits/index.ts';
import { newCompanyRecord } from '../../benefits/index.ts';
import type { Grant, Membership } from '../../benefits/memberships/index.ts';
import type { Order } from '../../benefits/order.ts';

export const tenantId = '11111111-2222-4333-8444-555555555555';
export const anna: Person = { tenantId, oid: 'anna', name: 'Anna Nowak' };
export const piotr: Person = { tenantId, oid: 'piotr', name: 'Piotr Zieliński' };
export const jan: Person = { tenantId, oid: 'jan', name: 'Jan Kowalski' };
/** Monday noon in Warsaw. */
export const monday = '2026-11-23T11:00:00.000Z';

let made = 0;
export const newId = (): string => {
  made += 1;
  return `id-${String(made).padStart(5, '0')}`;
};

export function orderBy(person: Person, now = monday, zone = 'Europe/Warsaw'): Order {
  return { by: { person }, opId: `op-${newId()}`, now, zone, newId };
}

export function membership(offer: Offer, given: Partial<Membership> = {}): Membership {
  return {
    id: `m-${offer}`,
    tenantId,
    offer,
    competencies: offer === 'silver' || offer === 'gold' ? ['Application Development'] : [],
    startsOn: '2026-07-01',
    endsOn: '2027-06-30',
    activateBy: {},
    ...given,
  };
}

export function grant(membershipId: string, kind: BenefitKind, given: Partial<Grant> = {}): Grant {
  return {
    id: `g-${membershipId}-${kind}`,
    membershipId,
    kind,
    edition: 'mpn-2021',
    allowance: 20,
    endsOn: '2027-06-30',
    accessId: '174194363',
    contractId: '172583642',
    used: 0,
    activatedAt: '2026-07-02T08:00:00.000Z',
    seenBy: [],
    recordedBy: { person: anna },
    ...given,
  };
}

export function incident(id: string, given: Partial<Incident> = {}): Incident {
  return { id, state: 'draft', by: jan, form: form(), createdAt: monday, ...given };
}

export function form(given: Partial<IncidentForm> = {}): IncidentForm {
  return {
    ...emptyForm,
    product: 'SQL Server',
    version: '2022',
    problem: 'SQL Server 2022, error 17066',
    phone: '+48 22 000 00 00',
    ...given,
  };
}

export function record(given: Partial<CompanyRecord> = {}): CompanyRecord {
  return { ...newCompanyRecord('contoso', 'Europe/Warsaw'), name: 'Contoso', ...given };
}

/** What a decision did, or a failure naming the refusal. */
export function done<A extends Json>(result: Done<A> | Refused): Done<A> {
  if (result.kind === 'done') return result;
  throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
}

export function codeOf(result: { readonly kind: string } | Refused): string {
  return 'refusal' in result ? result.refusal.code : result.kind;
}
