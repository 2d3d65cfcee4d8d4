/** The activation: its states, the edges between them, and what its end means for those who wait. */

import { asksForActivation } from '../asks/ask-rules.ts';
import type { IdsChange } from '../ids/ids-change.ts';
import type { Grant } from '../memberships/membership-record.ts';
import { audience, noticeRow, type Order, samePerson, withReplaced } from '../order.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { About } from '../record/audit-row.ts';
import type { Activation, CompanyRecord } from '../record/company-record.ts';
import type { NoticeRow } from '../telling/notice-row.ts';
import type { ActivationState, BenefitKind } from '../vocabulary.ts';

/** State → the states it may turn into. Nobody but a person can click at Microsoft (article, step 3). */
export const activationEdges = {
  requested: ['submitted', 'completed', 'rejected', 'cancelled'],
  submitted: ['completed', 'rejected', 'cancelled'],
  completed: [],
  rejected: [],
  cancelled: [],
} as const satisfies Record<ActivationState, readonly ActivationState[]>;

export function isOpenActivation(activation: Activation): boolean {
  return activationEdges[activation.state].length > 0;
}

/** The one open activation of a benefit. */
export function openActivationOf(
  record: CompanyRecord,
  membershipId: string,
  kind: BenefitKind,
): Activation | undefined {
  return record.activations.find(
    (one) => one.membershipId === membershipId && one.kind === kind && isOpenActivation(one),
  );
}

/** The newest activation of a benefit, open or not. */
export function lastActivationOf(
  record: CompanyRecord,
  membershipId: string,
  kind: BenefitKind,
): Activation | undefined {
  return record.activations
    .filter((one) => one.membershipId === membershipId && one.kind === kind)
    .sort((a, b) => a.number - b.number)
    .at(-1);
}

/**
 * The record with the activation in its next state.
 * @throws RangeError on an edge that is not there: a fault of the caller, who has to look first.
 */
export function movedActivation(
  record: CompanyRecord,
  activation: Activation,
  state: ActivationState,
  order: Order,
  more: Partial<
    Pick<Activation, 'submittedAt' | 'submittedBy' | 'grantId' | 'reason' | 'followUps' | 'askOn'>
  > = {},
): CompanyRecord {
  const allowed: readonly ActivationState[] = activationEdges[activation.state];
  if (!allowed.includes(state)) throw new RangeError(`no edge from ${activation.state} to ${state}`);
  const ended = activationEdges[state].length === 0 ? { endedAt: order.now, endedBy: order.by } : {};
  const next: Activation = { ...activation, ...more, ...ended, state };
  return { ...record, activations: withReplaced(record.activations, next) };
}

/** Whoever waits for the activation: requester, assignee and watchers, each as often as they are named. */
export function whoWaits({ requester, assignee, watchers }: Activation): readonly Person[] {
  return [requester, assignee, ...watchers];
}

/** Whether this person hears of its end without asking for it. */
export function waitsFor(activation: Activation, person: PersonId): boolean {
  return whoWaits(activation).some((one) => samePerson(one, person));
}

/** Whoever waits for the activation, once, without the one who acts. */
export function waitingPeople(activation: Activation, order: Order): readonly Person[] {
  return audience(whoWaits(activation), order.by);
}

/**
 * Whoever waited for the newest activation of the benefit, where it was rejected or cancelled: what they
 * waited for may come all the same, by the next activation or by a result that was late.
 */
export function whoWaitedInVain(
  record: CompanyRecord,
  { membershipId, kind }: Pick<Grant, 'membershipId' | 'kind'>,
): readonly Person[] {
  const last = lastActivationOf(record, membershipId, kind);
  return last?.state === 'rejected' || last?.state === 'cancelled' ? whoWaits(last) : [];
}

/** The activation with one more who asked to be told; itself where they wait for it already. */
export function watchedBy(activation: Activation, person: Person): Activation {
  return waitsFor(activation, person)
    ? activation
    : { ...activation, watchers: [...activation.watchers, person] };
}

/**
 * A grant is there: completes the open activation of its benefit, if any, grants the asks, and tells
 * requester, watchers, askers and those whose draft waits for it. The audit row is the caller's.
 * @param waitedInVain of a grant that is new: whoever waited for an activation that came to nothing.
 */
export function completedByGrant(
  record: CompanyRecord,
  grant: Grant,
  order: Order,
  waitedInVain: readonly Person[] = [],
): {
  readonly record: CompanyRecord;
  readonly notices: readonly NoticeRow[];
  readonly activation?: Activation;
} {
  const { membershipId, kind } = grant;
  const activation = openActivationOf(record, membershipId, kind);
  const isOf = (one: { readonly membershipId: string; readonly kind: BenefitKind }) =>
    one.membershipId === membershipId && one.kind === kind;
  const asks = record.asks.filter((ask) => asksForActivation(ask, membershipId, kind));
  const drafts = record.incidents.filter(
    (one) => one.state === 'draft' && one.waitsFor !== undefined && isOf(one.waitsFor),
  );
  const people = audience(
    [
      ...(activation ? whoWaits(activation) : waitedInVain),
      ...asks.map((ask) => ask.asker),
      ...drafts.map((draft) => draft.by),
    ],
    order.by,
  );
  const about: About = {
    membershipId,
    kind,
    grantId: grant.id,
    ...(activation === undefined ? {} : { activationId: activation.id }),
  };
  const notices = people.map((person) => {
    const draft = drafts.find((one) => samePerson(one.by, person));
    return noticeRow(
      order,
      'activation-completed',
      person,
      draft === undefined ? about : { ...about, incidentId: draft.id },
    );
  });
  const granted = grantedAsks(record, membershipId, kind, order);
  if (activation === undefined) return { record: granted, notices };
  return {
    record: movedActivation(granted, activation, 'completed', order, { grantId: grant.id }),
    notices,
    activation,
  };
}

/** The record with every open ask for the benefit granted by whoever acts. */
export function grantedAsks(
  record: CompanyRecord,
  membershipId: string,
  kind: BenefitKind,
  order: Order,
): CompanyRecord {
  return {
    ...record,
    asks: record.asks.map((ask) =>
      asksForActivation(ask, membershipId, kind)
        ? {
            ...ask,
            state: 'granted' as const,
            decidedAt: order.now,
            ...('person' in order.by ? { decidedBy: order.by.person } : {}),
          }
        : ask,
    ),
  };
}

/**
 * Everybody who has seen the old pair, without the one who corrects it.
 * @param also others whom the change concerns.
 */
export function correctedIdsNotices(
  grant: Grant,
  about: About,
  order: Order,
  change: IdsChange = 'both',
  also: readonly Person[] = [],
): readonly NoticeRow[] {
  return audience([...grant.seenBy, ...also], order.by).map((person) =>
    noticeRow(order, 'ids-corrected', person, about, { facts: { change } }),
  );
}

/** What audit rows, notices and refusals about an activation refer to. */
export function aboutOf({ id: activationId, membershipId, kind }: Activation) {
  return { activationId, membershipId, kind };
}
