/**
 * Access IDs and Contract IDs. No page states a format: 9 decimal digits wherever they are seen in
 * public, so 6–12 digits are taken, with a warning when not 9. They are text: leading zeros stay.
 */
import type { CalendarDay } from '../calendar.ts';
import { takeDays } from '../memberships/day-text.ts';

export const usualIdDigits = 9;

export type ParsedId =
  | { readonly kind: 'id'; readonly id: string; readonly notNineDigits: boolean }
  | { readonly kind: 'malformed'; readonly problem: 'empty' | 'not-digits' | 'too-short' | 'too-long' };

/** One id; spaces and dashes inside are dropped. */
export function parseId(text: string): ParsedId {
  const id = text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff\p{Pd}]/gu, '');
  if (id === '') return { kind: 'malformed', problem: 'empty' };
  if (!/^[0-9]+$/.test(id)) return { kind: 'malformed', problem: 'not-digits' };
  if (id.length < 6) return { kind: 'malformed', problem: 'too-short' };
  if (id.length > 12) return { kind: 'malformed', problem: 'too-long' };
  return { kind: 'id', id, notNineDigits: id.length !== usualIdDigits };
}

export type ParsedIdsText =
  | {
      readonly kind: 'pair';
      readonly accessId: string;
      readonly contractId: string;
      /** The last day the text names, if any. */
      readonly endsOn?: CalendarDay;
      readonly notNineDigits: boolean;
    }
  | { readonly kind: 'not-found'; readonly found: number }
  | { readonly kind: 'malformed'; readonly which: 'access' | 'contract' }
  | { readonly kind: 'equal' };

const label =
  /(?<access>access\s*id|id\s+dost[eę]pu|identyfikator\s+dost[eę]pu)|(?<contract>contract\s*id|id\s+(?:kontraktu|umowy)|identyfikator\s+(?:kontraktu|umowy))/giu;

/**
 * Both ids, and a day, from one pasted text. Labels of both languages are understood in any order;
 * without labels the first number is the Access ID.
 */
export function parseIdsText(text: string): ParsedIdsText {
  const { days, rest } = takeDays(text.normalize('NFKC').slice(0, 4000));
  const pieces = labelledPieces(rest);
  const both = pieces.length === 0 ? unlabelled(rest) : labelled(pieces, rest);
  if (!('access' in both)) return both;
  const access = parseId(both.access);
  const contract = parseId(both.contract);
  if (access.kind === 'malformed') return { kind: 'malformed', which: 'access' };
  if (contract.kind === 'malformed') return { kind: 'malformed', which: 'contract' };
  if (sameId(access.id, contract.id)) return { kind: 'equal' };
  const endsOn = [...days].sort().at(-1);
  return {
    kind: 'pair',
    accessId: access.id,
    contractId: contract.id,
    ...(endsOn === undefined ? {} : { endsOn }),
    notNineDigits: access.notNineDigits || contract.notNineDigits,
  };
}

export interface ContractIdAlone {
  readonly kind: 'contract';
  readonly contractId: string;
  readonly endsOn?: CalendarDay;
  readonly notNineDigits: boolean;
}

/** The one number of a text, unless it is called an Access ID: for a benefit that lacks nothing else. */
export function parseContractIdText(text: string): ContractIdAlone | undefined {
  const { days, rest } = takeDays(text.normalize('NFKC').slice(0, 4000));
  const numbers = numbersIn(rest);
  if (numbers.length !== 1 || labelledPieces(rest).some(({ which }) => which === 'access')) return undefined;
  const parsed = parseId(numbers[0] ?? '');
  if (parsed.kind === 'malformed') return undefined;
  const endsOn = [...days].sort().at(-1);
  const { id: contractId, notNineDigits } = parsed;
  return { kind: 'contract', contractId, notNineDigits, ...(endsOn === undefined ? {} : { endsOn }) };
}

interface Piece {
  readonly which: 'access' | 'contract';
  readonly after: string;
}

/** Labels in their order, each with the text up to the next; `Access ID (Access ID)` is one label. */
function labelledPieces(text: string): readonly Piece[] {
  const found = [...text.matchAll(label)];
  const pieces = found.map((match, index) => ({
    which: match.groups?.access === undefined ? ('contract' as const) : ('access' as const),
    after: text.slice(match.index + match[0].length, found[index + 1]?.index ?? text.length),
  }));
  return pieces.filter(
    (piece, index) => pieces[index + 1]?.which !== piece.which || /[0-9]/.test(piece.after),
  );
}

type Both =
  | { readonly access: string; readonly contract: string }
  | Extract<ParsedIdsText, { kind: 'not-found' }>;

function labelled(pieces: readonly Piece[], text: string): Both {
  const first = (which: Piece['which']) => pieces.find((piece) => piece.which === which);
  const access = first('access');
  const contract = first('contract');
  const accessText = access && firstNumber(access.after);
  const contractText = contract && firstNumber(contract.after);
  if (accessText && contractText) return { access: accessText, contract: contractText };
  // A copied table with the labels as its heading, or numbers before their labels: the same order.
  const numbers = numbersIn(text);
  if (numbers.length !== 2) return { kind: 'not-found', found: numbers.length };
  const [one = '', two = ''] = numbers;
  const contractFirst = pieces[0]?.which === 'contract';
  return contractFirst ? { access: two, contract: one } : { access: one, contract: two };
}

function unlabelled(text: string): Both {
  const numbers = numbersIn(text);
  const [access, contract] = numbers;
  if (numbers.length !== 2 || access === undefined || contract === undefined) {
    return { kind: 'not-found', found: numbers.length };
  }
  return { access, contract };
}

/** What stands after a label, up to the end of the line: parsed strictly afterwards. */
function firstNumber(after: string): string | undefined {
  const line = /^[^0-9\p{L}]*(?:(?:to|is|jest|nr|no)\b[^0-9\p{L}]*)?([0-9][0-9\p{L}\s\p{Pd}]*)/iu.exec(
    after,
  )?.[1];
  return line === undefined ? undefined : splitNumbers(line.split(/[\n\r\t]/)[0] ?? '')[0];
}

/** Numbers of updates and error codes, as a message about a failure quotes them: no ids. */
const quotedCodes = /\b(?:kb ?[0-9]+|0x[0-9a-f]+)\b/giu;

/** Every run of digits that can be an id, in order. Short runs (a count, a year) are left out. */
function numbersIn(text: string): readonly string[] {
  const chunks = text
    .replace(quotedCodes, ';')
    .split(/[^0-9 \u00a0\u202f\p{Pd}]+/u)
    .filter((chunk) => /[0-9]/.test(chunk));
  return chunks.flatMap(splitNumbers).filter((number) => number.replace(/[^0-9]/g, '').length >= 6);
}

/** `174194363 172583642` are two numbers, `174 194 363` is one, `174 194 363 172 583 642` are two. */
function splitNumbers(chunk: string): readonly string[] {
  const tokens = chunk
    .trim()
    .split(/[\s\p{Pd}]+/u)
    .filter((token) => /[0-9]/.test(token));
  if (tokens.some((token) => token.length >= 6)) return tokens;
  const joined = tokens.join('');
  if (joined.length <= 12 || tokens.length % 2 === 1) return [joined];
  return [tokens.slice(0, tokens.length / 2).join(''), tokens.slice(tokens.length / 2).join('')];
}

/** `•••••••39`: as long as the id, with its last two digits. */
export function maskId(id: string): string {
  return `${'•'.repeat(Math.max(id.length - 2, 0))}${id.slice(-2)}`;
}

/** Whether two ids are the same number as people read it: leading zeros make a difference. */
export function sameId(one: string, other: string): boolean {
  return one === other;
}

/**
 * A text somebody typed, with every id of the list masked in it, also where it is written with spaces,
 * dashes or in fullwidth digits. Mask before cutting: a cut id is not recognised.
 */
export function maskIdsIn(text: string, ids: readonly string[]): string {
  const known = ids.filter((id) => id.length >= 6);
  return known.length === 0 ? text : text.replace(digitRun, (run) => maskedRun(run, known));
}

/**
 * Digits with up to two characters between them that are neither letter nor digit. One expression for
 * all ids: one for each takes longer to make than the text to read, and a text is as long as one likes.
 */
const digitRun = /[0-9\uff10-\uff19](?:[^\p{L}\p{N}]{0,2}[0-9\uff10-\uff19])*/gu;

function maskedRun(run: string, ids: readonly string[]): string {
  const found = [...run.matchAll(/[0-9\uff10-\uff19]/g)];
  const places = found.map(({ index }) => index);
  // Both kinds of digits begin at a multiple of sixteen.
  const digits = found.map(([digit]) => digit.charCodeAt(0) % 16).join('');
  let masked = '';
  let kept = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const id = ids.find((one) => digits.startsWith(one, at));
    if (id === undefined) continue;
    masked += run.slice(kept, places[at]) + maskId(id);
    at += id.length - 1;
    kept = (places[at] ?? run.length) + 1;
  }
  return masked + run.slice(kept);
}

/** Whether the text is an id as it is kept: 6–12 digits and nothing else. */
export function isId(text: string): boolean {
  const parsed = parseId(text);
  return parsed.kind === 'id' && parsed.id === text;
}
