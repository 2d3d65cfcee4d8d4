/** The door of the conversation. */
import { account } from './account.ts';
import { activation } from './activation.ts';
import { asks } from './asks.ts';
import { balance } from './balance.ts';
import { companyIncidents } from './company-incidents.ts';
import { customers } from './customers.ts';
import { diagnosis } from './diagnosis.ts';
import type { Feature } from './feature-dialog.ts';
import { ids } from './ids.ts';
import { incident } from './incident.ts';
import { leavers } from './leavers.ts';
import { memberships } from './memberships.ts';
import { notifications } from './notifications.ts';
import { reconcile } from './reconcile.ts';
import { toDo } from './to-do.ts';
import { usage } from './usage.ts';

export { drawnAnewBy } from './drawn-anew.ts';
export { FeatureDialog, turnKey } from './feature-dialog.ts';
export { type Recognized, recognizeIntent } from './intents.ts';
export { noticeCard } from './notices.ts';
export { type Intent, intents } from './phrasebook.ts';
export type { AttachedText, Services, Turn, TurnInput } from './turn.ts';
export { notUnderstood, viewOfIntent, views, welcome } from './views.ts';

/** Every feature of the conversation; a verb and an intent belong to one of them. */
export const features: readonly Feature[] = [
  activation,
  ids,
  toDo,
  balance,
  asks,
  leavers,
  incident,
  companyIncidents,
  usage,
  memberships,
  reconcile,
  customers,
  notifications,
  diagnosis,
  account,
];
