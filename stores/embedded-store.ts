import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, CompanyStore, KeyedStore, Outbox, SealBroken, Sealer } from '../benefits/index.ts';
import { newestGoodBackup } from './backup.ts';
import { compact, writeManifest } from './compaction.ts';
import { companiesFolder, journalFolder, segmentFile } from './company-folder.ts';
import { createCompanyStore, Heads } from './company-store.ts';
import { type Disk, nodeDisk, syncFolder } from './disk.ts';
import { SealedWithOtherKeys, StoreDamaged } from './faults.ts';
import { Journal, type Segment } from './journal.ts';
import { createKeyedStore } from './keyed-store.ts';
import { type Loaded, load } from './load.ts';
import { type StoreLock, takeLock } from './lock.ts';
import { createOutbox } from './outbox.ts';
import { findSeals, noIdOpens, reseal, type SealsFound } from './reseal.ts';
import { createSealedRecords, toldOnce } from './sealed-record.ts';
import type { OnStep } from './steps.ts';

export interface EmbeddedStoreOptions {
  readonly dataDir: string;
  readonly sealer: Sealer;
  readonly clock: Clock;
  /** A new id: sortable, never repeated. */
  readonly newId: () => string;
  /** Zone of a company that has no record yet. */
  readonly defaultZone: string;
  /** Length of the journal at which it is moved into the companies' files. */
  readonly compactAtBytes?: number;
  /** How long a dialog may go unwritten. */
  readonly lazyMs?: number;
  readonly heartbeatMs?: number;
  /** So long without a heartbeat, a holder that cannot be seen is gone. */
  readonly silentMs?: number;
  readonly disk?: Disk;
  readonly onStep?: OnStep;
  /**
   * Compaction failed (it is tried again), the lock was taken away (nothing is written any more), or
   * what older keys sealed could not be sealed anew: those keys are needed until a start can.
   */
  readonly onTrouble?: (
    trouble: 'compaction_failed' | 'lock_lost' | 'reseal_failed',
    error?: unknown,
  ) => void;
  /** A sealed value does not open, told once each; the rest of its company goes on. */
  readonly onBrokenSeal?: (broken: SealBroken) => void;
}

export interface EmbeddedStore {
  readonly companies: CompanyStore;
  readonly outbox: Outbox;
  readonly keyed: KeyedStore;
  /** Moves the journal into the companies' files now. */
  compact(): Promise<void>;
  /** How many values this start found sealed with an older key; the newest one has sealed them now. */
  readonly resealed: number;
  /** Waits for what was asked for, then gives the folder back. */
  close(): Promise<void>;
}

/**
 * One process, one folder, everything in it. What an older key sealed is sealed anew before anything
 * else, and nothing of the older texts is left in the folder's files.
 * @throws StoreLocked when another process holds the folder
 * @throws SealedWithOtherKeys when no id opens
 * @throws StoreDamaged naming the file and the last good copy; nothing was changed
 */
export async function openEmbeddedStore(given: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  const onBrokenSeal = toldOnce((broken) => given.onBrokenSeal?.(broken));
  const options = { ...given, onBrokenSeal };
  const { dataDir } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  let lost: () => void = () => undefined;
  const lock = await takeLock({
    dataDir,
    heartbeatMs: options.heartbeatMs ?? 5_000,
    silentMs: options.silentMs ?? 30_000,
    onLost: () => lost(),
  });
  try {
    const loaded = await loadNamingBackup(dataDir);
    if (noIdOpens(findSeals(loaded.companies, options.sealer))) throw new SealedWithOtherKeys(dataDir);
    const heads = new Heads();
    const written = { next: (_bytes: number): void => undefined };
    const journal = await Journal.open({
      folder: journalFolder(dataDir),
      disk: options.disk ?? nodeDisk,
      ...(await prepared(options, loaded)),
      lastSeq: loaded.lastSeq,
      onStep: options.onStep,
      onRefused: () => heads.forget(),
      onWritten: (bytes) => written.next(bytes),
    });
    const store = assemble(options, loaded, journal, heads, lock);
    written.next = store.written;
    lost = store.lost;
    const { older, broken } = await resealed(options, loaded, journal, store.store);
    broken.forEach(onBrokenSeal);
    store.written(loaded.journalBytes);
    return { ...store.store, resealed: older };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Damage that the folder's own copies do not mend is mended by a backup: the newest good one is named. */
async function loadNamingBackup(dataDir: string): Promise<Loaded> {
  try {
    return await load(dataDir);
  } catch (error) {
    if (!(error instanceof StoreDamaged) || error.lastGoodCopy !== undefined) throw error;
    throw new StoreDamaged(error.file, error.problem, await newestGoodBackup(dataDir));
  }
}

/** A disk that takes nothing is no reason not to start: the older keys still open everything then. */
async function resealed(
  { sealer, onTrouble }: EmbeddedStoreOptions,
  { companies }: Loaded,
  journal: Journal,
  store: Pick<EmbeddedStore, 'compact'>,
): Promise<SealsFound> {
  try {
    const found = await reseal({ companies, journal, sealer });
    // Twice: the first leaves the older texts in the generation before and in the lines since then.
    for (let left = found.older > 0 ? 2 : 0; left > 0; left -= 1) await store.compact();
    return found;
  } catch (error) {
    onTrouble?.('reseal_failed', error);
    return findSeals(companies, sealer);
  }
}

/** Everything was read and found good: a torn last line is cut now, what is unfinished removed. */
async function prepared(
  { dataDir, disk = nodeDisk }: EmbeddedStoreOptions,
  loaded: Loaded,
): Promise<{ segment: Segment; bytes: number }> {
  await mkdir(companiesFolder(dataDir), { recursive: true, mode: 0o700 });
  await mkdir(journalFolder(dataDir), { recursive: true, mode: 0o700 });
  const companies = (await readdir(companiesFolder(dataDir))).map((name) =>
    join(companiesFolder(dataDir), name),
  );
  for (const folder of [dataDir, ...companies]) {
    const unfinished = (await readdir(folder)).filter((name) => /\.json\.new-\d+$/.test(name));
    for (const name of unfinished) await rm(join(folder, name), { force: true });
  }
  const segment = loaded.newest ?? { first: 1, bytes: 0, file: segmentFile(journalFolder(dataDir), 1) };
  const handle = await open(segment.file, loaded.newest === undefined ? 'w' : 'r+', 0o600);
  try {
    if (loaded.tornBytes > 0) await handle.truncate(segment.bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(journalFolder(dataDir));
  if (loaded.isNew) await writeManifest(disk, dataDir, { seq: 0, companies: [] });
  return { segment: { file: segment.file, first: segment.first }, bytes: segment.bytes };
}

function assemble(
  options: EmbeddedStoreOptions,
  { companies }: Loaded,
  journal: Journal,
  heads: Heads,
  lock: StoreLock,
): { store: Omit<EmbeddedStore, 'resealed'>; written: (bytes: number) => void; lost: () => void } {
  const { dataDir, sealer, clock, newId, defaultZone, onStep } = options;
  const compactAtBytes = options.compactAtBytes ?? 4 * 1024 * 1024;
  let compacting: Promise<void> | undefined;
  let nextTry = 0;
  let closing: Promise<void> | undefined;

  const compactNow = (): Promise<void> => {
    compacting ??= compact({ dataDir, disk: options.disk ?? nodeDisk, clock, companies, journal, onStep })
      .then(() => {
        nextTry = 0;
      })
      .finally(() => {
        compacting = undefined;
      });
    return compacting;
  };
  const written = (bytes: number): void => {
    if (bytes < compactAtBytes || bytes < nextTry || compacting !== undefined || closing !== undefined)
      return;
    compactNow().catch((error: unknown) => {
      // A compaction that fails loses nothing; it is tried again after as much has been written.
      nextTry = bytes + compactAtBytes;
      options.onTrouble?.('compaction_failed', error);
    });
  };
  const { keyed, flush } = createKeyedStore({
    companies,
    journal,
    clock,
    newId,
    lazyMs: options.lazyMs ?? 1_000,
  });
  const close = async (): Promise<void> => {
    await flush();
    await compacting?.catch(() => undefined);
    await journal.close();
    await lock.release();
  };
  return {
    store: {
      companies: createCompanyStore({
        dataDir,
        companies,
        journal,
        heads,
        records: createSealedRecords({ sealer, onBroken: (broken) => options.onBrokenSeal?.(broken) }),
        clock,
        newId,
        defaultZone,
        onStep,
      }),
      outbox: createOutbox({ companies, journal, clock }),
      keyed,
      compact: compactNow,
      close: () => {
        closing ??= close();
        return closing;
      },
    },
    written,
    lost: () => {
      options.onTrouble?.('lock_lost');
      closing ??= journal.close();
    },
  };
}
