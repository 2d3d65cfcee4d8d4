import assert from 'node:assert/strict';
import { type Capability, capabilities, may, type Role, rolesFor } from '../../benefits/index.ts';

type Row = readonly [
  Capability,
  globalAdmin: boolean,
  partnerAdmin: boolean,
  adminAgent: boolean,
  member: boolean,
];

/** The matrix of the domain page, written out by hand. Guests and other organizations have nothing. */
const matrix: readonly Row[] = [
  ['see-benefits', true, true, true, true],
  ['prepare-incident', true, true, true, true],
  ['report-portal-line', true, true, true, true],
  ['ask-who-may', true, true, true, true],
  ['see-ids', true, true, true, true],
  ['activate', true, true, false, false],
  ['record-ids', true, true, false, false],
  ['hand-over', true, true, false, false],
  ['memberships', true, true, false, false],
  ['approve-asks', true, true, false, false],
  ['confirm-refunds', true, true, false, false],
  ['correct-balances', true, true, false, false],
  ['company-view', true, true, false, false],
  ['customers', false, false, true, false],
];

describe('roles', () => {
  const columns: readonly (readonly Role[])[] = [
    ['global-admin'],
    ['mpn-partner-admin'],
    ['admin-agent'],
    [],
  ];

  for (const [capability, ...cells] of matrix) {
    for (const [index, expected] of cells.entries()) {
      const roles = columns[index] ?? [];
      it(`${expected ? 'allows' : 'refuses'} ${capability} to ${roles[0] ?? 'a member without a role'}`, () => {
        assert.equal(may(roles, capability), expected);
      });
    }
    it(`refuses ${capability} to a guest and to another organization, whatever the roles`, () => {
      assert.equal(may(['global-admin', 'mpn-partner-admin', 'admin-agent'], capability, 'outsider'), false);
    });
  }

  it('covers every capability', () => {
    assert.deepEqual(matrix.map(([capability]) => capability).sort(), [...capabilities].sort());
  });

  it('adds up the roles of one person', () => {
    assert.ok(may(['admin-agent', 'mpn-partner-admin'], 'activate'));
  });

  it('names the roles a capability needs, and none where it needs none', () => {
    assert.deepEqual(rolesFor('activate'), ['global-admin', 'mpn-partner-admin']);
    assert.deepEqual(rolesFor('customers'), ['admin-agent']);
    assert.deepEqual(rolesFor('see-ids'), []);
  });
});
