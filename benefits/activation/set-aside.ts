/** Results that came late or contradict the record: kept to be looked at under *To do*, undoing nothing. */
import { audience, auditRow, noticeRow, type Order } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done } from '../ports.ts';
import type { CompanyRecord, SetAsideResult } from '../record/company-record.ts';

/** How many set-aside results a company keeps; beyond that the oldest makes room for the newest. */
export const setAsideKept = 200;

/** What a result says, without how and when it came. */
export type SaidResult = Omit<SetAsideResult, 'id' | 'receivedAt' | 'by'>;

/** The same again, under another number, is not kept twice. @param tell who is to compare it. */
export function withSetAside(
  record: CompanyRecord,
  said: SaidResult,
  tell: readonly Person[],
  order: Order,
): Done<{ resultId: string }> {
  const { activationId, membershipId, kind, result, why } = said;
  const kept: SetAsideResult = { ...said, id: order.newId(), receivedAt: order.now, by: order.by };
  const earlier = record.setAside.find((one) => contentOf(one) === contentOf(kept));
  const resultId = earlier?.id ?? kept.id;
  const about = { membershipId, kind, ...(activationId === undefined ? {} : { activationId }), resultId };
  const audit = [auditRow(order, 'result.set-aside', about, { facts: { result, why } })];
  const answer = { resultId };
  if (earlier !== undefined) return { kind: 'done', record, audit, notices: [], answer };
  return {
    kind: 'done',
    record: { ...record, setAside: [...record.setAside, kept].slice(-setAsideKept) },
    audit,
    notices: audience(tell, order.by).map((person) =>
      noticeRow(order, 'result-set-aside', person, about, { facts: { result } }),
    ),
    answer,
  };
}

/** Compared by what it says and who says it, field by field in a fixed order. */
function contentOf(result: SetAsideResult): string {
  const {
    activationId,
    membershipId,
    kind,
    result: what,
    why,
    by,
    accessId,
    contractId,
    endsOn,
    reason,
  } = result;
  const whose = 'person' in by ? [by.person.tenantId, by.person.oid] : [by.system];
  return JSON.stringify([
    activationId,
    membershipId,
    kind,
    what,
    why,
    whose,
    accessId,
    contractId,
    endsOn,
    reason,
  ]);
}
