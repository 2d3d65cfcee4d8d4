/** What falls due by the calendar: decided from the record and the day alone, with nobody asking. */
import {
  addDays,
  type CalendarDay,
  dayOf,
  daysBetween,
  type Instant,
  lastWorkingDayUntil,
} from '../calendar.ts';
import type { Membership } from '../memberships/membership-record.ts';
import { activateByOf, whyNotActivatable } from '../memberships/memberships.ts';
import { successorOf } from '../memberships/renewal.ts';
import type { Person } from '../people/person.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import { benefitKinds } from '../vocabulary.ts';
import { activationsWaiting, stillWaits, type WhoHears } from './activations-waiting.ts';
import { catchUpDays, type DueNotice, dueNotice } from './due-notice.ts';
import { endingGrants, endingsOf } from './endings.ts';
import { firstWorkingDayOf, monthlyCatchUpDays, somethingToDo } from './monthly.ts';
import type { NoticeRow } from './notice-row.ts';
import { isUntold } from './told.ts';

/** Days before a contract ends on which it is told. */
export const contractEndingDays = [60, 30, 7] as const;
/** Days before the last day to activate on which it is told. */
export const activateByDays = [30, 7, 1] as const;
/**
 * The newest stage that is reached: 30 days missed and 7 due is 7. Undefined before the first and after the day.
 * The last one does not wait for an end at a weekend: many want no messages then.
 */
export function stageReached(
  stages: readonly number[],
  today: CalendarDay,
  on: CalendarDay,
): number | undefined {
  if (today > on) return undefined;
  const last = Math.min(...stages);
  const lastTold = lastWorkingDayUntil(on);
  return stages
    .filter((stage) => today >= addDays(on, -stage) || (stage === last && today >= lastTold))
    .sort((a, b) => a - b)[0];
}

/**
 * Everything that is due at that moment and was not told. What nobody can be told of stays due.
 * @param who people whose role was seen in the last 30 days and who may activate
 */
export function calendarNotices(record: CompanyRecord, now: Instant, who: WhoHears): readonly DueNotice[] {
  const today = dayOf(now, record.zone);
  const { whoMay } = who;
  const due = [
    ...activationsWaiting(record, today, who),
    ...activateByNear(record, today, whoMay),
    ...contractsEnding(record, today, whoMay),
    ...contractsEnded(record, today, whoMay),
    ...monthly(record, today, whoMay),
  ];
  return due.filter((one) => one.to.length > 0 && isUntold(record, one.series, one.stage));
}

function activateByNear(
  record: CompanyRecord,
  today: CalendarDay,
  whoMay: readonly Person[],
): readonly DueNotice[] {
  return record.memberships.flatMap((membership) =>
    benefitKinds.flatMap((kind) => {
      if (whyNotActivatable(record, membership.id, kind, today, record.zone) !== undefined) return [];
      const on = activateByOf(membership, kind);
      const stage = stageReached(activateByDays, today, on);
      if (stage === undefined) return [];
      const about = { membershipId: membership.id, kind };
      return [
        dueNotice('activate-by-near', [membership.id, kind, on], whoMay, {
          stage,
          about,
          facts: { on, stage },
        }),
      ];
    }),
  );
}

/** One for all benefits of a membership that end on the same day. Who said *not renewing* has decided. */
function contractsEnding(
  record: CompanyRecord,
  today: CalendarDay,
  whoMay: readonly Person[],
): readonly DueNotice[] {
  return endingsOf(record).flatMap(({ membership, on }) => {
    const stage = stageReached(contractEndingDays, today, on);
    if (stage === undefined || membership.renewal?.decision === 'not-renewing') return [];
    const more = { stage, about: { membershipId: membership.id }, facts: { on, stage } };
    return [dueNotice('contract-ending', [membership.id, on], whoMay, more)];
  });
}

function contractsEnded(
  record: CompanyRecord,
  today: CalendarDay,
  whoMay: readonly Person[],
): readonly DueNotice[] {
  return endingsOf(record).flatMap(({ membership, on }) => {
    const since = daysBetween(on, today);
    if (since < 1 || since > catchUpDays || isDecided(record, membership)) return [];
    const more = { about: { membershipId: membership.id }, facts: { on } };
    return [dueNotice('contract-ended', [membership.id, on], whoMay, more)];
  });
}

/** Somebody said what comes after it, or the next period is recorded. */
function isDecided(record: CompanyRecord, membership: Membership): boolean {
  return membership.renewal !== undefined || successorOf(record, membership) !== undefined;
}

function monthly(record: CompanyRecord, today: CalendarDay, whoMay: readonly Person[]): readonly DueNotice[] {
  const month = today.slice(0, 7);
  const first = firstWorkingDayOf(month);
  if (today < first || today > addDays(first, monthlyCatchUpDays) || !somethingToDo(record, today)) return [];
  return [dueNotice('monthly', [month], whoMay, { facts: { month } })];
}

/** Whether what the calendar wrote still holds on the day it is sent, and no later stage has taken its place. */
export function stillOnCalendar(record: CompanyRecord, notice: NoticeRow, today: CalendarDay): boolean {
  const { about, facts = {} } = notice;
  const on = String(facts.on ?? '');
  const isNewest = (stages: readonly number[]) => {
    const reached = stageReached(stages, today, on);
    return reached !== undefined && (facts.stage === undefined || facts.stage === reached);
  };
  const membership = record.memberships.find(({ id }) => id === about.membershipId);
  switch (notice.kind) {
    case 'click-waits':
    case 'activation-late':
      return stillWaits(record, notice);
    case 'activate-by-near': {
      const { kind } = about;
      if (membership === undefined || kind === undefined || activateByOf(membership, kind) !== on)
        return false;
      const no = whyNotActivatable(record, membership.id, kind, today, record.zone);
      return no === undefined && isNewest(activateByDays);
    }
    case 'contract-ending': {
      if (membership === undefined || membership.renewal?.decision === 'not-renewing') return false;
      return endingGrants(record, membership.id, on).length > 0 && isNewest(contractEndingDays);
    }
    case 'contract-ended': {
      if (membership === undefined || isDecided(record, membership) || today <= on) return false;
      return endingGrants(record, membership.id, on).length > 0;
    }
    case 'monthly':
      return today.slice(0, 7) === facts.month && somethingToDo(record, today);
    default:
      return true;
  }
}
