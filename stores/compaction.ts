import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../benefits/index.ts';
import { encodeLine } from './checked-line.ts';
import {
  type CompanyFolder,
  companyFolder,
  folderNameOf,
  journalFolder,
  manifestFile,
} from './company-folder.ts';
import type { Companies, CompanyState } from './company-state.ts';
import { type Disk, replaceFile, syncFolder } from './disk.ts';
import { StoreDamaged } from './faults.ts';
import type { FreshRow, Place } from './history.ts';
import type { Journal } from './journal.ts';
import type { Manifest } from './load.ts';
import { type Snapshot, snapshotOf, writeSnapshot } from './snapshot.ts';
import type { OnStep } from './steps.ts';

export interface CompactionDeps {
  readonly dataDir: string;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly companies: Companies;
  readonly journal: Pick<Journal, 'rotate' | 'segment'>;
  readonly onStep: OnStep | undefined;
}

interface Captured {
  readonly state: CompanyState;
  readonly snapshot: Snapshot;
  readonly fresh: readonly FreshRow[];
}

/**
 * Moves what the journal holds into the companies' own files and drops the segments that nobody
 * needs any more, the previous generation included. May be stopped anywhere: the segments stay
 * until everything is in its place, and the next run does it again.
 */
export async function compact(deps: CompactionDeps): Promise<void> {
  const { dataDir, companies, journal } = deps;
  const { seq, captured } = await journal.rotate((lastSeq) => ({
    seq: lastSeq,
    captured: [...companies.all()]
      .filter((state) => state.lastSeq > state.snapshotSeq)
      .map((state): Captured => {
        const snapshot = snapshotOf(state, lastSeq, deps.clock.now());
        return { state, snapshot, fresh: [...state.history.fresh()] };
      }),
  }));
  for (const one of captured) await save(deps, one);
  const rewritten = new Set(captured.map(({ state }) => state));
  for (const state of companies.all()) {
    if (!rewritten.has(state) && state.previousSeq < state.snapshotSeq) await refreshPrevious(deps, state);
  }
  const kept = [...companies.all()].filter((state) => state.snapshotSeq > 0);
  const folders = kept.map((state) => ({ folder: folderNameOf(state.companyId), seq: state.snapshotSeq }));
  await writeManifest(deps.disk, dataDir, { seq, companies: folders });
  deps.onStep?.('manifest-written');
  const needed = [...companies.all()]
    .filter((state) => state.previousSeq < state.snapshotSeq)
    .map((state) => state.previousSeq);
  await dropSegments(journalFolder(dataDir), Math.min(seq, ...needed), deps.onStep);
}

const folderOf = (dataDir: string, state: CompanyState): CompanyFolder =>
  companyFolder(dataDir, folderNameOf(state.companyId));

async function save(deps: CompactionDeps, { state, snapshot, fresh }: Captured): Promise<void> {
  const folder = folderOf(deps.dataDir, state);
  await mkdir(folder.path, { recursive: true, mode: 0o700 });
  await syncFolder(join(folder.path, '..'));
  const appended = await appendHistory(deps.disk, folder.history, snapshot.historyBytes, fresh);
  deps.onStep?.('history-appended');
  await writeSnapshot(folder, deps.disk, { ...snapshot, historyBytes: appended.bytes }, deps.onStep);
  state.history.written(appended.places);
  state.historyBytes = appended.bytes;
  state.previousSeq = state.snapshotSeq;
  state.snapshotSeq = snapshot.seq;
}

/** What stands behind `from` was never vouched for by a snapshot: it is written anew. */
async function appendHistory(
  disk: Disk,
  file: string,
  from: number,
  fresh: readonly FreshRow[],
): Promise<{ places: Place[]; bytes: number }> {
  if (fresh.length === 0) return { places: [], bytes: from };
  const lines = fresh.map(({ row }) => Buffer.from(encodeLine(JSON.stringify(row))));
  let offset = from;
  const places = lines.map((line): Place => {
    const place = { offset, bytes: line.length };
    offset += line.length;
    return place;
  });
  const handle = await open(file, from === 0 ? 'w' : 'r+', 0o600);
  try {
    const { size } = await handle.stat();
    if (size < from) throw new StoreDamaged(file, 'it ends too early');
    if (size > from) await disk.truncate(handle, from);
    await disk.write(handle, Buffer.concat(lines), from);
    await disk.sync(handle);
  } finally {
    await handle.close();
  }
  return { places, bytes: offset };
}

/** A second copy of its own, so that the lines between the two generations are not needed any more. */
async function refreshPrevious({ dataDir, disk }: CompactionDeps, state: CompanyState): Promise<void> {
  const folder = folderOf(dataDir, state);
  await replaceFile(disk, folder.previous, await readFile(folder.snapshot, 'utf8'));
  state.previousSeq = state.snapshotSeq;
}

export async function writeManifest(disk: Disk, dataDir: string, manifest: Manifest): Promise<void> {
  await replaceFile(disk, manifestFile(dataDir), encodeLine(JSON.stringify(manifest)));
}

/** Drops the segments all of whose lines are up to `seq`; the newest one always stays. */
async function dropSegments(folder: string, seq: number, onStep: OnStep | undefined): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^\d{16}\.jsonl$/.test(name)).sort();
  for (const [index, name] of names.entries()) {
    const next = names[index + 1];
    if (next === undefined || Number(next.slice(0, 16)) - 1 > seq) return;
    await rm(join(folder, name));
    onStep?.('segment-deleted');
  }
}
