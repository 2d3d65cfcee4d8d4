import type { CalendarDay, Instant } from './calendar.ts';
import type { CompanyRecord } from './company-record.ts';
import type { Allowance, BenefitKind, BenefitState, Offer } from './vocabulary.ts';

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
