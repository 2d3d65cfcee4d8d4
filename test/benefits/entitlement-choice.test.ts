import assert from 'node:assert/strict';
import { chooseEntitlement } from '../../benefits/incidents/index.ts';
import type { CompanyRecord } from '../../benefits/index.ts';
import { correctedUsed, recount } from '../../benefits/memberships/index.ts';
import { grant, incident, membership, record } from './rules-kit.ts';

const today = '2026-11-23';
const azure = { area: 'cloud', product: 'Azure' } as const;
const sql = { area: 'on-premises', product: 'SQL Server' } as const;
const silver = membership('silver');
const gold = membership('gold', { competencies: ['Cloud Platform'] });

function chosen(
  given: Partial<CompanyRecord>,
  need: typeof azure | typeof sql = sql,
  linked: string[] = [],
): string {
  const choice = chooseEntitlement(record({ memberships: [silver, gold], ...given }), need, today, linked);
  return choice.kind === 'grant' ? choice.grant.id : choice.kind;
}

describe('choice of entitlement', () => {
  const ofSilver = grant(silver.id, 'product-support', { id: 'silver', allowance: 15, endsOn: '2027-03-31' });
  const ofGold = grant(gold.id, 'product-support', { id: 'gold' });

  it('takes a free path before everything', () => {
    const unlimited = grant(gold.id, 'signature-cloud', { allowance: 'unlimited' });
    const need = { area: 'cloud', product: 'Microsoft 365' } as const;
    const choice = chooseEntitlement(record({ memberships: [gold], grants: [unlimited] }), need, today);
    assert.equal(choice.kind, 'free');
  });

  it('takes unlimited before the one that ends soonest', () => {
    const five = grant(silver.id, 'signature-cloud', { id: 'five', allowance: 5, endsOn: '2026-12-01' });
    const unlimited = grant(gold.id, 'signature-cloud', { id: 'unlimited', allowance: 'unlimited' });
    assert.equal(chosen({ grants: [five, unlimited] }, azure), 'unlimited');
  });

  it('takes the active one that ends soonest', () => {
    assert.equal(chosen({ grants: [ofGold, ofSilver] }), 'silver');
  });

  it('takes of equals the one this person has linked', () => {
    const same = { ...ofSilver, endsOn: ofGold.endsOn };
    assert.equal(chosen({ grants: [same, ofGold] }, sql, ['silver']), 'silver');
    assert.equal(chosen({ grants: [same, ofGold] }, sql, ['gold']), 'gold');
    assert.equal(chosen({ grants: [ofSilver, ofGold] }, sql, ['gold']), 'silver');
  });

  it('leaves out what is used up, reserved ones included', () => {
    const last = { ...ofSilver, used: 14 };
    const reserving = incident('i-1', { state: 'prepared', grantId: 'silver' });
    assert.equal(chosen({ grants: [last, ofGold] }), 'silver');
    assert.equal(chosen({ grants: [last, ofGold], incidents: [reserving] }), 'gold');
    assert.equal(chosen({ grants: [last], incidents: [reserving] }), 'none-left');
  });

  it('leaves out what has expired, from the day after its last', () => {
    assert.equal(chosen({ grants: [{ ...ofSilver, endsOn: today }, ofGold] }), 'silver');
    assert.equal(chosen({ grants: [{ ...ofSilver, endsOn: '2026-11-22' }, ofGold] }), 'gold');
    assert.equal(
      chosen({ memberships: [silver], grants: [{ ...ofSilver, endsOn: '2026-11-22' }] }),
      'not-active',
    );
  });

  it('takes nothing of a period before its first day, were it the only one with any left', () => {
    const next = membership('gold', { id: 'm-next', startsOn: '2026-11-24', endsOn: '2027-11-23' });
    const ofNext = grant('m-next', 'product-support', { id: 'next', endsOn: '2027-11-23' });
    const usedUp = { ...ofGold, used: 20, endsOn: today };
    const both = { memberships: [gold, next], grants: [ofNext, usedUp] };
    assert.equal(chosen(both), 'none-left');
    assert.equal(chosen({ memberships: [next], grants: [ofNext] }), 'not-begun');
    const begins = { ...next, startsOn: today };
    assert.equal(chosen({ memberships: [gold, begins], grants: [ofNext, usedUp] }), 'next');
    const unlimited = grant('m-next', 'signature-cloud', { id: 'unlimited', allowance: 'unlimited' });
    const five = grant(silver.id, 'signature-cloud', { id: 'five', allowance: 5 });
    const cloudToo = { memberships: [silver, next], grants: [unlimited, five] };
    assert.equal(chosen(cloudToo, azure), 'five');
  });

  it('never takes an on-premises grant for the cloud', () => {
    assert.equal(chosen({ grants: [ofGold] }, azure), 'not-active');
    assert.equal(
      chosen({ memberships: [membership('action-pack')], grants: [ofGold] }, azure),
      'not-in-offer',
    );
  });

  it('takes the best of any grants that are there', () => {
    assert.equal(chosen({ memberships: [], grants: [] }), 'nothing-recorded');
  });
});

describe('balance', () => {
  it('is corrected to what the portal says, and reserved ones still fit', () => {
    assert.equal(correctedUsed(20, 0, 2), 18);
    assert.equal(correctedUsed(20, 3, 2), 17);
    assert.equal(correctedUsed(20, 0, 25), 0);
    assert.equal(correctedUsed(20, 0, -1), 20);
    assert.equal(correctedUsed(20, 20, 0), 0);
  });

  it('is the sum of the effects of its own audit rows', () => {
    const row = (grantId: string, used: number, reserved: number) => ({
      id: 'r',
      at: '',
      by: { system: 'import' } as const,
      opId: '',
      event: '',
      about: {},
      effect: { grantId, used, reserved },
    });
    const rows = [row('a', 0, 1), row('a', 1, -1), row('b', 5, 0)];
    assert.deepEqual(recount('a', rows), { used: 1, reserved: 0 });
  });
});
