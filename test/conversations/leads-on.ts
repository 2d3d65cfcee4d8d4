import assert from 'node:assert/strict';
import { refusals } from '../../benefits/index.ts';
import en from '../../locales/en.json' with { type: 'json' };
import pl from '../../locales/pl.json' with { type: 'json' };
import type { TestCompany } from '../support/company.ts';
import type { TeamsPerson } from '../support/teams.ts';

/** The sentences a refusal begins with, in both languages; those with choices in them by their parts. */
const titles: readonly string[] = [en, pl].flatMap((texts: Readonly<Record<string, string>>) =>
  Object.keys(refusals)
    .filter((code) => !code.startsWith('sign_in_'))
    .flatMap((code) => {
      const title = texts[`refusal.${code}.title`] ?? '';
      return title.includes('{')
        ? [...title.matchAll(/\{([^{},]{12,})\}/g)].map(([, part]) => part ?? '')
        : [title];
    }),
);

/**
 * Taps every button of the newest card, a refusal's, and holds that none of them ends in a refusal:
 * a sign-in, an explanation, a view or a deed, but never another "no".
 */
export async function leadsOn(_company: TestCompany, person: TeamsPerson): Promise<void> {
  const shownFirst = person.buttons().filter((title) => !title.endsWith('↗'));
  assert.ok(shownFirst.length > 0, 'the card has no button');
  // What is asked for takes the card's place, so it comes last.
  const asks = (title: string) => /^(Poproś|Ask)/.test(title);
  const buttons = [...shownFirst.filter((one) => !asks(one)), ...shownFirst.filter(asks)];
  for (const title of buttons) {
    person.sees();
    await person.taps(title);
    const shown = person.reads();
    assert.notEqual(shown, '', `[${title}] shows nothing`);
    const no = titles.find((one) => shown.split('\n').some((line) => line.startsWith(one)));
    assert.equal(no, undefined, `[${title}] leads to a refusal:\n${shown}`);
  }
}
