import { type AskSubject, askSubjects, type Verb } from '../benefits/index.ts';

const benefit = ['membershipId', 'kind'] as const;
const activation = ['activationId'] as const;
const incident = ['incidentId'] as const;
const person = ['tenantId', 'oid'] as const;

/** The references a verb cannot do without; a verb that is not here needs none. */
export const buttonNeeds: Partial<Readonly<Record<Verb, readonly string[]>>> = {
  'confirm-activation': benefit,
  activate: benefit,
  'enter-ids': benefit,
  'enter-ask': benefit,
  clicked: activation,
  'ids-not-yet': activation,
  'enter-rejection': activation,
  reject: activation,
  'cancel-activation': activation,
  'choose-hand-over': activation,
  'hand-over': ['activationId', 'toOid'],
  watch: activation,
  'show-activation': activation,
  'show-set-aside': ['resultId'],
  'apply-set-aside': ['resultId'],
  'dismiss-set-aside': ['resultId'],
  'show-refund': incident,
  'confirm-refund': incident,
  'refuse-refund': incident,
  'show-undelivered': ['noticeId'],
  'dismiss-undelivered': ['noticeId'],
  'show-ask': ['askId'],
  'correct-balance': ['grantId'],
  'record-ids': ['draftId'],
  'swap-ids': ['draftId'],
  'save-memberships': ['draftId'],
  'incident-for-customer': ['customer'],
  'apply-portal-line': ['draftId'],
  'apply-portal-dates': ['draftId'],
  'another-plan': ['draftId'],
  'ask-memberships': ['draftId'],
  'review-asked': ['draftId'],
  'decline-memberships': ['draftId'],
  'withdraw-memberships': ['draftId'],
  'show-membership': ['membershipId'],
  'change-membership': ['membershipId'],
  'ask-delete-membership': ['membershipId'],
  'delete-membership': ['membershipId'],
  renew: ['membershipId'],
  'confirm-renewal': ['membershipId'],
  'not-renewing': ['membershipId'],
  'save-csp': ['organizationId'],
  'hide-ids': ['grantId'],
  'remember-linked': ['grantId'],
  'send-instruction': ['toOid', 'toTenantId'],
  'remind-tomorrow': ['membershipId', 'on'],
  'decline-ask': ['askId'],
  'forward-ask': ['askId'],
  'grant-ask': ['askId'],
  'withdraw-ask': ['askId'],
  'record-leaver': person,
  'choose-take-over': person,
  'take-over': person,
  'show-incident': incident,
  'show-description': incident,
  'choose-subscription': ['incidentId', 'subscription'],
  'show-path': incident,
  'remind-draft': incident,
  'pass-on-incident': incident,
  'change-draft': incident,
  'enter-case-number': incident,
  'save-case-number': incident,
  'send-later': incident,
  withdraw: incident,
  'still-open': incident,
  close: ['incidentId', 'outcome'],
  'ask-withdrawal': incident,
  'add-note': incident,
  'save-note': incident,
  'correct-case-number': incident,
  'remind-of-refund': incident,
  'show-company-incident': incident,
  'add-company-note': incident,
  'save-company-note': incident,
  'close-company-incident': ['incidentId', 'outcome'],
  'take-over-incident': incident,
};

/** What an ask of each subject cannot do without. */
const askNeeds: Readonly<Record<AskSubject, readonly string[]>> = {
  activate: benefit,
  'show-ids': ['grantId'],
  'check-ids': ['grantId'],
  'correct-balance': ['grantId'],
  'correct-last-day': ['grantId', 'endsOn'],
  'open-for-customer': incident,
  'take-over': person,
};

function needsOf(verb: Verb, { what = 'activate', askId }: Readonly<Record<string, string>>) {
  const subject = askSubjects.find((one) => one === what) ?? 'activate';
  if (verb === 'ask') return askNeeds[subject];
  const namesColleague =
    verb === 'choose-colleague' || verb === 'name-colleague' || verb === 'show-forward-text';
  if (namesColleague) return askId === undefined ? askNeeds[subject] : ['askId'];
  return buttonNeeds[verb] ?? [];
}

/** Whether a button of the verb can do its work with these references. */
export function hasNeeds(verb: Verb, ids: Readonly<Record<string, string>>): boolean {
  return needsOf(verb, ids).every((name) => ids[name] !== undefined && ids[name] !== '');
}
