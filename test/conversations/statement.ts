import assert from 'node:assert/strict';
import { type LinkName, linkTo } from '../../benefits/index.ts';
import { type Line, type Moves, type TalkOptions, talk } from '../support/talk.ts';
import { buttonsOf } from '../support/teams-card.ts';

const languageNames = { pl: 'Polish', en: 'English' } as const;
type Told = keyof typeof languageNames;

/** One statement of the article, or one complaint, as a conversation in each language, equally strong. */
export function statement(
  title: string,
  options: Omit<TalkOptions, 'language'>,
  lines: Readonly<Record<Told, readonly Line[]>>,
): void {
  const expected = { pl: expectationsOf(lines.pl), en: expectationsOf(lines.en) };
  if (expected.pl.length === 0) throw new Error(`${title} expects no answer of the bot`);
  assert.deepEqual(expected.en, expected.pl, `${title}: texts expected in each answer, Polish and English`);
  for (const language of ['pl', 'en'] as const)
    talk(`${title} (${languageNames[language]})`, { ...options, language }, lines[language]);
}

/** Who answers, and how many texts are looked for in each answer. */
const expectationsOf = (lines: readonly Line[]) =>
  lines.filter(([who]) => who.startsWith('bot')).map(([who, ...texts]) => `${who}: ${texts.length}`);

/** Somebody has been seen with their role; the newest card says so. */
export const isKnown = (name: string, language: Told): readonly Line[] => [
  [name, language === 'pl' ? 'zaloguj' : 'sign in'],
  [name, '(signs in)'],
  ['bot', language === 'pl' ? 'Moje role' : 'My roles'],
];

/** `(finds the page customers)`: the newest card has a button that opens it. */
export function pages(...names: readonly LinkName[]): Moves {
  return Object.fromEntries(
    names.map((name): [string, Moves[string]] => [
      `finds the page ${name}`,
      async (_company, person) => {
        const urls = buttonsOf(person.card()).map(({ action }) => action.url);
        assert.ok(urls.includes(linkTo(name)), `${linkTo(name)} is not among ${urls.join(', ')}`);
      },
    ]),
  );
}

export const oneGold = 'gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,172583624,18';
export const usedUp = 'gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,172583624,20';
export const goldCloud = 'gold,Cloud Platform,2026-07-01,2027-06-30,,signature-cloud,174512887,172604415,';
export const lapsed = 'gold,Cloud Platform,2025-07-01,2026-06-30,,product-support,172693239,172583624,3';
export const actionPack = 'action-pack,,2026-07-01,2027-06-30,,product-support,174194363,172583642,0';
export const silverInactive =
  'silver,Application Development,2026-07-01,2027-06-30,2026-12-14,product-support,,,';
export const silverCloudInactive =
  'silver,Application Development,2026-07-01,2027-06-30,2026-12-14,signature-cloud,,,';
