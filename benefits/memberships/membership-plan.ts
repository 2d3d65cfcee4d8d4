/**
 * What lines of an import, of a pasted table or of a form change in a record: decided whole or not
 * at all. A line says what holds; what it leaves empty it says nothing about, and what is recorded
 * but in no line stays. The same lines a second time change nothing.
 */

import { type Order, refused } from '../order.ts';
import type { Refused } from '../ports.ts';
import type { AuditRow } from '../record/audit-row.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { NoticeRow } from '../telling/notice-row.ts';
import { benefitKinds } from '../vocabulary.ts';
import type { Difference, PlanDraft } from './membership-differences.ts';
import { planGrant } from './membership-grants.ts';
import { isSameMembership, type LineProblem, problemsOfLines } from './membership-lines.ts';
import { planMembership } from './membership-period.ts';
import type { MembershipLine } from './membership-record.ts';

export interface MembershipPlan {
  readonly kind: 'planned';
  /** Empty: the record says all of it already, and `next` is the record itself. */
  readonly differences: readonly Difference[];
  readonly next: CompanyRecord;
  readonly audit: readonly AuditRow[];
  readonly notices: readonly NoticeRow[];
  /** New memberships, activations completed, and grants whose used-count changed. */
  readonly memberships: number;
  readonly completed: number;
  readonly adjusted: number;
}

/** The plan for a look at its differences: nothing of it is kept. */
export function previewOf(record: CompanyRecord, lines: readonly MembershipLine[]): MembershipPlan | Refused {
  let ids = 0;
  const order = {
    now: '1970-01-01T00:00:00.000Z',
    zone: record.zone,
    newId: () => `preview-${++ids}`,
    by: { system: 'import' } as const,
    opId: 'preview',
  };
  return planLines(record, lines, order);
}

function invalid(problem: LineProblem, count: number): Refused {
  const { code, column, index } = problem;
  return refused('memberships_invalid', { problem: code, column, row: index + 1, count });
}

/** The lines as one decision. Nothing of it is made where one line is refused. */
export function planLines(
  record: CompanyRecord,
  lines: readonly MembershipLine[],
  order: Order,
): MembershipPlan | Refused {
  const problems = problemsOfLines(lines, record.memberships);
  const [problem] = problems;
  if (problem !== undefined) return invalid(problem, problems.length);
  const draft: PlanDraft = { record, differences: [], audit: [], notices: [], completed: 0, adjusted: 0 };
  const rest = [...lines];
  while (rest.length > 0) {
    const [first] = rest;
    if (first === undefined) break;
    const own = rest.filter((line) => isSameMembership(line, first));
    rest.splice(0, rest.length, ...rest.filter((line) => !isSameMembership(line, first)));
    const membership = planMembership(draft, first, own, order);
    for (const kind of benefitKinds) {
      const line = own.find((one) => one.kind === kind);
      if (line === undefined) continue;
      const refusal = planGrant(draft, membership, line, kind, order);
      if (refusal !== undefined) return refusal;
    }
  }
  const changed = draft.differences.length > 0;
  return {
    kind: 'planned',
    differences: draft.differences,
    next: changed ? draft.record : record,
    audit: draft.audit,
    notices: draft.notices,
    memberships: draft.differences.filter((one) => one.kind === 'membership-new').length,
    completed: draft.completed,
    adjusted: draft.adjusted,
  };
}
