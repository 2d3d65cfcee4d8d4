/** Lines that somebody without a role has read: whoever may is asked to save them. */
import { addSeconds, type CalendarDay, dayOf, type Instant } from '../calendar.ts';
import { audience, auditRow, noticeRow, type Order, refused, samePerson } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { NoticeRow } from '../telling/notice-row.ts';
import type { MembershipDraft } from './membership-record.ts';

/** How long a paste waits for *Save*. */
const membershipDraftSeconds = 86_400;
/** The same where somebody else was asked to save it. */
const askedDraftSeconds = 14 * 86_400;
/** Somebody's lines that wait for others at a time. */
export const mostAskedDrafts = 3;

function isFreshDraft({ at, askedOf }: MembershipDraft, now: Instant): boolean {
  return now < addSeconds(at, askedOf === undefined ? membershipDraftSeconds : askedDraftSeconds);
}

/** The drafts that stay when this person reads new lines: those of others, and their own that wait for others. */
export function draftsKept(record: CompanyRecord, by: Person, now: Instant): readonly MembershipDraft[] {
  return record.membershipDrafts.filter(
    (one) => isFreshDraft(one, now) && (one.askedOf !== undefined || !samePerson(one.by, by)),
  );
}

/** What waits for somebody who may to save it, the oldest first. */
export function askedDrafts(record: CompanyRecord, now: Instant): readonly MembershipDraft[] {
  return record.membershipDrafts.filter((one) => one.askedOf !== undefined && isFreshDraft(one, now));
}

/** The last day on which it can be saved, for showing. */
export function askedDraftEndsOn({ at }: Pick<MembershipDraft, 'at'>, zone: string): CalendarDay {
  return dayOf(addSeconds(at, askedDraftSeconds), zone);
}

/**
 * Its author's, and of those who were asked.
 * @param mayAnyway the gate has just said that this person may save what others were asked for too.
 */
export function draftFor(
  record: CompanyRecord,
  draftId: string,
  person: Person,
  now: Instant,
  mayAnyway = false,
): MembershipDraft | undefined {
  const draft = record.membershipDrafts.find(({ id }) => id === draftId);
  if (draft === undefined || !isFreshDraft(draft, now)) return undefined;
  if (mayAnyway && draft.askedOf !== undefined) return draft;
  const people = [draft.by, ...(draft.askedOf ?? [])];
  return people.some((one) => samePerson(one, person)) ? draft : undefined;
}

/** @param whoMay people known to hold a role that may save it */
export function decideAskMemberships(
  record: CompanyRecord,
  { draftId }: { draftId: string },
  by: Person,
  whoMay: readonly Person[],
  order: Order,
): Done<{ draftId: string; sentTo: string[] }> | Refused {
  const draft = draftFor(record, draftId, by, order.now);
  if (draft === undefined || !samePerson(draft.by, by)) return refused('memberships_draft_gone');
  const names = (people: readonly Person[]) => people.map(({ name }) => name);
  if (draft.askedOf !== undefined) {
    const answer = { draftId, sentTo: names(draft.askedOf) };
    return { kind: 'done', record, audit: [], notices: [], answer };
  }
  const waiting = record.membershipDrafts.filter(
    (one) => one.askedOf !== undefined && samePerson(one.by, by) && isFreshDraft(one, order.now),
  );
  if (waiting.length >= mostAskedDrafts) return refused('too_many_asks', { count: mostAskedDrafts });
  const sentTo = audience(whoMay, order.by);
  if (sentTo.length === 0) return refused('nobody_known_who_may');
  const asked: MembershipDraft = { ...draft, askedOf: sentTo };
  return {
    kind: 'done',
    record: {
      ...record,
      membershipDrafts: record.membershipDrafts.map((one) => (one.id === draftId ? asked : one)),
    },
    audit: [auditRow(order, 'memberships.asked', { draftId })],
    notices: sentTo.map((person) =>
      noticeRow(order, 'memberships-asked', person, { draftId }, { facts: { by: by.name } }),
    ),
    answer: { draftId, sentTo: names(sentTo) },
  };
}

/** Not saved, by somebody who was asked or who may: the lines go, and whoever read them is told. */
export function decideDeclineMemberships(
  record: CompanyRecord,
  { draftId }: { draftId: string },
  by: Person,
  order: Order,
  mayAnyway = false,
): Done<{ draftId: string }> | Refused {
  const draft = draftFor(record, draftId, by, order.now, mayAnyway);
  if (draft?.askedOf === undefined || samePerson(draft.by, by)) return refused('memberships_draft_gone');
  const told = tellsAuthor(draft, 'memberships-declined', by, order);
  return withoutDraft(record, draftId, 'memberships.declined', told, order);
}

/** Whoever asked needs it no more; those who were asked find nothing waiting. */
export function decideWithdrawMemberships(
  record: CompanyRecord,
  { draftId }: { draftId: string },
  by: Person,
  order: Order,
): Done<{ draftId: string }> | Refused {
  const draft = draftFor(record, draftId, by, order.now);
  if (draft?.askedOf === undefined || !samePerson(draft.by, by)) return refused('memberships_draft_gone');
  return withoutDraft(record, draftId, 'memberships.withdrawn', [], order);
}

function withoutDraft(
  record: CompanyRecord,
  draftId: string,
  event: string,
  notices: readonly NoticeRow[],
  order: Order,
): Done<{ draftId: string }> {
  return {
    kind: 'done',
    record: { ...record, membershipDrafts: record.membershipDrafts.filter(({ id }) => id !== draftId) },
    audit: [auditRow(order, event, { draftId })],
    notices,
    answer: { draftId },
  };
}

/** What whoever asked hears of the end. */
export function tellsAuthor(
  draft: MembershipDraft,
  kind: 'memberships-saved' | 'memberships-declined',
  by: Person,
  order: Order,
): readonly NoticeRow[] {
  return audience([draft.by], order.by).map((person) =>
    noticeRow(order, kind, person, {}, { facts: { by: by.name } }),
  );
}
