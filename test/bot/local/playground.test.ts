import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { personNamed, playgroundSettings, startPlayground } from '../../../bot/local/playground.ts';
import sample from '../../../samples/people.json' with { type: 'json' };

const [anna] = sample.people;
assert.ok(anna);

async function answering(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

describe('the Playground', function () {
  this.timeout(60_000);
  let cwd: string;
  let bot: Server;
  let botUrl: string;

  beforeEach(async () => {
    cwd = await mkdtemp(path.join(tmpdir(), 'playground-'));
    bot = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
    await once(bot, 'listening');
    botUrl = `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`;
  });
  afterEach(async () => {
    bot.closeAllConnections();
    bot.close();
    await rm(cwd, { recursive: true, force: true });
  });

  const options = () => ({ ...sample, botUrl, cwd, port: 0, person: anna, botName: 'Benefits' });

  it('answers once it is started, and not after it is closed', async () => {
    const playground = await startPlayground(options());
    assert.equal((await fetch(playground.url)).status, 200);
    await playground.close();
    assert.equal(await answering(playground.url), false);
    await playground.close();
  });

  it('ends by itself when the process that started it is killed', async () => {
    const module = JSON.stringify(new URL('../../../bot/local/playground.js', import.meta.url).href);
    const script = `const { startPlayground } = await import(${module});
      const playground = await startPlayground(${JSON.stringify(options())}); console.log(playground.url);`;
    const parent: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    assert.ok(parent.stdout);
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const url = said.toString().trim();
    assert.equal(await answering(url), true);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    for (let tries = 0; tries < 50 && (await answering(url)); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.equal(await answering(url), false);
  });
});

describe("the Playground's people", () => {
  it('are the person who chats and the five others', () => {
    const settings = JSON.parse(playgroundSettings({ ...sample, person: anna, botName: 'Benefits' }));
    assert.equal(settings.currentUser.aadObjectId, anna.oid);
    assert.equal(settings.currentUser.userPrincipleName, anna.upn);
    assert.equal(settings.users.length, 5);
    assert.equal(settings.tenantId, sample.tenantId);
  });

  it('are refused when they are not six', () => {
    const people = sample.people.slice(1);
    assert.throws(() => playgroundSettings({ ...sample, people, person: anna, botName: 'B' }), /six people/);
  });

  it('are chosen by key, and an unknown key names those there are', () => {
    assert.equal(personNamed(sample.people, 'Jan').name, 'Jan Kowalski');
    assert.throws(() => personNamed(sample.people, 'bob'), /Choose one of: anna \(Anna Nowak\), piotr/);
  });
});
