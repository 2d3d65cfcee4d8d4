/** What happened to an incident, as its audit rows tell it. */
import type { Instant } from '../calendar.ts';
import type { Actor } from '../people/person.ts';
import type { AuditRow } from '../record/audit-row.ts';

/** Audit event → the step people read. What is not here is nobody's news. */
export const incidentEvents = {
  'incident.drafted': 'created',
  'incident.prepared': 'prepared',
  'incident.send-later': 'later',
  'incident.sent': 'sent',
  'incident.case-number-corrected': 'corrected',
  'incident.noted': 'noted',
  'incident.still-open': 'stillOpen',
  'incident.taken-over': 'takenOver',
  'incident.withdrawn': 'withdrawn',
  'incident.closed-resolved': 'resolved',
  'incident.closed-bug': 'bug',
  'incident.closed-duplicate': 'duplicate',
  'refund.confirmed': 'refundConfirmed',
  'refund.refused': 'refundRefused',
} as const satisfies Record<string, string>;
export type IncidentStepName = (typeof incidentEvents)[keyof typeof incidentEvents];

export interface IncidentStep {
  readonly step: IncidentStepName;
  readonly by: Actor;
  readonly at: Instant;
}

/** The steps in the order of the rows. */
export function incidentSteps(rows: readonly AuditRow[]): readonly IncidentStep[] {
  return rows.flatMap(({ event, by, at }) =>
    Object.hasOwn(incidentEvents, event)
      ? [{ step: incidentEvents[event as keyof typeof incidentEvents], by, at }]
      : [],
  );
}
