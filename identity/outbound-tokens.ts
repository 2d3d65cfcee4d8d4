import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';
import type { SignInCredential } from './directory.ts';
import { certificateOf, networkOver } from './msal-client.ts';

/** How the bot proves to the directory that it is the bot. */
export type BotCredential = SignInCredential | { readonly kind: 'managed-identity' };

export interface OutboundSettings {
  readonly appId: string;
  readonly tenantId: string;
  readonly credential: BotCredential;
  /** A base: `/<tenantId>/oauth2/v2.0/token` is appended. Plain http only on loopback. */
  readonly loginAuthority: string;
}

/** The bot's own tokens, for calling the channel; kept in memory until five minutes before their end. */
export interface OutboundTokens {
  /**
   * `resource` without `/.default`. `renewed` passes by what is kept, for a token that was not taken.
   * @throws when the directory gives none; the error names no secret.
   */
  token(resource: string, renewed?: boolean): Promise<string>;
}

const TIMEOUT_MS = 8000;
const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

type Acquire = (resource: string, renewed: boolean) => Promise<{ readonly accessToken: string } | null>;

/** One MSAL client for the bot itself; it never sees a person. */
function clientCredentials(settings: OutboundSettings, fetcher: typeof fetch): Acquire {
  const { credential, appId, tenantId } = settings;
  if (credential.kind === 'managed-identity') throw new Error('a managed identity has no client credential');
  const base = new URL(settings.loginAuthority);
  const local = base.protocol === 'http:' && loopbackHosts.has(base.hostname);
  if (base.protocol !== 'https:' && !local)
    throw new Error('the login authority must be https, or http on loopback');
  // MSAL takes the first part of an endpoint's path for the organization, which a base with a path is not.
  const tokenEndpoint = `${base.href.replace(/\/$/, '')}/${tenantId}/oauth2/v2.0/token`;
  const timed: typeof fetch = (_input, init) =>
    fetcher(tokenEndpoint, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  const tenant = `https://${base.host}/${tenantId}`;
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      authority: tenant,
      knownAuthorities: [base.host],
      authorityMetadata: JSON.stringify({
        issuer: `${tenant}/v2.0`,
        authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
        token_endpoint: `${tenant}/oauth2/v2.0/token`,
        jwks_uri: `${tenant}/discovery/v2.0/keys`,
      }),
      ...(credential.kind === 'secret'
        ? { clientSecret: credential.secret }
        : { clientCertificate: certificateOf(credential) }),
    },
    system: {
      networkClient: networkOver(timed, new AbortController().signal),
      disableInternalRetries: true,
      loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => {} },
    },
  });
  return (resource, renewed) =>
    client.acquireTokenByClientCredential({ scopes: [`${resource}/.default`], skipCache: renewed });
}

function managedIdentity(appId: string): Acquire {
  const client = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: appId },
    system: { loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => {} } },
  });
  return (resource, renewed) => client.acquireToken({ resource, forceRefresh: renewed });
}

/** @throws when the authority is neither https nor on loopback, or a certificate cannot be read. */
export function createOutboundTokens(
  settings: OutboundSettings,
  fetcher: typeof fetch = fetch,
): OutboundTokens {
  const acquire =
    settings.credential.kind === 'managed-identity'
      ? managedIdentity(settings.appId)
      : clientCredentials(settings, fetcher);
  const inFlight = new Map<string, Promise<string>>();
  return {
    token(resource, renewed = false) {
      const key = `${resource} ${renewed}`;
      const running = inFlight.get(key);
      if (running !== undefined) return running;
      const asked = acquire(resource, renewed)
        .then((result) => {
          if (result === null || result.accessToken === '') throw new Error('an answer without a token');
          return result.accessToken;
        })
        .catch((cause: unknown) => {
          throw new Error('the directory gave the bot no token', { cause });
        })
        .finally(() => inFlight.delete(key));
      inFlight.set(key, asked);
      return asked;
    },
  };
}
