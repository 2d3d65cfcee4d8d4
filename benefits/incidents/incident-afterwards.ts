/** Decisions after an incident was opened: a note, a mended case number, another owner, a reminder. */
import { maskIdsIn } from '../ids/ids.ts';
import { knownIds } from '../memberships/memberships.ts';
import { auditRow, type Order, refused, samePerson } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import { refundNotice, sentYetNotice, whatBecameNotices } from '../telling/follow-ups.ts';
import type { Incident, IncidentNote } from './incident-record.ts';
import { factsOf, type OnIncident, onAny, onOwn, type Ref, saved, toldToOpener } from './incident-step.ts';
import { parseCaseNumber, withIncident } from './incidents.ts';

/** Notes of one incident that are kept. */
export const mostNotes = 20;
/** Characters of a note that are kept. */
export const noteLength = 1000;

/** A note to an incident that is under way; ids in it are masked. */
export function decideNote(
  record: CompanyRecord,
  { incidentId, text }: Ref & { text: string },
  by: Person,
  order: Order,
  on: OnIncident = onOwn,
): Done<Ref> | Refused {
  return on(record, incidentId, by, ['prepared', 'sent'], (incident) => {
    const { notes = [] } = incident;
    const kept = maskIdsIn(text.trim(), knownIds(record)).slice(0, noteLength);
    if (kept === '') return refused('note_missing', factsOf(incident), { incidentId });
    if (notes.length >= mostNotes)
      return refused('notes_full', { ...factsOf(incident), most: mostNotes }, { incidentId });
    const note: IncidentNote = { id: order.newId(), by, at: order.now, text: kept };
    const noted: Incident = { ...incident, notes: [...notes, note] };
    return {
      ...saved(record, noted, order, 'incident.noted'),
      notices: toldToOpener(incident, 'note', order),
    };
  });
}

/** Another case number in the place of a wrongly typed one; nothing else of the incident changes. */
export function decideCaseNumberCorrection(
  record: CompanyRecord,
  input: Ref & { caseNumber: string },
  by: Person,
  order: Order,
): Done<Ref> | Refused {
  const { incidentId } = input;
  return onOwn(record, incidentId, by, ['sent'], (incident) => {
    const caseNumber = parseCaseNumber(input.caseNumber);
    if (caseNumber === undefined) {
      const digits = input.caseNumber.replace(/[^0-9]/g, '').length;
      return refused('case_number_malformed', { ...factsOf(incident), digits }, { incidentId });
    }
    if (incident.caseNumber === caseNumber)
      return { kind: 'done', record, audit: [], notices: [], answer: { incidentId } };
    const other = record.incidents.find((one) => one.caseNumber === caseNumber);
    if (other) return refused('case_number_of_another_incident', factsOf(other), { incidentId: other.id });
    const corrected: Incident = { ...incident, caseNumber };
    const facts = { from: incident.caseNumber ?? '', to: caseNumber };
    return {
      ...saved(record, corrected, order, 'incident.case-number-corrected'),
      audit: [auditRow(order, 'incident.case-number-corrected', { incidentId }, { facts })],
    };
  });
}

/** The incident as another person's, with the questions on the calendar for them; who has left is told nothing. */
export function takenOver(incident: Incident, by: Person, order: Order) {
  const { takenOverFrom = incident.by } = incident;
  const followUps = (incident.followUps ?? 0) + 1;
  const taken: Incident = { ...incident, by, takenOverFrom, followUps };
  const questions =
    incident.state === 'prepared'
      ? [sentYetNotice(taken, order)]
      : incident.state === 'sent'
        ? whatBecameNotices(taken, order)
        : [];
  return { incident: taken, notices: questions };
}

/** For whoever may: an open incident of somebody who has left the company becomes theirs. */
export function decideTakeOverIncident(
  record: CompanyRecord,
  { incidentId }: Ref,
  by: Person,
  order: Order,
): Done<Ref> | Refused {
  return onAny(record, incidentId, by, ['prepared', 'sent'], (incident) => {
    if (samePerson(incident.by, by))
      return { kind: 'done', record, audit: [], notices: [], answer: { incidentId } };
    const { takenOverFrom } = incident;
    const isGone = (who: Person) => record.leavers.some(({ person }) => samePerson(person, who));
    if (takenOverFrom !== undefined && isGone(takenOverFrom) && !isGone(incident.by))
      return refused('taken_over_already', { name: takenOverFrom.name, by: incident.by.name });
    if (!isGone(incident.by)) return refused('incident_owner_still_here', factsOf(incident), { incidentId });
    const taken = takenOver(incident, by, order);
    return { ...saved(record, taken.incident, order, 'incident.taken-over'), notices: taken.notices };
  });
}

/** *Remind me in a week* of a refund that Microsoft has not confirmed. */
export function decideRemindOfRefund(
  record: CompanyRecord,
  { incidentId }: Ref,
  by: Person,
  order: Order,
): Done<Ref & { on: string }> | Refused {
  return onOwn(record, incidentId, by, ['closed'], (incident) => {
    const later: Incident = { ...incident, followUps: (incident.followUps ?? 0) + 1 };
    const notice = refundNotice(later, order);
    return {
      kind: 'done',
      record: withIncident(record, later),
      audit: [auditRow(order, 'refund.reminder', { incidentId })],
      notices: [notice],
      incidents: [later],
      answer: { incidentId, on: notice.dueAt },
    };
  });
}
