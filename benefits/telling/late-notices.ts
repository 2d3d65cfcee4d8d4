/** An activation that Microsoft has for longer than usual: told once to whoever has it, then to the others. */
import { addWorkingDays, atHour, dayOf } from '../calendar.ts';
import { audience, noticeRow, type Order, samePerson } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Activation } from '../record/company-record.ts';
import { expectedOn, followUpHour } from './follow-ups.ts';
import type { NoticeRow } from './notice-row.ts';

/** Working days that whoever has it is given before the others hear. */
export const othersHearAfterDays = 2;

export interface WhoHearsLate {
  /** Working days Microsoft usually takes, from the click. */
  readonly expectedDays: number;
  /** People known to be allowed to act on it. */
  readonly whoMay: readonly Person[];
}

/**
 * Put on the calendar with the question about the ids, and stale with it: an answer, a hand-over or
 * an end in between makes the newer ones count.
 */
export function lateNotices(
  activation: Activation,
  { expectedDays, whoMay }: WhoHearsLate,
  order: Order,
): readonly NoticeRow[] {
  const { id: activationId, membershipId, kind, submittedAt = order.now, assignee } = activation;
  const { zone, now } = order;
  const lateOn = addWorkingDays(expectedOn(submittedAt, expectedDays, zone), 1);
  const lateAt = atHour(lateOn, followUpHour, zone);
  const from = lateAt > now ? lateOn : dayOf(now, zone);
  const othersAt = atHour(addWorkingDays(from, othersHearAfterDays), followUpHour, zone);
  const others = audience(whoMay, { system: 'follow-up' }).filter((one) => !samePerson(one, assignee));
  const row = (to: Person, stage: 'assignee' | 'others', dueAt: string) =>
    noticeRow(
      order,
      'activation-late',
      to,
      { activationId, membershipId, kind },
      { dueAt, facts: { round: activation.followUps ?? 0, stage } },
    );
  return [
    ...(lateAt > now ? [row(assignee, 'assignee', lateAt)] : []),
    ...others.map((person) => row(person, 'others', othersAt)),
  ];
}
