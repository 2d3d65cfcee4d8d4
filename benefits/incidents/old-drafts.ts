/** Drafts nobody came back to: nobody sees or counts them any more, and they leave the record with its next change. */
import { addDays, dayOf, type Instant } from '../calendar.ts';
import { auditRow, type Order } from '../order.ts';
import type { AuditRow } from '../record/audit-row.ts';
import type { CompanyRecord } from '../record/company-record.ts';

/** How long a draft waits, in days. */
const draftDays = 30;

/** The record itself where there are none. */
export function withoutOldDrafts(record: CompanyRecord, now: Instant): CompanyRecord {
  const oldest = addDays(dayOf(now, record.zone), -draftDays);
  const incidents = record.incidents.filter(
    (one) => one.state !== 'draft' || dayOf(one.createdAt, record.zone) >= oldest,
  );
  return incidents.length === record.incidents.length ? record : { ...record, incidents };
}

/** A row in the audit for each draft that has left. */
export function draftsExpired(before: CompanyRecord, order: Order): readonly AuditRow[] {
  const kept = new Set(withoutOldDrafts(before, order.now).incidents);
  return before.incidents
    .filter((one) => !kept.has(one))
    .map(({ id }) => auditRow(order, 'incident.draft-expired', { incidentId: id }));
}
