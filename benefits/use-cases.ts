import type { FulfilmentAnswer, FulfilmentEvent } from './activation/fulfilment.ts';
import type { AskCases } from './asks/ask-cases.ts';
import type { CalendarDay, Instant } from './calendar.ts';
import type { CustomerCases } from './customers/customer-cases.ts';
import type { PartnerCenter } from './customers/customers.ts';
import type { RecordedIds } from './ids/ids-commands.ts';
import type { LinkingCases } from './ids/linking-cases.ts';
import type { DraftInput } from './incidents/incident-draft.ts';
import type { IncidentLaterCases } from './incidents/incident-later-cases.ts';
import type { Incident } from './incidents/incident-record.ts';
import type { PathCases } from './incidents/path-cases.ts';
import type { UsageCases } from './incidents/usage-cases.ts';
import type { BenefitRow } from './memberships/benefit-table.ts';
import type { AskedMembershipCases } from './memberships/membership-cases.ts';
import type { MembershipKeepingCases } from './memberships/membership-keeping-cases.ts';
import type { MembershipDraft, MembershipLine } from './memberships/membership-record.ts';
import type { ReconcileCases } from './memberships/reconcile-cases.ts';
import type { InstructionCases } from './people/instruction-cases.ts';
import type { LeaverCases } from './people/leaver-cases.ts';
import type { Actor } from './people/person.ts';
import type { Reach } from './people/reach.ts';
import type {
  Asker,
  Clock,
  CompanyStore,
  KeyedStore,
  OpIds,
  Outbox,
  Outcome,
  Refused,
  RoleGate,
  RolesLastSeen,
  TurnProof,
  Verified,
} from './ports.ts';
import type { CompanyRecord, IdsDraft } from './record/company-record.ts';
import type { TellingCases } from './telling/telling-cases.ts';
import type { ToDoCases } from './to-do/to-do-cases.ts';
import type { BenefitKind, IncidentOutcome } from './vocabulary.ts';

/** What every command carries besides its input. */
export interface Ordered {
  readonly asker: Asker;
  readonly opId: string;
  readonly proof: TurnProof;
}
export interface WhichBenefit {
  readonly membershipId: string;
  readonly kind: BenefitKind;
}

/** What a person sees of the company at this moment. */
export interface CompanyView {
  readonly record: CompanyRecord;
  /** What needs action first. */
  readonly rows: readonly BenefitRow[];
  readonly today: CalendarDay;
  readonly now: Instant;
}

export interface RevealedIds {
  readonly kind: 'revealed';
  readonly accessId: string;
  readonly contractId?: string;
  readonly endsOn: CalendarDay;
  /** Whether this person's account is linked with this contract already: a case number came of it. */
  readonly linked: boolean;
}

export interface UseCases
  extends InstructionCases,
    LinkingCases,
    AskCases,
    LeaverCases,
    CustomerCases,
    AskedMembershipCases,
    MembershipKeepingCases,
    ReconcileCases,
    TellingCases,
    ToDoCases,
    IncidentLaterCases,
    PathCases,
    UsageCases {
  view(companyId: string): Promise<CompanyView>;
  /** People whose role was verified in the last 30 days and who may activate. Addresses, never decides. */
  peopleWhoMayActivate(companyId: string): Promise<readonly RolesLastSeen[]>;
  /** The full gate by itself: *Check again* and *my roles*. Remembers `roles-last-seen`. */
  checkRoles(asker: Asker, proof: TurnProof): Promise<Verified>;

  /** Contracts this person's account is linked with. */
  linkedGrantIds(asker: Asker): Promise<readonly string[]>;
  /** The asker's closed incidents, newest first. */
  closedIncidents(asker: Asker, limit: number): Promise<readonly Incident[]>;

  // activation. Full gate immediately before the write where `verbs` says so.
  requestActivation(ordered: Ordered, input: WhichBenefit): Promise<Outcome<{ activationId: string }>>;
  recordClick(ordered: Ordered, input: { activationId: string }): Promise<Outcome<{ activationId: string }>>;
  /** Reads both ids (and a day) from one pasted text. Needs no gate: nothing but a draft is kept. */
  draftIds(
    ordered: Ordered,
    input: WhichBenefit & { text: string },
  ): Promise<Outcome<{ draftId: string; notNineDigits: boolean }>>;
  swapIds(ordered: Ordered, input: { draftId: string }): Promise<Outcome<{ draftId: string }>>;
  /** The draft's own author only sees it in the clear. */
  idsDraft(asker: Asker, draftId: string): Promise<IdsDraft | undefined>;
  /** `endsOn`: the last day as looked over on the confirm card. */
  recordIds(
    ordered: Ordered,
    input: { draftId: string; endsOn?: CalendarDay },
  ): Promise<Outcome<RecordedIds>>;
  idsNotYet(
    ordered: Ordered,
    input: { activationId: string },
  ): Promise<Outcome<{ activationId: string; askAgainOn: string }>>;
  rejectActivation(
    ordered: Ordered,
    input: { activationId: string; reason: string },
  ): Promise<Outcome<{ activationId: string }>>;
  cancelActivation(
    ordered: Ordered,
    input: { activationId: string },
  ): Promise<Outcome<{ activationId: string }>>;
  /** To somebody of `peopleWhoMayActivate`. */
  handOver(
    ordered: Ordered,
    input: { activationId: string; toOid: string; toTenantId?: string },
  ): Promise<Outcome<{ activationId: string; to: string }>>;
  watch(ordered: Ordered, input: { activationId: string }): Promise<Outcome<{ activationId: string }>>;
  /** Results nobody asks for: signed callback, demo fulfilment. No gate; the actor is named. */
  completeActivation(
    companyId: string,
    opId: string,
    by: Actor,
    input: { activationId: string; accessId: string; contractId?: string; endsOn?: CalendarDay },
  ): Promise<Outcome<{ grantId: string; activationId: string | null }>>;
  /**
   * What the company's fulfilment system reports; no gate, its signature is the caller's to verify.
   * Refused `activation_unknown`, `ids_malformed`, `ids_equal`, or `changed_since` for an `opId` that
   * came with another event; whatever does not fit the record is set aside in it.
   */
  fulfilmentEvent(
    companyId: string,
    opId: string,
    event: FulfilmentEvent,
  ): Promise<Outcome<FulfilmentAnswer>>;
  /** Presence gate; records who saw them. Never in an answer that is remembered. */
  revealIds(ordered: Ordered, input: { grantId: string }): Promise<RevealedIds | Refused>;

  // incidents
  /** Creates or changes the asker's draft. Fields may be incomplete: nothing typed is lost. */
  saveDraft(ordered: Ordered, input: DraftInput): Promise<Outcome<{ incidentId: string }>>;
  /** Chooses the entitlement, reserves one. */
  prepareIncident(
    ordered: Ordered,
    input: { incidentId: string },
  ): Promise<Outcome<{ incidentId: string; grantId: string | null }>>;
  recordCaseNumber(
    ordered: Ordered,
    input: { incidentId: string; caseNumber: string },
  ): Promise<Outcome<{ incidentId: string }>>;
  sendLater(ordered: Ordered, input: { incidentId: string }): Promise<Outcome<{ incidentId: string }>>;
  withdraw(
    ordered: Ordered,
    input: { incidentId: string },
  ): Promise<Outcome<{ incidentId: string; givenBack: boolean }>>;
  stillOpen(ordered: Ordered, input: { incidentId: string }): Promise<Outcome<{ incidentId: string }>>;
  close(
    ordered: Ordered,
    input: { incidentId: string; outcome: Exclude<IncidentOutcome, 'withdrawn'> },
  ): Promise<Outcome<{ incidentId: string }>>;

  // memberships
  draftMemberships(
    ordered: Ordered,
    /** `replaces`: a membership entered wrongly that is to become what the lines say. */
    input: { lines: readonly MembershipLine[]; replaces?: string },
  ): Promise<Outcome<{ draftId: string }>>;
  /** What saving the draft would change in the record, as one word: the same while nothing of it differs. */
  changesOf(
    record: CompanyRecord,
    draft: MembershipDraft,
  ): { readonly kind: 'seen'; readonly changes: string } | Refused;
  saveMemberships(
    ordered: Ordered,
    /** `changes`: the word for what was read back; where saving would change something else, nothing is saved. */
    input: { draftId: string; changes?: string },
  ): Promise<Outcome<{ memberships: number; completed: number }>>;
  /** The operator's import: all or nothing for one company. `opId` is made from the plan hash. */
  applyLines(
    companyId: string,
    opId: string,
    input: { lines: readonly MembershipLine[]; name?: string; zone?: string },
  ): Promise<Outcome<{ memberships: number; completed: number; adjusted: number }>>;
}

export interface UseCaseDeps {
  readonly store: CompanyStore;
  readonly keyed: KeyedStore;
  readonly gate: RoleGate;
  readonly opIds: OpIds;
  readonly clock: Clock;
  /** Zone of a company that has no record yet. */
  readonly defaultZone: string;
  /** Working days an activation usually takes, from the click. */
  readonly expectedDays: number;
  /** Organizations of a company; the company alone where it is not said. */
  readonly organizationsOf?: (companyId: string) => readonly string[];
  /** Whether a company's requested activations are announced to its fulfilment system; else nowhere. */
  readonly announces?: (companyId: string) => boolean;
  /** Absent: customers are looked up in Partner Center itself. */
  readonly partnerCenter?: PartnerCenter;
  /** `roles`: only those with one of the three roles see the ids of a contract. Absent: all members. */
  readonly idsVisibleTo?: 'members' | 'roles';
  /** Absent: everybody known can be written to, and nobody else is known. */
  readonly reach?: Reach;
  /** Absent: nothing is known of notices that could not be delivered. */
  readonly outbox?: Pick<Outbox, 'deadLetters'>;
}
