import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEmbeddedStore, StoreLocked } from '../../stores/index.ts';
import { surroundings } from '../contracts/stores-under-test.ts';
import { newFolder } from './open-folder.ts';

describe('the lock of a data folder', () => {
  let dataDir: string;
  const around = surroundings();
  const open = (silentMs = 30_000, heartbeatMs = 20, onTrouble?: (trouble: string) => void) =>
    openEmbeddedStore({ dataDir, ...around, silentMs, heartbeatMs, ...(onTrouble ? { onTrouble } : {}) });
  const lockFile = () => join(dataDir, 'lock');
  const changeLock = async (to: Record<string, unknown>) => {
    const holder: Record<string, unknown> = JSON.parse(await readFile(lockFile(), 'utf8'));
    await writeFile(lockFile(), JSON.stringify({ ...holder, ...to }));
  };
  /** A lock as a living holder left it, with something of it changed. */
  const leftBehind = async (change: Record<string, unknown>) => {
    const store = await open(30_000, 60_000);
    await changeLock(change);
    return store;
  };

  beforeEach(async () => {
    dataDir = await newFolder();
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('is not given to a second opener while the first lives, however silent it is', async () => {
    const store = await open(30_000, 60_000);
    await utimes(lockFile(), 0, 0);
    await assert.rejects(
      open(0),
      (error: unknown) => error instanceof StoreLocked && error.pid === process.pid,
    );
    await store.close();
    await (await open()).close();
  });

  it('is not given to two of twenty that come at once', async () => {
    const opened = await Promise.allSettled(Array.from({ length: 20 }, () => open()));
    const held = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    assert.equal(held.length, 1);
    for (const store of held) await store.close();
  });

  it('is taken at once from a holder that is gone', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    const gone = [{ pid: child.pid }, { startedAt: '1' }, { bootId: 'before the restart' }];
    for (const change of gone) {
      const former = await leftBehind(change);
      const before = Date.now();
      const store = await open();
      assert.ok(Date.now() - before < 2000);
      await former.close();
      await assert.rejects(open(), StoreLocked);
      await store.close();
    }
  });

  it('is taken from a holder that cannot be seen after a silence only', async () => {
    const former = await leftBehind({ pidSpace: 'of another container' });
    const beating = setInterval(() => void utimes(lockFile(), new Date(), new Date()), 20);
    await assert.rejects(open(400), StoreLocked).finally(() => clearInterval(beating));
    const before = Date.now();
    const store = await open(400);
    assert.ok(Date.now() - before >= 300);
    await former.close();
    await store.close();
  });

  it('is taken from a file that says nothing after a silence only', async () => {
    await writeFile(lockFile(), '');
    const before = Date.now();
    await (await open(300)).close();
    assert.ok(Date.now() - before >= 200);
    await writeFile(lockFile(), 'null');
    await utimes(lockFile(), 0, 0);
    await (await open()).close();
  });

  it('taken away ends the writing of whoever held it', async () => {
    let told: (trouble: string) => void = () => undefined;
    const lost = new Promise<string>((resolve) => {
      told = resolve;
    });
    const store = await open(30_000, 20, (trouble) => told(trouble));
    await changeLock({ token: 'of somebody else' });
    const tooLong = setTimeout(() => told('nothing'), 2000);
    assert.equal(await lost, 'lock_lost');
    clearTimeout(tooLong);
    await assert.rejects(store.keyed.put('contoso', 'roster', 'k', 1), { reason: 'closed' });
    await store.close();
    assert.match(await readFile(lockFile(), 'utf8'), /of somebody else/);
  });
});
