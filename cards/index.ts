/** The door of the cards. */

// activation
export { type ActivateByNearView, activateByNearCard } from './activate-by-near.ts';
export { activationConfirmCard } from './activation-confirm.ts';
export { type ActivationLateView, activationLateCard } from './activation-late.ts';
export { type ActivationItem, activationsCard } from './activations.ts';
export { type ActiveView, activeCard } from './active.ts';
// asks and people who have left
export { type AskBalanceView, askBalanceCard, balanceInputs } from './ask-balance.ts';
export { askGrantedCard } from './ask-granted.ts';
export { type AskReceivedView, answerInput, askReceivedCard } from './ask-received.ts';
export { type AskSentView, askSentCard } from './ask-sent.ts';
export { askName, idsOfAsk, subjectWord } from './ask-words.ts';
// memberships
export { membershipsAskedCard, membershipsDecidedCard } from './asked-memberships.ts';
export { asksCard } from './asks.ts';
export { type AssociationView, associationCard } from './association.ts';
export { type BalanceFormView, balanceFormCard, remainingInput } from './balance-form.ts';
export { type BalanceLowView, balanceLowCard } from './balance-low.ts';
// benefits
export { type BenefitDetailView, benefitDetailCard } from './benefit-detail.ts';
export { type BenefitTableView, benefitTableCard } from './benefit-table.ts';
export { benefitName, offerName } from './benefit-words.ts';
// buttons and their parser
export { buttonNeeds, hasNeeds } from './button-needs.ts';
export { type ButtonData, buttonVersion, type ParsedButton, parseButton, reservedNames } from './buttons.ts';
export type { CardKit, CardMessage, DrawButton } from './card-kit.ts';
export { labelText } from './card-text.ts';
// incidents
export { type CaseNumberEntryView, caseNumberEntryCard } from './case-number-entry.ts';
export { type CaseNumberSavedView, caseNumberSavedCard } from './case-number-saved.ts';
export { type ChoiceOfBenefit, choiceOfBenefitCard } from './choice-of-benefit.ts';
export { type ClickInPartnerCenterView, clickInPartnerCenterCard } from './click-in-partner-center.ts';
export { type ClickWaitsView, clickWaitsCard } from './click-waits.ts';
export {
  type ContractEndedView,
  type ContractEndingView,
  contractEndedCard,
  contractEndingCard,
  reminderSetCard,
} from './contract-ending.ts';
export { type CspField, type CspFormView, cspFields, cspFormCard } from './csp-form.ts';
export {
  type CustomerPathView,
  customerPathCard,
  type DistributorPathView,
  distributorPathCard,
} from './customer-path.ts';
// customers
export {
  type CustomersPickView,
  type CustomerView,
  customerCard,
  customerInput,
  customerQueryInput,
  customersByLinkCard,
  customersPickCard,
  customersStartCard,
} from './customers.ts';
export { descriptionCard, descriptionOf } from './description.ts';
export {
  causeCard,
  type DiagnosisView,
  diagnosisQuestionCard,
  diagnosisStartCard,
} from './diagnosis.ts';
// answers
export { type DoneBeforeView, doneBeforeCard } from './done-before.ts';
// people
export { explanationCard } from './explanation.ts';
export {
  type ExplanationFacts,
  type ExplanationTopic,
  explanationOf,
  explanationTopics,
} from './explanation-of.ts';
export { chatLink, type ForwardTextView, forwardTextCard, forwardTextOf } from './forward-text.ts';
export { type HandOverView, handOverCard } from './hand-over.ts';
export { helpCard } from './help.ts';
// ids
export { type IdsView, idsCard } from './ids.ts';
export { endsOnInput, type IdsConfirmView, idsConfirmCard } from './ids-confirm.ts';
export { type IdsCorrectedView, idsCorrectedCard } from './ids-corrected.ts';
export { type IdsOverview, idsOverviewCard } from './ids-overview.ts';
export { type IdsPasteView, idsInput, idsPasteCard } from './ids-paste.ts';
export { type IdsThereYetView, idsThereYetCard } from './ids-there-yet.ts';
export { incidentChangedCard } from './incident-changed.ts';
export { type IncidentClosedView, incidentClosedCard } from './incident-closed.ts';
export { type IncidentDetailView, type IncidentReader, incidentDetailCard } from './incident-detail.ts';
export {
  type IncidentField,
  type IncidentFormView,
  incidentFields,
  otherProductInput,
} from './incident-fields.ts';
export { incidentFormCard } from './incident-form.ts';
export { incidentTitle } from './incident-words.ts';
export { anyChoice, type IncidentsView, incidentsCard } from './incidents.ts';
export { instructionCard } from './instruction.ts';
export { languageCard } from './language.ts';
export {
  type LeaverView,
  leaverCard,
  saidToHaveLeftCard,
  type TakeOverView,
  takeOverCard,
} from './leaver.ts';
export { type MembershipDetailView, membershipDetailCard } from './membership-detail.ts';
export {
  type MembershipField,
  type MembershipFormView,
  membershipFields,
  membershipFormCard,
} from './membership-form.ts';
export { membershipName } from './membership-words.ts';
export { type MembershipsView, membershipsCard } from './memberships.ts';
export { type MembershipsPasteView, membershipsPasteCard } from './memberships-paste.ts';
export { type MembershipsReviewView, membershipsReviewCard } from './memberships-review.ts';
export { type MonthlyView, monthlyCard, monthlyCounts } from './monthly.ts';
export { type MyRolesView, myRolesCard } from './my-roles.ts';
export { type NoteEntryView, noteEntryCard, noteInput } from './note-entry.ts';
export { type NoteOfActivation, noteOfActivation } from './note-of-activation.ts';
export { type NothingRecordedView, nothingRecordedCard } from './nothing-recorded.ts';
export { withNoticeNumber } from './notice-number.ts';
export {
  companyZone,
  type NotificationsView,
  notificationsCard,
  notificationsSavedCard,
} from './notifications.ts';
export { type OneMoreStepView, oneMoreStepCard } from './one-more-step.ts';
export type { NamedOrganization } from './organization-choice.ts';
export { microsoft365PathCard, ownExcludedCard, ownPathCard, tooOldCard } from './own-path.ts';
export { adminAgentsCard, type PassOnView, passOnCard, providerCard } from './pass-on.ts';
export { colleagueInputs, noColleague, type PickColleagueView, pickColleagueCard } from './pick-colleague.ts';
export { type PlansView, plansCard } from './plans.ts';
export { type PortalLineEntryView, portalLineEntryCard, portalLineInput } from './portal-line-entry.ts';
export { type Portal, portalOf, portals } from './portals.ts';
export { type PrivateChatView, privateChatCard } from './private-chat.ts';
export { type ProcessingView, processingCard } from './processing.ts';
export { type ComparedLine, type ReconcileView, reconcileCard } from './reconcile.ts';
export { type ReconciledView, reconciledCard } from './reconciled.ts';
export { type RefundConfirmView, refundConfirmCard } from './refund-confirm.ts';
export { refundQuestionCard, refundReminderCard } from './refund-question.ts';
export { type RefusalView, refusalCard, refusalSentence } from './refusal.ts';
export { rejectedCard } from './rejected.ts';
export { type RejectionView, reasonInput, rejectionCard } from './rejection.ts';
export {
  lapsingTexts,
  notRenewingCard,
  type RenewalView,
  renewalCard,
  renewalFormCard,
  renewedCard,
} from './renewal.ts';
export { sentYetCard } from './sent-yet.ts';
export { type SetAsideView, setAsideCard } from './set-aside.ts';
export { type SetAsideNoteView, setAsideNoteCard } from './set-aside-note.ts';
export { type SignInReason, type SignInView, signInCard, signInReasons } from './sign-in.ts';
export { type SubscriptionView, subscriptionCard, unknownSubscriptionCard } from './subscription.ts';
export { type TextNote, textNote } from './text-note.ts';
export { type ToDoEntry, type ToDoView, toDoCard, toDoShownAtMost } from './to-do.ts';
export { type UndeliveredView, undeliveredCard } from './undelivered.ts';
export { type UsageView, usageCard } from './usage.ts';
export { type WelcomeView, welcomeCard } from './welcome.ts';
export { whatBecameCard } from './what-became.ts';
export { type WithdrawalView, withdrawalCard } from './withdrawal.ts';
export { type ZoneFormView, zoneFormCard } from './zone-form.ts';
