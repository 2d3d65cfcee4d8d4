/** Where a browser sign-in ended. */
export type SignInEnd =
  | { readonly code: string; readonly page: string }
  /** No code: the page that was shown instead, as text. */
  | { readonly code?: undefined; readonly page: string; readonly status: number };

export interface SignInChoice {
  /** By the key of `samples/people.json`. */
  readonly person: string;
  /** Ticked on the page; those held today where it is not said. */
  readonly roles?: readonly string[];
}

/** A browser as far as a sign-in needs one: cookies by host and path, redirects, forms. */
export interface TestBrowser {
  /** Follows redirects; gives the page they end at, or the first address that `before` names, not opened. */
  open(
    url: string,
    form?: URLSearchParams,
    before?: (next: URL) => boolean,
  ): Promise<{ url: string; status: number; body: string; headers: Headers }>;
}

interface Cookie {
  readonly host: string;
  readonly path: string;
  readonly value: string;
}

export function createTestBrowser(language = 'en'): TestBrowser {
  const jar = new Map<string, Cookie>();
  const remember = (url: URL, header: string) => {
    const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const attribute = (key: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const path = attribute('path') ?? '/';
    const key = `${url.host} ${path} ${name}`;
    const gone = attribute('max-age') === '0' || Date.parse(attribute('expires') ?? '') < Date.now();
    if (gone) jar.delete(key);
    else jar.set(key, { host: url.host, path, value: pair });
  };
  const cookiesFor = (url: URL) =>
    [...jar.values()]
      .filter(({ host, path }) => host === url.host && url.pathname.startsWith(path))
      .map(({ value }) => value)
      .join('; ');

  return {
    async open(start, form, before = () => false) {
      let url = new URL(start);
      let body = form;
      for (let hops = 0; hops < 15; hops += 1) {
        const response = await fetch(url, {
          method: body === undefined ? 'GET' : 'POST',
          redirect: 'manual',
          headers: {
            accept: 'text/html',
            'accept-language': language,
            cookie: cookiesFor(url),
            ...(body === undefined ? {} : { origin: url.origin }),
          },
          ...(body === undefined ? {} : { body }),
        });
        for (const header of response.headers.getSetCookie()) remember(url, header);
        const location = response.headers.get('location');
        const text = await response.text();
        if (location === null)
          return { url: url.href, status: response.status, body: text, headers: response.headers };
        url = new URL(location, url);
        if (before(url))
          return { url: url.href, status: response.status, body: '', headers: response.headers };
        body = undefined;
      }
      throw new Error('the sign-in redirects in circles');
    },
  };
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What a person reads on a page. */
export function textOf(html: string): string {
  const body = html.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '\n');
  return plain(body)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The choice of a person on the provider's page, as the form that the browser would send. */
export function formOf(html: string, choice: SignInChoice): { action: string; form: URLSearchParams } {
  const found = html
    .split('<form ')
    .find((part) => part.includes(`data-person="${choice.person}"`))
    ?.split('</form>')[0];
  if (found === undefined) throw new Error(`nobody called ${choice.person} on the page:\n${textOf(html)}`);
  const action = plain(/action="([^"]*)"/.exec(found)?.[1] ?? '');
  const oid = /name="oid" value="([^"]*)"/.exec(found)?.[1] ?? '';
  const ticked = [...found.matchAll(/name="role" value="([^"]*)" checked/g)].map(([, role]) => role ?? '');
  const form = new URLSearchParams({ oid });
  for (const role of choice.roles ?? ticked) form.append('role', role);
  return { action, form };
}

/**
 * Signs a person in over HTTP, as a browser would: opens the link from the chat, picks the person on
 * the local provider's page, ticks the roles, and reads the code off the last page.
 */
export async function signInOverHttp(
  url: string,
  person: string,
  roles?: readonly string[],
  browser: TestBrowser = createTestBrowser(),
): Promise<SignInEnd> {
  const asked = await browser.open(url);
  if (!asked.body.includes('data-person=')) return { page: textOf(asked.body), status: asked.status };
  const { action, form } = formOf(asked.body, roles === undefined ? { person } : { person, roles });
  const end = await browser.open(new URL(action, asked.url).href, form);
  const code = /\bS-[A-Z2-7]{16}\b/.exec(end.body)?.[0];
  const page = textOf(end.body);
  return code === undefined ? { page, status: end.status } : { code, page };
}
