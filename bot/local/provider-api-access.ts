import { partnerCenterScope } from '../../identity/index.ts';

/** What the local provider answers when a token for the other service is asked for. */
export type ApiAccess = 'granted' | 'no-consent' | 'second-factor';

/** The service's address, which its tokens are for. */
const audience = new URL(partnerCenterScope).origin;

/** What Entra says, with its numbers (Microsoft Entra error codes). */
const refusals = {
  'no-consent': {
    error: 'invalid_grant',
    suberror: 'consent_required',
    error_codes: [65001],
    error_description: 'AADSTS65001: The user or administrator has not consented to use the application.',
  },
  'second-factor': {
    error: 'interaction_required',
    suberror: 'basic_action',
    error_codes: [50076],
    error_description: 'AADSTS50076: You must use multi-factor authentication to access the resource.',
    claims: JSON.stringify({ access_token: { capolids: { essential: true, values: ['local'] } } }),
  },
} as const;

/** Who may have tokens for the other service: everybody, until it is said otherwise. */
export interface ApiAccessBook {
  of(oid: string): ApiAccess;
  set(oid: string, access: ApiAccess): void;
  /** A sign-in whose address brought a claims challenge: it satisfies it. */
  challenged(state: string): void;
  signedIn(oid: string, state: string): void;
}

export function createApiAccessBook(): ApiAccessBook {
  const accesses = new Map<string, ApiAccess>();
  const states = new Set<string>();
  return {
    of: (oid) => accesses.get(oid) ?? 'granted',
    set: (oid, access) => void accesses.set(oid, access),
    challenged: (state) => void states.add(state),
    signedIn(oid, state) {
      if (states.delete(state) && accesses.get(oid) === 'second-factor') accesses.delete(oid);
    },
  };
}

export const wantsApi = (scope: unknown): boolean =>
  typeof scope === 'string' && scope.split(' ').includes(partnerCenterScope);

/** The answer in Entra's words where there is no token; undefined where there is one. */
export function apiRefusal(access: ApiAccess): object | undefined {
  return access === 'granted' ? undefined : refusals[access];
}

/** What a token for the service claims besides whose it is and when. */
export const apiClaims = {
  aud: audience,
  scp: 'user_impersonation',
} as const;
