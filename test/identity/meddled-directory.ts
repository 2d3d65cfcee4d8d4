import assert from 'node:assert/strict';
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { signInOverHttp } from '../support/sign-in.ts';
import { askerOf, startIdentity, tenantId } from './identity-under-test.ts';

/** Between the gate and the provider: changes the id_token of every answer, or the answer itself. */
export interface Meddler {
  idToken: (token: string) => string | Promise<string>;
  answer: (() => Response | Promise<Response>) | undefined;
}

export async function startMeddled(overrides: Parameters<typeof startIdentity>[0] = {}) {
  const meddler: Meddler = { idToken: (token) => token, answer: undefined };
  const world = await startIdentity({
    ...overrides,
    fetch: async (input, init) => {
      if (!String(input).includes('/token')) return fetch(input, init);
      if (meddler.answer !== undefined) return meddler.answer();
      const response = await fetch(input, init);
      const body = (await response.json()) as Record<string, unknown>;
      const { id_token: token } = body;
      const changed = typeof token === 'string' ? { ...body, id_token: await meddler.idToken(token) } : body;
      return Response.json(changed, { status: response.status });
    },
  });
  const keys = await fetch(`${world.provider.origin}/${tenantId}/discovery/v2.0/keys`);
  const {
    keys: [jwk],
  } = (await keys.json()) as { keys: (JsonWebKey & { kid: string })[] };
  if (jwk === undefined) throw new Error('the provider shows no key');
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });

  /** Nobody is signed in, nothing is meddled with, everybody holds the role of the samples. */
  const reset = async () => {
    meddler.idToken = (token) => token;
    meddler.answer = undefined;
    for (const key of ['anna', 'piotr', 'maria', 'jan']) {
      await world.signIn.signOut(askerOf(key));
      world.provider.setClaims(askerOf(key).oid, {});
    }
    world.provider.setRoles(askerOf('anna').oid, ['global-admin']);
    world.log.length = 0;
  };
  const signIn = async (key: string) => {
    const end = await signInOverHttp(await world.linkFor(key), key);
    assert.ok(end.code, end.page);
    assert.equal((await world.signIn.redeem(askerOf(key), end.code)).kind, 'signed-in');
  };
  return { world, meddler, kid: jwk.kid, publicKey, reset, signIn };
}
export type Meddled = Awaited<ReturnType<typeof startMeddled>>;
