/** A pair of ids becomes the benefit's: it makes the grant, or corrects what is there. */
import { completedByGrant, whoWaitedInVain } from '../activation/activation.ts';
import type { Grant, Membership } from '../memberships/membership-record.ts';
import {
  allowanceOfMembership,
  benefitFacts,
  editionOfMembership,
  grantOf,
  membershipOf,
} from '../memberships/memberships.ts';
import { auditRow, type Order, refused, withReplaced } from '../order.ts';
import type { Done, Refused } from '../ports.ts';
import type { Activation, CompanyRecord } from '../record/company-record.ts';
import type { IdsChange } from './ids-change.ts';
import { type IdsToRecord, whyNotRecordable } from './ids-recordable.ts';
import { pairChanged } from './pair-changed.ts';

export type Recorded = { grantId: string; activationId: string | null };

/** Completes the open activation of the benefit, if there is one; everybody it concerns is told. */
export function decideIds(record: CompanyRecord, ids: IdsToRecord, order: Order): Done<Recorded> | Refused {
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
  const completion = completedByGrant(
    { ...record, grants: [...record.grants, grant] },
    grant,
    order,
    whoWaitedInVain(record, grant),
  );
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
  const about = { membershipId: grant.membershipId, kind: grant.kind, grantId: grant.id };
  const pair: Grant = {
    ...grant,
    endsOn: ids.endsOn,
    accessId: ids.accessId,
    ...(ids.contractId === undefined ? {} : { contractId: ids.contractId }),
    recordedBy: order.by,
  };
  if (pair.accessId === pair.contractId) return refused('ids_equal', {}, about);
  const { grant: next, change, notices } = pairChanged(record, grant, pair, order);
  const completion = completedByGrant({ ...record, grants: withReplaced(record.grants, next) }, next, order);
  return recorded(completion.record, next, completion.activation, order, {
    event: change === undefined && grant.endsOn === next.endsOn ? 'ids.confirmed' : 'ids.corrected',
    notices: [...notices, ...completion.notices],
    ...(change === undefined ? {} : { change }),
  });
}

function recorded(
  record: CompanyRecord,
  grant: Grant,
  activation: Activation | undefined,
  order: Order,
  more: {
    readonly event: string;
    readonly notices: Done<Recorded>['notices'];
    readonly change?: IdsChange;
  },
): Done<Recorded> {
  const { id: grantId, membershipId, kind } = grant;
  const about = { membershipId, kind, grantId, ...(activation ? { activationId: activation.id } : {}) };
  return {
    kind: 'done',
    record,
    audit: [
      auditRow(order, more.event, about, {
        facts: {
          endsOn: grant.endsOn,
          contractId: grant.contractId === undefined ? 'missing' : 'given',
          ...(more.change === undefined ? {} : { change: more.change }),
        },
      }),
    ],
    notices: more.notices,
    answer: { grantId, activationId: activation?.id ?? null },
  };
}
