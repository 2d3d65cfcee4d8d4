import assert from 'node:assert/strict';
import { globalAdminRoleId } from '../../identity/index.ts';
import { rolesIn } from '../../identity/role-claims.ts';
import type { IdClaims } from '../../identity/token-verifier.ts';
import { tenantId } from './identity-under-test.ts';

const nobody: IdClaims = {
  tid: tenantId,
  oid: 'o',
  iat: 0,
  account: '',
  name: '',
  wids: ['b79fbf4d-3ef9-4689-8143-76b194e85509'],
  roles: [],
  groups: [],
  groupsUnknown: false,
  guest: false,
};
const groups = [
  { tenantId, groupId: 'AAAAAAAA-0000-4000-8000-000000000001', role: 'admin-agent' },
  { tenantId, groupId: 'aaaaaaaa-0000-4000-8000-000000000002', role: 'mpn-partner-admin' },
  { tenantId: 'another', groupId: 'aaaaaaaa-0000-4000-8000-000000000003', role: 'mpn-partner-admin' },
] as const;

describe('roles in a token', () => {
  it('finds none in the default user id', () => {
    assert.deepEqual(rolesIn(nobody, groups), { roles: [], claim: '', groupsUnknown: false });
  });

  it('finds Global admin in wids, MPN partner admin and Admin agent in the app roles', () => {
    const claims = {
      ...nobody,
      wids: [globalAdminRoleId],
      roles: ['Mpn.PartnerAdmin', 'Csp.AdminAgent', 'Other'],
    };
    assert.deepEqual(rolesIn(claims, []), {
      roles: ['global-admin', 'mpn-partner-admin', 'admin-agent'],
      claim: 'wids, roles: Mpn.PartnerAdmin, roles: Csp.AdminAgent',
      groupsUnknown: false,
    });
  });

  it('finds a role in the groups configured for this organization', () => {
    const claims = { ...nobody, groups: ['aaaaaaaa-0000-4000-8000-000000000001'] };
    assert.deepEqual(rolesIn(claims, groups).roles, ['admin-agent']);
    assert.equal(rolesIn(claims, groups).claim, 'groups');
  });

  it('finds none in a group that is configured for another organization', () => {
    const claims = { ...nobody, groups: ['aaaaaaaa-0000-4000-8000-000000000003'] };
    assert.deepEqual(rolesIn(claims, groups).roles, []);
  });

  it('finds none in names, addresses or claims of the wrong kind', () => {
    const claims = {
      ...nobody,
      name: 'Global admin',
      account: 'Mpn.PartnerAdmin@contoso.com',
      roles: [globalAdminRoleId, 'mpn.partneradmin'],
      wids: ['Mpn.PartnerAdmin'],
      groups: [globalAdminRoleId],
    };
    assert.deepEqual(rolesIn(claims, groups).roles, []);
  });
});
