import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { JournalLine } from './changes.ts';
import { decodeLine } from './checked-line.ts';
import {
  companiesFolder,
  companyFolder,
  folderNameOf,
  journalFolder,
  manifestFile,
  restoringFolder,
  segmentFile,
} from './company-folder.ts';
import { Companies } from './company-state.ts';
import { errorCodeOf, StoreDamaged } from './faults.ts';
import type { HistoryRow } from './history.ts';
import { fillFrom, readSnapshot, type Snapshot } from './snapshot.ts';

/** What must be there: the companies' snapshots, and the journal file that begins behind `seq`. */
export interface Manifest {
  readonly seq: number;
  /** Each folder with the line its snapshot had reached. */
  readonly companies: readonly { readonly folder: string; readonly seq: number }[];
}

export interface Loaded {
  /** Nothing was ever kept here. */
  readonly isNew: boolean;
  readonly companies: Companies;
  readonly lastSeq: number;
  /** The newest segment and how much of it is good; undefined in an empty folder. */
  readonly newest: { readonly file: string; readonly first: number; readonly bytes: number } | undefined;
  /** Length of a last line that was never finished, and so never acknowledged. */
  readonly tornBytes: number;
  readonly journalBytes: number;
}

/**
 * Reads the whole folder and changes nothing.
 * @throws StoreDamaged for anything but a torn last line
 */
export async function load(dataDir: string): Promise<Loaded> {
  if ((await namesIn(dataDir)).includes(basename(restoringFolder(dataDir)))) {
    throw new StoreDamaged(restoringFolder(dataDir), 'a restore was interrupted and has to be run again');
  }
  const companies = new Companies();
  const manifest = await readManifest(manifestFile(dataDir));
  const reached = await loadCompanies(dataDir, companies, manifest?.companies ?? []);
  const snapshotSeq = reached.newest;
  const loaded = await loadJournal(journalFolder(dataDir), companies, manifest?.seq, reached);
  // It is made before the first line is written, and never taken away.
  if (manifest === undefined && (loaded.lastSeq > 0 || snapshotSeq > 0)) {
    throw new StoreDamaged(manifestFile(dataDir), 'the file is missing');
  }
  return loaded;
}

/** @throws StoreDamaged; undefined before the first compaction */
export async function readManifest(file: string): Promise<Manifest | undefined> {
  const text = await textOf(file);
  if (text === undefined) return undefined;
  if (!text.endsWith('\n')) throw new StoreDamaged(file, 'it ends too early');
  const decoded = decodeLine(text.slice(0, -1));
  if (decoded.kind === 'damaged') throw new StoreDamaged(file, decoded.problem);
  return decoded.body as Manifest;
}

interface Reached {
  /** The newest line any snapshot vouches for. */
  readonly newest: number;
  /** The line reached by the oldest snapshot that is an earlier generation and needs the journal from there. */
  readonly oldestBehind: number | undefined;
}

async function loadCompanies(
  dataDir: string,
  companies: Companies,
  listed: Manifest['companies'],
): Promise<Reached> {
  let newest = 0;
  let oldestBehind: number | undefined;
  const expected = new Map(listed.map(({ folder, seq }) => [folder, seq]));
  const names = await namesIn(companiesFolder(dataDir));
  for (const name of new Set([...names, ...expected.keys()])) {
    const folder = companyFolder(dataDir, name);
    const snapshot = await currentSnapshot(folder, expected.has(name));
    if (snapshot === undefined) continue;
    if (folderNameOf(snapshot.companyId) !== name) {
      throw new StoreDamaged(folder.snapshot, 'it belongs to another company');
    }
    const state = companies.of(snapshot.companyId);
    fillFrom(snapshot, state);
    await loadHistory(folder.history, snapshot.historyBytes, (row, offset, bytes) =>
      state.history.add(row, { offset, bytes }),
    );
    newest = Math.max(newest, snapshot.seq);
    if (snapshot.seq < (expected.get(name) ?? 0)) {
      oldestBehind = Math.min(oldestBehind ?? snapshot.seq, snapshot.seq);
    }
  }
  return { newest, oldestBehind };
}

async function currentSnapshot(
  folder: { readonly snapshot: string; readonly previous: string },
  expected: boolean,
): Promise<Snapshot | undefined> {
  const previous = async (): Promise<string | undefined> => {
    const found = await readSnapshot(folder.previous).catch(() => undefined);
    return found === undefined ? undefined : folder.previous;
  };
  try {
    const snapshot = await readSnapshot(folder.snapshot);
    if (snapshot !== undefined) return snapshot;
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error;
    throw new StoreDamaged(error.file, error.problem, await previous());
  }
  const good = await previous();
  if (!expected && good === undefined) return undefined;
  throw new StoreDamaged(folder.snapshot, 'the file is missing', good);
}

async function loadHistory(
  file: string,
  vouchedBytes: number,
  take: (row: HistoryRow, offset: number, bytes: number) => void,
): Promise<void> {
  if (vouchedBytes === 0) return;
  const content = await bytesOf(file);
  if (content === undefined) throw new StoreDamaged(file, 'the file is missing');
  if (content.length < vouchedBytes) throw new StoreDamaged(file, 'it ends too early');
  const lines = linesOf(content.subarray(0, vouchedBytes));
  for (const line of lines) {
    const decoded = decodeLine(line.text);
    if (decoded.kind === 'damaged' || !line.ended) {
      const problem = decoded.kind === 'damaged' ? decoded.problem : 'it ends too early';
      throw new StoreDamaged(file, `line ${line.number}: ${problem}`);
    }
    take(decoded.body as HistoryRow, line.offset, line.bytes);
  }
}

async function loadJournal(
  folder: string,
  companies: Companies,
  manifestSeq: number | undefined,
  { newest: snapshotSeq, oldestBehind }: Reached,
): Promise<Loaded> {
  const names = (await namesIn(folder)).filter((name) => /^\d{16}\.jsonl$/.test(name)).sort();
  const coveredSeq = manifestSeq ?? 0;
  const current = segmentFile(folder, coveredSeq + 1);
  if (manifestSeq !== undefined && !names.includes(basename(current))) {
    throw new StoreDamaged(current, 'the file is missing');
  }
  const oldest = Number(names[0]?.slice(0, 16) ?? 1);
  if (oldestBehind !== undefined && oldest > oldestBehind + 1) {
    throw new StoreDamaged(
      folder,
      `a snapshot needs lines ${oldestBehind + 1} to ${oldest - 1}, which are gone`,
    );
  }
  let lastSeq = 0;
  let tornBytes = 0;
  let journalBytes = 0;
  let newest: Loaded['newest'];
  for (const [index, name] of names.entries()) {
    const file = join(folder, name);
    const first = Number(name.slice(0, 16));
    const expected = index === 0 ? Math.min(first, coveredSeq + 1) : lastSeq + 1;
    if (first !== expected) throw new StoreDamaged(folder, `lines ${expected} to ${first - 1} are missing`);
    lastSeq = first - 1;
    const content = (await bytesOf(file)) ?? Buffer.alloc(0);
    let good = 0;
    for (const line of linesOf(content)) {
      const decoded = decodeLine(line.text);
      if (!line.ended && index === names.length - 1 && !wasWhole(line.text)) break;
      if (decoded.kind === 'damaged') {
        throw new StoreDamaged(file, `line ${line.number}: ${decoded.problem}`, file, good);
      }
      if (!line.ended) break;
      const problem = take(decoded.body as JournalLine);
      if (problem !== undefined) {
        throw new StoreDamaged(file, `line ${line.number}: ${problem}`, file, good);
      }
      good += line.bytes;
    }
    tornBytes = content.length - good;
    journalBytes += good;
    newest = { file, first, bytes: good };
    if (tornBytes > 0 && index < names.length - 1)
      throw new StoreDamaged(file, 'it ends too early', file, good);
  }
  if (lastSeq < Math.max(snapshotSeq, coveredSeq)) {
    throw new StoreDamaged(
      folder,
      `lines ${lastSeq + 1} to ${Math.max(snapshotSeq, coveredSeq)} are missing`,
    );
  }
  return { isNew: manifestSeq === undefined, companies, lastSeq, newest, tornBytes, journalBytes };

  /** @returns what is wrong with the line */
  function take(line: JournalLine): string | undefined {
    if (line.seq !== lastSeq + 1) return 'not the line expected here';
    const state = companies.of(line.companyId);
    if (line.seq > state.snapshotSeq) {
      if (line.prev !== state.lastSeq) return `line ${line.prev} of the same company is missing`;
      state.apply(line);
    }
    lastSeq = line.seq;
    return undefined;
  }
}

/** A line whose newline was changed into something else was finished once: that is damage. */
const wasWhole = (text: string): boolean => decodeLine(text.slice(0, -1)).kind === 'good';

interface Line {
  readonly text: string;
  readonly number: number;
  readonly offset: number;
  readonly bytes: number;
  readonly ended: boolean;
}

function* linesOf(content: Buffer): Generator<Line> {
  let offset = 0;
  for (let number = 1; offset < content.length; number += 1) {
    const newline = content.indexOf(0x0a, offset);
    const ended = newline !== -1;
    const end = ended ? newline + 1 : content.length;
    const text = content.toString('utf8', offset, ended ? newline : end);
    yield { text, number, offset, bytes: end - offset, ended };
    offset = end;
  }
}

async function bytesOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const textOf = async (file: string): Promise<string | undefined> => (await bytesOf(file))?.toString('utf8');

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
