import assert from 'node:assert/strict';
import { mapSecrets } from '../../benefits/index.ts';
import { line } from './company-under-test.ts';
import { anna, grant, membership, monday, record } from './rules-kit.ts';

describe('secrets of the record', () => {
  const full = record({
    memberships: [membership('gold')],
    grants: [grant('m-gold', 'product-support', { accessId: '111111111', contractId: '222222222' })],
    idsDrafts: [
      {
        id: 'd-1',
        membershipId: 'm-gold',
        kind: 'signature-cloud',
        by: anna,
        at: monday,
        accessId: '333333333',
        contractId: '444444444',
        endsOn: '2027-06-30',
      },
    ],
    membershipDrafts: [
      {
        id: 'd-2',
        by: anna,
        at: monday,
        lines: [line({ accessId: '555555555', contractId: '666666666' }), line({})],
      },
    ],
    portalDrafts: [{ id: 'p-1', by: anna, at: monday, lines: [{ accessId: '999999999', used: 3 }] }],
    setAside: [
      {
        id: 's-1',
        activationId: 'a-1',
        membershipId: 'm-1',
        kind: 'product-support',
        result: 'completed',
        why: 'activation_not_open',
        at: monday,
        receivedAt: monday,
        by: { system: 'fulfilment-callback' },
        accessId: '777777777',
        contractId: '888888888',
      },
    ],
  });

  it('are all named: nothing of an id is left when each is replaced', () => {
    const places: string[] = [];
    const sealed = mapSecrets(full, (value, { record: id, field }) => {
      places.push(`${id}.${field}`);
      return `sealed(${value.length})`;
    });
    assert.doesNotMatch(JSON.stringify(sealed), /"(\d)\1{8}"/);
    assert.equal(new Set(places).size, 9);
  });

  it('are looked for in a record of an earlier version, which had no set-aside results and no plan lines', () => {
    const { setAside: _, portalDrafts: __, ...earlier } = full;
    const read = mapSecrets(earlier as typeof full, (value) => value);
    assert.deepEqual(read, { ...full, setAside: [], portalDrafts: [] });
  });

  it('come back as they were', () => {
    const reversed = (value: string) => [...value].reverse().join('');
    assert.deepEqual(mapSecrets(mapSecrets(full, reversed), reversed), full);
  });
});
