import {
  type Asker,
  type Clock,
  type Evidence,
  type Instant,
  type RefusalCode,
  type Refused,
  type RoleGate,
  refusal,
  rolesFor,
  SealBroken,
  type TurnProof,
  type Verified,
} from '../benefits/index.ts';
import { TimeIsUp, within } from './deadline.ts';
import { type DirectoryDeps, DirectorySaidNo, idTokenOnBehalfOf, tokensByRefresh } from './msal-client.ts';
import { type RoleGroup, rolesIn } from './role-claims.ts';
import { presenceSeconds, type SignInFacts } from './sign-in-facts.ts';
import { type IdClaims, KeysUnreachable, TokenRefused, type TokenVerifier } from './token-verifier.ts';

/** One line a refusal. `reason` comes from closed lists; nothing of it is a token or an id of a contract. */
export type SecurityLog = (
  code: string,
  who: { readonly tenantId: string; readonly oid: string; readonly reason?: string },
) => void;

export function logRefusal(
  log: SecurityLog,
  code: RefusalCode,
  { tenantId, oid }: { readonly tenantId: string; readonly oid: string },
  reason: string,
): void {
  log(code, reason === '' ? { tenantId, oid } : { tenantId, oid, reason });
}

/** Either of these opens what most of the full gate guards. */
const rolesThatActivate = rolesFor('activate');
const clockSkewSeconds = 60;

/** Ends the check with a refusal, from however deep. */
export class GateRefusal extends Error {
  override readonly name = 'GateRefusal';
  readonly code: RefusalCode;
  readonly detail: string;
  constructor(code: RefusalCode, detail = '') {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

export interface RoleGateDeps {
  readonly facts: SignInFacts;
  readonly clock: Clock;
  readonly roleGroups: readonly RoleGroup[];
  readonly securityLog: SecurityLog;
  /** Of this person's organization and company, as the settings know them. */
  readonly isAllowed: (asker: Asker) => boolean;
  /** Absent: nobody can sign in. */
  readonly directory?: { readonly deps: DirectoryDeps; readonly verifier: TokenVerifier };
  readonly limitMilliseconds: number;
}

type Presence =
  | { readonly kind: 'login-request'; readonly token: string; readonly issuedAt: Instant }
  | { readonly kind: 'browser'; readonly at: Instant };

/** Refuses a verified token that is another person's, or a guest's. */
export function requireSamePerson(
  claims: IdClaims,
  person: { readonly tenantId: string; readonly oid: string },
) {
  if (claims.tid !== person.tenantId || claims.oid !== person.oid) throw new GateRefusal('wrong_account');
  if (claims.guest) throw new GateRefusal('guest_not_served');
}

/** The refusal behind an error of the directory or of a token; other errors are faults and go on. */
export function refusalOf(error: unknown): GateRefusal {
  if (error instanceof GateRefusal) return error;
  if (error instanceof TimeIsUp) return new GateRefusal('directory_unreachable', 'too-slow');
  if (error instanceof KeysUnreachable) return new GateRefusal('directory_unreachable', 'keys');
  if (error instanceof TokenRefused) return new GateRefusal('sign_in_needed', `token-${error.reason}`);
  if (error instanceof SealBroken) return new GateRefusal('sign_in_needed', 'seal-broken');
  if (error instanceof DirectorySaidNo) {
    if (error.failure === 'sign-in-needed') return new GateRefusal('sign_in_needed', 'directory');
    if (error.failure === 'not-set-up') return new GateRefusal('sign_in_not_set_up', 'directory');
    return new GateRefusal('directory_unreachable', 'no-answer');
  }
  throw error;
}

export function createRoleGate(deps: RoleGateDeps): RoleGate {
  const { facts, clock } = deps;

  const refused = (asker: Asker, cause: GateRefusal): Refused => {
    logRefusal(deps.securityLog, cause.code, asker, cause.detail);
    return { kind: 'refused', refusal: refusal(cause.code, { account: asker.account }) };
  };

  const checked = async (
    asker: Asker,
    check: (signal: AbortSignal, directory: NonNullable<RoleGateDeps['directory']>) => Promise<Evidence>,
  ): Promise<Verified> => {
    const { directory } = deps;
    try {
      if (directory === undefined) throw new GateRefusal('sign_in_not_set_up');
      if (!deps.isAllowed(asker)) throw new GateRefusal('other_organization');
      const evidence = await within(deps.limitMilliseconds, (signal) => check(signal, directory));
      return { kind: 'verified', evidence };
    } catch (error) {
      return refused(asker, refusalOf(error));
    }
  };

  const presenceOf = async (asker: Asker, proof: TurnProof, verifier: TokenVerifier): Promise<Presence> => {
    if (proof.loginToken !== undefined) {
      const claims = await verifier.ssoToken(proof.loginToken, asker.tenantId);
      requireSamePerson(claims, asker);
      return { kind: 'login-request', token: proof.loginToken, issuedAt: instantOf(claims.iat) };
    }
    const at = await facts.signedInAt(asker);
    if (at === undefined) throw new GateRefusal('sign_in_needed');
    const ageSeconds = (Date.parse(clock.now()) - Date.parse(at)) / 1000;
    if (ageSeconds > presenceSeconds) throw new GateRefusal('sign_in_too_old');
    if (!(ageSeconds >= -clockSkewSeconds)) throw new GateRefusal('sign_in_needed', 'from-the-future');
    return { kind: 'browser', at };
  };

  const freshClaims = async (
    asker: Asker,
    presence: Presence,
    signal: AbortSignal,
    directory: NonNullable<RoleGateDeps['directory']>,
  ): Promise<IdClaims> => {
    if (presence.kind === 'login-request') {
      const idToken = await idTokenOnBehalfOf(directory.deps, asker.tenantId, presence.token, signal);
      return directory.verifier.idToken(idToken, asker.tenantId);
    }
    const kept = await facts.tokenCache(asker);
    if (kept === undefined) throw new GateRefusal('sign_in_needed');
    const fresh = await tokensByRefresh(directory.deps, asker, kept.cache, signal);
    const claims = await directory.verifier.idToken(fresh.idToken, asker.tenantId);
    requireSamePerson(claims, asker);
    signal.throwIfAborted();
    await facts.renewTokenCache(asker, fresh.cache, kept.eTag, presence.at);
    return claims;
  };

  return {
    presence: (asker, proof) =>
      checked(asker, async (_signal, directory) => {
        const presence = await presenceOf(asker, proof, directory.verifier);
        return {
          tenantId: asker.tenantId,
          oid: asker.oid,
          claim: '',
          roles: [],
          issuedAt: presence.kind === 'browser' ? presence.at : presence.issuedAt,
          presence: presence.kind,
        };
      }),

    full: (asker, proof, sought = rolesThatActivate) =>
      checked(asker, async (signal, directory) => {
        const presence = await presenceOf(asker, proof, directory.verifier);
        const claims = await freshClaims(asker, presence, signal, directory);
        requireSamePerson(claims, asker);
        const found = rolesIn(claims, deps.roleGroups);
        if (found.groupsUnknown && !sought.some((role) => found.roles.includes(role))) {
          throw new GateRefusal('roles_unknown');
        }
        signal.throwIfAborted();
        await facts.rememberRoles(asker, found.roles, found.claim);
        return {
          tenantId: claims.tid,
          oid: claims.oid,
          claim: found.claim,
          roles: found.roles,
          issuedAt: instantOf(claims.iat),
          presence: presence.kind,
        };
      }),
  };
}

function instantOf(seconds: number): Instant {
  return new Date(seconds * 1000).toISOString();
}
