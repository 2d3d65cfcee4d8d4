import { completedByGrant, whoWaitedInVain } from '../activation/activation.ts';
import { pairChanged } from '../ids/pair-changed.ts';
import { auditRow, type Order, refused, withReplaced } from '../order.ts';
import type { Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { Allowance, BenefitKind } from '../vocabulary.ts';
import { balanceOf, correctedUsed } from './balance.ts';
import { editionOf } from './entitlement-editions.ts';
import type { PlanDraft } from './membership-differences.ts';
import { allowanceOfLine } from './membership-lines.ts';
import type { Grant, Membership, MembershipLine } from './membership-record.ts';

/** A benefit with an Access ID and no grant yet: it is active from now on. */
function planNewGrant(
  draft: PlanDraft,
  membership: Membership,
  line: MembershipLine,
  kind: BenefitKind,
  accessId: string,
  allowance: Exclude<Allowance, 'not-entitled'>,
  order: Order,
): void {
  const used = line.used ?? 0;
  const grant: Grant = {
    id: order.newId(),
    membershipId: membership.id,
    kind,
    edition: editionOf(membership.offer, membership.startsOn),
    allowance,
    endsOn: line.endsOn,
    accessId,
    ...(line.contractId === undefined ? {} : { contractId: line.contractId }),
    used,
    activatedAt: order.now,
    seenBy: [],
    recordedBy: order.by,
  };
  const about = { membershipId: membership.id, kind, grantId: grant.id };
  const contractIdMissing = grant.contractId === undefined;
  draft.record = { ...draft.record, grants: [...draft.record.grants, grant] };
  const completion = completedByGrant(draft.record, grant, order, whoWaitedInVain(draft.record, grant));
  draft.record = completion.record;
  draft.notices.push(...completion.notices);
  if (completion.activation !== undefined) draft.completed += 1;
  draft.differences.push({
    kind: 'grant-new',
    tenantId: line.tenantId,
    offer: line.offer,
    startsOn: line.startsOn,
    benefit: kind,
    allowance,
    used,
    endsOn: line.endsOn,
    contractIdMissing,
    completes: completion.activation?.number ?? null,
  });
  const activationId = completion.activation?.id;
  draft.audit.push(
    auditRow(
      order,
      activationId === undefined ? 'grant.recorded' : 'activation.completed',
      activationId === undefined ? about : { ...about, activationId },
      { facts: { used, endsOn: line.endsOn }, effect: { grantId: grant.id, used, reserved: 0 } },
    ),
  );
}

/** An Access ID belongs to one benefit at a time; undefined when no other holds it in these days. */
function otherHolderOf(record: CompanyRecord, line: MembershipLine, own?: Grant): Grant | undefined {
  return record.grants.find((grant) => {
    const membership = record.memberships.find((one) => one.id === grant.membershipId);
    return (
      grant.id !== own?.id &&
      grant.accessId === line.accessId &&
      membership !== undefined &&
      membership.startsOn <= line.endsOn &&
      line.startsOn <= grant.endsOn
    );
  });
}

/** A grant as the line says it is. `used` never goes below the recorded count. */
function planKnownGrant(
  draft: PlanDraft,
  grant: Grant,
  line: MembershipLine,
  order: Order,
): Refused | undefined {
  const { tenantId, offer, startsOn } = line;
  const where = { tenantId, offer, startsOn, benefit: grant.kind };
  const about = { membershipId: grant.membershipId, kind: grant.kind, grantId: grant.id };
  let next = grant;
  if (line.endsOn !== grant.endsOn) {
    next = { ...next, endsOn: line.endsOn };
    draft.differences.push({ ...where, kind: 'grant-ends-on', from: grant.endsOn, to: line.endsOn });
    draft.audit.push(
      auditRow(order, 'grant.dates-changed', about, { facts: { from: grant.endsOn, to: line.endsOn } }),
    );
  }
  const accessId = line.accessId ?? grant.accessId;
  const contractId = line.contractId ?? grant.contractId;
  if (accessId === contractId) return refused('ids_equal', { offer, kind: grant.kind }, about);
  const pair: Grant = {
    ...next,
    accessId,
    ...(contractId === undefined ? {} : { contractId }),
    recordedBy: order.by,
  };
  const changed = pairChanged(draft.record, grant, pair, order);
  if (changed.change !== undefined) {
    next = changed.grant;
    const kind = changed.change === 'added' ? 'contract-id-added' : 'ids-corrected';
    draft.differences.push({ ...where, kind });
    draft.audit.push(auditRow(order, 'ids.corrected', about, { facts: { change: changed.change } }));
    draft.notices.push(...changed.notices);
  }
  if (line.used !== undefined) {
    if (line.used < grant.used) {
      const facts = { offer, kind: grant.kind, recorded: grant.used, given: line.used };
      return refused('used_below_recorded', facts, about);
    }
    const { reserved } = balanceOf(grant, draft.record.incidents);
    const { allowance } = grant;
    const used =
      allowance === 'unlimited' ? line.used : correctedUsed(allowance, reserved, allowance - line.used);
    if (used !== grant.used) {
      next = { ...next, used };
      draft.adjusted += 1;
      draft.differences.push({ ...where, kind: 'used', from: grant.used, to: used });
      const effect = { grantId: grant.id, used: used - grant.used, reserved: 0 };
      draft.audit.push(
        auditRow(order, 'balance.adjusted', about, { facts: { from: grant.used, to: used }, effect }),
      );
    }
  }
  draft.record = { ...draft.record, grants: withReplaced(draft.record.grants, next) };
  return undefined;
}

/** What a line about one benefit does to its grant. */
export function planGrant(
  draft: PlanDraft,
  membership: Membership,
  line: MembershipLine,
  kind: BenefitKind,
  order: Order,
): Refused | undefined {
  const grant = draft.record.grants.find((one) => one.membershipId === membership.id && one.kind === kind);
  if (line.accessId !== undefined && otherHolderOf(draft.record, line, grant) !== undefined) {
    const about = { membershipId: membership.id, kind };
    return refused('ids_of_another_benefit', { offer: line.offer, kind }, about);
  }
  if (grant !== undefined) return planKnownGrant(draft, grant, line, order);
  const allowance = allowanceOfLine(line.offer, line.startsOn, membership.competencies, kind);
  if (line.accessId === undefined || allowance === 'not-entitled') return undefined;
  planNewGrant(draft, membership, line, kind, line.accessId, allowance, order);
  return undefined;
}
