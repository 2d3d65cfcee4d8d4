import type { CalendarDay, Instant } from '../calendar.ts';
import type { Person } from '../people/person.ts';
import type { BenefitKind } from '../vocabulary.ts';

/** What a colleague can be asked for; who may decide on it follows from it. */
export const askSubjects = [
  'activate',
  'show-ids',
  'check-ids',
  'open-for-customer',
  'correct-balance',
  'correct-last-day',
  'take-over',
] as const;
export type AskSubject = (typeof askSubjects)[number];

/** `open` for 30 days at most (`isOpenAsk`); the other states are final. */
export const askStates = ['open', 'granted', 'declined', 'withdrawn'] as const;
export type AskState = (typeof askStates)[number];

/**
 * A colleague's request to somebody who may. What it is about depends on the subject: `activate` the
 * benefit, `show-ids`, `check-ids`, `correct-balance` and `correct-last-day` the benefit and its grant,
 * `open-for-customer` the incident, `take-over` the person who has left.
 */
export interface Ask {
  readonly id: string;
  readonly what: AskSubject;
  readonly membershipId?: string;
  readonly kind?: BenefitKind;
  readonly grantId?: string;
  /** The draft that waits for it, or what is to be opened for a customer. */
  readonly incidentId?: string;
  /** How many incidents the asker says remain: `correct-balance`. */
  readonly remaining?: number;
  /** The last day as the portal has it: `correct-last-day`. */
  readonly endsOn?: CalendarDay;
  /** Who is said to have left: `take-over`. */
  readonly person?: Person;
  readonly asker: Person;
  readonly reason: string;
  readonly askedAt: Instant;
  /** The notice that tells the asker of its end, queued until then: taken back where it ends before. */
  readonly expiryNoticeId?: string;
  /** To whom somebody has handed it on: each of them hears of it once. */
  readonly handedTo?: readonly Person[];
  /** Who was asked; nobody where nobody is known who may and can be reached. */
  readonly sentTo: readonly Person[];
  readonly state: AskState;
  readonly decidedBy?: Person;
  readonly decidedAt?: Instant;
  /** What whoever decided says to it. */
  readonly answer?: string;
}
