import assert from 'node:assert/strict';
import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeLine } from '../../stores/checked-line.ts';
import {
  backupStore,
  backupsFolder,
  type EmbeddedStore,
  openEmbeddedStore,
  restoreStore,
  StoreDamaged,
  verifyStore,
} from '../../stores/index.ts';
import { command, names, numberOne } from '../contracts/sample-commands.ts';
import { type Surroundings, surroundings } from '../contracts/stores-under-test.ts';
import { filesIn, newFolder } from './open-folder.ts';

const now = '2026-11-23T12:00:00.000Z';

describe('a damaged file', () => {
  let dataDir: string;
  let around: Surroundings;
  const open = (): Promise<EmbeddedStore> => openEmbeddedStore({ dataDir, ...around });
  const number = (store: EmbeddedStore, opId: string) =>
    store.companies.update('contoso', command(opId), numberOne(opId));

  /** Two generations of snapshots, history, and lines behind them: 9 commands in all. */
  beforeEach(async () => {
    dataDir = await newFolder();
    around = surroundings();
    const store = await open();
    for (const prefix of ['a', 'b', 'c']) {
      for (const opId of names(3, prefix)) await number(store, opId);
      if (prefix !== 'c') await store.compact();
    }
    await store.close();
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  const fileNamed = async (end: string): Promise<string> => {
    const found = [...(await filesIn(dataDir)).keys()].filter((name) => name.endsWith(end)).at(-1);
    return join(dataDir, found ?? `no file ${end}`);
  };
  const journal = () => fileNamed('07.jsonl');
  const flip = async (file: string, at: number) => {
    const bytes = await readFile(file);
    const index = at < 0 ? bytes.length + at : at;
    bytes[index] = (bytes[index] ?? 0) ^ 0x01;
    await writeFile(file, bytes);
  };
  const refused = async (): Promise<StoreDamaged> => {
    const before = await filesIn(dataDir);
    const error = await open().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof StoreDamaged, `the start was not refused: ${String(error)}`);
    assert.deepEqual(await filesIn(dataDir), before, 'files were changed');
    await assert.rejects(verifyStore({ dataDir }), StoreDamaged);
    assert.deepEqual(await filesIn(dataDir), before, 'files were changed');
    return error;
  };
  const commandsAfterStart = async (): Promise<number | undefined> => {
    const store = await open();
    const record = await store.companies.read('contoso');
    assert.equal(
      (await store.companies.auditPage('contoso', {}, 100)).items.length,
      record?.numbered.incidents,
    );
    assert.deepEqual(await number(store, 'new'), {
      kind: 'done',
      answer: { number: (record?.numbered.incidents ?? 0) + 1 },
    });
    await store.close();
    return record?.numbered.incidents;
  };

  it('is none when everything is as it was written', async () => {
    assert.deepEqual(await verifyStore({ dataDir }), { companies: 1, lines: 9, unfinishedBytes: 0 });
    assert.equal(await commandsAfterStart(), 9);
  });

  it('is not a last line that was never finished: it is cut', async () => {
    const file = await journal();
    const whole = await readFile(file);
    for (const torn of ['{', whole.subarray(0, 200), Buffer.alloc(4096)]) {
      await writeFile(file, Buffer.concat([whole, Buffer.from(torn)]));
      assert.ok((await verifyStore({ dataDir })).unfinishedBytes > 0);
      await (await open()).close();
      assert.deepEqual(await readFile(file), whole);
    }
    await truncate(file, whole.length - 1);
    assert.equal(await commandsAfterStart(), 8);
  });

  it('stops the start wherever one bit of any file has turned', async () => {
    const names = [...(await filesIn(dataDir)).keys()].filter((name) => !name.endsWith('previous.json'));
    assert.equal(names.length, 5);
    for (const name of names) {
      const file = join(dataDir, name);
      const { length } = await readFile(file);
      for (const at of [0, 17, 40, Math.floor(length / 2), length - 3, length - 1]) {
        await flip(file, at);
        const error = await refused();
        assert.ok(error.message.includes(error.file) && file.startsWith(error.file), `${name} at ${at}`);
        await flip(file, at);
      }
    }
    assert.equal(await commandsAfterStart(), 9);
  });

  it('stops the start when a file is missing or too short', async () => {
    for (const name of (await filesIn(dataDir)).keys()) {
      // Kept for the previous generation only.
      if (name.endsWith('previous.json') || name.endsWith('04.jsonl')) continue;
      const file = join(dataDir, name);
      const content = await readFile(file);
      // The end of the newest journal file may be a line that was never finished.
      if (!name.endsWith('07.jsonl')) {
        await truncate(file, Math.floor(content.length / 2));
        await refused();
      }
      await rm(file);
      await refused();
      await writeFile(file, content);
    }
    await rm(join(dataDir, 'companies'), { recursive: true });
    await refused();
  });

  it('stops the start when a line in the middle is gone', async () => {
    const file = await journal();
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [lines[0], ...lines.slice(2)].join('\n'));
    assert.match((await refused()).problem, /line 2/);
  });

  it('stops the start when the only line of another company is gone', async () => {
    const store = await open();
    for (const company of ['fabrikam', 'contoso']) {
      await store.companies.update(company, command('late'), numberOne('late'));
    }
    await store.close();
    const file = await journal();
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => !line.includes('fabrikam'));
    await writeFile(file, lines.join('\n'));
    assert.match((await refused()).problem, /line 4/);
  });

  it('that is a snapshot of long ago stops the start, whether or not lines follow', async () => {
    const file = await fileNamed('snapshot.json');
    const longAgo = await readFile(await fileNamed('snapshot.previous.json'));
    for (const prefix of ['d', 'e', 'f']) {
      const store = await open();
      for (const opId of names(2, prefix)) await number(store, opId);
      await store.compact();
      await store.close();
    }
    const current = await readFile(file);
    await writeFile(file, longAgo);
    assert.match((await refused()).problem, /a snapshot needs lines/);
    await writeFile(file, current);
    assert.equal(await commandsAfterStart(), 15);
    const oldManifest = (await readFile(join(dataDir, 'store.json'), 'utf8')).replace(
      /"seq":\d+\}\]/,
      '"seq":0}]',
    );
    const body = /"body":(.*)\}\n$/.exec(oldManifest)?.[1] ?? '';
    await writeFile(join(dataDir, 'store.json'), encodeLine(body));
    await writeFile(file, longAgo);
    assert.match((await refused()).problem, /of the same company is missing/);
  });

  it('of a newer version stops the start', async () => {
    const file = await fileNamed('snapshot.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"schemaVersion":1', '"schemaVersion":2'));
    assert.match((await refused()).problem, /schemaVersion 2/);
  });

  it('that is a snapshot is mended by its previous generation, with nothing lost', async () => {
    const file = await fileNamed('snapshot.json');
    await flip(file, 300);
    const damaged = await readFile(file);
    const { lastGoodCopy } = await refused();
    assert.equal(lastGoodCopy, await fileNamed('snapshot.previous.json'));
    const { setAside } = await restoreStore({ dataDir, from: lastGoodCopy ?? '', now });
    const kept = [...(await filesIn(setAside ?? '')).values()];
    assert.deepEqual(kept, [damaged]);
    assert.equal(await commandsAfterStart(), 9);
  });

  it('that is the journal is mended by its good part, the rest set aside', async () => {
    const file = await journal();
    const damagedLine = (await readFile(file, 'utf8')).split('\n', 1).join('').length + 50;
    await flip(file, damagedLine);
    const damaged = await readFile(file);
    const { lastGoodCopy } = await refused();
    assert.equal(lastGoodCopy, file);
    const { setAside } = await restoreStore({ dataDir, from: file, now });
    assert.deepEqual([...(await filesIn(setAside ?? '')).values()], [damaged]);
    assert.equal(await commandsAfterStart(), 7);
  });

  it('that is a journal the snapshots have already is mended with nothing lost', async () => {
    const covered = (await readdir(join(dataDir, 'journal'))).sort()[0] ?? '';
    const file = join(dataDir, 'journal', covered);
    assert.notEqual(file, await journal());
    await flip(file, 50);
    const { lastGoodCopy } = await refused();
    await restoreStore({ dataDir, from: lastGoodCopy ?? '', now });
    assert.equal(await commandsAfterStart(), 9);
  });

  it('that is the history is mended by the newest good backup', async () => {
    const backup = (name: string) => join(backupsFolder(dataDir), name);
    for (const name of ['1', '2', '3']) await backupStore({ dataDir, to: backup(name) });
    const third =
      [...(await filesIn(backup('3'))).keys()].find((name) => name.endsWith('history.jsonl')) ?? '';
    await flip(join(backup('3'), third), 100);
    await flip(join(dataDir, third), 100);
    const { lastGoodCopy } = await refused();
    assert.equal(lastGoodCopy, backup('2'));
    await restoreStore({ dataDir, from: lastGoodCopy ?? '', now });
    assert.equal(await commandsAfterStart(), 9);
  });

  it('is not taken for an empty folder when a restore was interrupted', async () => {
    const copy = join(backupsFolder(dataDir), 'copy');
    await backupStore({ dataDir, to: copy });
    await cp(copy, join(dataDir, 'restoring'), { recursive: true });
    for (const part of ['store.json', 'companies', 'journal'])
      await rm(join(dataDir, part), { recursive: true });
    const { message, lastGoodCopy } = await refused();
    assert.match(message, /a restore was interrupted/);
    await restoreStore({ dataDir, from: lastGoodCopy ?? '', now });
    assert.equal(await commandsAfterStart(), 9);
  });

  it('is never restored from a copy that is damaged itself', async () => {
    const copy = join(dataDir, 'copy');
    await backupStore({ dataDir, to: copy });
    const inside = [...(await filesIn(copy)).keys()].find((name) => name.endsWith('snapshot.json')) ?? '';
    await flip(join(copy, inside), 100);
    const before = await filesIn(dataDir);
    await assert.rejects(restoreStore({ dataDir, from: copy, now }), StoreDamaged);
    assert.deepEqual(await filesIn(dataDir), before);
  });
});

describe('a backup', () => {
  it('taken while commands run is a whole store of one moment', async function () {
    this.timeout(20_000);
    const dataDir = await newFolder();
    const around = surroundings();
    const store = await openEmbeddedStore({ dataDir, ...around, compactAtBytes: 8_000 });
    let stop = false;
    const work = (async () => {
      for (let index = 0; !stop; index += 1) {
        await store.companies.update('contoso', command(`op-${index}`), numberOne(`op-${index}`));
      }
    })();
    try {
      for (const name of names(4, 'backup')) {
        const done = (await store.companies.read('contoso'))?.numbered.incidents ?? 0;
        const to = join(dataDir, 'backups', name);
        await backupStore({ dataDir, to });
        await assert.rejects(backupStore({ dataDir, to }), /EEXIST/);
        const copy = join(await newFolder(), 'copy');
        await cp(to, copy, { recursive: true });
        const opened = await openEmbeddedStore({ dataDir: copy, ...around });
        const record = await opened.companies.read('contoso');
        assert.ok((record?.numbered.incidents ?? -1) >= done, 'an acknowledged command is missing');
        const { items } = await opened.companies.auditPage('contoso', {}, 100_000);
        assert.equal(items.length, record?.numbered.incidents);
        await opened.close();
        await rm(join(copy, '..'), { recursive: true });
      }
    } finally {
      stop = true;
      await work;
      await store.close();
      await rm(dataDir, { recursive: true });
    }
  });
});
