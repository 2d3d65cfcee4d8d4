/** Which entitlement an incident takes: a free path, then unlimited, then the one that ends soonest. */

import type { CalendarDay } from '../calendar.ts';
import type { LinkName } from '../links.ts';
import { balanceOf } from '../memberships/balance.ts';
import { allowanceOf, editionOf } from '../memberships/entitlement-editions.ts';
import type { Grant, Membership } from '../memberships/membership-record.ts';
import { samePerson } from '../order.ts';
import type { PersonId } from '../people/person.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { BenefitKind } from '../vocabulary.ts';
import { incidentPaths, type PathForm, pathOf } from './incident-path.ts';
import type { Incident, IncidentArea } from './incident-record.ts';

export type EntitlementChoice =
  | { readonly kind: 'free'; readonly portal: LinkName }
  | { readonly kind: 'grant'; readonly grant: Grant; readonly membership: Membership }
  /** Active ones of the kind are there and all are used. */
  | { readonly kind: 'none-left'; readonly grant: Grant; readonly membership: Membership }
  /** Nothing of the kind is active; `membership` could be activated, or its activation is under way. */
  | { readonly kind: 'not-active'; readonly membership?: Membership }
  /** What is active belongs to a period that begins later: the portal takes no contract before its first day. */
  | { readonly kind: 'not-begun'; readonly grant: Grant; readonly membership: Membership }
  /** What the company holds does not include the kind. */
  | { readonly kind: 'not-in-offer'; readonly membership: Membership }
  | { readonly kind: 'nothing-recorded' }
  /** A customer's Azure sold by a distributor: the distributor alone can open it. */
  | { readonly kind: 'provider' };

/** The benefit that helps in an area. */
export function kindFor(area: IncidentArea): BenefitKind {
  return area === 'cloud' ? 'signature-cloud' : 'product-support';
}

/**
 * @param linkedGrantIds contracts the person's account is linked with already: of equals they win.
 */
export function chooseEntitlement(
  record: CompanyRecord,
  need: PathForm,
  today: CalendarDay,
  linkedGrantIds: readonly string[] = [],
): EntitlementChoice {
  const path = incidentPaths[pathOf(need)];
  if (path.opens === 'provider') return { kind: 'provider' };
  const { uses: kind } = path;
  if (kind === 'nothing') return { kind: 'free', portal: path.page };
  if (record.memberships.length === 0) return { kind: 'nothing-recorded' };
  const active = record.grants
    .filter((grant) => grant.kind === kind && grant.endsOn >= today)
    .flatMap((grant) => {
      const membership = record.memberships.find((one) => one.id === grant.membershipId);
      return membership === undefined ? [] : [{ grant, membership }];
    })
    .sort((a, b) => inOrderOfUse(a.grant, b.grant, linkedGrantIds));
  const begun = active.filter(({ membership }) => membership.startsOn <= today);
  const usable = begun.find(({ grant }) => balanceOf(grant, record.incidents).remaining !== 0);
  if (usable) return { kind: 'grant', ...usable };
  const [used] = begun;
  if (used) return { kind: 'none-left', ...used };
  const [later] = [...active].sort((a, b) => a.membership.startsOn.localeCompare(b.membership.startsOn));
  return later ? { kind: 'not-begun', ...later } : withoutActive(record, kind, today);
}

/** The person's newest draft that would take one of the grants now. */
export function draftServedBy(
  record: CompanyRecord,
  person: PersonId,
  grantIds: readonly string[],
  today: CalendarDay,
): Incident | undefined {
  return record.incidents
    .filter(({ state, by }) => state === 'draft' && samePerson(by, person))
    .filter(({ form }) => {
      const choice = chooseEntitlement(record, form, today);
      return choice.kind === 'grant' && grantIds.includes(choice.grant.id);
    })
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
}

function inOrderOfUse(a: Grant, b: Grant, linked: readonly string[]): number {
  const limited = (grant: Grant) => (grant.allowance === 'unlimited' ? 0 : 1);
  const unlinked = (grant: Grant) => (linked.includes(grant.id) ? 0 : 1);
  return (
    limited(a) - limited(b) ||
    a.endsOn.localeCompare(b.endsOn) ||
    unlinked(a) - unlinked(b) ||
    a.id.localeCompare(b.id)
  );
}

function withoutActive(record: CompanyRecord, kind: BenefitKind, today: CalendarDay): EntitlementChoice {
  const current = record.memberships.filter((one) => one.endsOn >= today);
  const entitled = current.filter(
    (one) =>
      allowanceOf(editionOf(one.offer, one.startsOn), one.offer, one.competencies, kind) !== 'not-entitled' &&
      !record.grants.some((grant) => grant.membershipId === one.id && grant.kind === kind),
  );
  const activatable = entitled.find((one) => (one.activateBy[kind] ?? one.endsOn) >= today);
  const underWay = entitled.find((one) =>
    record.activations.some(
      (activation) =>
        activation.membershipId === one.id && activation.kind === kind && activation.endedAt === undefined,
    ),
  );
  const membership = underWay ?? activatable;
  if (membership) return { kind: 'not-active', membership };
  const [first] = current;
  if (first && entitled.length === 0 && !everGranted(record, kind))
    return { kind: 'not-in-offer', membership: first };
  return { kind: 'not-active' };
}

function everGranted(record: CompanyRecord, kind: BenefitKind): boolean {
  return record.grants.some((grant) => grant.kind === kind);
}
