import { randomBytes } from 'node:crypto';
import type { Clock, Sealer } from '../benefits/index.ts';
import { createSealer, parseSealingKeys, type SealingKey, sealKeyIdsIn } from '../identity/index.ts';
import { holdsStore, openEmbeddedStore, textsOf } from '../stores/index.ts';
import { localSealingKeys } from './local/sealing-key-file.ts';
import type { Settings } from './settings.ts';

/** The ring of the settings or of the data folder; undefined where there is nothing to open. */
async function ringOf(settings: Settings): Promise<readonly SealingKey[] | undefined> {
  const { sealingKeys, dataDir } = settings;
  if (sealingKeys === undefined && !holdsStore(dataDir)) return undefined;
  return parseSealingKeys(sealingKeys ?? (await localSealingKeys(dataDir)));
}

/** For looking at the data without opening the store. @throws SealingKeysGone */
export async function sealerOf(settings: Settings): Promise<Sealer | undefined> {
  const keys = await ringOf(settings);
  return keys && createSealer({ keys });
}

/** Which keys anything in the files of the data folder is sealed with: those are needed. */
async function keysInUse(dataDir: string): Promise<readonly string[]> {
  const ids = new Set<string>();
  for await (const text of textsOf(dataDir)) for (const id of sealKeyIdsIn(text)) ids.add(id);
  return [...ids].sort();
}

/**
 * Seals everything with the newest key, and leaves nothing that an older one sealed in the store's
 * files. Takes the lock.
 * @returns the ids of the keys that are still needed, and of those that are not.
 */
export async function resealEverything(
  settings: Settings,
  clock: Clock,
): Promise<{ readonly needed: readonly string[]; readonly spare: readonly string[] }> {
  const keys = (await ringOf(settings)) ?? [];
  if (keys.length === 0) return { needed: [], spare: [] };
  const store = await openEmbeddedStore({
    dataDir: settings.dataDir,
    sealer: createSealer({ keys }),
    clock,
    newId: () => randomBytes(16).toString('hex'),
    defaultZone: settings.defaultZone,
  });
  try {
    // Twice: the first keeps the generation before.
    await store.compact();
    await store.compact();
  } finally {
    await store.close();
  }
  const used = await keysInUse(settings.dataDir);
  const [newest, ...older] = keys.map(({ id }) => id);
  const needed = newest === undefined ? used : [newest, ...used.filter((id) => id !== newest)];
  return { needed, spare: older.filter((id) => !used.includes(id)) };
}
