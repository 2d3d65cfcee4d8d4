/** The people a company's record names. */
import { personKey, samePerson } from '../order.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { Actor, Person, PersonId } from './person.ts';

const personOf = (actor: Actor | undefined): readonly Person[] =>
  actor !== undefined && 'person' in actor ? [actor.person] : [];

/** Everybody the record names as doing, waiting for or having something, each once. */
export function peopleInRecord(record: CompanyRecord): readonly Person[] {
  const named = [
    ...record.activations.flatMap(({ requester, assignee, watchers }) => [requester, assignee, ...watchers]),
    ...record.incidents.map(({ by }) => by),
    ...record.grants.flatMap(({ recordedBy, seenBy }) => [...personOf(recordedBy), ...seenBy]),
    ...record.asks.flatMap(({ asker, sentTo, decidedBy }) => [
      asker,
      ...sentTo,
      ...(decidedBy === undefined ? [] : [decidedBy]),
    ]),
    ...record.leavers.map(({ person }) => person),
  ];
  const known = new Map<string, Person>();
  for (const person of named) if (!known.has(personKey(person))) known.set(personKey(person), person);
  return [...known.values()];
}

/** The name is the record's, whatever a button says. */
export function personInRecord(record: CompanyRecord, person: PersonId): Person | undefined {
  return peopleInRecord(record).find((one) => samePerson(one, person));
}
