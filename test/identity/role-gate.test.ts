import assert from 'node:assert/strict';
import type { KeyObject } from 'node:crypto';
import { claimsOf } from '../../bot/local/provider-tokens.ts';
import { signInOverHttp } from '../support/sign-in.ts';
import { forgeries } from './forged-tokens.ts';
import {
  askerOf,
  browser,
  codeOf,
  companyId,
  type IdentityUnderTest,
  tenantId,
} from './identity-under-test.ts';
import { type Meddled, type Meddler, startMeddled } from './meddled-directory.ts';

describe('role gate by a browser sign-in', () => {
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

  it('verifies each person with the role of this moment and the claim it came from', async () => {
    for (const [key, roles, claim] of [
      ['anna', ['global-admin'], 'wids'],
      ['piotr', ['mpn-partner-admin'], 'roles: Mpn.PartnerAdmin'],
      ['maria', ['admin-agent'], 'roles: Csp.AdminAgent'],
      ['jan', [], ''],
    ] as const) {
      await signIn(key);
      const issuedAt = new Date(Date.parse(world.clock.now()) - 300_000).toISOString();
      const { oid } = askerOf(key);
      assert.deepEqual(await world.gate.full(askerOf(key), browser), {
        kind: 'verified',
        evidence: { tenantId, oid, claim, roles, issuedAt, presence: 'browser' },
      });
    }
  });

  it('sees at the click a role that was taken away or given after the sign-in', async () => {
    await signIn('anna');
    world.provider.setRoles(askerOf('anna').oid, []);
    const without = await world.gate.full(askerOf('anna'), browser);
    assert.deepEqual(without.kind === 'verified' && without.evidence.roles, []);
    world.provider.setRoles(askerOf('anna').oid, ['mpn-partner-admin']);
    const given = await world.gate.full(askerOf('anna'), browser);
    assert.deepEqual(given.kind === 'verified' && given.evidence.roles, ['mpn-partner-admin']);
    const seen = await world.store.keyed.get(companyId, 'roles-last-seen', askerOf('anna').oid);
    assert.deepEqual(Reflect.get(Object(seen?.value), 'roles'), ['mpn-partner-admin']);
  });

  it('asks to sign in where nobody has, and when it was another person', async () => {
    await signIn('anna');
    for (const check of [world.gate.presence, world.gate.full]) {
      assert.equal(codeOf(await check(askerOf('jan'), browser)), 'sign_in_needed');
    }
  });

  it('counts fifteen minutes, and a refresh does not lengthen them', async () => {
    await signIn('anna');
    world.clock.advance(14 * 60);
    assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'verified');
    world.clock.advance(60);
    assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'verified');
    assert.equal(codeOf(await world.gate.presence(askerOf('anna'), browser)), 'verified');
    world.clock.advance(1);
    assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'sign_in_too_old');
    assert.equal(codeOf(await world.gate.presence(askerOf('anna'), browser)), 'sign_in_too_old');
    world.clock.advance(86_400);
    assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'sign_in_needed');
  });

  it('refuses another organization, and a company that the organization does not belong to', async () => {
    await signIn('anna');
    const asker = askerOf('anna');
    assert.equal(
      codeOf(await world.gate.full({ ...asker, tenantId: 'another' }, browser)),
      'other_organization',
    );
    assert.equal(
      codeOf(await world.gate.full({ ...asker, companyId: 'fabrikam' }, browser)),
      'other_organization',
    );
    assert.equal(
      codeOf(await world.gate.presence({ ...asker, tenantId: 'another' }, browser)),
      'other_organization',
    );
  });

  it('refuses somebody who has become a guest', async () => {
    await signIn('jan');
    world.provider.setClaims(askerOf('jan').oid, { acct: 1 });
    assert.equal(codeOf(await world.gate.full(askerOf('jan'), browser)), 'guest_not_served');
    world.provider.setClaims(askerOf('jan').oid, { idp: 'https://sts.windows.net/another/' });
    assert.equal(codeOf(await world.gate.full(askerOf('jan'), browser)), 'guest_not_served');
  });

  it('says that roles are unknown when the groups did not fit, unless the role is found elsewhere', async () => {
    const overage = {
      groups: [],
      _claim_names: { groups: 'src1' },
      _claim_sources: { src1: { endpoint: 'x' } },
    };
    await signIn('maria');
    await signIn('anna');
    world.provider.setClaims(askerOf('maria').oid, overage);
    world.provider.setClaims(askerOf('anna').oid, overage);
    assert.equal(codeOf(await world.gate.full(askerOf('maria'), browser)), 'roles_unknown');
    assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'verified');
  });

  it('says that a refresh the directory refuses needs a new sign-in', async () => {
    await signIn('anna');
    for (const error of ['invalid_grant', 'interaction_required']) {
      meddler.answer = () => Response.json({ error, error_description: 'no' }, { status: 400 });
      assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'sign_in_needed', error);
    }
    meddler.answer = () =>
      Response.json({ error: 'invalid_client', error_description: 'no' }, { status: 401 });
    assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'sign_in_not_set_up');
  });

  it('says that the directory is unreachable when it fails, throttles or speaks another language', async () => {
    await signIn('anna');
    for (const answer of [
      () => Response.json({ error: 'temporarily_unavailable' }, { status: 503 }),
      () => Response.json({ error: 'slow_down' }, { status: 429, headers: { 'retry-after': '60' } }),
      () => new Response('<html>proxy</html>', { status: 200 }),
      () => Promise.reject(new TypeError('fetch failed')),
    ]) {
      meddler.answer = answer;
      assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'directory_unreachable');
    }
    meddler.answer = undefined;
    assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'verified');
  });

  it('refuses every forged id_token, and lets its sign-in pass again afterwards', async () => {
    await signIn('anna');
    for (const { name, reason, forge } of forgeries(world, kid, publicKey)) {
      meddler.idToken = (token) => forge(claimsOf(token));
      assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'sign_in_needed', name);
      assert.equal(world.log.at(-1)?.reason, reason, name);
    }
    meddler.idToken = (token) => token;
    assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'verified');
  });

  it('refuses every forged id_token at the sign-in, and stores nothing of it', async () => {
    for (const { name, forge } of forgeries(world, kid, publicKey)) {
      meddler.idToken = (token) => forge(claimsOf(token));
      const end = await signInOverHttp(await world.linkFor('anna'), 'anna');
      assert.equal(end.code, undefined, name);
      assert.equal((await world.store.keyed.list(companyId, 'sign-in-code')).length, 0, name);
    }
    meddler.idToken = (token) => world.provider.mint({ ...claimsOf(token), nonce: 'another' });
    assert.equal((await signInOverHttp(await world.linkFor('anna'), 'anna')).code, undefined);
  });

  it('refuses a refreshed token that is another person’s', async () => {
    await signIn('jan');
    const anna = {
      ...claimsOf(world.provider.mintSsoToken('anna')),
      wids: ['62e90394-69f5-4237-9190-012177145e10'],
    };
    meddler.idToken = () => world.provider.mint(anna);
    assert.equal(codeOf(await world.gate.full(askerOf('jan'), browser)), 'wrong_account');
  });

  it('refuses tokens kept for another person', async () => {
    await signIn('anna');
    await signIn('jan');
    const of = (key: string) => `${tenantId}/${askerOf(key).oid}`;
    const annas = await world.store.keyed.get(companyId, 'token-cache', of('anna'));
    await world.store.keyed.put(companyId, 'token-cache', of('jan'), annas?.value ?? null);
    assert.equal(codeOf(await world.gate.full(askerOf('jan'), browser)), 'sign_in_needed');
    assert.equal(world.log.at(-1)?.reason, 'seal-broken');
  });

  it('stays signed out when the sign-out falls into a check', async () => {
    await signIn('anna');
    meddler.idToken = async (token) => {
      await world.signIn.signOut(askerOf('anna'));
      return token;
    };
    await world.gate.full(askerOf('anna'), browser);
    assert.equal((await world.store.keyed.list(companyId, 'token-cache')).length, 0);
    assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'sign_in_needed');
  });

  it('asks the directory even where a token that is still good was kept', async () => {
    await signIn('anna');
    const key = `${tenantId}/${askerOf('anna').oid}`;
    const place = { companyId, record: `token-cache/${key}`, field: 'cache' };
    const row = await world.store.keyed.get(companyId, 'token-cache', key);
    const cache = JSON.parse(world.sealer.open(place, String(row?.value)));
    const [account] = Object.values<{ home_account_id: string; environment: string; realm: string }>(
      cache.Account,
    );
    assert.ok(account);
    const { home_account_id, environment, realm } = account;
    const client_id = world.provider.signIn.clientId;
    const target = 'openid profile offline_access';
    const soon = String(Math.floor(Date.now() / 1000) + 3000);
    cache.AccessToken[`${home_account_id}-${environment}-accesstoken-${client_id}-${realm}-${target}--`] = {
      home_account_id,
      environment,
      realm,
      client_id,
      target,
      credential_type: 'AccessToken',
      token_type: 'Bearer',
      secret: 'kept',
      cached_at: String(Math.floor(Date.now() / 1000)),
      expires_on: soon,
      extended_expires_on: soon,
    };
    await world.store.keyed.put(
      companyId,
      'token-cache',
      key,
      world.sealer.seal(place, JSON.stringify(cache)),
    );
    world.provider.setRoles(askerOf('anna').oid, ['mpn-partner-admin']);
    const verified = await world.gate.full(askerOf('anna'), browser);
    assert.deepEqual(verified.kind === 'verified' && verified.evidence.roles, ['mpn-partner-admin']);
  });
});
