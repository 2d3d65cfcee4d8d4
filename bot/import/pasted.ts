import type { CompanyRecord } from '../../benefits/index.ts';
import {
  lineOfPortal,
  type MembershipLine,
  type PortalProblem,
  parsePortalLines,
} from '../../benefits/memberships/index.ts';
import type { Reading } from './cells.ts';
import { likenessToOurs, rowsOfPastedTable } from './csv-rows.ts';
import { type FoundLines, linesOfRows, mostRows } from './found-lines.ts';
import { linesOfPortalTable } from './portal-table.ts';
import type { RowProblem } from './problems.ts';

/** Signs that a copy from a web page or a chat brings along and nobody sees. */
const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

export interface PasteOptions extends Reading {
  /** What is recorded already: a portal line finds its membership there. */
  readonly record?: CompanyRecord;
}

/** A plan line has no columns, so only its place is named. */
function problemOfPortal(row: number, { code, ...facts }: PortalProblem): RowProblem {
  return { row, column: null, code, facts };
}

function linesOfPortal(text: string, tenantId: string, options: PasteOptions): FoundLines {
  const lines: MembershipLine[] = [];
  const rows: number[] = [];
  const problems: RowProblem[] = [];
  const readings = parsePortalLines(text);
  if (readings.length > mostRows) {
    const facts = { rows: readings.length, max: mostRows };
    return { lines, rows, problems: [{ row: 0, column: null, code: 'too_many_rows', facts }] };
  }
  for (const reading of readings) {
    const result = lineOfPortal(reading, tenantId, options.record);
    if ('line' in result) {
      lines.push(result.line);
      rows.push(reading.line);
    } else problems.push(...result.problems.map((problem) => problemOfPortal(reading.line, problem)));
  }
  return { lines, rows, problems };
}

/** What was pasted, whichever of the known forms it has: rows of ours, plan lines, a portal's table. */
export function linesOfPaste(pasted: string, options: PasteOptions): FoundLines {
  const text = pasted.replace(invisible, '');
  const likeness = likenessToOurs(text);
  const asOurs = (): FoundLines => linesOfRows(rowsOfPastedTable(text, options), options);
  if (likeness === 'sure') return asOurs();
  const tenantId = options.tenantId ?? '';
  const fromTable = linesOfPortalTable(text, tenantId, options.record);
  if (fromTable !== undefined) return fromTable;
  if (likeness === 'likely' && !/partner\s+support/i.test(text)) return asOurs();
  const fromLines = linesOfPortal(text, tenantId, options);
  if (fromLines.lines.length + fromLines.problems.length > 0) return fromLines;
  return { lines: [], rows: [], problems: [{ row: 0, column: null, code: 'nothing_recognised', facts: {} }] };
}
