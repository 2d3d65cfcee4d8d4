import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { createLog } from '../../../bot/logs.ts';
import { createServer } from '../../../bot/server.ts';
import { parseSettings, type Settings, settingsRefused } from '../../../bot/settings.ts';
import { startTeams } from '../../../bot/teams/start-teams.ts';
import { newSealingKey } from '../../../identity/index.ts';

const tenant = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';

describe('a start for Teams', () => {
  let folder: string;
  const key = newSealingKey();
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'start-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const settingsOf = (env: Readonly<Record<string, string>> = {}): Settings => {
    const parsed = parseSettings({
      MicrosoftAppId: randomUUID(),
      ...(env.MicrosoftAppCertificateFile === undefined ? { MicrosoftAppPassword: 'secret' } : {}),
      MicrosoftAppTenantId: tenant,
      PUBLIC_URL: 'https://benefits.example.com',
      SEALING_KEYS: key,
      HOST: '127.0.0.1',
      DATA_DIR: path.join(folder, 'data'),
      ...env,
    });
    if ('problems' in parsed) throw new Error(settingsRefused(parsed.problems));
    return { ...parsed.settings, port: 0 };
  };
  const start = (settings: Settings, printed: string[] = []) =>
    startTeams(settings, { log: createLog({ level: 'silent' }), print: (line) => printed.push(line) });

  it('needs no sign-in registration, and says what is missing without it', async () => {
    const printed: string[] = [];
    const running = await start(settingsOf(), printed);
    await running.close();
    assert.match(printed.join('\n'), /SIGN_IN_CLIENT_ID is not set: nobody can sign in/);
  });

  it('lists every certificate that is of no use, in one error that quotes none', async () => {
    const file = path.join(folder, 'hunter2.pem');
    await writeFile(file, '-----BEGIN CERTIFICATE-----\nhunter2\n-----END CERTIFICATE-----');
    const settings = settingsOf({
      MicrosoftAppCertificateFile: path.join(folder, 'missing.pem'),
      SIGN_IN_CLIENT_ID: randomUUID(),
      SIGN_IN_CERTIFICATE_FILE: file,
    });
    await assert.rejects(start(settings), (error: Error) => {
      assert.match(error.message, /MicrosoftAppCertificateFile names a file that cannot be read/);
      assert.match(error.message, /SIGN_IN_CERTIFICATE_FILE must name a PEM file/);
      assert.doesNotMatch(error.message, /hunter2/);
      return true;
    });
  });

  it('is refused where organizations are joined of which one has a record, and leaves the folder free', async () => {
    const running = await start(settingsOf());
    const applied = await running.app.useCases.applyLines(tenant, 'seed', {
      lines: [],
      name: 'A',
      zone: 'UTC',
    });
    assert.equal(applied.kind, 'done');
    await running.close();
    const joined = settingsOf({
      ALLOWED_TENANTS: `${tenant},${other}`,
      COMPANIES: `contoso=${tenant},${other}`,
    });
    await assert.rejects(start(joined), /COMPANIES joins organizations into contoso/);
    await (await start(settingsOf())).close();
  });

  it('goes on with the record of the organization that gives the company its key', async () => {
    const running = await start(settingsOf());
    await running.app.useCases.applyLines(tenant, 'seed', { lines: [], name: 'A', zone: 'UTC' });
    await running.close();
    const joined = await start(
      settingsOf({ ALLOWED_TENANTS: `${tenant},${other}`, COMPANIES: `${tenant}=${tenant},${other}` }),
    );
    const { record } = await joined.app.useCases.view(tenant);
    assert.equal(record.name, 'A');
    await joined.close();
  });

  it('is the only one that listens beyond this machine: a server without a door is not made', () => {
    assert.throws(
      () => createServer({ localMode: false } as Parameters<typeof createServer>[0]),
      /the channel is authenticated/,
    );
  });
});
