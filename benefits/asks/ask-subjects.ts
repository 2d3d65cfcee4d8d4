/** What can be asked for, subject by subject: whether it can be now, and what the ask is about. */
import { openActivationOf } from '../activation/activation.ts';
import { type CalendarDay, dayOf } from '../calendar.ts';
import { balanceOf } from '../memberships/balance.ts';
import { benefitFacts, grantOf, membershipOf, whyNotActivatable } from '../memberships/memberships.ts';
import { whyNotLastDay } from '../memberships/reconcile.ts';
import { type Order, refused, samePerson } from '../order.ts';
import { personInRecord } from '../people/people-in-record.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { Refused } from '../ports.ts';
import type { Activation, CompanyRecord } from '../record/company-record.ts';
import type { Refusal } from '../refusals.ts';
import type { BenefitKind } from '../vocabulary.ts';
import type { Ask, AskSubject } from './ask-record.ts';

export interface AskInput {
  /** `activate` where it is not said. */
  readonly what?: AskSubject;
  readonly membershipId?: string;
  readonly kind?: BenefitKind;
  readonly grantId?: string;
  /** The draft that waits for it, or what is to be opened for a customer. */
  readonly incidentId?: string;
  /** How many incidents the asker says remain: `correct-balance`. */
  readonly remaining?: number;
  /** The day that the asker says is the last: `correct-last-day`. */
  readonly endsOn?: CalendarDay;
  /** Who is said to have left: `take-over`. */
  readonly person?: PersonId;
  readonly reason: string;
}

export type AskObject = Pick<
  Ask,
  'membershipId' | 'kind' | 'grantId' | 'incidentId' | 'remaining' | 'endsOn' | 'person'
>;

/** What the ask is about, and how a sentence names it. */
export interface Askable {
  readonly kind: 'askable';
  readonly object: AskObject;
  readonly facts: Refusal['facts'];
  readonly about: Refusal['about'];
  /** Under way already: whoever has it in hand is asked. */
  readonly activation?: Activation;
}

/** What can be asked for of this object now, or why it cannot. */
export function askable(
  record: CompanyRecord,
  input: AskInput,
  asker: Person,
  order: Order,
): Askable | Refused {
  switch (input.what ?? 'activate') {
    case 'activate':
      return anActivation(record, input, order);
    case 'show-ids':
    case 'check-ids':
      return aGrant(record, input);
    case 'correct-balance':
      return aBalance(record, input);
    case 'correct-last-day':
      return aLastDay(record, input, order);
    case 'open-for-customer':
      return anIncident(record, input, asker);
    case 'take-over':
      return aLeaver(record, input, asker);
  }
}

function anActivation(record: CompanyRecord, input: AskInput, order: Order): Askable | Refused {
  const { membershipId = '', kind = 'product-support' } = input;
  const refusal = whyNotActivatable(record, membershipId, kind, dayOf(order.now, order.zone), order.zone);
  const activation = openActivationOf(record, membershipId, kind);
  const membership = membershipOf(record, membershipId);
  if (membership === undefined || (refusal && activation === undefined))
    return refusal ?? refused('benefit_unknown');
  return {
    kind: 'askable',
    object: { membershipId, kind },
    facts: benefitFacts(membership, kind),
    about: { membershipId, kind, ...(activation ? { activationId: activation.id } : {}) },
    ...(activation === undefined ? {} : { activation }),
  };
}

function aGrant(record: CompanyRecord, input: AskInput): Askable | Refused {
  const { grantId, membershipId = '', kind = 'product-support' } = input;
  const grant = record.grants.find((one) => one.id === grantId) ?? grantOf(record, membershipId, kind);
  const membership = grant && membershipOf(record, grant.membershipId);
  if (grant === undefined || membership === undefined) return refused('ids_not_recorded');
  const about = { membershipId: membership.id, kind: grant.kind, grantId: grant.id };
  return { kind: 'askable', object: about, facts: benefitFacts(membership, grant.kind), about };
}

function aBalance(record: CompanyRecord, input: AskInput): Askable | Refused {
  const found = aGrant(record, input);
  const grant = record.grants.find((one) => found.kind === 'askable' && one.id === found.object.grantId);
  if (found.kind === 'refused' || grant === undefined) return refused('benefit_unknown');
  const { facts, about, object } = found;
  if (balanceOf(grant, record.incidents).remaining === 'unlimited' || grant.allowance === 'unlimited')
    return refused('balance_unlimited', facts, about);
  const { remaining } = input;
  if (remaining === undefined) return found;
  if (!Number.isInteger(remaining) || remaining < 0 || remaining > grant.allowance)
    return refused('remaining_out_of_range', { ...facts, allowance: grant.allowance }, about);
  return { ...found, object: { ...object, remaining } };
}

function aLastDay(record: CompanyRecord, input: AskInput, order: Order): Askable | Refused {
  const found = aGrant(record, input);
  const { grantId = '', endsOn = '' } = input;
  if (found.kind === 'refused') return found;
  const refusal = whyNotLastDay(record, { grantId, endsOn }, dayOf(order.now, order.zone));
  return refusal ?? { ...found, object: { ...found.object, endsOn } };
}

function anIncident(record: CompanyRecord, input: AskInput, asker: Person): Askable | Refused {
  const incident = record.incidents.find(
    (one) => one.id === input.incidentId && (one.state === 'draft' || one.state === 'prepared'),
  );
  if (incident === undefined || !samePerson(incident.by, asker)) return refused('incident_unknown');
  const about = { incidentId: incident.id };
  return { kind: 'askable', object: about, facts: { title: incident.form.problem }, about };
}

function aLeaver(record: CompanyRecord, input: AskInput, asker: Person): Askable | Refused {
  const person = input.person && personInRecord(record, input.person);
  if (person === undefined || samePerson(person, asker)) return refused('person_unknown');
  return { kind: 'askable', object: { person }, facts: { name: person.name }, about: {} };
}
