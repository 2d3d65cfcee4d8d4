import assert from 'node:assert/strict';
import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { TurnProof, Verified } from '../../benefits/index.ts';
import { claimsOf, type TokenClaims } from '../../bot/local/provider-tokens.ts';
import { endpointsOf } from '../../identity/directory.ts';
import { teamsClients } from '../../identity/index.ts';
import { signInOverHttp } from '../support/sign-in.ts';
import { forgeries } from './forged-tokens.ts';
import {
  askerOf,
  companyId,
  type IdentityUnderTest,
  startIdentity,
  tenantId,
} from './identity-under-test.ts';

const browser: TurnProof = { canRequestLogin: false };
const codeOf = (verified: Verified) => (verified.kind === 'refused' ? verified.refusal.code : 'verified');

/** Between the gate and the provider: changes the id_token of every answer, or the answer itself. */
interface Meddler {
  idToken: (token: string) => string;
  answer: (() => Response | Promise<Response>) | undefined;
}

async function startMeddled(overrides: Parameters<typeof startIdentity>[0] = {}) {
  const meddler: Meddler = { idToken: (token) => token, answer: undefined };
  const world = await startIdentity({
    ...overrides,
    fetch: async (input, init) => {
      if (!String(input).includes('/token')) return fetch(input, init);
      if (meddler.answer !== undefined) return meddler.answer();
      const response = await fetch(input, init);
      const body = (await response.json()) as Record<string, unknown>;
      const { id_token: token } = body;
      const changed = typeof token === 'string' ? { ...body, id_token: meddler.idToken(token) } : body;
      return Response.json(changed, { status: response.status });
    },
  });
  const keys = await fetch(`${world.provider.origin}/${tenantId}/discovery/v2.0/keys`);
  const {
    keys: [jwk],
  } = (await keys.json()) as { keys: (JsonWebKey & { kid: string })[] };
  if (jwk === undefined) throw new Error('the provider shows no key');
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  return { world, meddler, kid: jwk.kid, publicKey };
}

describe('role gate', () => {
  let world: IdentityUnderTest;
  let meddler: Meddler;
  let kid: string;
  let publicKey: KeyObject;
  before(async () => {
    ({ world, meddler, kid, publicKey } = await startMeddled());
  });
  after(() => world.close());
  beforeEach(async () => {
    meddler.idToken = (token) => token;
    meddler.answer = undefined;
    for (const key of ['anna', 'piotr', 'maria', 'jan']) {
      await world.signIn.signOut(askerOf(key));
      world.provider.setClaims(askerOf(key).oid, {});
    }
    world.provider.setRoles(askerOf('anna').oid, ['global-admin']);
    world.log.length = 0;
  });

  const signIn = async (key: string) => {
    const end = await signInOverHttp(await world.linkFor(key), key);
    assert.ok(end.code, end.page);
    assert.equal((await world.signIn.redeem(askerOf(key), end.code)).kind, 'signed-in');
  };
  const tap = (key: string, overrides?: TokenClaims): TurnProof => ({
    canRequestLogin: true,
    loginToken: world.provider.mintSsoToken(key, overrides),
  });

  describe('by a browser sign-in', () => {
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
      meddler.idToken = (token) => {
        void world.signIn.signOut(askerOf('anna'));
        return token;
      };
      await world.gate.full(askerOf('anna'), browser);
      await new Promise((resolve) => setTimeout(resolve, 30));
      assert.equal((await world.store.keyed.list(companyId, 'token-cache')).length, 0);
      assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'sign_in_needed');
    });
  });

  describe('by a confirming tap that Teams repeats with a token', () => {
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

describe('role gate without a directory', () => {
  it('refuses everything when sign-in is not set up', async () => {
    const world = await startIdentity({ signIn: undefined });
    try {
      for (const check of [world.gate.presence, world.gate.full]) {
        assert.equal(codeOf(await check(askerOf('anna'), browser)), 'sign_in_not_set_up');
      }
      const link = await world.signIn.startLink(askerOf('anna'), 'pl');
      assert.equal(link.kind === 'refused' && link.refusal.code, 'sign_in_not_set_up');
    } finally {
      await world.close();
    }
  });

  it('refuses within its limit when the directory hangs, changes nothing, and works when it is back', async () => {
    const world = await startIdentity({ gateLimitMilliseconds: 300 });
    try {
      const end = await signInOverHttp(await world.linkFor('anna'), 'anna');
      await world.signIn.redeem(askerOf('anna'), end.code ?? '');
      const before = await world.store.keyed.get(companyId, 'roles-last-seen', askerOf('anna').oid);
      world.provider.setRoles(askerOf('anna').oid, ['mpn-partner-admin']);
      world.provider.pause();
      const startedAt = performance.now();
      assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'directory_unreachable');
      assert.ok(performance.now() - startedAt < 1500);
      assert.equal(world.log.at(-1)?.reason, 'too-slow');
      world.provider.resume();
      await new Promise((resolve) => setTimeout(resolve, 100));
      const after = await world.store.keyed.get(companyId, 'roles-last-seen', askerOf('anna').oid);
      assert.equal(after?.eTag, before?.eTag);
      assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'verified');
    } finally {
      world.provider.resume();
      await world.close();
    }
  });

  it('takes four seconds in all where no other limit is set', async () => {
    const world = await startIdentity();
    try {
      const end = await signInOverHttp(await world.linkFor('anna'), 'anna');
      await world.signIn.redeem(askerOf('anna'), end.code ?? '');
      world.provider.pause();
      const startedAt = performance.now();
      assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'directory_unreachable');
      const took = performance.now() - startedAt;
      assert.ok(took > 3900 && took < 4700, `${took} ms`);
    } finally {
      world.provider.resume();
      await world.close();
    }
  }).timeout(10_000);

  it('refuses when the directory is down', async () => {
    const world = await startIdentity();
    const end = await signInOverHttp(await world.linkFor('anna'), 'anna');
    await world.signIn.redeem(askerOf('anna'), end.code ?? '');
    const loginToken = world.provider.mintSsoToken('anna');
    await world.provider.close();
    try {
      assert.equal(codeOf(await world.gate.full(askerOf('anna'), browser)), 'directory_unreachable');
      assert.equal(
        codeOf(await world.gate.full(askerOf('anna'), { canRequestLogin: true, loginToken })),
        'directory_unreachable',
      );
    } finally {
      await world.close();
    }
  });

  it('takes no authority that is neither https nor on this machine', () => {
    for (const origin of ['http://login.example.com', 'https://login.example.com/path', 'ftp://127.0.0.1']) {
      assert.throws(() => endpointsOf(origin, tenantId), /authority/);
    }
    assert.equal(
      endpointsOf('https://login.microsoftonline.com', tenantId).issuer,
      `https://login.microsoftonline.com/${tenantId}/v2.0`,
    );
  });
});

function rolesOf(verified: Verified): readonly string[] | undefined {
  return verified.kind === 'verified' ? verified.evidence.roles : undefined;
}
