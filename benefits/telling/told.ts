/** What the calendar has told already, in the record: never twice, however long ago the command was. */
import { addDays, type CalendarDay } from '../calendar.ts';
import type { CompanyRecord } from '../record/company-record.ts';

/** How far a series of reminders has come. The stages count down, so the lowest is the newest. */
export interface ToldSeries {
  /** The series: what it reminds of, and the day that it is about. */
  readonly id: string;
  readonly stage: number;
  readonly on: CalendarDay;
}

/** No series is told over a longer time: after it an entry prevents nothing any more. */
const toldDays = 120;

/** Whether the stage is still to be told: neither it nor a later one of its series was. */
export function isUntold(record: CompanyRecord, series: string, stage: number): boolean {
  const told = record.told?.find(({ id }) => id === series);
  return told === undefined || told.stage > stage;
}

/** The record with the stage told, and without what is over. */
export function withTold(
  record: CompanyRecord,
  series: string,
  stage: number,
  today: CalendarDay,
): CompanyRecord {
  const oldest = addDays(today, -toldDays);
  const others = (record.told ?? []).filter(({ id, on }) => id !== series && on >= oldest);
  return { ...record, told: [...others, { id: series, stage, on: today }] };
}
