/** Decisions about ids: recorded, corrected, shown, or come by themselves. */
import { isOpenActivation, lastActivationOf, openActivationOf } from '../activation/activation.ts';
import { withSetAside } from '../activation/set-aside.ts';
import { type CalendarDay, dayOf, isCalendarDay } from '../calendar.ts';
import type { Grant } from '../memberships/membership-record.ts';
import { grantOf, membershipOf } from '../memberships/memberships.ts';
import { auditRow, type Order, refused, samePerson, withReplaced } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Refused } from '../ports.ts';
import type { CompanyRecord, IdsDraft } from '../record/company-record.ts';
import type { RefusalCode } from '../refusals.ts';
import { isId, sameId } from './ids.ts';
import { idsChange } from './ids-change.ts';
import { overOf, ownIdsDraft } from './ids-drafts.ts';
import type { IdsToRecord } from './ids-recordable.ts';
import { decideIds, type Recorded } from './ids-recording.ts';
import { hasUnreadableIds } from './unreadable-ids.ts';

/** `setAsideId`: something else came meanwhile; the pair waits under *To do* and has changed nothing. */
export type RecordedIds = {
  grantId: string | null;
  activationId: string | null;
  setAsideId: string | null;
};

/**
 * Confirmed: completes the open activation, makes the grant without one, or corrects what was there
 * when it was pasted.
 * @param input.endsOn the last day as looked over on the confirm card; absent: as pasted.
 */
export function decideIdsRecord(
  record: CompanyRecord,
  input: { draftId: string; endsOn?: CalendarDay },
  by: Person,
  order: Order,
): Done<RecordedIds> | Refused {
  const draft = ownIdsDraft(record, input.draftId, by, order.now);
  if (draft === undefined) return refused('ids_draft_gone');
  const { membershipId, kind, contractId } = draft;
  const grant = grantOf(record, membershipId, kind);
  const accessId = draft.accessId ?? grant?.accessId;
  if (accessId === undefined) return refused('ids_draft_gone');
  const endsOn = input.endsOn ?? draft.endsOn;
  if (!isCalendarDay(endsOn)) return refused('ids_ends_on_wrong', {}, { membershipId, kind });
  const ids = { membershipId, kind, accessId, contractId, endsOn };
  const rest = { ...record, idsDrafts: record.idsDrafts.filter((one) => one.id !== draft.id) };
  const why = contradictionOf(record, draft, ids, grant);
  if (why !== undefined) return setAside(rest, ids, why, order);
  const done = decideIds(rest, ids, order);
  return done.kind === 'refused' ? done : { ...done, answer: { ...done.answer, setAsideId: null } };
}

/** What has come in between, and says something else than the pair that is confirmed now. */
function contradictionOf(
  record: CompanyRecord,
  draft: IdsDraft,
  ids: IdsToRecord,
  grant: Grant | undefined,
): RefusalCode | undefined {
  const { accessId, contractId, membershipId, kind } = ids;
  if (grant !== undefined) {
    const pair = { accessId, ...(contractId === undefined ? {} : { contractId }) };
    if (idsChange(grant, pair) === undefined) return undefined;
    if (draft.over === undefined) return 'benefit_already_active';
    return overOf(grant).idsChangedAt === draft.over.idsChangedAt ? undefined : 'changed_since';
  }
  const activation = record.activations.find((one) => one.id === draft.activationId);
  if (activation === undefined || openActivationOf(record, membershipId, kind) !== undefined)
    return undefined;
  return 'activation_not_open';
}

function setAside(
  record: CompanyRecord,
  ids: IdsToRecord,
  why: RefusalCode,
  order: Order,
): Done<RecordedIds> {
  const { membershipId, kind } = ids;
  const activation = lastActivationOf(record, membershipId, kind);
  const said = {
    ...ids,
    ...(activation === undefined ? {} : { activationId: activation.id }),
    result: 'completed' as const,
    why,
    at: order.now,
  };
  const tell = activation === undefined ? [] : [activation.requester, activation.assignee];
  const done = withSetAside(record, said, tell, order);
  return { ...done, answer: { grantId: null, activationId: null, setAsideId: done.answer.resultId } };
}

/** A result nobody asks for: only for an activation that is still open. */
export function decideCompletion(
  record: CompanyRecord,
  input: { activationId: string; accessId: string; contractId?: string; endsOn?: CalendarDay },
  order: Order,
): Done<Recorded> | Refused {
  const activation = record.activations.find((one) => one.id === input.activationId);
  if (activation === undefined) return refused('activation_unknown');
  const { membershipId, kind } = activation;
  const about = { activationId: activation.id, membershipId, kind };
  if (!isOpenActivation(activation))
    return refused('activation_not_open', { state: activation.state }, about);
  const { accessId, contractId } = input;
  if (!isId(accessId)) return refused('ids_malformed', { which: 'access' }, about);
  if (contractId !== undefined && !isId(contractId))
    return refused('ids_malformed', { which: 'contract' }, about);
  if (contractId !== undefined && sameId(accessId, contractId)) return refused('ids_equal', {}, about);
  const membership = membershipOf(record, membershipId);
  if (membership === undefined) return refused('benefit_unknown');
  return decideIds(
    record,
    {
      membershipId,
      kind,
      accessId,
      ...(contractId === undefined ? {} : { contractId }),
      endsOn: input.endsOn ?? membership.endsOn,
    },
    order,
  );
}

/** Who has seen the ids is recorded, and they are told when the pair is corrected. */
export function decideReveal(
  record: CompanyRecord,
  { grantId }: { grantId: string },
  by: Person,
  order: Order,
): Done<{ grantId: string }> | Refused {
  const grant = record.grants.find((one) => one.id === grantId);
  if (grant === undefined) return refused('ids_not_recorded');
  const { membershipId, kind, endsOn } = grant;
  const about = { membershipId, kind, grantId };
  const offer = membershipOf(record, membershipId)?.offer ?? '';
  if (endsOn < dayOf(order.now, order.zone))
    return refused('benefit_expired', { kind, offer, endsOn }, about);
  if (hasUnreadableIds(grant)) return refused('ids_unreadable', { kind, offer }, about);
  const seen = grant.seenBy.some((person) => samePerson(person, by));
  const grants = seen
    ? record.grants
    : withReplaced(record.grants, { ...grant, seenBy: [...grant.seenBy, by] });
  return {
    kind: 'done',
    record: { ...record, grants },
    audit: [auditRow(order, 'ids.shown', about)],
    notices: [],
    answer: { grantId },
  };
}
