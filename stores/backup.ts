import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Sealer, SealPlace } from '../benefits/index.ts';
import { companiesFolder, journalFolder, manifestFile } from './company-folder.ts';
import { errorCodeOf, StoreDamaged } from './faults.ts';
import { load } from './load.ts';
import { lockFileOf } from './lock.ts';
import { findSeals } from './reseal.ts';

/** What a look through all files found. */
export interface StoreReport {
  readonly companies: number;
  /** Lines ever written. */
  readonly lines: number;
  /** Length of a last line that was never finished; the next start cuts it. */
  readonly unfinishedBytes: number;
  /** Places of sealed values that do not open; undefined where no keys were given. */
  readonly broken?: readonly SealPlace[];
}

/** The store's own names in a data folder; everything else there belongs to somebody else. */
export const partsOf = (dataDir: string): readonly string[] => [
  manifestFile(dataDir),
  companiesFolder(dataDir),
  journalFolder(dataDir),
];

/** Whether anything was ever kept in the folder, readable or not. */
export function holdsStore(dataDir: string): boolean {
  return partsOf(dataDir).some((part) => existsSync(part));
}

const triesBesideAWriter = 5;

/**
 * Reads and checks everything and changes nothing; also while the bot runs.
 * @throws StoreDamaged
 */
export async function verifyStore({
  dataDir,
  sealer,
}: {
  readonly dataDir: string;
  /** Given: everything sealed is opened as well. */
  readonly sealer?: Sealer | undefined;
}): Promise<StoreReport> {
  await stat(dataDir);
  return await besideAWriter(dataDir, async () => {
    const { companies, lastSeq, tornBytes } = await load(dataDir);
    const recorded = [...companies.all()].filter((state) => state.record !== undefined);
    const report = { companies: recorded.length, lines: lastSeq, unfinishedBytes: tornBytes };
    if (sealer === undefined) return report;
    return { ...report, broken: findSeals(companies, sealer).broken.map(({ place }) => place) };
  });
}

/** The text of every file that the store has in the folder, one after another. */
export async function* textsOf(dataDir: string): AsyncGenerator<string> {
  for (const part of partsOf(dataDir)) {
    const isFolder = (await stat(part).catch(() => undefined))?.isDirectory();
    if (isFolder === undefined) continue;
    const files = isFolder ? await readdir(part, { recursive: true, withFileTypes: true }) : [];
    if (!isFolder) yield await readFile(part, 'utf8');
    for (const file of files)
      if (file.isFile()) yield await readFile(join(file.parentPath, file.name), 'utf8');
  }
}

/**
 * Copies the store to a new folder and checks the copy; also while the bot runs. What is copied is
 * sealed as it was; the keys are not in it.
 * @throws StoreDamaged, and an error when `to` is there already
 */
export async function backupStore({
  dataDir,
  to,
}: {
  readonly dataDir: string;
  readonly to: string;
}): Promise<StoreReport> {
  await stat(dataDir);
  await mkdir(dirname(resolve(to)), { recursive: true, mode: 0o700 });
  await mkdir(to, { mode: 0o700 });
  try {
    return await besideAWriter(dataDir, async () => {
      for (const part of partsOf(to)) await rm(part, { recursive: true, force: true });
      await copyParts(dataDir, to);
      return await verifyStore({ dataDir: to });
    });
  } catch (error) {
    await rm(to, { recursive: true, force: true });
    throw error;
  }
}

/** A compaction may move things while they are read: what looks damaged then does not a moment later. */
async function besideAWriter<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  for (let left = triesBesideAWriter; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      const mayPass = error instanceof StoreDamaged || errorCodeOf(error) === 'ENOENT';
      const isHeld = await stat(lockFileOf(dataDir)).catch(() => undefined);
      if (!mayPass || isHeld === undefined || left <= 1) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

/** In this order, the journal last: lines that are newer than a snapshot do no harm, missing ones would. */
export async function copyParts(from: string, to: string): Promise<void> {
  const filter = (name: string): boolean => !/\.new-\d+$/.test(name);
  for (const part of partsOf(from)) {
    await cp(part, join(to, basename(part)), { recursive: true, preserveTimestamps: true, filter });
  }
}

/** Where backups are looked for when the store is damaged. */
export const backupsFolder = (dataDir: string): string => join(dataDir, 'backups');

/** The newest folder under `backups` that is good from end to end, by name; undefined without one. */
export async function newestGoodBackup(dataDir: string): Promise<string | undefined> {
  const names = await readdir(backupsFolder(dataDir)).catch(() => []);
  for (const name of names.sort().reverse()) {
    const folder = join(backupsFolder(dataDir), name);
    try {
      if (!(await readdir(folder)).includes(basename(journalFolder(folder)))) continue;
      await load(folder);
      return folder;
    } catch {
      // Not good: the one before it may be.
    }
  }
  return undefined;
}
