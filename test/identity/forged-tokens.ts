import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Clock } from '../../benefits/index.ts';
import type { TokenClaims } from '../../bot/local/provider-tokens.ts';
import type { IdentityUnderTest } from './identity-under-test.ts';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function jwt(header: Record<string, unknown>, claims: TokenClaims, signer: (text: string) => string): string {
  const text = `${encode({ typ: 'JWT', ...header })}.${encode(claims)}`;
  return `${text}.${signer(text)}`;
}

function byKey(key: KeyObject): (text: string) => string {
  return (text) => sign('sha256', Buffer.from(text), key).toString('base64url');
}

/** Ways to forge a token that says `claims`; each must be refused. `reason` is what the log says. */
export function forgeries(
  world: Pick<IdentityUnderTest, 'provider'> & { readonly clock: Clock },
  kid: string,
  jwksPublicKey: KeyObject,
): readonly { readonly name: string; readonly reason: string; forge(claims: TokenClaims): string }[] {
  const now = () => Math.floor(Date.parse(world.clock.now()) / 1000);
  const { privateKey: strangerKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = jwksPublicKey.export({ type: 'spki', format: 'pem' });
  const minted = (change: (claims: TokenClaims) => TokenClaims) => (claims: TokenClaims) =>
    world.provider.mint({ ...claims, ...change(claims) });
  return [
    {
      name: 'signed by a stranger under the key id of the directory',
      reason: 'token-signature',
      forge: (claims) => jwt({ alg: 'RS256', kid }, claims, byKey(strangerKey)),
    },
    {
      name: 'signed by a stranger under his own key id',
      reason: 'token-key-unknown',
      forge: (claims) => jwt({ alg: 'RS256', kid: 'stranger' }, claims, byKey(strangerKey)),
    },
    {
      name: 'carrying its own key',
      reason: 'token-signature',
      forge: (claims) =>
        jwt(
          { alg: 'RS256', kid, jwk: createPublicKey(strangerKey).export({ format: 'jwk' }) },
          claims,
          byKey(strangerKey),
        ),
    },
    {
      name: 'without a signature',
      reason: 'token-algorithm',
      forge: (claims) => jwt({ alg: 'none' }, claims, () => ''),
    },
    {
      name: 'signed with the public key as a shared secret',
      reason: 'token-algorithm',
      forge: (claims) =>
        jwt({ alg: 'HS256', kid }, claims, (text) =>
          createHmac('sha256', pem).update(text).digest('base64url'),
        ),
    },
    {
      name: 'for another audience',
      reason: 'token-claim-aud',
      forge: minted(() => ({ aud: 'another-app' })),
    },
    {
      name: 'of another issuer',
      reason: 'token-claim-iss',
      forge: minted(({ iss }) => ({ iss: `${String(iss).replace('/v2.0', '')}/v1.0` })),
    },
    {
      name: 'of another organization',
      reason: 'token-claim-tid',
      forge: minted(() => ({ tid: 'another-tenant' })),
    },
    { name: 'expired', reason: 'token-expired', forge: minted(() => ({ exp: now() - 61 })) },
    { name: 'not valid yet', reason: 'token-claim-nbf', forge: minted(() => ({ nbf: now() + 61 })) },
    { name: 'without an end', reason: 'token-claim-exp', forge: minted(() => ({ exp: undefined })) },
    { name: 'without a beginning', reason: 'token-claim-nbf', forge: minted(() => ({ nbf: undefined })) },
    { name: 'of nobody', reason: 'token-claim-oid', forge: minted(() => ({ oid: undefined })) },
    {
      name: 'with claims of another shape',
      reason: 'token-claims-malformed',
      forge: minted(() => ({ wids: 'all' })),
    },
  ];
}
