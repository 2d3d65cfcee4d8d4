/** Memberships and what can be done with their benefits on a day. */
import { lastActivationOf, openActivationOf } from '../activation/activation.ts';
import { type CalendarDay, dayOf } from '../calendar.ts';
import { nameOf, refused } from '../order.ts';
import type { Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { Allowance, BenefitKind } from '../vocabulary.ts';
import { allowanceOf, type EditionId, editionOf } from './entitlement-editions.ts';
import type { Grant, Membership } from './membership-record.ts';

export function membershipOf(record: CompanyRecord, membershipId: string): Membership | undefined {
  return record.memberships.find((one) => one.id === membershipId);
}

export function grantOf(record: CompanyRecord, membershipId: string, kind: BenefitKind): Grant | undefined {
  return record.grants.find((one) => one.membershipId === membershipId && one.kind === kind);
}

export function editionOfMembership(membership: Membership): EditionId {
  return editionOf(membership.offer, membership.startsOn);
}

export function allowanceOfMembership(membership: Membership, kind: BenefitKind): Allowance {
  return allowanceOf(editionOfMembership(membership), membership.offer, membership.competencies, kind);
}

/** The last day to activate; never after the end of the membership. */
export function activateByOf(membership: Membership, kind: BenefitKind): CalendarDay {
  const named = membership.activateBy[kind];
  return named !== undefined && named < membership.endsOn ? named : membership.endsOn;
}

/** What a sentence about a benefit needs to name it. */
export function benefitFacts(
  membership: Membership,
  kind: BenefitKind,
): { kind: BenefitKind; offer: string } {
  return { kind, offer: membership.offer };
}

/** Ids can be recorded for the benefit: it is known, entitled, and its period is not over. */
export function whyNotHeld(
  record: CompanyRecord,
  membershipId: string,
  kind: BenefitKind,
  today: CalendarDay,
): Refused | undefined {
  if (record.memberships.length === 0) return refused('nothing_recorded');
  const membership = membershipOf(record, membershipId);
  if (membership === undefined) return refused('benefit_unknown');
  const facts = benefitFacts(membership, kind);
  const about = { membershipId, kind };
  const grant = grantOf(record, membershipId, kind);
  if (grant === undefined && allowanceOfMembership(membership, kind) === 'not-entitled') {
    return refused('benefit_not_entitled', facts, about);
  }
  const endsOn = grant?.endsOn ?? membership.endsOn;
  return endsOn < today ? refused('benefit_expired', { ...facts, endsOn }, about) : undefined;
}

/** A new activation can begin: besides, none is active or open and the last day is not over. */
export function whyNotActivatable(
  record: CompanyRecord,
  membershipId: string,
  kind: BenefitKind,
  today: CalendarDay,
  zone: string,
): Refused | undefined {
  const notHeld = whyNotHeld(record, membershipId, kind, today);
  const membership = membershipOf(record, membershipId);
  if (notHeld || membership === undefined) return notHeld ?? refused('benefit_unknown');
  const facts = benefitFacts(membership, kind);
  const about = { membershipId, kind };
  const grant = grantOf(record, membershipId, kind);
  if (grant) {
    const by = lastActivationOf(record, membershipId, kind)?.endedBy ?? grant.recordedBy;
    const on = dayOf(grant.activatedAt, zone);
    return refused('benefit_already_active', { ...facts, endsOn: grant.endsOn, by: nameOf(by), on }, about);
  }
  const open = openActivationOf(record, membershipId, kind);
  if (open) {
    const on = dayOf(open.submittedAt ?? open.requestedAt, zone);
    const by = (open.submittedBy ?? open.requester).name;
    return refused(
      'activation_in_progress',
      { ...facts, by, on, state: open.state },
      { ...about, activationId: open.id },
    );
  }
  const activateBy = activateByOf(membership, kind);
  return activateBy < today ? refused('activate_by_passed', { ...facts, activateBy }, about) : undefined;
}

/** Every id the record holds, so that none gets into a text somebody typed. */
export function knownIds(record: CompanyRecord): readonly string[] {
  const drafted = record.membershipDrafts.flatMap(({ lines }) => lines);
  const pasted = record.portalDrafts.flatMap(({ lines }) => lines);
  const pairs: readonly { readonly accessId?: string; readonly contractId?: string }[] = [
    ...record.grants,
    ...record.idsDrafts,
    ...drafted,
    ...pasted,
    ...record.setAside,
  ];
  return pairs.flatMap(({ accessId, contractId }) => [accessId, contractId].filter((id) => id !== undefined));
}
