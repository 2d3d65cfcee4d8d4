import assert from 'node:assert/strict';
import { languages } from '../../benefits/index.ts';
import { htmlPage } from '../../bot/html-page.ts';
import { signInPage } from '../../bot/sign-in-pages.ts';
import { type SignInOutcome, signInFailures } from '../../identity/index.ts';
import { askerOf, type IdentityUnderTest, startIdentity } from '../identity/identity-under-test.ts';
import { createTestBrowser, signInOverHttp, textOf } from '../support/sign-in.ts';

describe('sign-in routes', () => {
  let world: IdentityUnderTest;
  before(async () => {
    world = await startIdentity();
  });
  after(() => world.close());

  it('ends on a page with the code, which a reload shows again', async () => {
    const browser = createTestBrowser('pl');
    const end = await signInOverHttp(await world.linkFor('anna', 'pl'), 'anna', undefined, browser);
    assert.match(end.page, /Jeszcze jeden krok: wklej kod na czacie/);
    assert.match(end.page, /anna@contoso\.com/);
    const again = await browser.open(`${world.publicUrl}/auth/done`);
    assert.ok(end.code && again.body.includes(end.code));
    assert.equal(new URL(again.url).search, '');
    world.clock.advance(121);
    assert.equal((await browser.open(`${world.publicUrl}/auth/done`)).status, 400);
  });

  it('sends every page with headers that keep, load and frame nothing', async () => {
    for (const path of ['/auth/start?t=x', '/auth/done']) {
      const { headers, body } = await createTestBrowser().open(`${world.publicUrl}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      const nonce = /style-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      assert.match(policy, /^default-src 'none';/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.ok(!policy.includes('unsafe'));
      assert.ok(nonce.length >= 16 && body.includes(`<style nonce="${nonce}">`));
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('cross-origin-opener-policy'), 'unsafe-none');
      assert.equal(headers.get('referrer-policy'), 'same-origin');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.doesNotMatch(body, /https?:\/\//);
    }
    const nonces = await Promise.all(
      [1, 2].map(async () =>
        (await fetch(`${world.publicUrl}/auth/done`)).headers.get('content-security-policy'),
      ),
    );
    assert.notEqual(nonces[0], nonces[1]);
  });

  it('redirects to the directory or to its own last page, wherever a request points', async () => {
    const evil = 'https://evil.example/';
    const start = await fetch(`${await world.linkFor('anna')}&redirect_uri=${evil}&next=${evil}`, {
      redirect: 'manual',
    });
    const location = new URL(start.headers.get('location') ?? '');
    assert.equal(location.origin, world.provider.origin);
    assert.equal(location.searchParams.get('redirect_uri'), `${world.publicUrl}/auth/callback`);
    assert.equal(location.searchParams.get('code_challenge_method'), 'S256');
    const callback = await fetch(`${world.publicUrl}/auth/callback?state=x&code=y&next=${evil}`, {
      redirect: 'manual',
      headers: { host: 'evil.example' },
    });
    assert.equal(callback.headers.get('location'), `${world.publicUrl}/auth/done`);
  });

  it('keeps what a sign-in needs in cookies that no script can read', async () => {
    const start = await fetch(await world.linkFor('anna'), { redirect: 'manual' });
    const [cookie = ''] = start.headers.getSetCookie();
    assert.match(cookie, /; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/);
  });

  it('binds the cookies to the host where browsers come by https', async () => {
    const secure = await startIdentity({ publicUrl: 'https://bot.example.com/' });
    try {
      const link = await secure.signIn.startLink(askerOf('anna'), 'en');
      assert.equal(link.kind, 'link');
      const url = new URL(link.kind === 'link' ? link.url : '');
      assert.equal(url.origin, 'https://bot.example.com');
      const begun = await secure.signIn.begin(url.searchParams.get('t') ?? '');
      assert.match(
        begun.kind === 'go' ? (begun.setCookies[0] ?? '') : '',
        /^__Host-sign-in-.*; Path=\/; .*; Secure$/,
      );
    } finally {
      await secure.close();
    }
  });

  it('answers GET only', async () => {
    for (const path of ['start', 'callback', 'done']) {
      const response = await fetch(`${world.publicUrl}/auth/${path}`, { method: 'POST' });
      assert.equal(response.status, 405);
    }
  });

  it('tells a sign-in that was cancelled at the directory, and leaves its link usable', async () => {
    const url = await world.linkFor('anna');
    const browser = createTestBrowser();
    const page = await browser.open(url);
    assert.match(page.body, /data-person/);
    const begun = await world.signIn.begin(new URL(url).searchParams.get('t') ?? '');
    assert.equal(begun.kind, 'go');
    if (begun.kind !== 'go') return;
    const state = new URL(begun.location).searchParams.get('state') ?? '';
    const cookie = (begun.setCookies[0] ?? '').split(';')[0] ?? '';
    const query = new URLSearchParams({ error: 'access_denied', error_description: '<script>', state });
    const { step } = await world.signIn.callback(query, cookie);
    const done = (step.setCookies.at(-1) ?? '').split(';')[0] ?? '';
    const shown = await fetch(`${world.publicUrl}/auth/done`, { headers: { cookie: done } });
    const text = await shown.text();
    assert.match(textOf(text), /Sign-in cancelled/);
    assert.doesNotMatch(text, /error_description|<script>/);
    assert.ok((await signInOverHttp(url, 'anna')).code);
  });

  it('shows no fault, and reports it', async () => {
    const before = world.faults.length;
    const { begin } = world.signIn;
    Object.assign(world.signIn, { begin: () => Promise.reject(new Error('disk <b>full</b>')) });
    try {
      const { status, body } = await createTestBrowser().open(`${world.publicUrl}/auth/start?t=x`);
      assert.equal(status, 400);
      assert.doesNotMatch(body, /disk/);
      assert.equal(world.faults.length, before + 1);
    } finally {
      Object.assign(world.signIn, { begin });
    }
  });
});

describe('sign-in pages', () => {
  const outcomes: SignInOutcome[] = [
    { kind: 'code', code: 'S-ABCDEFGHIJKLMNOP', account: '<img src=x>"\'&', language: 'en' },
    { kind: 'wrong-account', account: '<script>alert(1)</script>', expected: '"><b>', language: 'en' },
    ...signInFailures.map((reason) => ({ kind: 'failed', reason }) as const),
  ];

  for (const language of languages) {
    it(`say in ${language} what is wrong and what to do, whatever stands in an account`, () => {
      for (const outcome of outcomes) {
        const html = htmlPage(signInPage({ ...outcome, language }, 'en'), 'n0nce');
        assert.doesNotMatch(html, /<img|<script>|<b>/);
        assert.match(html, new RegExp(`<html lang="${language}">`));
        assert.ok(textOf(html).split('\n').length >= 2, html);
      }
    });
  }
});
