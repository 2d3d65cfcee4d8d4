import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type AttachmentLimits, fetchAttachedFile, isFileUrl } from '../../bot/attachments.ts';

const contentType = 'application/vnd.microsoft.teams.file.download.info';
const rows = 'tenant_id,offer\n';

function message(downloadUrl: string, more: object = {}): object {
  return {
    type: 'message',
    conversation: { conversationType: 'personal' },
    attachments: [
      { contentType: 'text/html', content: '<p>rows</p>' },
      { contentType, name: 'contoso.csv', content: { downloadUrl, uniqueId: 'x', fileType: 'csv' } },
    ],
    ...more,
  };
}

/** Packed once, beforehand: packing takes time in which nothing would come. */
const bomb = gzipSync('x'.repeat(5_000_000));

describe('an attached file', () => {
  let server: Server;
  let origin = '';
  let asked: IncomingMessage[] = [];
  before(async () => {
    server = createServer((request, response) => {
      asked.push(request);
      answer(request.url ?? '', response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked = [];
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  function answer(path: string, response: ServerResponse): void {
    if (path === '/rows') response.end(rows);
    else if (path === '/elsewhere') {
      response.statusCode = 302;
      response.setHeader('location', `${origin}/rows`);
      response.end();
    } else if (path === '/large') response.end('x'.repeat(2000));
    else if (path === '/endless') {
      const more = setInterval(() => response.write('x'.repeat(500)), 1);
      response.on('close', () => clearInterval(more));
    } else if (path === '/bomb') {
      response.setHeader('content-encoding', 'gzip');
      response.end(bomb);
    } else if (path === '/trickle') response.write('x');
    else if (path === '/reset') response.socket?.resetAndDestroy();
    else if (path !== '/silent') {
      response.statusCode = 404;
      response.end();
    }
  }

  const atServer: AttachmentLimits = {
    isAllowed: (url) => url.origin === origin,
    mostBytes: 1000,
    timeoutMs: 300,
  };
  const reasonAt = async (path: string) => {
    const read = await fetchAttachedFile(message(origin + path), atServer);
    return read.kind === 'refused' ? read.reason : 'taken';
  };

  it('is read without a token, a cookie or a name of ours', async () => {
    const read = await fetchAttachedFile(message(`${origin}/rows`), atServer);
    assert.deepEqual(read, { kind: 'file', name: 'contoso.csv', bytes: Buffer.from(rows) });
    const [request] = asked;
    assert.equal(request?.method, 'GET');
    for (const header of ['authorization', 'cookie', 'referer'])
      assert.equal(request?.headers[header], undefined, header);
  });

  for (const [what, path, reason] of [
    ['a redirect, which is not followed', '/elsewhere', 'redirected'],
    ['more than the limit', '/large', 'too-large'],
    ['a stream without an end', '/endless', 'too-large'],
    ['a compressed bomb', '/bomb', 'too-large'],
    ['silence', '/silent', 'too-slow'],
    ['a byte and then silence', '/trickle', 'too-slow'],
    ['a broken connection', '/reset', 'unreachable'],
    ['a file that is gone', '/gone', 'unreachable'],
  ] as const) {
    it(`is refused at ${what}`, async () => {
      const startedAt = performance.now();
      assert.equal(await reasonAt(path), reason);
      assert.equal(asked.length, 1);
      assert.ok(performance.now() - startedAt < 2000, 'it took too long');
    });
  }

  for (const [what, activity, reason] of [
    ['in a group', { conversation: { conversationType: 'groupChat', isGroup: true } }, 'not-personal'],
    ['in a channel', { conversation: { conversationType: 'channel' } }, 'not-personal'],
    ['in a chat that says nothing of itself', { conversation: {} }, 'none'],
    ['where none is attached', { attachments: [] }, 'none'],
    ['of another type', { attachments: [{ contentType: 'text/csv', contentUrl: 'https://x' }] }, 'none'],
    ['without an address', { attachments: [{ contentType, content: {} }] }, 'none'],
    [
      'with an object for an address',
      { attachments: [{ contentType, content: { downloadUrl: {} } }] },
      'none',
    ],
    ['where everything is of another shape', { conversation: 'x', attachments: { length: 1 } }, 'none'],
  ] as const) {
    it(`is refused ${what}, and nobody is asked for it`, async () => {
      const read = await fetchAttachedFile(message(`${origin}/rows`, activity), atServer);
      assert.deepEqual(read, { kind: 'refused', reason });
      assert.equal(asked.length, 0);
    });
  }

  it('is refused where there are two of them', async () => {
    const [, one] = Reflect.get(message(`${origin}/rows`), 'attachments') as readonly unknown[];
    const read = await fetchAttachedFile(message('', { attachments: [one, one] }), atServer);
    assert.deepEqual(read, { kind: 'refused', reason: 'several' });
  });

  for (const [allowed, url] of [
    [true, 'https://contoso.sharepoint.com/sites/x/_layouts/15/download.aspx?UniqueId=1&tempauth=v1.e'],
    [true, 'https://contoso-my.sharepoint.com/personal/anna/Documents/rows.csv'],
    [true, 'https://contoso.sharepoint.us/x'],
    [true, 'https://public.dm.files.1drv.com/x'],
    [true, 'https://onedrive.live.com/download?x'],
    [false, 'http://contoso.sharepoint.com/x'],
    [false, 'https://contoso.sharepoint.com:8443/x'],
    [false, 'https://anna:secret@contoso.sharepoint.com/x'],
    [false, 'https://contoso.sharepoint.com@evil.example/x'],
    [false, 'https://contoso.sharepoint.com.evil.example/x'],
    [false, 'https://evilsharepoint.com/x'],
    [false, 'https://sharepoint.com/x'],
    [false, 'https://contoso.sharepoint.com./x'],
    [false, 'https://x.onedrive.live.com/x'],
    [false, 'https://169.254.169.254/metadata'],
    [false, 'https://[::1]/x'],
    [false, 'https://localhost/x'],
    [false, 'file:///etc/passwd'],
    [false, 'data:text/csv,x'],
  ] as const) {
    it(`is ${allowed ? 'fetched' : 'not fetched'} from ${url}`, async () => {
      assert.equal(isFileUrl(new URL(url)), allowed);
      let fetched = 0;
      const read = await fetchAttachedFile(message(url), {
        fetch: async () => {
          fetched += 1;
          return new Response(rows);
        },
      });
      assert.deepEqual([read.kind, fetched], allowed ? ['file', 1] : ['refused', 0]);
    });
  }
});
