import { parse } from 'csv-parse/sync';
import { membershipColumns } from '../../benefits/memberships/index.ts';
import type { RawRow, Reading } from './cells.ts';
import { columnName, type Header, looksLikeHeader, readHeader } from './columns.ts';
import type { RawRows } from './found-lines.ts';
import type { RowProblem } from './problems.ts';

type Cells = { readonly row: number; readonly cells: readonly string[] | undefined };

/** The separator that stands in the heading most often, quoted texts left out. */
function separatorOf(heading: string): string {
  const outside = heading.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: outside.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

/**
 * A line at a time: no value of ours holds a line break, and so a quote that is never closed spoils
 * its own row only. `cells` is undefined where the quotes do not pair up.
 */
function cellsOf(text: string): readonly Cells[] {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ line, row: index + 1 }));
  const told = /^sep=(.)$/i.exec(lines[0]?.line ?? '')?.[1];
  const filled = lines.slice(told === undefined ? 0 : 1).filter(({ line }) => line.trim() !== '');
  const delimiter = told ?? separatorOf(filled[0]?.line ?? '');
  return filled.map(({ line, row }) => {
    // Without quotes there is nothing to parse, and most lines have none.
    if (!line.includes('"')) {
      return { row, cells: line.split(delimiter).map((cell) => (delimiter === '\t' ? cell : cell.trim())) };
    }
    try {
      const [cells] = parse(line, { delimiter, relax_column_count: true, trim: delimiter !== '\t' });
      return { row, cells };
    } catch {
      return { row, cells: undefined };
    }
  });
}

const broken = (row: number): RowProblem => ({ row, column: null, code: 'quote_broken', facts: {} });

function rowUnder(header: Header, { row, cells }: Cells): RawRow | RowProblem {
  if (cells === undefined) return broken(row);
  const { columns, absent } = header;
  const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  // Spreadsheets leave out or add empty cells at the end of a row; anything else is a shifted row.
  if (extra || cells.length < Math.min(columns.length, 4)) {
    return {
      row,
      column: null,
      code: 'cells_count',
      facts: { found: cells.length, expected: columns.length },
    };
  }
  const named = columns.flatMap((column, index) =>
    column === null ? [] : [[column, cells[index] ?? ''] as const],
  );
  return { row, cells: new Map(named), told: new Set(absent) };
}

function rowsUnder(header: Header, data: readonly Cells[]): RawRows {
  const rows: RawRow[] = [];
  const problems: RowProblem[] = [...header.problems];
  for (const one of header.columns.length === 0 ? [] : data) {
    if (one.cells?.every((cell) => cell.trim() === '')) continue;
    const row = rowUnder(header, one);
    if ('code' in row) problems.push(row);
    else rows.push(row);
  }
  return { rows, problems };
}

/** Rows of a CSV text with a heading: commas, semicolons or tabs, quoted or not, any line ends. */
export function rowsOfCsv(text: string, reading: Reading): RawRows {
  const [heading, ...data] = cellsOf(text);
  if (heading === undefined) return { rows: [], problems: [] };
  if (heading.cells === undefined) return { rows: [], problems: [broken(heading.row)] };
  return rowsUnder(readHeader(heading.cells, heading.row, reading.tenantId !== undefined), data);
}

/**
 * How sure it is that a pasted text is a table of ours: its heading names the days as no portal does;
 * or it only looks like one, or its rows have exactly the width.
 */
export function likenessToOurs(text: string): 'sure' | 'likely' | 'none' {
  const cells = cellsOf(text)[0]?.cells ?? [];
  if (cells.some((cell) => ['starts_on', 'ends_on'].includes(columnName(cell)))) return 'sure';
  return looksLikeHeader(cells) || cells.length === membershipColumns.length ? 'likely' : 'none';
}

/** Rows that were copied without their heading stand in the order of the columns. */
export function rowsOfPastedTable(text: string, reading: Reading): RawRows {
  const all = cellsOf(text);
  if (looksLikeHeader(all[0]?.cells ?? [])) return rowsOfCsv(text, reading);
  return rowsUnder({ columns: membershipColumns, absent: [], problems: [] }, all);
}
