import { type Intent, intents, recognizeIntent } from '../../dialogs/index.ts';
import { englishUtterances } from './utterances/english.ts';
import { polishUtterances } from './utterances/polish.ts';

export const tables: Readonly<Record<'pl' | 'en', Readonly<Partial<Record<Intent, string>>>>> = {
  pl: polishUtterances,
  en: englishUtterances,
};

export interface Said {
  readonly language: 'pl' | 'en';
  readonly meant: Intent;
  readonly text: string;
  readonly heard: Intent | 'none';
  /** Not understood, but among what is offered. */
  readonly offered: boolean;
}

/** Every utterance of the tables, and what the bot makes of it. */
export function everythingSaid(): readonly Said[] {
  return (['pl', 'en'] as const).flatMap((language) =>
    intents.flatMap((meant) =>
      (tables[language][meant] ?? '')
        .split('|')
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .filter((text) => text !== '')
        .map((text) => {
          const { intent: heard, candidates } = recognizeIntent(text);
          return { language, meant, text, heard, offered: heard === 'none' && candidates.includes(meant) };
        }),
    ),
  );
}
