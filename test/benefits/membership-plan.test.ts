import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Incident } from '../../benefits/incidents/incident-record.ts';
import { recount } from '../../benefits/memberships/balance.ts';
import { type MembershipPlan, planLines } from '../../benefits/memberships/membership-plan.ts';
import type { MembershipLine } from '../../benefits/memberships/membership-record.ts';
import type { Order } from '../../benefits/order.ts';
import type { Person } from '../../benefits/people/person.ts';
import type { AuditRow } from '../../benefits/record/audit-row.ts';
import {
  type Activation,
  type CompanyRecord,
  newCompanyRecord,
} from '../../benefits/record/company-record.ts';

const tenantId = '3f2a7c1e-9b4d-4e86-a1c5-7d20b8e64f91';
const anna: Person = { tenantId, oid: 'oid-of-anna', name: 'Anna Nowak' };
const jan: Person = { tenantId, oid: 'oid-of-jan', name: 'Jan Kowalski' };
const empty = newCompanyRecord('contoso', 'Europe/Warsaw');

let ids = 0;
const order: Order = {
  now: '2026-11-23T10:00:00.000Z',
  zone: 'Europe/Warsaw',
  newId: () => `id-${++ids}`,
  by: { system: 'import' },
  opId: 'op-1',
};

function line(given: Partial<MembershipLine> = {}): MembershipLine {
  return {
    tenantId,
    offer: 'gold',
    competency: 'Cloud Platform',
    startsOn: '2026-07-01',
    endsOn: '2027-06-30',
    ...given,
  };
}
const product = (given: Partial<MembershipLine> = {}): MembershipLine =>
  line({ kind: 'product-support', accessId: '172693239', contractId: '172583624', ...given });

function planned(record: CompanyRecord, ...lines: readonly MembershipLine[]): MembershipPlan {
  const plan = planLines(record, lines, order);
  assert.equal(plan.kind, 'planned', JSON.stringify(plan));
  return plan as MembershipPlan;
}
function refusedCode(record: CompanyRecord, ...lines: readonly MembershipLine[]) {
  const plan = planLines(record, lines, order);
  assert.equal(plan.kind, 'refused');
  return plan.kind === 'refused' ? [plan.refusal.code, plan.refusal.facts] : [];
}
const kinds = (plan: MembershipPlan): readonly string[] => plan.differences.map(({ kind }) => kind);

function pending(record: CompanyRecord, state: 'requested' | 'submitted'): CompanyRecord {
  const membershipId = record.memberships[0]?.id ?? '';
  const activation: Activation = {
    id: 'activation-1',
    number: 41,
    membershipId,
    kind: 'product-support',
    state,
    requester: anna,
    requestedAt: '2026-11-20T10:00:00.000Z',
    assignee: anna,
    watchers: [jan],
  };
  return { ...record, activations: [activation], numbered: { ...record.numbered, activations: 41 } };
}

function prepared(record: CompanyRecord, count: number): CompanyRecord {
  const grantId = record.grants[0]?.id ?? '';
  const form = {
    area: 'on-premises',
    product: 'SQL Server',
    version: '2022',
    problem: 'x',
    errorMessage: '',
    impact: '',
    severity: 'B',
    phone: '',
  } as const;
  const incidents = Array.from(
    { length: count },
    (_, index): Incident => ({
      id: `incident-${index}`,
      state: 'prepared',
      by: jan,
      form,
      grantId,
      createdAt: order.now,
      preparedAt: order.now,
    }),
  );
  return { ...record, incidents };
}

describe('planLines', () => {
  it('records an offer with all its benefits inactive where no benefit is named', () => {
    const plan = planned(empty, line());
    assert.deepEqual(kinds(plan), ['membership-new']);
    assert.equal(plan.next.grants.length, 0);
    assert.equal(plan.next.memberships[0]?.endsOn, '2027-06-30');
  });

  it('makes a benefit with both ids active, with what is used of it', () => {
    const plan = planned(empty, product({ used: 18 }));
    const [grant] = plan.next.grants;
    assert.deepEqual(kinds(plan), ['membership-new', 'grant-new']);
    assert.deepEqual([grant?.allowance, grant?.used, grant?.endsOn], [20, 18, '2027-06-30']);
    assert.deepEqual(recount(grant?.id ?? '', plan.audit), { used: 18, reserved: 0 });
  });

  it('makes a benefit with an Access ID alone active, its Contract ID missing', () => {
    const { contractId: _, ...alone } = product();
    const plan = planned(empty, alone);
    assert.equal(plan.next.grants[0]?.contractId, undefined);
    const difference = plan.differences.find(({ kind }) => kind === 'grant-new');
    assert.equal(difference?.kind === 'grant-new' && difference.contractIdMissing, true);
  });

  it('changes nothing the second time', () => {
    const lines = [
      line({ kind: 'signature-cloud', activateBy: '2026-12-14' }),
      product({ used: 3 }),
      line({ offer: 'silver', competency: 'Application Development' }),
    ];
    const { next } = planned(empty, ...lines);
    const again = planned(next, ...lines);
    assert.deepEqual([again.differences, again.audit, again.notices], [[], [], []]);
    assert.equal(again.next, next);
  });

  it('books a higher used-count as an audited adjustment', () => {
    const { next } = planned(empty, product({ used: 3 }));
    const plan = planned(next, product({ used: 5 }));
    assert.equal(plan.next.grants[0]?.used, 5);
    assert.equal(plan.adjusted, 1);
    const [row] = plan.audit;
    assert.equal(row?.event, 'balance.adjusted');
    assert.deepEqual(row?.effect, { grantId: next.grants[0]?.id, used: 2, reserved: 0 });
  });

  it('refuses a used-count below the recorded one, and changes nothing else either', () => {
    const { next } = planned(empty, product({ used: 5 }));
    assert.deepEqual(refusedCode(next, product({ used: 4 }), line({ offer: 'silver', competency: '' })), [
      'used_below_recorded',
      { offer: 'gold', kind: 'product-support', recorded: 5, given: 4 },
    ]);
  });

  it('keeps the reserved ones within the allowance', () => {
    const { next } = planned(empty, product({ used: 3 }));
    const plan = planned(prepared(next, 2), product({ used: 20 }));
    assert.equal(plan.next.grants[0]?.used, 18);
    assert.deepEqual(kinds(planned(plan.next, product({ used: 20 }))), []);
  });

  it('says nothing about a count that the line leaves empty', () => {
    const { next } = planned(empty, product({ used: 5 }));
    assert.deepEqual(kinds(planned(next, product())), []);
  });

  for (const state of ['requested', 'submitted'] as const) {
    it(`completes a ${state} activation and tells requester and watchers`, () => {
      const { next } = planned(empty, line());
      const plan = planned(pending(next, state), product());
      assert.equal(plan.completed, 1);
      assert.equal(plan.next.activations[0]?.state, 'completed');
      assert.equal(plan.next.activations[0]?.grantId, plan.next.grants[0]?.id);
      assert.deepEqual(
        plan.notices.map(({ kind, to }) => [kind, to.oid]),
        [
          ['activation-completed', anna.oid],
          ['activation-completed', jan.oid],
        ],
      );
      const difference = plan.differences.find(({ kind }) => kind === 'grant-new');
      assert.equal(difference?.kind === 'grant-new' && difference.completes, 41);
    });
  }

  it('leaves a pending activation alone where the line has no ids', () => {
    const { next } = planned(empty, line());
    const plan = planned(pending(next, 'submitted'), line({ kind: 'product-support' }));
    assert.equal(plan.next.activations[0]?.state, 'submitted');
  });

  it('adds the Contract ID that was missing', () => {
    const { contractId: _, ...alone } = product();
    const { next } = planned(empty, alone);
    const plan = planned(next, product());
    assert.deepEqual(kinds(plan), ['contract-id-added']);
    assert.equal(plan.next.grants[0]?.contractId, '172583624');
  });

  it('tells everybody who has seen the old pair of a correction', () => {
    const { next } = planned(empty, product());
    const seen = { ...next, grants: next.grants.map((grant) => ({ ...grant, seenBy: [jan] })) };
    const plan = planned(seen, product({ contractId: '172583642' }));
    assert.deepEqual(kinds(plan), ['ids-corrected']);
    assert.deepEqual(
      plan.notices.map(({ kind, to }) => [kind, to.oid]),
      [['ids-corrected', jan.oid]],
    );
  });

  it('refuses a correction that would make both ids equal', () => {
    const { next } = planned(empty, product());
    const { contractId: _, ...alone } = product({ accessId: '172583624' });
    assert.equal(refusedCode(next, alone)[0], 'ids_equal');
  });

  it('refuses an Access ID that another benefit holds in those days', () => {
    const { next } = planned(empty, product());
    const other = line({ offer: 'silver', competency: '', kind: 'product-support', accessId: '172693239' });
    assert.equal(refusedCode(next, other)[0], 'ids_of_another_benefit');
    assert.deepEqual(kinds(planned(next, { ...other, startsOn: '2027-07-01', endsOn: '2028-06-30' })), [
      'membership-new',
      'grant-new',
    ]);
  });

  it('gives one membership its second competency, and the better allowance with it', () => {
    const silver = (competency: string, given: Partial<MembershipLine> = {}) =>
      line({ offer: 'silver', competency, ...given });
    const { next } = planned(empty, silver('Application Development'));
    const plan = planned(next, silver('Security', { kind: 'signature-cloud', accessId: '174194363' }));
    assert.deepEqual(kinds(plan), ['competency-new', 'grant-new']);
    assert.equal(plan.next.memberships.length, 1);
    assert.equal(plan.next.grants[0]?.allowance, 'unlimited');
  });

  it('moves the end of a membership and of its benefits', () => {
    const { next } = planned(empty, product());
    const plan = planned(next, product({ endsOn: '2027-07-31' }));
    assert.deepEqual(kinds(plan), ['ends-on', 'grant-ends-on']);
    assert.equal(plan.next.grants[0]?.endsOn, '2027-07-31');
  });

  it('brings a membership forward only by lines that speak for all its benefits', () => {
    const { next } = planned(empty, product());
    assert.deepEqual(kinds(planned(next, product({ endsOn: '2027-05-31' }))), ['grant-ends-on']);
    const both = planned(
      next,
      product({ endsOn: '2027-05-31' }),
      line({ kind: 'signature-cloud', endsOn: '2027-05-31' }),
    );
    assert.equal(both.next.memberships[0]?.endsOn, '2027-05-31');
  });

  it('sets the last day to activate for the benefit named, or for all', () => {
    const { next } = planned(empty, line({ kind: 'signature-cloud', activateBy: '2026-12-14' }));
    assert.deepEqual(next.memberships[0]?.activateBy, { 'signature-cloud': '2026-12-14' });
    assert.deepEqual(planned(next, line({ activateBy: '2026-12-31' })).next.memberships[0]?.activateBy, {
      'product-support': '2026-12-31',
      'signature-cloud': '2026-12-31',
    });
  });

  const invalid: readonly (readonly [string, string, Partial<MembershipLine>])[] = [
    [
      'a benefit that the offer does not include',
      'benefit_not_in_offer',
      { offer: 'action-pack', competency: '', kind: 'signature-cloud' },
    ],
    ['an end before the start', 'ends_before_starts', { endsOn: '2026-06-30' }],
    ['a day that does not exist', 'date_unknown', { endsOn: '2027-02-29' }],
    ['a mistyped year', 'period_too_long', { endsOn: '2072-06-30' }],
    ['a last day to activate after the end', 'activate_by_after_end', { activateBy: '2027-07-01' }],
    ['a last day to activate before the start', 'activate_by_before_start', { activateBy: '2026-06-30' }],
    ['equal ids', 'ids_equal', { kind: 'product-support', accessId: '172693239', contractId: '172693239' }],
    ['an id that is none', 'id_malformed', { kind: 'product-support', accessId: '12345' }],
    [
      'a Contract ID alone',
      'contract_id_without_access_id',
      { kind: 'product-support', contractId: '172583624' },
    ],
    ['ids of no benefit', 'ids_without_benefit', { accessId: '172693239' }],
    [
      'more used than granted',
      'used_above_allowance',
      { kind: 'product-support', accessId: '172693239', used: 21 },
    ],
    ['used ones of an inactive benefit', 'used_without_access_id', { kind: 'product-support', used: 1 }],
    [
      'a used-count that is not whole',
      'used_not_whole',
      { kind: 'product-support', accessId: '172693239', used: 1.5 },
    ],
    ['a negative used-count', 'used_not_whole', { kind: 'product-support', accessId: '172693239', used: -1 }],
    ['a competency of an offer without any', 'competency_not_in_offer', { offer: 'action-pack' }],
    ['cloud without a competency', 'competency_missing', { competency: '', kind: 'signature-cloud' }],
  ];
  for (const [what, code, given] of invalid) {
    it(`refuses ${what}`, () => {
      const [refusal, facts] = refusedCode(empty, line({ offer: 'silver', competency: '' }), line(given));
      assert.equal(refusal, 'memberships_invalid');
      const { problem, row } = facts as { problem: string; row: number };
      assert.deepEqual([problem, row], [code, 2]);
    });
  }

  it('refuses rows of one benefit that disagree', () => {
    for (const given of [
      { used: 1 },
      { accessId: '999999999' },
      { endsOn: '2027-06-29' },
      { activateBy: '2026-12-31' },
    ]) {
      assert.equal(
        refusedCode(empty, product(), product({ competency: 'Security', ...given }))[0],
        'memberships_invalid',
      );
    }
    assert.equal(planned(empty, product(), product({ competency: 'Security' })).next.grants.length, 1);
  });

  it('keeps two organizations of one company apart', () => {
    const other = '8c1d6b52-4f0e-4a37-9d28-51e7c3a09b64';
    const plan = planned(empty, line(), line({ tenantId: other }));
    assert.deepEqual(
      plan.next.memberships.map((one) => one.tenantId),
      [tenantId, other],
    );
  });

  it('carries no id of a contract in differences, audit, notices or refusals', () => {
    const secret = /172693239|172583624/;
    const { next } = planned(empty, line());
    const plan = planned(pending(next, 'submitted'), product());
    assert.doesNotMatch(JSON.stringify([plan.differences, plan.audit, plan.notices]), secret);
    assert.doesNotMatch(
      JSON.stringify(
        planLines(
          plan.next,
          [line({ offer: 'silver', competency: '', kind: 'product-support', accessId: '172693239' })],
          order,
        ),
      ),
      secret,
    );
  });

  it('holds the balance under any sequence of lines', () => {
    const anyLine = fc.record({
      offer: fc.constantFrom('gold' as const, 'silver' as const, 'action-pack' as const),
      kind: fc.constantFrom('product-support' as const, 'signature-cloud' as const, undefined),
      competency: fc.constantFrom('', 'Security', 'Application Development'),
      startsOn: fc.constantFrom('2026-07-01', '2025-07-01'),
      endsOn: fc.constantFrom('2027-06-30', '2026-12-31'),
      withIds: fc.boolean(),
      contract: fc.boolean(),
      used: fc.option(fc.integer({ min: -1, max: 22 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(anyLine, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
        fc.integer({ min: 0, max: 3 }),
        (runs, reserved) => {
          let record: CompanyRecord = empty;
          const audit: AuditRow[] = [];
          for (const run of runs) {
            const lines = run.map(({ withIds, contract, kind, used, ...rest }): MembershipLine => {
              const number = `${rest.offer.length}${kind?.length ?? 0}${rest.startsOn.slice(2, 4)}`;
              return {
                tenantId,
                ...rest,
                ...(kind === undefined ? {} : { kind }),
                ...(withIds ? { accessId: `1000${number}` } : {}),
                ...(withIds && contract ? { contractId: `2000${number}` } : {}),
                ...(used === undefined ? {} : { used }),
              };
            });
            const plan = planLines(record, lines, order);
            if (plan.kind === 'refused') continue;
            audit.push(...plan.audit);
            record = plan.next;
            assert.deepEqual(planned(record, ...lines).differences, []);
            if (reserved > 0 && record.grants[0]?.used === 0 && record.incidents.length === 0)
              record = prepared(record, reserved);
            for (const grant of record.grants) {
              const waiting = record.incidents.filter((one) => one.grantId === grant.id).length;
              assert.ok(grant.used >= 0);
              if (grant.allowance !== 'unlimited') assert.ok(grant.used + waiting <= grant.allowance);
              assert.equal(recount(grant.id, audit).used, grant.used);
            }
          }
        },
      ),
      { seed: 20261123, numRuns: 400 },
    );
  });
});
