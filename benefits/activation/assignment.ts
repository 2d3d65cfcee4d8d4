import type { Order } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Activation } from '../record/company-record.ts';
import { askedOn, idsThereYetNotice } from '../telling/follow-ups.ts';
import type { NoticeRow } from '../telling/notice-row.ts';

/**
 * Somebody else has it in hand from now on, handed over or taken over: the question about the ids is
 * theirs, and the reminder of the click counts anew.
 */
export function assignedTo(
  activation: Activation,
  assignee: Person,
  order: Order,
): { readonly activation: Activation; readonly notices: readonly NoticeRow[] } {
  const assigned: Activation = { ...activation, assignee, assignedAt: order.now };
  if (activation.state !== 'submitted') return { activation: assigned, notices: [] };
  const { submittedAt = order.now, followUps = 0 } = activation;
  const next = { ...assigned, followUps: followUps + 1, askOn: askedOn(submittedAt, order) };
  return { activation: next, notices: [idsThereYetNotice(next, order, submittedAt)] };
}
