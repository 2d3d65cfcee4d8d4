/** Asks that a change answers by itself: nobody has to say so as well. */
import { type IdsChange, idsChange } from '../ids/ids-change.ts';
import { auditRow, noticeRow, type Order, samePerson } from '../order.ts';
import type { AuditRow } from '../record/audit-row.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { NoticeRow } from '../telling/notice-row.ts';
import type { Ask } from './ask-record.ts';
import { aboutOfAsk, openAsks } from './ask-rules.ts';

export interface AnsweredAsks {
  readonly record: CompanyRecord;
  readonly audit: readonly AuditRow[];
  readonly notices: readonly NoticeRow[];
}

/**
 * What a decision has answered besides what it was about: corrected ids those who asked for a check, a
 * balance or a last day put right those who asked for that; an incident that is no longer to be opened ends its ask.
 */
export function answeredAsks(before: CompanyRecord, after: CompanyRecord, order: Order): AnsweredAsks {
  const ended = new Map<string, Ask>();
  const notices: NoticeRow[] = [];
  const audit: AuditRow[] = [];
  for (const ask of openAsks(after, order.now)) {
    // One that is just being made is about things as they are now.
    if (!before.asks.some(({ id }) => id === ask.id)) continue;
    const state = answerOf(ask, before, after);
    if (state === undefined) continue;
    const decidedBy = 'person' in order.by && state === 'granted' ? { decidedBy: order.by.person } : {};
    ended.set(ask.id, { ...ask, state, decidedAt: order.now, ...decidedBy });
    audit.push(auditRow(order, `ask.${state}`, aboutOfAsk(ask), { facts: { what: ask.what } }));
    const byAsker = 'person' in order.by && samePerson(order.by.person, ask.asker);
    if (state === 'granted' && !byAsker) notices.push(newsOf(ask, changeOf(ask, before, after), order));
  }
  if (ended.size === 0) return { record: after, audit, notices };
  const asks = after.asks.map((ask) => ended.get(ask.id) ?? ask);
  return { record: { ...after, asks }, audit, notices };
}

/** Notices of the end of asks that a decision has ended before their time: nothing waits for them any more. */
export function expiriesOfEnded(before: CompanyRecord, after: CompanyRecord): readonly string[] {
  const stateNow = new Map(after.asks.map(({ id, state }) => [id, state]));
  return before.asks.flatMap(({ id, state, expiryNoticeId }) =>
    state === 'open' && expiryNoticeId !== undefined && (stateNow.get(id) ?? 'open') !== 'open'
      ? [expiryNoticeId]
      : [],
  );
}

function answerOf(
  ask: Ask,
  before: CompanyRecord,
  after: CompanyRecord,
): 'granted' | 'withdrawn' | undefined {
  const was = before.grants.find(({ id }) => id === ask.grantId);
  const is = after.grants.find(({ id }) => id === ask.grantId);
  switch (ask.what) {
    case 'check-ids':
      return changeOf(ask, before, after) === undefined ? undefined : 'granted';
    case 'correct-balance':
      return is?.reconciledAt !== undefined && is.reconciledAt !== was?.reconciledAt ? 'granted' : undefined;
    case 'correct-last-day':
      return is !== undefined && is.endsOn === ask.endsOn && is.endsOn !== was?.endsOn
        ? 'granted'
        : undefined;
    case 'open-for-customer': {
      const incident = after.incidents.find(({ id }) => id === ask.incidentId);
      if (incident?.state === 'sent') return 'granted';
      return incident?.state === 'draft' || incident?.state === 'prepared' ? undefined : 'withdrawn';
    }
    default:
      return undefined;
  }
}

function changeOf({ grantId }: Ask, before: CompanyRecord, after: CompanyRecord): IdsChange | undefined {
  const was = before.grants.find(({ id }) => id === grantId);
  const is = after.grants.find(({ id }) => id === grantId);
  return was === undefined || is === undefined ? undefined : idsChange(was, is);
}

/** Whoever asked for a check reads of the new pair, whether or not they had seen the old one. */
function newsOf(ask: Ask, change: IdsChange | undefined, order: Order): NoticeRow {
  const { membershipId, kind, grantId } = ask;
  if (ask.what !== 'check-ids' || membershipId === undefined || kind === undefined || grantId === undefined)
    return noticeRow(order, 'ask-granted', ask.asker, aboutOfAsk(ask));
  return noticeRow(
    order,
    'ids-corrected',
    ask.asker,
    { membershipId, kind, grantId },
    { facts: { change: change ?? 'both' } },
  );
}
