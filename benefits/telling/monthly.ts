/** The monthly card: what somebody who may should do, and nothing where there is nothing. */

import { openAsks } from '../asks/ask-rules.ts';
import { addDays, atHour, type CalendarDay, daysBetween, weekdayOf } from '../calendar.ts';
import { askedDrafts } from '../memberships/asked-memberships.ts';
import { balanceOf } from '../memberships/balance.ts';
import type { Grant } from '../memberships/membership-record.ts';
import { activateByOf, whyNotActivatable } from '../memberships/memberships.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import { type BenefitKind, benefitKinds } from '../vocabulary.ts';
import { lowCount } from './low-balance.ts';

/** How far the monthly card looks ahead. */
export const monthlyLooksAheadDays = 60;
/** Days after the first working day on which it is still sent when it could not be. */
export const monthlyCatchUpDays = 4;

interface Which {
  readonly membershipId: string;
  readonly kind: BenefitKind;
  readonly on: CalendarDay;
}

/** What needs doing; counts of what waits, and the benefits that end, wait to be activated or run low. */
export interface MonthlySummary {
  readonly toClick: number;
  readonly toRecord: number;
  readonly asks: number;
  readonly setAside: number;
  readonly refunds: number;
  readonly toActivate: readonly Which[];
  readonly ending: readonly Which[];
  readonly low: readonly (Omit<Which, 'on'> & { readonly remaining: number })[];
}

export function firstWorkingDayOf(month: string): CalendarDay {
  let day = `${month}-01`;
  while (weekdayOf(day) > 5) day = addDays(day, 1);
  return day;
}

export function monthlySummary(record: CompanyRecord, today: CalendarDay): MonthlySummary {
  const isSoon = (day: CalendarDay) => today <= day && daysBetween(today, day) <= monthlyLooksAheadDays;
  const count = (items: readonly { readonly state: string }[], state: string) =>
    items.filter((one) => one.state === state).length;
  const start = atHour(today, 0, record.zone);
  const running = record.grants.filter(({ endsOn }) => today <= endsOn);
  const notRenewing = (membershipId: string) =>
    record.memberships.find(({ id }) => id === membershipId)?.renewal?.decision === 'not-renewing';
  return {
    toClick: count(record.activations, 'requested'),
    toRecord: count(record.activations, 'submitted'),
    asks: openAsks(record, start).length + askedDrafts(record, start).length,
    setAside: record.setAside.length,
    refunds: record.incidents.filter(({ refund }) => refund === 'to-be-confirmed').length,
    toActivate: record.memberships.flatMap((membership) =>
      benefitKinds
        .map((kind) => ({ membershipId: membership.id, kind, on: activateByOf(membership, kind) }))
        .filter(({ on }) => isSoon(on))
        .filter(
          ({ kind }) => whyNotActivatable(record, membership.id, kind, today, record.zone) === undefined,
        ),
    ),
    ending: running
      .filter(({ endsOn, membershipId }) => isSoon(endsOn) && !notRenewing(membershipId))
      .map(({ membershipId, kind, endsOn }) => ({ membershipId, kind, on: endsOn })),
    low: running.flatMap((grant) => lowOf(record, grant)),
  };
}

function lowOf(record: CompanyRecord, grant: Grant): MonthlySummary['low'] {
  const { remaining } = balanceOf(grant, record.incidents);
  if (remaining === 'unlimited' || remaining > lowCount) return [];
  return [{ membershipId: grant.membershipId, kind: grant.kind, remaining }];
}

/** Whether the card is worth sending. */
export function somethingToDo(record: CompanyRecord, today: CalendarDay): boolean {
  const { toClick, toRecord, asks, setAside, refunds, ...lists } = monthlySummary(record, today);
  const waiting = toClick + toRecord + asks + setAside + refunds;
  return waiting > 0 || Object.values(lists).some((list) => list.length > 0);
}
