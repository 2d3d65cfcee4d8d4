/** Decisions about a prepared incident: sent, asked about, withdrawn, closed. */
import { dayOf } from '../calendar.ts';
import { type Order, refused } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import { sentYetNotice, whatBecameNotices } from '../telling/follow-ups.ts';
import type { IncidentOutcome } from '../vocabulary.ts';
import type { Incident } from './incident-record.ts';
import { factsOf, type OnIncident, onOwn, type Ref, saved, step, toldToOpener } from './incident-step.ts';
import { contractOverOn, countedGrant, mayBeRefunded, parseCaseNumber } from './incidents.ts';

/** The case number: from here on one is used. The same number again is the same command. */
export function decideCaseNumber(
  record: CompanyRecord,
  input: Ref & { caseNumber: string },
  by: Person,
  order: Order,
): Done<Ref> | Refused {
  const { incidentId } = input;
  return onOwn(record, incidentId, by, ['prepared', 'sent'], (incident) => {
    const caseNumber = parseCaseNumber(input.caseNumber);
    if (caseNumber === undefined) {
      const digits = input.caseNumber.replace(/[^0-9]/g, '').length;
      return refused('case_number_malformed', { ...factsOf(incident), digits }, { incidentId });
    }
    if (incident.state === 'sent') {
      if (incident.caseNumber !== caseNumber) {
        return refused('incident_already_sent', factsOf(incident), { incidentId });
      }
      return { kind: 'done', record, audit: [], notices: [], answer: { incidentId } };
    }
    const other = record.incidents.find((one) => one.caseNumber === caseNumber);
    if (other) return refused('case_number_of_another_incident', factsOf(other), { incidentId: other.id });
    const sent: Incident = { ...incident, state: 'sent', caseNumber, sentAt: order.now };
    return {
      ...step(record, sent, 'send', 'incident.sent', order),
      notices: whatBecameNotices(sent, order),
    };
  });
}

/** *I will send it today*: the question comes again on the next working day. */
export function decideSendLater(
  record: CompanyRecord,
  { incidentId }: Ref,
  by: Person,
  order: Order,
): Done<Ref> | Refused {
  return onOwn(record, incidentId, by, ['prepared'], (incident) => {
    const later: Incident = { ...incident, followUps: (incident.followUps ?? 0) + 1 };
    return { ...saved(record, later, order, 'incident.send-later'), notices: [sentYetNotice(later, order)] };
  });
}

/** Given back at once before it was sent, nothing after it. */
export function decideWithdrawal(
  record: CompanyRecord,
  { incidentId }: Ref,
  by: Person,
  order: Order,
  on: OnIncident = onOwn,
): Done<Ref & { givenBack: boolean }> | Refused {
  return on(record, incidentId, by, ['draft', 'prepared', 'sent'], (incident) => {
    const steps = { draft: 'withdraw-draft', prepared: 'withdraw-prepared', sent: 'withdraw-sent' } as const;
    const givenBack = incident.state === 'prepared' && countedGrant(record, incident.grantId) !== undefined;
    const closed: Incident = { ...incident, state: 'closed', outcome: 'withdrawn', closedAt: order.now };
    const name = incident.state === 'closed' ? 'close' : steps[incident.state];
    const done = step(record, closed, name, 'incident.withdrawn', order);
    const notices = toldToOpener(incident, 'withdrawn', order);
    return { ...done, notices, answer: { incidentId, givenBack } };
  });
}

/** Leaves its row in the audit; the questions on the calendar stay as they are. */
export function decideStillOpen(
  record: CompanyRecord,
  { incidentId }: Ref,
  by: Person,
  order: Order,
): Done<Ref> | Refused {
  return onOwn(record, incidentId, by, ['sent'], (incident) =>
    saved(record, incident, order, 'incident.still-open'),
  );
}

/** A bug or a duplicate is usually given back: to be confirmed, and used until then. */
export function decideClose(
  record: CompanyRecord,
  input: Ref & { outcome: Exclude<IncidentOutcome, 'withdrawn'> },
  by: Person,
  order: Order,
  on: OnIncident = onOwn,
): Done<Ref> | Refused {
  return on(record, input.incidentId, by, ['sent'], (incident) => {
    // Into a contract that is over nothing comes back.
    const over = contractOverOn(record, incident, dayOf(order.now, order.zone)) !== undefined;
    const counted = countedGrant(record, incident.grantId) !== undefined;
    const awaited = mayBeRefunded(input.outcome) && counted && !over;
    const closed: Incident = {
      ...incident,
      state: 'closed',
      outcome: input.outcome,
      closedAt: order.now,
      ...(awaited ? { refund: 'to-be-confirmed' as const } : {}),
    };
    const kept = withoutLapsedRefunds(record, order);
    const done = step(kept, closed, 'close', `incident.closed-${input.outcome}`, order);
    return { ...done, notices: toldToOpener(incident, input.outcome, order) };
  });
}

/** Of a grant that is over nothing comes back any more: the history alone keeps what waited for it. */
function withoutLapsedRefunds(record: CompanyRecord, order: Order): CompanyRecord {
  const today = dayOf(order.now, order.zone);
  const lapsed = record.grants.filter(({ endsOn }) => endsOn < today).map(({ id }) => id);
  const waits = ({ refund, grantId = '' }: Incident) =>
    refund === 'to-be-confirmed' && lapsed.includes(grantId);
  return { ...record, incidents: record.incidents.filter((one) => !waits(one)) };
}
