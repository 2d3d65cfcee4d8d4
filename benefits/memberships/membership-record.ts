import type { CalendarDay, Instant } from '../calendar.ts';
import type { Actor, Person } from '../people/person.ts';
import type { BenefitKind, Offer } from '../vocabulary.ts';

/** One offer for one period of one organization. Its key is tenantId, offer, startsOn. */
export interface Membership {
  readonly id: string;
  readonly tenantId: string;
  readonly offer: Offer;
  /** Competency names as Microsoft writes them; empty for offers that have none. */
  readonly competencies: readonly string[];
  readonly startsOn: CalendarDay;
  /** The last day. */
  readonly endsOn: CalendarDay;
  /** The last day to activate, per benefit; absent means the end of the membership. */
  readonly activateBy: Partial<Readonly<Record<BenefitKind, CalendarDay>>>;
  /** What was said of the period after this one; absent: nothing yet. */
  readonly renewal?: {
    readonly decision: 'renewed' | 'not-renewing';
    readonly by: Person;
    readonly at: Instant;
  };
}

/** How an organization sells cloud subscriptions: decides who opens an incident for a customer. */
export const cspModels = ['none', 'direct', 'indirect-provider', 'indirect-reseller'] as const;
export type CspModel = (typeof cspModels)[number];

export interface Organization {
  /** The organization's tenantId: the record's key for it. */
  readonly id: string;
  readonly name?: string;
  readonly csp: CspModel;
  /** An indirect reseller's provider: it alone opens a customer's Azure incident. */
  readonly provider?: { readonly name: string; readonly contact: string };
}

/** Made when a benefit first becomes active; keeps the edition it was made under. */
export interface Grant {
  readonly id: string;
  readonly membershipId: string;
  readonly kind: BenefitKind;
  readonly edition: string;
  readonly allowance: number | 'unlimited';
  /** The last day; the grant expires at the end of it. */
  readonly endsOn: CalendarDay;
  /** Sealed at rest, see `mapSecrets`. */
  readonly accessId: string;
  /** Absent: active, Contract ID missing. */
  readonly contractId?: string;
  /** Incidents used, as a counter: 0 ≤ used and used + reserved ≤ allowance. */
  readonly used: number;
  /** When a portal line or somebody who may last confirmed the balance. */
  readonly reconciledAt?: Instant;
  /** Refunds the portal's number holds already, though not whose: as many are confirmed without giving back again. */
  readonly refundsInCount?: number;
  readonly activatedAt: Instant;
  /** Who has seen the ids: told when they are corrected. */
  readonly seenBy: readonly Person[];
  readonly recordedBy: Actor;
  /** When one of the ids last became another one. Accounts linked before that are linked no more. */
  readonly idsChangedAt?: Instant;
}

/** A line of an import file, of a pasted table or of the form: the same thing everywhere. */
export interface MembershipLine {
  readonly tenantId: string;
  readonly offer: Offer;
  readonly competency: string;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly activateBy?: CalendarDay;
  /** Absent: the offer with all its entitlements, inactive. */
  readonly kind?: BenefitKind;
  readonly accessId?: string;
  readonly contractId?: string;
  readonly used?: number;
}

/** A pasted plan line of the portal, as it was read. */
export interface PortalDraftLine {
  /** Sealed at rest, see `mapSecrets`. */
  readonly accessId: string;
  readonly startsOn?: CalendarDay;
  readonly endsOn?: CalendarDay;
  readonly remaining?: number | 'unlimited';
  /** What the record had as used when the line was read back; a balance that moved is compared anew. */
  readonly used: number;
}

/** Plan lines somebody pasted whose Access ID is known, waiting for their confirmation. Kept for one day. */
export interface PortalDraft {
  readonly id: string;
  readonly by: Person;
  readonly at: Instant;
  readonly lines: readonly PortalDraftLine[];
}

/** What an admin pasted or filled in, waiting for *Save*. Kept for one day. */
export interface MembershipDraft {
  readonly id: string;
  readonly by: Person;
  readonly at: Instant;
  readonly lines: readonly MembershipLine[];
  /** People who may, asked to save it; then it is kept for two weeks. */
  readonly askedOf?: readonly Person[];
  /** The wrongly entered membership that is to become what the lines say. */
  readonly replaces?: string;
}
