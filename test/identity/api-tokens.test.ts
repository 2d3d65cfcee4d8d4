import assert from 'node:assert/strict';
import type { TurnProof } from '../../benefits/index.ts';
import { claimsOf } from '../../bot/local/provider-tokens.ts';
import type { ServiceTokenAnswer } from '../../identity/index.ts';
import { signInOverHttp } from '../support/sign-in.ts';
import { askerOf, browser, companyId, type IdentityUnderTest, startIdentity } from './identity-under-test.ts';

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
