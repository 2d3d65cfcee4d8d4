/** How the bot is registered with the directory for signing people in. */
export interface SignInSettings {
  readonly clientId: string;
  readonly credential: SignInCredential;
  /**
   * The directory's origin without a path: `https://login.microsoftonline.com`. Plain http only for
   * a provider on loopback.
   */
  readonly authorityOrigin: string;
}

export type SignInCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  | {
      readonly kind: 'certificate';
      /** PEM. */
      readonly privateKey: string;
      /** PEM, the certificate alone or its chain. */
      readonly certificate: string;
    };

/** Where one organization's directory answers. Entra's addresses, the local provider's too. */
export interface DirectoryEndpoints {
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string;
}

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** @throws when the origin is plain http and not loopback, or carries more than an origin. */
export function endpointsOf(authorityOrigin: string, tenantId: string): DirectoryEndpoints {
  const url = new URL(authorityOrigin);
  const local = url.protocol === 'http:' && loopbackHosts.has(url.hostname);
  if ((url.protocol !== 'https:' && !local) || url.pathname !== '/' || url.search !== '') {
    throw new Error('the sign-in authority must be an https origin, or http on loopback');
  }
  const base = `${url.origin}/${encodeURIComponent(tenantId)}`;
  return {
    issuer: `${base}/v2.0`,
    authorizationEndpoint: `${base}/oauth2/v2.0/authorize`,
    tokenEndpoint: `${base}/oauth2/v2.0/token`,
    jwksUri: `${base}/discovery/v2.0/keys`,
  };
}
