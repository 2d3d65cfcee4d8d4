import type { CompanyRecord, Instant, KeyedKind, NoticeRow, NoticeSettlement } from '../benefits/index.ts';
import { type Change, type Commit, commandKey, type JournalLine, type Remembered } from './changes.ts';
import { History } from './history.ts';
import { freeze, patched } from './record-patch.ts';

export interface OpenNotice {
  readonly notice: NoticeRow;
  /** How often it was tried and settled. */
  readonly attempts: number;
  readonly dueAt: Instant;
  /** Set while there is nobody to send to. */
  readonly waiting?: NoticeSettlement & { readonly kind: 'waiting' };
}

export interface KeyedEntry {
  /** JSON, so that no caller holds what is kept here. */
  readonly text: string;
  readonly eTag: string;
  readonly expiresAt: Instant | undefined;
}

/** Everything of one company as the disk has it. Values are sealed. Only `apply` changes it. */
export class CompanyState {
  readonly companyId: string;
  record: CompanyRecord | undefined;
  /** The company's newest line; 0 before the first. */
  lastSeq = 0;
  /** Up to which line the snapshots have it; 0 without one. */
  snapshotSeq = 0;
  previousSeq = 0;
  /** Length of the history file as far as the snapshot vouches for it. */
  historyBytes = 0;
  readonly commands = new Map<string, Remembered>();
  readonly notices = new Map<string, OpenNotice>();
  readonly keyed = new Map<KeyedKind, Map<string, KeyedEntry>>();
  readonly history = new History();

  constructor(companyId: string) {
    this.companyId = companyId;
  }

  apply(line: JournalLine): void {
    this.lastSeq = line.seq;
    const { change } = line;
    switch (change.type) {
      case 'commit':
        this.#commit(change);
        return;
      case 'settle':
        this.#settle(change);
        return;
      case 'wake':
        this.#wake(change);
        return;
      case 'put': {
        const { kind, key, value, eTag, expiresAt } = change;
        this.keyedOf(kind).set(key, { text: JSON.stringify(value), eTag, expiresAt });
        return;
      }
      case 'delete':
        this.keyedOf(change.kind).delete(change.key);
        return;
      case 'reseal':
        this.record = patched(this.record, change.patch);
        return;
    }
  }

  keyedOf(kind: KeyedKind): Map<string, KeyedEntry> {
    let values = this.keyed.get(kind);
    if (values === undefined) {
      values = new Map();
      this.keyed.set(kind, values);
    }
    return values;
  }

  #commit(change: Commit): void {
    freeze(change);
    this.record = patched(this.record, change.patch);
    this.commands.set(commandKey(change.command), change.command);
    for (const row of change.audit) this.history.add({ type: 'audit', row });
    for (const row of change.incidents) this.history.add({ type: 'incident', row });
    for (const notice of change.notices) {
      this.notices.set(notice.id, { notice, attempts: 0, dueAt: notice.dueAt });
    }
    for (const id of change.seenTo ?? []) {
      const notice = this.history.deadLetter(id)?.notice ?? this.notices.get(id)?.notice;
      if (notice === undefined) continue;
      this.notices.delete(id);
      const settlement = { kind: 'dropped', at: change.command.at } as const;
      this.history.add({ type: 'notice', notice, settlement });
    }
  }

  #settle({ noticeId, attempt, settlement }: Change & { type: 'settle' }): void {
    const open = this.notices.get(noticeId);
    if (open === undefined) return;
    const { notice } = open;
    if (settlement.kind === 'retry') {
      this.notices.set(noticeId, { notice, attempts: attempt, dueAt: settlement.dueAt });
    } else if (settlement.kind === 'waiting') {
      this.notices.set(noticeId, { notice, attempts: attempt, dueAt: open.dueAt, waiting: settlement });
    } else {
      this.notices.delete(noticeId);
      this.history.add({ type: 'notice', notice, settlement });
    }
  }

  #wake({ noticeIds, at }: Change & { type: 'wake' }): void {
    for (const id of noticeIds) {
      const open = this.notices.get(id);
      if (open === undefined) continue;
      this.notices.set(id, { notice: open.notice, attempts: open.attempts, dueAt: at });
    }
  }
}

/** Every company, made on first sight. */
export class Companies {
  readonly #states = new Map<string, CompanyState>();

  of(companyId: string): CompanyState {
    let state = this.#states.get(companyId);
    if (state === undefined) {
      state = new CompanyState(companyId);
      this.#states.set(companyId, state);
    }
    return state;
  }

  find(companyId: string): CompanyState | undefined {
    return this.#states.get(companyId);
  }

  all(): IterableIterator<CompanyState> {
    return this.#states.values();
  }
}
