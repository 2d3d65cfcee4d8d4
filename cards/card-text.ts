import type { Facts, TextKey, Words } from '../locales/index.ts';

declare const ready: unique symbol;
/** Text that may stand in a card: ours, or somebody's with its Markdown taken away. */
export type CardText = string & { readonly [ready]: true };

const longest = 500;
const longestInput = 4000;
/**
 * Controls, formats (bidi marks and overrides, zero widths, soft hyphens, tags), private and half
 * characters, line separators, fillers and the variations that only data is hidden in. What joins
 * letters and emoji stays.
 */
const invisible =
  /(?!\u200c|\u200d)(?:[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]|[\u{e0100}-\u{e01ef}])/gu;
/** Marks beyond the third on one letter cover the lines above and below. */
const heap = /(\p{M}{3})\p{M}+/gu;

const visibleOf = (text: string): string => text.replace(invisible, '').replace(heap, '$1');

/** Somebody's text as one line without invisible characters, at most 500 characters. */
export function oneLine(text: string): string {
  return lineOf(text, longest);
}

function lineOf(text: string, most: number): string {
  // A hard space of ours stays one: the text may have come out of `words` already.
  const spaced = text.replace(/\s+/gu, (space) => (space === '\u00a0' ? space : ' '));
  const line = visibleOf(spaced).trim();
  const letters = [...line];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : line;
}

/** Somebody's text, to be read as they wrote it: what Markdown would read is escaped. */
export function userText(text: string): CardText {
  return escapeMarkdown(oneLine(text)) as CardText;
}

/** The same where so many characters may be shown. */
export function longText(text: string, most: number): CardText {
  return escapeMarkdown(lineOf(text, most)) as CardText;
}

/** One line where nothing reads Markdown: a choice, a bar of a chart. */
export function labelText(text: string): CardText {
  return oneLine(text) as CardText;
}

/** What an input is filled with: not Markdown, keeps its lines and a table's tabs, at most 4,000 characters. */
export function inputText(text: string): CardText {
  const visible = text.replace(/\r\n?/g, '\n').split(/([\n\t])/);
  return visible
    .map((part) => (part === '\n' || part === '\t' ? part : visibleOf(part)))
    .join('')
    .slice(0, longestInput) as CardText;
}

/** A text of ours, its facts escaped: facts are plain text, never something already escaped. */
export function cardText(words: Words, key: TextKey, facts: Facts = {}): CardText {
  const safe: Record<string, string | number | boolean> = {};
  for (const [name, fact] of Object.entries(facts)) {
    safe[name] = typeof fact === 'string' ? userText(fact) : fact;
  }
  return words.say(key, safe) as CardText;
}

/** Ready texts put together; empty ones are left out. */
export function joined(parts: readonly (CardText | undefined)[], separator = ' · '): CardText {
  return parts.filter((part) => part !== undefined && part !== '').join(separator) as CardText;
}

/** What stands alone begins with a capital; inside a sentence and after a colon a name of ours stays small. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** No text: the element it belongs to is hidden. */
export const noText = '' as CardText;

/** Ready text as a person reads it: emphasis and escapes taken away. */
export function plainOf(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])|\*+/g, (_, escaped: string | undefined) => escaped ?? '');
}

function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>~|]/g, '\\$&')
      // What begins a heading or a list, only at the start.
      .replace(/^([#+-])/u, '\\$1')
      .replace(/^(\d+)([.)])/u, '$1\\$2')
  );
}

/** The name of a row that is opened by a tap on it: nothing else says so. */
export function tappable(name: CardText): CardText {
  return `${name}\u00a0›` as CardText;
}
