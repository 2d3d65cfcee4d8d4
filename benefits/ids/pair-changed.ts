import { correctedIdsNotices, lastActivationOf, whoWaits } from '../activation/activation.ts';
import type { Grant } from '../memberships/membership-record.ts';
import { audience, type Order } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { NoticeRow } from '../telling/notice-row.ts';
import { type IdsChange, idsChange } from './ids-change.ts';

interface ChangedPair {
  readonly grant: Grant;
  /** Absent where the ids are the same. */
  readonly change?: IdsChange;
  readonly notices: readonly NoticeRow[];
}

/**
 * What another pair means, wherever it comes from: whoever saw the former one is told and has not seen the
 * new one; a Contract ID that was missing is told to those who were told that the benefit is active.
 */
export function pairChanged(record: CompanyRecord, before: Grant, after: Grant, order: Order): ChangedPair {
  const change = idsChange(before, after);
  const by = 'person' in order.by ? [order.by.person] : [];
  const seenBy = audience([...before.seenBy, ...by], { system: 'follow-up' });
  if (change === undefined) return { grant: { ...after, seenBy }, notices: [] };
  const about = { membershipId: before.membershipId, kind: before.kind, grantId: before.id };
  const added = change === 'added';
  const notices = correctedIdsNotices(
    before,
    about,
    order,
    change,
    added ? whoAwaitsTheOther(record, before) : [],
  );
  return {
    grant: { ...after, seenBy: added ? seenBy : by, idsChangedAt: order.now },
    change,
    notices,
  };
}

function whoAwaitsTheOther(record: CompanyRecord, { membershipId, kind }: Grant): readonly Person[] {
  const activation = lastActivationOf(record, membershipId, kind);
  return activation === undefined ? [] : whoWaits(activation);
}
