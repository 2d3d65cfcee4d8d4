import type { Asker, Clock, KeyedStore, RoleGate, Sealer } from '../benefits/index.ts';
import { createServiceTokens, type ServiceTokens } from './api-tokens.ts';
import { endpointsOf, type SignInSettings } from './directory.ts';
import type { RoleGroup } from './role-claims.ts';
import { createRoleGate, type SecurityLog } from './role-gate.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { createSignInFacts } from './sign-in-facts.ts';
import { createTokenExchange, type TokenExchange } from './token-exchange.ts';
import { createTokenVerifier } from './token-verifier.ts';

export interface IdentityDeps {
  /** Undefined: everything is refused `sign_in_not_set_up`. */
  readonly signIn: SignInSettings | undefined;
  /** Where browsers reach the bot, without a trailing path. */
  readonly publicUrl: string;
  readonly allowedTenants: readonly string[];
  /** The company an organization belongs to. */
  readonly companyOf: (tenantId: string) => string;
  readonly keyed: KeyedStore;
  readonly sealer: Sealer;
  /** Also the clock that tokens are judged by. */
  readonly clock: Clock;
  readonly randomBytes: (size: number) => Buffer;
  readonly roleGroups: readonly RoleGroup[];
  readonly securityLog: SecurityLog;
  readonly fetch?: typeof fetch;
  /** What the gate may take in all; 4,000 where it is not said. */
  readonly gateLimitMilliseconds?: number;
  /** What the directory may take while a browser waits; 15,000 where it is not said. */
  readonly browserLimitMilliseconds?: number;
}

export interface Identity {
  readonly gate: RoleGate;
  readonly signIn: SignIn;
  readonly tokenExchange: TokenExchange;
  readonly partnerCenterTokens: ServiceTokens;
}

/** @throws when the authority is neither https nor on loopback. */
export function createIdentity(deps: IdentityDeps): Identity {
  const { keyed, sealer, clock, randomBytes, roleGroups, securityLog, publicUrl } = deps;
  const fetcher = deps.fetch ?? fetch;
  const facts = createSignInFacts({ keyed, sealer, clock });
  const allowed = new Set(deps.allowedTenants);
  const isAllowed = (asker: Pick<Asker, 'tenantId' | 'companyId'>) =>
    allowed.has(asker.tenantId) && deps.companyOf(asker.tenantId) === asker.companyId;
  const settings = deps.signIn;
  if (settings !== undefined) endpointsOf(settings.authorityOrigin, '');
  const directory = settings && {
    deps: { settings, fetch: fetcher },
    verifier: createTokenVerifier({ settings, clock, fetch: fetcher }),
  };
  const common = { facts, clock, roleGroups, securityLog, isAllowed, ...(directory && { directory }) };
  const gateLimit = deps.gateLimitMilliseconds ?? 4000;
  return {
    gate: createRoleGate({ ...common, limitMilliseconds: gateLimit }),
    tokenExchange: createTokenExchange({ ...common, keyed, randomBytes, limitMilliseconds: gateLimit }),
    partnerCenterTokens: createServiceTokens({ ...common, keyed, sealer }),
    signIn: createSignIn({
      ...common,
      sealer,
      randomBytes,
      publicUrl,
      limitMilliseconds: deps.browserLimitMilliseconds ?? 15_000,
    }),
  };
}
