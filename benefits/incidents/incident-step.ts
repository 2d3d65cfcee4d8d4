/** The frame of every decision about an incident: whose it is, its state, the rows of a step. */

import { audience, auditRow, nameOf, noticeRow, type Order, refused, samePerson } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Json, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { RefusalCode } from '../refusals.ts';
import type { NoticeRow } from '../telling/notice-row.ts';
import type { IncidentState } from '../vocabulary.ts';
import type { Incident } from './incident-record.ts';
import { type LedgerStep, stepped, withIncident } from './incidents.ts';

export type Ref = { incidentId: string };

/** What the sentence says of somebody's incident. */
export function factsOf(incident: Incident) {
  return {
    by: incident.by.name,
    name: incident.by.name,
    number: incident.number ?? '',
    title: incident.form.problem,
    state: incident.state,
    ...(incident.caseNumber === undefined ? {} : { caseNumber: incident.caseNumber }),
  };
}

/** A colleague's incident may be looked at once it is prepared; of a draft nothing is told but whose it is. */
function ofAnother(incident: Incident) {
  const { id: incidentId, by } = incident;
  if (incident.state === 'draft') return [{ name: by.name }, {}] as const;
  return [factsOf(incident), { incidentId }] as const;
}

/** Which refusal says that an incident in this state cannot take the step. */
const inState = {
  draft: 'incident_not_prepared',
  prepared: 'incident_not_sent',
  sent: 'incident_already_sent',
  closed: 'incident_already_closed',
} as const satisfies Record<IncidentState, RefusalCode>;

/** What somebody decides about a draft makes it theirs: from then on no other takes its place. */
export function confirmed(incident: Incident): Incident {
  const { unconfirmed: _, ...rest } = incident;
  return rest;
}

/** Decides on the person's own incident in one of the states; everything else is refused with its cause. */
export function onOwn<A extends Json>(
  record: CompanyRecord,
  incidentId: string,
  by: Person,
  states: readonly IncidentState[],
  decide: (incident: Incident) => Done<A> | Refused,
): Done<A> | Refused {
  const incident = record.incidents.find((one) => one.id === incidentId);
  if (incident === undefined) return refused('incident_unknown');
  if (!samePerson(incident.by, by)) return refused('incident_of_another_person', ...ofAnother(incident));
  if (states.includes(incident.state)) return decide(confirmed(incident));
  return refused(inState[incident.state], factsOf(incident), { incidentId });
}

/** Whose incident a decision may be about: the person's own, or any of the company's. */
export type OnIncident = typeof onOwn;

/** The same for whoever may, after the gate: any incident of the company but another person's draft. */
export const onAny: OnIncident = (record, incidentId, by, states, decide) => {
  const incident = record.incidents.find((one) => one.id === incidentId);
  if (incident === undefined || samePerson(incident.by, by) || incident.state === 'draft')
    return onOwn(record, incidentId, by, states, decide);
  if (states.includes(incident.state)) return decide(incident);
  return refused(inState[incident.state], factsOf(incident), { incidentId });
};

/** What others can do with somebody's incident. */
export const changesByOthers = ['note', 'resolved', 'bug', 'duplicate', 'withdrawn'] as const;
export type ChangeByOthers = (typeof changesByOthers)[number];

/**
 * Tells whoever opened it, unless they did it themselves. A closed one has left the record when this
 * is read, so it carries what names it.
 */
export function toldToOpener(
  { id: incidentId, by, form, number = '' }: Incident,
  what: ChangeByOthers,
  order: Order,
): readonly NoticeRow[] {
  const facts = { what, name: nameOf(order.by), title: form.problem, number };
  return audience([by], order.by).map((to) =>
    noticeRow(order, 'incident-changed', to, { incidentId }, { facts }),
  );
}

/** The incident as it is now, without a change of a balance. */
export function saved(record: CompanyRecord, incident: Incident, order: Order, event: string): Done<Ref> {
  return {
    kind: 'done',
    record: withIncident(record, incident),
    audit: [auditRow(order, event, { incidentId: incident.id })],
    notices: [],
    incidents: [incident],
    answer: { incidentId: incident.id },
  };
}

/** One step of the ledger: the incident as it is now, its effect, and its audit row. */
export function step(
  record: CompanyRecord,
  incident: Incident,
  name: LedgerStep,
  event: string,
  order: Order,
): Done<Ref> {
  const moved = stepped(record, incident, name);
  const about = {
    incidentId: incident.id,
    ...(incident.grantId === undefined ? {} : { grantId: incident.grantId }),
  };
  const effect = moved.effect === undefined ? {} : { effect: moved.effect };
  return {
    kind: 'done',
    record: withIncident(moved.record, incident),
    audit: [auditRow(order, event, about, effect)],
    notices: [],
    incidents: [incident],
    answer: { incidentId: incident.id },
  };
}
