import type { Instant } from '../calendar.ts';
import type { Actor } from '../people/person.ts';
import type { BenefitKind, Role } from '../vocabulary.ts';

/** What an Entra token said about somebody, as kept in an audit row. */
export interface Evidence {
  readonly tenantId: string;
  readonly oid: string;
  /** Such as `wids`, `roles: Mpn.PartnerAdmin`, `groups`. */
  readonly claim: string;
  readonly roles: readonly Role[];
  readonly issuedAt: Instant;
  readonly presence: 'login-request' | 'browser';
}

/** One row a change, in the commit of the change. Carries references, never ids of a contract. */
export interface AuditRow {
  readonly id: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly opId: string;
  /** What happened, such as `activation.requested`. */
  readonly event: string;
  readonly about: About;
  /** How the change moved a balance; the sum over all rows of a grant is its balance. */
  readonly effect?: { readonly grantId: string; readonly used: number; readonly reserved: number };
  readonly evidence?: Evidence;
  /** Plain facts without ids or personal text, such as `{ from: 3, to: 5 }`. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** References to what a row or a notice is about. */
export interface About {
  readonly membershipId?: string;
  readonly kind?: BenefitKind;
  readonly grantId?: string;
  readonly activationId?: string;
  readonly incidentId?: string;
  readonly askId?: string;
  /** Lines of memberships that wait to be saved. */
  readonly draftId?: string;
  /** A result that was set aside. */
  readonly resultId?: string;
  /** A notice that could not be delivered. */
  readonly noticeId?: string;
  /** Somebody it is about, as `personKey` has it. */
  readonly person?: string;
}
