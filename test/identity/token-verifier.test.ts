import assert from 'node:assert/strict';
import { claimsOf } from '../../bot/local/provider-tokens.ts';
import { createTokenVerifier, KeysUnreachable, TokenRefused } from '../../identity/token-verifier.ts';
import { type IdentityUnderTest, startIdentity, tenantId } from './identity-under-test.ts';

describe('token verifier', () => {
  let world: IdentityUnderTest;
  before(async () => {
    world = await startIdentity();
  });
  after(() => world.close());

  const verifier = (fetcher: typeof fetch = fetch) =>
    createTokenVerifier({ settings: world.provider.signIn, clock: world.clock, fetch: fetcher });
  const tokenWith = (nonce: string) =>
    world.provider.mint({ ...claimsOf(world.provider.mintSsoToken('anna')), nonce });

  it('refuses an id_token with another nonce than the sign-in began with', async () => {
    assert.equal((await verifier().idToken(tokenWith('mine'), tenantId, 'mine')).account, 'anna@contoso.com');
    await assert.rejects(
      verifier().idToken(tokenWith('another'), tenantId, 'mine'),
      (error) => error instanceof TokenRefused && error.reason === 'claim-nonce',
    );
  });

  it('tells keys that cannot be had from a token that is refused', async () => {
    for (const answer of [
      () => Promise.reject(new TypeError('fetch failed')),
      async () => new Response('', { status: 503 }),
      async () => Response.json({ keys: 'none' }),
    ]) {
      await assert.rejects(verifier(answer).idToken(tokenWith('n'), tenantId), KeysUnreachable);
    }
  });

  it('quotes nothing of a token in its errors', async () => {
    const expired = world.provider.mint({ ...claimsOf(world.provider.mintSsoToken('anna')), exp: 1 });
    await assert.rejects(verifier().idToken(expired, tenantId), (error) => {
      assert.ok(error instanceof TokenRefused);
      assert.equal(error.cause, undefined);
      assert.doesNotMatch(`${error.stack}`, /anna|eyJ/);
      return true;
    });
  });
});
