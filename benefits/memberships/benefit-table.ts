import { lastActivationOf } from '../activation/activation.ts';
import { addWorkingDays, type CalendarDay, dayOf, daysBetween, type Instant } from '../calendar.ts';
import type { Activation, CompanyRecord } from '../record/company-record.ts';
import { expectedOn, idsThereYetWorkingDays } from '../telling/follow-ups.ts';
import {
  type Allowance,
  type BenefitKind,
  type BenefitState,
  benefitKinds,
  type Offer,
} from '../vocabulary.ts';
import { balanceOf } from './balance.ts';
import { editionById } from './entitlement-editions.ts';
import type { Grant, Membership } from './membership-record.ts';
import { activateByOf, allowanceOfMembership, editionOfMembership, grantOf } from './memberships.ts';

/** Why a row wants somebody to do something; the rows with one come first, in this order. */
export const attentions = [
  'overdue',
  'record-ids',
  'click',
  'activate',
  'none-left',
  'running-low',
  'ending',
  'contract-id-missing',
] as const;
export type Attention = (typeof attentions)[number];

/** One row of the benefit table: a benefit × an offer × a period. */
export interface BenefitRow {
  readonly membershipId: string;
  readonly tenantId: string;
  readonly kind: BenefitKind;
  readonly offer: Offer;
  readonly competencies: readonly string[];
  readonly state: BenefitState;
  readonly allowance: Allowance;
  readonly edition: string;
  /** The edition is known second-hand: "check with Partner Center". */
  readonly secondHand: boolean;
  readonly startsOn: CalendarDay;
  /** The last day of the grant, or of the membership where there is no grant. */
  readonly endsOn: CalendarDay;
  /** The last day to activate; only while it can be activated. */
  readonly activateBy?: CalendarDay;
  /** Days until `activateBy` while inactive, until `endsOn` otherwise; 0 is the last day. */
  readonly daysLeft: number;
  readonly used: number;
  readonly reserved: number;
  /** Never below zero. Absent unless there is a grant. */
  readonly remaining?: number | 'unlimited';
  /** Refunds that Microsoft has not confirmed yet. */
  readonly toBeConfirmed: number;
  /** Awaited refunds that are in `remaining` already; absent: none. */
  readonly refundsInCount?: number;
  /** The day on which the balance was last compared with the portal. */
  readonly reconciledOn?: CalendarDay;
  readonly grantId?: string;
  readonly contractIdMissing: boolean;
  /** The open or the last rejected activation of this row. */
  readonly activationId?: string;
  /** Working days after the click within which Microsoft usually answers. */
  readonly expectedOn?: CalendarDay;
  readonly rejectionReason?: string;
  readonly attention?: Attention;
}

export interface TableOptions {
  readonly now: Instant;
  /** Working days Microsoft usually takes, from the click. */
  readonly expectedDays: number;
}

/** Days before the end from which a row says that it is ending. */
export const endingDays = 30;

/** Whether little is left: at most 15 % of the allowance, and always when only one is. */
export function isRunningLow(remaining: number, allowance: number): boolean {
  return remaining <= Math.max(1, Math.floor(allowance * 0.15));
}

/** Empty cells worth a row, because people look for the benefit there. The others are left out. */
const explainedEmptyCells: readonly (readonly [Offer, BenefitKind])[] = [
  ['action-pack', 'signature-cloud'],
  ['launch', 'signature-cloud'],
];

/** Rows without attention: what is under way, what can be used, what cannot. */
const stateOrder: readonly BenefitState[] = [
  'waitingForClick',
  'processing',
  'active',
  'exhausted',
  'inactive',
  'rejected',
  'activateByPassed',
  'expired',
  'notEntitled',
];

/** The benefit table of a company: what needs somebody to act first. Nothing is summed. */
export function benefitRows(record: CompanyRecord, options: TableOptions): readonly BenefitRow[] {
  const today = dayOf(options.now, record.zone);
  const rows = record.memberships.flatMap((membership) =>
    benefitKinds.map((kind) => rowOf(record, membership, kind, today, options)),
  );
  return rows
    .filter((row) => row.state !== 'notEntitled' || isExplained(row))
    .filter((row) => !isReplaced(row, rows, today))
    .sort((a, b) => inTableOrder(a, b));
}

function isExplained(row: BenefitRow): boolean {
  return explainedEmptyCells.some(([offer, kind]) => row.offer === offer && row.kind === kind);
}

/** A period that is over says nothing once the organization has a newer one of the same. */
function isReplaced(row: BenefitRow, rows: readonly BenefitRow[], today: CalendarDay): boolean {
  return (
    row.endsOn < today &&
    rows.some(
      (other) =>
        other.kind === row.kind &&
        other.offer === row.offer &&
        other.tenantId === row.tenantId &&
        other.startsOn > row.startsOn,
    )
  );
}

function inTableOrder(a: BenefitRow, b: BenefitRow): number {
  const urgency = (row: BenefitRow) =>
    row.attention === undefined ? attentions.length : attentions.indexOf(row.attention);
  return (
    urgency(a) - urgency(b) ||
    stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
    a.daysLeft - b.daysLeft ||
    benefitKinds.indexOf(a.kind) - benefitKinds.indexOf(b.kind) ||
    a.membershipId.localeCompare(b.membershipId)
  );
}

function rowOf(
  record: CompanyRecord,
  membership: Membership,
  kind: BenefitKind,
  today: CalendarDay,
  options: TableOptions,
): BenefitRow {
  const grant = grantOf(record, membership.id, kind);
  const activation = lastActivationOf(record, membership.id, kind);
  const allowance = grant?.allowance ?? allowanceOfMembership(membership, kind);
  const balance = grant && balanceOf(grant, record.incidents);
  const lastDay = activateByOf(membership, kind);
  const state = stateOf(membership, grant, activation, balance?.remaining, allowance, today, lastDay);
  const edition = grant?.edition ?? editionOfMembership(membership);
  const endsOn = grant?.endsOn ?? membership.endsOn;
  const activatable = (state === 'inactive' || state === 'rejected') && today <= lastDay;
  const clickedAt = state === 'processing' ? activation?.submittedAt : undefined;
  const expected = clickedAt && expectedOn(clickedAt, options.expectedDays, record.zone);
  const row = {
    membershipId: membership.id,
    tenantId: membership.tenantId,
    kind,
    offer: membership.offer,
    competencies: membership.competencies,
    state,
    allowance,
    edition,
    secondHand: editionById(edition)?.secondHand ?? true,
    startsOn: membership.startsOn,
    endsOn,
    daysLeft: daysBetween(today, state === 'inactive' ? lastDay : endsOn),
    used: balance?.used ?? 0,
    reserved: balance?.reserved ?? 0,
    toBeConfirmed: balance?.toBeConfirmed ?? 0,
    ...(balance === undefined || balance.refundsInCount === 0
      ? {}
      : { refundsInCount: balance.refundsInCount }),
    contractIdMissing: grant !== undefined && grant.contractId === undefined,
    ...(activatable ? { activateBy: lastDay } : {}),
    ...(balance ? { remaining: balance.remaining } : {}),
    ...(grant ? { grantId: grant.id } : {}),
    ...(grant?.reconciledAt === undefined ? {} : { reconciledOn: dayOf(grant.reconciledAt, record.zone) }),
    ...(isShown(state) && activation ? { activationId: activation.id } : {}),
    ...(expected ? { expectedOn: expected } : {}),
    ...(state === 'rejected' && activation?.reason !== undefined
      ? { rejectionReason: activation.reason }
      : {}),
  };
  const asked = clickedAt && addWorkingDays(dayOf(clickedAt, record.zone), idsThereYetWorkingDays);
  const attention = attentionOf(row, today, asked);
  return attention === undefined ? row : { ...row, attention };
}

function isShown(state: BenefitState): boolean {
  return state === 'waitingForClick' || state === 'processing' || state === 'rejected';
}

function stateOf(
  membership: Membership,
  grant: Grant | undefined,
  activation: Activation | undefined,
  remaining: number | 'unlimited' | undefined,
  allowance: Allowance,
  today: CalendarDay,
  activateBy: CalendarDay,
): BenefitState {
  if (grant) {
    if (grant.endsOn < today) return 'expired';
    return remaining === 0 ? 'exhausted' : 'active';
  }
  if (allowance === 'not-entitled') return 'notEntitled';
  if (activation?.state === 'requested') return 'waitingForClick';
  if (activation?.state === 'submitted') return 'processing';
  if (membership.endsOn < today) return 'expired';
  if (activation?.state === 'rejected') return 'rejected';
  return activateBy < today ? 'activateByPassed' : 'inactive';
}

function attentionOf(
  row: BenefitRow,
  today: CalendarDay,
  askedOn: CalendarDay | undefined,
): Attention | undefined {
  const { state, remaining, allowance } = row;
  if (row.expectedOn !== undefined && row.expectedOn < today) return 'overdue';
  if (state === 'processing' && askedOn !== undefined && askedOn <= today) return 'record-ids';
  if (state === 'waitingForClick') return 'click';
  if (row.activateBy !== undefined) return 'activate';
  if (state === 'exhausted') return 'none-left';
  if (state !== 'active') return undefined;
  if (typeof remaining === 'number' && typeof allowance === 'number' && isRunningLow(remaining, allowance)) {
    return 'running-low';
  }
  if (row.daysLeft <= endingDays) return 'ending';
  return row.contractIdMissing ? 'contract-id-missing' : undefined;
}
