/** An ask is made: a colleague's request to everybody who may. */
import { watchedBy } from '../activation/activation.ts';
import { reasonLength } from '../activation/activation-commands.ts';
import { dayOf } from '../calendar.ts';
import { maskIdsIn } from '../ids/ids.ts';
import type { Incident } from '../incidents/incident-record.ts';
import { confirmed } from '../incidents/incident-step.ts';
import { knownIds } from '../memberships/memberships.ts';
import { audience, auditRow, noticeRow, type Order, refused, samePerson, withReplaced } from '../order.ts';
import type { Person } from '../people/person.ts';
import { may } from '../people/roles.ts';
import type { Done, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { Role } from '../vocabulary.ts';
import type { Ask } from './ask-record.ts';
import {
  aboutOfAsk,
  askCapabilities,
  expiresAt,
  keptAsks,
  mostOpenAsks,
  openAsks,
  sameAsk,
} from './ask-rules.ts';
import { type Askable, type AskInput, askable } from './ask-subjects.ts';

export { decideDecline, decideForward } from './ask-decisions.ts';
export type { AskInput } from './ask-subjects.ts';

export type AskAnswer = {
  askId: string;
  /** Names; nobody where nobody who may is known or can be reached. */
  sentTo: readonly string[];
  /** Who may and cannot be reached by the bot. */
  unreachable: readonly string[];
};

/**
 * Asks everybody who may; where an activation is under way, whoever has it in hand, and the asker is
 * told of its end. Where nobody can be asked the ask waits for somebody the asker names.
 * @param whoMay people known to hold the role and reachable.
 * @param unreachable people known to hold the role whom the bot cannot write to.
 */
export function decideAsk(
  record: CompanyRecord,
  input: AskInput,
  asker: Person,
  whoMay: readonly Person[],
  order: Order,
  unreachable: readonly Person[] = [],
): Done<AskAnswer> | Refused {
  const found = askable(record, input, asker, order);
  if (found.kind === 'refused') return found;
  const { activation } = found;
  const gone = record.leavers.some(
    ({ person }) => activation !== undefined && samePerson(person, activation.assignee),
  );
  const inHand = gone ? undefined : activation?.assignee;
  // Nobody is asked whether they themselves have left.
  const others = (people: readonly Person[]) =>
    people.filter((one) => found.object.person === undefined || !samePerson(one, found.object.person));
  const sentTo = audience(inHand ? [inHand] : others(whoMay), order.by);
  const draft = draftOf(record, input, asker);
  const ask: Ask = {
    id: order.newId(),
    what: input.what ?? 'activate',
    ...found.object,
    asker,
    reason: maskIdsIn(input.reason.trim(), knownIds(record)).slice(0, reasonLength),
    askedAt: order.now,
    sentTo,
    state: 'open',
    ...(draft ? { incidentId: draft.id } : {}),
  };
  const refusal = whyNotAsked(record, ask, found, order);
  if (refusal) return refusal;
  const about = { ...found.about, ...aboutOfAsk(ask) };
  const expiry = noticeRow(order, 'ask-expired', asker, about, { dueAt: expiresAt(ask) });
  const kind = ask.what === 'activate' ? 'activation-asked' : 'colleague-asked';
  return {
    kind: 'done',
    record: {
      ...record,
      asks: [...keptAsks(record, order.now), { ...ask, expiryNoticeId: expiry.id }],
      activations: activation
        ? withReplaced(record.activations, watchedBy(activation, asker))
        : record.activations,
      incidents: waitingDraft(record, draft, ask),
    },
    audit: [
      auditRow(order, ask.what === 'activate' ? 'activation.asked' : 'ask.made', about, {
        facts: { what: ask.what },
      }),
    ],
    notices: [...sentTo.map((person) => noticeRow(order, kind, person, about)), expiry],
    answer: {
      askId: ask.id,
      sentTo: sentTo.map((person) => person.name),
      unreachable: inHand ? [] : audience(others(unreachable), order.by).map((person) => person.name),
    },
  };
}

/** The same is asked already, or this person has asked for a great deal. */
function whyNotAsked(
  record: CompanyRecord,
  ask: Ask,
  { facts, about }: Askable,
  order: Order,
): Refused | undefined {
  const own = openAsks(record, order.now).filter((one) => samePerson(one.asker, ask.asker));
  const earlier = own.find((one) => sameAsk(one, ask));
  if (earlier !== undefined) {
    const whoMay = earlier.sentTo.map((person) => person.name).join(', ');
    const on = dayOf(earlier.askedAt, order.zone);
    return refused('ask_already_open', { ...facts, whoMay, on }, { ...about, ...aboutOfAsk(earlier) });
  }
  return own.length >= mostOpenAsks ? refused('too_many_asks', { count: mostOpenAsks }) : undefined;
}

/** The asker's own incident that waits for the answer. */
function draftOf(record: CompanyRecord, { incidentId }: AskInput, asker: Person): Incident | undefined {
  return record.incidents.find(
    (one) =>
      one.id === incidentId &&
      (one.state === 'draft' || one.state === 'prepared') &&
      samePerson(one.by, asker),
  );
}

/** The draft of an ask is its person's to keep; one that waits for a benefit is told of its activation. */
function waitingDraft(
  record: CompanyRecord,
  draft: Incident | undefined,
  { what, membershipId, kind }: Ask,
): CompanyRecord['incidents'] {
  if (draft?.state !== 'draft') return record.incidents;
  const waits = what === 'activate' && membershipId !== undefined && kind !== undefined;
  return withReplaced<Incident>(record.incidents, {
    ...confirmed(draft),
    ...(waits ? { waitsFor: { membershipId, kind } } : {}),
  });
}

/** Asks that went to nobody come to the first who is seen with a role for them. */
export function decideReceive(
  record: CompanyRecord,
  person: Person,
  roles: readonly Role[],
  order: Order,
): Done<{ received: number }> {
  const waiting = openAsks(record, order.now).filter(
    (ask) =>
      ask.sentTo.length === 0 && !samePerson(ask.asker, person) && may(roles, askCapabilities[ask.what]),
  );
  if (waiting.length === 0) return { kind: 'done', record, audit: [], notices: [], answer: { received: 0 } };
  const sentTo = [person];
  return {
    kind: 'done',
    record: {
      ...record,
      asks: record.asks.map((ask) => (waiting.includes(ask) ? { ...ask, sentTo } : ask)),
    },
    audit: waiting.map((ask) => auditRow(order, 'ask.received', aboutOfAsk(ask))),
    notices: waiting.map((ask) =>
      noticeRow(
        order,
        ask.what === 'activate' ? 'activation-asked' : 'colleague-asked',
        person,
        aboutOfAsk(ask),
      ),
    ),
    answer: { received: waiting.length },
  };
}
