/** Three left, none left: told in the commit that brings a balance there, and again only after it rose. */
import { dayOf } from '../calendar.ts';
import { balanceOf } from '../memberships/balance.ts';
import { audience, noticeRow, type Order } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { NoticeRow } from './notice-row.ts';

/** From so many on it is told that few are left. */
export const lowCount = 3;

const levels = [0, lowCount] as const;

/** Notices for grants that were above a level before the decision and are not after it; the lowest level counts. */
export function lowBalanceNotices(
  before: CompanyRecord,
  after: CompanyRecord,
  order: Order,
  whoMay: readonly Person[],
): readonly NoticeRow[] {
  const today = dayOf(order.now, order.zone);
  return after.grants.flatMap((grant) => {
    const old = before.grants.find(({ id }) => id === grant.id);
    if (old === undefined || grant.endsOn < today) return [];
    const had = balanceOf(old, before.incidents).remaining;
    const { remaining } = balanceOf(grant, after.incidents);
    if (had === 'unlimited' || remaining === 'unlimited') return [];
    const level = levels.find((one) => remaining <= one && one < had);
    if (level === undefined) return [];
    const { id: grantId, membershipId, kind } = grant;
    return audience(whoMay, order.by).map((person) =>
      noticeRow(order, 'balance-low', person, { grantId, membershipId, kind }, { facts: { level } }),
    );
  });
}

/** Whether the balance is still at the level that a notice names, and no lower one has taken its place. */
export function isStillLow(record: CompanyRecord, { about, facts }: NoticeRow): boolean {
  const grant = record.grants.find(({ id }) => id === about.grantId);
  const remaining = grant && balanceOf(grant, record.incidents).remaining;
  if (typeof remaining !== 'number') return false;
  return facts?.level === levels.find((one) => remaining <= one);
}
