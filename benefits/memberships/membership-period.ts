import type { CalendarDay } from '../calendar.ts';
import { auditRow, type Order, withReplaced } from '../order.ts';
import { type BenefitKind, benefitKinds } from '../vocabulary.ts';
import type { PlanDraft } from './membership-differences.ts';
import { allowanceOfLine, competenciesOf, isSameMembership } from './membership-lines.ts';
import type { Grant, Membership, MembershipLine } from './membership-record.ts';

const latest = (days: readonly CalendarDay[]): CalendarDay => [...days].sort().at(-1) ?? '';

/** The last day of a membership. Only lines that speak for all its benefits may bring it forward. */
function endOfMembership(
  lines: readonly MembershipLine[],
  membership: Membership,
  competencies: readonly string[],
  grants: readonly Grant[],
): CalendarDay {
  const spoken = (kind: BenefitKind): boolean =>
    lines.some((line) => line.kind === undefined || line.kind === kind);
  const entitled = benefitKinds.filter(
    (kind) => allowanceOfLine(membership.offer, membership.startsOn, competencies, kind) !== 'not-entitled',
  );
  const unspoken = grants.filter((grant) => !lines.some((line) => line.kind === grant.kind));
  const days = [...lines.map((line) => line.endsOn), ...unspoken.map((grant) => grant.endsOn)];
  return latest(entitled.every(spoken) ? days : [...days, membership.endsOn]);
}

/** Makes or changes the membership that the lines, `first` among them, describe; returns it. */
export function planMembership(
  draft: PlanDraft,
  first: MembershipLine,
  lines: readonly MembershipLine[],
  order: Order,
): Membership {
  const { tenantId, offer, startsOn } = first;
  const where = { tenantId, offer, startsOn };
  const before = draft.record.memberships.find((one) => isSameMembership(one, first));
  const competencies = [...new Set([...(before?.competencies ?? []), ...competenciesOf(lines)])];
  const base: Membership = before ?? {
    id: order.newId(),
    ...where,
    competencies,
    endsOn: latest(lines.map((line) => line.endsOn)),
    activateBy: {},
  };
  const grants = draft.record.grants.filter((grant) => grant.membershipId === base.id);
  const endsOn = before === undefined ? base.endsOn : endOfMembership(lines, base, competencies, grants);
  const activateBy: Partial<Record<BenefitKind, CalendarDay>> = { ...base.activateBy };
  for (const kind of benefitKinds) {
    const own = lines.find((line) => line.kind === kind);
    const general = lines.find((line) => line.kind === undefined);
    const endsSooner = own !== undefined && own.accessId === undefined && own.endsOn < endsOn;
    const day = own?.activateBy ?? general?.activateBy ?? (endsSooner ? own.endsOn : undefined);
    const entitled = allowanceOfLine(offer, startsOn, competencies, kind) !== 'not-entitled';
    if (day !== undefined && entitled) activateBy[kind] = day;
  }
  const next: Membership = { ...base, competencies, endsOn, activateBy };
  const about = { membershipId: next.id };
  if (before === undefined) {
    draft.record = { ...draft.record, memberships: [...draft.record.memberships, next] };
    draft.differences.push({ kind: 'membership-new', ...where, endsOn, competencies });
    draft.audit.push(auditRow(order, 'membership.recorded', about, { facts: { offer, startsOn, endsOn } }));
    return next;
  }
  draft.record = { ...draft.record, memberships: withReplaced(draft.record.memberships, next) };
  for (const competency of competencies.filter((name) => !before.competencies.includes(name))) {
    draft.differences.push({ kind: 'competency-new', ...where, competency });
    draft.audit.push(auditRow(order, 'membership.competency-added', about, { facts: { competency } }));
  }
  if (before.endsOn !== endsOn) {
    draft.differences.push({ kind: 'ends-on', ...where, from: before.endsOn, to: endsOn });
    draft.audit.push(
      auditRow(order, 'membership.dates-changed', about, { facts: { from: before.endsOn, to: endsOn } }),
    );
  }
  for (const kind of benefitKinds) {
    const to = activateBy[kind];
    const from = before.activateBy[kind] ?? null;
    if (to === undefined || to === from) continue;
    draft.differences.push({ kind: 'activate-by', ...where, benefit: kind, from, to });
    draft.audit.push(
      auditRow(order, 'membership.dates-changed', { ...about, kind }, { facts: { from: from ?? '', to } }),
    );
  }
  return next;
}
