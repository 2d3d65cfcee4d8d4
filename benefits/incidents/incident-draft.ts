/** Drafts: what somebody has typed is kept, complete or not; nothing is reserved. */
import { addSeconds } from '../calendar.ts';
import { maskIdsIn } from '../ids/ids.ts';
import { knownIds } from '../memberships/memberships.ts';
import { auditRow, noticeRow, type Order, refused, samePerson } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Refused } from '../ports.ts';
import type { AuditRow } from '../record/audit-row.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { Incident, IncidentForm } from './incident-record.ts';
import { onOwn, type Ref, saved } from './incident-step.ts';
import { emptyForm } from './incidents.ts';
import { findProduct } from './product-mention.ts';
import { productNamed } from './products.ts';

/** Longest text of each field that is kept, in characters. */
export const fieldLengths = {
  product: 120,
  version: 60,
  problem: 200,
  errorMessage: 4000,
  impact: 2000,
  phone: 40,
  customer: 120,
} as const satisfies Partial<Record<keyof IncidentForm, number>>;

/** How many drafts one person can have. */
export const mostDrafts = 20;

const reminderSeconds = 60 * 60;

export interface DraftInput {
  /** Absent: a new one. */
  readonly incidentId?: string;
  readonly form: Partial<IncidentForm>;
  /** A new one of which there is only a sentence. */
  readonly unconfirmed?: true;
}

/**
 * Everything typed is kept, complete or not. A prepared incident keeps its area, its need and whose
 * subscription it is: its grant was chosen for them.
 */
export function decideDraft(
  record: CompanyRecord,
  input: DraftInput,
  by: Person,
  order: Order,
): Done<Ref> | Refused {
  const given = cleanForm(input.form, knownIds(record));
  if (input.incidentId === undefined) return newDraft(record, given, by, order, input.unconfirmed);
  return onOwn(record, input.incidentId, by, ['draft', 'prepared'], (incident) => {
    const form = { ...incident.form, ...given };
    const { need: _, subscription: __, area: ___, ...rest } = given;
    const changed =
      incident.state === 'draft'
        ? { ...form, area: areaOf(form.product) ?? form.area }
        : { ...incident.form, ...rest };
    return saved(record, { ...incident, form: changed }, order, 'incident.changed');
  });
}

function newDraft(
  record: CompanyRecord,
  given: Partial<IncidentForm>,
  by: Person,
  order: Order,
  unconfirmed?: true,
): Done<Ref> | Refused {
  const { kept, gone } = withoutUnconfirmed(record, by, order);
  const own = kept.incidents.filter((one) => one.state === 'draft' && samePerson(one.by, by));
  if (own.length >= mostDrafts) return refused('too_many_drafts', { count: own.length });
  const { product = '' } = given;
  const area = areaOf(product) ?? given.area ?? findProduct(product)?.area ?? emptyForm.area;
  const form = { ...emptyForm, ...given, area };
  const draft: Incident = {
    id: order.newId(),
    state: 'draft',
    by,
    form,
    createdAt: order.now,
    ...(unconfirmed === undefined ? {} : { unconfirmed }),
  };
  const done = saved(kept, draft, order, 'incident.drafted');
  return { ...done, audit: [...done.audit, ...gone] };
}

/** A catalogued product says by itself where it runs. */
const areaOf = (product: string) => productNamed(product)?.area;

function cleanForm(form: Partial<IncidentForm>, ids: readonly string[]): Partial<IncidentForm> {
  const texts = Object.entries(fieldLengths).flatMap(([field, length]) => {
    const text = form[field as keyof typeof fieldLengths];
    return text === undefined ? [] : [[field, maskIdsIn(text.trim(), ids).slice(0, length)]];
  });
  const { area, severity, need, subscription } = form;
  return {
    ...Object.fromEntries(texts),
    ...(area === undefined ? {} : { area }),
    ...(severity === undefined ? {} : { severity }),
    ...(need === undefined ? {} : { need }),
    ...(subscription === undefined ? {} : { subscription }),
  };
}

/** The draft of this person that holds a sentence and nothing else leaves with the next new one. */
function withoutUnconfirmed(
  record: CompanyRecord,
  by: Person,
  order: Order,
): { readonly kept: CompanyRecord; readonly gone: readonly AuditRow[] } {
  const leaves = (one: Incident) => one.unconfirmed === true && samePerson(one.by, by);
  const gone = record.incidents
    .filter(leaves)
    .map(({ id }) => auditRow(order, 'incident.draft-replaced', { incidentId: id }));
  return { kept: { ...record, incidents: record.incidents.filter((one) => !leaves(one)) }, gone };
}

/** The bot comes back to a draft in an hour; a later wish replaces an earlier one. */
export function decideReminder(
  record: CompanyRecord,
  { incidentId }: Ref,
  by: Person,
  order: Order,
): Done<Ref> | Refused {
  return onOwn(record, incidentId, by, ['draft'], (incident) => {
    const round = (incident.followUps ?? 0) + 1;
    const reminded: Incident = { ...incident, followUps: round };
    const notice = noticeRow(
      order,
      'draft-reminder',
      by,
      { incidentId },
      { dueAt: addSeconds(order.now, reminderSeconds), facts: { round } },
    );
    return { ...saved(record, reminded, order, 'incident.reminder'), notices: [notice] };
  });
}
