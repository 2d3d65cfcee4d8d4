import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { startCompany, type TestCompany } from '../support/company.ts';
import { createTestBrowser, signInOverHttp } from '../support/sign-in.ts';
import { newestOAuthCard } from '../support/teams-oauth-card.ts';

/** The page that ends a sign-in of Anna, opened once more. */
async function lastPageAt(link: string) {
  const browser = createTestBrowser();
  const end = await signInOverHttp(link, 'anna', undefined, browser);
  assert.ok(end.code, end.page);
  return browser.open(new URL('/auth/done', link).href);
}

async function inCompany(loginRequest: boolean, use: (company: TestCompany) => Promise<void>) {
  const company = await startCompany({ loginRequest });
  try {
    await company.teams.person('anna').says('zaloguj');
    await use(company);
  } finally {
    await company.close();
  }
}

describe('the script that tells Teams of a sign-in', () => {
  it('is served by the bot, for good, under the hash the page asks for', () =>
    inCompany(true, async ({ teams }) => {
      const { url, body, headers } = await lastPageAt(newestOAuthCard(teams.person('anna')).link);
      assert.equal(headers.get('cross-origin-opener-policy'), 'unsafe-none');
      assert.doesNotMatch(headers.get('content-security-policy') ?? '', /connect-src|unsafe|https?:/);
      const tag =
        /<script nonce="([^"]+)" src="(\/auth\/teams-js\/[0-9a-f]{24}\.js)" integrity="(sha384-[^"]+)">/;
      const [, nonce = '', path = '', integrity] = tag.exec(body) ?? [];
      assert.ok((headers.get('content-security-policy') ?? '').includes(`script-src 'nonce-${nonce}'`));
      const script = await fetch(new URL(path, url));
      assert.equal(script.status, 200);
      assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
      assert.match(script.headers.get('cache-control') ?? '', /immutable/);
      assert.equal(script.headers.get('x-content-type-options'), 'nosniff');
      const bytes = Buffer.from(await script.arrayBuffer());
      assert.equal(`sha384-${createHash('sha384').update(bytes).digest('base64')}`, integrity);
      const other = await fetch(new URL(path.replace(/[0-9a-f]{24}/, '0'.repeat(24)), url));
      assert.equal(other.status, 404);
    }));

  it('stays out of a page that no Teams client has opened', () =>
    inCompany(false, async ({ teams }) => {
      const anna = teams.person('anna');
      const { url = '' } = await anna.taps(anna.buttons().find((one) => one.endsWith('↗')) ?? '');
      const { body } = await lastPageAt(url);
      assert.doesNotMatch(body, /microsoftTeams|<script[^>]* src=/);
    }));
});
