import assert from 'node:assert/strict';
import type { KeyObject } from 'node:crypto';
import type { TurnProof, Verified } from '../../benefits/index.ts';
import { claimsOf, type TokenClaims } from '../../bot/local/provider-tokens.ts';
import { teamsClients } from '../../identity/index.ts';
import { forgeries } from './forged-tokens.ts';
import { askerOf, browser, codeOf, type IdentityUnderTest, tenantId } from './identity-under-test.ts';
import { type Meddled, type Meddler, startMeddled } from './meddled-directory.ts';

describe('role gate by a confirming tap that Teams repeats with a token', () => {
  let world: IdentityUnderTest;
  let meddler: Meddler;
  let kid: string;
  let publicKey: KeyObject;
  let reset: Meddled['reset'];
  let signIn: Meddled['signIn'];
  before(async () => {
    ({ world, meddler, kid, publicKey, reset, signIn } = await startMeddled());
  });
  after(() => world.close());
  beforeEach(() => reset());

  const tap = (key: string, overrides?: TokenClaims): TurnProof => ({
    canRequestLogin: true,
    loginToken: world.provider.mintSsoToken(key, overrides),
  });

  it('verifies on behalf of the person, without any sign-in before', async () => {
    const verified = await world.gate.full(askerOf('piotr'), tap('piotr'));
    assert.deepEqual(verified.kind === 'verified' && verified.evidence, {
      tenantId,
      oid: askerOf('piotr').oid,
      claim: 'roles: Mpn.PartnerAdmin',
      roles: ['mpn-partner-admin'],
      issuedAt: new Date(Date.parse(world.clock.now()) - 300_000).toISOString(),
      presence: 'login-request',
    });
    const presence = await world.gate.presence(askerOf('jan'), tap('jan'));
    assert.equal(presence.kind === 'verified' && presence.evidence.presence, 'login-request');
  });

  it('sees at every tap what the directory says now', async () => {
    const proof = tap('anna');
    assert.deepEqual(rolesOf(await world.gate.full(askerOf('anna'), proof)), ['global-admin']);
    world.provider.setRoles(askerOf('anna').oid, []);
    assert.deepEqual(rolesOf(await world.gate.full(askerOf('anna'), proof)), []);
  });

  it('refuses the token of another person', async () => {
    for (const check of [world.gate.presence, world.gate.full]) {
      assert.equal(codeOf(await check(askerOf('jan'), tap('anna'))), 'wrong_account');
    }
  });

  for (const [what, overrides] of [
    ['handed over by an app that is not Teams', { azp: '00000000-0000-0000-0000-000000000000' }],
    ['without its client', { azp: undefined }],
    ['without our scope', { scp: 'User.Read' }],
    ['with a scope that only resembles ours', { scp: 'access_as_user_too' }],
    ['of an app alone', { scp: undefined, roles: ['access_as_user'] }],
    ['that says it is an app’s', { idtyp: 'app' }],
  ] as const) {
    it(`refuses a token ${what}`, async () => {
      for (const check of [world.gate.presence, world.gate.full]) {
        assert.equal(codeOf(await check(askerOf('anna'), tap('anna', overrides))), 'sign_in_needed');
      }
    });
  }

  it('accepts a token from Teams on the web', async () => {
    const proof = tap('anna', { azp: teamsClients[1], scp: 'openid access_as_user' });
    assert.equal(codeOf(await world.gate.full(askerOf('anna'), proof)), 'verified');
  });

  it('refuses every forged token, even of somebody who is signed in', async () => {
    await signIn('anna');
    const real = claimsOf(world.provider.mintSsoToken('anna'));
    for (const { name, forge } of forgeries(world, kid, publicKey)) {
      const proof = { canRequestLogin: true, loginToken: forge(real) };
      for (const check of [world.gate.presence, world.gate.full]) {
        assert.equal(codeOf(await check(askerOf('anna'), proof)), 'sign_in_needed', name);
      }
    }
    for (const loginToken of ['', 'x', 'a.b.c', '{}']) {
      assert.equal(
        codeOf(await world.gate.full(askerOf('anna'), { canRequestLogin: true, loginToken })),
        'sign_in_needed',
      );
    }
  });

  it('refuses every forged id_token that comes on behalf', async () => {
    for (const { name, forge } of forgeries(world, kid, publicKey)) {
      meddler.idToken = (token) => forge(claimsOf(token));
      assert.equal(codeOf(await world.gate.full(askerOf('anna'), tap('anna'))), 'sign_in_needed', name);
    }
  });

  it('refuses an id_token of another person that comes on behalf', async () => {
    meddler.idToken = () =>
      world.provider.mint({ ...claimsOf(world.provider.mintSsoToken('anna')), scp: undefined });
    assert.equal(codeOf(await world.gate.full(askerOf('jan'), tap('jan'))), 'wrong_account');
  });

  it('writes one line a refusal, with no account, name or token in it', async () => {
    await world.gate.full(askerOf('anna'), browser);
    await world.gate.full(askerOf('jan'), tap('anna'));
    await world.gate.full(askerOf('jan'), tap('jan', { scp: 'x' }));
    const { oid } = askerOf('jan');
    assert.deepEqual(world.log, [
      { code: 'sign_in_needed', tenantId, oid: askerOf('anna').oid },
      { code: 'wrong_account', tenantId, oid },
      { code: 'sign_in_needed', tenantId, oid, reason: 'token-claim-scp' },
    ]);
  });
});

function rolesOf(verified: Verified): readonly string[] | undefined {
  return verified.kind === 'verified' ? verified.evidence.roles : undefined;
}
