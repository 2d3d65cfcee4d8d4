import assert from 'node:assert/strict';
import type { CompanyRecord, Person } from '../../benefits/index.ts';
import { addSeconds } from '../../benefits/index.ts';
import { recount } from '../../benefits/memberships/index.ts';
import { knownIds } from '../../benefits/memberships/memberships.ts';
import { comparedLines, comparedWithRecord, type PortalCount } from '../../benefits/memberships/reconcile.ts';
import { decidePortalDraft, decidePortalLines } from '../../benefits/memberships/reconcile-commands.ts';
import {
  anna,
  codeOf,
  done,
  grant,
  incident,
  jan,
  membership,
  monday,
  orderBy,
  piotr,
  record,
} from './rules-kit.ts';

const today = '2026-11-23';
const gold = membership('gold', { competencies: ['Cloud Platform'] });
const held = grant('m-gold', 'product-support', { id: 'g', accessId: '172693239', used: 18 });
const cloud = grant('m-gold', 'signature-cloud', {
  id: 'g-cloud',
  accessId: '174512887',
  allowance: 'unlimited',
});
const company = record({ memberships: [gold], grants: [held, cloud] });
const line = (given: Partial<PortalCount> = {}): PortalCount => ({
  accessId: '172693239',
  startsOn: '2026-07-01',
  endsOn: '2027-06-30',
  remaining: 5,
  ...given,
});
const prepared = incident('i-1', { state: 'prepared', grantId: 'g' });
const awaited = incident('i-2', {
  state: 'closed',
  outcome: 'bug',
  grantId: 'g',
  refund: 'to-be-confirmed',
});

describe('a line of the portal beside the record', () => {
  const { remaining: _, ...withoutCount } = line();
  const cases: readonly (readonly [string, CompanyRecord, PortalCount, object])[] = [
    ['another count', company, line(), { kind: 'counted', portal: 5, recorded: 2, reserved: 0, left: 5 }],
    ['the same count', company, line({ remaining: 2 }), { kind: 'counted', portal: 2, recorded: 2, left: 2 }],
    [
      'a prepared incident stays',
      { ...company, incidents: [prepared] },
      line(),
      { kind: 'counted', portal: 5, recorded: 2, reserved: 1, left: 4 },
    ],
    [
      'fewer than are prepared',
      { ...company, incidents: [prepared] },
      line({ remaining: 0 }),
      { kind: 'counted', portal: 0, reserved: 1, left: 0 },
    ],
    [
      'the refund that explains it exactly',
      { ...company, incidents: [awaited] },
      line({ remaining: 3 }),
      { kind: 'counted', awaited: 1, refunds: 1 },
    ],
    [
      'more than the refund explains',
      { ...company, incidents: [awaited] },
      line({ remaining: 4 }),
      { kind: 'counted', awaited: 1, refunds: 0 },
    ],
    ['an unknown Access ID', company, line({ accessId: '999999999' }), { kind: 'unknown' }],
    ['no Access ID', company, { endsOn: '2027-06-30', remaining: 3 }, { kind: 'unknown' }],
    [
      'the same Access ID in a later period',
      company,
      line({ startsOn: '2027-07-01', endsOn: '2028-06-30' }),
      { kind: 'unknown' },
    ],
    [
      'a period that is over',
      company,
      line({ startsOn: '2024-07-01', endsOn: '2025-06-30' }),
      { kind: 'line-over', endsOn: '2025-06-30' },
    ],
    ['the last day is today', company, line({ endsOn: today }), { kind: 'counted', portal: 5 }],
    [
      'a contract that is over by the record alone',
      record({ memberships: [gold], grants: [{ ...held, endsOn: '2026-11-22' }] }),
      line(),
      { kind: 'record-over' },
    ],
    ['no count', company, withoutCount, { kind: 'count-missing' }],
    ['more than the plan grants', company, line({ remaining: 21 }), { kind: 'too-many', allowance: 20 }],
    ['no limit there', company, line({ remaining: 'unlimited' }), { kind: 'unlimited', where: 'portal' }],
    ['no limit here', company, line({ accessId: '174512887' }), { kind: 'unlimited', where: 'record' }],
    [
      'another last day',
      company,
      line({ endsOn: '2027-07-15' }),
      { kind: 'counted', dates: { from: '2027-06-30', to: '2027-07-15', plausible: true } },
    ],
    [
      'a last day too far away',
      company,
      line({ endsOn: '2028-07-15' }),
      { kind: 'counted', dates: { from: '2027-06-30', to: '2028-07-15', plausible: false } },
    ],
  ];
  for (const [title, at, given, expected] of cases) {
    it(title, () => {
      const found = comparedWithRecord(at, given, today);
      const seen = Object.fromEntries(
        Object.keys(expected).map((key) => [key, (found as unknown as Record<string, unknown>)[key]]),
      );
      assert.deepEqual(seen, expected);
    });
  }

  it('is one line where it was pasted twice, and none where two contradict each other', () => {
    assert.equal(comparedLines(company, [line(), line()], today).length, 1);
    assert.deepEqual(
      comparedLines(company, [line(), line({ remaining: 6 })], today).map(
        ({ comparison }) => comparison.kind,
      ),
      ['contradicted', 'contradicted'],
    );
  });

  it('is never of a grant whose stored id cannot be read', () => {
    const unreadable = record({ memberships: [gold], grants: [{ ...held, accessId: '–' }] });
    assert.equal(comparedWithRecord(unreadable, line({ accessId: '–' }), today).kind, 'unknown');
  });
});

function kept(at: CompanyRecord, lines: readonly PortalCount[], by: Person = jan) {
  const drafted = done(decidePortalDraft(at, { lines }, by, orderBy(by)));
  return { at: drafted.record, draftId: drafted.answer.draftId };
}

describe('a confirmed line of the portal', () => {
  it('makes the used-count what the portal says, leaves its row, and tells those who may', () => {
    const { at, draftId } = kept(company, [line()]);
    const result = done(
      decidePortalLines(at, { draftId, dates: false }, jan, [anna, piotr, jan], orderBy(jan)),
    );
    const [now] = result.record.grants;
    assert.deepEqual([now?.used, now?.reconciledAt, now?.endsOn], [15, monday, '2027-06-30']);
    assert.deepEqual(recount('g', result.audit), { used: -3, reserved: 0 });
    assert.deepEqual(
      result.audit.map(({ event }) => event),
      ['balance.reconciled'],
    );
    assert.deepEqual(
      result.notices.map(({ kind, to }) => [kind, to.oid]),
      [
        ['balance-corrected', 'anna'],
        ['balance-corrected', 'piotr'],
      ],
    );
    assert.deepEqual(result.answer.told, ['Anna Nowak', 'Piotr Zieliński']);
    assert.deepEqual(result.record.portalDrafts, []);
    assert.doesNotMatch(JSON.stringify([result.answer, result.audit, result.notices]), /172693239/);
  });

  it('only notes the day where nothing differs, and tells nobody', () => {
    const { at, draftId } = kept(company, [line({ remaining: 2 })]);
    const result = done(decidePortalLines(at, { draftId, dates: false }, jan, [anna], orderBy(jan)));
    assert.deepEqual([result.record.grants[0]?.used, result.record.grants[0]?.reconciledAt], [18, monday]);
    assert.deepEqual([result.notices, result.answer.told], [[], []]);
  });

  it('confirms refunds only where they explain it exactly', () => {
    for (const [remaining, refunds, used] of [
      [3, 1, 17],
      [4, 0, 16],
      [2, 0, 18],
    ] as const) {
      const { at, draftId } = kept({ ...company, incidents: [awaited] }, [line({ remaining })]);
      const result = done(decidePortalLines(at, { draftId, dates: false }, jan, [], orderBy(jan)));
      assert.deepEqual(
        [result.answer.balances[0]?.refunds, result.record.grants[0]?.used, result.record.incidents.length],
        [refunds, used, 1 - refunds],
      );
    }
  });

  it('is applied whole or not at all', () => {
    const maps = membership('action-pack');
    const other = grant('m-action-pack', 'product-support', { id: 'g-2', allowance: 10, used: 4 });
    const two = record({ memberships: [gold, maps], grants: [held, other] });
    const { at, draftId } = kept(two, [line(), line({ accessId: '174194363', remaining: 9 })]);
    const moved = {
      ...at,
      grants: at.grants.map((one) => (one.id === 'g-2' ? { ...one, used: 5 } : one)),
    };
    const refusal = decidePortalLines(moved, { draftId, dates: false }, jan, [], orderBy(jan));
    assert.equal(codeOf(refusal), 'balance_changed_since');
    const result = done(decidePortalLines(at, { draftId, dates: false }, jan, [], orderBy(jan)));
    assert.deepEqual(
      result.record.grants.map(({ used }) => used),
      [15, 1],
    );
  });

  it("is the author's alone, for a day, and once", () => {
    const { at, draftId } = kept(company, [line()]);
    const by = (person: Person, now = monday) =>
      codeOf(decidePortalLines(at, { draftId, dates: false }, person, [], orderBy(person, now)));
    assert.equal(by(anna), 'portal_draft_gone');
    assert.equal(by(jan, addSeconds(monday, 86_400)), 'portal_draft_gone');
    assert.equal(by(jan, addSeconds(monday, 86_399)), 'done');
    assert.equal(by({ ...jan, tenantId: 'elsewhere' }), 'portal_draft_gone');
  });

  it('ends the contract on the day of the line only where dates are asked for', () => {
    const { at, draftId } = kept(company, [line({ endsOn: '2027-07-15' })]);
    const plain = done(decidePortalLines(at, { draftId, dates: false }, jan, [], orderBy(jan)));
    assert.equal(plain.record.grants[0]?.endsOn, '2027-06-30');
    const dated = done(decidePortalLines(at, { draftId, dates: true }, jan, [], orderBy(jan)));
    assert.equal(dated.record.grants[0]?.endsOn, '2027-07-15');
    assert.deepEqual(dated.answer.dates, [{ grantId: 'g', endsOn: '2027-07-15' }]);
    assert.deepEqual(
      dated.audit.map(({ event }) => event),
      ['grant.dates-changed', 'balance.reconciled'],
    );
  });

  it('revives a contract that is over by the record alone', () => {
    const over = record({ memberships: [gold], grants: [{ ...held, endsOn: '2026-11-22' }] });
    const { at, draftId } = kept(over, [line()]);
    assert.equal(
      codeOf(decidePortalLines(at, { draftId, dates: false }, jan, [], orderBy(jan))),
      'portal_line_unknown',
    );
    const dated = done(decidePortalLines(at, { draftId, dates: true }, jan, [], orderBy(jan)));
    assert.deepEqual([dated.record.grants[0]?.endsOn, dated.record.grants[0]?.used], ['2027-06-30', 15]);
  });

  it('is kept once a person, and its Access ID is masked in what people type', () => {
    const first = kept(company, [line()]);
    const second = kept(first.at, [line({ remaining: 7 })]);
    const third = kept(second.at, [line({ remaining: 8 })], anna);
    assert.equal(third.at.portalDrafts.length, 2);
    assert.ok(knownIds({ ...third.at, grants: [] }).includes('172693239'));
    assert.equal(
      codeOf(decidePortalDraft(company, { lines: [line({ accessId: '1' })] }, jan, orderBy(jan))),
      'portal_line_unknown',
    );
  });
});
