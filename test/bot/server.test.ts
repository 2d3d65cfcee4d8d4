import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Activity } from 'botbuilder';
import { createHealth } from '../../bot/health.ts';
import { createLog } from '../../bot/logs.ts';
import { createServer } from '../../bot/server.ts';
import { type Edge, startEdge } from '../support/edge.ts';
import { until } from '../support/until.ts';

interface Sent {
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly method?: string;
}

function send(edge: Edge, sent: Sent): Promise<{ status: number; text: string; connection: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        port: edge.port,
        host: '127.0.0.1',
        method: sent.method ?? 'POST',
        path: sent.path ?? '/api/messages',
        headers: { 'content-type': 'application/json', ...sent.headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, connection: response.headers.connection ?? '' }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(sent.body);
  });
}

function activity(edge: Edge, more: object = {}): string {
  return JSON.stringify({
    type: 'message',
    text: 'hello',
    channelId: 'msteams',
    serviceUrl: edge.teams.serviceUrl,
    from: { id: '29:x', aadObjectId: 'x' },
    recipient: { id: '28:bot' },
    conversation: { id: edge.teams.person('anna').chat.id, tenantId: edge.teams.tenantId },
    ...more,
  });
}

describe('server', () => {
  let edge: Edge;
  const texts: string[] = [];
  const activities: Activity[] = [];
  beforeEach(async () => {
    texts.length = 0;
    activities.length = 0;
    edge = await startEdge(async (context) => {
      texts.push(context.activity.text);
      activities.push(context.activity);
    });
  });
  afterEach(() => edge.close());

  it('takes an activity', async () => {
    assert.equal((await send(edge, { body: activity(edge) })).status, 200);
    assert.deepEqual(texts, ['hello']);
  });

  it('refuses a compressed body with 415, junk or not, and lives on', async () => {
    for (const body of [gzipSync(activity(edge)), Buffer.from('junk')])
      assert.equal((await send(edge, { body, headers: { 'content-encoding': 'gzip' } })).status, 415);
    assert.equal((await send(edge, { body: activity(edge) })).status, 200);
  });

  it('refuses what is not JSON by its type with 415, multipart included', async () => {
    for (const type of [
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      '',
    ])
      assert.equal(
        (await send(edge, { body: activity(edge), headers: { 'content-type': type } })).status,
        415,
        type,
      );
  });

  it('refuses 300 KB with 413, said beforehand or not', async () => {
    const body = activity(edge, { text: 'x'.repeat(300_000) });
    assert.equal((await send(edge, { body })).status, 413);
    assert.equal((await send(edge, { body, headers: { 'transfer-encoding': 'chunked' } })).status, 413);
    assert.deepEqual(texts, []);
  });

  it('refuses what does not parse with 400 and repeats nothing of it', async () => {
    for (const body of ['', '{', 'null', '[]', '"x"', '{"type":1}', 'nul\u0000l', '{"a":172693239'])
      await send(edge, { body }).then(({ status, text }) => {
        assert.equal(status, 400, body);
        assert.doesNotMatch(text, /172693239/);
      });
    const latin = Buffer.from(activity(edge, { text: 'caf\u00e9' }), 'latin1');
    assert.equal((await send(edge, { body: latin })).status, 400);
  });

  it('refuses JSON nested 100,000 deep with 400', async () => {
    const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
    assert.equal((await send(edge, { body: deep('[', ']') })).status, 400);
    assert.equal((await send(edge, { body: '{"a":'.repeat(40_000) })).status, 400);
    const inside = (depth: number) =>
      activity(edge).replace('{', `{"value":${'['.repeat(depth)}${']'.repeat(depth)},`);
    assert.equal((await send(edge, { body: inside(100_000) })).status, 400);
    assert.equal((await send(edge, { body: inside(70) })).status, 400);
    assert.equal((await send(edge, { body: inside(50) })).status, 200);
    assert.equal((await send(edge, { body: activity(edge, { text: '[{'.repeat(1000) }) })).status, 200);
  });

  it('refuses an activity without what an activity has', async () => {
    const wrong: object[] = [
      { type: undefined },
      { type: 7 },
      { from: undefined },
      { from: 'anna' },
      { conversation: {} },
      { conversation: { id: '' } },
      { serviceUrl: 'not a url' },
      { text: { nested: true } },
      { attachments: 'none' },
      { membersAdded: -1 },
      { membersAdded: [null] },
      { locale: 7 },
      { replyToId: {} },
      { action: [] },
      { entities: [1] },
    ];
    for (const more of wrong)
      assert.equal((await send(edge, { body: activity(edge, more) })).status, 400, JSON.stringify(more));
    assert.deepEqual(texts, []);
  });

  it('drops __proto__ wherever it stands', async () => {
    const body = activity(edge, { value: { a: 1 } })
      .replace('{', '{"__proto__":{"admin":true},')
      .replace('{"a"', '{"__proto__":{"admin":true},"a"');
    assert.equal((await send(edge, { body })).status, 200);
    const [taken] = activities;
    assert.equal(Reflect.get(taken ?? {}, 'admin'), undefined);
    assert.deepEqual(Reflect.ownKeys(Object(taken?.value)), ['a']);
  });

  it('refuses a Host that is not this machine in local mode', async () => {
    for (const host of ['evil.example', `evil.example:${edge.port}`, '127.0.0.1.evil.example', '10.0.0.1'])
      assert.equal((await send(edge, { body: activity(edge), headers: { host } })).status, 421, host);
    for (const host of ['localhost', `127.0.0.1:${edge.port}`, `[::1]:${edge.port}`])
      assert.equal((await send(edge, { body: activity(edge), headers: { host } })).status, 200, host);
  });

  it('talks to no service URL elsewhere in local mode', async () => {
    const elsewhere = [
      'https://smba.trafficmanager.net/',
      'http://127.0.0.1.evil.example/',
      'http://evil.example/',
      'http://127.0.0.1@evil.example/',
      'file:///etc/passwd',
    ];
    for (const serviceUrl of elsewhere)
      assert.equal((await send(edge, { body: activity(edge, { serviceUrl }) })).status, 400, serviceUrl);
    assert.deepEqual(texts, []);
  });

  it('runs turns of one conversation one after another, of two side by side', async () => {
    const steps: string[] = [];
    const busy = await startEdge(async ({ activity: { text } }) => {
      steps.push(`${text} begins`);
      await (text === 'slow' ? until(() => steps.includes('aside ends')) : sleep(1));
      steps.push(`${text} ends`);
    });
    const other = { conversation: { id: 'a:other', tenantId: busy.teams.tenantId } };
    const slow = send(busy, { body: activity(busy, { text: 'slow' }) });
    await until(() => steps.length === 1);
    const quick = send(busy, { body: activity(busy, { text: 'quick' }) });
    await until(() => busy.turns.size === 2);
    const aside = send(busy, { body: activity(busy, { text: 'aside', ...other }) });
    await Promise.all([slow, quick, aside]);
    assert.deepEqual(steps, [
      'slow begins',
      'aside begins',
      'aside ends',
      'slow ends',
      'quick begins',
      'quick ends',
    ]);
    await busy.close();
  });

  it('says that it lives, and whether it is ready', async () => {
    const get = (path: string) => send(edge, { method: 'GET', path });
    assert.equal((await get('/health/live')).status, 200);
    assert.deepEqual(JSON.parse((await get('/health/ready')).text), { ok: true, failing: [] });
    assert.equal((await get('/health/else')).status, 404);
    assert.equal((await send(edge, { method: 'GET' })).status, 405);
  });

  it('lets other routes be added', async () => {
    const more = await startEdge(async () => undefined);
    more.server.routes.get('/auth/start', (_request, response, next) => {
      response.statusCode = 204;
      response.end();
      next(false);
    });
    assert.equal((await send(more, { method: 'GET', path: '/auth/start' })).status, 204);
    await more.close();
  });

  it('writes neither text nor names nor ids into its log', async () => {
    await send(edge, { body: activity(edge, { text: 'Access ID 172693239', name: '172693239' }) });
    await send(edge, { body: 'junk 172693239' });
    assert.ok(edge.logged.length >= 2);
    assert.doesNotMatch(edge.logged.join(''), /172693239|Access|junk/);
  });
});

describe('server, when it stops', () => {
  it('finishes and answers every turn that has begun, and takes no new connection', async () => {
    const ended: string[] = [];
    const edge = await startEdge(async (context) => {
      await sleep(150);
      ended.push(context.activity.text);
    });
    const begun = ['one', 'two', 'three'].map((text) => send(edge, { body: activity(edge, { text }) }));
    await until(() => edge.turns.size === 3);
    const closing = edge.close();
    await assert.rejects(send(edge, { body: activity(edge, { text: 'late' }) }), /ECONNREFUSED|ECONNRESET/);
    assert.deepEqual(
      (await Promise.all(begun)).map(({ status }) => status),
      [200, 200, 200],
    );
    await closing;
    assert.deepEqual(ended, ['one', 'two', 'three']);
  });

  it('finishes a turn whose client has gone', async () => {
    let ended = false;
    const edge = await startEdge(async () => {
      await sleep(150);
      ended = true;
    });
    const outgoing = request({
      port: edge.port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/api/messages',
      headers: { 'content-type': 'application/json' },
    });
    outgoing.on('error', () => undefined);
    outgoing.end(activity(edge));
    await until(() => edge.turns.size === 1);
    outgoing.destroy();
    await edge.close();
    assert.equal(ended, true);
  });

  it('does not wait for a socket that never asks for anything', async () => {
    const edge = await startEdge(async () => undefined);
    const socket = connect(edge.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write('POST /api/messages HT');
    const startedAt = performance.now();
    await edge.close();
    assert.ok(performance.now() - startedAt < 2000);
    socket.destroy();
  });

  it('says that it cannot have a port, and does not end the process', async () => {
    const taken = await startEdge(async () => undefined);
    const second = createServer({
      adapter: taken.adapter,
      onTurn: async () => undefined,
      turns: taken.turns,
      health: createHealth({ store: () => true, keys: () => true, notifier: () => true }),
      log: createLog({ level: 'silent', write: () => undefined }),
      localMode: true,
    });
    const wanted = { code: 'EADDRINUSE', port: taken.port };
    await assert.rejects(second.listen(taken.port, '127.0.0.1'), wanted);
    await taken.close();
  });

  it('answers the last turn with Connection: close', async () => {
    const edge = await startEdge(async () => {
      await sleep(80);
    });
    const begun = send(edge, { body: activity(edge), headers: { connection: 'keep-alive' } });
    await until(() => edge.turns.size === 1);
    const closing = edge.close();
    assert.equal((await begun).connection, 'close');
    await closing;
  });

  it('does not wait for connections that are kept alive', async () => {
    const edge = await startEdge(async () => undefined);
    const socket = connect(edge.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.on('error', () => undefined);
    socket.write('GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await new Promise((resolve) => socket.once('data', resolve));
    const startedAt = performance.now();
    await edge.close();
    assert.ok(performance.now() - startedAt < 1000);
    socket.destroy();
  });

  it('is not ready while it drains', async () => {
    const edge = await startEdge(async () => {
      await sleep(300);
    });
    const socket = connect(edge.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    const begun = send(edge, { body: activity(edge) });
    await until(() => edge.turns.size === 1);
    socket.write('GET /health/ready HT');
    await sleep(50);
    const closing = edge.close();
    socket.write('TP/1.1\r\nHost: localhost\r\n\r\n');
    const answer = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
    assert.match(answer.toString(), /^HTTP\/1\.1 503[\s\S]*connection: close/i);
    await begun;
    await closing;
    socket.destroy();
  });
});
