/**
 * The period after this one. A membership is bought for a year and can be renewed for a while after its
 * end; a new period needs a new activation, and what was not used lapses (domain facts, counting and dates).
 */
import { addDays, addYears, type CalendarDay, dayOf } from '../calendar.ts';
import { auditRow, type Order, refused, withReplaced } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import { type BenefitKind, benefitKinds } from '../vocabulary.ts';
import { balanceOf } from './balance.ts';
import { planLines } from './membership-plan.ts';
import type { Membership, MembershipLine } from './membership-record.ts';
import { allowanceOfMembership, membershipOf } from './memberships.ts';

/** Days after the end in which a membership can still be renewed; its own benefits are over then. */
export const renewalWindowDays = 30;

export interface Period {
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
}

/** The day after the end, for a year. */
export function nextPeriod({ endsOn }: Period): Period {
  const startsOn = addDays(endsOn, 1);
  return { startsOn, endsOn: addDays(addYears(startsOn, 1), -1) };
}

/** A new period may begin so many days before the old one ends; an earlier one stands beside it. */
const earlyDays = 60;

/** The same offer of the same organization for the period after this one, where it is recorded. */
export function successorOf(record: CompanyRecord, membership: Membership): Membership | undefined {
  return record.memberships.find(
    (one) =>
      one.tenantId === membership.tenantId &&
      one.offer === membership.offer &&
      one.startsOn > membership.startsOn &&
      one.startsOn >= addDays(membership.endsOn, -earlyDays),
  );
}

/** Benefits that the membership grants: each of them is to be activated in the new period. */
export function entitledKinds(membership: Membership): readonly BenefitKind[] {
  return benefitKinds.filter((kind) => allowanceOfMembership(membership, kind) !== 'not-entitled');
}

/** What lapses with the membership, where nothing more is used of it. */
export interface Lapsing {
  readonly kind: BenefitKind;
  readonly remaining: number | 'unlimited';
  readonly allowance: number | 'unlimited';
  readonly endsOn: CalendarDay;
}

export function lapsingWith(
  record: CompanyRecord,
  { id }: Pick<Membership, 'id'>,
  today: CalendarDay,
): readonly Lapsing[] {
  return record.grants
    .filter((grant) => grant.membershipId === id && grant.endsOn >= today)
    .map((grant) => ({
      kind: grant.kind,
      remaining: balanceOf(grant, record.incidents).remaining,
      allowance: grant.allowance,
      endsOn: grant.endsOn,
    }));
}

/** The membership can be renewed: it is known, has no later period, and the window is not over. */
export function whyNotRenewable(
  record: CompanyRecord,
  membershipId: string,
  today: CalendarDay,
): Refused | undefined {
  const membership = membershipOf(record, membershipId);
  if (membership === undefined) return refused('membership_unknown');
  const { offer, endsOn } = membership;
  const later = successorOf(record, membership);
  if (later !== undefined) {
    const by = membership.renewal?.by.name ?? '';
    const facts = { offer, by, from: later.startsOn, to: later.endsOn };
    return refused('membership_already_renewed', facts, { membershipId });
  }
  const until = addDays(endsOn, renewalWindowDays);
  return until < today
    ? refused('renewal_window_over', { offer, endsOn, until }, { membershipId })
    : undefined;
}

export type Renewed = { membershipId: string; kinds: BenefitKind[] };

/** *Renewed*: the new period as a membership of its own, its benefits all to be activated. */
export function decideRenewal(
  record: CompanyRecord,
  input: { membershipId: string } & Period,
  by: Person,
  order: Order,
): Done<Renewed> | Refused {
  const { membershipId, startsOn, endsOn } = input;
  const why = whyNotRenewable(record, membershipId, dayOf(order.now, order.zone));
  const membership = membershipOf(record, membershipId);
  if (why !== undefined || membership === undefined) return why ?? refused('membership_unknown');
  if (startsOn <= membership.startsOn) {
    const facts = { problem: 'rows_disagree', column: 'starts_on', count: 1 };
    return refused('memberships_invalid', facts, { membershipId });
  }
  const { tenantId, offer, competencies } = membership;
  const names = competencies.length === 0 ? [''] : competencies;
  const lines = names.map(
    (competency): MembershipLine => ({ tenantId, offer, competency, startsOn, endsOn }),
  );
  const plan = planLines(record, lines, order);
  if (plan.kind === 'refused') return plan;
  const next = plan.next.memberships.find(
    (one) => one.tenantId === tenantId && one.offer === offer && one.startsOn === startsOn,
  );
  if (next === undefined) return refused('membership_unknown');
  const renewed: Membership = { ...membership, renewal: { decision: 'renewed', by, at: order.now } };
  return {
    kind: 'done',
    record: { ...plan.next, memberships: withReplaced(plan.next.memberships, renewed) },
    audit: [
      auditRow(order, 'membership.renewed', { membershipId }, { facts: { offer, startsOn, endsOn } }),
      ...plan.audit,
    ],
    notices: plan.notices,
    answer: { membershipId: next.id, kinds: [...entitledKinds(next)] },
  };
}

/** *Not renewing*: kept with the membership, and nobody is reminded any more. Can be taken back by renewing. */
export function decideNotRenewing(
  record: CompanyRecord,
  { membershipId }: { membershipId: string },
  by: Person,
  order: Order,
): Done<{ membershipId: string }> | Refused {
  const why = whyNotRenewable(record, membershipId, dayOf(order.now, order.zone));
  const membership = membershipOf(record, membershipId);
  if (why !== undefined || membership === undefined) return why ?? refused('membership_unknown');
  const decided: Membership = { ...membership, renewal: { decision: 'not-renewing', by, at: order.now } };
  return {
    kind: 'done',
    record: { ...record, memberships: withReplaced(record.memberships, decided) },
    audit: [
      auditRow(order, 'membership.not-renewing', { membershipId }, { facts: { offer: membership.offer } }),
    ],
    notices: [],
    answer: { membershipId },
  };
}
