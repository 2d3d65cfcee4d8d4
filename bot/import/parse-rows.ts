import { type CompanyRecord, type MembershipLine, problemsOfLines } from '../../benefits/index.ts';
import { type RawRow, type Reading, readCells } from './cells.ts';
import { rowsOfCsv } from './csv-rows.ts';
import { rowsOfJson } from './json-rows.ts';
import { linesOfPaste } from './pasted.ts';
import type { RowProblem } from './problems.ts';

export const importFormats = ['csv', 'json', 'pasted'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** A file of this size holds more memberships than any company has. */
export const largestBytes = 256 * 1024;
export const mostRows = 2000;

export interface ParseOptions extends Reading {
  readonly format: ImportFormat;
  /** What is recorded already: a portal line finds its membership there. */
  readonly record?: CompanyRecord;
}

/** `rows[i]` is where `lines[i]` stands in the text. */
export type ParsedRows =
  | { readonly lines: readonly MembershipLine[]; readonly rows: readonly number[] }
  | { readonly problems: readonly RowProblem[] };

/** Rows of texts, and what was wrong already with cutting the text into them. */
export interface RawRows {
  readonly rows: readonly RawRow[];
  readonly problems: readonly RowProblem[];
}

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
  if (options.format === 'pasted') return compared(linesOfPaste(clean, options), options);
  const raw = options.format === 'csv' ? rowsOfCsv(clean, options) : rowsOfJson(clean, options);
  if (raw.rows.length > mostRows) return whole('too_many_rows', { rows: raw.rows.length, max: mostRows });
  if (raw.rows.length === 0 && raw.problems.length === 0) return whole('file_empty');
  return compared(linesOfRows(raw, options), options);
}

/** Lines found so far, and problems: both are kept, so that all problems can be told at once. */
export interface FoundLines {
  readonly lines: readonly MembershipLine[];
  readonly rows: readonly number[];
  readonly problems: readonly RowProblem[];
}

export function linesOfRows(raw: RawRows, reading: Reading): FoundLines {
  const lines: MembershipLine[] = [];
  const rows: number[] = [];
  const problems = [...raw.problems];
  for (const one of raw.rows) {
    const read = readCells(one, reading);
    if ('line' in read) {
      lines.push(read.line);
      rows.push(one.row);
    } else problems.push(...read.problems);
  }
  return { lines, rows, problems };
}

/** What must hold within and between lines is looked at for the good ones even where others are bad. */
function compared(found: FoundLines, options: ParseOptions): ParsedRows {
  const between = problemsOfLines(found.lines, options.record?.memberships ?? []).map(
    ({ index, column, code, facts }): RowProblem => {
      const { other, ...rest } = facts;
      const row = found.rows[index] ?? 0;
      return {
        row,
        column,
        code,
        facts: typeof other === 'number' ? { ...rest, row: found.rows[other] ?? 0 } : rest,
      };
    },
  );
  const problems = [...found.problems, ...between].sort((a, b) => a.row - b.row);
  if (problems.length > 0) return { problems };
  return { lines: found.lines, rows: found.rows };
}
