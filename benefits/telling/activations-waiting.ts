/** Activations that nobody takes on: no click, or Microsoft has it for longer than usual. */
import { aboutOf } from '../activation/activation.ts';
import { addWorkingDays, type CalendarDay, dayOf } from '../calendar.ts';
import { samePerson } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Activation, CompanyRecord } from '../record/company-record.ts';
import { type DueNotice, dueNotice, hasCome } from './due-notice.ts';
import { expectedOn } from './follow-ups.ts';
import type { NoticeRow } from './notice-row.ts';

/** Working days after which a requested activation is waiting for its click: its assignee, then the others. */
const clickWaitsWorkingDays = { assignee: 1, others: 3 } as const;
/** Working days after the usual end: whoever has it is told, then the others. */
const lateWorkingDays = { assignee: 1, others: 3 } as const;

export interface WhoHears {
  /** People known now to be allowed to act on it. */
  readonly whoMay: readonly Person[];
  /** Working days Microsoft usually takes, from the click. */
  readonly expectedDays: number;
}

/** Whoever has it in hand is told, and later the others who may; each once. */
export function activationsWaiting(
  record: CompanyRecord,
  today: CalendarDay,
  who: WhoHears,
): readonly DueNotice[] {
  return record.activations.flatMap((activation) => [
    ...clickWaits(record, activation, today, who),
    ...isLate(record, activation, today, who),
  ]);
}

/** Whoever it was handed to has as long as whoever decided had. */
function clickWaits(
  { zone }: CompanyRecord,
  activation: Activation,
  today: CalendarDay,
  { whoMay }: WhoHears,
): readonly DueNotice[] {
  const { id, state, assignedAt, requestedAt } = activation;
  if (state !== 'requested') return [];
  const from = dayOf(assignedAt ?? requestedAt, zone);
  const anew = assignedAt === undefined ? [] : [from];
  return hearers.flatMap((whom) => {
    const on = addWorkingDays(from, clickWaitsWorkingDays[whom]);
    if (!hasCome(on, today)) return [];
    const series = [id, whom, ...(whom === 'assignee' ? anew : [])];
    const more = { about: aboutOf(activation), facts: { whom } };
    return [dueNotice('click-waits', series, receivers(activation, whom, whoMay), more)];
  });
}

/** An answer puts the others off until the question it puts on the calendar. */
function isLate(
  { zone }: CompanyRecord,
  activation: Activation,
  today: CalendarDay,
  { whoMay, expectedDays }: WhoHears,
): readonly DueNotice[] {
  const { id, state, submittedAt, askOn = '' } = activation;
  if (state !== 'submitted' || submittedAt === undefined) return [];
  const usualEnd = expectedOn(submittedAt, expectedDays, zone);
  return hearers.flatMap((whom) => {
    const late = addWorkingDays(usualEnd, lateWorkingDays[whom]);
    const on = whom === 'others' && askOn > late ? askOn : late;
    if (!hasCome(on, today)) return [];
    const more = { about: aboutOf(activation), facts: { whom } };
    return [dueNotice('activation-late', [id, whom], receivers(activation, whom, whoMay), more)];
  });
}

const hearers = ['assignee', 'others'] as const;

function receivers(
  { assignee }: Activation,
  whom: (typeof hearers)[number],
  whoMay: readonly Person[],
): readonly Person[] {
  return whom === 'assignee' ? [assignee] : whoMay.filter((person) => !samePerson(person, assignee));
}

/** Whether it still waits for the same thing, and the reader still has it in hand or not. */
export function stillWaits(record: CompanyRecord, { kind, about, facts = {}, to }: NoticeRow): boolean {
  const activation = record.activations.find(({ id }) => id === about.activationId);
  if (activation?.state !== (kind === 'click-waits' ? 'requested' : 'submitted')) return false;
  return samePerson(activation.assignee, to) === (facts.whom === 'assignee');
}
