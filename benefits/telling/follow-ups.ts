/** Questions the bot puts on the calendar, and whether a due notice still says something true. */
import { isOpenActivation } from '../activation/activation.ts';
import { addDays, addWorkingDays, atHour, type CalendarDay, dayOf, type Instant } from '../calendar.ts';
import type { Incident } from '../incidents/incident-record.ts';
import { noticeRow, type Order, samePerson } from '../order.ts';
import { isStillGone } from '../people/leavers.ts';
import type { Activation, CompanyRecord } from '../record/company-record.ts';
import { stillOnCalendar } from './calendar-notices.ts';
import { isStillLow } from './low-balance.ts';
import type { NoticeRow } from './notice-row.ts';

/** The hour, in the company's zone, at which questions are asked. */
export const followUpHour = 9;
/** *Are the ids there?*: working days after the click, and again after "not yet". */
export const idsThereYetWorkingDays = 2;
/** *Was it sent?*: working days after it was prepared, and again after "later". */
const sentYetWorkingDays = 1;
/** *What became of it?*: days after it was sent: a week, then fortnightly, three times. */
export const whatBecameDays = [7, 21, 35, 49] as const;

export function idsThereYetOn(at: Instant, zone: string): CalendarDay {
  return addWorkingDays(dayOf(at, zone), idsThereYetWorkingDays);
}

export function sentYetOn(at: Instant, zone: string): CalendarDay {
  return addWorkingDays(dayOf(at, zone), sentYetWorkingDays);
}

/** Within how many working days of the click Microsoft usually answers, as a day. */
export function expectedOn(clickedAt: Instant, workingDays: number, zone: string): CalendarDay {
  return addWorkingDays(dayOf(clickedAt, zone), workingDays);
}

/** The day of the question: counted from the click or the last answer, and never in the past. */
export function askedOn(from: Instant, { now, zone }: Pick<Order, 'now' | 'zone'>): CalendarDay {
  const day = idsThereYetOn(from, zone);
  return atHour(day, followUpHour, zone) > now ? day : sentYetOn(now, zone);
}

/** The question about the ids, to whoever is to record them. `round` makes older questions stale. */
export function idsThereYetNotice(
  activation: Activation,
  order: Order,
  from: Instant = order.now,
): NoticeRow {
  const { id: activationId, membershipId, kind } = activation;
  const dueAt = atHour(askedOn(from, order), followUpHour, order.zone);
  return noticeRow(
    order,
    'follow-up-ids',
    activation.assignee,
    { activationId, membershipId, kind },
    { dueAt, facts: { round: activation.followUps ?? 0 } },
  );
}

export function sentYetNotice(incident: Incident, order: Order): NoticeRow {
  return noticeRow(
    order,
    'follow-up-sent',
    incident.by,
    { incidentId: incident.id },
    {
      dueAt: atHour(sentYetOn(order.now, order.zone), followUpHour, order.zone),
      facts: { round: incident.followUps ?? 0 },
    },
  );
}

export function whatBecameNotices(incident: Incident, order: Order): readonly NoticeRow[] {
  const today = dayOf(order.now, order.zone);
  return whatBecameDays.map((days) =>
    noticeRow(
      order,
      'follow-up-outcome',
      incident.by,
      { incidentId: incident.id },
      { dueAt: atHour(addDays(today, days), followUpHour, order.zone) },
    ),
  );
}

/** Days until the reminder of a refund that was asked for. */
const refundReminderDays = 7;

export function refundNotice(incident: Incident, order: Order): NoticeRow {
  const day = addDays(dayOf(order.now, order.zone), refundReminderDays);
  return noticeRow(
    order,
    'follow-up-refund',
    incident.by,
    { incidentId: incident.id },
    { dueAt: atHour(day, followUpHour, order.zone), facts: { round: incident.followUps ?? 0 } },
  );
}

/**
 * Whether a notice that has come due still says something true of the record. One that does not is
 * dropped and not sent. `today` is the day of sending; the day it came due where it is not said.
 */
export function stillDue(record: CompanyRecord, notice: NoticeRow, today?: CalendarDay): boolean {
  const activation = record.activations.find((one) => one.id === notice.about.activationId);
  const incident = record.incidents.find((one) => one.id === notice.about.incidentId);
  const round = notice.facts?.round;
  switch (notice.kind) {
    case 'follow-up-ids':
      return (
        activation?.state === 'submitted' &&
        samePerson(activation.assignee, notice.to) &&
        (activation.followUps ?? 0) === round
      );
    case 'follow-up-sent':
      return (
        incident?.state === 'prepared' &&
        samePerson(incident.by, notice.to) &&
        (incident.followUps ?? 0) === round
      );
    case 'draft-reminder':
      return incident?.state === 'draft' && (incident.followUps ?? 0) === round;
    case 'follow-up-outcome':
      return incident?.state === 'sent' && samePerson(incident.by, notice.to);
    case 'follow-up-refund':
      return (
        incident?.refund === 'to-be-confirmed' &&
        samePerson(incident.by, notice.to) &&
        (incident.followUps ?? 0) === round
      );
    case 'activation-handed-over':
      return (
        activation !== undefined && isOpenActivation(activation) && samePerson(activation.assignee, notice.to)
      );
    case 'activation-requested':
      // Who decided on what they asked for is still news to them after the click.
      return activation !== undefined && isOpenActivation(activation);
    case 'fulfilment-requested':
      return activation?.state === 'requested';
    case 'activation-submitted':
      return activation?.state === 'submitted';
    case 'result-set-aside':
      return record.setAside.some(({ id, activationId }) =>
        notice.about.resultId === undefined
          ? activationId === notice.about.activationId
          : id === notice.about.resultId,
      );
    case 'memberships-asked':
      return record.membershipDrafts.some(({ id }) => id === notice.about.draftId);
    case 'activation-asked':
    case 'colleague-asked':
    case 'ask-forwarded':
    case 'ask-expired':
      return record.asks.some((ask) => ask.id === notice.about.askId && ask.state === 'open');
    case 'click-waits':
    case 'activation-late':
    case 'activate-by-near':
    case 'contract-ending':
    case 'contract-ended':
    case 'monthly':
      return stillOnCalendar(record, notice, today ?? dayOf(notice.dueAt, record.zone));
    case 'leaver-found':
    case 'leaver-taken-over':
    case 'nobody-may':
    case 'said-to-have-left':
      return isStillGone(record, notice);
    case 'balance-low':
      return isStillLow(record, notice);
    case 'activation-completed':
    case 'activation-rejected':
    case 'activation-cancelled':
    case 'ask-granted':
    case 'ask-declined':
    case 'ids-corrected':
    case 'balance-corrected':
    case 'memberships-saved':
    case 'memberships-declined':
    case 'refund-confirmed':
    case 'refund-refused':
    case 'notice-undelivered':
    case 'incident-changed':
    case 'instruction':
      return true;
  }
}
