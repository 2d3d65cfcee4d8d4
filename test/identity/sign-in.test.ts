import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { keyedKinds } from '../../benefits/index.ts';
import { createTestBrowser, formOf, signInOverHttp } from '../support/sign-in.ts';
import { askerOf, companyId, type IdentityUnderTest, people, startIdentity } from './identity-under-test.ts';

describe('signing in by the browser', () => {
  let world: IdentityUnderTest;
  beforeEach(async () => {
    world = await startIdentity();
  });
  afterEach(() => world.close());

  const signIn = async (key: string, roles?: readonly string[]) => {
    const end = await signInOverHttp(await world.linkFor(key), key, roles);
    assert.ok(end.code, end.page);
    return end.code;
  };
  const kept = async () => {
    const all = keyedKinds.map(async (kind) =>
      (await world.store.keyed.list(companyId, kind)).map((row) => [kind, row.key, row.value]),
    );
    return (await Promise.all(all)).flat();
  };

  it('gives a code that signs the person in, with the roles the directory names', async () => {
    const code = await signIn('anna');
    assert.ok(world.signIn.isCode(` ${code.toLowerCase()}\n`));
    const redeemed = await world.signIn.redeem(askerOf('anna'), ` ${code.toLowerCase()}\n`);
    const at = world.clock.now();
    assert.deepEqual(redeemed, {
      kind: 'signed-in',
      account: 'anna@contoso.com',
      roles: ['global-admin'],
      at,
    });
    const seen = await world.store.keyed.get(companyId, 'roles-last-seen', askerOf('anna').oid);
    assert.ok(isDeepStrictEqual(Reflect.get(Object(seen?.value), 'roles'), ['global-admin']));
  });

  it('tells a code from other messages', () => {
    for (const text of ['S-', 'S-ABC', 'S-ABCDEFGHIJKLMNOP1', 'x S-ABCDEFGHIJKLMNOP', '174194363', '']) {
      assert.equal(world.signIn.isCode(text), false, text);
    }
  });

  it('stores nothing when another account signs in, and leaves the link to its person', async () => {
    const url = await world.linkFor('jan');
    const browser = createTestBrowser();
    await browser.open(url);
    const before = await kept();
    const end = await signInOverHttp(url, 'anna', undefined, browser);
    assert.equal(end.code, undefined);
    assert.match(end.page, /anna@contoso\.com/);
    assert.match(end.page, /jan@contoso\.com/);
    const withoutStarts = (rows: unknown) => JSON.stringify(rows).replace(/"starts":\d/g, '');
    assert.equal(withoutStarts(await kept()), withoutStarts(before));
    assert.deepEqual(world.log, [
      { code: 'wrong_account', tenantId: askerOf('jan').tenantId, oid: askerOf('jan').oid },
    ]);
    for (const key of ['anna', 'jan']) {
      const verified = await world.gate.presence(askerOf(key), { canRequestLogin: false });
      assert.equal(verified.kind === 'refused' && verified.refusal.code, 'sign_in_needed');
    }
    const again = await signInOverHttp(url, 'jan');
    assert.ok(again.code, again.page);
  });

  it('works once: a link that has signed somebody in is spent', async () => {
    const url = await world.linkFor('anna');
    const first = await signInOverHttp(url, 'anna');
    assert.ok(first.code);
    const second = await signInOverHttp(url, 'anna');
    assert.equal(second.code, undefined);
    assert.match(second.page, /no longer works/);
  });

  it('gives one code where the same link is finished twice at once', async () => {
    const url = await world.linkFor('anna');
    const ends = await Promise.all([1, 2, 3].map(() => signInOverHttp(url, 'anna')));
    assert.equal(ends.filter(({ code }) => code !== undefined).length, 1);
  });

  it('is not spent by being opened, and is after five openings', async () => {
    const url = await world.linkFor('anna');
    for (let opening = 0; opening < 5; opening += 1) {
      const page = await createTestBrowser().open(url);
      assert.match(page.body, /data-person="anna"/);
    }
    const sixth = await createTestBrowser().open(url);
    assert.equal(sixth.status, 400);
  });

  it('refuses a link after ten minutes, also when it was opened before', async () => {
    const url = await world.linkFor('anna');
    const browser = createTestBrowser();
    const page = await browser.open(url);
    world.clock.advance(601);
    const { action, form } = formOf(page.body, { person: 'anna' });
    const late = await browser.open(new URL(action, page.url).href, form);
    assert.equal(late.status, 400);
    assert.equal((await createTestBrowser().open(url)).status, 400);
  });

  it('refuses links that nobody was given', async () => {
    const url = new URL(await world.linkFor('anna'));
    const ticket = url.searchParams.get('t') ?? '';
    const other = `${Buffer.from('fabrikam').toString('base64url')}.${ticket.split('.')[1]}`;
    for (const text of ['', 'x', other, `${ticket}x`, ticket.slice(0, -1), `.${ticket}`, '__proto__']) {
      url.searchParams.set('t', text);
      assert.equal((await createTestBrowser().open(url.href)).status, 400, text);
    }
  });

  it('refuses to finish in a browser that did not begin', async () => {
    const begun = await world.signIn.begin(new URL(await world.linkFor('anna')).searchParams.get('t') ?? '');
    assert.equal(begun.kind, 'go');
    const state = begun.kind === 'go' ? (new URL(begun.location).searchParams.get('state') ?? '') : '';
    const { step: _step, ...outcome } = await world.signIn.callback(
      new URLSearchParams({ code: 'c', state }),
      '',
    );
    assert.deepEqual(outcome, { kind: 'failed', reason: 'browser-changed' });
    const cookie = begun.kind === 'go' ? (begun.setCookies[0] ?? '').split(';')[0] : '';
    const other = await world.signIn.callback(
      new URLSearchParams({ code: 'c', state: `${state}x` }),
      cookie ?? '',
    );
    assert.equal(other.kind === 'failed' && other.reason, 'browser-changed');
  });

  it('refuses a code the second time', async () => {
    const code = await signIn('anna');
    const both = await Promise.all([1, 2].map(() => world.signIn.redeem(askerOf('anna'), code)));
    assert.deepEqual(both.map(({ kind }) => kind).sort(), ['refused', 'signed-in']);
    const again = await world.signIn.redeem(askerOf('anna'), code);
    assert.equal(again.kind === 'refused' && again.refusal.code, 'sign_in_code_unknown');
  });

  it('refuses the code of another person, who can still use it', async () => {
    const code = await signIn('anna');
    const jan = await world.signIn.redeem(askerOf('jan'), code);
    assert.equal(jan.kind === 'refused' && jan.refusal.code, 'sign_in_code_unknown');
    const presence = await world.gate.presence(askerOf('jan'), { canRequestLogin: false });
    assert.equal(presence.kind, 'refused');
    assert.equal((await world.signIn.redeem(askerOf('anna'), code)).kind, 'signed-in');
  });

  it('refuses a code after two minutes', async () => {
    const code = await signIn('anna');
    world.clock.advance(120);
    const late = await world.signIn.redeem(askerOf('anna'), code);
    assert.equal(late.kind === 'refused' && late.refusal.code, 'sign_in_code_unknown');
  });

  it('refuses a code that nobody was given', async () => {
    const made = await world.signIn.redeem(askerOf('anna'), 'S-ABCDEFGHIJKLMNOP');
    assert.equal(made.kind === 'refused' && made.refusal.code, 'sign_in_code_unknown');
  });

  it('refuses a guest', async () => {
    world.provider.setClaims(askerOf('jan').oid, { acct: 1 });
    const end = await signInOverHttp(await world.linkFor('jan'), 'jan');
    assert.equal(end.code, undefined);
    assert.match(end.page, /guest/);
  });

  it('refuses to begin for another organization', async () => {
    const link = await world.signIn.startLink({ ...askerOf('anna'), tenantId: 'another' }, 'en');
    assert.equal(link.kind === 'refused' && link.refusal.code, 'other_organization');
  });

  it('forgets everything at a sign-out, a link and a code on their way too', async () => {
    const waiting = await signIn('anna');
    await world.signIn.redeem(askerOf('anna'), await signIn('anna'));
    const url = await world.linkFor('anna');
    const janCode = await signIn('jan');
    await world.signIn.signOut(askerOf('anna'));
    assert.equal((await world.gate.presence(askerOf('anna'), { canRequestLogin: false })).kind, 'refused');
    assert.equal((await world.gate.full(askerOf('anna'), { canRequestLogin: false })).kind, 'refused');
    assert.equal((await world.signIn.redeem(askerOf('anna'), waiting)).kind, 'refused');
    assert.equal((await createTestBrowser().open(url)).status, 400);
    assert.equal((await world.signIn.redeem(askerOf('jan'), janCode)).kind, 'signed-in');
  });

  it('never mixes people who sign in at once, in one browser or in several', async () => {
    const keys = people.map(({ key }) => key);
    for (let round = 0; round < 8; round += 1) {
      const shared = createTestBrowser();
      const codes = await Promise.all(
        keys.map(async (key, index) => {
          const end = await signInOverHttp(
            await world.linkFor(key),
            key,
            undefined,
            index < 1 ? shared : createTestBrowser(),
          );
          return end.code ?? assert.fail(end.page);
        }),
      );
      const redeemed = await Promise.all(
        keys.map((key, index) => world.signIn.redeem(askerOf(key), codes[index] ?? '')),
      );
      assert.deepEqual(
        redeemed.map((one) => one.kind === 'signed-in' && one.account),
        people.map(({ upn }) => upn),
      );
      const verified = await Promise.all(
        keys.map((key) => world.gate.full(askerOf(key), { canRequestLogin: false })),
      );
      assert.deepEqual(
        verified.map((one) => one.kind === 'verified' && [one.evidence.oid, one.evidence.roles]),
        people.map(({ oid, roles }) => [oid, roles]),
      );
    }
  });

  it('keeps no ticket, code or token in the clear, in the store or in the log', async () => {
    const url = await world.linkFor('anna');
    const secretPart = new URL(url).searchParams.get('t')?.split('.')[1] ?? '';
    const code = await signIn('anna');
    await world.signIn.redeem(askerOf('anna'), await signIn('anna'));
    await world.gate.full(askerOf('anna'), { canRequestLogin: false });
    world.clock.advance(1000);
    await world.gate.full(askerOf('anna'), { canRequestLogin: false });
    await world.signIn.redeem(askerOf('jan'), code);
    const rows = JSON.stringify(await kept());
    for (const secret of [secretPart, code, 'eyJ', 'RefreshToken', 'refresh_token']) {
      assert.ok(!rows.includes(secret), secret);
      assert.ok(!JSON.stringify(world.log).includes(secret), secret);
    }
    assert.deepEqual(
      world.log.map(({ code }) => code),
      ['sign_in_too_old', 'sign_in_code_unknown'],
    );
  });
});
