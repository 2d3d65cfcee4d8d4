import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, type Role, roles } from '../../benefits/index.ts';
import { type SignInSettings, teamsClients } from '../../identity/index.ts';
import { type HtmlPage, htmlPage, pageHeaders } from '../html-page.ts';
import { languageIn } from '../languages.ts';
import { type ApiAccess, createApiAccessBook } from './provider-api-access.ts';
import { createOpenIdSide, innerUrl, tokenSeconds } from './provider-openid.ts';
import { gonePage, peoplePage, signInPage } from './provider-pages.ts';
import { createPeopleBook, type LocalPerson } from './provider-people.ts';
import { createTokenSigner, type TokenClaims, type TokenSigner } from './provider-tokens.ts';

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
  /** Its key takes a third of a second to make; a new one where none is given. */
  readonly signer?: TokenSigner;
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
  /** Whether this person can have tokens for Partner Center; everybody can where it is not said. */
  setApiAccess(oid: string, access: ApiAccess): void;
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
  const signer = options.signer ?? createTokenSigner();
  const apiAccess = createApiAccessBook();
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

  const provider = await createOpenIdSide({ ...options, issuer, book, apiAccess, signer, nowSeconds, dated });
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
    const language = languageIn(request.headers['accept-language'] ?? '', 'en');
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
    const spoken = languageIn(
      String(details.params.ui_locales ?? request.headers['accept-language'] ?? ''),
      'en',
    );
    if (isPost) {
      const { person, held } = await chosen(request);
      if (person === undefined) return show(response, gonePage(spoken), 400);
      book.setRoles(person.oid, held);
      apiAccess.signedIn(person.oid, String(details.params.state ?? ''));
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
      const asked = new URL(url, origin).searchParams;
      if (asked.has('claims')) apiAccess.challenged(asked.get('state') ?? '');
      request.url = innerUrl(url.slice(prefix.length));
      Object.assign(request, { originalUrl: `${prefix}${request.url}` });
      return answerOpenId(request, response);
    }
    // A browser names the page that a form comes from.
    const foreign = request.method === 'POST' && from !== `http://${host}`;
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
    setApiAccess: apiAccess.set,
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

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > formLimitBytes) break;
  }
  return new URLSearchParams(text);
}
