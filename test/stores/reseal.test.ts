import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import {
  type KeyedKind,
  keyedSecretPlace,
  keyedSecrets,
  newCompanyRecord,
  type SealBroken,
  type SealedKind,
  unreadableIds,
} from '../../benefits/index.ts';
import type { Grant } from '../../benefits/memberships/index.ts';
import { createSealer, newSealingKey, parseSealingKeys, sealKeyIdsIn } from '../../identity/index.ts';
import { type EmbeddedStoreOptions, openEmbeddedStore, SealedWithOtherKeys } from '../../stores/index.ts';
import { anna } from '../benefits/rules-kit.ts';
import { surroundings } from '../contracts/stores-under-test.ts';
import { meddleWithFiles } from './meddled-files.ts';
import { filesIn, newFolder } from './open-folder.ts';

const [older, newer] = [newSealingKey(), newSealingKey()];
const idOf = (key: string) => key.split(':')[0] ?? '';
const facts = Object.keys(keyedSecrets) as SealedKind[];

const grantOf = (id: string, accessId: string, contractId: string): Grant => ({
  id,
  membershipId: 'm',
  kind: 'product-support',
  edition: 'mpn-2021',
  allowance: 20,
  endsOn: '2027-06-30',
  accessId,
  contractId,
  used: 0,
  activatedAt: '2026-11-23T09:00:00.000Z',
  seenBy: [],
  recordedBy: { system: 'import' },
});

describe('what is sealed', () => {
  let dataDir = '';
  let broken: SealBroken[] = [];
  beforeEach(async () => {
    dataDir = await newFolder();
    broken = [];
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  const sealerOf = (...keys: readonly string[]) => createSealer({ keys: parseSealingKeys(keys.join(',')) });
  const open = (keys: readonly string[], more: Partial<EmbeddedStoreOptions> = {}) =>
    openEmbeddedStore({
      dataDir,
      ...surroundings(),
      sealer: sealerOf(...keys),
      onBrokenSeal: (one) => broken.push(one),
      ...more,
    });
  type Store = Awaited<ReturnType<typeof open>>;

  const commit = async (
    store: Store,
    companyId: string,
    opId: string,
    grants: (before: readonly Grant[]) => readonly Grant[],
  ) => {
    const command = { opId, by: { system: 'import' }, kind: 'test', inputHash: '' } as const;
    await store.companies.update(companyId, command, (record) => ({
      kind: 'done',
      record: { ...record, grants: grants(record.grants) },
      audit: [],
      notices: [],
      answer: null,
    }));
  };
  const sealed = (companyId: string, kind: SealedKind, key: string, plain: string, keys = [older]) => {
    const text = sealerOf(...keys).seal(keyedSecretPlace(companyId, kind, key), plain);
    return kind === 'token-cache' ? text : { schemaVersion: 1, sealed: text };
  };
  /** Two companies, ids in snapshots, in the generation before and in the journal, and every sealed fact. */
  const filled = async () => {
    const store = await open([older]);
    await commit(store, 'contoso', '1', () => [grantOf('g-1', '172693239', '172583624')]);
    await commit(store, 'fabrikam', '1', () => [grantOf('g-1', '555666777', '555666888')]);
    await store.compact();
    await commit(store, 'contoso', '2', (before) => [...before, grantOf('g-2', '174512887', '172604415')]);
    await store.compact();
    await commit(store, 'contoso', '3', (before) => before.map((grant) => ({ ...grant, used: 1 })));
    for (const kind of facts)
      await store.keyed.put('contoso', kind, 'anna', sealed('contoso', kind, 'anna', `secret of ${kind}`));
    await store.close();
  };
  const keysOnDisk = async () =>
    sealKeyIdsIn([...(await filesIn(dataDir)).values()].map((bytes) => bytes.toString('utf8')).join('\n'));
  const idsOf = async (store: Store, companyId = 'contoso') =>
    (await store.companies.read(companyId))?.grants.map(({ accessId, contractId }) => [accessId, contractId]);
  const ids = [
    ['172693239', '172583624'],
    ['174512887', '172604415'],
  ];
  const factOf = async (store: Store, kind: KeyedKind & SealedKind, keys: readonly string[]) => {
    const value = (await store.keyed.get('contoso', kind, 'anna'))?.value;
    const text: unknown = typeof value === 'string' ? value : Reflect.get(Object(value), 'sealed');
    return sealerOf(...keys).open(keyedSecretPlace('contoso', kind, 'anna'), String(text));
  };

  describe('when a new key comes first', () => {
    it('is sealed anew at the start, so that the older key can be dropped', async () => {
      await filled();
      assert.deepEqual(await keysOnDisk(), [idOf(older)]);
      const between = await open([newer, older]);
      assert.equal(between.resealed, 6 + facts.length);
      assert.deepEqual(await idsOf(between), ids);
      await between.close();
      assert.deepEqual(await keysOnDisk(), [idOf(newer)]);

      const after = await open([newer]);
      assert.equal(after.resealed, 0);
      assert.deepEqual(await idsOf(after), ids);
      assert.deepEqual(await idsOf(after, 'fabrikam'), [['555666777', '555666888']]);
      for (const kind of facts) assert.equal(await factOf(after, kind, [newer]), `secret of ${kind}`);
      await after.close();
      assert.deepEqual(broken, []);
    });

    it('keeps the version of a fact: whoever has read it may still write over it', async () => {
      await filled();
      const before = await open([older]);
      const read = await before.keyed.get('contoso', 'token-cache', 'anna');
      await before.close();
      const after = await open([newer, older]);
      const eTag = read?.eTag ?? '';
      assert.ok(await after.keyed.put('contoso', 'token-cache', 'anna', 'new', { eTag }));
      await after.close();
    });

    it('is sealed anew in the journal where the files cannot be rewritten', async () => {
      await filled();
      const troubles: string[] = [];
      const store = await open([newer, older], {
        onTrouble: (trouble) => troubles.push(trouble),
        onStep: (step) => {
          if (step === 'snapshot-written-aside') throw new Error('no space');
        },
      });
      assert.deepEqual(troubles, ['reseal_failed']);
      assert.deepEqual(await idsOf(store), ids);
      await store.close();
      const after = await open([newer]);
      assert.deepEqual(await idsOf(after), ids);
      await after.close();
    });

    it('refuses to start when the older key is not behind it, and changes nothing', async () => {
      await filled();
      const before = await filesIn(dataDir);
      await assert.rejects(open([newer]), SealedWithOtherKeys);
      const after = await filesIn(dataDir);
      assert.deepEqual(
        [...after.keys()].filter((name) => name !== 'lock'),
        [...before.keys()].filter((name) => name !== 'lock'),
      );
      for (const [name, bytes] of before) if (name !== 'lock') assert.deepEqual(after.get(name), bytes, name);
    });
  });

  describe('and was changed on the disk', () => {
    const textOf = async (plainPlace: {
      company: string;
      grant: number;
      field: 'accessId' | 'contractId';
    }) => {
      const folder = [...(await filesIn(dataDir))].filter(([name]) => name.includes(plainPlace.company));
      const snapshot = folder.find(([name]) => name.endsWith('snapshot.json'))?.[1].toString('utf8') ?? '';
      const record: unknown = Reflect.get(Object(JSON.parse(snapshot)), 'body');
      const grants: unknown = Reflect.get(Object(Reflect.get(Object(record), 'record')), 'grants');
      assert.ok(Array.isArray(grants));
      return String(Reflect.get(Object(grants[plainPlace.grant]), plainPlace.field));
    };
    const compacted = async () => {
      await filled();
      const store = await open([older]);
      await store.compact();
      await store.close();
    };
    const mine = { company: 'contoso', grant: 0, field: 'accessId' } as const;

    for (const [what, replacement] of [
      ['copied from another company', () => textOf({ company: 'fabrikam', grant: 0, field: 'accessId' })],
      ['copied from another benefit', () => textOf({ ...mine, grant: 1 })],
      ['copied from the other field', () => textOf({ ...mine, field: 'contractId' })],
      [
        'a character changed',
        async () => (await textOf(mine)).replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
      ],
      ['written in the clear', async () => '172693239'],
      ['its tag cut to four bytes', async () => (await textOf(mine)).slice(0, -16)],
    ] as const) {
      it(`does not open: ${what}; the rest goes on, and it stays until recorded again`, async () => {
        await compacted();
        const [from, to] = [await textOf(mine), await replacement()];
        assert.notEqual(from, to);
        // Only the place of the first grant: the value may stand elsewhere by right.
        await meddleWithFiles(dataDir, (body) =>
          body.replaceAll(`"accessId":"${from}"`, `"accessId":"${to}"`),
        );

        const store = await open([older]);
        const [, second = []] = ids;
        assert.deepEqual(await idsOf(store), [[unreadableIds.accessId, '172583624'], second]);
        assert.deepEqual(await idsOf(store, 'fabrikam'), [['555666777', '555666888']]);
        const told = broken.map(({ place }) => [place.companyId, place.record, place.field].join(' '));
        assert.deepEqual(told, ['contoso g-1 accessId']);

        await commit(store, 'contoso', '4', (grants) => grants.map((grant) => ({ ...grant, used: 7 })));
        await store.compact();
        assert.equal(await textOf(mine), to);
        await commit(store, 'contoso', '5', (grants) =>
          grants.map((grant) => (grant.id === 'g-1' ? { ...grant, accessId: '172693239' } : grant)),
        );
        assert.deepEqual(await idsOf(store), ids);
        await store.close();
      });
    }

    it('is never written where nothing was sealed before', async () => {
      const store = await open([older]);
      const made = grantOf('g-9', unreadableIds.accessId, '172583624');
      await assert.rejects(
        commit(store, 'contoso', '1', () => [made]),
        /does not open/,
      );
      assert.deepEqual(
        (await store.companies.read('contoso')) ?? newCompanyRecord('contoso', 'UTC').grants,
        [],
      );
      await store.close();
    });
  });

  it('is named by its key in every file, and nothing else is taken for it', () => {
    const text = sealerOf(older).seal({ companyId: 'c', record: 'r', field: 'f' }, `of ${anna.name}`);
    assert.deepEqual(sealKeyIdsIn(`{"a":"${text}","b":"s1.x.y","c":"ss1.k.${'a'.repeat(60)}"}`), [
      idOf(older),
    ]);
  });
});
