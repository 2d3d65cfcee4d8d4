import type { MembershipColumn, MembershipLine } from '../../benefits/memberships/index.ts';
import { type RawRow, type Reading, readCells } from './cells.ts';
import type { RowProblem } from './problems.ts';

/** More rows than any company has memberships. */
export const mostRows = 2000;

/** Rows of texts, and what was wrong already with cutting the text into them. */
export interface RawRows {
  readonly rows: readonly RawRow[];
  readonly problems: readonly RowProblem[];
}

/**
 * Lines found so far, and problems: both are kept, so that all problems can be told at once. Where
 * `bad[i]` names columns, `lines[i]` stands in for a row that has problems itself.
 */
export interface FoundLines {
  readonly lines: readonly MembershipLine[];
  readonly rows: readonly number[];
  readonly bad?: readonly (ReadonlySet<MembershipColumn> | undefined)[];
  readonly problems: readonly RowProblem[];
}

export function linesOfRows(raw: RawRows, reading: Reading): FoundLines {
  const read = raw.rows.map((row) => ({ row: row.row, read: readCells(row, reading) }));
  return {
    lines: read.map((one) => ('line' in one.read ? one.read.line : one.read.standIn)),
    rows: read.map(({ row }) => row),
    bad: read.map((one) => ('bad' in one.read ? one.read.bad : undefined)),
    problems: [...raw.problems, ...read.flatMap((one) => ('problems' in one.read ? one.read.problems : []))],
  };
}
