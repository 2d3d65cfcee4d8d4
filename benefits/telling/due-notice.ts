import type { CalendarDay } from '../calendar.ts';
import { daysBetween } from '../calendar.ts';
import type { Person } from '../people/person.ts';
import type { About } from '../record/audit-row.ts';
import type { NoticeKind } from './notice-row.ts';

/** What came due longer ago than this is told no more. */
export const catchUpDays = 30;

/** One thing to tell, and to whom. */
export interface DueNotice {
  /** The same for the same thing wherever and whenever it is computed: the command's opId. */
  readonly key: string;
  readonly series: string;
  readonly stage: number;
  readonly kind: NoticeKind;
  readonly to: readonly Person[];
  readonly about: About;
  readonly facts: Readonly<Record<string, string | number>>;
}

export function dueNotice(
  kind: NoticeKind,
  series: readonly string[],
  to: readonly Person[],
  more: { readonly stage?: number; readonly about?: About; readonly facts?: DueNotice['facts'] },
): DueNotice {
  const { stage = 0, about = {}, facts = {} } = more;
  const name = [kind, ...series].join(':');
  return { key: `calendar:${name}:${stage}`, series: name, stage, kind, to, about, facts };
}

/** Whether the day has come, and not so long ago that nobody wants to hear of it. */
export function hasCome(on: CalendarDay, today: CalendarDay): boolean {
  return today >= on && daysBetween(on, today) <= catchUpDays;
}
