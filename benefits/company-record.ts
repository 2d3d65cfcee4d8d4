import type { CalendarDay, Instant } from './calendar.ts';
import type { RefusalCode } from './refusals.ts';
import type {
  ActivationState,
  BenefitKind,
  IncidentOutcome,
  IncidentState,
  Offer,
  Role,
  Severity,
} from './vocabulary.ts';

/** Raised when the shape of the record changes; a fixture of each version is kept under `test`. */
export const recordVersion = 1;

/** A person is `tenantId` + `oid`; the name is for showing and decides nothing. */
export interface Person {
  readonly tenantId: string;
  readonly oid: string;
  readonly name: string;
}

/** All of a person that decides anything. */
export type PersonId = Pick<Person, 'tenantId' | 'oid'>;

/** Results that no person asks for are named as such. */
export const systemActors = ['import', 'demo-fulfilment', 'fulfilment-callback', 'follow-up'] as const;
export type SystemActor = (typeof systemActors)[number];
export type Actor = { readonly person: Person } | { readonly system: SystemActor };

/** Everything the bot knows of one company: one organization, or several joined by the settings. */
export interface CompanyRecord {
  readonly schemaVersion: typeof recordVersion;
  readonly companyId: string;
  /** Shown as the company's name. Empty until somebody or an import says it. */
  readonly name: string;
  /** IANA zone in which the company's days begin and end. */
  readonly zone: string;
  readonly memberships: readonly Membership[];
  readonly grants: readonly Grant[];
  readonly activations: readonly Activation[];
  /**
   * Drafts and open ones; a closed incident leaves the record and lives in the history, except one
   * whose refund is to be confirmed: it stays, `closed`, until it is.
   */
  readonly incidents: readonly Incident[];
  readonly asks: readonly Ask[];
  readonly idsDrafts: readonly IdsDraft[];
  readonly membershipDrafts: readonly MembershipDraft[];
  /** Results that came late or contradict the record; they have changed nothing. Oldest first. */
  readonly setAside: readonly SetAsideResult[];
  /** How many incidents and activations were ever numbered, for the numbers people read. */
  readonly numbered: { readonly incidents: number; readonly activations: number };
}

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
  readonly activatedAt: Instant;
  /** Who has seen the ids: told when they are corrected. */
  readonly seenBy: readonly Person[];
  readonly recordedBy: Actor;
}

export interface Activation {
  readonly id: string;
  /** The number people read, from 1. */
  readonly number: number;
  readonly membershipId: string;
  readonly kind: BenefitKind;
  readonly state: ActivationState;
  /** The requester: who confirmed *Activate*. */
  readonly requester: Person;
  readonly requestedAt: Instant;
  /** Who is to click and to record the ids: the requester until handed over. */
  readonly assignee: Person;
  /** When somebody said *Clicked*; age and lateness count from here. */
  readonly submittedAt?: Instant;
  readonly submittedBy?: Person;
  readonly endedAt?: Instant;
  readonly endedBy?: Actor;
  readonly grantId?: string;
  readonly reason?: string;
  /** People who asked to be told. */
  readonly watchers: readonly Person[];
  /** How many times the follow-up question was put on the calendar; only the newest is asked. */
  readonly followUps?: number;
}

/** Where the trouble is; `on-premises` takes product-support, `cloud` takes signature-cloud. */
export type IncidentArea = 'on-premises' | 'cloud';

export interface IncidentForm {
  readonly area: IncidentArea;
  readonly product: string;
  readonly version: string;
  /** One line: becomes the title people recognise it by. */
  readonly problem: string;
  readonly errorMessage: string;
  readonly impact: string;
  readonly severity: Severity;
  readonly phone: string;
}

export interface Incident {
  readonly id: string;
  /** The number people read, such as 2026-0117; given when it is prepared. */
  readonly number?: string;
  readonly state: IncidentState;
  readonly by: Person;
  readonly form: IncidentForm;
  /** The grant one incident of which is reserved or used; absent on a draft and on a free path. */
  readonly grantId?: string;
  readonly createdAt: Instant;
  readonly preparedAt?: Instant;
  readonly sentAt?: Instant;
  /** Microsoft's number, 15–16 digits. */
  readonly caseNumber?: string;
  readonly outcome?: IncidentOutcome;
  readonly closedAt?: Instant;
  /** Given back by Microsoft, they say; counts as used until confirmed. */
  readonly refund?: 'to-be-confirmed' | 'confirmed';
  /** How many times *sent yet?* was put on the calendar; only the newest is asked. */
  readonly followUps?: number;
  /** An activation this draft waits for. */
  readonly waitsFor?: { readonly membershipId: string; readonly kind: BenefitKind };
}

/** A colleague's request to somebody who may. */
export interface Ask {
  readonly id: string;
  readonly what: 'activate';
  readonly membershipId: string;
  readonly kind: BenefitKind;
  readonly asker: Person;
  readonly reason: string;
  readonly askedAt: Instant;
  readonly sentTo: readonly Person[];
  readonly state: 'open' | 'granted' | 'declined';
  readonly decidedBy?: Person;
  readonly decidedAt?: Instant;
  readonly incidentId?: string;
}

/** Ids somebody pasted, waiting for their confirmation. Kept for one day. */
export interface IdsDraft {
  readonly id: string;
  readonly membershipId: string;
  readonly kind: BenefitKind;
  readonly by: Person;
  readonly at: Instant;
  readonly accessId: string;
  readonly contractId: string;
  readonly endsOn: CalendarDay;
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

/** What an admin pasted or filled in, waiting for *Save*. Kept for one day. */
export interface MembershipDraft {
  readonly id: string;
  readonly by: Person;
  readonly at: Instant;
  readonly lines: readonly MembershipLine[];
}

/** A result that nobody asked for and that did not fit: kept to be looked at. */
export interface SetAsideResult {
  readonly id: string;
  readonly activationId: string;
  readonly result: 'submitted' | 'completed' | 'rejected';
  /** What a person would have been refused with. */
  readonly why: RefusalCode;
  /** When it happened, as its sender says. */
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly by: Actor;
  /** Sealed at rest, see `mapSecrets`. */
  readonly accessId?: string;
  readonly contractId?: string;
  readonly endsOn?: CalendarDay;
  readonly reason?: string;
}

/** What an Entra token said about somebody, as kept in an audit row. */
export interface Evidence {
  readonly tenantId: string;
  readonly oid: string;
  /** Such as `wids`, `roles: Mpn.PartnerAdmin`, `groups`. */
  readonly claim: string;
  readonly roles: readonly Role[];
  readonly issuedAt: Instant;
  readonly presence: 'login-request' | 'browser';
}

/** One row a change, in the commit of the change. Carries references, never ids of a contract. */
export interface AuditRow {
  readonly id: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly opId: string;
  /** What happened, such as `activation.requested`. */
  readonly event: string;
  readonly about: About;
  /** How the change moved a balance; the sum over all rows of a grant is its balance. */
  readonly effect?: { readonly grantId: string; readonly used: number; readonly reserved: number };
  readonly evidence?: Evidence;
  /** Plain facts without ids or personal text, such as `{ from: 3, to: 5 }`. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** References to what a row or a notice is about. */
export interface About {
  readonly membershipId?: string;
  readonly kind?: BenefitKind;
  readonly grantId?: string;
  readonly activationId?: string;
  readonly incidentId?: string;
  readonly askId?: string;
}

export function newCompanyRecord(companyId: string, zone: string): CompanyRecord {
  return {
    schemaVersion: recordVersion,
    companyId,
    name: '',
    zone,
    memberships: [],
    grants: [],
    activations: [],
    incidents: [],
    asks: [],
    idsDrafts: [],
    membershipDrafts: [],
    setAside: [],
    numbered: { incidents: 0, activations: 0 },
  };
}
