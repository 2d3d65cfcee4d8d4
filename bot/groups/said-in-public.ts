import type { Verb } from '../../benefits/index.ts';
import type { Intent } from '../../dialogs/index.ts';

/** What may be answered where colleagues read along: nothing of one person, nothing that writes. */
export const publicIntents: readonly (Intent | 'none')[] = [
  'none',
  'entitlements',
  'access-ids',
  'who-may',
  'plans',
  'help',
  'greeting',
  'thanks',
  'answer',
  'as-text',
  'cancel',
  'start-over',
];

export const publicVerbs: readonly Verb[] = [
  'show-table',
  'show-help',
  'show-who-may',
  'show-plans',
  'explain-own-contract',
  'explain-pay-per-incident',
  'as-text',
  'later',
  'cancel',
];
