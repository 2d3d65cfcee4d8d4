/** Contracts that end: the grants of a membership, by the day of their end, and what lapses with them. */
import type { CalendarDay } from '../calendar.ts';
import type { Incident } from '../incidents/incident-record.ts';
import { balanceOf } from '../memberships/balance.ts';
import type { Grant, Membership } from '../memberships/membership-record.ts';
import type { CompanyRecord } from '../record/company-record.ts';

export interface Ending {
  readonly membership: Membership;
  readonly on: CalendarDay;
}

/** Every day on which something of a membership ends. */
export function endingsOf(record: CompanyRecord): readonly Ending[] {
  return record.memberships.flatMap((membership) => {
    const days = record.grants.filter((one) => one.membershipId === membership.id).map((one) => one.endsOn);
    return [...new Set(days)].map((on) => ({ membership, on }));
  });
}

export function endingGrants(record: CompanyRecord, membershipId: string, on: CalendarDay): readonly Grant[] {
  return record.grants.filter((one) => one.membershipId === membershipId && one.endsOn === on);
}

/** How many lapse unused; none on an unlimited grant. */
export function lapsing(record: CompanyRecord, grant: Grant): number {
  const { remaining } = balanceOf(grant, record.incidents);
  return remaining === 'unlimited' ? 0 : remaining;
}

/** Incidents of the grants that are not closed: prepared ones can still be sent, sent ones go on. */
export function openIncidentsOf(record: CompanyRecord, grants: readonly Grant[]): readonly Incident[] {
  return record.incidents.filter(
    ({ grantId, state }) =>
      (state === 'prepared' || state === 'sent') && grants.some(({ id }) => id === grantId),
  );
}

/** Whether the next period of the same offer is recorded already. */
export function hasNextPeriod(record: CompanyRecord, { tenantId, offer, endsOn }: Membership): boolean {
  return record.memberships.some(
    (other) => other.tenantId === tenantId && other.offer === offer && other.startsOn > endsOn,
  );
}
