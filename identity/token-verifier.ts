import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Clock } from '../benefits/index.ts';
import { endpointsOf, type SignInSettings } from './directory.ts';

/** What is read from a token, after its signature, issuer, audience and times were checked. */
export interface IdClaims {
  readonly tid: string;
  readonly oid: string;
  /** Seconds; Entra dates it about five minutes back. */
  readonly iat: number;
  readonly account: string;
  readonly name: string;
  readonly wids: readonly string[];
  readonly roles: readonly string[];
  readonly groups: readonly string[];
  /** The groups did not fit (`_claim_names.groups`, `hasgroups`). */
  readonly groupsUnknown: boolean;
  readonly guest: boolean;
}

/** The token proves nothing. `reason` comes from a closed list and never quotes the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly reason: string;
  // Without the cause: jose's errors carry the token's claims.
  constructor(reason: string) {
    super(`a token was refused: ${reason}`);
    this.reason = reason;
  }
}

/** The directory's keys could not be had: nothing is known of the token. */
export class KeysUnreachable extends Error {
  override readonly name = 'KeysUnreachable';
}

export interface TokenVerifier {
  /** @throws TokenRefused @throws KeysUnreachable */
  idToken(token: string, tenantId: string, nonce?: string): Promise<IdClaims>;
  /**
   * A single-sign-on token that Teams hands over: for us, by a Teams client, of a person.
   * @throws TokenRefused @throws KeysUnreachable
   */
  ssoToken(token: string, tenantId: string): Promise<IdClaims>;
}

/** Teams on desktop and phone; Teams on the web (learn.microsoft.com, single sign-on for bots). */
export const teamsClients = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
] as const;
const ssoScope = 'access_as_user';
const clockToleranceSeconds = 60;

const strings = z.array(z.string()).default([]);
const claimsShape = z.object({
  tid: z.string().min(1),
  oid: z.string().min(1),
  iat: z.number(),
  nonce: z.string().optional(),
  preferred_username: z.string().default(''),
  name: z.string().default(''),
  wids: strings,
  roles: strings,
  groups: strings,
  _claim_names: z.looseObject({ groups: z.unknown().optional() }).optional(),
  hasgroups: z.unknown().optional(),
  acct: z.unknown().optional(),
  idp: z.string().optional(),
  azp: z.string().optional(),
  scp: z.string().optional(),
  idtyp: z.string().optional(),
});
type Claims = z.infer<typeof claimsShape>;

function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `claim-${error.claim}`;
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
  if (error instanceof errors.JWKSNoMatchingKey) return 'key-unknown';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  return 'malformed';
}

/** Errors that say nothing about the token: its keys did not arrive. */
function aboutKeys(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  if (error instanceof errors.JOSEError) return error.code === 'ERR_JOSE_GENERIC';
  return true;
}

/** Keys are fetched once an organization and kept as jose keeps them; no claim is kept. */
export function createTokenVerifier(deps: {
  readonly settings: SignInSettings;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
}): TokenVerifier {
  const { settings } = deps;
  const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();
  const keysOf = (tenantId: string) => {
    let keys = keySets.get(tenantId);
    if (keys === undefined) {
      const url = new URL(endpointsOf(settings.authorityOrigin, tenantId).jwksUri);
      keys = createRemoteJWKSet(url, {
        timeoutDuration: 3500,
        [customFetch]: (input, init) => deps.fetch(input, init),
      });
      keySets.set(tenantId, keys);
    }
    return keys;
  };

  const verified = async (token: string, tenantId: string): Promise<Claims> => {
    let payload: JWTPayload;
    try {
      ({ payload } = await jwtVerify(token, keysOf(tenantId), {
        issuer: endpointsOf(settings.authorityOrigin, tenantId).issuer,
        audience: settings.clientId,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'nbf', 'iat', 'tid', 'oid'],
        currentDate: new Date(deps.clock.now()),
        clockTolerance: clockToleranceSeconds,
      }));
    } catch (error) {
      if (aboutKeys(error)) throw new KeysUnreachable('the keys of the directory', { cause: error });
      throw new TokenRefused(error instanceof errors.JOSEError ? reasonOf(error) : 'malformed');
    }
    const claims = claimsShape.safeParse(payload);
    if (!claims.success) throw new TokenRefused('claims-malformed');
    if (claims.data.tid !== tenantId) throw new TokenRefused('claim-tid');
    return claims.data;
  };

  const read = (claims: Claims): IdClaims => ({
    tid: claims.tid,
    oid: claims.oid,
    iat: claims.iat,
    account: claims.preferred_username,
    name: claims.name,
    wids: claims.wids,
    roles: claims.roles,
    groups: claims.groups,
    groupsUnknown: claims._claim_names?.groups !== undefined || claims.hasgroups !== undefined,
    // `acct` 1 is a guest; `idp` is there, and another, when the account lives elsewhere.
    guest: claims.acct === 1 || (claims.idp !== undefined && !claims.idp.includes(claims.tid)),
  });

  return {
    async idToken(token, tenantId, nonce) {
      const claims = await verified(token, tenantId);
      if (nonce !== undefined && claims.nonce !== nonce) throw new TokenRefused('claim-nonce');
      return read(claims);
    },

    async ssoToken(token, tenantId) {
      const claims = await verified(token, tenantId);
      if (!teamsClients.some((id) => id === claims.azp)) throw new TokenRefused('claim-azp');
      if (claims.scp === undefined || !claims.scp.split(' ').includes(ssoScope)) {
        throw new TokenRefused('claim-scp');
      }
      if (claims.idtyp === 'app') throw new TokenRefused('claim-idtyp');
      return read(claims);
    },
  };
}
