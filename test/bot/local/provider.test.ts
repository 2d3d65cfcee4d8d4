import assert from 'node:assert/strict';
import { request } from 'node:http';
import { claimsOf } from '../../../bot/local/provider-tokens.ts';
import {
  askerOf,
  type IdentityUnderTest,
  startIdentity,
  tenantId,
} from '../../identity/identity-under-test.ts';
import { createTestBrowser, formOf, signInOverHttp } from '../../support/sign-in.ts';

describe('local sign-in provider', () => {
  let world: IdentityUnderTest;
  before(async () => {
    world = await startIdentity();
  });
  after(() => world.close());

  const statusWith = (path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${world.provider.origin}${path}`, { method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject).end();
    });

  it('says on every page that it is not Microsoft', async () => {
    for (const url of [world.provider.peopleUrl, await world.linkFor('anna')]) {
      assert.match((await createTestBrowser().open(url)).body, /Local sign-in, not Microsoft/);
    }
    assert.match(
      (await createTestBrowser('pl').open(await world.linkFor('anna', 'pl'))).body,
      /nie Microsoft/,
    );
  });

  it('is shaped as Entra is', async () => {
    const url = `${world.provider.origin}/${tenantId}/v2.0/.well-known/openid-configuration`;
    const metadata = (await (await fetch(url)).json()) as Record<string, unknown>;
    const base = `${world.provider.origin}/${tenantId}`;
    assert.equal(metadata.issuer, `${base}/v2.0`);
    assert.equal(metadata.authorization_endpoint, `${base}/oauth2/v2.0/authorize`);
    assert.equal(metadata.token_endpoint, `${base}/oauth2/v2.0/token`);
    assert.equal(metadata.jwks_uri, `${base}/discovery/v2.0/keys`);
    const claims = claimsOf(world.provider.mintSsoToken('jan'));
    assert.equal(claims.iss, `${base}/v2.0`);
    assert.equal(claims.tid, tenantId);
  });

  it('holds the roles that were ticked at the sign-in', async () => {
    const end = await signInOverHttp(await world.linkFor('jan'), 'jan', ['mpn-partner-admin', 'made-up']);
    assert.ok(end.code);
    assert.deepEqual(world.provider.rolesOf(askerOf('jan').oid), ['mpn-partner-admin']);
  });

  it('takes a role away on its page of people, without a sign-in', async () => {
    const browser = createTestBrowser();
    const page = await browser.open(world.provider.peopleUrl);
    const { action, form } = formOf(page.body, { person: 'anna', roles: [] });
    await browser.open(new URL(action, page.url).href, form);
    assert.deepEqual(world.provider.rolesOf(askerOf('anna').oid), []);
  });

  it('answers neither to another name of this machine nor to a form of another site', async () => {
    assert.equal(await statusWith('/people', { host: 'evil.example' }), 421);
    assert.equal(await statusWith('/people', { origin: 'https://evil.example' }, 'POST'), 403);
    assert.equal(await statusWith('/people', {}, 'POST'), 403);
    assert.equal(await statusWith('/people', { origin: world.provider.origin }, 'POST'), 303);
    assert.equal(await statusWith('/people', {}), 200);
  });

  it('gives no token on behalf of somebody whose token it did not sign', async () => {
    const ask = async (assertion: string) => {
      const response = await fetch(`${world.provider.origin}/${tenantId}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
          requested_token_use: 'on_behalf_of',
          client_id: world.provider.signIn.clientId,
          client_secret:
            world.provider.signIn.credential.kind === 'secret' ? world.provider.signIn.credential.secret : '',
          scope: 'openid',
          assertion,
        }),
      });
      return response.status;
    };
    const good = world.provider.mintSsoToken('maria');
    assert.equal(await ask(good), 200);
    assert.equal(await ask(`${good.slice(0, -6)}AAAAAA`), 400);
    assert.equal(await ask(world.provider.mintSsoToken('maria', { aud: 'another-app' })), 400);
    assert.equal(await ask(world.provider.mintSsoToken('maria', { exp: 1 })), 400);
  });
});
