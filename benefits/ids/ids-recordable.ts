/** Whether a pair of ids can stand for a benefit: held, in its days, and of no other benefit. */
import { addDays, addYears, type CalendarDay, dayOf } from '../calendar.ts';
import type { Membership } from '../memberships/membership-record.ts';
import { benefitFacts, grantOf, membershipOf, whyNotHeld } from '../memberships/memberships.ts';
import { type Order, refused } from '../order.ts';
import type { Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { BenefitKind } from '../vocabulary.ts';

/** How long after the membership's end a contract may end; further away the year is mistyped. */
const lateEndDays = 366;

export interface IdsToRecord {
  readonly membershipId: string;
  readonly kind: BenefitKind;
  readonly accessId: string;
  readonly contractId?: string;
  readonly endsOn: CalendarDay;
}

export function whyNotRecordable(record: CompanyRecord, ids: IdsToRecord, order: Order): Refused | undefined {
  const { membershipId, kind, endsOn } = ids;
  const today = dayOf(order.now, order.zone);
  const notHeld = whyNotHeld(record, membershipId, kind, today);
  const membership = membershipOf(record, membershipId);
  if (notHeld || membership === undefined) return notHeld ?? refused('benefit_unknown');
  const about = { membershipId, kind };
  const facts = benefitFacts(membership, kind);
  const latest = latestEnd(membership);
  if (endsOn < today || endsOn > latest) {
    return refused('ids_ends_on_wrong', { ...facts, endsOn, from: today, until: latest }, about);
  }
  const given = [ids.accessId, ...(ids.contractId === undefined ? [] : [ids.contractId])];
  const own = grantOf(record, membershipId, kind);
  const other = record.grants.find(
    (grant) => grant.id !== own?.id && given.some((id) => id === grant.accessId || id === grant.contractId),
  );
  const holder = other && membershipOf(record, other.membershipId);
  if (other && holder) return refused('ids_of_another_benefit', benefitFacts(holder, other.kind), about);
  return undefined;
}

function latestEnd(membership: Membership): CalendarDay {
  const days = [membership.endsOn, addYears(membership.startsOn, 1)].sort();
  return addDays(days.at(-1) ?? membership.endsOn, lateEndDays);
}
