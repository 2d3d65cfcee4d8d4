/** Notices that could not be delivered: seen to by somebody, and the others told once where it matters. */
import { audience, auditRow, noticeRow, type Order, samePerson } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { DeadLetter, Done } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { NoticeKind } from '../telling/notice-row.ts';

export type NoticeRef = { noticeId: string };

/** That a benefit is active must reach who waits for it; where it cannot, the others who may are told. */
export const mustArrive: readonly NoticeKind[] = ['activation-completed'];

/** Somebody tells the person themselves: the letter leaves the list with this commit. */
export function decideSeenTo(record: CompanyRecord, { notice }: DeadLetter, order: Order): Done<NoticeRef> {
  const about = { ...notice.about, noticeId: notice.id };
  return {
    kind: 'done',
    record,
    audit: [auditRow(order, 'notice.seen-to', about, { facts: { kind: notice.kind } })],
    notices: [],
    seenTo: [notice.id],
    answer: { noticeId: notice.id },
  };
}

/** Everybody who may hears once whom the bot could not tell; the person themselves cannot be reached. */
export function decideTellUndelivered(
  record: CompanyRecord,
  { notice }: DeadLetter,
  whoMay: readonly Person[],
  order: Order,
): Done<NoticeRef> {
  const about = { ...notice.about, noticeId: notice.id };
  const people = audience(whoMay, order.by).filter((person) => !samePerson(person, notice.to));
  return {
    kind: 'done',
    record,
    audit: [auditRow(order, 'notice.undelivered', about, { facts: { kind: notice.kind } })],
    notices: people.map((person) =>
      noticeRow(order, 'notice-undelivered', person, about, { facts: { name: notice.to.name } }),
    ),
    answer: { noticeId: notice.id },
  };
}
