import type { Language } from '../benefits/index.ts';
import type { Intent, Phrasebook } from './phrasebook.ts';
import { englishPhrases } from './phrases-en.ts';
import { polishPhrases } from './phrases-pl.ts';

/** Exact words and a few phrases a language. */
export const phrasebooks: Readonly<Record<Language, Readonly<Record<Intent, Phrasebook>>>> = {
  en: englishPhrases,
  pl: polishPhrases,
};
