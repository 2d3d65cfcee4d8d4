import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import restify from 'restify';
import type { Asker, Clock, TurnProof, Verified } from '../../benefits/index.ts';
import { createLimits } from '../../bot/limits/index.ts';
import { startLocalProvider } from '../../bot/local/provider.ts';
import type { LocalPerson } from '../../bot/local/provider-people.ts';
import { registerSignInRoutes } from '../../bot/sign-in-routes.ts';
import {
  createIdentity,
  createSealer,
  type IdentityDeps,
  newSealingKey,
  parseSealingKeys,
} from '../../identity/index.ts';
import { openEmbeddedStore } from '../../stores/index.ts';
import { freePort } from '../support/free-port.ts';
import { sharedTokenSigner } from '../support/token-signer.ts';

export const tenantId = '3f2a7c1e-9b4d-4e86-a1c5-7d20b8e64f91';
export const companyId = 'contoso';

const person = (key: string, oid: string, roles: LocalPerson['roles']): LocalPerson => ({
  key,
  name: `${key} of Contoso`,
  upn: `${key}@contoso.com`,
  oid,
  roles,
});
export const people = [
  person('anna', '8c1d6b52-4f0e-4a37-9d28-51e7c3a09b64', ['global-admin']),
  person('piotr', 'b7e40f93-2a6c-4d18-8f5b-c96d17a3e20f', ['mpn-partner-admin']),
  person('maria', '1d95a8e7-63bf-4c02-b7a4-f08e2c51d936', ['admin-agent']),
  person('jan', 'e2063c4b-d871-49f5-a96e-3b7f50d18ca2', []),
] as const;

export function askerOf(key: string): Asker {
  const found = people.find((one) => one.key === key);
  if (found === undefined) throw new Error(`nobody called ${key}`);
  return { tenantId, oid: found.oid, name: found.name, companyId, account: found.upn };
}

/** A clock that stands still until it is moved. */
export function testClock(start = '2026-11-23T10:20:00.000Z'): Clock & { advance(seconds: number): void } {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms).toISOString(),
    advance: (seconds) => {
      ms += seconds * 1000;
    },
  };
}

/** Identity with the local provider, its routes and the embedded store, on free ports. */
export async function startIdentity(overrides: Partial<IdentityDeps> = {}) {
  const clock = testClock();
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const provider = await startLocalProvider({
    port: 0,
    tenantId,
    people,
    clientId: randomUUID(),
    clientSecret: randomBytes(24).toString('base64url'),
    redirectUri: `${publicUrl}/auth/callback`,
    clock,
    signer: sharedTokenSigner(),
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'identity-'));
  const sealer = createSealer({ keys: parseSealingKeys(newSealingKey()) });
  const store = await openEmbeddedStore({
    dataDir,
    sealer,
    clock,
    newId: () => randomUUID(),
    defaultZone: 'UTC',
  });
  const log: { code: string; tenantId: string; oid: string; reason?: string }[] = [];
  const identity = createIdentity({
    signIn: provider.signIn,
    publicUrl,
    allowedTenants: [tenantId],
    companyOf: () => companyId,
    keyed: store.keyed,
    sealer,
    clock,
    randomBytes,
    roleGroups: [],
    securityLog: (code, who) => log.push({ code, ...who }),
    ...overrides,
  });
  const faults: unknown[] = [];
  const server = restify.createServer();
  registerSignInRoutes(server, {
    limits: createLimits({ trustProxy: 0, salt: '' }),
    signIn: identity.signIn,
    defaultLanguage: 'en',
    onFault: (fault) => faults.push(fault),
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  const linkFor = async (key: string, language: 'en' | 'pl' = 'en') => {
    const link = await identity.signIn.startLink(askerOf(key), language);
    if (link.kind === 'refused') throw new Error(link.refusal.code);
    return link.url;
  };
  return {
    ...identity,
    provider,
    store,
    sealer,
    clock,
    log,
    faults,
    publicUrl,
    linkFor,
    async close() {
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await provider.close();
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
export type IdentityUnderTest = Awaited<ReturnType<typeof startIdentity>>;

/** A turn without a token of its own: only a browser sign-in can prove that somebody is there. */
export const browser: TurnProof = { canRequestLogin: false };

export const codeOf = (verified: Verified) =>
  verified.kind === 'refused' ? verified.refusal.code : 'verified';
