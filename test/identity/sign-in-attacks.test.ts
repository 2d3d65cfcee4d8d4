import assert from 'node:assert/strict';
import { keyedKinds } from '../../benefits/index.ts';
import { claimsOf, type TokenClaims } from '../../bot/local/provider-tokens.ts';
import { createTestBrowser, formOf, signInOverHttp, type TestBrowser } from '../support/sign-in.ts';
import { askerOf, browser, codeOf, companyId } from './identity-under-test.ts';
import { type Meddled, startMeddled } from './meddled-directory.ts';

/** A sign-in stopped on its way back: where the directory sends the browser, not yet followed. */
interface HeldBack {
  readonly callback: URL;
  /** Of the browser that began, for the bot's own host. */
  readonly cookie: string;
}

describe('attacks on a sign-in by the browser', () => {
  let meddled: Meddled;
  before(async () => {
    meddled = await startMeddled();
  });
  after(() => meddled.world.close());
  beforeEach(() => meddled.reset());
  afterEach(async () => {
    // Whatever was tried: nobody has signed in by it, and nothing of it lies anywhere.
    for (const key of ['anna', 'jan'])
      assert.equal(codeOf(await meddled.world.gate.presence(askerOf(key), browser)), 'sign_in_needed');
    assert.deepEqual(meddled.world.faults, []);
  });

  const kept = async () => {
    const kinds = keyedKinds.filter((kind) => kind !== 'sign-in-ticket' && kind !== 'roles-last-seen');
    const rows = kinds.map(async (kind) =>
      (await meddled.world.store.keyed.list(companyId, kind)).map(({ key, value }) => [kind, key, value]),
    );
    return (await Promise.all(rows)).flat();
  };
  const nothingKept = async () => assert.deepEqual(await kept(), []);

  /** Signs `as` in at the directory by the link of `whose`, up to the answer. */
  const heldBack = async (whose: string, as = whose): Promise<HeldBack> => {
    const start = await fetch(await meddled.world.linkFor(whose), { redirect: 'manual' });
    const cookie = start.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const provider = createTestBrowser();
    const page = await provider.open(start.headers.get('location') ?? '');
    const { action, form } = formOf(page.body, { person: as });
    const callback = await lastHop(provider, new URL(action, page.url).href, form);
    return { callback, cookie };
  };
  const lands = async ({ callback, cookie }: HeldBack) => {
    const response = await fetch(callback, { redirect: 'manual', headers: { cookie } });
    const location = response.headers.get('location') ?? '';
    assert.equal(response.status, 303);
    assert.equal(location, `${meddled.world.publicUrl}/auth/done`);
    const done = response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const page = await fetch(location, { headers: { cookie: done } });
    return { status: page.status, body: await page.text(), callback };
  };
  const noCode = (body: string) => assert.doesNotMatch(body, /S-[A-Z2-7]{16}/);
  const changed = (held: HeldBack, name: string, value: string): HeldBack => {
    const callback = new URL(held.callback);
    callback.searchParams.set(name, value);
    return { ...held, callback };
  };

  it('refuses an admin who follows a link that somebody else was given', async () => {
    const end = await signInOverHttp(await meddled.world.linkFor('jan'), 'anna');
    assert.equal(end.code, undefined);
    assert.match(end.page, /This is another account/);
    await nothingKept();
  });

  it('refuses somebody who follows the link of an admin', async () => {
    const end = await signInOverHttp(await meddled.world.linkFor('anna'), 'jan');
    assert.equal(end.code, undefined);
    assert.match(end.page, /This is another account/);
    await nothingKept();
  });

  it('refuses the directory’s answer in another browser than the one that began', async () => {
    const held = await heldBack('anna');
    const other = await heldBack('anna');
    for (const cookie of ['', other.cookie, `${held.cookie}x`, held.cookie.replace(/=.{20}/, '=')]) {
      const { status, body } = await lands({ ...held, cookie });
      assert.equal(status, 400);
      noCode(body);
    }
    await nothingKept();
  });

  it('refuses the directory’s answer the second time', async () => {
    const held = await heldBack('anna');
    const first = await lands(held);
    const [code = ''] = /S-[A-Z2-7]{16}/.exec(first.body) ?? [];
    assert.notEqual(code, '');
    const again = await lands(held);
    assert.equal(again.status, 400);
    noCode(again.body);
    assert.deepEqual(
      (await kept()).map(([kind]) => kind),
      ['sign-in-code'],
    );
  });

  it('keeps one code where one link is finished three times at once', async () => {
    const link = await meddled.world.linkFor('anna');
    const ends = await Promise.all([1, 2, 3].map(() => signInOverHttp(link, 'anna')));
    assert.equal(ends.filter(({ code }) => code !== undefined).length, 1);
    assert.deepEqual(
      (await kept()).map(([kind]) => kind),
      ['sign-in-code'],
    );
  });

  it('refuses the code of another answer, of the same person or of somebody else', async () => {
    for (const whose of ['anna', 'jan']) {
      const stolen = await heldBack(whose);
      const own = await heldBack('anna');
      const injected = changed(own, 'code', stolen.callback.searchParams.get('code') ?? '');
      const { status, body } = await lands(injected);
      assert.equal(status, 400, whose);
      noCode(body);
    }
    await nothingKept();
  });

  it('refuses a state that was changed or belongs to another sign-in', async () => {
    const held = await heldBack('anna');
    const other = await heldBack('anna');
    const states = [
      '',
      'x',
      `${held.callback.searchParams.get('state')}x`,
      other.callback.searchParams.get('state'),
    ];
    for (const state of states) noCode((await lands(changed(held, 'state', state ?? ''))).body);
    held.callback.searchParams.delete('state');
    noCode((await lands(held)).body);
    await nothingKept();
  });

  it('refuses an id_token with another nonce, or none', async () => {
    for (const nonce of [undefined, '', 'another']) {
      meddled.meddler.idToken = (token) => meddled.world.provider.mint({ ...claimsOf(token), nonce });
      const { status, body } = await lands(await heldBack('anna'));
      assert.equal(status, 400);
      noCode(body);
    }
    await nothingKept();
  });

  it('refuses an id_token of somebody else that comes for the right code', async () => {
    meddled.meddler.idToken = (token) => {
      const { oid, preferred_username: account } = claimsOf(meddled.world.provider.mintSsoToken('piotr'));
      return meddled.world.provider.mint({
        ...claimsOf(token),
        oid,
        preferred_username: account,
      } as TokenClaims);
    };
    const { status, body } = await lands(await heldBack('anna'));
    assert.equal(status, 403);
    noCode(body);
    await nothingKept();
  });

  it('begins with a challenge by S256, a state and a nonce of 256 bits, each time new', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 5; round += 1) {
      const start = await fetch(await meddled.world.linkFor('anna'), { redirect: 'manual' });
      const { searchParams } = new URL(start.headers.get('location') ?? '');
      assert.equal(searchParams.get('code_challenge_method'), 'S256');
      assert.equal(searchParams.get('response_type'), 'code');
      for (const name of ['code_challenge', 'state', 'nonce']) {
        const value = searchParams.get(name) ?? '';
        assert.ok(Buffer.from(value, 'base64url').length >= 32, name);
        assert.ok(!seen.has(value), name);
        seen.add(value);
      }
    }
  });

  it('repeats nothing of an error that comes back, be it a script or a link', async () => {
    const script = '<script>alert(1)</script>';
    for (const own of [true, false]) {
      const held = await heldBack('anna');
      const { searchParams } = held.callback;
      searchParams.delete('code');
      searchParams.set('error', script);
      searchParams.set('error_description', `"><img src=x onerror=alert(1)>${script}`);
      searchParams.set('error_uri', 'https://evil.example/');
      const { body, status } = await lands(own ? held : { ...held, cookie: '' });
      assert.equal(status, 400);
      assert.doesNotMatch(body, /alert|onerror|evil\.example/);
    }
    await nothingKept();
  });

  it('leads nowhere but to the directory and back, whatever the request names', async () => {
    const evil = 'https://evil.example/';
    const names = ['redirect_uri', 'next', 'return', 'returnUrl', 'url', 'post_logout_redirect_uri', 'iss'];
    const tail = names.map((name) => `&${name}=${encodeURIComponent(evil)}`).join('');
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', referer: evil };
    const start = await fetch(`${await meddled.world.linkFor('anna')}${tail}`, {
      redirect: 'manual',
      headers,
    });
    const location = new URL(start.headers.get('location') ?? '');
    assert.equal(location.origin, meddled.world.provider.origin);
    assert.equal(location.searchParams.get('redirect_uri'), `${meddled.world.publicUrl}/auth/callback`);
    const held = await heldBack('anna');
    for (const name of names) held.callback.searchParams.set(name, evil);
    held.callback.searchParams.set('code', 'x');
    noCode((await lands(held)).body);
    for (const path of [
      '//evil.example/',
      '/auth/done?next=//evil.example',
      '/auth/callback//evil.example',
    ]) {
      const answer = await fetch(`${meddled.world.publicUrl}${path}`, { redirect: 'manual' });
      assert.doesNotMatch(answer.headers.get('location') ?? '', /evil/);
    }
    await nothingKept();
  });

  it('takes a parameter sent twice for no more than one', async () => {
    const held = await heldBack('anna');
    const { searchParams } = held.callback;
    const code = searchParams.get('code') ?? '';
    searchParams.set('code', 'x');
    searchParams.append('code', code);
    const { status, body } = await lands(held);
    assert.equal(status, 400);
    noCode(body);
    await nothingKept();
  });
});

/** Follows redirects at the directory; stops before the one that leaves it. */
async function lastHop(provider: TestBrowser, url: string, form: URLSearchParams): Promise<URL> {
  const last = await provider.open(url, form, (next) => next.pathname === '/auth/callback');
  return new URL(last.url);
}
