import { randomBytes } from 'node:crypto';
import type { Configuration, KoaContextWithOIDC, Provider as OpenIdProvider } from 'oidc-provider';
import { partnerCenterScope } from '../../identity/index.ts';
import { htmlPage, pageHeaders } from '../html-page.ts';
import { languageIn } from '../languages.ts';
import { type ApiAccessBook, apiClaims, apiRefusal, wantsApi } from './provider-api-access.ts';
import { createProviderMemory } from './provider-memory.ts';
import { gonePage } from './provider-pages.ts';
import type { LocalPerson, PeopleBook } from './provider-people.ts';
import { claimsOf, type TokenClaims, type TokenSigner } from './provider-tokens.ts';

export const tokenSeconds = 3600;
const onBehalfOf = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const authorizePath = '/oauth2/v2.0/authorize';

export interface OpenIdSide {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly issuer: string;
  readonly book: PeopleBook;
  readonly apiAccess: ApiAccessBook;
  readonly signer: TokenSigner;
  readonly nowSeconds: () => number;
  /** Adds issuer, audience and times. */
  readonly dated: (claims: TokenClaims) => TokenClaims;
}

/** The protocol, by oidc-provider, with Entra's addresses, claims and on-behalf-of grant. */
export async function createOpenIdSide(side: OpenIdSide): Promise<OpenIdProvider> {
  const { tenantId, clientId, clientSecret, redirectUri, issuer, book, signer, nowSeconds, dated } = side;
  const { apiAccess } = side;
  const { Provider, interactionPolicy } = await loadProvider();
  const policy = interactionPolicy.base();
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0);
  const configuration: Configuration = {
    adapter: createProviderMemory(),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code', 'refresh_token', onBehalfOf],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [signer.jwk] } as NonNullable<Configuration['jwks']>,
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    scopes: ['openid', 'offline_access', partnerCenterScope],
    claims: {
      openid: ['sub', 'tid', 'oid', 'ver', 'wids', 'roles', 'groups'],
      profile: ['name', 'preferred_username'],
    },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    interactions: { policy, url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
    routes: {
      authorization: authorizePath,
      token: '/oauth2/v2.0/token',
      jwks: '/discovery/v2.0/keys',
    },
    pkce: { required: () => true },
    ttl: {
      Interaction: 600,
      Session: 86_400,
      Grant: 86_400,
      RefreshToken: 86_400,
      AccessToken: tokenSeconds,
      IdToken: tokenSeconds,
    },
    issueRefreshToken: async () => true,
    expiresWithSession: async () => false,
    async findAccount(_ctx, oid) {
      const person = book.byOid(oid);
      return person && { accountId: oid, claims: async () => ({ sub: oid, ...book.claimsOf(person) }) };
    },
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(`openid profile offline_access ${partnerCenterScope}`);
      await grant.save();
      return grant;
    },
    async renderError(ctx) {
      const nonce = randomBytes(16).toString('base64');
      ctx.set(pageHeaders(nonce));
      ctx.body = htmlPage(gonePage(languageIn(ctx.get('accept-language'), 'en')), nonce);
    },
  };
  const provider = new Provider(issuer, configuration);
  const apiToken = (person: LocalPerson) => {
    const { oid, tid, name, preferred_username } = book.claimsOf(person);
    return signer.sign(dated({ oid, tid, name, preferred_username, ...apiClaims }));
  };
  const clientInfo = (oid: unknown) =>
    Buffer.from(JSON.stringify({ uid: oid, utid: tenantId })).toString('base64url');

  provider.registerGrantType(
    onBehalfOf,
    async (ctx: KoaContextWithOIDC) => {
      const { assertion, requested_token_use: use, scope } = ctx.oidc.params ?? {};
      const claims = use === 'on_behalf_of' ? signer.read(String(assertion), nowSeconds()) : undefined;
      const person = typeof claims?.oid === 'string' ? book.byOid(claims.oid) : undefined;
      if (claims?.aud !== clientId || person === undefined) {
        ctx.status = 400;
        ctx.body = { error: 'invalid_grant', error_description: 'the assertion is not accepted' };
        return;
      }
      const no = wantsApi(scope) ? apiRefusal(apiAccess.of(person.oid)) : undefined;
      if (no !== undefined) {
        ctx.status = 400;
        ctx.body = no;
        return;
      }
      ctx.body = {
        token_type: 'Bearer',
        access_token: wantsApi(scope) ? apiToken(person) : randomBytes(32).toString('base64url'),
        expires_in: tokenSeconds,
        scope: wantsApi(scope) ? `openid profile ${partnerCenterScope}` : 'openid profile',
        id_token: signer.sign(dated(book.claimsOf(person))),
        client_info: clientInfo(person.oid),
      };
    },
    ['assertion', 'requested_token_use', 'scope'],
  );

  // Entra's shape over what the library says: its dates, and who the account is.
  provider.use(async (ctx, next) => {
    await next();
    const body: unknown = ctx.body;
    if (!isTokenAnswer(body) || body.client_info !== undefined) return;
    const said = claimsOf(body.id_token);
    const person = book.byOid(String(said.sub));
    if (person === undefined) return;
    const { nonce } = said;
    const refresh = ctx.oidc.params?.grant_type === 'refresh_token';
    const forApi = refresh && wantsApi(ctx.oidc.params?.scope);
    const no = forApi ? apiRefusal(apiAccess.of(person.oid)) : undefined;
    if (no !== undefined) {
      ctx.status = 400;
      ctx.body = no;
      return;
    }
    const idToken = signer.sign(
      dated({ ...book.claimsOf(person), ...(nonce === undefined ? {} : { nonce }) }),
    );
    const service = forApi
      ? { access_token: apiToken(person), scope: `openid profile offline_access ${partnerCenterScope}` }
      : { scope: 'openid profile offline_access' };
    ctx.body = { ...body, ...service, id_token: idToken, client_info: clientInfo(person.oid) };
  });
  return provider;
}

/** The library says on the console that it would rather have a newer Node; the tests run it on this one. */
async function loadProvider(): Promise<typeof import('oidc-provider')> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}

/** Entra's addresses, told the way the library knows them. */
export function innerUrl(url: string): string {
  if (url.startsWith('/v2.0/.well-known/')) return url.slice('/v2.0'.length);
  // The library lets go of offline_access where nobody is asked to consent; Entra does not.
  return url.startsWith(authorizePath)
    ? url
        .replace('prompt=select_account', 'prompt=select_account%20consent')
        // Entra's refresh tokens serve every service that was consented to; the library's those asked for.
        .replace('scope=', `scope=${encodeURIComponent(partnerCenterScope)}%20`)
    : url;
}

function isTokenAnswer(body: unknown): body is Record<string, unknown> & { readonly id_token: string } {
  return typeof body === 'object' && body !== null && 'id_token' in body && typeof body.id_token === 'string';
}
