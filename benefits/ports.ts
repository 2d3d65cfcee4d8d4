/**
 * What the rules need from outside. The core owns these interfaces; `stores`, `identity` and `bot`
 * implement them, and one contract suite a port runs against every implementation.
 */

import type { CalendarDay, Instant } from './calendar.ts';
import type { Incident } from './incidents/incident-record.ts';
import type { Actor, Person, PersonId } from './people/person.ts';
import type { AuditRow, Evidence } from './record/audit-row.ts';
import type { CompanyRecord } from './record/company-record.ts';
import type { AuditFilter, IncidentCount, IncidentFilter, Page, UsageRow } from './record/history.ts';
import type { Refusal } from './refusals.ts';
import type { NoticeRow } from './telling/notice-row.ts';
import type { Verb } from './verbs.ts';
import type { Role } from './vocabulary.ts';

/** A value that survives JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

// ── commands ────────────────────────────────────────────────────────────────────────────────────

/** One command. The same (company, kind, opId) twice is the same command and changes once. */
export interface Command {
  readonly opId: string;
  readonly by: Actor;
  /** What is asked, such as `activate`; part of the key. */
  readonly kind: string;
  /** HMAC over the input: the same opId with other input is refused `changed_since`. */
  readonly inputHash: string;
}

/** What a decision may know besides the record. */
export interface Circumstances {
  readonly now: Instant;
  /** The company's zone. */
  readonly zone: string;
  /** A new id for the decision: sortable, never repeated. */
  readonly newId: () => string;
}

/** Record, audit rows, notices, history and answer are one commit. */
export interface Done<A extends Json> {
  readonly kind: 'done';
  readonly record: CompanyRecord;
  readonly audit: readonly AuditRow[];
  readonly notices: readonly NoticeRow[];
  /** Every incident the decision touched, as it is now; appended to the history. */
  readonly incidents?: readonly Incident[];
  /** Ids of dead letters that somebody has seen to, or of queued notices that are needed no more: they leave the outbox. */
  readonly seenTo?: readonly string[];
  /** Carries references, never a contract's ids. */
  readonly answer: A;
}
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}
/** Pure; may run several times for one command. */
export type Decide<A extends Json> = (
  record: CompanyRecord,
  circumstances: Circumstances,
) => Done<A> | Refused;

/** `again` is set when the command had taken effect before: by whom and when. */
export type Outcome<A extends Json> =
  | {
      readonly kind: 'done';
      readonly answer: A;
      readonly again?: { readonly by: Actor; readonly at: Instant };
    }
  | Refused;

/** Thrown by a store: nothing of the command is there. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly reason: 'disk_full' | 'unwritable' | 'closed' | 'unreachable';
  constructor(reason: StoreFault['reason'], cause?: unknown) {
    super(`the store could not save: ${reason}`, { cause });
    this.reason = reason;
  }
}

export interface CompanyStore {
  /**
   * Runs the decision on the newest record and commits what it returns. *done* is remembered for
   * 40 days; a refusal never. A company without a record gets an empty one to decide on.
   * @throws StoreFault when it could not be saved; then nothing of it is there.
   */
  update<A extends Json>(companyId: string, command: Command, decide: Decide<A>): Promise<Outcome<A>>;
  /** The record as last committed, plain; undefined where nothing was ever committed. */
  read(companyId: string): Promise<CompanyRecord | undefined>;
  companies(): Promise<readonly string[]>;
  /**
   * Newest first, by when they were created; the newest row of an incident counts.
   * @param cursor the `incidentKey` of the last one seen: those created before it follow
   */
  incidentsPage(
    companyId: string,
    filter: IncidentFilter,
    limit: number,
    cursor?: string,
  ): Promise<Page<Incident>>;
  /** How many there are of each state, product and person; the newest row of an incident counts. */
  countIncidents(companyId: string, filter: IncidentFilter): Promise<readonly IncidentCount[]>;
  /** Newest first. */
  auditPage(companyId: string, filter: AuditFilter, limit: number, cursor?: string): Promise<Page<AuditRow>>;
  /**
   * Incidents prepared, by month and product, oldest month first. One that was withdrawn before it was
   * sent has used nothing and is not counted.
   */
  usageByMonth(companyId: string, from: CalendarDay, to: CalendarDay): Promise<readonly UsageRow[]>;
}

// ── notices ─────────────────────────────────────────────────────────────────────────────────────

export interface ClaimedNotice {
  readonly companyId: string;
  readonly notice: NoticeRow;
  /** 1 on the first claim. */
  readonly attempt: number;
  /** The claim ends then; somebody else may take the notice. */
  readonly leaseUntil: Instant;
}

export type NoticeSettlement =
  | { readonly kind: 'sent'; readonly at: Instant }
  /** No longer true when it came due, or its receiver does not want to know: nothing was sent. */
  | { readonly kind: 'dropped'; readonly at: Instant; readonly reason?: string }
  | { readonly kind: 'retry'; readonly dueAt: Instant; readonly reason: string }
  /** Nobody to send to yet. Becomes due by `wake`, and a dead letter after `until`. */
  | {
      readonly kind: 'waiting';
      readonly for: 'reference' | 'installation' | 'person';
      readonly until: Instant;
      readonly reason: string;
    }
  | { readonly kind: 'dead'; readonly at: Instant; readonly reason: string };

export interface DeadLetter {
  readonly notice: NoticeRow;
  readonly at: Instant;
  readonly reason: string;
}

export interface Outbox {
  /** Claims due notices, oldest first, for so many seconds; two claimers never hold the same one. */
  claimDue(limit: number, leaseSeconds: number): Promise<readonly ClaimedNotice[]>;
  settle(companyId: string, noticeId: string, settlement: NoticeSettlement): Promise<void>;
  /** Makes that person's waiting notices due now. */
  wake(companyId: string, person: PersonId): Promise<number>;
  deadLetters(companyId: string): Promise<readonly DeadLetter[]>;
}

// ── small durable facts ─────────────────────────────────────────────────────────────────────────

/** Kinds of small facts kept beside the records. */
export const keyedKinds = [
  'conversation-reference',
  'token-cache',
  'api-token',
  'claims-challenge',
  'sign-in-ticket',
  'sign-in-code',
  'token-exchange',
  'login-request',
  'signed-in',
  'waiting-command',
  'language',
  'roles-last-seen',
  'notice-choices',
  'linked-contract',
  'roster',
  'group-roster',
  'roster-absence',
  'shown-ids',
  'file-offer',
  'dialog-state',
] as const;
export type KeyedKind = (typeof keyedKinds)[number];

export interface Keyed {
  readonly key: string;
  readonly value: Json;
  readonly eTag: string;
}

/** Durable before the promise resolves; an expired value is as good as absent. */
export interface KeyedStore {
  get(companyId: string, kind: KeyedKind, key: string): Promise<Keyed | undefined>;
  /**
   * `eTag` given: only over that version; `'absent'`: only where there is none.
   * @returns the new eTag, or undefined when the condition did not hold (nothing is written).
   * @throws StoreFault
   */
  put(
    companyId: string,
    kind: KeyedKind,
    key: string,
    value: Json,
    options?: { readonly eTag?: string; readonly expiresAt?: Instant },
  ): Promise<string | undefined>;
  /** True when this call removed it: of two that delete the same key one gets true. */
  delete(companyId: string, kind: KeyedKind, key: string): Promise<boolean>;
  list(companyId: string, kind: KeyedKind): Promise<readonly Keyed[]>;
}

// ── sealing ─────────────────────────────────────────────────────────────────────────────────────

/** Where a sealed value belongs; opened anywhere else it is refused. */
export interface SealPlace {
  readonly companyId: string;
  readonly record: string;
  readonly field: string;
}

export interface Sealer {
  seal(place: SealPlace, plain: string): string;
  /** @throws SealBroken when the value was moved, changed, or its key is gone. */
  open(place: SealPlace, sealed: string): string;
  /** Whether the key it names is the one that seals now; false for what is no sealed value. */
  isNewest(sealed: string): boolean;
}

export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  readonly place: SealPlace;
  constructor(place: SealPlace, cause?: unknown) {
    super(`a sealed value does not open: ${place.record}.${place.field}`, { cause });
    this.place = place;
  }
}

// ── opIds ───────────────────────────────────────────────────────────────────────────────────────

/** What an opId is bound to. */
export interface OpIdBinding {
  readonly companyId: string;
  readonly verb: Verb;
  /** The references of the button, without inputs. */
  readonly ids: Readonly<Record<string, string>>;
}

export interface OpIds {
  draw(binding: OpIdBinding): string;
  /** `forged`: refused. `too-old` (over 30 days, or its key is gone): nothing is done, drawn anew. */
  verify(opId: string, binding: OpIdBinding): 'good' | 'forged' | 'too-old';
  /** HMAC over the command's input, for `Command.inputHash`. */
  hashInput(input: Json): string;
}

// ── who is asking ───────────────────────────────────────────────────────────────────────────────

/** The person of the turn, as the channel says. */
export interface Asker extends Person {
  readonly companyId: string;
  /** Shown when the account in use is named; decides nothing. */
  readonly account: string;
}

/** What came with this very turn besides the person. */
export interface TurnProof {
  /** The token Teams repeated a confirming `Action.Execute` with. */
  readonly loginToken?: string;
  /** Whether this turn can still be answered with `loginRequest`. */
  readonly canRequestLogin: boolean;
}

export type Verified = { readonly kind: 'verified'; readonly evidence: Evidence } | Refused;

/** Answers within 4 s, or with `directory_unreachable`. Nothing is taken from a cache. */
export interface RoleGate {
  /** Somebody is there now: a login token of this turn, or a browser sign-in at most 15 minutes old. */
  presence(asker: Asker, proof: TurnProof): Promise<Verified>;
  /**
   * Presence, and the roles the directory names at this moment. Where some groups did not fit into the
   * token, that is refused unless one of `sought` was found: those that activate, where it is not said.
   */
  full(asker: Asker, proof: TurnProof, sought?: readonly Role[]): Promise<Verified>;
}

/** Serves to address people and to draw buttons, never to decide. At most 30 days old. */
export interface RolesLastSeen {
  readonly person: Person;
  readonly account: string;
  readonly roles: readonly Role[];
  /** The claim they came from; absent where the sign-in did not keep it. */
  readonly claim?: string;
  readonly at: Instant;
}

export interface Clock {
  now(): Instant;
}
