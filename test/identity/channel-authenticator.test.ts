import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { before, describe, it } from 'mocha';
import { createChannelAuthenticator } from '../../identity/channel-authenticator.ts';
import { ChannelKeysUnreachable } from '../../identity/channel-keys.ts';
import { ChannelRefused } from '../../identity/channel-token.ts';
import { createTestClock } from '../support/company.ts';

const appId = '33333333-3333-4333-8333-333333333333';
const tenantId = '11111111-1111-4111-8111-111111111111';
const issuer = 'https://api.botframework.com';
const serviceUrl = 'https://smba.example.com/emea/';
const start = '2026-11-23T10:20:00.000Z';

async function pair(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, ...{ endorsements: ['msteams'] } };
  return { kid, privateKey, jwk };
}
type Pair = Awaited<ReturnType<typeof pair>>;
let first: Pair;
let second: Pair;

/** An authenticator, its clock, and a channel whose keys and health a test sets. */
function underTest() {
  const clock = createTestClock(start);
  const channel = { keys: [first.jwk], up: true, calls: 0, redirected: '' };
  const fetcher: typeof fetch = async (input) => {
    channel.calls += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (!channel.up) throw new TypeError('fetch failed');
    const metadata = String(input) === 'https://channel.example.com/metadata';
    return Response.json(
      metadata
        ? { issuer, jwks_uri: channel.redirected || 'https://channel.example.com/keys' }
        : { keys: channel.keys },
    );
  };
  const authenticator = createChannelAuthenticator({
    appId,
    issuer,
    metadataUrl: 'https://channel.example.com/metadata',
    connectorHosts: ['smba.example.com'],
    isAllowedTenant: (tenant) => tenant === tenantId,
    clock,
    fetch: fetcher,
  });
  const token = (by: Pair = first, claims: object = {}) => {
    const now = Math.floor(Date.parse(clock.now()) / 1000);
    return new SignJWT({
      iss: issuer,
      aud: appId,
      serviceurl: serviceUrl,
      nbf: now,
      exp: now + 3600,
      jti: randomUUID(),
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: by.kid, typ: 'JWT' })
      .sign(by.privateKey);
  };
  const verify = async (one: string | Promise<string>) => authenticator.verifyToken(`Bearer ${await one}`);
  return { clock, channel, authenticator, token, verify };
}
const refusedFor = (reason: string) => (error: unknown) =>
  error instanceof ChannelRefused && error.reason === reason;

describe('channel authenticator', () => {
  before(async () => {
    [first, second] = await Promise.all([pair('first'), pair('second')]);
  });

  it('accepts a token and an activity that agree', async () => {
    const { authenticator, verify, token } = underTest();
    const verified = await verify(token());
    authenticator.checkActivity(verified, {
      channelId: 'msteams',
      serviceUrl,
      conversation: { tenantId },
      channelData: { tenant: { id: tenantId } },
    });
    assert.equal(verified.serviceUrl, serviceUrl);
  });

  it('refuses by itself what is not signed by the channel, for this bot and for Teams', async () => {
    const { channel, verify, token } = underTest();
    channel.keys = [first.jwk, { ...second.jwk, ...{ endorsements: ['webchat'] } }];
    await assert.rejects(verify(token({ ...second, kid: 'first' })), refusedFor('signature'));
    await assert.rejects(verify(token(first, { aud: randomUUID() })), refusedFor('audience'));
    await assert.rejects(verify(token(first, { azp: randomUUID() })), refusedFor('other-party'));
    await assert.rejects(verify(token(first, { appid: randomUUID() })), refusedFor('other-party'));
    await assert.rejects(verify(token(second)), refusedFor('key-not-endorsed'));
    const [, payload, signature] = (await token()).split('.');
    for (const alg of ['none', 'HS256', 'PS256', 'ES256', 'RS512']) {
      const header = Buffer.from(JSON.stringify({ alg, kid: 'first' })).toString('base64url');
      await assert.rejects(verify(`${header}.${payload}.${signature}`), refusedFor('algorithm'));
    }
  });

  it('allows clocks to differ by a minute, and no more', async () => {
    const { clock, verify, token } = underTest();
    const now = Math.floor(Date.parse(clock.now()) / 1000);
    await verify(token(first, { exp: now - 50 }));
    await verify(token(first, { nbf: now + 50 }));
    await assert.rejects(verify(token(first, { exp: now - 61 })), refusedFor('expired'));
    await assert.rejects(verify(token(first, { nbf: now + 61 })), refusedFor('not-yet-valid'));
  });

  it('refuses a remembered token once it has ended', async () => {
    const { clock, verify, token } = underTest();
    const now = Math.floor(Date.parse(clock.now()) / 1000);
    const short = await token(first, { exp: now + 120 });
    await verify(short);
    clock.forward({ minutes: 4 });
    await assert.rejects(verify(short), refusedFor('expired'));
  });

  it('checks a remembered token anew after five minutes', async () => {
    const { clock, channel, verify, token } = underTest();
    const one = await token();
    await verify(one);
    channel.keys = [{ ...second.jwk, kid: 'first' }];
    await assert.rejects(verify(token({ ...second, kid: 'unknown' })), refusedFor('key-unknown'));
    clock.forward({ minutes: 4 });
    await verify(one);
    clock.forward({ minutes: 2 });
    await assert.rejects(verify(one), refusedFor('signature'));
  });

  it('refuses a remembered token whose key was taken back', async () => {
    const { channel, verify, token } = underTest();
    const one = await token();
    await verify(one);
    channel.keys = [second.jwk];
    await verify(token(second));
    await assert.rejects(verify(one), refusedFor('key-unknown'));
  });

  it('fetches keys once for many who come at once, and not again for the next', async () => {
    const { channel, verify, token } = underTest();
    await Promise.all(Array.from({ length: 20 }, () => verify(token())));
    await verify(token());
    assert.equal(channel.calls, 2);
  });

  it('finds a new key at once, also right after names that were invented', async () => {
    const { channel, verify, token } = underTest();
    await verify(token());
    for (const kid of ['one', 'two', 'three'])
      await assert.rejects(verify(token({ ...second, kid })), refusedFor('key-unknown'));
    channel.keys = [first.jwk, second.jwk];
    await verify(token(second));
  });

  it('asks about ten unknown names at once, then about one in six seconds, whatever is invented', async () => {
    const { clock, channel, verify, token } = underTest();
    await verify(token());
    const invent = async (times: number) => {
      for (let index = 0; index < times; index += 1)
        await assert.rejects(
          verify(token({ ...second, kid: `unknown-${index}` })),
          refusedFor('key-unknown'),
        );
    };
    await invent(50);
    assert.equal(channel.calls, 22);
    clock.forward({ minutes: 0.1 });
    await invent(5);
    assert.equal(channel.calls, 24);
    channel.keys = [first.jwk, second.jwk];
    clock.forward({ minutes: 0.1 });
    await verify(token(second));
  });

  it('asks nobody about a token that is not for this bot', async () => {
    const { channel, verify, token } = underTest();
    await assert.rejects(verify(token(first, { aud: 'another' })), refusedFor('audience'));
    await assert.rejects(verify(token(first, { iss: 'another' })), refusedFor('issuer'));
    assert.equal(channel.calls, 0);
  });

  it('says that keys cannot be had, and recovers by itself', async () => {
    const { clock, channel, verify, token } = underTest();
    channel.up = false;
    await assert.rejects(verify(token()), ChannelKeysUnreachable);
    channel.up = true;
    clock.set('2026-11-23T10:20:03.000Z');
    await verify(token());
  });

  it('asks again at most every two seconds while keys cannot be had', async () => {
    const { channel, verify, token } = underTest();
    channel.up = false;
    for (let index = 0; index < 10; index += 1) await assert.rejects(verify(token()), ChannelKeysUnreachable);
    assert.equal(channel.calls, 1);
  });

  it('goes on with the keys it has for a day, then says that they cannot be had', async () => {
    const { clock, channel, verify, token } = underTest();
    await verify(token());
    channel.up = false;
    clock.forward({ hours: 23 });
    await verify(token());
    await assert.rejects(verify(token(second)), ChannelKeysUnreachable);
    clock.forward({ hours: 1, minutes: 1 });
    await assert.rejects(verify(token()), ChannelKeysUnreachable);
  });

  it('fetches newer keys on the side after an hour', async () => {
    const { clock, channel, verify, token } = underTest();
    await verify(token());
    channel.keys = [second.jwk];
    clock.forward({ hours: 2 });
    await verify(token());
    await new Promise((resolve) => setTimeout(resolve, 50));
    await assert.rejects(verify(token()), refusedFor('key-unknown'));
  });

  it('takes keys from https alone, where they are not on this machine', async () => {
    const { channel, verify, token } = underTest();
    channel.redirected = 'http://channel.example.com/keys';
    await assert.rejects(verify(token()), ChannelKeysUnreachable);
    assert.equal(channel.calls, 1);
  });

  it('remembers a thousand tokens and lets the longest unused one go', async () => {
    const { channel, verify, token } = underTest();
    const oldest = await token();
    await verify(oldest);
    for (let index = 0; index < 999; index += 1) await verify(token());
    const youngest = await token();
    await verify(youngest);
    // Another key of the same name: a token that is verified again does not pass by it.
    channel.keys = [{ ...second.jwk, kid: 'first' }];
    await assert.rejects(verify(token({ ...second, kid: 'unknown' })), refusedFor('key-unknown'));
    await verify(youngest);
    await assert.rejects(verify(oldest), refusedFor('signature'));
  }).timeout(20_000);
});
