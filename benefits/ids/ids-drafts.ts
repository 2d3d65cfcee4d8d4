/** What somebody pasted, until they confirm it: read, kept for a day, swapped. */
import { openActivationOf } from '../activation/activation.ts';
import { addSeconds, dayOf } from '../calendar.ts';
import type { Grant } from '../memberships/membership-record.ts';
import { benefitFacts, grantOf, membershipOf, whyNotHeld } from '../memberships/memberships.ts';
import { auditRow, type Order, refused, samePerson, withReplaced } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Refused } from '../ports.ts';
import type { CompanyRecord, IdsDraft } from '../record/company-record.ts';
import type { BenefitKind } from '../vocabulary.ts';
import {
  type ContractIdAlone,
  type ParsedIdsText,
  parseContractIdText,
  parseIdsText,
  sameId,
} from './ids.ts';
import { whyNotRecordable } from './ids-recordable.ts';
import { hasUnreadableIds } from './unreadable-ids.ts';

/** How long a paste waits for its confirmation. */
const idsDraftSeconds = 86_400;

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

/** Both ids; of a benefit that lacks nothing but its Contract ID, that one alone will do. */
function read(text: string, grant: Grant | undefined): ParsedIdsText | ContractIdAlone {
  const both = parseIdsText(text);
  if (both.kind === 'pair' || grant === undefined) return both;
  const alone = isContractIdMissing(grant) ? parseContractIdText(text) : undefined;
  if (alone === undefined) return both;
  return sameId(alone.contractId, grant.accessId) ? { kind: 'equal' } : alone;
}

/** Active, and the Access ID is known and can be read. */
function isContractIdMissing(grant: Grant): boolean {
  return grant.contractId === undefined && !hasUnreadableIds(grant);
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
  const grant = grantOf(record, membershipId, kind);
  const found = read(input.text, grant);
  if (found.kind === 'not-found')
    return refused('ids_not_found_in_text', { ...facts, found: found.found }, about);
  if (found.kind === 'malformed') return refused('ids_malformed', { ...facts, which: found.which }, about);
  if (found.kind === 'equal') return refused('ids_equal', facts, about);
  const { contractId, notNineDigits } = found;
  const accessId = found.kind === 'pair' ? found.accessId : undefined;
  const endsOn = found.endsOn ?? grant?.endsOn ?? membership.endsOn;
  const pair = { membershipId, kind, accessId: accessId ?? grant?.accessId ?? '', contractId, endsOn };
  const refusal = whyNotRecordable(record, pair, order);
  if (refusal) return refusal;
  const activation = openActivationOf(record, membershipId, kind);
  const draft: IdsDraft = {
    id: order.newId(),
    by,
    at: order.now,
    membershipId,
    kind,
    ...(accessId === undefined ? {} : { accessId }),
    contractId,
    endsOn,
    ...(activation === undefined ? {} : { activationId: activation.id }),
    ...(grant === undefined ? {} : { over: overOf(grant) }),
  };
  const others = freshIdsDrafts(record, order.now).filter(
    (one) => !(one.membershipId === membershipId && one.kind === kind && samePerson(one.by, by)),
  );
  return {
    kind: 'done',
    record: { ...record, idsDrafts: [...others, draft] },
    audit: [auditRow(order, 'ids.drafted', about)],
    notices: [],
    answer: { draftId: draft.id, notNineDigits },
  };
}

/** What is there now, so that a change in between is seen. */
export function overOf({ id: grantId, idsChangedAt }: Grant): NonNullable<IdsDraft['over']> {
  return { grantId, ...(idsChangedAt === undefined ? {} : { idsChangedAt }) };
}

/** Where only the Contract ID was pasted there is nothing to swap it with. */
export function decideSwap(
  record: CompanyRecord,
  { draftId }: { draftId: string },
  by: Person,
  order: Order,
): Done<{ draftId: string }> | Refused {
  const draft = ownIdsDraft(record, draftId, by, order.now);
  if (draft?.accessId === undefined) return refused('ids_draft_gone');
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
