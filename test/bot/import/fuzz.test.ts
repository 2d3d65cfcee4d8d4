import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type CompanyRecord, newCompanyRecord } from '../../../benefits/index.ts';
import { planLines } from '../../../benefits/memberships/index.ts';
import { type ImportFormat, parseRows, problemInWords } from '../../../bot/import/index.ts';
import { createWords } from '../../../locales/index.ts';
import { frozen, fuzzSeed, mutated, mutations } from './damaged-texts.ts';
import { tenantId } from './import-texts.ts';

const sample = readFileSync('samples/contoso.csv', 'utf8');
const asJson = JSON.stringify(
  sample
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const cells = line.split(',');
      const names = sample.split('\n')[0]?.split(',') ?? [];
      return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
    }),
);
const portal = [
  'Partner support MAPS 10pack - Access Id: 174194363',
  'Start Date (12/23/22), End Date (12/19/23), 10 incidents remaining',
  'Partner support Gold 20pack - Access Id: 172693239 / Start Date (07/01/26), End Date (06/30/27), 13 incidents remaining',
].join('\n');
const table =
  'Gold (Security)\nBenefit\tStatus\tStart\tEnd\tAccess ID\tContract ID\nSignature Cloud Support\tActive\t07/01/2026\t06/30/2027\t172693239\t172583624';

const words = [createWords('en'), createWords('pl')] as const;
const empty = newCompanyRecord('contoso', 'Europe/Warsaw');
let ids = 0;
const order = {
  now: '2026-11-23T10:00:00.000Z',
  zone: 'Europe/Warsaw',
  newId: () => `id-${++ids}`,
  by: { system: 'import' } as const,
  opId: 'op',
};

/** Read, planned and refused, but never thrown; and a record is whole or the one from before. */
function survives(text: string, format: ImportFormat, record: CompanyRecord): CompanyRecord {
  const parsed = parseRows(text, { format, tenantId, record });
  if ('problems' in parsed) {
    assert.ok(parsed.problems.length > 0);
    for (const problem of parsed.problems.slice(0, 5)) {
      for (const language of words) assert.ok(problemInWords(problem, language).length > 10);
    }
    return record;
  }
  assert.ok(parsed.lines.length > 0);
  assert.ok(parsed.lines.every((line) => line.tenantId === tenantId));
  const plan = planLines(frozen(record), frozen(parsed.lines), order);
  if (plan.kind === 'refused') return record;
  for (const grant of plan.next.grants) {
    assert.ok(grant.used >= 0 && (grant.allowance === 'unlimited' || grant.used <= grant.allowance));
    assert.match(grant.accessId, /^\d{6,12}$/);
    assert.ok(plan.next.memberships.some(({ id }) => id === grant.membershipId));
  }
  return plan.next;
}

describe('import of damaged texts', () => {
  const seeds: readonly (readonly [ImportFormat, string, number])[] = [
    ['csv', sample, 1500],
    ['json', asJson, 1000],
    ['pasted', sample, 1000],
    ['pasted', portal, 2000],
    ['pasted', table, 1500],
  ];
  for (const [format, text, numRuns] of seeds) {
    it(`never throws and never half applies: ${format}, ${text.slice(0, 20).replace(/\s/g, ' ')}…`, () => {
      let record: CompanyRecord = empty;
      fc.assert(
        fc.property(mutations, (changes) => {
          const next = survives(mutated(text, changes), format, record);
          record = next.memberships.length > 30 ? empty : next;
        }),
        { seed: fuzzSeed, numRuns },
      );
    }).timeout(20_000);
  }

  it('never throws at any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('csv', 'json', 'pasted'),
        (text, format) => {
          survives(text, format as ImportFormat, empty);
        },
      ),
      { seed: fuzzSeed, numRuns: 1000 },
    );
  }).timeout(20_000);

  it('answers deep JSON and long lines in time', () => {
    const from = Date.now();
    survives('['.repeat(100_000), 'json', empty);
    survives(`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'json', empty);
    survives('Partner support '.repeat(15_000), 'pasted', empty);
    survives('1 '.repeat(120_000), 'pasted', empty);
    survives(`Access Id: ${'1 '.repeat(100_000)}`, 'pasted', empty);
    survives('Start Date ('.repeat(20_000), 'pasted', empty);
    survives('"'.repeat(200_000), 'csv', empty);
    survives(','.repeat(200_000), 'csv', empty);
    assert.ok(Date.now() - from < 5000);
  }).timeout(20_000);
});
