/** The door of the rules. Everything other folders may use is listed here, in tiers. */

// words

export { type Mender, menders, type Refusal, type RefusalCode, refusal, refusals } from './refusals.ts';
export { isVerb, type Verb, verbs } from './verbs.ts';
export {
  type ActivationState,
  type Allowance,
  activationStates,
  type BenefitKind,
  type BenefitState,
  benefitKinds,
  benefitStates,
  type CloudCompetency,
  cloudCompetencies,
  competencyOffers,
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

export { type Ask, type AskState, type AskSubject, askStates, askSubjects } from './asks/ask-record.ts';
export { hasUnreadableIds, isUnreadable, unreadableIds } from './ids/unreadable-ids.ts';
export {
  type Incident,
  type IncidentArea,
  type IncidentForm,
  type IncidentNeed,
  type IncidentNote,
  type Subscription,
  subscriptions,
} from './incidents/incident-record.ts';
export {
  type CspModel,
  cspModels,
  type Grant,
  type Membership,
  type MembershipDraft,
  type MembershipLine,
  type Organization,
  type PortalDraft,
} from './memberships/membership-record.ts';
export { nameOf, personKey, samePerson } from './order.ts';
export { peopleInRecord, personInRecord } from './people/people-in-record.ts';
export { type Actor, type Person, type PersonId, type SystemActor, systemActors } from './people/person.ts';
export type { About, AuditRow, Evidence } from './record/audit-row.ts';
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

export { type EvidenceItem, evidence, evidenceFor, evidenceItems } from './incidents/evidence.ts';
export {
  asksWhoseSubscription,
  type IncidentPath,
  incidentPaths,
  organizationOf,
  type PathForm,
  pathOf,
  subscriptionAnswers,
} from './incidents/incident-path.ts';
export { tellsTwoProblems } from './incidents/one-problem.ts';
export {
  mostChoices,
  type ProductChoice,
  productChoices,
  searchProducts,
} from './incidents/product-search.ts';
export {
  type Coverage,
  catalogueWrittenOn,
  coverageOf,
  coveredVersions,
  findProduct,
  type Product,
  productNamed,
  products,
  productWithVersion,
} from './incidents/products.ts';
export { similarDays, similarIncident, type Told } from './incidents/similar.ts';
export { type LinkName, links, linksListedOn, linkTo } from './links.ts';
export {
  allowanceOf,
  betterAllowance,
  type EditionId,
  editionById,
  editionIds,
  editionOf,
  editions,
  isCloudCompetency,
} from './memberships/entitlement-editions.ts';
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
} from './diagnosis/diagnosis-tree.ts';

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
  type ParsedIdsText,
  parseId,
  parseIdsText,
  sameId,
  usualIdDigits,
} from './ids/ids.ts';
export { parseDay, takeDays } from './memberships/day-text.ts';

// memberships in lines: import, pasted table, form

export { whyNotCorrectable } from './memberships/membership-correction.ts';
export type { Difference } from './memberships/membership-differences.ts';
export type { MembershipKeepingCases } from './memberships/membership-keeping-cases.ts';
export {
  allowanceOfLine,
  type LineProblem,
  type LineProblemCode,
  lineProblemCodes,
  type MembershipColumn,
  membershipColumns,
  problemsOfLines,
} from './memberships/membership-lines.ts';
export { type MembershipPlan, planLines } from './memberships/membership-plan.ts';
export { rowsOfLines } from './memberships/membership-rows.ts';
export { offerIn } from './memberships/offer-words.ts';
export {
  describedOrganization,
  type OrganizationInput,
  organizationLengths,
} from './memberships/organizations.ts';
export {
  lineOfPortal,
  type PortalLine,
  type PortalPiece,
  type PortalPlan,
  type PortalProblem,
  type PortalReading,
  parsePortalLine,
  parsePortalLines,
  portalPieces,
  portalPlansIn,
  usDay,
} from './memberships/portal-line.ts';
export {
  comparedLines,
  comparedWithRecord,
  isCounted,
  type PortalComparison,
  type PortalCount,
} from './memberships/reconcile.ts';
export type { ReconcileCases } from './memberships/reconcile-cases.ts';
export { mostPortalLines, type Reconciled } from './memberships/reconcile-commands.ts';
export {
  entitledKinds,
  type Lapsing,
  lapsingWith,
  nextPeriod,
  type Period,
  renewalWindowDays,
  successorOf,
  whyNotRenewable,
} from './memberships/renewal.ts';
export { offeredZones } from './memberships/zones.ts';

// what holds now

export {
  activationEdges,
  completedByGrant,
  correctedIdsNotices,
  isOpenActivation,
  lastActivationOf,
  openActivationOf,
} from './activation/activation.ts';
export {
  aboutOfAsk,
  askCapabilities,
  askEndsOn,
  isOpenAsk,
  mostNamedPeople,
  mostOpenAsks,
  openAsks,
} from './asks/ask-rules.ts';
export { chooseEntitlement, type EntitlementChoice, kindFor } from './incidents/entitlement-choice.ts';
export { mostNotes, noteLength } from './incidents/incident-afterwards.ts';
export { fieldLengths, mostDrafts } from './incidents/incident-draft.ts';
export { type IncidentStep, type IncidentStepName, incidentEvents } from './incidents/incident-history.ts';
export type { IncidentSeen } from './incidents/incident-later-cases.ts';
export {
  type IncidentList,
  type IncidentsWanted,
  type IncidentViewName,
  incidentViewNames,
} from './incidents/incident-list.ts';
export { type ChangeByOthers, changesByOthers } from './incidents/incident-step.ts';
export {
  emptyForm,
  incidentEdges,
  incidentKey,
  ledger,
  mayBeRefunded,
  missingFields,
  parseCaseNumber,
  wasGivenBack,
} from './incidents/incidents.ts';
export type { Usage } from './incidents/usage.ts';
export type { UsageFile } from './incidents/usage-cases.ts';
export { csvCell, usageColumns } from './incidents/usage-csv.ts';
export { type Balance, balanceOf, correctedUsed, recount } from './memberships/balance.ts';
export {
  type Attention,
  attentions,
  type BenefitRow,
  benefitRows,
  endingDays,
  isRunningLow,
  type TableOptions,
} from './memberships/benefit-table.ts';
export {
  activateByOf,
  allowanceOfMembership,
  editionOfMembership,
  grantOf,
  membershipOf,
  whyNotActivatable,
} from './memberships/memberships.ts';
export {
  isNothingLeft,
  type LeftBehind,
  leaverOf,
  leftBehind,
  peopleWithOpenThings,
} from './people/leavers.ts';
export {
  activateByDays,
  calendarNotices,
  clickWaitsWorkingDays,
  contractEndingDays,
  type DueNotice,
} from './telling/calendar-notices.ts';
export { endingGrants, openIncidentsOf } from './telling/endings.ts';
export {
  expectedOn,
  followUpHour,
  idsThereYetOn,
  idsThereYetWorkingDays,
  sentYetOn,
  stillDue,
  whatBecameDays,
} from './telling/follow-ups.ts';
export { lowCount } from './telling/low-balance.ts';
export {
  firstWorkingDayOf,
  type MonthlySummary,
  monthlyLooksAheadDays,
  monthlySummary,
} from './telling/monthly.ts';
export {
  type NoticeChoices,
  type NoticeTopic,
  noticeTopics,
  usualChoices,
  whenToTell,
} from './telling/notice-choices.ts';
export type { ToldSeries } from './telling/told.ts';

// decisions that two rooms share

export { awaitedRefunds } from './incidents/refunds.ts';
export type { BalanceAnswer } from './memberships/balance-commands.ts';
export { canBeApplied } from './to-do/set-aside-commands.ts';
export { type ToDoItem, type ToDoSection, toDoSections } from './to-do/to-do.ts';

// use cases

export type { FulfilmentAnswer, FulfilmentEvent } from './activation/fulfilment.ts';
export type { AskInput } from './asks/ask-subjects.ts';
export { createUseCases } from './create-use-cases.ts';
export type { ByLink, CustomerCases, CustomersAsked } from './customers/customer-cases.ts';
export type { Reach } from './people/reach.ts';
export type {
  CompanyView,
  Ordered,
  RevealedIds,
  UseCaseDeps,
  UseCases,
  WhichBenefit,
} from './use-cases.ts';
