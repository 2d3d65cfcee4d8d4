/** Decisions about an activation: requested, clicked, not yet, rejected, cancelled, handed over, watched. */

import { asksForActivation } from '../asks/ask-rules.ts';
import { dayOf } from '../calendar.ts';
import { maskIdsIn } from '../ids/ids.ts';
import { chooseEntitlement, kindFor } from '../incidents/entitlement-choice.ts';
import type { Incident } from '../incidents/incident-record.ts';
import { benefitFacts, knownIds, membershipOf, whyNotActivatable } from '../memberships/memberships.ts';
import {
  audience,
  auditRow,
  nameOf,
  noticeRow,
  type Order,
  refused,
  samePerson,
  withReplaced,
} from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Json, Refused } from '../ports.ts';
import type { Activation, CompanyRecord } from '../record/company-record.ts';
import { askedOn, idsThereYetNotice } from '../telling/follow-ups.ts';
import type { BenefitKind } from '../vocabulary.ts';
import {
  aboutOf,
  grantedAsks,
  isOpenActivation,
  movedActivation,
  waitingPeople,
  watchedBy,
  whoWaitedInVain,
} from './activation.ts';
import { assignedTo } from './assignment.ts';
import { submission } from './submission.ts';

type Ref = { activationId: string };

/** Longest reason that is kept, in characters. */
export const reasonLength = 500;

/** The sentence's facts about an activation: what it is of, and who ended or moved it, and when. */
function factsOf(record: CompanyRecord, activation: Activation, zone: string) {
  const membership = membershipOf(record, activation.membershipId);
  const by = activation.endedBy
    ? nameOf(activation.endedBy)
    : (activation.submittedBy ?? activation.requester).name;
  const at = activation.endedAt ?? activation.submittedAt ?? activation.requestedAt;
  return {
    ...(membership ? benefitFacts(membership, activation.kind) : { kind: activation.kind, offer: '' }),
    state: activation.state,
    by,
    on: dayOf(at, zone),
  };
}

/** Decides on the open activation, or says why there is none: unknown, or ended by whom and when. */
function onOpen<A extends Json>(
  record: CompanyRecord,
  activationId: string,
  order: Order,
  decide: (activation: Activation) => Done<A> | Refused,
): Done<A> | Refused {
  const activation = record.activations.find((one) => one.id === activationId);
  if (activation === undefined) return refused('activation_unknown');
  if (isOpenActivation(activation)) return decide(activation);
  return refused('activation_not_open', factsOf(record, activation, order.zone), aboutOf(activation));
}

/**
 * Confirmed *Activate*: somebody must click at Microsoft next. Open asks for it are granted, and whoever
 * waited for an earlier attempt waits for this one.
 */
export function decideRequest(
  record: CompanyRecord,
  input: { membershipId: string; kind: BenefitKind },
  requester: Person,
  order: Order,
): Done<Ref> | Refused {
  const { membershipId, kind } = input;
  const refusal = whyNotActivatable(record, membershipId, kind, dayOf(order.now, order.zone), order.zone);
  if (refusal) return refusal;
  const asks = record.asks.filter((ask) => asksForActivation(ask, membershipId, kind));
  const incidents = ownDraftsWait(record, { membershipId, kind }, requester, order);
  const drafts = incidents.filter(
    (one) =>
      one.state === 'draft' && one.waitsFor?.membershipId === membershipId && one.waitsFor.kind === kind,
  );
  const watchers = audience(
    [
      ...asks.map((ask) => ask.asker),
      ...drafts.map((draft) => draft.by),
      ...whoWaitedInVain(record, { membershipId, kind }),
    ],
    order.by,
  );
  const activation: Activation = {
    id: order.newId(),
    number: record.numbered.activations + 1,
    membershipId,
    kind,
    state: 'requested',
    requester,
    requestedAt: order.now,
    assignee: requester,
    watchers,
  };
  const about = aboutOf(activation);
  const next = grantedAsks(record, membershipId, kind, order);
  return {
    kind: 'done',
    record: {
      ...next,
      incidents,
      activations: [...next.activations, activation],
      numbered: { ...next.numbered, activations: activation.number },
    },
    audit: [auditRow(order, 'activation.requested', about, { facts: { number: activation.number } })],
    notices: watchers.map((person) => noticeRow(order, 'activation-requested', person, about)),
    answer: { activationId: activation.id },
  };
}

/** What whoever activates has filled in and could not prepare for want of this benefit: finished when it is there. */
function ownDraftsWait(
  record: CompanyRecord,
  waitsFor: NonNullable<Incident['waitsFor']>,
  person: Person,
  { now, zone }: Order,
): CompanyRecord['incidents'] {
  return record.incidents.map((one) => {
    if (one.state !== 'draft' || one.waitsFor !== undefined || !samePerson(one.by, person)) return one;
    const lacks = chooseEntitlement(record, one.form, dayOf(now, zone)).kind === 'not-active';
    return lacks && kindFor(one.form.area) === waitsFor.kind ? { ...one, waitsFor } : one;
  });
}

/** *Clicked*: Microsoft is processing; age and lateness count from here. */
export function decideClick(
  record: CompanyRecord,
  { activationId }: Ref,
  by: Person,
  order: Order,
): Done<Ref> | Refused {
  return onOpen(record, activationId, order, (activation) => {
    if (activation.state === 'submitted') {
      return refused('activation_in_progress', factsOf(record, activation, order.zone), aboutOf(activation));
    }
    const clicked = submission(record, activation, { at: order.now, by }, order);
    return { ...clicked, answer: { activationId } };
  });
}

/** *Not yet*: the question comes again; earlier ones on the calendar become stale. */
export function decideNotYet(
  record: CompanyRecord,
  { activationId }: Ref,
  order: Order,
): Done<Ref & { askAgainOn: string }> | Refused {
  return onOpen(record, activationId, order, (activation) => {
    const askOn = askedOn(order.now, order);
    const next = { ...activation, followUps: (activation.followUps ?? 0) + 1, askOn };
    const asked = activation.state === 'submitted';
    return {
      kind: 'done',
      record: { ...record, activations: withReplaced(record.activations, next) },
      audit: [auditRow(order, 'activation.ids-not-yet', aboutOf(activation))],
      notices: asked ? [idsThereYetNotice(next, order)] : [],
      answer: { activationId, askAgainOn: askOn },
    };
  });
}

/** Microsoft said no. The reason is kept without ids of a contract, cut to `reasonLength`. */
export function decideRejection(
  record: CompanyRecord,
  input: Ref & { reason: string },
  order: Order,
): Done<Ref> | Refused {
  return onOpen(record, input.activationId, order, (activation) => {
    const about = aboutOf(activation);
    const reason = maskIdsIn(input.reason.trim(), knownIds(record)).slice(0, reasonLength);
    if (reason === '') return refused('rejection_reason_missing', {}, about);
    return {
      kind: 'done',
      record: movedActivation(record, activation, 'rejected', order, { reason }),
      audit: [auditRow(order, 'activation.rejected', about)],
      notices: waitingPeople(activation, order).map((person) =>
        noticeRow(order, 'activation-rejected', person, about),
      ),
      answer: { activationId: activation.id },
    };
  });
}

/** Given up before it was completed: the benefit can be activated anew. */
export function decideCancellation(
  record: CompanyRecord,
  { activationId }: Ref,
  order: Order,
): Done<Ref> | Refused {
  return onOpen(record, activationId, order, (activation) => ({
    kind: 'done',
    record: movedActivation(record, activation, 'cancelled', order),
    audit: [auditRow(order, 'activation.cancelled', aboutOf(activation))],
    notices: waitingPeople(activation, order).map((person) =>
      noticeRow(order, 'activation-cancelled', person, aboutOf(activation)),
    ),
    answer: { activationId },
  }));
}

/** @param to somebody known to hold the role; undefined when nobody known was named. */
export function decideHandOver(
  record: CompanyRecord,
  { activationId }: Ref,
  to: Person | undefined,
  order: Order,
): Done<Ref & { to: string }> | Refused {
  return onOpen(record, activationId, order, (activation) => {
    const about = aboutOf(activation);
    if (to === undefined || samePerson(to, activation.assignee)) {
      return refused('hand_over_to_unknown_person', factsOf(record, activation, order.zone), about);
    }
    const { activation: next, notices: question } = assignedTo(activation, to, order);
    return {
      kind: 'done',
      record: { ...record, activations: withReplaced(record.activations, next) },
      audit: [auditRow(order, 'activation.handed-over', about)],
      notices: [
        ...audience([to], order.by).map((person) =>
          noticeRow(order, 'activation-handed-over', person, about),
        ),
        ...question,
      ],
      answer: { activationId, to: to.name },
    };
  });
}

/** Whoever waits already changes nothing by asking again. */
export function decideWatch(
  record: CompanyRecord,
  { activationId }: Ref,
  by: Person,
  order: Order,
): Done<Ref> | Refused {
  return onOpen(record, activationId, order, (activation) => {
    const unchanged: Done<Ref> = { kind: 'done', record, audit: [], notices: [], answer: { activationId } };
    const next = watchedBy(activation, by);
    if (next === activation) return unchanged;
    return {
      ...unchanged,
      record: { ...record, activations: withReplaced(record.activations, next) },
      audit: [auditRow(order, 'activation.watched', aboutOf(activation))],
    };
  });
}
