import { z } from 'zod';
import {
  type Asker,
  addSeconds,
  type Clock,
  type Evidence,
  type Instant,
  type KeyedStore,
  keyedSecretPlace,
  personKey,
  type RefusalCode,
  type Refused,
  refusal,
  SealBroken,
  type Sealer,
  type TurnProof,
} from '../benefits/index.ts';
import {
  ApiAccessRefused,
  type ApiToken,
  apiTokenByRefresh,
  apiTokenOnBehalfOf,
} from './api-token-client.ts';
import { within } from './deadline.ts';
import type { DirectoryDeps } from './msal-client.ts';
import { GateRefusal, logRefusal, refusalOf, requireSamePerson, type SecurityLog } from './role-gate.ts';
import { presenceSeconds, type SignInFacts } from './sign-in-facts.ts';
import type { TokenVerifier } from './token-verifier.ts';

/** The one service that is called on behalf of people (learn.microsoft.com, Partner Center authentication). */
export const partnerCenterScope = 'https://api.partnercenter.microsoft.com/user_impersonation';

const kind = 'api-token';
/** So long before its end a kept token is not used any more. */
const spareSeconds = 60;

/** A token of one person for the service, and until when it may be used without asking anew. */
export interface ServiceToken {
  readonly token: string;
  readonly until: Instant;
}

/** A token between two turns of its person. */
export interface KeptToken extends ServiceToken {
  /** Where the service says that its list goes on. */
  readonly continuation?: string;
}

export type ServiceTokenAnswer = { readonly kind: 'token'; readonly token: ServiceToken } | Refused;

/** Tokens for Partner Center. Each belongs to one person, is sealed where it is kept, and never logged. */
export interface ServiceTokens {
  /**
   * For the person whose presence was verified in this very turn. Refused `partner_center_no_consent`,
   * `partner_center_second_factor`, or with what keeps anybody from signing in.
   */
  acquire(
    asker: Asker,
    proof: TurnProof,
    presence: Evidence['presence'],
    limitMilliseconds: number,
  ): Promise<ServiceTokenAnswer>;
  /** For what is asked while the person types: at most as long as a sign-in counts. The last one stays. */
  keep(asker: Asker, kept: KeptToken): Promise<void>;
  kept(asker: Asker): Promise<KeptToken | undefined>;
  forget(asker: Asker): Promise<void>;
}

export interface ServiceTokensDeps {
  readonly keyed: KeyedStore;
  readonly sealer: Sealer;
  readonly facts: Pick<SignInFacts, 'tokenCache' | 'renewTokenCache' | 'signedInAt' | 'saveChallenge'>;
  readonly clock: Clock;
  readonly securityLog: SecurityLog;
  readonly directory?: { readonly deps: DirectoryDeps; readonly verifier: TokenVerifier };
}

const keptShape = z.object({ schemaVersion: z.literal(1), sealed: z.string() });
const accessShape = z.object({
  token: z.string(),
  until: z.string(),
  continuation: z.string().exactOptional(),
});

export function createServiceTokens(deps: ServiceTokensDeps): ServiceTokens {
  const { keyed, sealer, facts, clock, directory } = deps;
  const placeOf = (asker: Asker) => keyedSecretPlace(asker.companyId, kind, personKey(asker));

  const byBrowser = async (
    asker: Asker,
    found: NonNullable<ServiceTokensDeps['directory']>,
    signal: AbortSignal,
  ): Promise<ApiToken> => {
    const at = await facts.signedInAt(asker);
    const cached = await facts.tokenCache(asker);
    if (at === undefined || cached === undefined) throw new GateRefusal('sign_in_needed');
    const fresh = await apiTokenByRefresh(found.deps, asker, cached.cache, partnerCenterScope, signal);
    signal.throwIfAborted();
    await facts.renewTokenCache(asker, fresh.cache, cached.eTag, at);
    return fresh;
  };

  const byTeams = async (
    asker: Asker,
    loginToken: string | undefined,
    found: NonNullable<ServiceTokensDeps['directory']>,
    signal: AbortSignal,
  ): Promise<ApiToken> => {
    if (loginToken === undefined) throw new GateRefusal('sign_in_needed');
    requireSamePerson(await found.verifier.ssoToken(loginToken, asker.tenantId), asker);
    return apiTokenOnBehalfOf(found.deps, asker.tenantId, loginToken, partnerCenterScope, signal);
  };

  const refused = (asker: Asker, code: RefusalCode, detail: string): Refused => {
    logRefusal(deps.securityLog, code, asker, detail);
    return { kind: 'refused', refusal: refusal(code, { account: asker.account }) };
  };

  return {
    async acquire(asker, proof, presence, limitMilliseconds) {
      try {
        if (directory === undefined) throw new GateRefusal('sign_in_not_set_up');
        const got = await within(limitMilliseconds, async (signal) => {
          const fresh = await (presence === 'browser'
            ? byBrowser(asker, directory, signal)
            : byTeams(asker, proof.loginToken, directory, signal));
          requireSamePerson(await directory.verifier.idToken(fresh.idToken, asker.tenantId), asker);
          return fresh;
        });
        const seconds = Math.min(got.secondsLeft - spareSeconds, presenceSeconds);
        return { kind: 'token', token: { token: got.token, until: addSeconds(clock.now(), seconds) } };
      } catch (error) {
        if (error instanceof ApiAccessRefused) {
          if (error.why === 'no-consent') return refused(asker, 'partner_center_no_consent', 'directory');
          if (error.claims !== '') await facts.saveChallenge(asker, error.claims);
          return refused(asker, 'partner_center_second_factor', 'directory');
        }
        const { code, detail } = refusalOf(error);
        return refused(asker, code, detail);
      }
    },

    async keep(asker, access) {
      const sealed = sealer.seal(placeOf(asker), JSON.stringify(access));
      await keyed.put(
        asker.companyId,
        kind,
        personKey(asker),
        { schemaVersion: 1, sealed },
        {
          expiresAt: access.until,
        },
      );
    },

    async kept(asker) {
      const found = await keyed.get(asker.companyId, kind, personKey(asker));
      const parsed = found && keptShape.safeParse(found.value);
      if (found === undefined || !parsed?.success) return undefined;
      try {
        const access = accessShape.parse(JSON.parse(sealer.open(placeOf(asker), parsed.data.sealed)));
        return access.until > clock.now() ? access : undefined;
      } catch (error) {
        if (error instanceof SealBroken) return undefined;
        throw error;
      }
    },

    async forget(asker) {
      await keyed.delete(asker.companyId, kind, personKey(asker));
    },
  };
}
