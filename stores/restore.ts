import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Instant } from '../benefits/index.ts';
import { copyParts, partsOf, type StoreReport, verifyStore } from './backup.ts';
import {
  companyFolder,
  folderNameOf,
  journalFolder,
  manifestFile,
  restoringFolder,
} from './company-folder.ts';
import { nodeDisk, replaceFile, syncFolder } from './disk.ts';
import { errorCodeOf, StoreDamaged } from './faults.ts';
import { load, readManifest } from './load.ts';
import { takeLock } from './lock.ts';
import { readSnapshot } from './snapshot.ts';

export interface RestoreReport extends StoreReport {
  /** Where the files that were there before stand now; undefined in an empty folder. */
  readonly setAside: string | undefined;
}

/**
 * Goes back to a good copy: a backup folder, or of this very folder a `snapshot.previous.json` or the
 * good part of a damaged journal file. What stood there is set aside beside it and never deleted.
 * @throws StoreLocked while the bot runs, StoreDamaged when the copy is damaged itself
 */
export async function restoreStore({
  dataDir,
  from,
  now,
}: {
  readonly dataDir: string;
  readonly from: string;
  readonly now: Instant;
}): Promise<RestoreReport> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = await takeLock({ dataDir, heartbeatMs: 5_000, silentMs: 30_000, onLost: () => undefined });
  const setAside = join(dataDir, `replaced-${now.replaceAll(/[^0-9]/g, '')}`);
  try {
    const restoreFrom = from.endsWith('.json')
      ? restoreSnapshot
      : from.endsWith('.jsonl')
        ? restoreJournal
        : restoreAll;
    const replaced = await restoreFrom(dataDir, from, setAside);
    await syncFolder(dataDir);
    return { ...(await verifyStore({ dataDir })), setAside: replaced ? setAside : undefined };
  } finally {
    await lock.release();
  }
}

async function restoreSnapshot(dataDir: string, from: string, setAside: string): Promise<boolean> {
  const snapshot = await readSnapshot(from);
  if (snapshot === undefined) throw new StoreDamaged(from, 'the file is missing');
  const folder = companyFolder(dataDir, folderNameOf(snapshot.companyId));
  if (resolve(from) !== resolve(folder.previous)) {
    throw new Error(`${from} is not an earlier generation kept in this data folder`);
  }
  const replaced = await setAsideParts(dataDir, setAside, [folder.snapshot]);
  await cp(folder.previous, `${folder.snapshot}.new-${process.pid}`);
  await rename(`${folder.snapshot}.new-${process.pid}`, folder.snapshot);
  return replaced;
}

/** Keeps what stands before the damage. Lines that the snapshots have already are not missed. */
async function restoreJournal(dataDir: string, from: string, setAside: string): Promise<boolean> {
  const damage = await load(dataDir).then(
    () => undefined,
    (error: unknown) => (error instanceof StoreDamaged ? error : Promise.reject(error)),
  );
  if (damage?.goodBytes === undefined || resolve(damage.file) !== resolve(from)) {
    throw new Error(`${from} is not a journal file in which damage was found`);
  }
  const { file, goodBytes } = damage;
  const folder = journalFolder(dataDir);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const at = names.indexOf(basename(file));
  const next = names[at + 1];
  const covered = (await readManifest(manifestFile(dataDir)))?.seq ?? 0;
  const isCovered = next !== undefined && Number(next.slice(0, 16)) - 1 <= covered;
  const gone = isCovered ? names.slice(0, at + 1) : names.slice(at);
  const good = (await readFile(file)).subarray(0, goodBytes);
  await setAsideParts(
    dataDir,
    setAside,
    gone.map((name) => join(folder, name)),
  );
  if (!isCovered) await replaceFile(nodeDisk, file, good.toString('utf8'));
  await syncFolder(folder);
  return true;
}

async function restoreAll(dataDir: string, from: string, setAside: string): Promise<boolean> {
  const parts = await readdir(from);
  if (!parts.includes(basename(journalFolder(from)))) throw new Error(`${from} holds no store`);
  // Copied and checked first: a bad copy leaves everything as it is.
  const staged = restoringFolder(dataDir);
  await rm(staged, { recursive: true, force: true });
  try {
    await mkdir(staged, { mode: 0o700 });
    await copyParts(from, staged);
    await verifyStore({ dataDir: staged });
    const replaced = await setAsideParts(dataDir, setAside, partsOf(dataDir));
    // The manifest last: until it is there, the folder does not open.
    for (const part of [...partsOf(staged)].reverse()) await moveIfThere(part, join(dataDir, basename(part)));
    await rm(staged, { recursive: true });
    return replaced;
  } catch (error) {
    // Nothing of the folder has been touched while its own manifest stands there.
    if (await isThere(manifestFile(dataDir))) await rm(staged, { recursive: true, force: true });
    throw error;
  }
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** @returns whether there was anything to set aside */
async function setAsideParts(dataDir: string, setAside: string, parts: readonly string[]): Promise<boolean> {
  let any = false;
  for (const part of parts) {
    const to = join(setAside, relative(dataDir, part));
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    any = (await moveIfThere(part, to)) || any;
  }
  return any;
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
