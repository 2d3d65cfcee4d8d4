/** *Prepare*: which entitlement an incident takes, or why there is none to take. */
import { type CalendarDay, dayOf, daysBetween } from '../calendar.ts';
import type { Grant, Membership } from '../memberships/membership-record.ts';
import { activateByOf, allowanceOfMembership, benefitFacts } from '../memberships/memberships.ts';
import { type Order, refused, samePerson } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import { sentYetNotice } from '../telling/follow-ups.ts';
import { chooseEntitlement, type EntitlementChoice, kindFor } from './entitlement-choice.ts';
import { isSubscriptionUnknown } from './incident-path.ts';
import type { Incident } from './incident-record.ts';
import { factsOf, onOwn, type Ref, step } from './incident-step.ts';
import { incidentNumber, missingFields } from './incidents.ts';

/** What the refusals of *Prepare* say besides the record. */
export interface PrepareKnowledge {
  /** Contracts the person's account is linked with. */
  readonly linkedGrantIds: readonly string[];
  /** Names of the others who are known to hold the role. */
  readonly whoMay: string;
  /** The person is known to hold it. */
  readonly mayActivate: boolean;
}

/** How many incidents one person can have open, far more than anybody works on: each turn reads them all. */
const mostOpenIncidents = 200;

/** Chooses the entitlement and reserves one of it. Preparing what is prepared changes nothing. */
export function decidePrepare(
  record: CompanyRecord,
  { incidentId }: Ref,
  by: Person,
  known: PrepareKnowledge,
  order: Order,
): Done<Ref & { grantId: string | null }> | Refused {
  return onOwn(record, incidentId, by, ['draft', 'prepared'], (incident) => {
    const answer = (grantId: string | undefined) => ({ incidentId, grantId: grantId ?? null });
    if (incident.state === 'prepared') {
      return { kind: 'done', record, audit: [], notices: [], answer: answer(incident.grantId) };
    }
    const open = record.incidents.filter(
      ({ state, by: whose }) => state !== 'draft' && state !== 'closed' && samePerson(whose, by),
    );
    if (open.length >= mostOpenIncidents)
      return refused('too_many_open_incidents', { count: mostOpenIncidents }, { incidentId });
    const missing = missingFields(incident.form);
    if (missing.length > 0) return refused('form_incomplete', { fields: missing.join(',') }, { incidentId });
    if (isSubscriptionUnknown(incident.form))
      return refused('subscription_unknown', factsOf(incident), { incidentId });
    const today = dayOf(order.now, order.zone);
    const choice = chooseEntitlement(record, incident.form, today, known.linkedGrantIds);
    if (choice.kind !== 'free' && choice.kind !== 'grant') {
      return nothingToUse(record, choice, incident, known, today);
    }
    const sequence = record.numbered.incidents + 1;
    const { waitsFor: _, ...rest } = incident;
    const prepared: Incident = {
      ...rest,
      state: 'prepared',
      number: incidentNumber(today.slice(0, 4), sequence),
      preparedAt: order.now,
      followUps: 1,
      ...(choice.kind === 'grant' ? { grantId: choice.grant.id } : {}),
    };
    const done = step(record, prepared, 'prepare', 'incident.prepared', order);
    return {
      ...done,
      record: { ...done.record, numbered: { ...record.numbered, incidents: sequence } },
      notices: [sentYetNotice(prepared, order)],
      answer: answer(prepared.grantId),
    };
  });
}

function nothingToUse(
  record: CompanyRecord,
  choice: Exclude<EntitlementChoice, { kind: 'free' | 'grant' }>,
  incident: Incident,
  known: PrepareKnowledge,
  today: CalendarDay,
): Refused {
  const kind = kindFor(incident.form.area);
  const about = { incidentId: incident.id, kind };
  switch (choice.kind) {
    case 'nothing-recorded':
      return refused('nothing_recorded', { whoMay: known.whoMay }, about);
    case 'provider':
      return refused('provider_opens_it', factsOf(incident), about);
    case 'not-in-offer':
      return refused('cloud_not_in_offer', benefitFacts(choice.membership, kind), about);
    case 'none-left':
      return refused(
        'no_incidents_left',
        { ...allUsed(choice.grant, choice.membership, record.zone), whoMay: known.whoMay },
        { ...about, membershipId: choice.membership.id, grantId: choice.grant.id },
      );
    case 'not-begun': {
      const { offer, startsOn } = choice.membership;
      return refused('no_active_benefit', { kind, whoMay: '', offer, state: 'later', startsOn }, about);
    }
    case 'not-active': {
      const { membership } = choice;
      const facts = { kind, whoMay: known.whoMay };
      if (membership === undefined)
        return refused('no_active_benefit', { ...facts, offer: '', state: 'none' }, about);
      const activation = record.activations.find(
        (one) => one.membershipId === membership.id && one.kind === kind && one.endedAt === undefined,
      );
      return refused(
        'no_active_benefit',
        {
          ...facts,
          offer: membership.offer,
          state: activation?.state ?? 'inactive',
          ...(known.mayActivate && activation === undefined ? { mayActivate: 'yes' } : {}),
          allowance: String(allowanceOfMembership(membership, kind)),
          activateBy: activateByOf(membership, kind),
          daysLeft: daysBetween(today, activateByOf(membership, kind)),
        },
        { ...about, membershipId: membership.id, ...(activation ? { activationId: activation.id } : {}) },
      );
    }
  }
}

/** The record's own count, and how far it can be trusted. */
function allUsed(grant: Grant, membership: Membership, zone: string) {
  const { kind, allowance, used, reconciledAt } = grant;
  const reconciledOn = reconciledAt === undefined ? '' : dayOf(reconciledAt, zone);
  return { ...benefitFacts(membership, kind), allowance: String(allowance), used, reconciledOn };
}
