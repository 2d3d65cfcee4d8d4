/**
 * Everything a button can ask for. `writes`: the button carries an opId and takes effect once.
 * `needs`: what is verified of the person in the turn of the tap (design, "Who may"): `channel` the
 * organization, `presence` somebody who is there now, `full` presence and a role verified now.
 */
export const verbs = {
  'show-table': { writes: false, needs: 'channel' },
  'show-benefit': { writes: false, needs: 'channel' },
  'show-help': { writes: false, needs: 'channel' },
  'show-my-roles': { writes: false, needs: 'channel' },
  'show-activations': { writes: false, needs: 'channel' },
  'show-my-incidents': { writes: false, needs: 'channel' },
  'show-incident': { writes: false, needs: 'channel' },
  'show-description': { writes: false, needs: 'channel' },
  'show-who-may': { writes: false, needs: 'channel' },
  'explain-role-elsewhere': { writes: false, needs: 'channel' },
  'explain-role-pim': { writes: false, needs: 'channel' },
  'explain-role-partner-center': { writes: false, needs: 'channel' },
  'explain-own-contract': { writes: false, needs: 'channel' },
  'explain-pay-per-incident': { writes: false, needs: 'channel' },
  'explain-ids': { writes: false, needs: 'channel' },
  'as-text': { writes: false, needs: 'channel' },
  'set-language': { writes: false, needs: 'channel' },
  later: { writes: false, needs: 'channel' },
  cancel: { writes: false, needs: 'channel' },
  'sign-in': { writes: false, needs: 'channel' },
  'sign-out': { writes: false, needs: 'channel' },
  'check-roles': { writes: false, needs: 'full' },
  'show-ids': { writes: false, needs: 'presence' },
  'hide-ids': { writes: false, needs: 'channel' },

  'confirm-activation': { writes: false, needs: 'channel' },
  activate: { writes: true, needs: 'full' },
  clicked: { writes: true, needs: 'full' },
  'enter-ids': { writes: false, needs: 'channel' },
  'record-ids': { writes: true, needs: 'full' },
  'swap-ids': { writes: true, needs: 'channel' },
  'ids-not-yet': { writes: true, needs: 'channel' },
  'enter-rejection': { writes: false, needs: 'channel' },
  reject: { writes: true, needs: 'full' },
  'cancel-activation': { writes: true, needs: 'full' },
  'choose-hand-over': { writes: false, needs: 'channel' },
  'hand-over': { writes: true, needs: 'full' },
  watch: { writes: true, needs: 'channel' },

  'show-to-do': { writes: false, needs: 'full' },
  'show-activation': { writes: false, needs: 'channel' },
  'show-set-aside': { writes: false, needs: 'full' },
  'apply-set-aside': { writes: true, needs: 'full' },
  'dismiss-set-aside': { writes: true, needs: 'full' },
  'show-refund': { writes: false, needs: 'full' },
  'confirm-refund': { writes: true, needs: 'full' },
  'refuse-refund': { writes: true, needs: 'full' },
  'show-undelivered': { writes: false, needs: 'full' },
  'dismiss-undelivered': { writes: true, needs: 'full' },
  'show-ask': { writes: false, needs: 'full' },
  'enter-balance': { writes: false, needs: 'channel' },
  'correct-balance': { writes: true, needs: 'full' },

  ask: { writes: true, needs: 'channel' },
  'decline-ask': { writes: true, needs: 'channel' },
  'forward-ask': { writes: true, needs: 'channel' },

  'new-incident': { writes: false, needs: 'channel' },
  'change-draft': { writes: false, needs: 'channel' },
  prepare: { writes: true, needs: 'channel' },
  'enter-case-number': { writes: false, needs: 'channel' },
  'save-case-number': { writes: true, needs: 'channel' },
  'send-later': { writes: true, needs: 'channel' },
  withdraw: { writes: true, needs: 'channel' },
  'still-open': { writes: true, needs: 'channel' },
  close: { writes: true, needs: 'channel' },
  'ask-withdrawal': { writes: false, needs: 'channel' },
  'add-note': { writes: false, needs: 'channel' },
  'save-note': { writes: true, needs: 'channel' },
  'correct-case-number': { writes: true, needs: 'channel' },
  'remind-of-refund': { writes: true, needs: 'channel' },

  'show-company-incidents': { writes: false, needs: 'full' },
  'show-company-incident': { writes: false, needs: 'full' },
  'add-company-note': { writes: false, needs: 'channel' },
  'save-company-note': { writes: true, needs: 'full' },
  'close-company-incident': { writes: true, needs: 'full' },
  'take-over-incident': { writes: true, needs: 'full' },
  'show-usage': { writes: false, needs: 'full' },
  'send-usage': { writes: false, needs: 'full' },

  'enter-portal-line': { writes: false, needs: 'channel' },
  'apply-portal-line': { writes: true, needs: 'channel' },
  'apply-portal-dates': { writes: true, needs: 'full' },
  'another-plan': { writes: false, needs: 'channel' },

  'show-customers': { writes: false, needs: 'full' },
  'pick-customer': { writes: false, needs: 'full' },
  'customers-by-link': { writes: false, needs: 'channel' },
  'incident-for-customer': { writes: true, needs: 'channel' },

  'enter-memberships': { writes: false, needs: 'channel' },
  'choose-membership': { writes: false, needs: 'channel' },
  'review-membership': { writes: false, needs: 'channel' },
  'save-memberships': { writes: true, needs: 'full' },
} as const satisfies Record<string, { writes: boolean; needs: 'channel' | 'presence' | 'full' }>;

export type Verb = keyof typeof verbs;

export function isVerb(text: string): text is Verb {
  return Object.hasOwn(verbs, text);
}
