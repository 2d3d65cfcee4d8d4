import type { Intent, Phrasebook } from './phrasebook.ts';
import { englishChat } from './phrases-en-chat.ts';
import { englishWork } from './phrases-en-work.ts';

/** What people say in English. */
export const englishPhrases: Readonly<Record<Intent, Phrasebook>> = { ...englishChat, ...englishWork };
