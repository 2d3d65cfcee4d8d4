import { mkdir, readFile, rename } from 'node:fs/promises';
import { type Adapter, Low } from 'lowdb';
import type { CompanyRecord, Instant, Json, KeyedKind } from '../benefits/index.ts';
import { commandKey, type Remembered, rememberedDays } from './changes.ts';
import { decodeLine, encodeLine } from './checked-line.ts';
import type { CompanyFolder } from './company-folder.ts';
import type { CompanyState, OpenNotice } from './company-state.ts';
import { type Disk, keepAs, syncFolder, writeAside } from './disk.ts';
import { errorCodeOf, StoreDamaged } from './faults.ts';
import { freeze } from './record-patch.ts';
import type { OnStep } from './steps.ts';

/** The file of one company. Values are sealed; keys stand in lists, so that any text may be one. */
export interface Snapshot {
  readonly companyId: string;
  /** Every line up to this one is in it. */
  readonly seq: number;
  /** The newest of them that was this company's. */
  readonly lastSeq: number;
  readonly record: CompanyRecord | null;
  readonly commands: readonly Remembered[];
  readonly notices: readonly OpenNotice[];
  readonly keyed: readonly {
    readonly kind: KeyedKind;
    readonly key: string;
    readonly value: Json;
    readonly eTag: string;
    readonly expiresAt?: Instant;
  }[];
  readonly historyBytes: number;
}

/** What is written of a company now; what has run out is left behind, and let go of in memory. */
export function snapshotOf(state: CompanyState, seq: number, now: Instant): Snapshot {
  const forgottenBefore = new Date(Date.parse(now) - rememberedDays * 86_400_000).toISOString();
  for (const [key, command] of state.commands) {
    if (command.at < forgottenBefore) state.commands.delete(key);
  }
  const keyed: Snapshot['keyed'][number][] = [];
  for (const [kind, values] of state.keyed) {
    for (const [key, { text, eTag, expiresAt }] of values) {
      if (expiresAt !== undefined && expiresAt <= now) values.delete(key);
      else keyed.push({ kind, key, value: JSON.parse(text), eTag, ...(expiresAt ? { expiresAt } : {}) });
    }
  }
  return {
    companyId: state.companyId,
    seq,
    lastSeq: state.lastSeq,
    record: state.record ?? null,
    commands: [...state.commands.values()],
    notices: [...state.notices.values()],
    keyed,
    historyBytes: state.historyBytes,
  };
}

/** Fills a new state; the history is read by its own file. */
export function fillFrom(snapshot: Snapshot, state: CompanyState): void {
  state.record = snapshot.record === null ? undefined : freeze(snapshot.record);
  state.lastSeq = snapshot.lastSeq;
  state.snapshotSeq = snapshot.seq;
  state.historyBytes = snapshot.historyBytes;
  for (const command of snapshot.commands) state.commands.set(commandKey(command), freeze(command));
  for (const open of snapshot.notices) state.notices.set(open.notice.id, freeze(open));
  for (const { kind, key, value, eTag, expiresAt } of snapshot.keyed) {
    state.keyedOf(kind).set(key, { text: JSON.stringify(value), eTag, expiresAt });
  }
}

/** @throws StoreDamaged; undefined where there is no such file */
export async function readSnapshot(file: string): Promise<Snapshot | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  if (!text.endsWith('\n')) throw new StoreDamaged(file, 'it ends too early');
  const decoded = decodeLine(text.slice(0, -1));
  if (decoded.kind === 'damaged') throw new StoreDamaged(file, decoded.problem);
  return decoded.body as Snapshot;
}

/** Own temporary name, sync, the old generation kept, rename. */
class SnapshotFile implements Adapter<Snapshot> {
  readonly #folder: CompanyFolder;
  readonly #disk: Disk;
  readonly #onStep: OnStep | undefined;

  constructor(folder: CompanyFolder, disk: Disk, onStep: OnStep | undefined) {
    this.#folder = folder;
    this.#disk = disk;
    this.#onStep = onStep;
  }

  async read(): Promise<Snapshot | null> {
    return (await readSnapshot(this.#folder.snapshot)) ?? null;
  }

  async write(snapshot: Snapshot): Promise<void> {
    const { path, snapshot: file, previous } = this.#folder;
    const aside = await writeAside(this.#disk, file, encodeLine(JSON.stringify(snapshot)));
    this.#onStep?.('snapshot-written-aside');
    try {
      await keepAs(file, previous);
    } catch (error) {
      if (errorCodeOf(error) !== 'ENOENT') throw error;
    }
    this.#onStep?.('previous-kept');
    await rename(aside, file);
    await syncFolder(path);
    this.#onStep?.('snapshot-renamed');
  }
}

export async function writeSnapshot(
  folder: CompanyFolder,
  disk: Disk,
  snapshot: Snapshot,
  onStep?: OnStep,
): Promise<void> {
  await mkdir(folder.path, { recursive: true, mode: 0o700 });
  await new Low<Snapshot>(new SnapshotFile(folder, disk, onStep), snapshot).write();
}
