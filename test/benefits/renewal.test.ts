import assert from 'node:assert/strict';
import {
  lapsingWith,
  nextPeriod,
  successorOf,
  whyNotActivatable,
  whyNotRenewable,
} from '../../benefits/memberships/index.ts';
import { decideNotRenewing, decideRenewal } from '../../benefits/memberships/renewal.ts';
import { anna, codeOf, done, grant, incident, membership, orderBy, record } from './rules-kit.ts';

const gold = membership('gold', {
  competencies: ['Cloud Platform', 'Data Analytics'],
  startsOn: '2025-12-01',
  endsOn: '2026-11-30',
});
const local = grant('m-gold', 'product-support', { id: 'g', used: 12, endsOn: '2026-11-30' });
const company = record({ memberships: [gold], grants: [local] });
const input = { membershipId: 'm-gold', startsOn: '2026-12-01', endsOn: '2027-11-30' };

describe('the period after this one', () => {
  for (const [endsOn, startsNext, endsNext] of [
    ['2026-11-30', '2026-12-01', '2027-11-30'],
    ['2027-02-28', '2027-03-01', '2028-02-29'],
    ['2028-02-28', '2028-02-29', '2029-02-27'],
    ['2028-02-29', '2028-03-01', '2029-02-28'],
    ['2026-12-31', '2027-01-01', '2027-12-31'],
  ] as const) {
    it(`of one that ends on ${endsOn} is ${startsNext} to ${endsNext}`, () => {
      assert.deepEqual(nextPeriod({ startsOn: '2026-01-01', endsOn }), {
        startsOn: startsNext,
        endsOn: endsNext,
      });
    });
  }

  it('can be recorded until thirty days after the end', () => {
    assert.equal(whyNotRenewable(company, 'm-gold', '2026-11-23'), undefined);
    assert.equal(whyNotRenewable(company, 'm-gold', '2026-12-30'), undefined);
    assert.equal(whyNotRenewable(company, 'm-gold', '2026-12-31')?.refusal.code, 'renewal_window_over');
    assert.equal(whyNotRenewable(company, 'm-none', '2026-11-23')?.refusal.code, 'membership_unknown');
  });

  it('takes no new activation for the old one', () => {
    const why = whyNotActivatable(company, 'm-gold', 'signature-cloud', '2026-12-05', 'Europe/Warsaw');
    assert.equal(why?.refusal.code, 'benefit_expired');
  });

  it('is a membership of its own with the same competencies, and without grants', () => {
    const result = done(decideRenewal(company, input, anna, orderBy(anna)));
    const [old, next] = result.record.memberships;
    assert.deepEqual([old?.renewal?.decision, old?.renewal?.by.oid], ['renewed', 'anna']);
    assert.deepEqual(
      [next?.tenantId, next?.offer, next?.competencies, next?.startsOn, next?.endsOn],
      [gold.tenantId, 'gold', gold.competencies, '2026-12-01', '2027-11-30'],
    );
    assert.equal(result.record.grants.length, 1);
    assert.deepEqual(result.answer, {
      membershipId: next?.id,
      kinds: ['product-support', 'signature-cloud'],
    });
    assert.deepEqual(
      result.audit.map(({ event }) => event),
      ['membership.renewed', 'membership.recorded'],
    );
    const today = '2026-11-23';
    for (const kind of result.answer.kinds) {
      const why = whyNotActivatable(result.record, next?.id ?? '', kind, today, 'Europe/Warsaw');
      assert.equal(why, undefined);
    }
    assert.equal(successorOf(result.record, gold)?.id, next?.id);
    assert.equal(
      codeOf(decideRenewal(result.record, input, anna, orderBy(anna))),
      'membership_already_renewed',
    );
    assert.equal(
      codeOf(decideNotRenewing(result.record, { membershipId: 'm-gold' }, anna, orderBy(anna))),
      'membership_already_renewed',
    );
  });

  it('is refused with days that cannot be', () => {
    for (const [startsOn, endsOn] of [
      ['2025-12-01', '2026-11-30'],
      ['2026-12-01', '2026-11-01'],
      ['2026-12-01', '2030-01-01'],
      ['soon', '2027-11-30'],
    ] as const) {
      const given = { ...input, startsOn, endsOn };
      assert.equal(codeOf(decideRenewal(company, given, anna, orderBy(anna))), 'memberships_invalid');
    }
  });

  it('is none of another membership of the same offer that stands beside it', () => {
    const beside = { ...gold, id: 'm-beside', startsOn: '2026-03-01', endsOn: '2027-02-28' };
    assert.equal(successorOf({ ...company, memberships: [gold, beside] }, gold), undefined);
  });

  it('not wanted: kept with who said so, and taken back by renewing', () => {
    const no = done(decideNotRenewing(company, { membershipId: 'm-gold' }, anna, orderBy(anna)));
    assert.equal(no.record.memberships[0]?.renewal?.decision, 'not-renewing');
    const yes = done(decideRenewal(no.record, input, anna, orderBy(anna)));
    assert.equal(yes.record.memberships[0]?.renewal?.decision, 'renewed');
  });
});

describe('what lapses with a membership', () => {
  it('is what is left of its counted benefits, prepared ones left out', () => {
    const prepared = incident('i-1', { state: 'prepared', grantId: 'g' });
    const all = lapsingWith({ ...company, incidents: [prepared] }, gold, '2026-11-23');
    assert.deepEqual(all, [{ kind: 'product-support', remaining: 7, allowance: 20, endsOn: '2026-11-30' }]);
    assert.deepEqual(lapsingWith(company, gold, '2026-12-01'), []);
  });
});
