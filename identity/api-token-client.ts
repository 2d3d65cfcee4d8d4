import { AuthError, type AuthenticationResult, InteractionRequiredAuthError } from '@azure/msal-node';
import {
  clientFor,
  type DirectoryDeps,
  DirectorySaidNo,
  failureOf,
  keptPartOf,
  signedInClient,
} from './msal-client.ts';

/** A token for another service, on behalf of a person. Never logged, never kept unsealed. */
export interface ApiToken {
  readonly token: string;
  /** Of the same answer: says whose token it is, once it is verified. */
  readonly idToken: string;
  readonly secondsLeft: number;
}

/** Why the directory gives no token for a service, although the person is signed in. */
export class ApiAccessRefused extends Error {
  override readonly name = 'ApiAccessRefused';
  readonly why: 'no-consent' | 'second-factor';
  /** What the next sign-in must bring, as the directory says it; goes back to the directory alone. */
  readonly claims: string;
  constructor(why: ApiAccessRefused['why'], claims = '') {
    super(`the directory gave no token for the service: ${why}`);
    this.why = why;
    this.claims = claims;
  }
}

/**
 * AADSTS numbers (learn.microsoft.com, Microsoft Entra authentication and authorization error codes):
 * nobody has consented, or the service is not among the app's permissions or in the organization.
 */
const noConsent = ['65001', '65004', '90094', '90095', '500011', '650051', '650052', '650056', '650057'];
/** A second factor is asked for, or has to be set up first. */
const secondFactor = ['50072', '50074', '50076', '50079', '50158'];

function numbersIn(error: AuthError): readonly string[] {
  const own: unknown = Reflect.get(error, 'errorNo');
  const said = [...error.message.matchAll(/AADSTS(\d{5,7})/g)].flatMap(([, number]) => number ?? []);
  return typeof own === 'string' || typeof own === 'number' ? [String(own), ...said] : said;
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof AuthError)) return failureOf(error);
  const numbers = numbersIn(error);
  const claims = error instanceof InteractionRequiredAuthError ? error.claims : '';
  const { subError, errorCode } = error;
  if (subError === 'consent_required' || errorCode === 'consent_required') {
    return new ApiAccessRefused('no-consent');
  }
  if (numbers.some((number) => noConsent.includes(number)) || errorCode === 'invalid_resource') {
    return new ApiAccessRefused('no-consent');
  }
  if (claims !== '' || numbers.some((number) => secondFactor.includes(number))) {
    return new ApiAccessRefused('second-factor', claims);
  }
  return failureOf(error);
}

function tokenOf(result: AuthenticationResult | null): ApiToken {
  if (result === null || result.accessToken === '' || result.idToken === '' || result.expiresOn === null) {
    throw new DirectorySaidNo('unreachable');
  }
  const { accessToken, idToken, expiresOn } = result;
  // MSAL reckons it from the machine's clock, whatever clock the bot goes by.
  return { token: accessToken, idToken, secondsLeft: Math.floor((expiresOn.getTime() - Date.now()) / 1000) };
}

/** From a browser sign-in. `cache` opens the next one; keep it sealed. @throws ApiAccessRefused @throws DirectorySaidNo */
export async function apiTokenByRefresh(
  deps: DirectoryDeps,
  person: { readonly tenantId: string; readonly oid: string },
  cache: string,
  scope: string,
  signal: AbortSignal,
): Promise<ApiToken & { readonly cache: string }> {
  const { client, account } = await signedInClient(deps, person, cache, signal);
  try {
    const result = await client.acquireTokenSilent({ account, scopes: [scope], forceRefresh: true });
    return { ...tokenOf(result), cache: keptPartOf(client.getTokenCache().serialize()) };
  } catch (error) {
    throw refusalOf(error);
  }
}

/** From the token that Teams handed over in this very turn. @throws ApiAccessRefused @throws DirectorySaidNo */
export async function apiTokenOnBehalfOf(
  deps: DirectoryDeps,
  tenantId: string,
  ssoToken: string,
  scope: string,
  signal: AbortSignal,
): Promise<ApiToken> {
  const client = clientFor(deps, tenantId, signal);
  try {
    return tokenOf(
      await client.acquireTokenOnBehalfOf({ oboAssertion: ssoToken, scopes: [scope], skipCache: true }),
    );
  } catch (error) {
    throw refusalOf(error);
  }
}
