import { randomBytes } from 'node:crypto';
import type restify from 'restify';
import type { Language } from '../benefits/index.ts';
import type { BrowserStep, SignIn, SignInOutcome } from '../identity/index.ts';
import { htmlPage, pageHeaders } from './html-page.ts';
import { languageIn } from './languages.ts';
import { signInPage } from './sign-in-pages.ts';

export interface SignInRoutesDeps {
  readonly signIn: Pick<SignIn, 'begin' | 'callback' | 'shown'>;
  /** Where the browser says nothing of its language. */
  readonly defaultLanguage: Language;
  /** A fault behind a page; the person sees that the sign-in is not confirmed. */
  readonly onFault: (fault: unknown) => void;
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
  const show = (request: restify.Request, response: restify.Response, outcome: SignInOutcome) => {
    const nonce = randomBytes(16).toString('base64');
    const page = signInPage(
      outcome,
      languageIn(request.headers['accept-language'] ?? '', deps.defaultLanguage),
    );
    const status = outcome.kind === 'failed' ? 400 : outcome.kind === 'wrong-account' ? 403 : 200;
    response.sendRaw(status, htmlPage(page, nonce), pageHeaders(nonce));
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
  const route = (
    path: string,
    answer: (request: restify.Request, response: restify.Response) => Promise<void>,
  ) => {
    server.get(path, async (request: restify.Request, response: restify.Response) => {
      try {
        await answer(request, response);
      } catch (fault) {
        deps.onFault(fault);
        if (!response.headersSent) show(request, response, { kind: 'failed', reason: 'refused' });
      }
    });
  };

  route('/auth/start', async (request, response) => {
    const begun = await deps.signIn.begin(queryOf(request).get('t') ?? '');
    if (begun.kind === 'go') go(response, begun);
    else show(request, response, begun);
  });
  route('/auth/callback', async (request, response) => {
    const { step } = await deps.signIn.callback(queryOf(request), request.headers.cookie ?? '');
    go(response, step);
  });
  route('/auth/done', async (request, response) => {
    const outcome = deps.signIn.shown(request.headers.cookie ?? '');
    show(request, response, outcome ?? { kind: 'failed', reason: 'browser-changed' });
  });
}
