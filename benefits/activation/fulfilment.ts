/**
 * Results that come from Microsoft's side without a person asking. What fits the record is applied;
 * what comes late or contradicts it is set aside to be looked at, and undoes nothing.
 */

import type { CalendarDay, Instant } from '../calendar.ts';
import { maskIdsIn } from '../ids/ids.ts';
import { decideCompletion } from '../ids/ids-commands.ts';
import { grantOf, knownIds } from '../memberships/memberships.ts';
import { auditRow, noticeRow, type Order, refused } from '../order.ts';
import type { Done, Refused } from '../ports.ts';
import type { Activation, CompanyRecord } from '../record/company-record.ts';
import type { RefusalCode } from '../refusals.ts';
import { aboutOf, isOpenActivation, movedActivation, waitingPeople } from './activation.ts';
import { reasonLength } from './activation-commands.ts';
import { withSetAside } from './set-aside.ts';
import { submission } from './submission.ts';

interface About {
  readonly activationId: string;
  /** When it happened, as its sender says. */
  readonly at: Instant;
}
export type FulfilmentEvent =
  | (About & { readonly result: 'submitted' })
  | (About & { readonly result: 'rejected'; readonly reason?: string })
  | (About & {
      readonly result: 'completed';
      /** 6–12 digits, like the Contract ID; never equal to it. */
      readonly accessId: string;
      readonly contractId?: string;
      /** Absent: the end of the membership. */
      readonly endsOn?: CalendarDay;
    });

/** `known`: the record says so already. A type, so that the store can keep it as JSON. */
export type FulfilmentAnswer = {
  readonly activationId: string;
  readonly outcome: 'applied' | 'known' | 'set-aside';
};

/** Refused only where the company has no such activation, or the ids are no pair of ids. */
export function decideFulfilment(
  record: CompanyRecord,
  event: FulfilmentEvent,
  order: Order,
): Done<FulfilmentAnswer> | Refused {
  const activation = record.activations.find((one) => one.id === event.activationId);
  if (activation === undefined) return refused('activation_unknown');
  if (saysTheSame(record, activation, event)) return nothingNew(record, activation, event, order);
  if (!isOpenActivation(activation)) return setAside(record, activation, event, 'activation_not_open', order);
  switch (event.result) {
    case 'submitted':
      return submitted(record, activation, event.at, order);
    case 'rejected':
      return rejected(record, activation, event.reason ?? '', order);
    case 'completed':
      return completed(record, activation, event, order);
  }
}

/** A repeat under another number, or a step that the record is past already. */
function saysTheSame(record: CompanyRecord, activation: Activation, event: FulfilmentEvent): boolean {
  const { state } = activation;
  switch (event.result) {
    case 'submitted':
      if (state === 'rejected') return event.at <= (activation.endedAt ?? '');
      return state === 'submitted' || state === 'completed';
    case 'rejected':
      return state === 'rejected';
    case 'completed': {
      const grant = record.grants.find((one) => one.id === activation.grantId);
      return (
        state === 'completed' &&
        grant?.accessId === event.accessId &&
        (event.contractId ?? grant.contractId) === grant.contractId &&
        (event.endsOn ?? grant.endsOn) === grant.endsOn
      );
    }
  }
}

function nothingNew(
  record: CompanyRecord,
  activation: Activation,
  { result }: FulfilmentEvent,
  order: Order,
): Done<FulfilmentAnswer> {
  return {
    kind: 'done',
    record,
    audit: [auditRow(order, 'result.known', aboutOf(activation), { facts: { result } })],
    notices: [],
    answer: { activationId: activation.id, outcome: 'known' },
  };
}

/** Nobody's name stands at the click: it was made at Microsoft, where the bot sees nobody. */
function submitted(
  record: CompanyRecord,
  activation: Activation,
  at: Instant,
  order: Order,
): Done<FulfilmentAnswer> {
  // Two clocks: a click before the request or after now counts from the nearer end.
  const submittedAt = [activation.requestedAt, at, order.now].sort()[1] ?? order.now;
  const clicked = submission(record, activation, { at: submittedAt }, order);
  return { ...clicked, answer: { activationId: activation.id, outcome: 'applied' } };
}

function rejected(
  record: CompanyRecord,
  activation: Activation,
  text: string,
  order: Order,
): Done<FulfilmentAnswer> {
  const about = aboutOf(activation);
  const reason = reasonOf(record, text);
  return {
    kind: 'done',
    record: movedActivation(record, activation, 'rejected', order, reason === '' ? {} : { reason }),
    audit: [auditRow(order, 'activation.rejected', about)],
    notices: waitingPeople(activation, order).map((person) =>
      noticeRow(order, 'activation-rejected', person, about),
    ),
    answer: { activationId: activation.id, outcome: 'applied' },
  };
}

function completed(
  record: CompanyRecord,
  activation: Activation,
  event: FulfilmentEvent & { result: 'completed' },
  order: Order,
): Done<FulfilmentAnswer> | Refused {
  // Ids that are there are never replaced by a call: only a person corrects them.
  if (grantOf(record, activation.membershipId, activation.kind) !== undefined)
    return setAside(record, activation, event, 'benefit_already_active', order);
  const done = decideCompletion(record, event, order);
  if (done.kind === 'done') {
    return { ...done, answer: { activationId: activation.id, outcome: 'applied' } };
  }
  const { code } = done.refusal;
  if (code === 'ids_malformed' || code === 'ids_equal') return done;
  return setAside(record, activation, event, code, order);
}

function setAside(
  record: CompanyRecord,
  activation: Activation,
  event: FulfilmentEvent,
  why: RefusalCode,
  order: Order,
): Done<FulfilmentAnswer> {
  const said = {
    ...aboutOf(activation),
    result: event.result,
    why,
    at: event.at,
    ...(event.result === 'completed' ? idsOf(event) : {}),
    ...(event.result === 'rejected' ? { reason: reasonOf(record, event.reason ?? '') } : {}),
  };
  const done = withSetAside(record, said, [activation.requester, activation.assignee], order);
  return { ...done, answer: { activationId: activation.id, outcome: 'set-aside' } };
}

function idsOf({ accessId, contractId, endsOn }: FulfilmentEvent & { result: 'completed' }) {
  return {
    accessId,
    ...(contractId === undefined ? {} : { contractId }),
    ...(endsOn === undefined ? {} : { endsOn }),
  };
}

function reasonOf(record: CompanyRecord, text: string): string {
  return maskIdsIn(text.trim(), knownIds(record)).slice(0, reasonLength);
}
