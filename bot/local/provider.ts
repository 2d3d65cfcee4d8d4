import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { type Clock, type Role, roles } from '../../benefits/index.ts';
import { type SignInSettings, teamsClients } from '../../identity/index.ts';
import { type HtmlPage, htmlPage, pageHeaders } from '../html-page.ts';
import { createProviderMemory } from './provider-memory.ts';
import { gonePage, languageIn, peoplePage, signInPage } from './provider-pages.ts';
import { createPeopleBook, type LocalPerson } from './provider-people.ts';
import { claimsOf, createTokenSigner, type TokenClaims } from './provider-tokens.ts';

const onBehalfOf = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const authorizePath = '/oauth2/v2.0/authorize';
const tokenSeconds = 3600;
/** Entra dates its tokens about five minutes back. */
const backdatedSeconds = 300;
const formLimitBytes = 16_384;

export interface LocalProviderOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly tenantId: string;
  readonly people: readonly LocalPerson[];
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who writes in the chat, by key, oid or sign-in name: comes first on the page. */
  readonly current?: string;
  /** The bot's `/auth/callback`. */
  readonly redirectUri: string;
  /** The clock that dates the tokens; the machine's where it is not given. */
  readonly clock?: Clock;
}

export interface LocalProvider {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly issuer: string;
  readonly signIn: SignInSettings;
  /** The page where roles change without a sign-in. */
  readonly peopleUrl: string;
  rolesOf(oid: string): readonly Role[];
  /** Holds from the next token on, a refreshed one too. */
  setRoles(oid: string, roles: readonly Role[]): void;
  /** Further claims of this person's tokens, such as `acct` or `_claim_names`. */
  setClaims(oid: string, claims: TokenClaims): void;
  /** Signs whatever is asked, with the key whose public half the provider shows. */
  mint(claims: TokenClaims): string;
  /** A single-sign-on token as Teams hands it over, of a person by key, oid or sign-in name. */
  mintSsoToken(person: string, overrides?: TokenClaims): string;
  /** Answers nothing until `resume`. */
  pause(): void;
  resume(): void;
  close(): Promise<void>;
}

/**
 * A sign-in provider on this machine, shaped as Entra is: `/<tenant>/v2.0`, tid, oid, wids, roles
 * and groups in the id_token, also after a refresh and on behalf of somebody. It asks for no
 * password, so it listens on 127.0.0.1 only.
 */
export async function startLocalProvider(options: LocalProviderOptions): Promise<LocalProvider> {
  const { tenantId, clientId, clientSecret, redirectUri } = options;
  const book = createPeopleBook(tenantId, options.people);
  const signer = createTokenSigner();
  const nowSeconds = () => Math.floor((options.clock ? Date.parse(options.clock.now()) : Date.now()) / 1000);
  const times = () => {
    const now = nowSeconds();
    return { iat: now - backdatedSeconds, nbf: now - backdatedSeconds, exp: now + tokenSeconds };
  };

  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const prefix = `/${tenantId}`;
  const issuer = `${origin}${prefix}/v2.0`;
  const dated = (claims: TokenClaims): TokenClaims => ({ iss: issuer, aud: clientId, ...times(), ...claims });

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
      grant.addOIDCScope('openid profile offline_access');
      await grant.save();
      return grant;
    },
    async renderError(ctx) {
      const nonce = randomBytes(16).toString('base64');
      ctx.set(pageHeaders(nonce));
      ctx.body = htmlPage(gonePage(languageIn(ctx.get('accept-language'))), nonce);
    },
  };
  const provider = new Provider(issuer, configuration);
  const clientInfo = (oid: unknown) =>
    Buffer.from(JSON.stringify({ uid: oid, utid: tenantId })).toString('base64url');

  provider.registerGrantType(
    onBehalfOf,
    async (ctx: KoaContextWithOIDC) => {
      const { assertion, requested_token_use: use } = ctx.oidc.params ?? {};
      const claims = use === 'on_behalf_of' ? signer.read(String(assertion), nowSeconds()) : undefined;
      const person = typeof claims?.oid === 'string' ? book.byOid(claims.oid) : undefined;
      if (claims?.aud !== clientId || person === undefined) {
        ctx.status = 400;
        ctx.body = { error: 'invalid_grant', error_description: 'the assertion is not accepted' };
        return;
      }
      ctx.body = {
        token_type: 'Bearer',
        access_token: randomBytes(32).toString('base64url'),
        expires_in: tokenSeconds,
        scope: 'openid profile',
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
    const idToken = signer.sign(
      dated({ ...book.claimsOf(person), ...(nonce === undefined ? {} : { nonce }) }),
    );
    ctx.body = { ...body, id_token: idToken, client_info: clientInfo(person.oid) };
  });
  const answerOpenId = provider.callback();

  const show = (
    response: ServerResponse,
    page: HtmlPage,
    status = 200,
    formTargets: readonly string[] = [],
  ) => {
    const nonce = randomBytes(16).toString('base64');
    // Not chained: restify replaces writeHead for every server of the process, and returns nothing.
    response.writeHead(status, pageHeaders(nonce, formTargets));
    response.end(htmlPage(page, nonce));
  };
  const chosen = async (request: IncomingMessage) => {
    const form = await readForm(request);
    const person = book.byOid(form.get('oid') ?? '');
    return { person, held: roles.filter((role) => form.getAll('role').includes(role)) };
  };

  const answerPages = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const language = languageIn(request.headers['accept-language'] ?? '');
    const isPost = request.method === 'POST';
    if (path === '/people' || path === '/') {
      if (!isPost) {
        return show(response, peoplePage(book, language, request.url?.endsWith('?saved') === true), 200, [
          "'self'",
        ]);
      }
      const { person, held } = await chosen(request);
      if (person !== undefined) book.setRoles(person.oid, held);
      response.writeHead(303, { location: '/people?saved' });
      return void response.end();
    }
    if (!path.startsWith('/sign-in/')) return show(response, gonePage(language), 404);
    let details: Awaited<ReturnType<typeof provider.interactionDetails>>;
    try {
      details = await provider.interactionDetails(request, response);
    } catch {
      return show(response, gonePage(language), 400);
    }
    const spoken = languageIn(String(details.params.ui_locales ?? request.headers['accept-language'] ?? ''));
    if (isPost) {
      const { person, held } = await chosen(request);
      if (person === undefined) return show(response, gonePage(spoken), 400);
      book.setRoles(person.oid, held);
      const result = { login: { accountId: person.oid }, select_account: {}, consent: {} };
      return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    }
    // The redirects that follow a form are held to its targets as well.
    const targets = ["'self'", new URL(redirectUri).origin];
    show(
      response,
      signInPage(book, { action: path, language: spoken, current: options.current ?? '' }),
      200,
      targets,
    );
  };

  let resumed: Promise<void> = Promise.resolve();
  let resume = () => {};
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    await resumed;
    const url = request.url ?? '/';
    const path = url.split('?')[0] ?? '/';
    const { host, origin: from } = request.headers;
    // Another site's page must not reach a provider without passwords through the person's browser.
    if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
      return show(response, gonePage('en'), 421);
    if (path.startsWith(`${prefix}/`)) {
      request.url = innerUrl(url.slice(prefix.length));
      Object.assign(request, { originalUrl: `${prefix}${request.url}` });
      return answerOpenId(request, response);
    }
    const foreign = request.method === 'POST' && from !== undefined && from !== `http://${host}`;
    if (foreign) return show(response, gonePage('en'), 403);
    await answerPages(request, response, path);
  };
  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  return {
    origin,
    issuer,
    signIn: { clientId, credential: { kind: 'secret', secret: clientSecret }, authorityOrigin: origin },
    peopleUrl: `${origin}/people`,
    rolesOf: book.rolesOf,
    setRoles: book.setRoles,
    setClaims: book.setClaims,
    mint: (claims) => signer.sign(dated(claims)),
    mintSsoToken(name, overrides = {}) {
      const person = book.find(name);
      if (person === undefined) throw new Error(`the local provider does not know ${name}`);
      const { wids: _wids, roles: _roles, groups: _groups, ...who } = book.claimsOf(person);
      return signer.sign(dated({ ...who, azp: teamsClients[0], scp: 'access_as_user', ...overrides }));
    },
    pause() {
      resume();
      resumed = new Promise((resolve) => {
        resume = resolve;
      });
    },
    resume: () => resume(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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
function innerUrl(url: string): string {
  if (url.startsWith('/v2.0/.well-known/')) return url.slice('/v2.0'.length);
  // The library lets go of offline_access where nobody is asked to consent; Entra does not.
  return url.startsWith(authorizePath)
    ? url.replace('prompt=select_account', 'prompt=select_account%20consent')
    : url;
}

function isTokenAnswer(body: unknown): body is Record<string, unknown> & { readonly id_token: string } {
  return typeof body === 'object' && body !== null && 'id_token' in body && typeof body.id_token === 'string';
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > formLimitBytes) break;
  }
  return new URLSearchParams(text);
}
