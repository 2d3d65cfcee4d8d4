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

export { type Ask, type AskSubject, askSubjects } from './ask-record.ts';
export type { About, AuditRow, Evidence } from './audit-row.ts';
export {
  type Activation,
  type CompanyRecord,
  type IdsDraft,
  type Leaver,
  newCompanyRecord,
  recordVersion,
  type SetAsideResult,
} from './company-record.ts';
export {
  type Incident,
  type IncidentArea,
  type IncidentForm,
  type IncidentNeed,
  type IncidentNote,
  type Subscription,
  subscriptions,
} from './incident-record.ts';
export { keyedSecretPlace, keyedSecrets, mapKeyedSecret, type SealedKind } from './keyed-secrets.ts';
export {
  type CspModel,
  cspModels,
  type Grant,
  type Membership,
  type MembershipDraft,
  type MembershipLine,
  type Organization,
} from './membership-record.ts';
export { type NoticeKind, type NoticeRow, noticeKinds } from './notice-row.ts';
export { nameOf, personKey, samePerson } from './order.ts';
export { type Actor, type Person, type PersonId, type SystemActor, systemActors } from './person.ts';
export { mapSecrets, type SecretPlace } from './record-secrets.ts';
export { hasUnreadableIds, isUnreadable, unreadableIds } from './unreadable-ids.ts';

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
  type Page,
  type Refused,
  type RoleGate,
  type RolesLastSeen,
  SealBroken,
  type Sealer,
  type SealPlace,
  StoreFault,
  type TurnProof,
  type UsageRow,
  type Verified,
} from './ports.ts';

// tables of the rules

export {
  allowanceOf,
  betterAllowance,
  type EditionId,
  editionById,
  editionIds,
  editionOf,
  editions,
  isCloudCompetency,
} from './entitlement-editions.ts';
export { type LinkName, links, linksListedOn, linkTo } from './links.ts';
export {
  type Coverage,
  catalogueWrittenOn,
  coverageOf,
  coveredVersions,
  findProduct,
  type Product,
  productNamed,
  products,
} from './products.ts';
export {
  type Capability,
  capabilities,
  may,
  roleMatrix,
  rolesFor,
  type Standing,
  standings,
} from './roles.ts';
export { parseRolesLastSeen, rolesLastSeenDays } from './roles-last-seen.ts';

// what people type

export { parseDay, takeDays } from './day-text.ts';
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
} from './ids.ts';

// memberships in lines: import, pasted table, form

export type { Difference } from './membership-differences.ts';
export {
  allowanceOfLine,
  type LineProblem,
  type LineProblemCode,
  lineProblemCodes,
  type MembershipColumn,
  membershipColumns,
  problemsOfLines,
} from './membership-lines.ts';
export { type MembershipPlan, planLines } from './membership-plan.ts';
export { rowsOfLines } from './membership-rows.ts';
export {
  lineOfPortal,
  type PortalLine,
  type PortalPiece,
  type PortalProblem,
  type PortalReading,
  parsePortalLine,
  parsePortalLines,
  portalPieces,
  usDay,
} from './portal-line.ts';

// what holds now

export {
  activationEdges,
  completedByGrant,
  correctedIdsNotices,
  isOpenActivation,
  lastActivationOf,
  openActivationOf,
} from './activation.ts';
export { type Balance, balanceOf, correctedUsed, recount } from './balance.ts';
export {
  type Attention,
  attentions,
  type BenefitRow,
  benefitRows,
  endingDays,
  isRunningLow,
  type TableOptions,
} from './benefit-table.ts';
export { chooseEntitlement, type EntitlementChoice, kindFor } from './entitlement-choice.ts';
export {
  expectedOn,
  followUpHour,
  idsThereYetOn,
  idsThereYetWorkingDays,
  sentYetOn,
  stillDue,
  whatBecameDays,
} from './follow-ups.ts';
export { fieldLengths } from './incident-commands.ts';
export {
  emptyForm,
  incidentEdges,
  ledger,
  mayBeRefunded,
  missingFields,
  parseCaseNumber,
} from './incidents.ts';
export {
  activateByOf,
  allowanceOfMembership,
  editionOfMembership,
  grantOf,
  membershipOf,
  whyNotActivatable,
} from './memberships.ts';

// use cases

export { createUseCases } from './create-use-cases.ts';
export type { FulfilmentAnswer, FulfilmentEvent } from './fulfilment.ts';
export type {
  CompanyView,
  Ordered,
  RevealedIds,
  UseCaseDeps,
  UseCases,
  WhichBenefit,
} from './use-cases.ts';
