import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { StoreFault } from '../../benefits/index.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../../stores/embedded-store.ts';
import { command, names, numberOne } from '../contracts/sample-commands.ts';
import { type Surroundings, surroundings } from '../contracts/stores-under-test.ts';
import { failingDisk } from './failing-disk.ts';
import { filesIn, newFolder } from './open-folder.ts';

describe('a disk that refuses a write', () => {
  let dataDir: string;
  let store: EmbeddedStore;
  let around: Surroundings;
  let disk: ReturnType<typeof failingDisk>;
  const count = async () => (await store.companies.read('contoso'))?.numbered.incidents;
  const number = (opId: string) => store.companies.update('contoso', command(opId), numberOne(opId));
  const faultOf = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof StoreFault, `refused with ${String(error)}`);
    return error.reason;
  };

  beforeEach(async () => {
    dataDir = await newFolder();
    around = surroundings();
    disk = failingDisk();
    store = await openEmbeddedStore({ dataDir, ...around, disk });
    await number('op-before');
  });
  afterEach(async () => {
    await store.close();
    await rm(dataDir, { recursive: true });
  });

  it('gets nothing of the command, in memory or on the disk, and works again when there is space', async () => {
    const before = await filesIn(dataDir);
    for (const bytesLeft of [0, 1, 100, 700]) {
      disk.fillUp(bytesLeft);
      assert.equal(await faultOf(number('op-refused')), 'disk_full');
      assert.equal(await count(), 1);
      assert.equal((await store.companies.auditPage('contoso', {}, 10)).items.length, 1);
      assert.deepEqual(await filesIn(dataDir), before);
    }
    disk.empty();
    assert.deepEqual(await number('op-refused'), { kind: 'done', answer: { number: 2 } });
    await store.close();
    store = await openEmbeddedStore({ dataDir, ...around });
    assert.equal(await count(), 2);
  });

  it('fails everybody who was decided on what is not there, and the next is decided on what is', async () => {
    disk.fillUp(1500);
    const together = await Promise.allSettled(names(20, 'op').map(number));
    assert.ok(together.every(({ status }) => status === 'rejected'));
    disk.empty();
    const outcomes = await Promise.all(names(5, 'later').map(number));
    assert.deepEqual(
      outcomes.map((outcome) => outcome.kind === 'done' && outcome.answer.number),
      [2, 3, 4, 5, 6],
    );
    await store.close();
    store = await openEmbeddedStore({ dataDir, ...around });
    assert.equal(await count(), 6);
  });

  it('does not let a refusal stand whose reason was never saved', async () => {
    disk.fillUp(100);
    let refusals = 0;
    const last = (opId: string) =>
      store.companies.update('contoso', command(opId), (record, circumstances) => {
        if (refusals > 0) disk.empty();
        const decision = numberOne(opId, 2)(record, circumstances);
        if (decision.kind === 'refused') refusals += 1;
        return decision;
      });
    const [first, second] = await Promise.allSettled([last('op-a'), last('op-b')]);
    assert.equal(first?.status, 'rejected');
    assert.equal(refusals, 1);
    assert.deepEqual(second, { status: 'fulfilled', value: { kind: 'done', answer: { number: 2 } } });
  });

  it('refuses small facts and settlements in the same way', async () => {
    await store.keyed.put('contoso', 'roster', 'k', 'old');
    await store.outbox.claimDue(1, 60);
    disk.fillUp(0);
    const at = around.clock.now();
    assert.equal(await faultOf(store.keyed.put('contoso', 'roster', 'k', 'new')), 'disk_full');
    assert.equal(await faultOf(store.keyed.delete('contoso', 'roster', 'k')), 'disk_full');
    assert.equal(
      await faultOf(store.outbox.settle('contoso', 'notice-op-before', { kind: 'dead', at, reason: 'x' })),
      'disk_full',
    );
    assert.equal((await store.keyed.get('contoso', 'roster', 'k'))?.value, 'old');
    assert.deepEqual(await store.outbox.deadLetters('contoso'), []);
    disk.empty();
    assert.equal(await store.keyed.delete('contoso', 'roster', 'k'), true);
  });

  it('takes nothing behind a line whose sync failed until that line is cut off', async () => {
    const before = await filesIn(dataDir);
    disk.breakNext('sync', 3);
    assert.equal(await faultOf(number('op-a')), 'unwritable');
    assert.equal(await faultOf(number('op-b')), 'unwritable');
    assert.deepEqual(await filesIn(dataDir), before);
    disk.breakNext('sync', 1);
    disk.breakNext('truncate', 2);
    assert.equal(await faultOf(number('op-c')), 'unwritable');
    assert.equal(await faultOf(number('op-d')), 'unwritable');
    assert.deepEqual(await number('op-e'), { kind: 'done', answer: { number: 2 } });
    await store.close();
    store = await openEmbeddedStore({ dataDir, ...around });
    assert.equal(await count(), 2);
    assert.equal((await store.companies.auditPage('contoso', {}, 10)).items.length, 2);
  });

  it('stops a compaction without losing anything, and the next one finishes it', async () => {
    await number('op-2');
    for (const bytesLeft of [0, 10, 900, 1800, 3000]) {
      disk.fillUp(bytesLeft);
      await store.compact().catch(() => undefined);
      await store.close();
      disk.empty();
      store = await openEmbeddedStore({ dataDir, ...around, disk });
      assert.equal(await count(), 2);
      assert.equal((await store.companies.auditPage('contoso', {}, 10)).items.length, 2);
    }
    await store.compact();
    await number('op-3');
    assert.equal((await store.companies.auditPage('contoso', {}, 10)).items.length, 3);
  });
});
