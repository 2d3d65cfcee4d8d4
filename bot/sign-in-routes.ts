import { randomBytes } from 'node:crypto';
import type restify from 'restify';
import type { Language } from '../benefits/index.ts';
import type { BrowserStep, SignIn, SignInOutcome } from '../identity/index.ts';
import { type HtmlPage, htmlPage, pageHeaders } from './html-page.ts';
import { languageIn } from './languages.ts';
import type { Limits } from './limits/index.ts';
import { signInPage, tooManyPage } from './sign-in-pages.ts';
import type { TeamsJs } from './teams-sign-in/index.ts';

export interface SignInRoutesDeps {
  readonly signIn: Pick<SignIn, 'begin' | 'callback' | 'shown'>;
  readonly limits: Pick<Limits, 'attempt'>;
  /** Where the browser says nothing of its language. */
  readonly defaultLanguage: Language;
  /** A fault behind a page; the person sees that the sign-in is not confirmed. */
  readonly onFault: (fault: unknown) => void;
  /** Where sign-in windows are opened by a Teams client that waits to hear of their end. */
  readonly teamsJs?: TeamsJs;
}

const longestQuery = 8192;

function queryOf(request: restify.Request): URLSearchParams {
  const query = (request.url ?? '').split('?')[1] ?? '';
  return new URLSearchParams(query.length > longestQuery ? '' : query);
}

/**
 * The browser's side of signing in: `GET /auth/start`, `/auth/callback`, `/auth/done`, and no other
 * method. Redirects lead to the directory or to `/auth/done`, never where a request says.
 */
export function registerSignInRoutes(server: restify.Server, deps: SignInRoutesDeps): void {
  const languageOf = (request: restify.Request) =>
    languageIn(request.headers['accept-language'] ?? '', deps.defaultLanguage);
  const send = (response: restify.Response, status: number, page: HtmlPage) => {
    const nonce = randomBytes(16).toString('base64');
    response.sendRaw(status, htmlPage(page, nonce), pageHeaders(nonce));
  };
  const show = (request: restify.Request, response: restify.Response, outcome: SignInOutcome) => {
    send(response, statusOf(outcome), signInPage(outcome, languageOf(request), deps.teamsJs));
    return outcome.kind === 'code';
  };
  const go = (response: restify.Response, { location, setCookies }: BrowserStep) => {
    response.writeHead(303, {
      location,
      'set-cookie': [...setCookies],
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-length': 0,
    });
    response.end();
  };
  /** @param answer resolves to whether the request came to something: others count for its address */
  const route = (
    path: string,
    answer: (request: restify.Request, response: restify.Response) => Promise<boolean>,
  ) => {
    server.get(path, async (request: restify.Request, response: restify.Response) => {
      const { wait, succeeded } = await deps.limits.attempt('sign-in', request);
      if (wait !== undefined) {
        response.setHeader('retry-after', wait);
        send(response, 429, tooManyPage(wait, languageOf(request)));
        return;
      }
      try {
        if (await answer(request, response)) await succeeded();
      } catch (fault) {
        deps.onFault(fault);
        if (!response.headersSent) show(request, response, { kind: 'failed', reason: 'refused' });
      }
    });
  };

  const { teamsJs } = deps;
  if (teamsJs !== undefined) {
    server.get(teamsJs.path, (_request: restify.Request, response: restify.Response, next: restify.Next) => {
      response.writeHead(200, {
        'content-type': 'text/javascript; charset=utf-8',
        'content-length': teamsJs.bytes.length,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      });
      response.end(teamsJs.bytes);
      next(false);
    });
  }

  route('/auth/start', async (request, response) => {
    const begun = await deps.signIn.begin(queryOf(request).get('t') ?? '');
    if (begun.kind !== 'go') return show(request, response, begun);
    go(response, begun);
    return true;
  });
  route('/auth/callback', async (request, response) => {
    const outcome = await deps.signIn.callback(queryOf(request), request.headers.cookie ?? '');
    go(response, outcome.step);
    return outcome.kind === 'code';
  });
  route('/auth/done', async (request, response) => {
    const outcome = deps.signIn.shown(request.headers.cookie ?? '');
    return show(request, response, outcome ?? { kind: 'failed', reason: 'browser-changed' });
  });
}

function statusOf({ kind }: SignInOutcome): number {
  if (kind === 'failed') return 400;
  return kind === 'wrong-account' ? 403 : 200;
}
