import type { Instant } from '../calendar.ts';
import type { Person } from '../people/person.ts';
import type { BenefitKind, IncidentOutcome, IncidentState, Severity } from '../vocabulary.ts';

/** Where the trouble is; `on-premises` takes product-support, `cloud` takes signature-cloud. */
export type IncidentArea = 'on-premises' | 'cloud';

export type IncidentNeed = 'broken' | 'advice';
export const subscriptions = ['own', 'customer-direct', 'customer-distributor', 'unknown'] as const;
export type Subscription = (typeof subscriptions)[number];

export interface IncidentForm {
  readonly area: IncidentArea;
  readonly product: string;
  readonly version: string;
  /** One line: becomes the title people recognise it by. */
  readonly problem: string;
  readonly errorMessage: string;
  readonly impact: string;
  readonly severity: Severity;
  readonly phone: string;
  /** Advice uses no incident. Absent, as before it was asked: something is broken. */
  readonly need?: IncidentNeed;
  /** Whose cloud subscription it is; absent where it does not matter or nobody said. */
  readonly subscription?: Subscription;
  /** The customer it is for, as Partner Center or a person names it. */
  readonly customer?: string;
}

/** Something somebody wrote to an incident: one line, newest last. */
export interface IncidentNote {
  readonly id: string;
  readonly by: Person;
  readonly at: Instant;
  readonly text: string;
}

export interface Incident {
  readonly id: string;
  /** The number people read, such as 2026-0117; given when it is prepared. */
  readonly number?: string;
  readonly state: IncidentState;
  readonly by: Person;
  readonly form: IncidentForm;
  /** The grant one incident of which is reserved or used; absent on a draft and on a free path. */
  readonly grantId?: string;
  readonly createdAt: Instant;
  readonly preparedAt?: Instant;
  readonly sentAt?: Instant;
  /** Microsoft's number, 15–16 digits. */
  readonly caseNumber?: string;
  readonly outcome?: IncidentOutcome;
  readonly closedAt?: Instant;
  /** Given back by Microsoft, they say; counts as used until confirmed. */
  readonly refund?: 'to-be-confirmed' | 'confirmed';
  /** How many times *sent yet?* was put on the calendar; only the newest is asked. */
  readonly followUps?: number;
  readonly notes?: readonly IncidentNote[];
  /** Whose it was before it was taken over. */
  readonly takenOverFrom?: Person;
  /** An activation this draft waits for. */
  readonly waitsFor?: { readonly membershipId: string; readonly kind: BenefitKind };
  /** A draft of which there is a sentence and nothing else: its person's next draft takes its place. */
  readonly unconfirmed?: true;
}
