/** What a person can say. The first that matches wins, so the specific ones stand before the general ones. */
export const intents = [
  'cancel',
  'start-over',
  'language',
  'as-text',
  'sign-out',
  'sign-in',
  'greeting',
  'thanks',
  'answer',
  'diagnose',
  'leaver',
  'my-asks',
  'who-may',
  'to-do',
  'notifications',
  'usage',
  'reconcile',
  'customers',
  'plans',
  'my-roles',
  'activation-status',
  'activate',
  'memberships',
  'case-update',
  'my-incidents',
  'record-ids',
  'hide-ids',
  'access-ids',
  'open-incident',
  'entitlements',
  'help',
] as const;
export type Intent = (typeof intents)[number];

export interface Phrasebook {
  /** The whole message, without case, diacritics and punctuation. */
  readonly words: readonly string[];
  /** Found anywhere in the message, in the same plain spelling. */
  readonly phrases: readonly RegExp[];
}

/** Whole messages, written one after another with commas between them. */
export function said(text: string): readonly string[] {
  return text.split(',').map((one) => one.trim());
}
