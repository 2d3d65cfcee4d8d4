import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = 'test/conversations';
const sources = readdirSync(folder)
  .filter((file) => /^(statements|complaints)-(?!coverage).+\.test\.ts$/.test(file))
  .map((file) => readFileSync(path.join(folder, file), 'utf8'));

/** What partners complain about, in the words the title of its conversations begins with. */
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
const numbers = Array.from({ length: 37 }, (_, index) => `S${index + 1}`);

/** Each statement as it stands in its file, from its name to the next one's. */
const statements = sources.flatMap((source) => source.split(/^ {2}statement\(\n/m).slice(1));
/** As it is written: a title that is put together is none. */
const titleOf = (statement: string) => /^\s*(['"])(.+)\1,\n/.exec(statement)?.[2] ?? statement.slice(0, 80);
const begins = (title: string, subject: string) =>
  title.startsWith(subject) && !/^[\p{L}\d]/u.test(title.slice(subject.length));
/** Who answers in one language, in the order of the answers. */
function answersIn(statement: string, language: 'pl' | 'en'): readonly string[] {
  const [, pl = '', en = ''] =
    /^ {6}pl: \[\n(.*?)^ {6}\],\n {6}en: \[\n(.*?)^ {6}\],\n/ms.exec(statement) ?? [];
  const table = language === 'pl' ? pl : en;
  return [...table.matchAll(/\[\s*'(bot(?:→\w+)?)',/g)].map(([, who]) => who ?? '');
}

describe('every statement of the article', () => {
  for (const number of numbers)
    it(`${number} has a conversation of its own`, () =>
      assert.ok(
        statements.some((one) => begins(titleOf(one), number)),
        `no conversation is named ${number}`,
      ));
});

describe('every complaint', () => {
  for (const complaint of complaints)
    it(`${complaint} has a conversation of its own`, () =>
      assert.ok(
        statements.some((one) => begins(titleOf(one), complaint)),
        `no conversation is named after it`,
      ));
});

describe('a statement', () => {
  it('stands by itself: no list, no loop, and one number or complaint in each title', () => {
    const calls = sources.join('\n').match(/\bstatement\(/g) ?? [];
    assert.equal(calls.length, statements.length, 'each call begins a line of its describe');
    for (const title of statements.map(titleOf)) {
      const subjects = [...numbers, ...complaints].filter((one) => begins(title, one));
      assert.equal(subjects.length, 1, `“${title}” begins with ${subjects.join(', ') || 'neither'}`);
      assert.equal((title.match(/\bS\d+\b/g) ?? []).length <= 1, true, `“${title}” names several`);
    }
    const titles = statements.map(titleOf);
    assert.deepEqual([...new Set(titles)], titles, 'a title stands twice');
  });

  it('is told in both languages, with the same answers expected in each', () => {
    for (const one of statements) {
      const polish = answersIn(one, 'pl');
      assert.ok(polish.length > 0, `“${titleOf(one)}” expects nothing`);
      assert.deepEqual(answersIn(one, 'en'), polish, titleOf(one));
    }
  });
});
