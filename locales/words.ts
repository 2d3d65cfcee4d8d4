import { IntlMessageFormat } from 'intl-messageformat';
import en from './en.json' with { type: 'json' };
import { gluePolish } from './hard-spaces.ts';
import pl from './pl.json' with { type: 'json' };

/** A text of the product. A key without its English text does not compile. */
export type TextKey = keyof typeof en;
/** What a text is filled with. Days and instants are put into words before (`day`, `moment`). */
export type Facts = Readonly<Record<string, string | number | boolean>>;
/** The languages that have a file here; `benefits` names the same ones. */
export type WordsLanguage = 'en' | 'pl';

/** One language's words. Every text comes out with its hard spaces. */
export interface Words {
  readonly language: WordsLanguage;
  /** @throws when a fact that the text names is missing. */
  say(key: TextKey, facts?: Facts): string;
  /** The arguments a text takes. */
  argumentsOf(key: TextKey): readonly string[];
  /** `30 czerwca 2027` / `June 30, 2027`, from a calendar day `YYYY-MM-DD`. */
  day(day: string): string;
  /** The day without its year: `14 grudnia` / `December 14`. */
  shortDay(day: string): string;
  /** `lis 2026` / `Nov 2026`, from a month `YYYY-MM`. */
  month(month: string): string;
  /** The same month without its year, for where twelve stand side by side. */
  shortMonth(month: string): string;
  /** `w środę` / `on Wednesday`. */
  onWeekday(day: string): string;
  /** `dziś, 11:20`; `wczoraj, 11:20`; `18 listopada, 11:20`; with the year when it is another one. */
  moment(instant: string, zone: string, now: string): string;
  list(names: readonly string[]): string;
}

const texts: Readonly<Record<WordsLanguage, Readonly<Partial<Record<TextKey, string>>>>> = { en, pl };
const regions: Readonly<Record<WordsLanguage, string>> = { en: 'en-US', pl: 'pl-PL' };
const made = new Map<WordsLanguage, Words>();

/** The words of a language; made once, each text parsed when it is first said. */
export function createWords(language: WordsLanguage): Words {
  const known = made.get(language);
  if (known !== undefined) return known;
  const words = makeWords(language);
  made.set(language, words);
  return words;
}

function makeWords(language: WordsLanguage): Words {
  const region = regions[language];
  const parsed = new Map<TextKey, IntlMessageFormat>();
  const dates = new Map<string, Intl.DateTimeFormat>();
  const finish = language === 'pl' ? gluePolish : (text: string) => text;

  const messageOf = (key: TextKey): IntlMessageFormat => {
    let message = parsed.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(texts[language][key] ?? en[key], region, undefined, {
        ignoreTag: true,
      });
      parsed.set(key, message);
    }
    return message;
  };
  const format = (options: Intl.DateTimeFormatOptions, ms: number): string => {
    const name = JSON.stringify(options);
    let date = dates.get(name);
    if (date === undefined) {
      date = new Intl.DateTimeFormat(region, options);
      dates.set(name, date);
    }
    // Intl joins the time and AM/PM with a narrow no-break space that some clients draw as a box.
    return finish(date.format(ms).replace(/\u202f/g, '\u00a0'));
  };
  const ofDay = (day: string, options: Intl.DateTimeFormatOptions): string =>
    format({ timeZone: 'UTC', ...options }, Date.parse(`${day}T00:00:00Z`));
  const say = (key: TextKey, facts: Facts = {}): string =>
    finish(String(messageOf(key).format({ ...facts })));

  const words: Words = {
    language,
    say,
    argumentsOf: (key) => [...argumentNames(messageOf(key).getAst())],
    day: (day) => ofDay(day, { day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: (day) => ofDay(day, { day: 'numeric', month: 'long' }),
    month: (month) => ofDay(`${month}-01`, { month: 'short', year: 'numeric' }),
    shortMonth: (month) => ofDay(`${month}-01`, { month: 'short' }),
    onWeekday: (day) => say('weekday.on', { weekday: `d${new Date(`${day}T00:00:00Z`).getUTCDay() || 7}` }),
    moment: (instant, zone, now) => {
      const at = Date.parse(instant);
      const dayIn = (ms: number): string => isoDay(ms, zone);
      const time = format({ timeZone: zone, hour: 'numeric', minute: '2-digit' }, at);
      const [on, today] = [dayIn(at), dayIn(Date.parse(now))];
      if (on === today) return say('moment.today', { time });
      if (nextDay(on) === today) return say('moment.yesterday', { time });
      const day = on.slice(0, 4) === today.slice(0, 4) ? words.shortDay(on) : words.day(on);
      return say('moment.other', { day, time });
    },
    list: (names) => names.join(', '),
  };
  return words;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant, `YYYY-MM-DD`. */
function isoDay(ms: number, zone: string): string {
  let format = dayFormats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    dayFormats.set(zone, format);
  }
  return format.format(ms);
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Names of all arguments in a parsed message, those inside plural and select branches too. */
function argumentNames(nodes: readonly unknown[], found: Set<string> = new Set()): Set<string> {
  for (const node of nodes) {
    if (typeof node !== 'object' || node === null) continue;
    const { type, value, options } = node as { type?: number; value?: unknown; options?: object };
    // 0 is literal text and 7 the # of a plural; everything else names an argument.
    if (type !== 0 && type !== 7 && typeof value === 'string') found.add(value);
    for (const option of Object.values(options ?? {})) {
      argumentNames((option as { value?: readonly unknown[] }).value ?? [], found);
    }
  }
  return found;
}
