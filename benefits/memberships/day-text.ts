import { type CalendarDay, isCalendarDay } from '../calendar.ts';

/** Genitive and nominative of the Polish months, and the English names, by their beginnings. */
const months: readonly (readonly string[])[] = [
  ['sty', 'jan'],
  ['lut', 'feb'],
  ['mar'],
  ['kwi', 'apr'],
  ['maj', 'may'],
  ['cze', 'jun'],
  ['lip', 'jul'],
  ['sie', 'aug'],
  ['wrz', 'sep'],
  ['paź', 'paz', 'oct'],
  ['lis', 'nov'],
  ['gru', 'dec'],
];

const word = '[a-ząćęłńóśźż]{3,12}';
const shapes: readonly { readonly pattern: RegExp; readonly read: (m: readonly string[]) => string }[] = [
  { pattern: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, read: ([, y = '', m = '', d = '']) => day(y, m, d) },
  {
    pattern: new RegExp(`\\b(\\d{1,2})\\.?\\s+(${word})\\.?,?\\s+(\\d{4})\\b(?:\\s*r\\.)?`, 'giu'),
    read: ([, d = '', name = '', y = '']) => day(y, monthOf(name), d),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(${word})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'giu'),
    read: ([, name = '', d = '', y = '']) => day(y, monthOf(name), d),
  },
  { pattern: /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g, read: ([, d = '', m = '', y = '']) => day(y, m, d) },
  {
    pattern: /\b(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\b/g,
    read: ([, m = '', d = '', y = '']) => day(y, m, d) || day(y, d, m),
  },
];

function monthOf(name: string): string {
  const low = name.toLowerCase();
  return String(months.findIndex((beginnings) => beginnings.some((begin) => low.startsWith(begin))) + 1);
}

function day(year: string, month: string, dayOfMonth: string): CalendarDay | '' {
  const text = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isCalendarDay(text) ? text : '';
}

/**
 * Every day written in the text, in the order of the shapes above, and the text without them.
 * With slashes the month comes first, as in the portal, unless only the other way is a day.
 */
export function takeDays(text: string): { readonly days: readonly CalendarDay[]; readonly rest: string } {
  const days: CalendarDay[] = [];
  let rest = text;
  for (const { pattern, read } of shapes) {
    rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
      const found = read([whole, ...groups.filter((group) => typeof group === 'string')]);
      if (found === '') return whole;
      days.push(found);
      return ' ; ';
    });
  }
  return { days, rest };
}

/** The one day a text names: ISO, `30 czerwca 2027`, `June 30, 2027`, `30.06.2027`, `06/30/27`. */
export function parseDay(text: string): CalendarDay | undefined {
  const { days, rest } = takeDays(text.normalize('NFKC').trim().slice(0, 60));
  return days.length === 1 && rest.replace(/[\s;]/g, '') === '' ? days[0] : undefined;
}
