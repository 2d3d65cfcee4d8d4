/** What somebody who has left had in hand becomes somebody else's. */
import { assignedTo } from '../activation/assignment.ts';
import { dayOf } from '../calendar.ts';
import { takenOver } from '../incidents/incident-afterwards.ts';
import { withIncident } from '../incidents/incidents.ts';
import { audience, auditRow, noticeRow, type Order, personKey, refused, samePerson } from '../order.ts';
import type { Done, Refused } from '../ports.ts';
import type { AuditRow } from '../record/audit-row.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { NoticeRow } from '../telling/notice-row.ts';
import { isNothingLeft, type LeftBehind, leaverOf, leftBehind } from './leavers.ts';
import type { Person, PersonId } from './person.ts';

export interface TakeOverInput {
  readonly from: PersonId;
  /** One of the things; everything where neither is said. */
  readonly activationId?: string;
  readonly incidentId?: string;
}
export type TakeOverAnswer = {
  name: string;
  activations: number;
  incidents: number;
  /** How many are still there to be taken over. */
  remaining: number;
};

/**
 * Whose things can be taken over is the record's to say. Each thing has an audit row of its own; the
 * others who may hear of it once.
 */
export function decideTakeOver(
  record: CompanyRecord,
  input: TakeOverInput,
  by: Person,
  whoMay: readonly Person[],
  order: Order,
): Done<TakeOverAnswer> | Refused {
  const leaver = leaverOf(record, input.from);
  if (leaver === undefined || samePerson(leaver.person, by)) return refused('nobody_has_left');
  const { person } = leaver;
  const wanted = wantedOf(leftBehind(record, person), input);
  if (isNothingLeft(wanted)) {
    const who = {
      by: leaver.takenOverBy?.name ?? '',
      on: leaver.takenOverAt === undefined ? '' : dayOf(leaver.takenOverAt, order.zone),
    };
    return refused('taken_over_already', { name: person.name, ...who });
  }
  const activations = wanted.activations.map((one) => assignedTo(one, by, order));
  const incidents = wanted.incidents.map((one) => takenOver(one, by, order));
  const taken = activations.map(({ activation }) => activation);
  const moved: CompanyRecord = {
    ...record,
    activations: record.activations.map((one) => taken.find(({ id }) => id === one.id) ?? one),
  };
  const next = incidents.reduce((on, { incident }) => withIncident(on, incident), moved);
  const leavers = record.leavers.map((one) =>
    one === leaver ? { ...one, takenOverBy: by, takenOverAt: order.now } : one,
  );
  const from = { person: personKey(person) };
  const rows: readonly AuditRow[] = [
    ...activations.map(({ activation: { id: activationId, membershipId, kind } }) =>
      auditRow(order, 'activation.taken-over', { ...from, activationId, membershipId, kind }),
    ),
    ...incidents.map(({ incident }) =>
      auditRow(order, 'incident.taken-over', { ...from, incidentId: incident.id }),
    ),
  ];
  const notices = [...activations, ...incidents].flatMap((one) => one.notices);
  const left = leftBehind(next, person);
  return {
    kind: 'done',
    record: { ...next, leavers },
    audit: rows,
    notices: [...notices.filter(({ to }) => !samePerson(to, person)), ...told(person, whoMay, order)],
    incidents: incidents.map(({ incident }) => incident),
    answer: {
      name: person.name,
      activations: activations.length,
      incidents: incidents.length,
      remaining: left.activations.length + left.incidents.length,
    },
  };
}

function wantedOf(left: LeftBehind, { activationId, incidentId }: TakeOverInput): LeftBehind {
  if (activationId === undefined && incidentId === undefined) return left;
  return {
    activations: left.activations.filter(({ id }) => id === activationId),
    incidents: left.incidents.filter(({ id }) => id === incidentId),
  };
}

function told(person: Person, whoMay: readonly Person[], order: Order): readonly NoticeRow[] {
  const others = whoMay.filter((one) => !samePerson(one, person));
  return audience(others, order.by).map((to) =>
    noticeRow(order, 'leaver-taken-over', to, { person: personKey(person) }),
  );
}
