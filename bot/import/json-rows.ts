import { z } from 'zod';
import { type MembershipColumn, membershipColumns } from '../../benefits/memberships/index.ts';
import type { RawRow } from './cells.ts';
import { isColumn } from './columns.ts';
import type { RawRows } from './found-lines.ts';
import { nearMiss } from './near-miss.ts';
import { quoted, type RowProblem, type RowProblemCode } from './problems.ts';

/** A list of rows, or an object that holds one under `rows`. */
const file = z.union([
  z.array(z.unknown()),
  z.object({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows),
]);
const rowObject = z.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

type Cell = { readonly text: string } | { readonly code: RowProblemCode };

/** A number would have lost its leading zeros, so ids are texts; `used` may be either. */
function cellOf(column: MembershipColumn, value: unknown): Cell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value };
  if (typeof value !== 'number') return { code: 'value_not_text' };
  if (column === 'access_id' || column === 'contract_id') return { code: 'id_is_number' };
  if (column !== 'used') return { code: 'value_not_text' };
  return Number.isInteger(value) && value >= 0 ? { text: String(value) } : { code: 'used_not_whole' };
}

const shown = (value: unknown): string => (typeof value === 'object' ? '' : quoted(String(value)));

function rowOf(
  value: unknown,
  row: number,
): { readonly raw: RawRow | undefined; readonly problems: readonly RowProblem[] } {
  const cells = new Map<MembershipColumn, string>();
  const parsed = rowObject.safeParse(value);
  if (!parsed.success) {
    return { raw: undefined, problems: [{ row, column: null, code: 'json_shape', facts: {} }] };
  }
  const problems: RowProblem[] = [];
  const told = new Set<MembershipColumn>();
  for (const [name, content] of Object.entries(parsed.data)) {
    if (!isColumn(name)) {
      const meant = nearMiss(name, membershipColumns);
      if (meant !== undefined) told.add(meant);
      const facts = { value: quoted(name), meant: meant ?? '' };
      problems.push({ row, column: null, code: 'column_unknown', facts });
      continue;
    }
    const cell = cellOf(name, content);
    if ('text' in cell) cells.set(name, cell.text);
    else {
      told.add(name);
      problems.push({ row, column: name, code: cell.code, facts: { column: name, value: shown(content) } });
    }
  }
  return { raw: { row, cells, told }, problems };
}

/** Rows of a JSON text: objects with the columns as names. */
export function rowsOfJson(text: string): RawRows {
  const whole = (code: RowProblemCode): RawRows => ({
    rows: [],
    problems: [{ row: 0, column: null, code, facts: {} }],
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return whole('json_broken');
  }
  const parsed = file.safeParse(content);
  if (!parsed.success) return whole('json_shape');
  const read = parsed.data.map((value, index) => rowOf(value, index + 1));
  return {
    rows: read.flatMap(({ raw }) => (raw === undefined ? [] : [raw])),
    problems: read.flatMap(({ problems }) => problems),
  };
}
