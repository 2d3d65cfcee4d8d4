import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedStore, EmbeddedStoreOptions } from '../../stores/embedded-store.ts';
import { openEmbeddedStore } from '../../stores/embedded-store.ts';
import type { StoresUnderTest, Surroundings } from '../contracts/stores-under-test.ts';

type Tuning = Partial<EmbeddedStoreOptions>;

/** The embedded store as the contracts see it. @param compacted whether a restart finds snapshots or lines */
export function openInNewFolder(compacted: boolean, tuning: Tuning = {}) {
  return async (surroundings: Surroundings): Promise<StoresUnderTest> => {
    const dataDir = await newFolder();
    const options = { dataDir, ...surroundings, ...tuning };
    return underTest(await openEmbeddedStore(options), options, compacted);
  };
}

function underTest(store: EmbeddedStore, options: EmbeddedStoreOptions, compacted: boolean): StoresUnderTest {
  return {
    companies: store.companies,
    outbox: store.outbox,
    keyed: store.keyed,
    async reopen() {
      if (compacted) await store.compact();
      await store.close();
      return underTest(await openEmbeddedStore(options), options, compacted);
    },
    storedBytes: async () => Buffer.concat([...(await filesIn(options.dataDir)).values()]),
    async close() {
      await store.close();
      await rm(options.dataDir, { recursive: true });
    },
  };
}

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'stores-test-'));

/** Every file by its path inside the folder. */
export async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(
    files
      .sort()
      .map(async (file): Promise<[string, Buffer]> => [file.slice(folder.length + 1), await readFile(file)]),
  );
  return new Map(read);
}
