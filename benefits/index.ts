/**
 * The door of the rules: words, record, ports and use cases, in tiers. Incidents and memberships are
 * rooms with doors of their own.
 */

// words

export { type Mender, menders, type Refusal, type RefusalCode, refusal, refusals } from './refusals.ts';
export { isVerb, type Verb, verbs } from './verbs.ts';
export {
  type Allowance,
  activationStates,
  type BenefitKind,
  type BenefitState,
  benefitKinds,
  benefitStates,
  cloudCompetencies,
  type IncidentOutcome,
  type IncidentState,
  incidentOutcomes,
  incidentStates,
  type Language,
  languages,
  type Offer,
  offers,
  type Role,
  roles,
  type Severity,
  severities,
  type Term,
  terms,
} from './vocabulary.ts';

// days and instants

export {
  addDays,
  addSeconds,
  addWorkingDays,
  addYears,
  atHour,
  type CalendarDay,
  dayOf,
  daysBetween,
  endOfDay,
  type Instant,
  isCalendarDay,
  isZone,
  weekdayOf,
} from './calendar.ts';

// the record

export { type Ask, type AskSubject, askStates, askSubjects } from './asks/ask-record.ts';
export { hasUnreadableIds, isUnreadable, unreadableIds } from './ids/unreadable-ids.ts';
export { nameOf, personKey, samePerson } from './order.ts';
export { peopleInRecord } from './people/people-in-record.ts';
export { type Actor, type Person, type PersonId, type SystemActor, systemActors } from './people/person.ts';
export type { AuditRow, Evidence } from './record/audit-row.ts';
export {
  type Activation,
  type CompanyRecord,
  type IdsDraft,
  type Leaver,
  newCompanyRecord,
  recordVersion,
  type SetAsideResult,
} from './record/company-record.ts';
export type { AuditFilter, IncidentCount, IncidentFilter, Page, UsageRow } from './record/history.ts';
export { keyedSecretPlace, keyedSecrets, mapKeyedSecret, type SealedKind } from './record/keyed-secrets.ts';
export { mapSecrets, type SecretPlace } from './record/record-secrets.ts';
export { type NoticeKind, type NoticeRow, noticeKinds } from './telling/notice-row.ts';

// ports

export {
  type Asker,
  type Circumstances,
  type ClaimedNotice,
  type Clock,
  type Command,
  type CompanyStore,
  type DeadLetter,
  type Decide,
  type Done,
  type Json,
  type Keyed,
  type KeyedKind,
  type KeyedStore,
  keyedKinds,
  type NoticeSettlement,
  type OpIdBinding,
  type OpIds,
  type Outbox,
  type Outcome,
  type Refused,
  type RoleGate,
  type RolesLastSeen,
  SealBroken,
  type Sealer,
  type SealPlace,
  StoreFault,
  type TurnProof,
  type Verified,
} from './ports.ts';

// tables of the rules

export { type LinkName, links, linkTo } from './links.ts';
export {
  type Capability,
  capabilities,
  may,
  roleMatrix,
  rolesFor,
  type Standing,
  standings,
} from './people/roles.ts';
export { parseRolesLastSeen, rolesLastSeenDays } from './people/roles-last-seen.ts';

// what is wrong

export { causeMends, type Mend } from './diagnosis/cause-mends.ts';
export { type Checked, type Diagnosis, type DiagnosisSaid, diagnose } from './diagnosis/diagnosis.ts';
export type { DiagnosisFacts } from './diagnosis/diagnosis-facts.ts';
export {
  type Cause,
  causes,
  type DiagnosisQuestion,
  type DiagnosisStart,
  diagnoses,
  diagnosisChecks,
  diagnosisQuestions,
} from './diagnosis/diagnosis-terms.ts';

// customers

export {
  type Customer,
  type CustomerDetail,
  type CustomerPage,
  type CustomersWanted,
  isAzure,
  type Looking,
  type PartnerCenter,
  type PartnerCenterLook,
  type Seen,
  type Workload,
} from './customers/customers.ts';
export { supportUrlOf } from './customers/support-links.ts';

// what people type

export {
  isId,
  maskId,
  maskIdsIn,
  type ParsedId,
  parseId,
  parseIdsText,
  sameId,
  usualIdDigits,
} from './ids/ids.ts';

// memberships in lines: import, pasted table, form

// what holds now

export { activationEdges, openActivationOf, waitsFor } from './activation/activation.ts';
export { alreadyDecided } from './asks/ask-decisions.ts';
export { askEndsOn, isOpenAsk, mostNamedPeople, mostOpenAsks, openAsks } from './asks/ask-rules.ts';
export { countLeft, type LeftCounts, leaverOf, leftBehind, peopleWithOpenThings } from './people/leavers.ts';
export {
  activateByDays,
  calendarNotices,
  contractEndingDays,
} from './telling/calendar-notices.ts';
export type { DueNotice } from './telling/due-notice.ts';
export { endingGrants, openIncidentsOf } from './telling/endings.ts';
export {
  expectedOn,
  followUpHour,
  idsThereYetOn,
  sentYetOn,
  stillDue,
  whatBecameDays,
} from './telling/follow-ups.ts';
export { type MonthlySummary, monthlyLooksAheadDays, monthlySummary } from './telling/monthly.ts';
export {
  type NoticeChoices,
  type NoticeTopic,
  noticeTopics,
  usualChoices,
  whenToTell,
} from './telling/notice-choices.ts';

// decisions that two rooms share

export { canBeApplied } from './to-do/set-aside-commands.ts';
export { type ToDoItem, type ToDoSection, toDoSections } from './to-do/to-do.ts';
export type { ToDo } from './to-do/to-do-cases.ts';

// words

export { slipsBetween } from './slips.ts';

// use cases

export type { FulfilmentEvent } from './activation/fulfilment.ts';
export type { AskInput } from './asks/ask-subjects.ts';
export { createUseCases } from './create-use-cases.ts';
export type { ByLink, CustomersAsked } from './customers/customer-cases.ts';
export type { Reach } from './people/reach.ts';
export type {
  CompanyView,
  Ordered,
  RevealedIds,
  UseCaseDeps,
  UseCases,
  WhichBenefit,
} from './use-cases.ts';
