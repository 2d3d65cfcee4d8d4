import type { Offer } from '../vocabulary.ts';

/** How portals and people name an offer, in both languages, with Polish letters and without. */
const offerWords: readonly (readonly [RegExp, Offer])[] = [
  [/\bMAPS\b|\baction\s*pack\b/i, 'action-pack'],
  [/\bsilver\b|\bsrebrn/i, 'silver'],
  [/\bgold\b|\bz[lł]ot/i, 'gold'],
  [/\bsolutions?\s+partner\b/i, 'solutions-partner'],
  [/\bsuccess\s+expanded\b/i, 'success-expanded'],
  [/\bsuccess\s+core\b/i, 'success-core'],
];

/** The offer a text names; undefined where it names none that is known. */
export function offerIn(text: string): Offer | undefined {
  return offerWords.find(([words]) => words.test(text))?.[1];
}
