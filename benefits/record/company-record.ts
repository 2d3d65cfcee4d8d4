import type { Ask } from '../asks/ask-record.ts';
import type { CalendarDay, Instant } from '../calendar.ts';
import type { Incident } from '../incidents/incident-record.ts';
import type {
  Grant,
  Membership,
  MembershipDraft,
  Organization,
  PortalDraft,
} from '../memberships/membership-record.ts';
import type { Actor, Person } from '../people/person.ts';
import type { RefusalCode } from '../refusals.ts';
import type { ToldSeries } from '../telling/told.ts';
import type { ActivationState, BenefitKind } from '../vocabulary.ts';

/** Raised when the shape of the record changes; a fixture of each version is kept under `test`. */
export const recordVersion = 2;

/** Everything the bot knows of one company: one organization, or several joined by the settings. */
export interface CompanyRecord {
  readonly schemaVersion: typeof recordVersion;
  readonly companyId: string;
  /** Shown as the company's name. Empty until somebody or an import says it. */
  readonly name: string;
  /** IANA zone in which the company's days begin and end. */
  readonly zone: string;
  /** What is known of each organization besides its memberships; one that is not named is `csp: none`. */
  readonly organizations: readonly Organization[];
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
  readonly portalDrafts: readonly PortalDraft[];
  /** Results that came late or contradict the record; they have changed nothing. Oldest first. */
  readonly setAside: readonly SetAsideResult[];
  /** People who are no longer in the company: what is theirs can be taken over. */
  readonly leavers: readonly Leaver[];
  /** How far each series of reminders has come; pruned by `withTold`. */
  readonly told?: readonly ToldSeries[];
  /** How many incidents and activations were ever numbered, for the numbers people read. */
  readonly numbered: { readonly incidents: number; readonly activations: number };
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
  /** When the assignee got it from somebody else; absent: with the decision. */
  readonly assignedAt?: Instant;
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
  /** The day of that newest question. */
  readonly askOn?: CalendarDay;
}

/** Ids somebody pasted, waiting for their confirmation. Kept for one day. */
export interface IdsDraft {
  readonly id: string;
  readonly membershipId: string;
  readonly kind: BenefitKind;
  readonly by: Person;
  readonly at: Instant;
  /** Absent: only the Contract ID that the benefit lacks was pasted. */
  readonly accessId?: string;
  readonly contractId: string;
  readonly endsOn: CalendarDay;
  /** What was open and what was there when it was pasted: something else since then contradicts it. */
  readonly activationId?: string;
  readonly over?: { readonly grantId: string; readonly idsChangedAt?: Instant };
}

/** Somebody who has left: the roster did not know them on two days, or somebody who may says so. */
export interface Leaver {
  readonly person: Person;
  readonly at: Instant;
  readonly by: Actor;
  /** Who took over what they had in hand, last. */
  readonly takenOverBy?: Person;
  readonly takenOverAt?: Instant;
}

/** A result that came late or contradicted what was there: kept to be looked at. */
export interface SetAsideResult {
  readonly id: string;
  readonly membershipId: string;
  readonly kind: BenefitKind;
  /** Absent where no activation was open for the benefit. */
  readonly activationId?: string;
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

export function newCompanyRecord(companyId: string, zone: string): CompanyRecord {
  return {
    schemaVersion: recordVersion,
    companyId,
    name: '',
    zone,
    organizations: [],
    memberships: [],
    grants: [],
    activations: [],
    incidents: [],
    asks: [],
    idsDrafts: [],
    membershipDrafts: [],
    portalDrafts: [],
    setAside: [],
    leavers: [],
    numbered: { incidents: 0, activations: 0 },
  };
}

/** A record as an earlier version kept it, in today's shape. What is new in it is empty. */
export function upgraded(record: CompanyRecord): CompanyRecord {
  const {
    setAside = [],
    organizations = [],
    leavers = [],
    portalDrafts = [],
  } = record as Partial<CompanyRecord>;
  const results = setAside.map((result) => withBenefit(result, record.activations));
  return {
    ...record,
    schemaVersion: recordVersion,
    setAside: results,
    organizations,
    leavers,
    portalDrafts,
  };
}

/** Earlier versions named the activation alone. */
function withBenefit(result: SetAsideResult, activations: readonly Activation[]): SetAsideResult {
  const activation = activations.find((one) => one.id === result.activationId);
  return activation === undefined
    ? result
    : { ...result, membershipId: activation.membershipId, kind: activation.kind };
}
