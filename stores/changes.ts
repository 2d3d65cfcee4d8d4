import type { Incident } from '../benefits/incidents/index.ts';
import type {
  Actor,
  AuditRow,
  Instant,
  Json,
  KeyedKind,
  NoticeRow,
  NoticeSettlement,
} from '../benefits/index.ts';
import type { RecordPatch } from './record-patch.ts';

/** A command that took effect. Kept for 40 days, so that the same again changes nothing. */
export interface Remembered {
  readonly kind: string;
  readonly opId: string;
  readonly inputHash: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly answer: Json;
}

/** Everything of one command: it is in one line, so it is there wholly or not at all. */
export interface Commit {
  readonly type: 'commit';
  readonly command: Remembered;
  readonly patch: RecordPatch;
  readonly audit: readonly AuditRow[];
  readonly incidents: readonly Incident[];
  readonly notices: readonly NoticeRow[];
  /** Dead letters that are none any more. */
  readonly seenTo?: readonly string[];
}

/** What one line of the journal says. Applying it needs nothing but the state before it. */
export type Change =
  | Commit
  | {
      readonly type: 'settle';
      readonly noticeId: string;
      readonly attempt: number;
      readonly settlement: NoticeSettlement;
    }
  | { readonly type: 'wake'; readonly noticeIds: readonly string[]; readonly at: Instant }
  | {
      readonly type: 'put';
      readonly kind: KeyedKind;
      readonly key: string;
      readonly value: Json;
      readonly eTag: string;
      readonly expiresAt?: Instant;
    }
  | { readonly type: 'delete'; readonly kind: KeyedKind; readonly key: string }
  /** The same record, its secrets sealed with a newer key. */
  | { readonly type: 'reseal'; readonly patch: RecordPatch };

/** `prev` is the company's line before this one (0: none): a lost line is noticed. */
export interface JournalLine {
  readonly seq: number;
  readonly prev: number;
  readonly companyId: string;
  readonly change: Change;
}

/** Written by hand, because the change is text already. */
export function lineText(seq: number, prev: number, companyId: string, changeText: string): string {
  return `{"seq":${seq},"prev":${prev},"companyId":${JSON.stringify(companyId)},"change":${changeText}}`;
}

export const commandKey = (command: { readonly kind: string; readonly opId: string }): string =>
  JSON.stringify([command.kind, command.opId]);

export const rememberedDays = 40;
