/** People who have left the company: recorded, found to be back, and what they leave behind. */

import { isOpenActivation } from '../activation/activation.ts';
import { asksForActivation, isOpenAsk } from '../asks/ask-rules.ts';
import { addDays, dayOf } from '../calendar.ts';
import type { Incident } from '../incidents/incident-record.ts';
import { audience, auditRow, noticeRow, type Order, personKey, refused, samePerson } from '../order.ts';
import type { Done, Refused } from '../ports.ts';
import type { Activation, CompanyRecord, Leaver } from '../record/company-record.ts';
import type { NoticeRow } from '../telling/notice-row.ts';
import { personInRecord } from './people-in-record.ts';
import type { Person, PersonId } from './person.ts';

/** Days somebody who has left nothing behind is still remembered. */
const leaverDays = 365;

export function leaverOf(record: CompanyRecord, person: PersonId): Leaver | undefined {
  return record.leavers.find((one) => samePerson(one.person, person));
}

export interface LeftBehind {
  /** Open ones they are to click or to record. */
  readonly activations: readonly Activation[];
  /** Open ones, and closed ones whose refund is awaited. */
  readonly incidents: readonly Incident[];
}

/** What is somebody's and can be taken over. */
export function leftBehind(record: CompanyRecord, person: PersonId): LeftBehind {
  return {
    activations: record.activations.filter(
      (one) => isOpenActivation(one) && samePerson(one.assignee, person),
    ),
    incidents: record.incidents.filter(({ by }) => samePerson(by, person)),
  };
}

export interface LeftCounts {
  readonly activations: number;
  /** Not closed. */
  readonly incidents: number;
  /** Closed, their refund awaited: they are taken over as well. */
  readonly refunds: number;
}

/** As a card tells it. */
export function countLeft({ activations, incidents }: LeftBehind): LeftCounts {
  const open = incidents.filter(({ state }) => state !== 'closed').length;
  return { activations: activations.length, incidents: open, refunds: incidents.length - open };
}

export function isNothingLeft({ activations, incidents }: LeftBehind): boolean {
  return activations.length + incidents.length === 0;
}

/** People with something open that somebody else would have to take over. */
export function peopleWithOpenThings(record: CompanyRecord): readonly Person[] {
  const activations = record.activations.filter(isOpenActivation);
  const people = [...activations.map(({ assignee }) => assignee), ...record.incidents.map(({ by }) => by)];
  const here = people.filter((person) => leaverOf(record, person) === undefined);
  return here.filter((person, index) => here.findIndex((one) => samePerson(one, person)) === index);
}

export type LeaverAnswer = { name: string; activations: number; incidents: number };

/**
 * Somebody has left: those who may take over are told, and who asked for it. Recorded before: nothing
 * changes. Where nobody else may, whoever waits for this person is told how somebody can. Where a person
 * says so, whom it is about hears of it: a mistake is theirs to set right.
 * @param whoMay people known to hold the role.
 */
export function decideLeaver(
  record: CompanyRecord,
  { person: named }: { person: PersonId },
  whoMay: readonly Person[],
  order: Order,
): Done<LeaverAnswer> | Refused {
  const person = personInRecord(record, named) ?? whoMay.find((one) => samePerson(one, named));
  if (person === undefined) return refused('person_unknown');
  if ('person' in order.by && samePerson(order.by.person, person)) return refused('person_unknown');
  const left = leftBehind(record, person);
  const answer = {
    name: person.name,
    activations: left.activations.length,
    incidents: left.incidents.length,
  };
  if (leaverOf(record, person) !== undefined) return { kind: 'done', record, audit: [], notices: [], answer };
  const leaver: Leaver = { person, at: order.now, by: order.by };
  const others = audience(
    whoMay.filter((one) => !samePerson(one, person)),
    order.by,
  );
  const answered = answeredAsks(
    { ...record, leavers: [...keptLeavers(record, order), leaver] },
    person,
    order,
  );
  const about = { person: personKey(person) };
  const found = others.map((to) => noticeRow(order, 'leaver-found', to, about));
  const nobody = others.length > 0 || 'person' in order.by ? [] : whoWaitsFor(record, person);
  return {
    kind: 'done',
    record: answered.record,
    audit: [auditRow(order, 'person.left', about)],
    notices: [
      ...found,
      ...('person' in order.by ? [noticeRow(order, 'said-to-have-left', person, about)] : []),
      ...audience(nobody, order.by).map((to) => noticeRow(order, 'nobody-may', to, about)),
      ...answered.notices,
    ],
    answer,
  };
}

/** Whoever is recorded as gone and writes is here: what was taken over stays taken over. */
export function decideReturned(
  record: CompanyRecord,
  person: PersonId,
  order: Order,
): Done<{ returned: boolean }> {
  const leaver = leaverOf(record, person);
  if (leaver === undefined)
    return { kind: 'done', record, audit: [], notices: [], answer: { returned: false } };
  return {
    kind: 'done',
    record: { ...record, leavers: record.leavers.filter((one) => one !== leaver) },
    audit: [auditRow(order, 'person.returned', { person: personKey(person) })],
    notices: [],
    answer: { returned: true },
  };
}

function keptLeavers(record: CompanyRecord, order: Order): readonly Leaver[] {
  const oldest = addDays(dayOf(order.now, order.zone), -leaverDays);
  return record.leavers.filter(
    ({ person, at }) => dayOf(at, order.zone) >= oldest || !isNothingLeft(leftBehind(record, person)),
  );
}

/** The asks that said so are granted, and their askers told. */
function answeredAsks(
  record: CompanyRecord,
  person: PersonId,
  order: Order,
): { readonly record: CompanyRecord; readonly notices: readonly NoticeRow[] } {
  const said = record.asks.filter(
    (ask) =>
      ask.what === 'take-over' &&
      isOpenAsk(ask, order.now) &&
      ask.person !== undefined &&
      samePerson(ask.person, person),
  );
  const decidedBy = 'person' in order.by ? { decidedBy: order.by.person } : {};
  return {
    record: {
      ...record,
      asks: record.asks.map((ask) =>
        said.includes(ask) ? { ...ask, state: 'granted', decidedAt: order.now, ...decidedBy } : ask,
      ),
    },
    notices: said.map((ask) => noticeRow(order, 'ask-granted', ask.asker, { askId: ask.id })),
  };
}

/** Those who wait for something only this person was to do. */
function whoWaitsFor(record: CompanyRecord, person: PersonId): readonly Person[] {
  const { activations } = leftBehind(record, person);
  const asked = record.asks.filter(
    (ask) => ask.state === 'open' && ask.sentTo.some((one) => samePerson(one, person)),
  );
  const drafts = record.incidents.filter(({ waitsFor, state }) =>
    activations.some(
      (one) => state === 'draft' && waitsFor?.membershipId === one.membershipId && waitsFor.kind === one.kind,
    ),
  );
  const askers = record.asks.filter((ask) =>
    activations.some((one) => asksForActivation(ask, one.membershipId, one.kind)),
  );
  return [
    ...activations.flatMap(({ requester, watchers }) => [requester, ...watchers]),
    ...asked.map(({ asker }) => asker),
    ...askers.map(({ asker }) => asker),
    ...drafts.map(({ by }) => by),
  ].filter((one) => !samePerson(one, person));
}

/** A notice about somebody who has left, as long as they have and there is something to do about it. */
export function isStillGone(record: CompanyRecord, { about, kind }: NoticeRow): boolean {
  const leaver = record.leavers.find(({ person }) => personKey(person) === about.person);
  if (leaver === undefined) return false;
  if (kind !== 'leaver-found') return true;
  return leaver.takenOverAt === undefined || !isNothingLeft(leftBehind(record, leaver.person));
}
