import assert from 'node:assert/strict';
import type { TurnProof } from '../../benefits/index.ts';
import { claimsOf } from '../../bot/local/provider-tokens.ts';
import type { ServiceTokenAnswer } from '../../identity/index.ts';
import { signInOverHttp } from '../support/sign-in.ts';
import { askerOf, browser, companyId, type IdentityUnderTest, startIdentity } from './identity-under-test.ts';
import { type Meddled, startMeddled } from './meddled-directory.ts';

const limit = 4000;
const maria = askerOf('maria');

describe('tokens for Partner Center on behalf of a person', () => {
  let world: IdentityUnderTest;
  beforeEach(async () => {
    world = await startIdentity();
  });
  afterEach(() => world.close());

  const signIn = async (key: string) => {
    const end = await signInOverHttp(await world.linkFor(key), key);
    const done = await world.signIn.redeem(askerOf(key), end.code ?? '');
    assert.equal(done.kind, 'signed-in');
  };
  const tap = (key: string, overrides = {}): TurnProof => ({
    canRequestLogin: true,
    loginToken: world.provider.mintSsoToken(key, overrides),
  });
  const acquire = (proof: TurnProof = browser, asker = maria) =>
    world.partnerCenterTokens.acquire(asker, proof, proof === browser ? 'browser' : 'login-request', limit);
  const codeOf = (answer: ServiceTokenAnswer) => (answer.kind === 'refused' ? answer.refusal.code : 'token');
  const tokenOf = (answer: ServiceTokenAnswer) => {
    if (answer.kind === 'refused') throw new Error(answer.refusal.code);
    return answer.token;
  };

  it('come from a browser sign-in, for Partner Center and that person', async () => {
    await signIn('maria');
    const { token, until } = tokenOf(await acquire());
    const { aud, scp, oid, tid } = claimsOf(token);
    assert.deepEqual(
      { aud, scp, oid, tid },
      {
        aud: 'https://api.partnercenter.microsoft.com',
        scp: 'user_impersonation',
        oid: maria.oid,
        tid: maria.tenantId,
      },
    );
    assert.equal(until, '2026-11-23T10:35:00.000Z');
  });

  it('come as often as asked, and the gate goes on after them', async () => {
    await signIn('maria');
    await acquire();
    assert.equal(codeOf(await acquire()), 'token');
    assert.equal((await world.gate.full(maria, browser, ['admin-agent'])).kind, 'verified');
  });

  it('come from the token that Teams hands over', async () => {
    const { token } = tokenOf(await acquire(tap('maria')));
    assert.equal(claimsOf(token).oid, maria.oid);
  });

  it('are never another person’s, whoever’s token came with the turn', async () => {
    assert.equal(codeOf(await acquire(tap('anna'))), 'wrong_account');
    assert.equal(codeOf(await acquire(tap('maria', { azp: 'another-app' }))), 'sign_in_needed');
    assert.equal(codeOf(await acquire({ canRequestLogin: true, loginToken: 'x.y.z' })), 'sign_in_needed');
    await signIn('anna');
    assert.equal(codeOf(await acquire()), 'sign_in_needed');
  });

  it('are not to be had without a sign-in, nor from a directory that is silent', async () => {
    assert.equal(codeOf(await acquire()), 'sign_in_needed');
    await signIn('maria');
    world.provider.pause();
    const got = await world.partnerCenterTokens.acquire(maria, browser, 'browser', 200);
    world.provider.resume();
    assert.equal(codeOf(got), 'directory_unreachable');
  });

  for (const [way, begin] of [
    ['browser', () => signIn('maria')],
    ['Teams', async () => {}],
  ] as const) {
    const proof = () => (way === 'browser' ? browser : tap('maria'));

    it(`are refused where nobody has consented (${way})`, async () => {
      await begin();
      world.provider.setApiAccess(maria.oid, 'no-consent');
      assert.equal(codeOf(await acquire(proof())), 'partner_center_no_consent');
      assert.deepEqual(
        world.log.map(({ code, reason }) => [code, reason]),
        [['partner_center_no_consent', 'directory']],
      );
    });

    it(`want a second factor where the directory does, and the next link asks for it (${way})`, async () => {
      await begin();
      world.provider.setApiAccess(maria.oid, 'second-factor');
      assert.equal(codeOf(await acquire(proof())), 'partner_center_second_factor');
      const begun = await world.signIn.begin(
        new URL(await world.linkFor('maria')).searchParams.get('t') ?? '',
      );
      const location = begun.kind === 'go' ? new URL(begun.location) : undefined;
      assert.match(location?.searchParams.get('claims') ?? '', /capolids/);
      const another = await world.signIn.begin(
        new URL(await world.linkFor('jan')).searchParams.get('t') ?? '',
      );
      assert.ok(another.kind === 'go' && !another.location.includes('capolids'), 'nobody else’s link does');
      await signIn('maria');
      assert.equal(codeOf(await acquire(proof())), 'token');
      const after = await world.signIn.begin(
        new URL(await world.linkFor('maria')).searchParams.get('t') ?? '',
      );
      assert.ok(after.kind === 'go' && !after.location.includes('capolids'), 'once it was brought, no more');
    });
  }

  describe('that are kept while somebody types', () => {
    const kept = async (asker = maria) => (await world.partnerCenterTokens.kept(asker))?.token;

    it('are that person’s, for 15 minutes and not longer', async () => {
      await signIn('maria');
      const token = tokenOf(await acquire());
      await world.partnerCenterTokens.keep(maria, { ...token, continuation: 'page 2' });
      assert.deepEqual(await world.partnerCenterTokens.kept(maria), { ...token, continuation: 'page 2' });
      assert.equal(await kept(askerOf('jan')), undefined);
      assert.equal(await kept({ ...maria, companyId: 'another' }), undefined);
      world.clock.advance(15 * 60 - 1);
      assert.equal(await kept(), token.token);
      world.clock.advance(1);
      assert.equal(await kept(), undefined);
    });

    it('are sealed, and bound to their place', async () => {
      await signIn('maria');
      const token = tokenOf(await acquire());
      await world.partnerCenterTokens.keep(maria, token);
      const [row, ...more] = await world.store.keyed.list(companyId, 'api-token');
      assert.deepEqual(more, []);
      assert.ok(row !== undefined && !JSON.stringify(row.value).includes(token.token));
      const { key, value } = row;
      await world.store.keyed.put(companyId, 'api-token', key.replace(maria.oid, askerOf('jan').oid), value);
      assert.equal(await kept(askerOf('jan')), undefined);
    });

    it('go with a sign-out', async () => {
      await signIn('maria');
      await world.partnerCenterTokens.keep(maria, tokenOf(await acquire()));
      await world.signIn.signOut(maria);
      assert.equal(await kept(), undefined);
    });
  });
});

describe('what the directory says about a token for Partner Center', () => {
  let meddled: Meddled;
  before(async () => {
    meddled = await startMeddled();
  });
  after(() => meddled.world.close());
  beforeEach(async () => {
    await meddled.reset();
    await meddled.signIn('maria');
  });
  const acquired = async () => {
    const answer = await meddled.world.partnerCenterTokens.acquire(maria, browser, 'browser', limit);
    return answer.kind === 'refused' ? answer.refusal.code : 'token';
  };

  it('is not believed of another person, nor unsigned', async () => {
    const { world, meddler } = meddled;
    meddler.idToken = (token) => world.provider.mint({ ...claimsOf(token), oid: askerOf('anna').oid });
    assert.equal(await acquired(), 'wrong_account');
    meddler.idToken = (token) => `${token.slice(0, -8)}AAAAAAAA`;
    assert.equal(await acquired(), 'sign_in_needed');
    meddler.idToken = (token) => token;
    assert.equal(await acquired(), 'token');
  });

  const said = (number: number, more: object = {}) => ({
    error: 'invalid_grant',
    error_codes: [number],
    error_description: `AADSTS${number}: said by the directory`,
    ...more,
  });
  const claims = '{"access_token":{"capolids":{"essential":true,"values":["x"]}}}';
  for (const [what, status, body, code] of [
    ['nobody has consented', 400, said(65001, { suberror: 'consent_required' }), 'partner_center_no_consent'],
    ['an administrator has to consent', 400, said(90094), 'partner_center_no_consent'],
    [
      'the service is unknown there',
      400,
      said(500011, { error: 'invalid_resource' }),
      'partner_center_no_consent',
    ],
    [
      'the app never asked for it',
      400,
      said(650057, { error: 'invalid_resource' }),
      'partner_center_no_consent',
    ],
    [
      'a second factor is wanted',
      400,
      said(50076, { error: 'interaction_required', suberror: 'basic_action', claims }),
      'partner_center_second_factor',
    ],
    ['a second factor has to be set up', 400, said(50079), 'partner_center_second_factor'],
    [
      'conditional access wants more',
      400,
      said(53003, { error: 'interaction_required', claims }),
      'partner_center_second_factor',
    ],
    ['the sign-in is over', 400, said(70008), 'sign_in_needed'],
    ['the app’s secret is wrong', 401, said(7000215, { error: 'invalid_client' }), 'sign_in_not_set_up'],
    ['it is busy', 429, said(90055), 'directory_unreachable'],
    ['it is broken', 500, {}, 'directory_unreachable'],
  ] as const) {
    it(`${what}: ${code}`, async () => {
      meddled.meddler.answer = () => Response.json(body, { status });
      assert.equal(await acquired(), code);
      assert.doesNotMatch(JSON.stringify(meddled.world.log), /AADSTS|capolids/);
    });
  }
});
