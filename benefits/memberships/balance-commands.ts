/** A balance put right: what the portal says is the truth, the company's own record is the ledger. */
import { dayOf } from '../calendar.ts';
import { awaitedRefunds, refundsConfirmed } from '../incidents/refunds.ts';
import { audience, auditRow, nameOf, noticeRow, type Order, refused, withReplaced } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import { balanceOf, correctedUsed, refundsSeen, withRefundsInCount } from './balance.ts';
import { benefitFacts, membershipOf } from './memberships.ts';

export interface PortalBalance {
  readonly grantId: string;
  /** How many incidents the portal says remain. It knows nothing of the prepared ones. */
  readonly remaining: number;
}
export type BalanceAnswer = {
  grantId: string;
  /** Used before and now. */
  from: number;
  to: number;
  /** How many refunds are confirmed by it. */
  refunds: number;
};

/**
 * The balance as the portal has it, once: used := allowance − remaining, prepared ones stay, and
 * refunds are confirmed only where they explain the difference exactly (domain facts, counting).
 * @param event `balance.corrected` by hand, `balance.reconciled` from a portal line.
 * @param tell who hears of a change; whoever orders it is left out.
 */
export function decideBalance(
  record: CompanyRecord,
  { grantId, remaining }: PortalBalance,
  event: 'balance.corrected' | 'balance.reconciled',
  tell: readonly Person[],
  order: Order,
): Done<BalanceAnswer> | Refused {
  const grant = record.grants.find((one) => one.id === grantId);
  const membership = grant && membershipOf(record, grant.membershipId);
  if (grant === undefined || membership === undefined) return refused('benefit_unknown');
  const { kind, allowance, endsOn } = grant;
  const facts = benefitFacts(membership, kind);
  const about = { membershipId: membership.id, kind, grantId };
  if (endsOn < dayOf(order.now, order.zone)) return refused('benefit_expired', { ...facts, endsOn }, about);
  if (allowance === 'unlimited') return refused('balance_unlimited', facts, about);
  if (!Number.isInteger(remaining) || remaining < 0 || remaining > allowance)
    return refused('remaining_out_of_range', { ...facts, allowance }, about);

  const { explained, inCount } = refundsSeen({ ...grant, allowance }, record.incidents, remaining);
  const settled = refundsConfirmed(record, explained ? awaitedRefunds(record, grantId) : [], order);
  const { reserved } = balanceOf(grant, record.incidents);
  const used = correctedUsed(allowance, reserved, remaining);
  const changed = used - grant.used;
  const effect = changed === 0 ? {} : { effect: { grantId, used: changed, reserved: 0 } };
  const corrected = { ...withRefundsInCount(grant, inCount), used, reconciledAt: order.now };
  const told = { from: allowance - grant.used, to: allowance - used, allowance, by: nameOf(order.by) };
  return {
    kind: 'done',
    record: { ...settled.record, grants: withReplaced(settled.record.grants, corrected) },
    audit: [
      auditRow(order, event, about, { facts: { from: grant.used, to: used, remaining }, ...effect }),
      ...settled.audit,
    ],
    notices: [
      ...(changed === 0 ? [] : audience(tell, order.by)).map((person) =>
        noticeRow(order, 'balance-corrected', person, about, { facts: told }),
      ),
      ...settled.notices,
    ],
    incidents: settled.incidents,
    answer: { grantId, from: grant.used, to: used, refunds: settled.incidents.length },
  };
}

/** By hand, by somebody who may. */
export function decideCorrectBalance(
  record: CompanyRecord,
  input: PortalBalance,
  tell: readonly Person[],
  order: Order,
): Done<BalanceAnswer> | Refused {
  return decideBalance(record, input, 'balance.corrected', tell, order);
}
