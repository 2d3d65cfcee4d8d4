import { createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { CompactEncrypt, exportSPKI, generateKeyPair, importJWK } from 'jose';
import { type Attack, attack, bearer, handmade, hmacToken, json, partsOf, tokenAttack } from './attack.ts';
import type { Body, TeamsBot } from './teams-bot.ts';

const goodBody = (bot: TeamsBot) => JSON.stringify(bot.activity());

/** A header made of a good token, which proves nothing in that place or shape. */
function headerAttack(
  name: string,
  headers: (token: string) => readonly (readonly [string, string])[],
): Attack {
  return attack(name, 401, async (bot) => ({
    headers: [...headers(await bot.channel.token()), json],
    body: goodBody(bot),
  }));
}

const headers: readonly Attack[] = [
  headerAttack('no Authorization', () => []),
  headerAttack('an empty Authorization', () => [['authorization', '']]),
  headerAttack('a scheme alone', () => [['authorization', 'Bearer']]),
  headerAttack('another scheme', (token) => [['authorization', `Basic ${token}`]]),
  headerAttack('a scheme in small letters', (token) => [['authorization', `bearer ${token}`]]),
  headerAttack('no scheme', (token) => [['authorization', token]]),
  headerAttack('two spaces', (token) => [['authorization', `Bearer  ${token}`]]),
  headerAttack('a tab', (token) => [['authorization', `Bearer\t${token}`]]),
  headerAttack('something after the token', (token) => [['authorization', `Bearer ${token} ${token}`]]),
  headerAttack('a comma list', (token) => [['authorization', `Bearer ${token}, Bearer ${token}`]]),
  headerAttack('a quoted token', (token) => [['authorization', `Bearer "${token}"`]]),
  headerAttack('two headers, the good one first', (token) => [bearer(token), bearer('a.b.c')]),
  headerAttack('two headers, the good one last', (token) => [bearer('a.b.c'), bearer(token)]),
  headerAttack('the same header twice', (token) => [bearer(token), bearer(token)]),
  headerAttack('two parts', () => [bearer('YQ.YQ')]),
  headerAttack('four parts', (token) => [bearer(`${token}.YQ`)]),
  headerAttack('parts of nothing', () => [bearer('..')]),
  headerAttack('9,000 characters', () => [bearer(`YQ.${'Y'.repeat(9000)}.YQ`)]),
  headerAttack('padded base64', (token) => [bearer(`${token}==`)]),
  headerAttack('a percent-encoded token', (token) => [bearer(encodeURIComponent(`${token}%2e`))]),
  headerAttack('a token in a cookie', (token) => [['cookie', `access_token=${token}`]]),
  headerAttack('a token for the proxy', (token) => [['proxy-authorization', `Bearer ${token}`]]),
  headerAttack('a token in a forwarded header', (token) => [
    ['x-forwarded-authorization', `Bearer ${token}`],
  ]),
  attack('a token in the query', 401, async (bot) => ({
    path: `/api/messages?access_token=${await bot.channel.token()}`,
    headers: [json],
    body: goodBody(bot),
  })),
  attack('a token in the body', 401, async (bot) => ({
    headers: [json],
    body: JSON.stringify(bot.activity({ authorization: `Bearer ${await bot.channel.token()}` })),
  })),
];

const unsigned = (alg: string) => async (bot: TeamsBot) =>
  handmade({ alg, kid: 'good', typ: 'JWT' }, (await partsOf(bot)).payload, () => Buffer.alloc(0));
const publicPem = async (bot: TeamsBot) => exportSPKI(await publicKeyOf(bot));
async function publicKeyOf(bot: TeamsBot) {
  const key = await importJWK(bot.channel.good.publicJwk, 'RS256');
  if (key instanceof Uint8Array) throw new Error('a public key was expected');
  return key;
}
const signedAs = (alg: string, kid = 'good') => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return (bot: TeamsBot) => bot.channel.token({ header: { alg, kid }, key: keys.privateKey });
};
/** Signed by a stranger who says in the header where the key is to be found. */
const pointing = (header: (bot: TeamsBot) => Body) => (bot: TeamsBot) =>
  bot.channel.token({ key: bot.channel.stranger.privateKey, header: { kid: 'stranger', ...header(bot) } });

const algorithms: readonly Attack[] = [
  ...['none', 'None', 'NONE', 'nOnE', ''].map((alg) =>
    tokenAttack(`algorithm "${alg}", unsigned`, unsigned(alg)),
  ),
  tokenAttack('algorithm none with the signature of another', async (bot) => {
    const { payload, signature } = await partsOf(bot);
    return handmade({ alg: 'none', kid: 'good' }, payload, () => signature);
  }),
  tokenAttack('HS256 with the public key as PEM', async (bot) => hmacToken(bot, await publicPem(bot))),
  tokenAttack('HS256 with the public key as DER', async (bot) => {
    const key = createPublicKey({ key: bot.channel.good.publicJwk as JsonWebKey, format: 'jwk' });
    return hmacToken(bot, key.export({ type: 'spki', format: 'der' }));
  }),
  tokenAttack('HS256 with the modulus', (bot) => hmacToken(bot, bot.channel.good.publicJwk.n ?? '')),
  tokenAttack('HS256 with no secret', (bot) => hmacToken(bot, '')),
  tokenAttack('HS512 with the public key', async (bot) => hmacToken(bot, await publicPem(bot), 'HS512')),
  tokenAttack('HS256 with a secret among the keys', (bot) =>
    hmacToken(bot, 'secret-secret-secret-secret-1234', 'HS256', 'secret'),
  ),
  tokenAttack('RS256 by name, signed with an HMAC', async (bot) => {
    const { payload, header } = await partsOf(bot);
    const forged = (await hmacToken(bot, await publicPem(bot))).split('.')[2] ?? '';
    return handmade(header, payload, () => Buffer.from(forged, 'base64url'));
  }),
  ...['PS256', 'PS512', 'RS384', 'RS512'].map((alg) => tokenAttack(`${alg} with another key`, signedAs(alg))),
  tokenAttack('ES256 with the channel’s elliptic key', (bot) =>
    bot.channel.token({ header: { alg: 'ES256', kid: 'elliptic' }, key: bot.channel.elliptic.privateKey }),
  ),
  tokenAttack('an unknown algorithm', unsigned('RS257')),
  tokenAttack('an encrypted token', async () => {
    const { publicKey } = await generateKeyPair('RSA-OAEP-256');
    return new CompactEncrypt(Buffer.from('{}'))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
      .encrypt(publicKey);
  }),
];

const keys: readonly Attack[] = [
  tokenAttack('a stranger’s key under a good name', signedAs('RS256')),
  tokenAttack(
    'a stranger’s key under its own name',
    pointing(() => ({})),
  ),
  tokenAttack('no key name', (bot) => bot.channel.token({ header: { kid: undefined } })),
  tokenAttack('an empty key name', (bot) => bot.channel.token({ header: { kid: '' } })),
  tokenAttack('a key name that is a path', (bot) => bot.channel.token({ header: { kid: '../../dev/null' } })),
  ...['__proto__', 'constructor', 'toString'].map((kid) =>
    tokenAttack(`a key called ${kid}`, (bot) => bot.channel.token({ header: { kid } })),
  ),
  tokenAttack('another good key’s name', (bot) => bot.channel.token({ header: { kid: 'other-channel' } })),
  tokenAttack(
    'a key inside the header (jwk)',
    pointing((bot) => ({ jwk: bot.channel.stranger.publicJwk })),
  ),
  tokenAttack(
    'a key inside the header under a good name',
    pointing((bot) => ({ kid: 'good', jwk: bot.channel.stranger.publicJwk })),
  ),
  tokenAttack(
    'keys at an address (jku)',
    pointing((bot) => ({ jku: `${bot.foreign.url}/keys` })),
  ),
  tokenAttack(
    'a certificate at an address (x5u)',
    pointing((bot) => ({ x5u: `${bot.foreign.url}/cert` })),
  ),
  tokenAttack(
    'a certificate inside the header (x5c)',
    pointing(() => ({ x5c: ['MIIB'] })),
  ),
  tokenAttack('a good signature beside a jku', (bot) =>
    bot.channel.token({ header: { jku: `${bot.foreign.url}/keys` } }),
  ),
  tokenAttack('an extension that must be understood', async (bot) => {
    const { payload, signature } = await partsOf(bot);
    return handmade({ alg: 'RS256', kid: 'good', crit: ['exp'], exp: 1 }, payload, () => signature);
  }),
  tokenAttack('another type of token', (bot) => bot.channel.token({ header: { typ: 'at+jwt' } })),
  tokenAttack('a key endorsed for another channel', (bot) =>
    bot.channel.token({ header: { kid: 'other-channel' }, key: bot.channel.otherChannel.privateKey }),
  ),
  tokenAttack('a key endorsed for nothing', (bot) =>
    bot.channel.token({ header: { kid: 'unendorsed' }, key: bot.channel.unendorsed.privateKey }),
  ),
];

const lettersOf = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const pieces: readonly Attack[] = [
  tokenAttack('no signature', async (bot) => (await partsOf(bot)).parts.slice(0, 2).join('.').concat('.')),
  tokenAttack('a signature of zeros', async (bot) => {
    const { header, payload } = await partsOf(bot);
    return handmade(header, payload, () => Buffer.alloc(256));
  }),
  tokenAttack('a changed bit in the signature', async (bot) => {
    const { header, payload, signature } = await partsOf(bot);
    signature[100] = (signature[100] ?? 0) ^ 1;
    return handmade(header, payload, () => signature);
  }),
  tokenAttack('a last letter that means the same bytes', async (bot) => {
    const token = await bot.channel.token();
    const next = lettersOf[lettersOf.indexOf(token.slice(-1)) + 1] ?? 'A';
    return token.slice(0, -1) + next;
  }),
  tokenAttack('the claims of another organization under a good signature', async (bot) => {
    const { header, payload, signature } = await partsOf(bot);
    return handmade(header, { ...payload, tid: 'x' }, () => signature);
  }),
  tokenAttack('a longer life under a good signature', async (bot) => {
    const { header, payload, signature } = await partsOf(bot);
    return handmade(header, { ...payload, exp: Number(payload.exp) + 1 }, () => signature);
  }),
  tokenAttack('a header that is no JSON', async (bot) => {
    const { payload, signature } = await partsOf(bot);
    return handmade('{alg:RS256}', payload, () => signature);
  }),
  tokenAttack('claims that are a list', async (bot) => {
    const { header, signature } = await partsOf(bot);
    return handmade(header, [], () => signature);
  }),
  tokenAttack('claims that are no JSON', async (bot) => {
    const { header, signature } = await partsOf(bot);
    return handmade(header, '\u0000', () => signature);
  }),
];

export const tokenAttacks: readonly Attack[] = [...headers, ...algorithms, ...keys, ...pieces];
