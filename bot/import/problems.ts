import {
  type LineProblemCode,
  lineProblemCodes,
  type MembershipColumn,
} from '../../benefits/memberships/index.ts';

/** What can be wrong with a whole file or text. */
const fileProblemCodes = [
  'file_empty',
  'file_too_large',
  'too_many_rows',
  'not_utf8',
  'json_broken',
  'json_shape',
  'header_missing',
  'column_unknown',
  'column_missing',
  'column_twice',
  'nothing_recognised',
] as const;

/** What can be wrong with one row or one value, before lines are compared with each other. */
const cellProblemCodes = [
  'quote_broken',
  'cells_count',
  'control_character',
  'formula',
  'value_too_long',
  'value_missing',
  'value_not_text',
  'tenant_malformed',
  'tenant_foreign',
  'tenant_not_served',
  'offer_unknown',
  'competency_near_miss',
  'benefit_unknown',
  'date_not_iso',
  'id_is_number',
  'id_scientific',
  'piece_missing',
  'pack_differs',
  'more_left_than_granted',
] as const;

export const rowProblemCodes = [...fileProblemCodes, ...cellProblemCodes, ...lineProblemCodes] as const;
export type RowProblemCode =
  | (typeof fileProblemCodes)[number]
  | (typeof cellProblemCodes)[number]
  | LineProblemCode;

/**
 * One thing that is wrong. `row` is the line of the text (1 is the first), or the place in the JSON
 * list; 0 means the whole of it. Facts may quote what was written, never an id of a contract.
 */
export interface RowProblem {
  readonly row: number;
  readonly column: MembershipColumn | null;
  readonly code: RowProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A value as it may be quoted: one short line, longer runs of digits hidden, for they may be ids. */
export function quoted(value: string): string {
  const line = value
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .replace(/\d(?:[ -]?\d){5,}/g, '•••');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
