/** The incidents of a period as a table for a spreadsheet: no ids of a contract, no person but the opener. */
import { dayOf, type Instant } from '../calendar.ts';
import { maskIdsIn } from '../ids/ids.ts';
import { knownIds } from '../memberships/memberships.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { Incident } from './incident-record.ts';

/** The first line, the same in every language: other programs read it. */
export const usageColumns = [
  'number',
  'prepared_on',
  'sent_on',
  'closed_on',
  'product',
  'version',
  'severity',
  'benefit',
  'offer',
  'state',
  'outcome',
  'refund',
  'opened_by',
] as const;

/** What a spreadsheet would take for a formula, in the widths it knows. */
const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
/** The same where a semicolon separates: there a comma and the quotes of a later cell mean nothing. */
const formulaWithin = /([;\t\r\n]\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** One cell: never read as a formula, quoted where it has to be. */
export function csvCell(text: string): string {
  const within = text.replace(formulaWithin, "$1'");
  const plain = formula.test(text) ? `'${within}` : within;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** @returns lines that end with CR LF, the columns first; a byte-order mark is the file's business */
export function usageCsv(incidents: readonly Incident[], record: CompanyRecord): string {
  const ids = knownIds(record);
  const day = (at: Instant | undefined) => (at === undefined ? '' : dayOf(at, record.zone));
  const rows = incidents.map((incident) => {
    const { form, number, state, outcome, refund, by } = incident;
    const grant = record.grants.find(({ id }) => id === incident.grantId);
    const membership = record.memberships.find(({ id }) => id === grant?.membershipId);
    return [
      number ?? '',
      day(incident.preparedAt),
      day(incident.sentAt),
      day(incident.closedAt),
      maskIdsIn(form.product, ids),
      maskIdsIn(form.version, ids),
      form.severity,
      grant?.kind ?? '',
      membership?.offer ?? '',
      state,
      outcome ?? '',
      refund ?? '',
      by.name,
    ];
  });
  return [usageColumns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
