/** A membership that was entered wrongly: corrected or taken out while nothing rests on it yet. */
import { isOpenActivation } from '../activation/activation.ts';
import { auditRow, type Order, refused } from '../order.ts';
import type { Done, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import { planLines } from './membership-plan.ts';
import type { Membership, MembershipLine } from './membership-record.ts';
import { membershipOf } from './memberships.ts';

/** Why its offer and days cannot be changed any more: ids were recorded for it, or are on their way. */
export function whyNotCorrectable(record: CompanyRecord, membershipId: string): Refused | undefined {
  const membership = membershipOf(record, membershipId);
  if (membership === undefined) return refused('membership_unknown');
  const granted = record.grants.some((one) => one.membershipId === membershipId);
  const open = record.activations.some((one) => one.membershipId === membershipId && isOpenActivation(one));
  if (!granted && !open) return undefined;
  const facts = { offer: membership.offer, why: granted ? 'granted' : 'open' };
  return refused('membership_in_use', facts, { membershipId });
}

const named = ({ offer, startsOn, endsOn }: Membership) => `${offer} ${startsOn} ${endsOn}`;

/**
 * The membership as the lines say, under the id it has. Where they describe one that is recorded
 * already, the wrong one goes and that one takes what they add.
 */
export function decideCorrection(
  record: CompanyRecord,
  membershipId: string,
  lines: readonly MembershipLine[],
  order: Order,
): Done<{ memberships: number; completed: number }> | Refused {
  const why = whyNotCorrectable(record, membershipId);
  const before = membershipOf(record, membershipId);
  if (why !== undefined || before === undefined) return why ?? refused('membership_unknown');
  const others = record.memberships.filter(({ id }) => id !== membershipId);
  const plan = planLines({ ...record, memberships: others }, lines, order);
  if (plan.kind === 'refused') return plan;
  const isNew = ({ id }: Membership) => !others.some((one) => one.id === id);
  const memberships = plan.next.memberships.map((one) => (isNew(one) ? { ...one, id: membershipId } : one));
  const [made] = plan.next.memberships.filter(isNew);
  const row = auditRow(
    order,
    'membership.corrected',
    { membershipId },
    { facts: { from: named(before), to: made === undefined ? 'recorded already' : named(made) } },
  );
  return {
    kind: 'done',
    record: { ...plan.next, memberships },
    audit: [row, ...plan.audit.filter((one) => one.event !== 'membership.recorded')],
    notices: plan.notices,
    answer: { memberships: memberships.length - others.length, completed: plan.completed },
  };
}

export function decideRemoval(
  record: CompanyRecord,
  { membershipId }: { membershipId: string },
  order: Order,
): Done<{ membershipId: string }> | Refused {
  const why = whyNotCorrectable(record, membershipId);
  const before = membershipOf(record, membershipId);
  if (why !== undefined || before === undefined) return why ?? refused('membership_unknown');
  return {
    kind: 'done',
    record: { ...record, memberships: record.memberships.filter(({ id }) => id !== membershipId) },
    audit: [auditRow(order, 'membership.removed', { membershipId }, { facts: { from: named(before) } })],
    notices: [],
    answer: { membershipId },
  };
}
