import type { Instant } from '../calendar.ts';
import type { Person } from '../people/person.ts';
import type { About } from '../record/audit-row.ts';

export const noticeKinds = [
  'activation-requested',
  'activation-handed-over',
  'activation-submitted',
  'activation-completed',
  'activation-rejected',
  'activation-cancelled',
  'activation-asked',
  'colleague-asked',
  'ask-granted',
  'ask-declined',
  'ask-expired',
  'ask-forwarded',
  'leaver-found',
  'leaver-taken-over',
  'nobody-may',
  'said-to-have-left',
  'ids-corrected',
  'incident-changed',
  'result-set-aside',
  'activation-late',
  'balance-corrected',
  'refund-confirmed',
  'refund-refused',
  'notice-undelivered',
  'follow-up-ids',
  'follow-up-sent',
  'follow-up-outcome',
  'follow-up-refund',
  'click-waits',
  'activate-by-near',
  'contract-ending',
  'contract-ended',
  'balance-low',
  'monthly',
  'draft-reminder',
  'instruction',
  'memberships-asked',
  'memberships-saved',
  'memberships-declined',
  'fulfilment-requested',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/**
 * A message to one person, or a question to be asked at its time. Rendered when it is sent.
 * `fulfilment-requested` alone goes to no person but to the company's fulfilment system.
 */
export interface NoticeRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly to: Person;
  readonly dueAt: Instant;
  readonly about: About;
  readonly facts?: Readonly<Record<string, string | number>>;
}
