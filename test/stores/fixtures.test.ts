import assert from 'node:assert/strict';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { recordVersion } from '../../benefits/index.ts';
import { openEmbeddedStore, verifyStore } from '../../stores/index.ts';
import { ania, command, numberOne } from '../contracts/sample-commands.ts';
import { handClock, surroundings, testSealer } from '../contracts/stores-under-test.ts';
import { newFolder } from './open-folder.ts';

const fixtures = resolve('test/stores/fixtures');

describe('files of every version that was ever written', () => {
  it('are kept here', async () => {
    const versions = (await readdir(fixtures)).filter((name) => name.startsWith('version-'));
    assert.deepEqual(versions.sort(), ['version-1', 'version-2']);
    assert.equal(versions.length, recordVersion);
  });

  it('of version 1 open with everything that was in them', async () => {
    const dataDir = await newFolder();
    await cp(join(fixtures, 'version-1'), dataDir, { recursive: true });
    assert.deepEqual(await verifyStore({ dataDir }), { companies: 2, lines: 10, unfinishedBytes: 0 });
    const clock = handClock('2026-11-24T09:00:00.000Z');
    const around = { ...surroundings(clock), sealer: testSealer(Buffer.alloc(32, 7)) };
    const store = await openEmbeddedStore({ dataDir, ...around });
    const record = await store.companies.read('contoso');
    assert.deepEqual(
      record?.grants.map(({ id, accessId, contractId }) => [id, accessId, contractId]),
      [['g-1', '174194363', '005917823']],
    );
    assert.equal(record?.numbered.incidents, 3);
    assert.equal(record?.schemaVersion, recordVersion);
    assert.deepEqual([record?.organizations, record?.portalDrafts, record?.setAside], [[], [], []]);
    assert.deepEqual(record?.leavers, []);
    const again = await store.companies.update('contoso', command('op-1'), numberOne('op-1'));
    assert.ok(again.kind === 'done' && again.again);
    assert.deepEqual(again.again.by, { person: ania });
    const audit = await store.companies.auditPage('contoso', {}, 10);
    assert.deepEqual(
      audit.items.map(({ opId }) => opId),
      ['op-3', 'op-2', 'op-1'],
    );
    assert.equal((await store.companies.incidentsPage('contoso', {}, 10)).items.length, 3);
    assert.equal((await store.keyed.get('contoso', 'language', 'oid-ania'))?.value, 'pl');
    const [letter] = await store.outbox.deadLetters('contoso');
    assert.equal(letter?.reason, 'blocked');
    const due = await store.outbox.claimDue(10, 60);
    assert.deepEqual(
      due.map(({ notice, attempt }) => [notice.id, attempt]),
      [
        ['notice-op-3', 1],
        ['notice-op-2', 2],
        ['notice-op-9', 1],
      ],
    );
    await store.close();
    await rm(dataDir, { recursive: true });
  });

  it('of version 2 open with every field that a record had, ids in the clear', async () => {
    const dataDir = await newFolder();
    await cp(join(fixtures, 'version-2'), dataDir, { recursive: true });
    assert.deepEqual(await verifyStore({ dataDir }), { companies: 1, lines: 5, unfinishedBytes: 0 });
    const around = {
      ...surroundings(handClock('2026-11-24T09:00:00.000Z')),
      sealer: testSealer(Buffer.alloc(32, 7)),
    };
    const store = await openEmbeddedStore({ dataDir, ...around });
    const kept: unknown = JSON.parse(await readFile(join(fixtures, 'record-2.json'), 'utf8'));
    assert.deepEqual(await store.companies.read('contoso'), kept);
    await store.compact();
    await store.close();
    const again = await openEmbeddedStore({ dataDir, ...around });
    assert.deepEqual(await again.companies.read('contoso'), kept);
    await again.close();
    await rm(dataDir, { recursive: true });
  });
});
