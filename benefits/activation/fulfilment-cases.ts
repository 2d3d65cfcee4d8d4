/** Use cases of the fulfilment system: what it is told, and what it reports. */
import type { CaseKit } from '../case-kit.ts';
import { noticeRow, type Order } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done } from '../ports.ts';
import type { UseCases } from '../use-cases.ts';
import { decideFulfilment } from './fulfilment.ts';

/** Stands where a notice names its receiver: this one is nobody, and is never written to in a chat. */
const fulfilmentSystem: Person = { tenantId: '', oid: 'fulfilment-system', name: '' };

export function fulfilmentCases(kit: CaseKit): Pick<UseCases, 'fulfilmentEvent'> {
  return {
    fulfilmentEvent(companyId, opId, event) {
      const by = { system: 'fulfilment-callback' } as const;
      return kit.runAs(companyId, by, { kind: 'fulfilment-event', opId }, event, (record, order) =>
        decideFulfilment(record, event, order),
      );
    },
  };
}

/** A requested activation, announced to the fulfilment system in the same commit. */
export function announced(
  done: Done<{ activationId: string }>,
  order: Order,
): Done<{ activationId: string }> {
  const { activationId } = done.answer;
  const row = noticeRow(order, 'fulfilment-requested', fulfilmentSystem, { activationId });
  return { ...done, notices: [...done.notices, row] };
}
