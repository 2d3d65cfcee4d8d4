import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { startEdge } from '../support/edge.ts';
import { startTeamsBot, type TeamsBot } from './teams-bot.ts';

/** The status line's number; empty where the connection ended without an answer. */
function statusOf(port: number, target: string, host: string, method = 'GET'): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text.split(' ')[1] ?? ''));
    socket.write(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}

describe('an address that is none', () => {
  let bot: TeamsBot;
  before(async () => {
    bot = await startTeamsBot();
  });
  after(() => bot.close());

  const hosts = ['[', '%', 'a b', 'a:99999', 'a:b', '[::1', 'a<b', 'a^b', '@', ':'];
  for (const host of hosts)
    it(`is refused where the host is ${JSON.stringify(host)}`, async () => {
      assert.equal(await statusOf(bot.port, '/health/live', host), '400');
      assert.equal(await statusOf(bot.port, '/api/messages', host, 'POST'), '400');
      assert.equal(await statusOf(bot.port, '/nowhere', host), '400');
    });

  const targets = ['http://[/', 'http://%/', 'http://a:99999/', 'http://[::1', 'x://['];
  for (const target of targets)
    it(`is refused where a request asks for ${target}`, async () => {
      assert.equal(await statusOf(bot.port, target, 'example.com'), '400');
    });

  it('does not keep others from being served', async () => {
    assert.equal(await statusOf(bot.port, '/health/live', 'example.com'), '200');
    assert.equal(await statusOf(bot.port, '//[::x/%', 'example.com'), '404');
    assert.equal((await bot.post(await bot.channel.token(), bot.activity())).status, 200);
  });

  it('is refused in local mode as well', async () => {
    const edge = await startEdge(async () => undefined);
    assert.equal(await statusOf(edge.port, '/health/live', 'localhost:99999'), '400');
    assert.equal(await statusOf(edge.port, '/health/live', 'localhost'), '200');
    await edge.close();
  });
});
