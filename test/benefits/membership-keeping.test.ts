import assert from 'node:assert/strict';
import { isZone } from '../../benefits/index.ts';
import { offeredZones, offerIn } from '../../benefits/memberships/index.ts';
import { decideCorrection, decideRemoval } from '../../benefits/memberships/membership-correction.ts';
import { decideOrganization, decideZone } from '../../benefits/memberships/organizations.ts';
import type { Offer } from '../../benefits/vocabulary.ts';
import { line } from './company-under-test.ts';
import { anna, codeOf, done, grant, membership, orderBy, record, tenantId } from './rules-kit.ts';

const pack = membership('action-pack');
const gold = membership('gold');
const corrected = line({ tenantId, offer: 'action-pack', startsOn: '2026-09-01', endsOn: '2027-08-31' });

describe('a membership entered wrongly', () => {
  it('becomes what the line says, under its own id', () => {
    const at = record({ memberships: [pack, gold] });
    const result = done(decideCorrection(at, 'm-action-pack', [corrected], orderBy(anna)));
    const now = result.record.memberships.find(({ id }) => id === 'm-action-pack');
    assert.deepEqual([now?.startsOn, now?.endsOn], ['2026-09-01', '2027-08-31']);
    assert.equal(result.record.memberships.length, 2);
    assert.deepEqual(
      result.audit.map(({ event, facts }) => [event, facts]),
      [
        [
          'membership.corrected',
          { from: 'action-pack 2026-07-01 2027-06-30', to: 'action-pack 2026-09-01 2027-08-31' },
        ],
      ],
    );
  });

  it('goes where it turns out to be one that is recorded already', () => {
    const twin = membership('action-pack', { id: 'm-twin', startsOn: '2026-09-01', endsOn: '2027-08-31' });
    const at = record({ memberships: [pack, twin] });
    const result = done(decideCorrection(at, 'm-action-pack', [corrected], orderBy(anna)));
    assert.deepEqual(result.record.memberships, [twin]);
  });

  it('is not touched once ids were recorded for it or an activation is open', () => {
    const granted = record({ memberships: [pack], grants: [grant('m-action-pack', 'product-support')] });
    const open = record({
      memberships: [pack],
      activations: [
        {
          id: 'a-1',
          number: 1,
          membershipId: 'm-action-pack',
          kind: 'product-support',
          state: 'requested',
          requester: anna,
          requestedAt: '2026-11-23T11:00:00.000Z',
          assignee: anna,
          watchers: [],
        },
      ],
    });
    for (const at of [granted, open]) {
      assert.equal(
        codeOf(decideCorrection(at, 'm-action-pack', [corrected], orderBy(anna))),
        'membership_in_use',
      );
      assert.equal(
        codeOf(decideRemoval(at, { membershipId: 'm-action-pack' }, orderBy(anna))),
        'membership_in_use',
      );
    }
  });

  it('is removed with its row, and once', () => {
    const at = record({ memberships: [pack, gold] });
    const result = done(decideRemoval(at, { membershipId: 'm-action-pack' }, orderBy(anna)));
    assert.deepEqual(result.record.memberships, [gold]);
    assert.deepEqual(
      result.audit.map(({ event }) => event),
      ['membership.removed'],
    );
    const again = decideRemoval(result.record, { membershipId: 'm-action-pack' }, orderBy(anna));
    assert.equal(codeOf(again), 'membership_unknown');
  });
});

describe('an organization of the company', () => {
  const said = { organizationId: tenantId, csp: 'direct', name: '', provider: '', contact: '' };
  it('is described once, and described anew', () => {
    const first = done(decideOrganization(record(), said, [tenantId], orderBy(anna)));
    assert.deepEqual(first.record.organizations, [{ id: tenantId, csp: 'direct' }]);
    const reseller = { ...said, csp: 'indirect-reseller', provider: ' Also ', contact: 'a@also.example' };
    const second = done(decideOrganization(first.record, reseller, [tenantId], orderBy(anna)));
    assert.deepEqual(second.record.organizations, [
      { id: tenantId, csp: 'indirect-reseller', provider: { name: 'Also', contact: 'a@also.example' } },
    ]);
    assert.deepEqual(second.audit[0]?.facts, { from: 'direct', to: 'indirect-reseller' });
  });

  it('is none that a card names and the settings do not', () => {
    const strange = { ...said, organizationId: 'elsewhere' };
    assert.equal(
      codeOf(decideOrganization(record(), strange, [tenantId], orderBy(anna))),
      'organization_unknown',
    );
  });

  it('needs an answer, and an indirect reseller needs its provider with a contact', () => {
    const code = (given: object) =>
      codeOf(decideOrganization(record(), { ...said, ...given }, [tenantId], orderBy(anna)));
    assert.equal(code({ csp: '' }), 'csp_missing');
    assert.equal(code({ csp: '__proto__' }), 'csp_missing');
    assert.equal(code({ csp: 'indirect-reseller', provider: 'Also' }), 'provider_missing');
    assert.equal(code({ csp: 'indirect-reseller', contact: 'x' }), 'provider_missing');
    assert.equal(code({ csp: 'indirect-provider' }), 'done');
  });

  it('keeps no id of a contract and no endless text', () => {
    const at = record({ memberships: [gold], grants: [grant('m-gold', 'product-support')] });
    const given = { ...said, csp: 'indirect-reseller', provider: 'x'.repeat(500), contact: 'ID 174194363' };
    const [now] = done(decideOrganization(at, given, [tenantId], orderBy(anna))).record.organizations;
    assert.equal(now?.provider?.name.length, 120);
    assert.equal(now?.provider?.contact, 'ID •••••••63');
  });
});

describe("the company's zone", () => {
  it('is one that the runtime knows; every offered one is', () => {
    assert.deepEqual(
      offeredZones.filter((zone) => !isZone(zone)),
      [],
    );
    assert.equal(codeOf(decideZone(record(), { zone: 'Europe/Kraków' }, orderBy(anna))), 'zone_unknown');
    assert.equal(codeOf(decideZone(record(), { zone: ' ' }, orderBy(anna))), 'zone_unknown');
    const result = done(decideZone(record(), { zone: ' Asia/Almaty ' }, orderBy(anna)));
    assert.equal(result.record.zone, 'Asia/Almaty');
    assert.deepEqual(result.audit[0]?.facts, { from: 'Europe/Warsaw', zone: 'Asia/Almaty' });
  });
});

describe('the offer that a text names', () => {
  for (const [text, offer] of [
    ['Partner support MAPS 10pack', 'action-pack'],
    ['mamy action pack', 'action-pack'],
    ['aktywuj chmure srebrna', 'silver'],
    ['kompetencja złota', 'gold'],
    ['kwalifikacja zlota', 'gold'],
    ['Solutions Partner', 'solutions-partner'],
    ['Success Core', 'success-core'],
    ['a marigold', undefined],
    ['nic', undefined],
  ] as const satisfies readonly (readonly [string, Offer | undefined])[]) {
    it(`is ${offer ?? 'none'} in “${text}”`, () => assert.equal(offerIn(text), offer));
  }
});
