import type { Instant } from '../calendar.ts';
import type { Person } from '../people/person.ts';
import type { BenefitKind } from '../vocabulary.ts';

/** What a colleague can be asked for; who may decide on it follows from it. */
export const askSubjects = [
  'activate',
  'show-ids',
  'check-ids',
  'open-for-customer',
  'correct-balance',
] as const;
export type AskSubject = (typeof askSubjects)[number];

/** A colleague's request to somebody who may. */
export interface Ask {
  readonly id: string;
  readonly what: AskSubject;
  readonly membershipId: string;
  readonly kind: BenefitKind;
  readonly grantId?: string;
  readonly asker: Person;
  readonly reason: string;
  readonly askedAt: Instant;
  readonly sentTo: readonly Person[];
  readonly state: 'open' | 'granted' | 'declined';
  readonly decidedBy?: Person;
  readonly decidedAt?: Instant;
  readonly incidentId?: string;
}
