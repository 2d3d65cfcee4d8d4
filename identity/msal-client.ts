import { createHash, X509Certificate } from 'node:crypto';
import {
  AuthError,
  type AuthenticationResult,
  ConfidentialClientApplication,
  type INetworkModule,
  InteractionRequiredAuthError,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';
import { z } from 'zod';
import { endpointsOf, type SignInSettings } from './directory.ts';

/** Only what signs a person in: openid, profile and offline_access are added by the client. */
const scopes: string[] = [];

/** Why the directory gave no token. */
export type DirectoryFailure = 'unreachable' | 'sign-in-needed' | 'not-set-up';

export class DirectorySaidNo extends Error {
  override readonly name = 'DirectorySaidNo';
  readonly failure: DirectoryFailure;
  constructor(failure: DirectoryFailure, cause?: unknown) {
    super(`the directory gave no token: ${failure}`, { cause });
    this.failure = failure;
  }
}

export interface DirectoryDeps {
  readonly settings: SignInSettings;
  readonly fetch: typeof fetch;
}

/** Tokens of one operation of one person. `cache` opens the next silent one; keep it sealed. */
export interface FreshTokens {
  readonly idToken: string;
  readonly cache: string;
}

/** MSAL's network over `fetch`: no redirects; an answer that is no JSON, 429 or 5xx is `unreachable`. */
export function networkOver(fetcher: typeof fetch, signal: AbortSignal): INetworkModule {
  const send = async <T>(
    method: string,
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> => {
    const response = await fetcher(url, {
      method,
      redirect: 'error',
      signal,
      ...(options?.headers === undefined ? {} : { headers: options.headers }),
      ...(method === 'POST' ? { body: options?.body ?? '' } : {}),
    });
    const text = await response.text();
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      throw new DirectorySaidNo('unreachable');
    }
    if (response.status === 429 || response.status >= 500) throw new DirectorySaidNo('unreachable');
    return { headers: Object.fromEntries(response.headers), body: body as T, status: response.status };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

/**
 * A client for one operation and one person: a shared one mixes people. The addresses are given
 * rather than discovered, which spares every operation two calls and lets a loopback provider be plain http.
 */
export function clientFor(
  deps: DirectoryDeps,
  tenantId: string,
  signal: AbortSignal,
): ConfidentialClientApplication {
  const { settings } = deps;
  const endpoints = endpointsOf(settings.authorityOrigin, tenantId);
  const { host } = new URL(settings.authorityOrigin);
  const { credential } = settings;
  return new ConfidentialClientApplication({
    auth: {
      clientId: settings.clientId,
      authority: `https://${host}/${tenantId}`,
      knownAuthorities: [host],
      authorityMetadata: JSON.stringify({
        issuer: endpoints.issuer,
        authorization_endpoint: endpoints.authorizationEndpoint,
        token_endpoint: endpoints.tokenEndpoint,
        jwks_uri: endpoints.jwksUri,
      }),
      ...(credential.kind === 'secret'
        ? { clientSecret: credential.secret }
        : { clientCertificate: certificateOf(credential) }),
    },
    system: {
      networkClient: networkOver(deps.fetch, signal),
      disableInternalRetries: true,
      // MSAL's lines can name people and carry parts of tokens.
      loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => {} },
    },
  });
}

export function certificateOf(credential: { readonly privateKey: string; readonly certificate: string }) {
  const { raw } = new X509Certificate(credential.certificate);
  return {
    thumbprintSha256: createHash('sha256').update(raw).digest('hex'),
    privateKey: credential.privateKey,
    x5c: credential.certificate,
  };
}

/** What an error of MSAL or of the network means; another error is itself. */
export function failureOf(error: unknown): unknown {
  if (error instanceof DirectorySaidNo) return error;
  if (error instanceof InteractionRequiredAuthError) return new DirectorySaidNo('sign-in-needed', error);
  if (error instanceof AuthError) {
    if (error.errorCode === 'invalid_grant') return new DirectorySaidNo('sign-in-needed', error);
    if (error.errorCode === 'invalid_client' || error.errorCode === 'unauthorized_client') {
      return new DirectorySaidNo('not-set-up', error);
    }
    return new DirectorySaidNo('unreachable', error);
  }
  // fetch says TypeError when the host does not answer, and the signal's reason when time is up.
  if (error instanceof TypeError || (error instanceof Error && /Abort|Timeout/.test(error.name))) {
    return new DirectorySaidNo('unreachable', error);
  }
  return error;
}

const section = z.record(z.string(), z.unknown()).default({});
const cacheShape = z.object({ Account: section, RefreshToken: section, AppMetadata: section });

/** Only what a forced refresh needs: no access token and no id token is kept. */
export function keptPartOf(serialized: string): string {
  const { Account, RefreshToken, AppMetadata } = cacheShape.parse(JSON.parse(serialized));
  return JSON.stringify({ Account, IdToken: {}, AccessToken: {}, RefreshToken, AppMetadata });
}

function idTokenOf(result: AuthenticationResult | null): string {
  if (result === null || result.fromCache || result.idToken === '') throw new DirectorySaidNo('unreachable');
  return result.idToken;
}

/** The page to send the browser to. Asks which account, so that nobody is signed in unasked. */
export async function authorizeUrl(
  deps: DirectoryDeps,
  tenantId: string,
  request: {
    readonly redirectUri: string;
    readonly state: string;
    readonly nonce: string;
    readonly codeChallenge: string;
    readonly language: string;
    /** What the directory wants to see this time, in its own words. */
    readonly claims?: string;
  },
): Promise<string> {
  const { language, ...rest } = request;
  return clientFor(deps, tenantId, AbortSignal.timeout(4000)).getAuthCodeUrl({
    ...rest,
    scopes,
    responseMode: 'query',
    prompt: 'select_account',
    codeChallengeMethod: 'S256',
    extraQueryParameters: { ui_locales: language },
  });
}

/** @throws DirectorySaidNo */
export async function tokensByCode(
  deps: DirectoryDeps,
  tenantId: string,
  request: {
    readonly code: string;
    readonly redirectUri: string;
    readonly codeVerifier: string;
    readonly nonce: string;
    readonly state: string;
  },
  signal: AbortSignal,
): Promise<FreshTokens> {
  const client = clientFor(deps, tenantId, signal);
  const { code, nonce, state, ...rest } = request;
  try {
    const result = await client.acquireTokenByCode(
      { ...rest, code, nonce, state, scopes },
      { code, nonce, state },
    );
    return { idToken: idTokenOf(result), cache: keptPartOf(client.getTokenCache().serialize()) };
  } catch (error) {
    throw failureOf(error);
  }
}

/** A client with what was kept of this person's sign-in, and no other's account. @throws DirectorySaidNo */
export async function signedInClient(
  deps: DirectoryDeps,
  person: { readonly tenantId: string; readonly oid: string },
  cache: string,
  signal: AbortSignal,
) {
  const client = clientFor(deps, person.tenantId, signal);
  client.getTokenCache().deserialize(cache);
  const accounts = await client.getTokenCache().getAllAccounts();
  const account = accounts.find(
    (one) => one.localAccountId === person.oid && one.tenantId === person.tenantId,
  );
  if (account === undefined) throw new DirectorySaidNo('sign-in-needed');
  return { client, account };
}

/** A forced refresh: what the directory says now, never what it said before. @throws DirectorySaidNo */
export async function tokensByRefresh(
  deps: DirectoryDeps,
  person: { readonly tenantId: string; readonly oid: string },
  cache: string,
  signal: AbortSignal,
): Promise<FreshTokens> {
  const { client, account } = await signedInClient(deps, person, cache, signal);
  try {
    const result = await client.acquireTokenSilent({ account, scopes, forceRefresh: true });
    return { idToken: idTokenOf(result), cache: keptPartOf(client.getTokenCache().serialize()) };
  } catch (error) {
    throw failureOf(error);
  }
}

/** On behalf of the person whose token Teams handed over, past every cache. @throws DirectorySaidNo */
export async function idTokenOnBehalfOf(
  deps: DirectoryDeps,
  tenantId: string,
  ssoToken: string,
  signal: AbortSignal,
): Promise<string> {
  const client = clientFor(deps, tenantId, signal);
  try {
    return idTokenOf(
      await client.acquireTokenOnBehalfOf({ oboAssertion: ssoToken, scopes: [...scopes], skipCache: true }),
    );
  } catch (error) {
    throw failureOf(error);
  }
}
