/**
 * The plan lines that Support for Business shows, read tolerantly. Only the English form is known
 * (domain facts, "Counting and dates"):
 * `Partner support MAPS 10pack - Access Id: 174194363` /
 * `Start Date (12/23/22), End Date (12/19/23), 10 incidents remaining`. Days are US ones.
 */
import { type CalendarDay, isCalendarDay } from '../calendar.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { BenefitKind, Offer } from '../vocabulary.ts';
import { allowanceOfLine } from './membership-lines.ts';
import type { MembershipLine } from './membership-record.ts';
import { offerIn } from './offer-words.ts';

/** Pieces of a plan line that a membership cannot do without. */
export const portalPieces = ['offer', 'accessId', 'startsOn', 'endsOn', 'remaining'] as const;
export type PortalPiece = (typeof portalPieces)[number];

/** One plan as read; a piece that was not found is absent, and named in `missing`. */
export interface PortalReading {
  /** The line of the text it begins on, from 1. */
  readonly line: number;
  readonly offer?: Offer;
  readonly kind: BenefitKind;
  /** Digits only, leading zeros kept; not checked for length. */
  readonly accessId?: string;
  readonly startsOn?: CalendarDay;
  readonly endsOn?: CalendarDay;
  /** How many incidents the plan began with: 20 of `20pack`. */
  readonly pack?: number;
  readonly remaining?: number | 'unlimited';
  readonly missing: readonly PortalPiece[];
}

const planStart = /partner\s+support\b/i;
const accessLabel = /access\s*id\b/i;

/** A day as Support for Business writes it, `MM/DD/YY` or `MM/DD/YYYY`; undefined when it is none. */
export function usDay(text: string): CalendarDay | undefined {
  const found = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})\s*$/.exec(text);
  if (found === null) return isCalendarDay(text.trim()) ? text.trim() : undefined;
  const [, month = '', day = '', year = ''] = found;
  const full = year.length === 2 ? `20${year}` : year;
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(iso) ? iso : undefined;
}

const dayAfter = (text: string, label: RegExp): CalendarDay | undefined => {
  const found = label.exec(text);
  if (found === null) return undefined;
  const rest = text.slice(found.index + found[0].length, found.index + found[0].length + 40);
  const day = /^\s*(?:date)?[\s:(=-]*(\d{4}-\d{2}-\d{2}|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4})/i.exec(
    rest,
  );
  return day?.[1] === undefined ? undefined : usDay(day[1]);
};

/** A whole number that stands by itself: no part of `1e9`, of `1,000`, of `-1` says how many are left. */
function remainingOf(text: string): number | 'unlimited' | undefined {
  if (/\bunlimited\b/i.test(text)) return 'unlimited';
  const found =
    /(?<![\p{L}\p{N}+\p{Pd}\u2212]|\d[.,'’])(\d{1,2}|[1-9]\d{2,3})\s*(?:support\s*)?incidents?\s*(?:are\s*)?(?:remaining|left)/iu.exec(
      text,
    ) ?? /(?:incidents?\s*)?remaining\s*[:=(]\s*(\d{1,4})(?![\p{L}\p{N}]|[.,'’]\d)/iu.exec(text);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}

/** The text of one plan, which may run over several lines. */
export function parsePortalLine(text: string, line = 1): PortalReading {
  const flat = text.replace(/[\s\u00a0]+/g, ' ').slice(0, 1000);
  const offer = offerIn(flat);
  const accessId = /access\s*id\b[\s:#=(-]*(\d(?:[ -]?\d){0,19})/i.exec(flat)?.[1]?.replace(/[ -]/g, '');
  const startsOn = dayAfter(flat, /\bstarts?\b/i);
  const endsOn = dayAfter(flat, /\b(?:ends?|expir(?:es|y|ation))\b/i);
  const pack = /(?<!\d)(\d{1,4})\s*-?\s*packs?\b/i.exec(flat)?.[1];
  const remaining = remainingOf(flat);
  const missing: PortalPiece[] = [];
  if (offer === undefined) missing.push('offer');
  if (accessId === undefined) missing.push('accessId');
  if (startsOn === undefined) missing.push('startsOn');
  if (endsOn === undefined) missing.push('endsOn');
  if (remaining === undefined) missing.push('remaining');
  return {
    line,
    ...(offer === undefined ? {} : { offer }),
    kind: /\bcloud\b/i.test(flat) ? 'signature-cloud' : 'product-support',
    ...(accessId === undefined ? {} : { accessId }),
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(pack === undefined ? {} : { pack: Number(pack) }),
    ...(remaining === undefined ? {} : { remaining }),
    missing,
  };
}

/** One plan of a pasted text: as it was read, and the text it was read from. */
export interface PortalPlan {
  readonly reading: PortalReading;
  readonly text: string;
}

/**
 * Every plan in a pasted text, in its order; empty when the text holds none. A plan begins at
 * "Partner support", or, where that was not copied, at a line with "Access Id".
 */
export function portalPlansIn(text: string): readonly PortalPlan[] {
  const pieces: { line: number; text: string }[] = [];
  text.split(/\r\n|\r|\n/).forEach((row, index) => {
    for (const part of row.split(/(?=partner\s+support\b)/i)) {
      const last = pieces.at(-1);
      const begins =
        planStart.test(part) ||
        (accessLabel.test(part) && (last === undefined || accessLabel.test(last.text)));
      if (begins || last === undefined) pieces.push({ line: index + 1, text: part });
      else last.text += ` ${part}`;
    }
  });
  return pieces
    .filter((piece) => planStart.test(piece.text) || accessLabel.test(piece.text))
    .map((piece) => ({ reading: parsePortalLine(piece.text, piece.line), text: piece.text }));
}

/** The readings alone. */
export function parsePortalLines(text: string): readonly PortalReading[] {
  return portalPlansIn(text).map(({ reading }) => reading);
}

/** Why a reading is no line yet. */
export type PortalProblem =
  | { readonly code: 'piece_missing'; readonly piece: PortalPiece }
  | { readonly code: 'ends_before_starts'; readonly starts: CalendarDay; readonly ends: CalendarDay }
  | { readonly code: 'benefit_not_in_offer'; readonly offer: Offer; readonly benefit: BenefitKind }
  | { readonly code: 'pack_differs'; readonly pack: number; readonly allowance: number }
  | { readonly code: 'more_left_than_granted'; readonly remaining: number; readonly allowance: number };

export type PortalLine = { readonly line: MembershipLine } | { readonly problems: readonly PortalProblem[] };

/**
 * A reading as a line of the record; used = allowance − remaining. A plan starts on the day of its
 * activation, not of the membership, so a recorded membership of that offer which covers the day
 * is the one meant. How many are left may be missing: then the line says nothing about it.
 */
export function lineOfPortal(reading: PortalReading, tenantId: string, record?: CompanyRecord): PortalLine {
  const { offer, accessId, startsOn, endsOn, pack, remaining, kind } = reading;
  if (offer === undefined || accessId === undefined || startsOn === undefined || endsOn === undefined) {
    const pieces = reading.missing.filter((piece) => piece !== 'remaining');
    return { problems: pieces.map((piece) => ({ code: 'piece_missing', piece })) };
  }
  if (endsOn < startsOn)
    return { problems: [{ code: 'ends_before_starts', starts: startsOn, ends: endsOn }] };
  const membership = record?.memberships
    .filter((one) => one.tenantId === tenantId && one.offer === offer)
    .filter((one) => one.startsOn <= startsOn && startsOn <= one.endsOn)
    .sort(
      (a, b) =>
        Number(b.endsOn === endsOn) - Number(a.endsOn === endsOn) || (a.startsOn < b.startsOn ? 1 : -1),
    )
    .at(0);
  const begins = membership?.startsOn ?? startsOn;
  const allowance = allowanceOfLine(offer, begins, membership?.competencies ?? [], kind);
  if (allowance === 'not-entitled')
    return { problems: [{ code: 'benefit_not_in_offer', offer, benefit: kind }] };
  if (allowance !== 'unlimited' && pack !== undefined && pack !== allowance) {
    return { problems: [{ code: 'pack_differs', pack, allowance }] };
  }
  const counted = allowance !== 'unlimited' && typeof remaining === 'number';
  if (counted && remaining > allowance) {
    return { problems: [{ code: 'more_left_than_granted', remaining, allowance }] };
  }
  return {
    line: {
      tenantId,
      offer,
      competency: '',
      startsOn: begins,
      endsOn,
      kind,
      accessId,
      ...(counted ? { used: allowance - remaining } : {}),
    },
  };
}
