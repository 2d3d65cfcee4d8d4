import { createHash, type KeyObject, type webcrypto } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

type CryptoKey = webcrypto.CryptoKey;
type SigningKey = CryptoKey | KeyObject | Uint8Array;

/** A pair of the channel, as its key document shows it. */
export interface Pair {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export interface TokenChanges {
  /** Merged over a good token's claims; undefined takes one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: SigningKey;
}

/** The channel's side of authentication: its metadata, its keys, its tokens, and where the bot gets its own. */
export interface ChannelStandIn {
  readonly issuer: string;
  readonly metadataUrl: string;
  readonly authority: string;
  /** Endorsed for Teams. */
  readonly good: Pair;
  /** Of the channel, endorsed for another channel; not endorsed at all; on another curve; not named at all. */
  readonly otherChannel: Pair;
  readonly unendorsed: Pair;
  readonly elliptic: Pair;
  readonly stranger: Pair;
  /** A token of now for the audience and service URL given at the start, with changes. */
  token(changes?: TokenChanges): Promise<string>;
  /** Publishes these keys from now on. */
  publish(keys: readonly JWK[]): void;
  /** Endorsed for Teams as published. */
  endorsed(pair: Pair, endorsements?: readonly string[]): JWK;
  /** Answers 500 to whoever asks for metadata or keys. */
  down: boolean;
  /** How often metadata were asked for. */
  readonly metadataCalls: number;
  /** Bodies of the requests for the bot's own token. */
  readonly tokenCalls: string[];
  readonly botToken: string;
  close(): Promise<void>;
}

async function pair(kid: string, alg = 'RS256'): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid } };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

export async function startChannel(options: {
  readonly appId: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
}): Promise<ChannelStandIn> {
  const [good, otherChannel, unendorsed, elliptic, stranger] = await Promise.all([
    pair('good'),
    pair('other-channel'),
    pair('unendorsed'),
    pair('elliptic', 'ES256'),
    pair('stranger'),
  ]);
  const endorsed = (one: Pair, endorsements: readonly string[] = ['msteams', 'directline']) => ({
    ...one.publicJwk,
    use: 'sig',
    endorsements: [...endorsements],
  });
  let keys: readonly JWK[] = [
    endorsed(good),
    endorsed(otherChannel, ['directline', 'webchat', 'MSTEAMS', 'msteams ']),
    unendorsed.publicJwk,
    endorsed(elliptic),
    {
      kty: 'oct',
      kid: 'secret',
      k: 'c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ',
      ...{ endorsements: ['msteams'] },
    },
  ];
  const state = { down: false, metadataCalls: 0 };
  const tokenCalls: string[] = [];
  const botToken = `bot-token-${createHash('sha256').update(options.appId).digest('hex').slice(0, 12)}`;

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    let status = 200;
    let body: object = {};
    if (pathname === '/metadata') {
      state.metadataCalls += 1;
      body = { issuer: url, jwks_uri: `${url}/keys` };
    } else if (pathname === '/keys') body = { keys };
    else if (pathname === `/login/${options.tenantId}/oauth2/v2.0/token`) {
      tokenCalls.push(await textOf(request));
      body = { token_type: 'Bearer', expires_in: 3600, access_token: botToken };
    } else status = 404;
    if (state.down && pathname !== `/login/${options.tenantId}/oauth2/v2.0/token`) status = 500;
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer: url,
    metadataUrl: `${url}/metadata`,
    authority: `${url}/login`,
    good,
    otherChannel,
    unendorsed,
    elliptic,
    stranger,
    async token({ claims = {}, header = {}, key = good.privateKey } = {}) {
      const now = Math.floor(Date.now() / 1000);
      const payload: Record<string, unknown> = {
        iss: url,
        aud: options.appId,
        serviceurl: options.serviceUrl,
        nbf: now - 300,
        exp: now + 3300,
        ...claims,
      };
      for (const [name, value] of Object.entries(claims))
        if (value === undefined) Reflect.deleteProperty(payload, name);
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', kid: good.kid, typ: 'JWT', ...header })
        .sign(key);
    },
    publish(published) {
      keys = published;
    },
    endorsed,
    get down() {
      return state.down;
    },
    set down(value) {
      state.down = value;
    },
    get metadataCalls() {
      return state.metadataCalls;
    },
    tokenCalls,
    botToken,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
