/** The incident ledger: which states follow which, and how each step moves a balance. */

import type { CalendarDay } from '../calendar.ts';
import type { Grant } from '../memberships/membership-record.ts';
import type { AuditRow } from '../record/audit-row.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { IncidentOutcome, IncidentState } from '../vocabulary.ts';
import type { Incident, IncidentForm } from './incident-record.ts';

/** State → the states it may turn into. */
export const incidentEdges = {
  draft: ['prepared', 'closed'],
  prepared: ['sent', 'closed'],
  sent: ['closed'],
  closed: [],
} as const satisfies Record<IncidentState, readonly IncidentState[]>;

export interface BalanceEffect {
  readonly used: number;
  readonly reserved: number;
}

/** How a step moves a counted grant. What came back from Microsoft counts as used until confirmed. */
export const ledger = {
  prepare: { used: 0, reserved: 1 },
  send: { used: 1, reserved: -1 },
  'withdraw-draft': { used: 0, reserved: 0 },
  'withdraw-prepared': { used: 0, reserved: -1 },
  'withdraw-sent': { used: 0, reserved: 0 },
  close: { used: 0, reserved: 0 },
} as const satisfies Record<string, BalanceEffect>;
export type LedgerStep = keyof typeof ledger;

/** Outcomes that Microsoft usually gives back; confirmed by a portal line or an admin. */
const refundedOutcomes = ['bug', 'duplicate'] as const satisfies readonly IncidentOutcome[];

export function mayBeRefunded(outcome: IncidentOutcome): boolean {
  return refundedOutcomes.some((one) => one === outcome);
}

/** What an incident cannot be prepared without; the rest can be told to Microsoft later. */
export function missingFields(form: IncidentForm): readonly (keyof IncidentForm)[] {
  return (['product', 'problem'] as const).filter((field) => form[field].trim() === '');
}

export const emptyForm: IncidentForm = {
  area: 'on-premises',
  product: '',
  version: '',
  problem: '',
  errorMessage: '',
  impact: '',
  severity: 'B',
  phone: '',
};

/** Microsoft's number: 15–16 digits, spaces and dashes dropped; undefined when it is none. */
export function parseCaseNumber(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff\p{Pd}]/gu, '');
  return /^[0-9]{15,16}$/.test(digits) ? digits : undefined;
}

/** Our number, `YYYY-NNNN`; the sequence is the company's and never starts anew. */
export function incidentNumber(year: string, sequence: number): string {
  return `${year}-${String(sequence).padStart(4, '0')}`;
}

/** Where an incident stands among others: the one created later is the greater. */
export function incidentKey({ createdAt, id }: Pick<Incident, 'createdAt' | 'id'>): string {
  return `${createdAt} ${id}`;
}

/** Withdrawn before it was sent: it has used nothing. */
export function wasGivenBack({ outcome, sentAt }: Pick<Incident, 'outcome' | 'sentAt'>): boolean {
  return outcome === 'withdrawn' && sentAt === undefined;
}

/** The grant an incident counts on: none on a free path, none where nothing is counted. */
export function countedGrant(record: CompanyRecord, grantId: string | undefined): Grant | undefined {
  const grant = record.grants.find((one) => one.id === grantId);
  return grant === undefined || grant.allowance === 'unlimited' ? undefined : grant;
}

/** The last day of the contract it counts on, where that is over: no portal takes it any more. */
export function contractOverOn(
  { grants }: Pick<CompanyRecord, 'grants'>,
  { grantId }: Pick<Incident, 'grantId'>,
  today: CalendarDay,
): CalendarDay | undefined {
  const grant = grants.find(({ id }) => id === grantId);
  return grant !== undefined && grant.endsOn < today ? grant.endsOn : undefined;
}

/** The record after a step: the counter moved, and the effect for its audit row. */
export function stepped(
  record: CompanyRecord,
  incident: Incident,
  step: LedgerStep,
): { readonly record: CompanyRecord; readonly effect?: AuditRow['effect'] } {
  const grant = countedGrant(record, incident.grantId);
  const { used, reserved } = ledger[step];
  if (grant === undefined || (used === 0 && reserved === 0)) return { record };
  const grants = record.grants.map((one) => (one.id === grant.id ? { ...one, used: one.used + used } : one));
  return { record: { ...record, grants }, effect: { grantId: grant.id, used, reserved } };
}

/** The record with the incident as it is now; a closed one leaves unless its refund is awaited. */
export function withIncident(record: CompanyRecord, incident: Incident): CompanyRecord {
  const others = record.incidents.filter((one) => one.id !== incident.id);
  const leaves = incident.state === 'closed' && incident.refund !== 'to-be-confirmed';
  return { ...record, incidents: leaves ? others : [...others, incident] };
}
