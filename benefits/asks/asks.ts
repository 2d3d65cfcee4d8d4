/** Decisions about asks: a colleague's request to somebody who may. */
import { openActivationOf, watchedBy } from '../activation/activation.ts';
import { reasonLength } from '../activation/activation-commands.ts';
import { dayOf } from '../calendar.ts';
import { maskIdsIn } from '../ids/ids.ts';
import type { Incident } from '../incidents/incident-record.ts';
import { benefitFacts, knownIds, membershipOf, whyNotActivatable } from '../memberships/memberships.ts';
import { audience, auditRow, noticeRow, type Order, refused, samePerson, withReplaced } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Json, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { BenefitKind } from '../vocabulary.ts';
import type { Ask } from './ask-record.ts';

export interface AskInput {
  readonly membershipId: string;
  readonly kind: BenefitKind;
  readonly reason: string;
  /** The draft that waits for the benefit. */
  readonly incidentId?: string;
}

/**
 * Asks everybody who may; where an activation is under way, whoever has it in hand, and the asker is
 * told of its end.
 * @param whoMay people known to hold the role.
 */
export function decideAsk(
  record: CompanyRecord,
  input: AskInput,
  asker: Person,
  whoMay: readonly Person[],
  order: Order,
): Done<{ askId: string; sentTo: readonly string[] }> | Refused {
  const { membershipId, kind } = input;
  const refusal = whyNotActivatable(record, membershipId, kind, dayOf(order.now, order.zone), order.zone);
  const activation = openActivationOf(record, membershipId, kind);
  const membership = membershipOf(record, membershipId);
  if (membership === undefined || (refusal && activation === undefined))
    return refusal ?? refused('benefit_unknown');
  const facts = benefitFacts(membership, kind);
  const about = { membershipId, kind, ...(activation ? { activationId: activation.id } : {}) };
  const earlier = record.asks.find(
    (ask) =>
      ask.state === 'open' &&
      ask.membershipId === membershipId &&
      ask.kind === kind &&
      samePerson(ask.asker, asker),
  );
  if (earlier) {
    const whoHasIt = earlier.sentTo.map((person) => person.name).join(', ');
    const on = dayOf(earlier.askedAt, order.zone);
    return refused('ask_already_open', { ...facts, whoMay: whoHasIt, on }, { ...about, askId: earlier.id });
  }
  const sentTo = audience(activation ? [activation.assignee] : whoMay, order.by);
  if (sentTo.length === 0 && !activation) return refused('nobody_known_who_may', facts, about);
  const draft = record.incidents.find(
    (one) => one.id === input.incidentId && one.state === 'draft' && samePerson(one.by, asker),
  );
  const ask: Ask = {
    id: order.newId(),
    what: 'activate',
    membershipId,
    kind,
    asker,
    reason: maskIdsIn(input.reason.trim(), knownIds(record)).slice(0, reasonLength),
    askedAt: order.now,
    sentTo,
    state: 'open',
    ...(draft ? { incidentId: draft.id } : {}),
  };
  const askAbout = { ...about, askId: ask.id };
  return {
    kind: 'done',
    record: {
      ...record,
      asks: [...record.asks, ask],
      activations: activation
        ? withReplaced(record.activations, watchedBy(activation, asker))
        : record.activations,
      incidents: draft
        ? withReplaced<Incident>(record.incidents, { ...draft, waitsFor: { membershipId, kind } })
        : record.incidents,
    },
    audit: [auditRow(order, 'activation.asked', askAbout)],
    notices: sentTo.map((person) => noticeRow(order, 'activation-asked', person, askAbout)),
    answer: { askId: ask.id, sentTo: sentTo.map((person) => person.name) },
  };
}

/** Only somebody the ask was sent to decides on it, once. */
function onOwnAsk<A extends Json>(
  record: CompanyRecord,
  askId: string,
  by: Person,
  order: Order,
  decide: (ask: Ask) => Done<A> | Refused,
): Done<A> | Refused {
  const ask = record.asks.find((one) => one.id === askId);
  if (ask === undefined || !ask.sentTo.some((person) => samePerson(person, by)))
    return refused('ask_unknown');
  if (ask.state === 'open') return decide(ask);
  const { membershipId, kind } = ask;
  return refused(
    'ask_already_decided',
    {
      state: ask.state,
      by: ask.decidedBy?.name ?? '',
      on: dayOf(ask.decidedAt ?? ask.askedAt, order.zone),
    },
    { askId, membershipId, kind },
  );
}

/** Only the asker is told. */
export function decideDecline(
  record: CompanyRecord,
  { askId }: { askId: string },
  by: Person,
  order: Order,
): Done<{ askId: string }> | Refused {
  return onOwnAsk(record, askId, by, order, (ask) => {
    const about = { askId, membershipId: ask.membershipId, kind: ask.kind };
    const declined: Ask = { ...ask, state: 'declined', decidedBy: by, decidedAt: order.now };
    return {
      kind: 'done',
      record: { ...record, asks: withReplaced(record.asks, declined) },
      audit: [auditRow(order, 'ask.declined', about)],
      notices: [noticeRow(order, 'ask-declined', ask.asker, about)],
      answer: { askId },
    };
  });
}

/** @param to somebody known to hold the role; undefined when nobody known was named. */
export function decideForward(
  record: CompanyRecord,
  { askId }: { askId: string },
  by: Person,
  to: Person | undefined,
  order: Order,
): Done<{ askId: string; to: string }> | Refused {
  return onOwnAsk(record, askId, by, order, (ask) => {
    const about = { askId, membershipId: ask.membershipId, kind: ask.kind };
    if (to === undefined || samePerson(to, by)) return refused('hand_over_to_unknown_person', {}, about);
    const known = ask.sentTo.some((person) => samePerson(person, to));
    const forwarded: Ask = { ...ask, sentTo: known ? ask.sentTo : [...ask.sentTo, to] };
    return {
      kind: 'done',
      record: { ...record, asks: withReplaced(record.asks, forwarded) },
      audit: [auditRow(order, 'ask.forwarded', about)],
      notices: [noticeRow(order, 'ask-forwarded', to, about)],
      answer: { askId, to: to.name },
    };
  });
}
