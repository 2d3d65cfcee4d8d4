import assert from 'node:assert/strict';
import type { Difference } from '../../../benefits/memberships/index.ts';
import { differenceInWords, problemInWords, rowProblemCodes } from '../../../bot/import/index.ts';
import { createWords } from '../../../locales/index.ts';
import { tenantId } from './import-texts.ts';

/** Every fact that any problem has, filled. */
const facts = {
  activateBy: '2026-12-14',
  allowance: 20,
  benefit: 'signature-cloud',
  column: 'used',
  columns: 'tenant_id',
  ends: '2027-06-30',
  expected: 10,
  found: 3,
  kilobytes: 300,
  known: 'gold',
  max: 256,
  meant: 'gold',
  offer: 'gold',
  pack: 15,
  piece: 'offer',
  remaining: 21,
  row: 2,
  rows: 3000,
  starts: '2026-07-01',
  tenant: tenantId,
  used: 21,
  value: 'gould',
};
const where = { tenantId, offer: 'gold', startsOn: '2026-07-01' } as const;
const benefit = { ...where, benefit: 'product-support' } as const;
const differences: readonly Difference[] = [
  { kind: 'membership-new', ...where, endsOn: '2027-06-30', competencies: ['Security'] },
  { kind: 'membership-new', ...where, endsOn: '2027-06-30', competencies: [] },
  { kind: 'competency-new', ...where, competency: 'Security' },
  { kind: 'ends-on', ...where, from: '2027-06-30', to: '2027-07-31' },
  { kind: 'activate-by', ...benefit, from: null, to: '2026-12-14' },
  { kind: 'activate-by', ...benefit, from: '2026-12-14', to: '2026-12-31' },
  {
    kind: 'grant-new',
    ...benefit,
    allowance: 20,
    used: 3,
    endsOn: '2027-06-30',
    contractIdMissing: true,
    completes: 41,
  },
  {
    kind: 'grant-new',
    ...benefit,
    allowance: 'unlimited',
    used: 0,
    endsOn: '2027-06-30',
    contractIdMissing: false,
    completes: null,
  },
  { kind: 'grant-ends-on', ...benefit, from: '2027-06-30', to: '2027-07-31' },
  { kind: 'contract-id-added', ...benefit },
  { kind: 'ids-corrected', ...benefit },
  { kind: 'used', ...benefit, from: 3, to: 5 },
];

describe('words of the import', () => {
  it('say days in words: two numbers do not tell the month', () => {
    const problem = {
      row: 1,
      column: 'ends_on',
      code: 'ends_before_starts',
      facts: { starts: '2026-12-11', ends: '2025-12-10' },
    } as const;
    const inEnglish = problemInWords(problem, createWords('en'));
    assert.match(inEnglish, /ends on December\s10, 2025, before it starts on December\s11, 2026/);
    assert.match(problemInWords(problem, createWords('pl')), /10\sgrudnia\s2025/);
  });

  for (const language of ['en', 'pl'] as const) {
    const words = createWords(language);

    it(`say every problem and its mend in ${language}`, () => {
      for (const code of rowProblemCodes) {
        const said = problemInWords({ row: 2, column: 'used', code, facts }, words);
        assert.match(
          said,
          language === 'pl' ? /^Wiersz\s2, kolumna used: ./ : /^Row 2, column used: ./,
          code,
        );
        assert.ok(!/[{}]|undefined/.test(said), said);
        // What is wrong, and how to put it right.
        assert.ok((said.match(/[.?:]/g) ?? []).length >= 2, said);
      }
    });

    it(`say every problem without a guess in ${language}`, () => {
      for (const code of rowProblemCodes.filter((one) => one !== 'competency_near_miss')) {
        const said = problemInWords({ row: 0, column: null, code, facts: { ...facts, meant: '' } }, words);
        assert.doesNotMatch(said, /none/);
      }
    });

    it(`say every difference in ${language}`, () => {
      const said = differences.map((difference) => differenceInWords(difference, words));
      assert.equal(new Set(said).size, differences.length);
      for (const sentence of said) assert.doesNotMatch(sentence, /none|undefined|[{}]|\d{4}-\d{2}/, sentence);
    });
  }

  it('name the activation that is completed', () => {
    const [difference] = differences.filter((one) => one.kind === 'grant-new');
    assert.ok(difference);
    assert.match(
      differenceInWords(difference, createWords('en')),
      /Contract ID missing; completes activation no\.\s41$/,
    );
  });
});
