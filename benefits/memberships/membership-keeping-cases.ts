/** Use cases that keep what the company holds right: corrections, renewals, CSP, zone. Full gate each. */
import type { CalendarDay } from '../calendar.ts';
import { type CaseKit, personOf } from '../case-kit.ts';
import type { Outcome } from '../ports.ts';
import type { Refusal } from '../refusals.ts';
import type { Ordered, UseCaseDeps } from '../use-cases.ts';
import { decideRemoval } from './membership-correction.ts';
import { decideOrganization, decideZone, type OrganizationInput } from './organizations.ts';
import { decideNotRenewing, decideRenewal, type Renewed } from './renewal.ts';

export interface MembershipKeepingCases {
  /** Organizations of the company, the asker's among them. */
  organizations(companyId: string): readonly string[];
  /** Takes out a membership that no ids were recorded for. */
  removeMembership(
    ordered: Ordered,
    input: { membershipId: string },
  ): Promise<Outcome<{ membershipId: string }>>;
  /** The new period as a membership of its own. */
  renewMembership(
    ordered: Ordered,
    input: { membershipId: string; startsOn: CalendarDay; endsOn: CalendarDay },
  ): Promise<Outcome<Renewed>>;
  notRenewing(ordered: Ordered, input: { membershipId: string }): Promise<Outcome<{ membershipId: string }>>;
  describeOrganization(
    ordered: Ordered,
    input: OrganizationInput,
  ): Promise<Outcome<{ organizationId: string }>>;
  setZone(ordered: Ordered, input: { zone: string }): Promise<Outcome<{ zone: string }>>;
}

export function membershipKeepingCases(deps: UseCaseDeps, kit: CaseKit): MembershipKeepingCases {
  const gate = (kind: string, about: Refusal['about']) => ({
    kind,
    capability: 'memberships' as const,
    about,
  });
  const organizations = (companyId: string) => deps.organizationsOf?.(companyId) ?? [companyId];

  return {
    organizations,
    removeMembership(ordered, { membershipId }) {
      const input = { membershipId };
      return kit.runGated(ordered, gate('delete-membership', input), input, (record, order) =>
        decideRemoval(record, input, order),
      );
    },
    renewMembership(ordered, input) {
      const { membershipId } = input;
      return kit.runGated(ordered, gate('confirm-renewal', { membershipId }), input, (record, order) =>
        decideRenewal(record, input, personOf(ordered.asker), order),
      );
    },
    notRenewing(ordered, { membershipId }) {
      const input = { membershipId };
      return kit.runGated(ordered, gate('not-renewing', input), input, (record, order) =>
        decideNotRenewing(record, input, personOf(ordered.asker), order),
      );
    },
    describeOrganization(ordered, input) {
      const about = { organizationId: input.organizationId };
      return kit.runGated(ordered, gate('save-csp', about), input, (record, order) =>
        decideOrganization(record, input, organizations(ordered.asker.companyId), order),
      );
    },
    setZone(ordered, { zone }) {
      return kit.runGated(ordered, gate('save-zone', {}), { zone }, (record, order) =>
        decideZone(record, { zone }, order),
      );
    },
  };
}
