import type { Verb } from './verbs.ts';

/** Who can put it right. */
export const menders = [
  'you',
  'whoever-may-activate',
  'admin-agent',
  'global-admin',
  'colleague',
  'operator',
  'nobody',
  'time',
] as const;
export type Mender = (typeof menders)[number];

/**
 * Every refusal: who can mend it and the buttons that do, the main one first. The sentences stand
 * in `locales` under `refusal.<code>`: `.title` and `.cause`.
 * A button must not end in a refusal known beforehand.
 */
export const refusals = {
  // who is asking
  who_are_you: { mender: 'you', buttons: ['show-help'] },
  guest_not_served: { mender: 'global-admin', buttons: ['show-help'] },
  other_organization: { mender: 'you', buttons: ['show-help'] },
  sign_in_needed: { mender: 'you', buttons: ['sign-in'] },
  sign_in_too_old: { mender: 'you', buttons: ['sign-in'] },
  sign_in_not_set_up: { mender: 'operator', buttons: ['show-table'] },
  sign_in_code_unknown: { mender: 'you', buttons: ['sign-in'] },
  wrong_account: { mender: 'you', buttons: ['sign-in', 'explain-role-elsewhere'] },
  directory_unreachable: { mender: 'time', buttons: ['check-roles', 'show-table'] },
  roles_unknown: { mender: 'global-admin', buttons: ['show-my-roles', 'ask'] },
  role_may_not_activate: {
    mender: 'whoever-may-activate',
    buttons: ['ask', 'explain-role-elsewhere', 'show-my-roles'],
  },
  role_missing: {
    mender: 'whoever-may-activate',
    buttons: ['ask', 'explain-role-elsewhere', 'explain-role-pim', 'explain-role-partner-center'],
  },
  role_taken_away: { mender: 'global-admin', buttons: ['ask', 'explain-role-pim', 'show-my-roles'] },

  // buttons and commands
  button_unknown: { mender: 'you', buttons: ['show-table', 'show-help'] },
  button_forged: { mender: 'you', buttons: ['show-table'] },
  button_too_old: { mender: 'you', buttons: ['show-table'] },
  changed_since: { mender: 'you', buttons: ['show-table'] },
  input_not_understood: { mender: 'you', buttons: ['show-help', 'show-table', 'new-incident'] },
  personal_chat_only: { mender: 'you', buttons: ['show-table'] },
  cannot_save: { mender: 'operator', buttons: ['show-table'] },
  too_many_turns: { mender: 'time', buttons: ['show-table'] },

  // benefits and activation
  nothing_recorded: { mender: 'whoever-may-activate', buttons: ['enter-memberships', 'show-who-may'] },
  benefit_unknown: { mender: 'you', buttons: ['show-table'] },
  benefit_not_entitled: { mender: 'nobody', buttons: ['show-table'] },
  benefit_already_active: { mender: 'nobody', buttons: ['new-incident', 'show-table'] },
  benefit_expired: { mender: 'whoever-may-activate', buttons: ['show-table', 'show-who-may'] },
  activate_by_passed: { mender: 'whoever-may-activate', buttons: ['show-table', 'show-who-may'] },
  activation_in_progress: { mender: 'time', buttons: ['show-activations', 'watch'] },
  activation_unknown: { mender: 'you', buttons: ['show-activations', 'show-table'] },
  activation_not_open: { mender: 'nobody', buttons: ['show-benefit', 'show-table'] },
  hand_over_to_unknown_person: { mender: 'you', buttons: ['show-who-may', 'show-activations'] },
  nobody_known_who_may: { mender: 'global-admin', buttons: ['show-who-may', 'show-my-roles'] },
  ask_unknown: { mender: 'nobody', buttons: ['show-table'] },
  ask_already_decided: { mender: 'nobody', buttons: ['show-table'] },
  ask_already_open: { mender: 'time', buttons: ['show-activations', 'withdraw-ask'] },
  too_many_asks: { mender: 'you', buttons: ['show-asks', 'show-table'] },
  too_many_people_named: { mender: 'you', buttons: ['show-asks', 'show-table'] },
  person_unknown: { mender: 'you', buttons: ['show-who-may', 'show-table'] },
  nobody_has_left: { mender: 'nobody', buttons: ['show-activations', 'show-table'] },
  taken_over_already: { mender: 'nobody', buttons: ['show-activations', 'show-table'] },
  rejection_reason_missing: { mender: 'you', buttons: ['enter-rejection'] },
  already_settled: { mender: 'nobody', buttons: ['show-to-do', 'show-table'] },
  balance_unlimited: { mender: 'nobody', buttons: ['show-table'] },
  remaining_out_of_range: { mender: 'you', buttons: ['enter-balance', 'show-table'] },

  // ids
  ids_not_found_in_text: { mender: 'you', buttons: ['explain-ids', 'show-activations'] },
  ids_malformed: { mender: 'you', buttons: ['explain-ids', 'show-activations'] },
  ids_equal: { mender: 'you', buttons: ['explain-ids', 'show-activations'] },
  ids_ends_on_wrong: { mender: 'you', buttons: ['enter-ids', 'show-activations'] },
  ids_of_another_benefit: { mender: 'you', buttons: ['enter-ids', 'show-table'] },
  ids_draft_gone: { mender: 'you', buttons: ['enter-ids', 'show-activations'] },
  ids_for_roles_only: { mender: 'whoever-may-activate', buttons: ['ask', 'show-my-roles'] },
  ids_not_recorded: { mender: 'whoever-may-activate', buttons: ['show-table', 'show-who-may'] },
  ids_unreadable: { mender: 'whoever-may-activate', buttons: ['enter-ids', 'show-who-may', 'show-table'] },

  // incidents
  form_incomplete: { mender: 'you', buttons: ['new-incident'] },
  too_many_drafts: { mender: 'you', buttons: ['show-my-incidents'] },
  too_many_open_incidents: { mender: 'you', buttons: ['show-my-incidents'] },
  subscription_unknown: { mender: 'you', buttons: ['show-path', 'show-my-incidents'] },
  provider_opens_it: { mender: 'nobody', buttons: ['show-path', 'show-description'] },
  no_active_benefit: {
    mender: 'whoever-may-activate',
    buttons: ['ask', 'explain-pay-per-incident', 'explain-own-contract'],
  },
  no_incidents_left: {
    mender: 'whoever-may-activate',
    buttons: ['enter-portal-line', 'show-plans', 'enter-ask'],
  },
  cloud_not_in_offer: { mender: 'nobody', buttons: ['show-plans', 'show-table', 'explain-own-contract'] },
  incident_unknown: { mender: 'you', buttons: ['show-my-incidents', 'new-incident'] },
  incident_of_another_person: { mender: 'colleague', buttons: ['show-incident', 'show-my-incidents'] },
  incident_not_prepared: { mender: 'you', buttons: ['change-draft', 'show-my-incidents', 'new-incident'] },
  incident_not_sent: { mender: 'you', buttons: ['enter-case-number', 'withdraw', 'show-my-incidents'] },
  incident_already_closed: { mender: 'nobody', buttons: ['show-my-incidents', 'new-incident'] },
  incident_already_sent: { mender: 'nobody', buttons: ['show-incident', 'show-my-incidents'] },
  case_number_malformed: { mender: 'you', buttons: ['enter-case-number', 'show-my-incidents'] },
  case_number_of_another_incident: { mender: 'you', buttons: ['show-incident', 'show-my-incidents'] },
  note_missing: { mender: 'you', buttons: ['add-note', 'show-my-incidents'] },
  notes_full: { mender: 'nobody', buttons: ['show-incident', 'show-my-incidents'] },
  incident_owner_still_here: { mender: 'colleague', buttons: ['show-incident', 'show-company-incidents'] },

  // the portal's own count
  portal_line_unknown: { mender: 'you', buttons: ['enter-portal-line', 'show-table'] },
  portal_draft_gone: { mender: 'you', buttons: ['enter-portal-line', 'show-table'] },
  balance_changed_since: { mender: 'you', buttons: ['enter-portal-line', 'show-table'] },

  // customers
  role_may_not_serve_customers: {
    mender: 'admin-agent',
    buttons: ['ask', 'new-incident', 'show-admin-agents', 'customers-by-link', 'show-my-roles'],
  },
  customer_unknown: { mender: 'you', buttons: ['show-customers', 'customers-by-link'] },
  partner_center_no_consent: { mender: 'global-admin', buttons: ['customers-by-link', 'show-my-roles'] },
  partner_center_second_factor: { mender: 'you', buttons: ['sign-in', 'customers-by-link'] },
  partner_center_forbidden: { mender: 'global-admin', buttons: ['customers-by-link', 'show-my-roles'] },
  partner_center_throttled: { mender: 'time', buttons: ['customers-by-link', 'show-customers'] },
  partner_center_unreachable: { mender: 'time', buttons: ['show-customers', 'customers-by-link'] },
  no_mpn_association: { mender: 'you', buttons: ['explain-role-elsewhere', 'show-my-roles'] },

  // memberships
  memberships_invalid: { mender: 'you', buttons: ['enter-memberships', 'choose-membership'] },
  memberships_draft_gone: { mender: 'you', buttons: ['enter-memberships'] },
  memberships_changed_since: { mender: 'you', buttons: ['review-asked', 'show-memberships'] },
  file_not_taken: { mender: 'you', buttons: ['explain-file', 'enter-memberships'] },
  membership_unknown: { mender: 'you', buttons: ['show-memberships', 'show-table'] },
  membership_in_use: { mender: 'nobody', buttons: ['show-memberships', 'show-table'] },
  membership_already_renewed: { mender: 'nobody', buttons: ['show-memberships', 'show-table'] },
  renewal_window_over: { mender: 'you', buttons: ['choose-membership', 'show-memberships'] },
  organization_unknown: { mender: 'operator', buttons: ['show-memberships', 'show-table'] },
  csp_missing: { mender: 'you', buttons: ['enter-csp', 'show-memberships'] },
  provider_missing: { mender: 'you', buttons: ['enter-csp', 'show-memberships'] },
  zone_unknown: { mender: 'you', buttons: ['enter-zone', 'show-memberships'] },
  used_below_recorded: { mender: 'you', buttons: ['enter-portal-line', 'show-table'] },
} as const satisfies Record<string, { mender: Mender; buttons: readonly Verb[] }>;

export type RefusalCode = keyof typeof refusals;

/**
 * A "no" with its reason: a value, never thrown. `facts` fill the sentence (names, counts, days;
 * never an id of a contract); `about` are the references its buttons need.
 */
export interface Refusal {
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly about: Readonly<Record<string, string>>;
}

export function refusal(
  code: RefusalCode,
  facts: Refusal['facts'] = {},
  about: Refusal['about'] = {},
): Refusal {
  return { code, facts, about };
}
