import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { localSealingKeys, SealingKeysGone } from '../../../bot/local/sealing-key-file.ts';
import { createSealer, parseSealingKeys } from '../../../identity/index.ts';
import { openEmbeddedStore } from '../../../stores/index.ts';

describe('the sealing keys of a local data folder', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'keys-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('are made once, for the owner only', async () => {
    const dataDir = path.join(folder, 'new');
    const keys = await localSealingKeys(dataDir);
    assert.equal(parseSealingKeys(keys).length, 1);
    assert.equal(await localSealingKeys(dataDir), keys);
    const file = path.join(dataDir, 'sealing-keys');
    assert.equal(await readFile(file, 'utf8'), `${keys}\n`);
    if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o077, 0);
  });

  it('are not made anew where there is data already', async () => {
    const dataDir = path.join(folder, 'held');
    const keys = parseSealingKeys(await localSealingKeys(dataDir));
    const clock = { now: () => new Date().toISOString() };
    const sealer = createSealer({ keys });
    const store = await openEmbeddedStore({ dataDir, sealer, clock, newId: () => '1', defaultZone: 'UTC' });
    await store.close();
    await rm(path.join(dataDir, 'sealing-keys'));
    await assert.rejects(localSealingKeys(dataDir), SealingKeysGone);
  });
});
