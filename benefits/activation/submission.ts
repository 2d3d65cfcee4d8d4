import type { Instant } from '../calendar.ts';
import { auditRow, noticeRow, type Order, samePerson } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done } from '../ports.ts';
import type { Activation, CompanyRecord } from '../record/company-record.ts';
import { askedOn, idsThereYetNotice } from '../telling/follow-ups.ts';
import { aboutOf, movedActivation, waitingPeople } from './activation.ts';

/**
 * The click in Partner Center, whoever tells of it: Microsoft is processing. Age, the question about the
 * ids and lateness count from `at`.
 */
export function submission(
  record: CompanyRecord,
  activation: Activation,
  { at, by }: { readonly at: Instant; readonly by?: Person },
  order: Order,
): Omit<Done<never>, 'answer'> {
  const about = aboutOf(activation);
  const clicked = {
    submittedAt: at,
    ...(by === undefined ? {} : { submittedBy: by }),
    followUps: (activation.followUps ?? 0) + 1,
    askOn: askedOn(at, order),
  };
  const next = { ...activation, ...clicked };
  return {
    kind: 'done',
    record: movedActivation(record, activation, 'submitted', order, clicked),
    audit: [auditRow(order, 'activation.submitted', about)],
    notices: [
      ...waitingPeople(activation, order).map((person) =>
        noticeRow(order, 'activation-submitted', person, about, ownFacts(activation, person)),
      ),
      idsThereYetNotice(next, order, at),
    ],
  };
}

/** Whoever decided, or has it in hand, always hears of it. */
function ownFacts({ requester, assignee }: Activation, person: Person) {
  if (samePerson(person, assignee)) return { facts: { whom: 'assignee' } };
  return samePerson(person, requester) ? { facts: { whom: 'requester' } } : {};
}
