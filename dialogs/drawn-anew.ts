import type { Verb } from '../benefits/index.ts';

/** What shows the card of a button anew when it has become too old to do anything. */
export const drawnAnewBy: Partial<Readonly<Record<Verb, Verb>>> = {
  activate: 'confirm-activation',
  clicked: 'show-activations',
  'ids-not-yet': 'show-activations',
  reject: 'show-activations',
  'cancel-activation': 'show-activations',
  'hand-over': 'show-activations',
  watch: 'show-activations',
  'record-ids': 'show-activations',
  'swap-ids': 'show-activations',
  ask: 'show-benefit',
  prepare: 'new-incident',
  'save-case-number': 'enter-case-number',
  'send-later': 'show-my-incidents',
  withdraw: 'show-my-incidents',
  'still-open': 'show-my-incidents',
  close: 'show-my-incidents',
  'save-memberships': 'enter-memberships',
};
