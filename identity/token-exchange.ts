import { z } from 'zod';
import {
  type Asker,
  addSeconds,
  type Clock,
  type KeyedStore,
  type Role,
  samePerson,
} from '../benefits/index.ts';
import { within } from './deadline.ts';
import { type DirectoryDeps, idTokenOnBehalfOf } from './msal-client.ts';
import { type RoleGroup, rolesIn } from './role-claims.ts';
import { GateRefusal, logRefusal, refusalOf, requireSamePerson, type SecurityLog } from './role-gate.ts';
import { hashOf, type SignInFacts } from './sign-in-facts.ts';
import type { TokenVerifier } from './token-verifier.ts';

/** How long a client may take to answer; the sign-in link beside it works as long. */
const exchangeSeconds = 600;
const kind = 'token-exchange';

const exchangeShape = z.object({
  schemaVersion: z.literal(1),
  person: z.object({ tenantId: z.string(), oid: z.string() }),
  state: z.enum(['asked', 'done', 'failed']),
  expiresAt: z.string(),
});
type Exchange = z.infer<typeof exchangeShape>;

export type ExchangeAnswer =
  | { readonly kind: 'known'; readonly account: string; readonly roles: readonly Role[] }
  /** Another of this person's devices had answered before. */
  | { readonly kind: 'known-already' }
  | { readonly kind: 'failed' };

/**
 * A single-sign-on token that Teams hands over without anybody touching it. It tells *who* uses the
 * client, and never that somebody is there: nothing here counts as a sign-in.
 */
export interface TokenExchange {
  /** An id to ask this person's clients with; each of them answers under the same one. */
  ask(asker: Asker): Promise<string>;
  /** Only what was asked of this very person, and once: what it came to is what repeats are told. */
  answer(asker: Asker, requestId: string, token: string): Promise<ExchangeAnswer>;
}

export interface TokenExchangeDeps {
  readonly keyed: KeyedStore;
  readonly facts: Pick<SignInFacts, 'rememberRoles'>;
  readonly clock: Clock;
  readonly randomBytes: (size: number) => Buffer;
  readonly roleGroups: readonly RoleGroup[];
  readonly securityLog: SecurityLog;
  readonly isAllowed: (asker: Pick<Asker, 'tenantId' | 'companyId'>) => boolean;
  readonly directory?: { readonly deps: DirectoryDeps; readonly verifier: TokenVerifier };
  /** What the directory may take; Teams waits five seconds for the answer. */
  readonly limitMilliseconds: number;
}

export function createTokenExchange(deps: TokenExchangeDeps): TokenExchange {
  const { keyed, clock, directory } = deps;

  const put = (companyId: string, key: string, exchange: Exchange, eTag?: string) =>
    keyed.put(companyId, kind, key, exchange, {
      expiresAt: exchange.expiresAt,
      ...(eTag === undefined ? {} : { eTag }),
    });

  const found = async (asker: Asker, key: string) => {
    const row = await keyed.get(asker.companyId, kind, key);
    const parsed = row && exchangeShape.safeParse(row.value);
    if (row === undefined || !parsed?.success || !samePerson(parsed.data.person, asker)) return undefined;
    return { exchange: parsed.data, eTag: row.eTag };
  };

  /** @throws GateRefusal and the errors it stands for */
  const claimsBehind = async (asker: Asker, token: string) => {
    if (directory === undefined) throw new GateRefusal('sign_in_not_set_up');
    if (!deps.isAllowed(asker)) throw new GateRefusal('other_organization');
    return within(deps.limitMilliseconds, async (signal) => {
      requireSamePerson(await directory.verifier.ssoToken(token, asker.tenantId), asker);
      const idToken = await idTokenOnBehalfOf(directory.deps, asker.tenantId, token, signal);
      const claims = await directory.verifier.idToken(idToken, asker.tenantId);
      requireSamePerson(claims, asker);
      return claims;
    });
  };

  return {
    async ask(asker) {
      const requestId = deps.randomBytes(24).toString('base64url');
      await put(asker.companyId, hashOf(requestId), {
        schemaVersion: 1,
        person: { tenantId: asker.tenantId, oid: asker.oid },
        state: 'asked',
        expiresAt: addSeconds(clock.now(), exchangeSeconds),
      });
      return requestId;
    },

    async answer(asker, requestId, token) {
      const key = hashOf(requestId);
      const asked = await found(asker, key);
      if (asked === undefined) {
        logRefusal(deps.securityLog, 'sign_in_needed', asker, 'exchange-unknown');
        return { kind: 'failed' };
      }
      const { exchange, eTag } = asked;
      if (exchange.state !== 'asked') return { kind: exchange.state === 'done' ? 'known-already' : 'failed' };
      try {
        const claims = await claimsBehind(asker, token);
        if ((await put(asker.companyId, key, { ...exchange, state: 'done' }, eTag)) === undefined) {
          // Answered, or signed out, in the meantime.
          const now = await found(asker, key);
          return { kind: now?.exchange.state === 'done' ? 'known-already' : 'failed' };
        }
        const { roles, claim, groupsUnknown } = rolesIn(claims, deps.roleGroups);
        // With groups that did not fit, what is missing is not known to be missing.
        if (!groupsUnknown) await deps.facts.rememberRoles(asker, roles, claim);
        return { kind: 'known', account: claims.account, roles };
      } catch (error) {
        const { code, detail } = refusalOf(error);
        logRefusal(deps.securityLog, code, asker, detail);
        await put(asker.companyId, key, { ...exchange, state: 'failed' }, eTag);
        return { kind: 'failed' };
      }
    },
  };
}
