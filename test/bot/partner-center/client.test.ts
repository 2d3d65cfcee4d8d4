import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ApiClient, createApiClient } from '../../../bot/partner-center/client.ts';

const token = 'the-token-of-a-person';

describe('a request to Partner Center', () => {
  let server: Server;
  let client: ApiClient;
  let elsewhere: Server;
  const seen: { path: string; headers: Record<string, unknown> }[] = [];
  const elsewhereSeen: string[] = [];
  let answer: { status?: number; headers?: Record<string, string>; body?: string | Buffer; never?: boolean } =
    {};
  const listen = async (one: Server) => {
    await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
  };
  let base = '';
  let other = '';

  before(async () => {
    elsewhere = createServer((request, response) => {
      elsewhereSeen.push(String(request.headers.authorization));
      response.end('{}');
    });
    other = await listen(elsewhere);
    server = createServer((request, response) => {
      seen.push({ path: request.url ?? '', headers: request.headers });
      if (answer.never === true) return;
      response.writeHead(answer.status ?? 200, answer.headers ?? {});
      response.end(answer.body ?? '{}');
    });
    base = await listen(server);
    const ids = ['id-1', 'id-2'];
    client = createApiClient({ baseUrl: `${base}/v1/`, newId: () => ids.shift() ?? 'id', mostBytes: 1000 });
  });
  after(() => {
    for (const one of [server, elsewhere]) {
      one.closeAllConnections();
      one.close();
    }
  });
  beforeEach(() => {
    seen.splice(0);
    answer = {};
  });
  const get = (more: Partial<Parameters<ApiClient['get']>[0]> = {}) =>
    client.get({ path: ['customers'], token, timeoutMs: 500, ...more });

  it('carries the token, its own ids and a language, and escapes what it is made of', async () => {
    const filter = '{"Field":"CompanyName","Value":"a&b=ź","Operator":"starts_with"}';
    assert.deepEqual(await get({ path: ['customers', '../x'], query: { size: '40', filter } }), {
      kind: 'json',
      body: {},
    });
    const [request] = seen;
    const url = new URL(request?.path ?? '', base);
    assert.equal(url.pathname, '/v1/customers/..%2Fx');
    assert.deepEqual([url.searchParams.get('size'), url.searchParams.get('filter')], ['40', filter]);
    const { authorization, accept } = request?.headers ?? {};
    assert.deepEqual([authorization, accept], [`Bearer ${token}`, 'application/json']);
    assert.deepEqual(
      ['ms-requestid', 'ms-correlationid', 'x-locale', 'ms-continuationtoken'].map(
        (name) => request?.headers[name],
      ),
      ['id-1', 'id-2', 'en-US', undefined],
    );
  });

  it('says where a list goes on', async () => {
    await get({ query: { seekOperation: 'Next' }, continuation: 'abc==' });
    assert.equal(seen[0]?.headers['ms-continuationtoken'], 'abc==');
  });

  it('reads JSON with a byte-order mark', async () => {
    answer = { body: '\ufeff{"items":[]}' };
    assert.deepEqual(await get(), { kind: 'json', body: { items: [] } });
  });

  for (const [what, body] of [
    ['a page', '<html>'],
    ['nothing', ''],
    ['half of it', '{"items":['],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0x7d])],
  ] as const) {
    it(`takes ${what} for no answer`, async () => {
      answer = { body };
      assert.deepEqual(await get(), { kind: 'unreachable', reason: 'no-json' });
    });
  }

  it('reads no further than its limit', async () => {
    answer = { body: `"${'x'.repeat(1000)}"` };
    assert.deepEqual(await get(), { kind: 'unreachable', reason: 'too-large' });
  });

  it('waits no longer than it is told', async () => {
    answer = { never: true };
    const started = performance.now();
    assert.deepEqual(await get({ timeoutMs: 120.7 }), { kind: 'unreachable', reason: 'too-slow' });
    assert.ok(performance.now() - started < 1000);
  });

  it('tells each status, and how long to wait', async () => {
    answer = { status: 429, headers: { 'retry-after': '20' }, body: '{"statusCode":429}' };
    assert.deepEqual(await get(), { kind: 'status', status: 429, retryAfterSeconds: 20 });
    answer = { status: 429, headers: { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' } };
    assert.deepEqual(await get(), { kind: 'status', status: 429 });
    answer = { status: 503, headers: { 'retry-after': '99999999' } };
    assert.deepEqual(await get(), { kind: 'status', status: 503 });
  });

  it('follows no redirect: the token goes to one host', async () => {
    for (const status of [301, 302, 307, 308]) {
      answer = { status, headers: { location: `${other}/v1/customers` } };
      assert.deepEqual(await get(), { kind: 'status', status });
    }
    assert.deepEqual(elsewhereSeen, []);
  });

  it('never leaves the base address, whatever it is asked for', async () => {
    for (const path of [[`${other}/x`], ['//127.0.0.1:1/x'], ['..', '..', 'x'], ['\\\\evil.example', 'x']]) {
      await get({ path });
    }
    assert.equal(seen.length, 4);
    assert.deepEqual(elsewhereSeen, []);
  });

  it('says that nobody answers, and nothing of what was asked', async () => {
    const nobody = createApiClient({ baseUrl: 'http://127.0.0.1:9/v1', newId: () => 'x' });
    const found = await nobody.get({ path: ['customers'], token, timeoutMs: 500 });
    assert.deepEqual(found, { kind: 'unreachable', reason: 'no-answer' });
  });
});
