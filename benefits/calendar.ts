/**
 * Calendar days and instants. A day ends at midnight in the company's zone; the last day counts
 * as a day (days left = date − today, 0 is the last day); working days are Monday to Friday there.
 */

/** A calendar day, `YYYY-MM-DD`, without a zone. */
export type CalendarDay = string;
/** An instant, ISO 8601 in UTC with milliseconds. */
export type Instant = string;

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept by the name in small letters: in large and small ones a zone has more spellings than memory holds. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const name = zone.toLowerCase();
  let format = formats.get(name);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(name, format);
  }
  return format;
}

function wallClock(ms: number, zone: string): { day: CalendarDay; asUtcMs: number } {
  const parts: Record<string, string> = {};
  for (const part of formatOf(zone).formatToParts(ms)) parts[part.type] = part.value;
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  return { day, asUtcMs: Date.parse(`${day}T${parts.hour}:${parts.minute}:${parts.second}Z`) };
}

/** Whether the text is a day that exists (2027-02-29 does not). */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Whether the runtime knows the IANA zone. */
export function isZone(zone: string): boolean {
  try {
    return formatOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** The day an instant falls on, in the zone. */
export function dayOf(at: Instant, zone: string): CalendarDay {
  return wallClock(Date.parse(at), zone).day;
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of another year; 29 February becomes 28 February where there is none. */
export function addYears(day: CalendarDay, years: number): CalendarDay {
  const target = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return isCalendarDay(target) ? target : `${target.slice(0, 8)}28`;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The day that many working days later; 0 gives the day itself, working or not. */
export function addWorkingDays(day: CalendarDay, workingDays: number): CalendarDay {
  let result = day;
  for (let left = workingDays; left > 0; ) {
    result = addDays(result, 1);
    if (weekdayOf(result) <= 5) left -= 1;
  }
  return result;
}

/** The day itself, or the Friday before it. */
export function lastWorkingDayUntil(day: CalendarDay): CalendarDay {
  return addDays(day, Math.min(0, 5 - weekdayOf(day)));
}

/**
 * The instant at which the clock on the wall shows that hour of that day in the zone. An hour that
 * the change to summer time skips gives the first instant after it; a doubled hour gives the first.
 */
export function atHour(day: CalendarDay, hour: number, zone: string): Instant {
  const wanted = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  const offsets = [wanted - DAY_MS, wanted + DAY_MS].map((ms) => wallClock(ms, zone).asUtcMs - ms);
  const candidates = offsets.map((offset) => wanted - offset).sort((a, b) => a - b);
  const exact = candidates.find((ms) => wallClock(ms, zone).asUtcMs === wanted);
  return new Date(exact ?? Math.max(...candidates)).toISOString();
}

/** The instant at which the day is over in the zone. */
export function endOfDay(day: CalendarDay, zone: string): Instant {
  return atHour(addDays(day, 1), 0, zone);
}

export function addSeconds(at: Instant, seconds: number): Instant {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}
