/** What a decision knows besides the record, and the rows that it makes. */

import type { Actor, Person, PersonId } from './people/person.ts';
import type { Circumstances, Refused } from './ports.ts';
import type { About, AuditRow, Evidence } from './record/audit-row.ts';
import { type Refusal, type RefusalCode, refusal } from './refusals.ts';
import type { NoticeKind, NoticeRow } from './telling/notice-row.ts';

/** One command on its way: the circumstances the store gives, and who ordered it. */
export interface Order extends Circumstances {
  readonly by: Actor;
  readonly opId: string;
  readonly evidence?: Evidence;
}

type Facts = Readonly<Record<string, string | number>>;

/** A person is the organization and the object id; the name decides nothing. */
export function samePerson(one: PersonId, other: PersonId): boolean {
  return one.tenantId === other.tenantId && one.oid === other.oid;
}

/** The key, or the beginning of a key, under which small facts about somebody are kept. */
export function personKey({ tenantId, oid }: PersonId): string {
  return `${tenantId}/${oid}`;
}

function isBy(actor: Actor, person: Person): boolean {
  return 'person' in actor && samePerson(actor.person, person);
}

/** For a sentence: the person's name, or the system actor's own. */
export function nameOf(actor: Actor): string {
  return 'person' in actor ? actor.person.name : actor.system;
}

/** Everybody once, in the order of their first appearance, without the one who did it. */
export function audience(people: readonly Person[], without: Actor): readonly Person[] {
  const others = people.filter((person) => !isBy(without, person));
  return others.filter((person, index) => others.findIndex((one) => samePerson(one, person)) === index);
}

/** The row of a change; its time, its person and the evidence are the order's. */
export function auditRow(
  order: Order,
  event: string,
  about: About,
  more: { readonly effect?: AuditRow['effect']; readonly facts?: Facts } = {},
): AuditRow {
  return {
    id: order.newId(),
    at: order.now,
    by: order.by,
    opId: order.opId,
    event,
    about,
    ...(more.effect === undefined ? {} : { effect: more.effect }),
    ...(order.evidence === undefined ? {} : { evidence: order.evidence }),
    ...(more.facts === undefined ? {} : { facts: more.facts }),
  };
}

/** A message to one person, due now unless a time is given. */
export function noticeRow(
  order: Order,
  kind: NoticeKind,
  to: Person,
  about: About,
  more: { readonly dueAt?: string; readonly facts?: Facts } = {},
): NoticeRow {
  return {
    id: order.newId(),
    kind,
    to: { tenantId: to.tenantId, oid: to.oid, name: to.name },
    dueAt: more.dueAt ?? order.now,
    about,
    ...(more.facts === undefined ? {} : { facts: more.facts }),
  };
}

export function refused(code: RefusalCode, facts?: Refusal['facts'], about?: Refusal['about']): Refused {
  return { kind: 'refused', refusal: refusal(code, facts, about) };
}

/** The list with the item of the same id replaced. */
export function withReplaced<T extends { readonly id: string }>(items: readonly T[], item: T): readonly T[] {
  return items.map((one) => (one.id === item.id ? item : one));
}
