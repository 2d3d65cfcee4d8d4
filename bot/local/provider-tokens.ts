import { createPublicKey, generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';

export type TokenClaims = Readonly<Record<string, unknown>>;

/** The local provider's key, made anew at every start, and what is signed with it. */
export interface TokenSigner {
  /** The private key, the way oidc-provider takes it. */
  readonly jwk: Record<string, unknown>;
  sign(claims: TokenClaims): string;
  /** The claims, where this key signed them and they have not expired at `nowSeconds`. */
  read(token: string, nowSeconds: number): TokenClaims | undefined;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The claims of a token as they stand, believed by nobody. */
export function claimsOf(token: string): TokenClaims {
  const [, payload = ''] = token.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as TokenClaims;
}

export function createTokenSigner(): TokenSigner {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicKey = createPublicKey(privateKey);
  const kid = randomUUID();
  const header = encode({ alg: 'RS256', typ: 'JWT', kid });
  return {
    jwk: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' },
    sign(claims) {
      const text = `${header}.${encode(claims)}`;
      return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
    },
    read(token, nowSeconds) {
      const [head, body, signature, ...rest] = token.split('.');
      if (head !== header || body === undefined || signature === undefined || rest.length > 0)
        return undefined;
      const valid = verify(
        'sha256',
        Buffer.from(`${head}.${body}`),
        publicKey,
        Buffer.from(signature, 'base64url'),
      );
      if (!valid) return undefined;
      const claims = claimsOf(token);
      return typeof claims.exp === 'number' && claims.exp > nowSeconds ? claims : undefined;
    },
  };
}
