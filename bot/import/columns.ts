import { type MembershipColumn, membershipColumns } from '../../benefits/memberships/index.ts';
import { bare, nearMiss } from './near-miss.ts';
import { quoted, type RowProblem } from './problems.ts';

/** A heading with more cells than this is none of ours. */
const mostColumns = 40;

/** Names that other tools and people give to a column. Used to guess, never to accept. */
const otherNames: Readonly<Record<MembershipColumn, readonly string[]>> = {
  tenant_id: ['tenant', 'tenantid', 'organization', 'organizacja', 'directory id'],
  offer: ['oferta', 'program', 'membership', 'członkostwo'],
  competency: ['kompetencja', 'kompetencje', 'competencies'],
  starts_on: ['start', 'starts', 'start date', 'startson', 'od', 'początek', 'data rozpoczęcia'],
  ends_on: ['end', 'ends', 'end date', 'endson', 'do', 'koniec', 'expires', 'data zakończenia'],
  activate_by: ['activate', 'activation deadline', 'aktywuj do', 'aktywować do'],
  benefit: ['korzyść', 'kind', 'benefit type'],
  access_id: ['access', 'accessid', 'identyfikator dostępu', 'id dostępu'],
  contract_id: ['contract', 'contractid', 'identyfikator kontraktu', 'identyfikator umowy'],
  used: ['wykorzystane', 'użyte', 'used incidents', 'incidents used'],
};

/** Columns without which no row can be read; the others may be left out, which is the same as empty. */
const needed: readonly MembershipColumn[] = ['tenant_id', 'offer', 'starts_on', 'ends_on'];

export function isColumn(text: string): text is MembershipColumn {
  return membershipColumns.some((column) => column === text);
}

/** `Access ID`, `access-id` and `ACCESS_ID` are the same column. */
export const columnName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

function meantColumn(text: string): MembershipColumn | undefined {
  const wanted = bare(text);
  const known = membershipColumns.find((column) => otherNames[column].some((name) => bare(name) === wanted));
  return known ?? nearMiss(text, membershipColumns);
}

/** Whether a row of cells looks like the heading of a table of ours, rightly or wrongly spelt. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  if (cells.length > mostColumns) return false;
  return cells.filter((cell) => isColumn(columnName(cell)) || meantColumn(cell) !== undefined).length >= 3;
}

/**
 * `columns` stand in the order of the text; null is a name nobody knows. Where the heading is wrong
 * the rows are still read by what was meant, so that their own problems are told as well.
 */
export interface Header {
  readonly columns: readonly (MembershipColumn | null)[];
  /** Columns that are wanted and not there. */
  readonly absent: readonly MembershipColumn[];
  readonly problems: readonly RowProblem[];
}

/** The heading of a table. The organization need not be named where it is known. */
export function readHeader(cells: readonly string[], row: number, tenantKnown: boolean): Header {
  if (!looksLikeHeader(cells)) {
    const facts = { columns: membershipColumns.join(',') };
    return { columns: [], absent: [], problems: [{ row, column: null, code: 'header_missing', facts }] };
  }
  const columns: (MembershipColumn | null)[] = [];
  const problems: RowProblem[] = [];
  for (const cell of cells) {
    const name = columnName(cell);
    const known = isColumn(name);
    const meant = known ? name : meantColumn(cell);
    if (!known && cell.trim() !== '') {
      problems.push({
        row,
        column: null,
        code: 'column_unknown',
        facts: { value: quoted(cell), meant: meant ?? '' },
      });
    } else if (known && columns.includes(name)) {
      problems.push({ row, column: name, code: 'column_twice', facts: { column: name } });
    }
    columns.push(meant === undefined || columns.includes(meant) ? null : meant);
  }
  const absent = needed.filter(
    (column) => !columns.includes(column) && !(tenantKnown && column === 'tenant_id'),
  );
  for (const column of absent) problems.push({ row, column, code: 'column_missing', facts: { column } });
  return { columns, absent, problems };
}
