import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = 'test/conversations';
const sources = readdirSync(folder)
  .filter((file) => /^statements-\d\.test\.ts$/.test(file))
  .map((file) => readFileSync(path.join(folder, file), 'utf8'));
/** Titles as they stand in the source, numbers of a list beside them. `statement` makes both languages of each. */
const titles = sources.join('\n');

/** What partners complain about, by words of the title that answers it. */
const complaints = [
  'How many are left?',
  'Where are the ids, and where do I type them?',
  'The plan vanished',
  '“already associated”',
  'Activate is greyed out with no reason',
  'No benefits shown',
  'A pending activation is a black box',
  'The ids sit in one person’s mailbox, who has left',
  'Which channel applies?',
  'Product too old',
  'Expiry as a surprise',
  'A work account cannot buy pay-per-incident',
  'A role missing from the token gives a nameless refusal',
  'The portal refuses the ids',
];

describe('every statement of the article', () => {
  for (let number = 1; number <= 37; number += 1)
    it(`S${number} has its conversations`, () =>
      assert.match(titles, new RegExp(`['\`]S${number}\\b`), `no conversation is named S${number}`));
});

describe('every complaint', () => {
  for (const complaint of complaints)
    it(`${complaint} has its conversations`, () => assert.ok(titles.includes(`'${complaint}`)));
});

describe('a statement', () => {
  it('is told in both languages, each in its own words', () => {
    const told = titles.match(/\bstatement\(/g) ?? [];
    for (const language of ['pl', 'en']) {
      const tables = titles.match(new RegExp(`^\\s+${language}: \\[`, 'gm')) ?? [];
      assert.equal(tables.length, told.length, language);
    }
  });
});
