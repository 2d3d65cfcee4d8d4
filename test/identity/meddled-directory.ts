import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { startIdentity, tenantId } from './identity-under-test.ts';

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
  return { world, meddler, kid: jwk.kid, publicKey };
}
