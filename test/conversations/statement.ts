import { type Line, type TalkOptions, talk } from '../support/talk.ts';

const languageNames = { pl: 'Polish', en: 'English' } as const;

/** One statement of the article, or one complaint, as a conversation in each language. */
export function statement(
  title: string,
  options: Omit<TalkOptions, 'language'>,
  lines: Readonly<Record<keyof typeof languageNames, readonly Line[]>>,
): void {
  for (const language of ['pl', 'en'] as const) {
    const answers = lines[language].filter(([who]) => who.startsWith('bot'));
    if (answers.length === 0) throw new Error(`${title} (${language}) expects no answer of the bot`);
    talk(`${title} (${languageNames[language]})`, { ...options, language }, lines[language]);
  }
}

/** Somebody has been seen with their role; the newest card says so. */
export const isKnown = (name: string, language: 'pl' | 'en'): readonly Line[] => [
  [name, language === 'pl' ? 'zaloguj' : 'sign in'],
  [name, '(signs in)'],
  ['bot', language === 'pl' ? 'Moje role' : 'My roles'],
];

export const oneGold = 'gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,172583624,18';
export const usedUp = 'gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,172583624,20';
export const goldCloud = 'gold,Cloud Platform,2026-07-01,2027-06-30,,signature-cloud,174512887,172604415,';
export const actionPack = 'action-pack,,2026-07-01,2027-06-30,,product-support,174194363,172583642,0';
export const silverInactive =
  'silver,Application Development,2026-07-01,2027-06-30,2026-12-14,product-support,,,';
export const silverCloudInactive =
  'silver,Application Development,2026-07-01,2027-06-30,2026-12-14,signature-cloud,,,';
