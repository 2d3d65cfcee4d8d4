import {
  type LineProblemCode,
  type MembershipColumn,
  type MembershipLine,
  problemsOfLines,
} from '../../benefits/memberships/index.ts';
import { rowsOfCsv } from './csv-rows.ts';
import { type FoundLines, linesOfRows, mostRows } from './found-lines.ts';
import { rowsOfJson } from './json-rows.ts';
import { linesOfPaste, type PasteOptions } from './pasted.ts';
import type { RowProblem } from './problems.ts';

export const importFormats = ['csv', 'json', 'pasted'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** A file of this size holds more memberships than any company has. */
export const largestBytes = 256 * 1024;

export interface ParseOptions extends PasteOptions {
  readonly format: ImportFormat;
}

/** `rows[i]` is where `lines[i]` stands in the text. */
export type ParsedRows =
  | { readonly lines: readonly MembershipLine[]; readonly rows: readonly number[] }
  | { readonly problems: readonly RowProblem[] };

/**
 * Rows of a file or of a pasted text as lines of the record, or every problem of every row. Never
 * throws, whatever the text is.
 */
export function parseRows(text: string, options: ParseOptions): ParsedRows {
  const whole = (code: RowProblem['code'], facts: RowProblem['facts'] = {}): ParsedRows => ({
    problems: [{ row: 0, column: null, code, facts }],
  });
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes > largestBytes) return whole('file_too_large', { kilobytes: Math.ceil(bytes / 1024), max: 256 });
  const clean = text.replace(/^\ufeff/, '');
  if (clean.trim() === '') return whole('file_empty');
  const filled = clean.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;
  // Lines are counted before they are read: besides the rows there is a heading, and what names the separator.
  const tooMany = (rows: number): ParsedRows => whole('too_many_rows', { rows, max: mostRows });
  if (options.format !== 'json' && filled > mostRows + 2) return tooMany(filled - 1);
  if (options.format === 'pasted') return compared(linesOfPaste(clean, options), options);
  const raw = options.format === 'csv' ? rowsOfCsv(clean, options) : rowsOfJson(clean);
  if (raw.rows.length > mostRows) return tooMany(raw.rows.length);
  return compared(linesOfRows(raw, options), options);
}

/** The columns that a comparison rests on: where one of them is bad, its result means nothing. */
const restsOn: Readonly<Record<LineProblemCode, readonly MembershipColumn[]>> = {
  date_unknown: ['starts_on', 'ends_on', 'activate_by'],
  ends_before_starts: ['starts_on', 'ends_on'],
  period_too_long: ['starts_on', 'ends_on'],
  activate_by_before_start: ['starts_on', 'activate_by'],
  activate_by_after_end: ['ends_on', 'activate_by'],
  competency_not_in_offer: ['offer', 'competency'],
  competency_missing: ['tenant_id', 'offer', 'starts_on', 'competency', 'benefit'],
  benefit_not_in_offer: ['offer', 'starts_on', 'benefit'],
  ids_without_benefit: ['benefit'],
  id_malformed: ['access_id', 'contract_id'],
  ids_equal: ['access_id', 'contract_id'],
  contract_id_without_access_id: ['access_id', 'contract_id'],
  access_id_twice: ['access_id', 'tenant_id', 'offer', 'benefit', 'starts_on', 'ends_on'],
  used_without_access_id: ['used', 'access_id'],
  used_not_whole: ['used'],
  used_above_allowance: ['offer', 'starts_on', 'competency', 'benefit', 'used'],
  rows_disagree: ['tenant_id', 'offer', 'starts_on', 'benefit'],
};

/** What must hold within and between lines is looked at for every row, as far as it can be read. */
function compared(found: FoundLines, options: ParseOptions): ParsedRows {
  const anyBad = found.problems.length > 0;
  const isBad = (index: number, columns: readonly MembershipColumn[]): boolean =>
    columns.some((column) => found.bad?.[index]?.has(column));
  const between = problemsOfLines(found.lines, options.record?.memberships ?? [])
    .filter(({ index, column, code, facts }) => {
      const columns = [...restsOn[code], column];
      // The row that names the competency may be the one that cannot be read.
      if (code === 'competency_missing' && anyBad) return false;
      return !isBad(index, columns) && !(typeof facts.other === 'number' && isBad(facts.other, columns));
    })
    .map(({ index, column, code, facts }): RowProblem => {
      const { other, ...rest } = facts;
      const row = found.rows[index] ?? 0;
      return {
        row,
        column,
        code,
        facts: typeof other === 'number' ? { ...rest, row: found.rows[other] ?? 0 } : rest,
      };
    });
  if (found.lines.length + found.problems.length === 0) {
    return { problems: [{ row: 0, column: null, code: 'file_empty', facts: {} }] };
  }
  const problems = [...found.problems, ...between].sort((a, b) => a.row - b.row);
  if (problems.length > 0) return { problems };
  return { lines: found.lines, rows: found.rows };
}
