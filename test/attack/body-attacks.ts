import { deflateSync, gzipSync } from 'node:zlib';
import { type Attack, attack, bearer, bodyAttack, json } from './attack.ts';
import { sendBytes } from './send.ts';
import type { TeamsBot } from './teams-bot.ts';

const good = (bot: TeamsBot) => JSON.stringify(bot.activity());
const encoded = (encoding: string) => ({ headers: [json, ['content-encoding', encoding] as const] });
const typed = (type: string) => ({ headers: [['content-type', type] as const] });
const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024));
const large = 'x'.repeat(300 * 1024);

const bodies: readonly Attack[] = [
  bodyAttack('gzip that is none', 415, () => 'junk', encoded('gzip')),
  bodyAttack('gzip', 415, (bot) => gzipSync(good(bot)), encoded('gzip')),
  bodyAttack('a gzip bomb', 415, () => bomb, encoded('gzip')),
  bodyAttack('deflate', 415, (bot) => deflateSync(good(bot)), encoded('deflate')),
  bodyAttack('br', 415, () => 'junk', encoded('br')),
  bodyAttack('two encodings', 415, () => 'junk', encoded('gzip, identity')),
  bodyAttack('an unknown encoding', 415, good, encoded('zip')),
  bodyAttack('multipart', 415, () => '--x\r\n\r\n--x--', typed('multipart/form-data; boundary=x')),
  bodyAttack('a form', 415, () => 'type=message', typed('application/x-www-form-urlencoded')),
  bodyAttack('text', 415, good, typed('text/plain')),
  bodyAttack(
    'XML',
    415,
    () => '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
    typed('text/xml'),
  ),
  bodyAttack('JSON lines', 415, good, typed('application/jsonl')),
  bodyAttack('no content type', 415, good, { headers: [] }),
  bodyAttack(
    'UTF-16 by name',
    415,
    (bot) => Buffer.from(good(bot), 'utf16le'),
    typed('application/json; charset=utf-16'),
  ),
  bodyAttack('UTF-7 by name', 415, good, typed('application/json; charset=utf-7')),
  bodyAttack('UTF-16 unsaid', 400, (bot) => Buffer.from(good(bot), 'utf16le')),
  bodyAttack('bytes that are no UTF-8', 400, (bot) =>
    Buffer.concat([Buffer.from(good(bot)), Buffer.from([0xff])]),
  ),
  bodyAttack('300 KB', 413, () => JSON.stringify({ text: large })),
  bodyAttack('300 KB whose length is not said', 413, () => JSON.stringify({ text: large }), {
    chunked: true,
  }),
  bodyAttack('5 MB', 413, () => Buffer.alloc(5 * 1024 * 1024, 'x')),
  bodyAttack('5 MB whose length is not said', 413, () => Buffer.alloc(5 * 1024 * 1024, 'x'), {
    chunked: true,
  }),
  bodyAttack('nothing', 400, () => ''),
  ...['null', '[]', '"message"', '1', 'true', '{}', '{', '{"type":"message"', 'NaN', '{type:"message"}'].map(
    (text) => bodyAttack(`the body ${text}`, 400, () => text),
  ),
  bodyAttack('something after the activity', 400, (bot) => `${good(bot)}x`),
  bodyAttack('two activities', 400, (bot) => `${good(bot)}${good(bot)}`),
  bodyAttack('a list of activities', 400, (bot) => `[${good(bot)}]`),
  bodyAttack('a comment', 400, (bot) => `/* */${good(bot)}`),
  bodyAttack('100,000 brackets', 400, () => '['.repeat(100_000)),
  bodyAttack('100,000 lists deep', 400, () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  bodyAttack('40,000 objects deep', 400, () => `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`),
  bodyAttack('100 deep in a value', 400, (bot) =>
    good(bot).replace('"help"', `"help","value":${'['.repeat(100)}${']'.repeat(100)}`),
  ),
  bodyAttack('100,000 quotes that never end', 400, () => `{"a":"${'\\"'.repeat(100_000)}`),
  bodyAttack('a service URL twice, the foreign one last', 400, (bot) =>
    good(bot).replace(/}$/, `,"serviceUrl":"${bot.foreign.url}/"}`),
  ),
  bodyAttack('a service URL twice, the foreign one first', 400, (bot) =>
    good(bot).replace(/^{/, `{"serviceUrl":"${bot.foreign.url}/",`),
  ),
  bodyAttack('a member twice, spelled in two ways', 400, (bot) =>
    good(bot).replace(/}$/, ',"channel\\u0049d":"emulator"}'),
  ),
  bodyAttack('an organization twice', 400, (bot) =>
    good(bot).replace('"tenantId":', '"tenantId":"other","tenantId":'),
  ),
  bodyAttack('a channel by the prototype', 401, (bot) =>
    JSON.stringify(bot.activity({ channelId: undefined })).replace(
      /^{/,
      '{"__proto__":{"channelId":"msteams"},',
    ),
  ),
  bodyAttack('an organization by the prototype', 401, (bot) =>
    good(bot).replaceAll('"tenantId":', '"__proto__":{"x":1},"tenant":').replace('"channelData"', '"other"'),
  ),
  ...(
    [
      ['no type', { type: undefined }],
      ['a type that is a number', { type: 1 }],
      ['a type of 100 letters', { type: 'x'.repeat(100) }],
      ['no sender', { from: undefined }],
      ['a sender that is text', { from: '29:anna' }],
      ['a sender without an id', { from: {} }],
      ['no recipient', { recipient: null }],
      ['no conversation', { conversation: undefined }],
      ['a conversation that is text', { conversation: 'a:chat' }],
      ['a conversation without an id', { conversation: { id: '' } }],
      ['text that is an object', { text: { toString: 'x' } }],
      ['attachments that are no list', { attachments: {} }],
      ['members that are no list', { membersAdded: 'x' }],
      ['channel data that is a list', { channelData: 'x' }],
      ['entities of text', { entities: ['x'] }],
    ] as const
  ).map(([name, changes]) => bodyAttack(name, 400, (bot) => JSON.stringify(bot.activity(changes)))),
];

/** The token is looked at first: what follows is not read without one. */
const unread: readonly Attack[] = [
  attack('a gzip bomb without a token', 401, async () => ({
    headers: [json, ['content-encoding', 'gzip']],
    body: bomb,
  })),
  attack('5 MB without a token', 401, async () => ({ headers: [json], body: Buffer.alloc(5 * 1024 * 1024) })),
  attack('5 MB without a token or a length', 401, async () => ({
    headers: [json],
    body: Buffer.alloc(5 * 1024 * 1024),
    chunked: true,
  })),
  attack('multipart without a token', 401, async () => ({
    headers: [['content-type', 'multipart/form-data; boundary=x']],
    body: '--x\r\ncontent-disposition: form-data; name="f"; filename="../../x"\r\n\r\nx\r\n--x--',
  })),
  attack('an expectation nobody meets', 417, async (bot) => ({
    headers: [['expect', 'the moon'], json],
    body: good(bot),
  })),
];

const replays: readonly Attack[] = [
  attack('a token replayed for another organization', 401, async (bot) => {
    const token = await bot.channel.token({ claims: { jti: 'one' } });
    await bot.post(token, bot.activity());
    return {
      headers: [bearer(token), json],
      body: JSON.stringify(bot.activity({ channelData: { tenant: { id: 'another' } } })),
    };
  }),
  attack('a token replayed for a foreign host', 401, async (bot) => {
    const token = await bot.channel.token({ claims: { jti: 'two' } });
    await bot.post(token, bot.activity());
    return {
      headers: [bearer(token), json],
      body: JSON.stringify(bot.activity({ serviceUrl: `${bot.foreign.url}/teams/` })),
    };
  }),
  attack('a token replayed on the emulator’s channel', 401, async (bot) => {
    const token = await bot.channel.token({ claims: { jti: 'three' } });
    await bot.post(token, bot.activity());
    return { headers: [bearer(token), json], body: JSON.stringify(bot.activity({ channelId: 'emulator' })) };
  }),
  attack('a token the bot sends, sent back', 401, async (bot) => ({
    headers: [bearer(bot.channel.botToken), json],
    body: good(bot),
  })),
];

const routes: readonly Attack[] = [
  ...['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'].map((method) =>
    attack(`${method} of the messages`, 405, async (bot) => ({
      method,
      headers: [bearer(await bot.channel.token()), json],
      body: method === 'HEAD' || method === 'GET' || method === 'TRACE' ? '' : good(bot),
    })),
  ),
  attack('a socket for streaming', 405, async (bot) => ({
    method: 'GET',
    headers: [
      bearer(await bot.channel.token()),
      ['connection', 'Upgrade'],
      ['upgrade', 'websocket'],
      ['sec-websocket-version', '13'],
      ['sec-websocket-key', 'dGhlIHNhbXBsZSBub25jZQ=='],
    ],
  })),
  ...[
    '/api/messages/v3/conversations',
    '/api/skills',
    '/api/callback',
    '/.env',
    '/',
    '/api/messages%00',
    '/data',
  ].map((path) =>
    attack(`POST ${path}`, 404, async (bot) => ({
      path,
      headers: [bearer(await bot.channel.token()), json],
      body: good(bot),
    })),
  ),
  attack('the messages with a slash, without a token', 401, async (bot) => ({
    path: '/api/messages/',
    headers: [json],
    body: good(bot),
  })),
];

/** Bytes that are no request, or more than one. */
function bytesAttack(name: string, status: number, bytes: (bot: TeamsBot) => string): Attack {
  return { name, status, run: (bot) => sendBytes(bot.port, bytes(bot)) };
}
const start = (bot: TeamsBot) => `POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:${bot.port}\r\n`;
const wires: readonly Attack[] = [
  bytesAttack('bytes that are no HTTP', 400, () => 'GARBAGE\r\n\r\n'),
  bytesAttack(
    'two lengths',
    400,
    (bot) => `${start(bot)}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`,
  ),
  bytesAttack(
    'a length and chunks',
    400,
    (bot) => `${start(bot)}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ),
  bytesAttack('headers of 40 KB', 431, (bot) => `${start(bot)}X: ${'x'.repeat(40_000)}\r\n\r\n`),
  bytesAttack('a tunnel', 405, () => 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n'),
  bytesAttack('a header line without a name', 400, (bot) => `${start(bot)}: x\r\n\r\n`),
];

export const bodyAttacks: readonly Attack[] = [...bodies, ...unread, ...replays, ...routes, ...wires];
