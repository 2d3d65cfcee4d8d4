import type { Intent, Phrasebook } from './phrasebook.ts';
import { polishChat } from './phrases-pl-chat.ts';
import { polishWork } from './phrases-pl-work.ts';

/** What people say in Polish, without diacritics. */
export const polishPhrases: Readonly<Record<Intent, Phrasebook>> = { ...polishChat, ...polishWork };
