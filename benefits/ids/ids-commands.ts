/** Decisions about ids: read from a paste, swapped, recorded, corrected, shown, or come by themselves. */
import { completedByGrant, correctedIdsNotices, isOpenActivation } from '../activation/activation.ts';
import { addDays, addSeconds, addYears, type CalendarDay, dayOf } from '../calendar.ts';
import type { Grant, Membership } from '../memberships/membership-record.ts';
import {
  allowanceOfMembership,
  benefitFacts,
  editionOfMembership,
  grantOf,
  membershipOf,
  whyNotHeld,
} from '../memberships/memberships.ts';
import { auditRow, type Order, refused, samePerson, withReplaced } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Refused } from '../ports.ts';
import type { Activation, CompanyRecord, IdsDraft } from '../record/company-record.ts';
import type { BenefitKind } from '../vocabulary.ts';
import { isId, parseIdsText, sameId } from './ids.ts';
import { hasUnreadableIds } from './unreadable-ids.ts';

/** How long a paste waits for its confirmation. */
const idsDraftSeconds = 86_400;
/** How long after the membership's end a contract may end; further away the year is mistyped. */
const lateEndDays = 366;

export interface IdsToRecord {
  readonly membershipId: string;
  readonly kind: BenefitKind;
  readonly accessId: string;
  readonly contractId?: string;
  readonly endsOn: CalendarDay;
}
type Recorded = { grantId: string; activationId: string | null };

/** Drafts of ids that still wait for their confirmation. */
function freshIdsDrafts(record: CompanyRecord, now: string): readonly IdsDraft[] {
  return record.idsDrafts.filter(
    (draft) => now < addSeconds(draft.at, idsDraftSeconds) && !hasUnreadableIds(draft),
  );
}

export function ownIdsDraft(
  record: CompanyRecord,
  draftId: string,
  person: Person,
  now: string,
): IdsDraft | undefined {
  return freshIdsDrafts(record, now).find((draft) => draft.id === draftId && samePerson(draft.by, person));
}

/** One paste. A day it does not name is the end of the contract as recorded, or of the membership. */
export function decideIdsDraft(
  record: CompanyRecord,
  input: { membershipId: string; kind: BenefitKind; text: string },
  by: Person,
  order: Order,
): Done<{ draftId: string; notNineDigits: boolean }> | Refused {
  const { membershipId, kind } = input;
  const notHeld = whyNotHeld(record, membershipId, kind, dayOf(order.now, order.zone));
  const membership = membershipOf(record, membershipId);
  if (notHeld || membership === undefined) return notHeld ?? refused('benefit_unknown');
  const facts = benefitFacts(membership, kind);
  const about = { membershipId, kind };
  const parsed = parseIdsText(input.text);
  if (parsed.kind === 'not-found')
    return refused('ids_not_found_in_text', { ...facts, found: parsed.found }, about);
  if (parsed.kind === 'malformed') return refused('ids_malformed', { ...facts, which: parsed.which }, about);
  if (parsed.kind === 'equal') return refused('ids_equal', facts, about);
  const endsOn = parsed.endsOn ?? grantOf(record, membershipId, kind)?.endsOn ?? membership.endsOn;
  const ids = { membershipId, kind, accessId: parsed.accessId, contractId: parsed.contractId, endsOn };
  const refusal = whyNotRecordable(record, ids, order);
  if (refusal) return refusal;
  const draft: IdsDraft = { id: order.newId(), by, at: order.now, ...ids };
  const others = freshIdsDrafts(record, order.now).filter(
    (one) => !(one.membershipId === membershipId && one.kind === kind && samePerson(one.by, by)),
  );
  return {
    kind: 'done',
    record: { ...record, idsDrafts: [...others, draft] },
    audit: [auditRow(order, 'ids.drafted', about)],
    notices: [],
    answer: { draftId: draft.id, notNineDigits: parsed.notNineDigits },
  };
}

export function decideSwap(
  record: CompanyRecord,
  { draftId }: { draftId: string },
  by: Person,
  order: Order,
): Done<{ draftId: string }> | Refused {
  const draft = ownIdsDraft(record, draftId, by, order.now);
  if (draft === undefined) return refused('ids_draft_gone');
  const swapped: IdsDraft = { ...draft, accessId: draft.contractId, contractId: draft.accessId };
  const { membershipId, kind } = draft;
  return {
    kind: 'done',
    record: { ...record, idsDrafts: withReplaced(record.idsDrafts, swapped) },
    audit: [auditRow(order, 'ids.swapped', { membershipId, kind })],
    notices: [],
    answer: { draftId },
  };
}

/** Confirmed: completes the open activation, makes the grant without one, or corrects what is there. */
export function decideIdsRecord(
  record: CompanyRecord,
  { draftId }: { draftId: string },
  by: Person,
  order: Order,
): Done<Recorded> | Refused {
  const draft = ownIdsDraft(record, draftId, by, order.now);
  if (draft === undefined) return refused('ids_draft_gone');
  const rest = { ...record, idsDrafts: record.idsDrafts.filter((one) => one.id !== draftId) };
  return decideIds(rest, draft, order);
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

function whyNotRecordable(record: CompanyRecord, ids: IdsToRecord, order: Order): Refused | undefined {
  const { membershipId, kind, endsOn } = ids;
  const today = dayOf(order.now, order.zone);
  const notHeld = whyNotHeld(record, membershipId, kind, today);
  const membership = membershipOf(record, membershipId);
  if (notHeld || membership === undefined) return notHeld ?? refused('benefit_unknown');
  const about = { membershipId, kind };
  const facts = benefitFacts(membership, kind);
  const latest = latestEnd(membership);
  if (endsOn < today || endsOn > latest) {
    return refused('ids_ends_on_wrong', { ...facts, endsOn, from: today, until: latest }, about);
  }
  const given = [ids.accessId, ...(ids.contractId === undefined ? [] : [ids.contractId])];
  const own = grantOf(record, membershipId, kind);
  const other = record.grants.find(
    (grant) => grant.id !== own?.id && given.some((id) => id === grant.accessId || id === grant.contractId),
  );
  const holder = other && membershipOf(record, other.membershipId);
  if (other && holder) return refused('ids_of_another_benefit', benefitFacts(holder, other.kind), about);
  return undefined;
}

function latestEnd(membership: Membership): CalendarDay {
  const days = [membership.endsOn, addYears(membership.startsOn, 1)].sort();
  return addDays(days.at(-1) ?? membership.endsOn, lateEndDays);
}

function decideIds(record: CompanyRecord, ids: IdsToRecord, order: Order): Done<Recorded> | Refused {
  const refusal = whyNotRecordable(record, ids, order);
  const membership = membershipOf(record, ids.membershipId);
  if (refusal || membership === undefined) return refusal ?? refused('benefit_unknown');
  const known = grantOf(record, ids.membershipId, ids.kind);
  return known ? correctedGrant(record, known, ids, order) : newGrant(record, membership, ids, order);
}

function newGrant(
  record: CompanyRecord,
  membership: Membership,
  ids: IdsToRecord,
  order: Order,
): Done<Recorded> | Refused {
  const allowance = allowanceOfMembership(membership, ids.kind);
  if (allowance === 'not-entitled')
    return refused('benefit_not_entitled', benefitFacts(membership, ids.kind));
  const grant: Grant = {
    id: order.newId(),
    membershipId: membership.id,
    kind: ids.kind,
    edition: editionOfMembership(membership),
    allowance,
    endsOn: ids.endsOn,
    accessId: ids.accessId,
    ...(ids.contractId === undefined ? {} : { contractId: ids.contractId }),
    used: 0,
    activatedAt: order.now,
    seenBy: 'person' in order.by ? [order.by.person] : [],
    recordedBy: order.by,
  };
  const completion = completedByGrant({ ...record, grants: [...record.grants, grant] }, grant, order);
  return recorded(completion.record, grant, completion.activation, order, {
    event: completion.activation ? 'activation.completed' : 'grant.recorded',
    notices: completion.notices,
  });
}

function correctedGrant(
  record: CompanyRecord,
  grant: Grant,
  ids: IdsToRecord,
  order: Order,
): Done<Recorded> | Refused {
  const next: Grant = {
    ...grant,
    endsOn: ids.endsOn,
    accessId: ids.accessId,
    ...(ids.contractId === undefined ? {} : { contractId: ids.contractId }),
    recordedBy: order.by,
    seenBy: 'person' in order.by ? [order.by.person] : [],
  };
  const same = grant.accessId === next.accessId && grant.contractId === next.contractId;
  const about = { membershipId: grant.membershipId, kind: grant.kind, grantId: grant.id };
  const completion = completedByGrant({ ...record, grants: withReplaced(record.grants, next) }, next, order);
  return recorded(completion.record, next, completion.activation, order, {
    event: same && grant.endsOn === next.endsOn ? 'ids.confirmed' : 'ids.corrected',
    notices: [...(same ? [] : correctedIdsNotices(grant, about, order)), ...completion.notices],
  });
}

function recorded(
  record: CompanyRecord,
  grant: Grant,
  activation: Activation | undefined,
  order: Order,
  more: { readonly event: string; readonly notices: Done<Recorded>['notices'] },
): Done<Recorded> {
  const { id: grantId, membershipId, kind } = grant;
  const about = { membershipId, kind, grantId, ...(activation ? { activationId: activation.id } : {}) };
  return {
    kind: 'done',
    record,
    audit: [
      auditRow(order, more.event, about, {
        facts: { endsOn: grant.endsOn, contractId: grant.contractId === undefined ? 'missing' : 'given' },
      }),
    ],
    notices: more.notices,
    answer: { grantId, activationId: activation?.id ?? null },
  };
}
