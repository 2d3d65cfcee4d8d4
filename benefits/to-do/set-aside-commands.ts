/** Decisions about a result that was set aside: applied as a correction, or dismissed. */

import { decideIds, type Recorded } from '../ids/ids-recording.ts';
import { hasUnreadableIds } from '../ids/unreadable-ids.ts';
import { benefitFacts, grantOf, membershipOf } from '../memberships/memberships.ts';
import { auditRow, type Order, refused } from '../order.ts';
import type { Done, Json, Refused } from '../ports.ts';
import type { About } from '../record/audit-row.ts';
import type { CompanyRecord, SetAsideResult } from '../record/company-record.ts';

export type ResultRef = { resultId: string };

/** Whether it brings ids: what else is said of an activation that has ended changes nothing any more. */
export function canBeApplied(result: SetAsideResult): boolean {
  return result.result === 'completed' && result.accessId !== undefined && !hasUnreadableIds(result);
}

/** The same way as ids that somebody pastes: it completes, makes the grant, or corrects it. */
export function decideApplySetAside(
  record: CompanyRecord,
  { resultId }: ResultRef,
  order: Order,
): Done<Recorded> | Refused {
  return onResult(record, resultId, (result, about) => {
    const { membershipId, kind, accessId, contractId } = result;
    const membership = membershipOf(record, membershipId);
    if (membership === undefined) return refused('benefit_unknown');
    if (hasUnreadableIds(result)) return refused('ids_unreadable', benefitFacts(membership, kind), about);
    if (accessId === undefined) return refused('activation_not_open', benefitFacts(membership, kind), about);
    const endsOn = result.endsOn ?? grantOf(record, membershipId, kind)?.endsOn ?? membership.endsOn;
    const ids = { membershipId, kind, accessId, ...(contractId === undefined ? {} : { contractId }), endsOn };
    const done = decideIds(without(record, resultId), ids, order);
    if (done.kind === 'refused') return done;
    const row = auditRow(order, 'result.applied', { ...about, grantId: done.answer.grantId });
    return { ...done, audit: [...done.audit, row] };
  });
}

export function decideDismissSetAside(
  record: CompanyRecord,
  { resultId }: ResultRef,
  order: Order,
): Done<ResultRef> | Refused {
  return onResult(record, resultId, (_result, about) => ({
    kind: 'done',
    record: without(record, resultId),
    audit: [auditRow(order, 'result.dismissed', about)],
    notices: [],
    answer: { resultId },
  }));
}

function onResult<A extends Json>(
  record: CompanyRecord,
  resultId: string,
  decide: (result: SetAsideResult, about: About & Record<string, string>) => Done<A> | Refused,
): Done<A> | Refused {
  const result = record.setAside.find((one) => one.id === resultId);
  if (result === undefined) return refused('already_settled', {}, { resultId });
  const { membershipId, kind, activationId } = result;
  return decide(result, {
    membershipId,
    kind,
    ...(activationId === undefined ? {} : { activationId }),
    resultId,
  });
}

function without(record: CompanyRecord, resultId: string): CompanyRecord {
  return { ...record, setAside: record.setAside.filter((one) => one.id !== resultId) };
}
