import assert from 'node:assert/strict';
import type { FileHandle } from 'node:fs/promises';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Disk, nodeDisk } from '../../stores/disk.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../../stores/index.ts';
import type { Step } from '../../stores/steps.ts';
import { ania, command, names, numberOne } from '../contracts/sample-commands.ts';
import { handClock, surroundings } from '../contracts/stores-under-test.ts';
import { filesIn, newFolder } from './open-folder.ts';

describe('what is acknowledged', () => {
  let dataDir: string;
  const clock = handClock();
  const around = surroundings(clock);
  const number = (store: EmbeddedStore, opId: string) =>
    store.companies.update('contoso', command(opId), numberOne(opId));
  const filesNamed = async (end: string) =>
    [...(await filesIn(dataDir)).keys()].filter((name) => name.endsWith(end)).sort();

  beforeEach(async () => {
    dataDir = await newFolder();
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('has been synced before the answer, in groups', async () => {
    let syncs = 0;
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const disk: Disk = {
      ...nodeDisk,
      async sync(file) {
        syncs += 1;
        if (syncs > 1) await held;
        await nodeDisk.sync(file);
      },
    };
    const store = await openEmbeddedStore({ dataDir, ...around, disk });
    let answered = 0;
    const all = names(50, 'op').map((opId) =>
      number(store, opId).then(() => {
        answered += 1;
      }),
    );
    const put = store.keyed.put('contoso', 'roster', 'k', 1).then(() => {
      answered += 1;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(answered, 0);
    assert.equal(await store.companies.read('contoso'), undefined);
    assert.equal(await store.keyed.get('contoso', 'roster', 'k'), undefined);
    letGo();
    await Promise.all([...all, put]);
    assert.ok(syncs <= 4, `${syncs} syncs for 51 callers`);
    await store.close();
  });

  it('stands nowhere under its name before it is synced', async () => {
    const unsynced = new Set<FileHandle>();
    const tooEarly: Step[] = [];
    const disk: Disk = {
      async write(file, bytes, position) {
        unsynced.add(file);
        await nodeDisk.write(file, bytes, position);
      },
      async sync(file) {
        await nodeDisk.sync(file);
        unsynced.delete(file);
      },
      truncate: nodeDisk.truncate,
    };
    const onStep = (step: Step): void => {
      if (!['half-written', 'written'].includes(step) && unsynced.size > 0) tooEarly.push(step);
    };
    const store = await openEmbeddedStore({ dataDir, ...around, disk, onStep });
    for (const opId of names(3, 'op')) {
      await number(store, opId);
      await store.compact();
    }
    await store.close();
    assert.deepEqual(tooEarly, []);
  });

  it('is moved out of the journal, and the journal stays short', async () => {
    const store = await openEmbeddedStore({ dataDir, ...around });
    for (const opId of names(5, 'op')) {
      await number(store, opId);
      await store.keyed.put('fabrikam', 'roster', 'k', opId);
      await store.compact();
    }
    await store.compact();
    assert.deepEqual(
      await filesNamed('.jsonl').then((found) => found.filter((name) => !/history/.test(name))),
      ['journal/0000000000000011.jsonl'],
    );
    await number(store, 'behind');
    const { items } = await store.companies.auditPage('contoso', {}, 10);
    assert.deepEqual(
      items.map(({ opId }) => opId),
      ['behind', ...names(5, 'op').reverse()],
    );
    await store.close();
  });

  it('is compacted by itself when the journal has grown', async () => {
    const store = await openEmbeddedStore({ dataDir, ...around, compactAtBytes: 10_000 });
    for (const opId of names(60, 'op')) await number(store, opId);
    await store.close();
    assert.equal((await filesNamed('snapshot.previous.json')).length, 1);
    const journal = (await filesNamed('.jsonl')).filter((name) => name.startsWith('journal/'));
    const lengths = await Promise.all(
      journal.map(async (name) => (await readFile(join(dataDir, name))).length),
    );
    assert.ok(Math.max(...lengths) < 25_000, lengths.join());
  });

  it('is forgotten when its time is over: commands after forty days, expired facts', async () => {
    const store = await openEmbeddedStore({ dataDir, ...around });
    await number(store, 'op-of-long-ago');
    const expiresAt = new Date(Date.parse(clock.now()) + 1000).toISOString();
    await store.keyed.put('contoso', 'roster', 'soon-over', 1, { expiresAt });
    clock.pass(41 * 86_400);
    await number(store, 'op-of-today');
    await store.compact();
    await store.compact();
    await store.close();
    const [snapshot = ''] = await filesNamed('snapshot.json');
    const text = await readFile(join(dataDir, snapshot), 'utf8');
    const { commands } = JSON.parse(text).body;
    assert.deepEqual(
      commands.map(({ opId }: { opId: string }) => opId),
      ['op-of-today'],
    );
    assert.ok(!text.includes('soon-over'));
  });

  it('includes a dialog once it was written, at the latest when the store is closed', async () => {
    const store = await openEmbeddedStore({ dataDir, ...around, lazyMs: 10 });
    const before = (await filesIn(dataDir)).get('journal/0000000000000001.jsonl')?.length;
    for (const step of names(10, 'step')) await store.keyed.put('contoso', 'dialog-state', 'chat', step);
    assert.equal((await filesIn(dataDir)).get('journal/0000000000000001.jsonl')?.length, before);
    let written = '';
    for (let left = 100; left > 0 && !written.endsWith('\n'); left -= 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      written = (await filesIn(dataDir)).get('journal/0000000000000001.jsonl')?.toString() ?? '';
    }
    assert.equal(written.split('\n').length, 2);
    assert.ok(written.includes('step-9'));
    await store.keyed.put('contoso', 'dialog-state', 'chat', 'last');
    await store.keyed.put('contoso', 'dialog-state', 'other', 'x');
    await store.keyed.delete('contoso', 'dialog-state', 'other');
    await store.close();
    const reopened = await openEmbeddedStore({ dataDir, ...around });
    assert.equal((await reopened.keyed.get('contoso', 'dialog-state', 'chat'))?.value, 'last');
    assert.equal(await reopened.keyed.get('contoso', 'dialog-state', 'other'), undefined);
    await reopened.close();
  });

  it('leaves no notice with a claimer who is gone', async () => {
    const store = await openEmbeddedStore({ dataDir, ...around });
    await number(store, 'op-1');
    assert.equal((await store.outbox.claimDue(10, 86_400)).length, 1);
    await store.close();
    const reopened = await openEmbeddedStore({ dataDir, ...around });
    assert.equal((await reopened.outbox.claimDue(10, 60)).length, 1);
    await reopened.close();
  });

  it('is refused by a closed store', async () => {
    const store = await openEmbeddedStore({ dataDir, ...around });
    await store.close();
    await store.close();
    const closed = { name: 'StoreFault', reason: 'closed' };
    await assert.rejects(number(store, 'op-1'), closed);
    await assert.rejects(store.keyed.put('contoso', 'roster', 'k', 1), closed);
    await assert.rejects(store.outbox.claimDue(1, 60), closed);
    await assert.rejects(store.outbox.wake('contoso', ania), closed);
  });
});
