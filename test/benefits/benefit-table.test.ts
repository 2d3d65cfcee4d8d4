import assert from 'node:assert/strict';
import type { Activation, CompanyRecord } from '../../benefits/index.ts';
import { type BenefitRow, benefitRows, isRunningLow } from '../../benefits/memberships/index.ts';
import { anna, grant, incident, jan, membership, monday, record } from './rules-kit.ts';

function rowsOf(given: Partial<CompanyRecord>, now = monday): readonly BenefitRow[] {
  return benefitRows(record(given), { now, expectedDays: 5 });
}

function rowOf(given: Partial<CompanyRecord>, kind: BenefitRow['kind'], now = monday): BenefitRow {
  const row = rowsOf(given, now).find((one) => one.kind === kind);
  assert.ok(row);
  return row;
}

function activation(given: Partial<Activation> = {}): Activation {
  return {
    id: 'a-1',
    number: 1,
    membershipId: 'm-silver',
    kind: 'signature-cloud',
    state: 'requested',
    requester: anna,
    requestedAt: monday,
    assignee: anna,
    watchers: [],
    ...given,
  };
}

const silver = membership('silver', { activateBy: { 'signature-cloud': '2026-12-14' } });

describe('benefit table', () => {
  it('has nothing for a company without a record', () => {
    assert.deepEqual(rowsOf({}), []);
  });

  it('has a row for each benefit and offer, never summed', () => {
    const rows = rowsOf({ memberships: [silver, membership('gold'), membership('action-pack')] });
    assert.equal(rows.length, 6);
  });

  it('shows an inactive benefit with its last day to activate', () => {
    const row = rowOf({ memberships: [silver] }, 'signature-cloud');
    assert.equal(row.state, 'inactive');
    assert.deepEqual([row.activateBy, row.daysLeft, row.allowance], ['2026-12-14', 21, 5]);
    assert.equal(row.attention, 'activate');
    assert.equal(row.remaining, undefined);
  });

  it('can be activated on the last day until midnight, and not after it', () => {
    const lastMinute = rowOf({ memberships: [silver] }, 'signature-cloud', '2026-12-14T22:59:59.999Z');
    assert.deepEqual([lastMinute.state, lastMinute.daysLeft], ['inactive', 0]);
    const midnight = rowOf({ memberships: [silver] }, 'signature-cloud', '2026-12-14T23:00:00.000Z');
    assert.deepEqual([midnight.state, midnight.activateBy], ['activateByPassed', undefined]);
  });

  it('lets the last day to activate never be after the end of the membership', () => {
    const late = membership('silver', { activateBy: { 'product-support': '2028-01-01' } });
    assert.equal(rowOf({ memberships: [late] }, 'product-support').activateBy, '2027-06-30');
  });

  it('waits for the click, then processes, with an expected day of working days from the click', () => {
    const requested = rowOf({ memberships: [silver], activations: [activation()] }, 'signature-cloud');
    assert.deepEqual(
      [requested.state, requested.attention, requested.expectedOn],
      ['waitingForClick', 'click', undefined],
    );
    const submitted = activation({ state: 'submitted', submittedAt: monday });
    const processing = rowOf({ memberships: [silver], activations: [submitted] }, 'signature-cloud');
    assert.deepEqual([processing.state, processing.expectedOn], ['processing', '2026-11-30']);
    assert.equal(processing.attention, undefined);
    assert.equal(processing.activationId, 'a-1');
  });

  it('asks for the ids from two working days after the click, and is overdue after the expected day', () => {
    const given = {
      memberships: [silver],
      activations: [activation({ state: 'submitted', submittedAt: monday })],
    };
    assert.equal(rowOf(given, 'signature-cloud', '2026-11-25T08:00:00.000Z').attention, 'record-ids');
    assert.equal(rowOf(given, 'signature-cloud', '2026-11-30T22:59:00.000Z').attention, 'record-ids');
    assert.equal(rowOf(given, 'signature-cloud', '2026-11-30T23:00:00.000Z').attention, 'overdue');
  });

  it('shows a rejection with its reason until the next activation', () => {
    const rejected = activation({ state: 'rejected', reason: 'wrong programme', endedAt: monday });
    const row = rowOf({ memberships: [silver], activations: [rejected] }, 'signature-cloud');
    assert.deepEqual(
      [row.state, row.rejectionReason, row.activateBy],
      ['rejected', 'wrong programme', '2026-12-14'],
    );
    const next = activation({ id: 'a-2', number: 2 });
    assert.equal(
      rowOf({ memberships: [silver], activations: [rejected, next] }, 'signature-cloud').state,
      'waitingForClick',
    );
  });

  it('is inactive again after a cancelled activation', () => {
    const cancelled = activation({ state: 'cancelled', endedAt: monday });
    assert.equal(
      rowOf({ memberships: [silver], activations: [cancelled] }, 'signature-cloud').state,
      'inactive',
    );
  });

  it('counts used and reserved against the allowance', () => {
    const given = {
      memberships: [membership('gold')],
      grants: [grant('m-gold', 'product-support', { used: 12 })],
      incidents: [incident('i-1', { state: 'prepared', grantId: 'g-m-gold-product-support' })],
    };
    const row = rowOf(given, 'product-support');
    assert.deepEqual([row.state, row.used, row.reserved, row.remaining], ['active', 12, 1, 7]);
  });

  it('is exhausted when none is left, and active again when one is given back', () => {
    const given = {
      memberships: [membership('gold')],
      grants: [grant('m-gold', 'product-support', { used: 19 })],
      incidents: [incident('i-1', { state: 'prepared', grantId: 'g-m-gold-product-support' })],
    };
    const row = rowOf(given, 'product-support');
    assert.deepEqual([row.state, row.remaining, row.attention], ['exhausted', 0, 'none-left']);
    assert.equal(rowOf({ ...given, incidents: [] }, 'product-support').state, 'active');
  });

  it('expires at the end of the last day in the company’s zone', () => {
    const given = { memberships: [membership('gold')], grants: [grant('m-gold', 'product-support')] };
    const lastMoment = rowOf(given, 'product-support', '2027-06-30T21:59:59.999Z');
    assert.deepEqual([lastMoment.state, lastMoment.daysLeft, lastMoment.attention], ['active', 0, 'ending']);
    assert.equal(rowOf(given, 'product-support', '2027-06-30T22:00:00.000Z').state, 'expired');
    const kiritimati = { ...given, zone: 'Pacific/Kiritimati' };
    assert.equal(rowOf(kiritimati, 'product-support', '2027-06-30T10:00:00.000Z').state, 'expired');
    assert.equal(rowOf(kiritimati, 'product-support', '2027-06-30T09:59:59.999Z').state, 'active');
  });

  it('expires on 29 February where the contract ends that day', () => {
    const leap = membership('gold', { startsOn: '2027-03-01', endsOn: '2028-02-29' });
    const given = {
      memberships: [leap],
      grants: [grant('m-gold', 'product-support', { endsOn: '2028-02-29' })],
    };
    assert.equal(rowOf(given, 'product-support', '2028-02-29T12:00:00.000Z').state, 'active');
    assert.equal(rowOf(given, 'product-support', '2028-03-01T12:00:00.000Z').state, 'expired');
  });

  it('has no limit where the allowance is unlimited', () => {
    const gold = membership('gold', { competencies: ['Cloud Platform'] });
    const unlimited = grant('m-gold', 'signature-cloud', { allowance: 'unlimited' });
    const row = rowOf({ memberships: [gold], grants: [unlimited] }, 'signature-cloud');
    assert.deepEqual([row.state, row.remaining, row.attention], ['active', 'unlimited', undefined]);
  });

  it('is active with the Contract ID missing where only the Access ID is known', () => {
    const { contractId: _, ...onlyAccess } = grant('m-gold', 'product-support');
    const row = rowOf({ memberships: [membership('gold')], grants: [onlyAccess] }, 'product-support');
    assert.deepEqual(
      [row.state, row.contractIdMissing, row.attention],
      ['active', true, 'contract-id-missing'],
    );
  });

  it('keeps the allowance a grant was made with', () => {
    const old = grant('m-gold', 'product-support', { allowance: 7 });
    assert.equal(rowOf({ memberships: [membership('gold')], grants: [old] }, 'product-support').allowance, 7);
  });

  it('explains the empty cell of Action Pack and leaves other empty cells out', () => {
    const cells = (offer: 'action-pack' | 'success-core' | 'launch') =>
      rowsOf({ memberships: [membership(offer, { startsOn: '2026-07-01' })] }).map((row) => [
        row.kind,
        row.state,
      ]);
    assert.deepEqual(cells('action-pack'), [
      ['product-support', 'inactive'],
      ['signature-cloud', 'notEntitled'],
    ]);
    assert.deepEqual(cells('success-core'), [['signature-cloud', 'inactive']]);
    assert.deepEqual(cells('launch'), [['signature-cloud', 'notEntitled']]);
  });

  it('marks an edition known second-hand', () => {
    assert.ok(rowOf({ memberships: [membership('success-core')] }, 'signature-cloud').secondHand);
    assert.equal(rowOf({ memberships: [membership('gold')] }, 'signature-cloud').secondHand, false);
  });

  it('leaves an old period out once there is a newer one of the same offer', () => {
    const old = membership('gold', { id: 'm-old', startsOn: '2025-07-01', endsOn: '2026-06-30' });
    const shown = rowsOf({ memberships: [old, membership('gold')] }).map((row) => row.membershipId);
    assert.deepEqual(shown, ['m-gold', 'm-gold']);
    assert.deepEqual(new Set(rowsOf({ memberships: [old] }).map((row) => row.state)), new Set(['expired']));
    const elsewhere = membership('gold', { tenantId: 'another', id: 'm-other' });
    assert.equal(rowsOf({ memberships: [old, elsewhere] }).length, 4);
  });

  it('shows the current period beside the one that begins later', () => {
    const next = membership('gold', { id: 'm-next', startsOn: '2027-07-01', endsOn: '2028-06-30' });
    assert.equal(rowsOf({ memberships: [membership('gold'), next] }).length, 4);
  });

  it('puts what needs somebody to act first, in the order of urgency', () => {
    const rows = rowsOf({
      memberships: [silver, membership('gold', { competencies: ['Cloud Platform'] })],
      grants: [
        grant('m-gold', 'product-support', { used: 18 }),
        grant('m-gold', 'signature-cloud', { allowance: 'unlimited' }),
      ],
      activations: [activation({ kind: 'product-support', state: 'submitted', submittedAt: monday })],
    });
    assert.deepEqual(
      rows.map((row) => [row.offer, row.kind, row.attention ?? row.state]),
      [
        ['silver', 'signature-cloud', 'activate'],
        ['gold', 'product-support', 'running-low'],
        ['silver', 'product-support', 'processing'],
        ['gold', 'signature-cloud', 'active'],
      ],
    );
  });

  it('runs low at fifteen per cent, and always at the last one', () => {
    assert.deepEqual(
      [20, 15, 10, 5, 2].map((allowance) =>
        [0, 1, 2, 3, 4].filter((left) => isRunningLow(left, allowance)).at(-1),
      ),
      [3, 2, 1, 1, 1],
    );
  });

  it('counts refunds that are to be confirmed', () => {
    const row = rowOf(
      {
        memberships: [membership('gold')],
        grants: [grant('m-gold', 'product-support', { used: 8 })],
        incidents: [
          incident('i-1', {
            state: 'closed',
            by: jan,
            outcome: 'bug',
            refund: 'to-be-confirmed',
            grantId: 'g-m-gold-product-support',
          }),
        ],
      },
      'product-support',
    );
    assert.deepEqual([row.remaining, row.toBeConfirmed], [12, 1]);
  });
});
