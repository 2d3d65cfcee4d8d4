import { type FileHandle, open } from 'node:fs/promises';
import { StoreFault } from '../benefits/index.ts';
import { type Change, lineText } from './changes.ts';
import { encodeLine } from './checked-line.ts';
import { segmentFile } from './company-folder.ts';
import type { CompanyState } from './company-state.ts';
import { type Disk, syncFolder } from './disk.ts';
import { storeFaultOf } from './faults.ts';
import { freeze } from './record-patch.ts';
import type { OnStep } from './steps.ts';

/** A file of the journal: the lines from `first` to the one before the next segment's first. */
export interface Segment {
  readonly file: string;
  readonly first: number;
}

export interface JournalOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly segment: Segment;
  readonly bytes: number;
  readonly lastSeq: number;
  readonly onStep: OnStep | undefined;
  /** After a refused write: what was decided on lines that are not there must be forgotten. */
  readonly onRefused: () => void;
  /** After each write, with the length of the segment. */
  readonly onWritten: (segmentBytes: number) => void;
}

interface Waiting {
  readonly state: CompanyState;
  readonly changeText: string;
  readonly change: Change;
  readonly done: () => void;
  readonly failed: (fault: StoreFault) => void;
}

/** A change with its text: what is kept in memory is what the disk has, not what a caller holds. */
export interface Detached<C extends Change> {
  readonly change: C;
  readonly text: string;
}
export function detached<C extends Change>(change: C): Detached<C> {
  const text = JSON.stringify(change);
  return { change: freeze(JSON.parse(text) as C), text };
}

/**
 * Appends lines in groups: one write and one sync for all who wait, each answered when its own
 * line is durable. A refused write is cut off again, so that memory and disk stay equal.
 */
export class Journal {
  readonly #options: JournalOptions;
  #handle: FileHandle;
  #segment: Segment;
  #bytes: number;
  #lastSeq: number;
  #uncut = false;
  #queue: Waiting[] = [];
  #running: Promise<void> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  private constructor(options: JournalOptions, handle: FileHandle) {
    this.#options = options;
    this.#handle = handle;
    this.#segment = options.segment;
    this.#bytes = options.bytes;
    this.#lastSeq = options.lastSeq;
  }

  static async open(options: JournalOptions): Promise<Journal> {
    return new Journal(options, await open(options.segment.file, 'r+'));
  }

  get lastSeq(): number {
    return this.#lastSeq;
  }
  get segment(): Segment {
    return this.#segment;
  }

  /** @throws StoreFault after `close` */
  assertOpen(): void {
    if (this.#closed) throw new StoreFault('closed');
  }

  /**
   * The line is applied to `state` and then the promise resolves.
   * @throws StoreFault when it is not there; every line waiting behind it fails with it.
   */
  append({ change, text }: Detached<Change>, state: CompanyState): Promise<void> {
    if (this.#closed) return Promise.reject(new StoreFault('closed'));
    const { promise, done, failed } = waiting();
    this.#queue.push({ state, change, changeText: text, done, failed });
    this.#options.onStep?.('queued');
    this.#running ??= this.#run();
    return promise;
  }

  /** Lets the next line begin a new segment. `capture` runs when every line so far is applied. */
  rotate<T>(capture: (lastSeq: number) => T): Promise<T> {
    return this.#exclusively(async () => {
      await this.#cut();
      const { folder, onStep } = this.#options;
      const segment = { first: this.#lastSeq + 1, file: segmentFile(folder, this.#lastSeq + 1) };
      if (segment.first !== this.#segment.first) {
        const handle = await open(segment.file, 'w+', 0o600);
        await syncFolder(folder);
        onStep?.('segment-created');
        await this.#handle.close();
        this.#handle = handle;
        this.#segment = segment;
        this.#bytes = 0;
      }
      return capture(this.#lastSeq);
    });
  }

  /** Waits for what was asked for; nothing more is taken. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
    await this.#turn;
    await this.#handle.close();
  }

  async #run(): Promise<void> {
    for (;;) {
      // After every waiting caller has had its say: those of one moment share one sync.
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#queue.length === 0) break;
      await this.#exclusively(() => this.#writeGroup());
    }
    this.#running = undefined;
  }

  async #writeGroup(): Promise<void> {
    const group: Waiting[] = this.#queue;
    this.#queue = [];
    try {
      await this.#cut();
      const newest = new Map<CompanyState, number>();
      const lines = group.map(({ state, changeText }, index) => {
        const seq = this.#lastSeq + 1 + index;
        const prev = newest.get(state) ?? state.lastSeq;
        newest.set(state, seq);
        return { seq, prev, text: encodeLine(lineText(seq, prev, state.companyId, changeText)) };
      });
      await this.#write(Buffer.from(lines.map(({ text }) => text).join('')));
      for (const [index, { state, change }] of group.entries()) {
        const line = lines[index];
        if (line === undefined) continue;
        state.apply({ seq: line.seq, prev: line.prev, companyId: state.companyId, change });
      }
      this.#lastSeq += group.length;
      this.#options.onStep?.('applied');
    } catch (error) {
      // In one step, before anybody decides anew: those behind were decided on what is not there.
      const fault = storeFaultOf(error);
      this.#uncut = true;
      const refused = [...group, ...this.#queue];
      this.#queue = [];
      this.#options.onRefused();
      for (const { failed } of refused) failed(fault);
      await this.#cut().catch(() => undefined);
      return;
    }
    for (const { done } of group) done();
    this.#options.onStep?.('answered');
    this.#options.onWritten(this.#bytes);
  }

  async #write(bytes: Buffer): Promise<void> {
    const { disk, onStep } = this.#options;
    onStep?.('before-write');
    if (onStep === undefined) await disk.write(this.#handle, bytes, this.#bytes);
    else {
      const half = Math.ceil(bytes.length / 2);
      await disk.write(this.#handle, bytes.subarray(0, half), this.#bytes);
      onStep('half-written');
      await disk.write(this.#handle, bytes.subarray(half), this.#bytes + half);
    }
    onStep?.('written');
    await disk.sync(this.#handle);
    onStep?.('synced');
    this.#bytes += bytes.length;
  }

  /** Removes what a refused write left. Until it works, nothing is written behind it. */
  async #cut(): Promise<void> {
    if (!this.#uncut) return;
    await this.#options.disk.truncate(this.#handle, this.#bytes);
    await this.#options.disk.sync(this.#handle);
    this.#uncut = false;
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

function waiting(): {
  promise: Promise<void>;
  done: () => void;
  failed: (fault: StoreFault) => void;
} {
  let done: () => void = () => undefined;
  let failed: (fault: StoreFault) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    done = resolve;
    failed = reject;
  });
  return { promise, done, failed };
}
