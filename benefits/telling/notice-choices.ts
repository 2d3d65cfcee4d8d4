/** What a person wants to be told of, and when: their own choices, respected at the moment of sending. */
import { addDays, atHour, dayOf, type Instant, isZone, weekdayOf } from '../calendar.ts';
import type { Json } from '../ports.ts';
import type { NoticeKind, NoticeRow } from './notice-row.ts';

/** What can be switched off. Everything else is addressed to somebody personally and always comes. */
export const noticeTopics = ['activations', 'contracts', 'balances', 'incidents', 'monthly'] as const;
export type NoticeTopic = (typeof noticeTopics)[number];

export interface NoticeChoices {
  readonly muted: readonly NoticeTopic[];
  /** IANA zone of the hour at which they are told; absent: the company's. */
  readonly zone?: string;
  /** Whether it may be a Saturday or a Sunday. */
  readonly weekends: boolean;
}

/** Where nobody has chosen: everything, on working days. */
export const usualChoices: NoticeChoices = { muted: [], weekends: false };

/** Raised when the shape of the kept choices changes. */
const choicesVersion = 1;

/** As kept under `notice-choices`. */
export function choicesAsJson(choices: NoticeChoices): Json {
  const { muted, zone, weekends } = choices;
  return { schemaVersion: choicesVersion, muted, weekends, ...(zone === undefined ? {} : { zone }) };
}

/** Reads what is kept; what has another shape counts as not chosen. */
export function parseNoticeChoices(value: Json | undefined): NoticeChoices {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return usualChoices;
  const { schemaVersion, muted, zone, weekends } = value;
  if (schemaVersion !== choicesVersion || !Array.isArray(muted)) return usualChoices;
  return {
    muted: noticeTopics.filter((topic) => muted.includes(topic)),
    weekends: weekends === true,
    ...(typeof zone === 'string' && isZone(zone) ? { zone } : {}),
  };
}

interface Telling {
  readonly topic: NoticeTopic;
  /** Put on the calendar by the bot: told in the working hours of the person's own zone. */
  readonly inHours?: true;
}

/** A kind that is not here goes to somebody whose own matter it is: it is never muted and never waits. */
const tellings: Partial<Readonly<Record<NoticeKind, Telling>>> = {
  'activation-submitted': { topic: 'activations' },
  'click-waits': { topic: 'activations', inHours: true },
  'activation-late': { topic: 'activations', inHours: true },
  'activate-by-near': { topic: 'contracts', inHours: true },
  'contract-ending': { topic: 'contracts', inHours: true },
  'contract-ended': { topic: 'contracts', inHours: true },
  'balance-low': { topic: 'balances' },
  'balance-corrected': { topic: 'balances' },
  'incident-changed': { topic: 'incidents' },
  'refund-confirmed': { topic: 'incidents' },
  'refund-refused': { topic: 'incidents' },
  'follow-up-sent': { topic: 'incidents', inHours: true },
  'follow-up-outcome': { topic: 'incidents', inHours: true },
  monthly: { topic: 'monthly', inHours: true },
};

function tellingOf({ kind, facts }: NoticeRow): Telling | undefined {
  // Theirs to click or to record, their own decision, or what they asked to be reminded of.
  const theirs = facts?.whom === 'assignee' || facts?.whom === 'requester' || facts?.asked === 'reminder';
  return theirs ? undefined : tellings[kind];
}

/** The topic that switches the notice off; undefined where nothing does. */
export function topicOf(notice: NoticeRow): NoticeTopic | undefined {
  return tellingOf(notice)?.topic;
}

/** Told from nine, and no more from six on. */
const hours = { from: 9, until: 18 } as const;

/** `now`; `never`, because this person does not want to know; or the instant from which it suits them. */
export function whenToTell(
  notice: NoticeRow,
  choices: NoticeChoices,
  now: Instant,
  companyZone: string,
): 'now' | 'never' | Instant {
  const telling = tellingOf(notice);
  if (telling === undefined) return 'now';
  if (choices.muted.includes(telling.topic)) return 'never';
  const zone = choices.zone ?? companyZone;
  const last = String(notice.facts?.on ?? '');
  // A weekend is no reason to be silent about what is over when it has passed.
  for (const weekends of [choices.weekends, true]) {
    const at = suitsFrom(telling, now, zone, weekends);
    if (at === 'now' || !isLastCall(notice, last) || dayOf(at, companyZone) <= last) return at;
  }
  return 'now';
}

/** A notice of a day that comes near says nothing true any more after it. */
const isLastCall = ({ kind }: NoticeRow, last: string): boolean =>
  last !== '' && (kind === 'activate-by-near' || kind === 'contract-ending');

function suitsFrom({ inHours }: Telling, now: Instant, zone: string, weekends: boolean): 'now' | Instant {
  let day = dayOf(now, zone);
  const isFree = () => !weekends && weekdayOf(day) > 5;
  const starts = () => atHour(day, hours.from, zone);
  const isOver = inHours === true && now >= atHour(day, hours.until, zone);
  const isEarly = inHours === true && now < starts();
  if (!isFree() && !isOver && !isEarly) return 'now';
  if (isOver) day = addDays(day, 1);
  while (isFree()) day = addDays(day, 1);
  return starts();
}

/** The first nine o'clock of that zone from the beginning of the company's day on; now, when it has passed. */
export function firstHourOf(day: string, now: Instant, companyZone: string, zone = companyZone): Instant {
  const begins = atHour(day, 0, companyZone);
  const first = [0, 1]
    .map((days) => atHour(addDays(dayOf(begins, zone), days), hours.from, zone))
    .find((at) => at >= begins);
  return first === undefined || first < now ? now : first;
}
