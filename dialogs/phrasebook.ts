/** What a person can say. The first that matches wins, so the specific ones stand before the general ones. */
export const intents = [
  'cancel',
  'start-over',
  'language',
  'help',
  'as-text',
  'sign-out',
  'sign-in',
  'my-roles',
  'activation-status',
  'activate',
  'memberships',
  'my-incidents',
  'case-update',
  'record-ids',
  'hide-ids',
  'access-ids',
  'open-incident',
  'entitlements',
] as const;
export type Intent = (typeof intents)[number];

export interface Phrasebook {
  /** The whole message, without case, diacritics and punctuation. */
  readonly words: readonly string[];
  /** Found anywhere in the message, in the same plain spelling. */
  readonly phrases: readonly RegExp[];
}
