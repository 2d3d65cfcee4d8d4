/** Contracts that end: the grants of a membership, by the day of their end. */
import type { CalendarDay } from '../calendar.ts';
import type { Incident } from '../incidents/incident-record.ts';
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

/** Incidents of the grants that are not closed: prepared ones can still be sent, sent ones go on. */
export function openIncidentsOf(record: CompanyRecord, grants: readonly Grant[]): readonly Incident[] {
  return record.incidents.filter(
    ({ grantId, state }) =>
      (state === 'prepared' || state === 'sent') && grants.some(({ id }) => id === grantId),
  );
}
