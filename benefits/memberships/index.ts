/** The rules of what the company holds: memberships, editions, balances, the table. */

export { askedDraftEndsOn, askedDrafts } from './asked-memberships.ts';
export { type Balance, balanceOf, correctedUsed, recount } from './balance.ts';
export type { BalanceAnswer } from './balance-commands.ts';
export {
  type Attention,
  attentions,
  type BenefitRow,
  benefitRows,
  endingDays,
  isRunningLow,
  type TableOptions,
} from './benefit-table.ts';
export { parseDay, takeDays } from './day-text.ts';
export {
  allowanceOf,
  betterAllowance,
  editionIds,
  editionOf,
  editions,
  isCloudCompetency,
} from './entitlement-editions.ts';
export { whyNotCorrectable } from './membership-correction.ts';
export type { Difference } from './membership-differences.ts';
export type { MembershipKeepingCases } from './membership-keeping-cases.ts';
export {
  allowanceOfLine,
  competenciesOf,
  isSameMembership,
  type LineProblemCode,
  lineProblemCodes,
  type MembershipColumn,
  membershipColumns,
  problemsOfLines,
} from './membership-lines.ts';
export { type MembershipPlan, planLines, previewOf } from './membership-plan.ts';
export {
  type CspModel,
  cspModels,
  type Grant,
  type Membership,
  type MembershipDraft,
  type MembershipLine,
  type Organization,
  type PortalDraft,
} from './membership-record.ts';
export { rowsOfLines } from './membership-rows.ts';
export {
  activateByOf,
  allowanceOfMembership,
  editionOfMembership,
  grantOf,
  knownIds,
  membershipOf,
  whyNotActivatable,
} from './memberships.ts';
export { offerIn } from './offer-words.ts';
export { describedOrganization, organizationLengths } from './organizations.ts';
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
} from './portal-line.ts';
export {
  comparedLines,
  comparedWithRecord,
  isCounted,
  type PortalComparison,
  type PortalCount,
} from './reconcile.ts';
export type { ReconcileCases } from './reconcile-cases.ts';
export { mostPortalLines, type Reconciled } from './reconcile-commands.ts';
export {
  entitledKinds,
  type Lapsing,
  lapsingWith,
  nextPeriod,
  type Period,
  renewalWindowDays,
  successorOf,
  whyNotRenewable,
} from './renewal.ts';
export { offeredZones } from './zones.ts';
