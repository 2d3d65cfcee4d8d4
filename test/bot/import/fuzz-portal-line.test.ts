import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CompanyRecord } from '../../../benefits/index.ts';
import {
  balanceOf,
  comparedLines,
  isCounted,
  parsePortalLines,
  recount,
} from '../../../benefits/memberships/index.ts';
import { decidePortalDraft, decidePortalLines } from '../../../benefits/memberships/reconcile-commands.ts';
import { recognizeIntent } from '../../../dialogs/index.ts';
import { anna, grant, incident, jan, membership, orderBy, record } from '../../benefits/rules-kit.ts';
import { frozen, fuzzSeed, mutated, mutations } from './damaged-texts.ts';

const today = '2026-11-23';
const gold = membership('gold', { competencies: ['Cloud Platform'] });
const pack = membership('action-pack');
const company = frozen(
  record({
    memberships: [gold, pack],
    grants: [
      grant('m-gold', 'product-support', { id: 'g-1', accessId: '172693239', used: 11 }),
      grant('m-gold', 'signature-cloud', { id: 'g-2', accessId: '174512887', allowance: 'unlimited' }),
      grant('m-action-pack', 'product-support', {
        id: 'g-3',
        accessId: '174194363',
        contractId: '172583642',
        allowance: 10,
        used: 4,
      }),
    ],
    incidents: [
      incident('i-1', { state: 'prepared', grantId: 'g-1' }),
      incident('i-2', { state: 'closed', outcome: 'bug', grantId: 'g-1', refund: 'to-be-confirmed' }),
      incident('i-3', { state: 'closed', outcome: 'duplicate', grantId: 'g-3', refund: 'to-be-confirmed' }),
    ],
  }),
);
const lines = [
  'Partner support Gold 20pack - Access Id: 172693239 / Start Date (07/01/26), End Date (06/30/27), 10 incidents remaining',
  'Partner support MAPS 10pack - Access Id: 174194363',
  'Start Date (07/01/26), End Date (07/15/27), 7 incidents remaining',
  'Partner support Gold Cloud - Access Id: 174512887 Start Date (07/01/26), End Date (06/30/27), unlimited incidents remaining',
].join('\n');

/** What the confirmed lines make of the record: all of what was read back, or nothing of it. */
function applied(text: string, dates: boolean): { readonly at: CompanyRecord; readonly corrected: number } {
  recognizeIntent(text);
  const readings = parsePortalLines(text);
  const compared = comparedLines(company, readings, today);
  for (const { comparison } of compared) {
    if (!isCounted(comparison)) continue;
    assert.ok(comparison.portal >= 0 && comparison.portal <= comparison.allowance);
    assert.ok(comparison.left >= 0);
  }
  const draft = decidePortalDraft(company, { lines: readings }, jan, orderBy(jan));
  if (draft.kind === 'refused') return { at: company, corrected: 0 };
  const { draftId } = draft.answer;
  const done = decidePortalLines(frozen(draft.record), { draftId, dates }, jan, [anna], orderBy(jan));
  if (done.kind === 'refused') return { at: company, corrected: 0 };
  const expected = compared.filter(({ comparison }) => isCounted(comparison));
  if (!dates) assert.equal(done.answer.balances.length, expected.length, 'a part of it was applied');
  for (const grant of done.record.grants) {
    const before = company.grants.find(({ id }) => id === grant.id);
    assert.equal(grant.accessId, before?.accessId);
    assert.equal(
      grant.used - (before?.used ?? 0),
      recount(grant.id, done.audit).used,
      'the recount is not the balance',
    );
    const { remaining } = balanceOf(grant, done.record.incidents);
    assert.ok(remaining === 'unlimited' || remaining >= 0);
    assert.ok(grant.allowance === 'unlimited' || (grant.used >= 0 && grant.used <= grant.allowance));
    if (!dates) assert.equal(grant.endsOn, before?.endsOn, 'a day was changed without a role');
  }
  assert.equal(done.record.memberships, company.memberships);
  const shown = JSON.stringify([done.answer, done.audit, done.notices]);
  for (const id of ['172693239', '174194363', '174512887']) assert.ok(!shown.includes(id), id);
  return { at: done.record, corrected: done.answer.balances.length };
}

describe('damaged lines of the portal', () => {
  for (const [title, dates, numRuns] of [
    ['of any member', false, 1500],
    ['of somebody who may', true, 500],
  ] as const) {
    it(`never throw and are never half applied: ${title}`, () => {
      let corrected = 0;
      fc.assert(
        fc.property(mutations, (changes) => {
          corrected += applied(mutated(lines, changes), dates).corrected;
        }),
        { seed: fuzzSeed, numRuns },
      );
      assert.ok(corrected > numRuns / 4, `the mutations broke nearly everything: ${corrected}`);
    }).timeout(20_000);
  }

  it('correct both balances when nothing is damaged', () => {
    const { at, corrected } = applied(lines, false);
    assert.equal(corrected, 2);
    assert.deepEqual(
      at.grants.map(({ used }) => used),
      [10, 0, 3],
    );
  });
});
