import { type BenefitKind, type CompanyRecord, cloudCompetencies, parseId } from '../../benefits/index.ts';
import {
  lineOfPortal,
  type MembershipLine,
  offerIn,
  type PortalReading,
  parseDay,
  usDay,
} from '../../benefits/memberships/index.ts';
import type { FoundLines } from './found-lines.ts';
import type { RowProblem } from './problems.ts';

/** Headings of the portals' tables in both languages, by what stands under them. */
const headings = {
  name: /^(?:benefits?|name|offer|program|plan|korzyś[ćc]|korzyści|nazwa|oferta)\b/i,
  accessId: /access\s*id|identyfikator\s+dost[eę]pu/i,
  contractId: /contract\s*id|identyfikator\s+(?:kontraktu|umowy)/i,
  activateBy: /activate\s*by|aktyw\p{L}*\s+do/iu,
  startsOn: /start|od dnia|początek|rozpoczęci/i,
  endsOn: /end|expir|wygas|koniec|zakończeni|ważn/i,
  remaining: /remaining|left|pozostał/i,
} as const;
type Heading = keyof typeof headings;

const kindWords: readonly (readonly [RegExp, BenefitKind])[] = [
  [/signature|cloud\s+support|w\s+chmurze|dla\s+chmury/i, 'signature-cloud'],
  [/product\s+support|on-premises|partner\s+support|lokaln/i, 'product-support'],
];

const found = <T>(words: readonly (readonly [RegExp, T])[], text: string): T | undefined =>
  words.find(([word]) => word.test(text))?.[1];

function headingsOf(cells: readonly string[]): ReadonlyMap<Heading, number> {
  const names = Object.keys(headings) as Heading[];
  const map = new Map<Heading, number>();
  cells.forEach((cell, index) => {
    const name = names.find((one) => headings[one].test(cell.trim()));
    if (name !== undefined && !map.has(name)) map.set(name, index);
  });
  return map;
}

const dayIn = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (parseDay(text) ?? usDay(text));

const withIf = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, T>);

interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** The heading above it, such as `Gold (Cloud Platform)`, where the table has such. */
  readonly under: string;
}

function rowLine(
  row: TableRow,
  at: ReadonlyMap<Heading, number>,
  tenantId: string,
  record: CompanyRecord | undefined,
): { readonly line: MembershipLine } | { readonly problems: readonly RowProblem[] } {
  const cell = (heading: Heading): string | undefined => {
    const index = at.get(heading);
    const text = index === undefined ? '' : (row.cells[index] ?? '').trim();
    return text === '' || /^[-–—]$/.test(text) ? undefined : text;
  };
  const whole = row.cells.join(' ');
  const kind = found(kindWords, whole);
  const offer = offerIn(whole) ?? offerIn(row.under);
  const id = (heading: 'accessId' | 'contractId'): string | undefined => {
    const parsed = parseId(cell(heading) ?? '');
    return parsed.kind === 'id' ? parsed.id : cell(heading);
  };
  // A whole number, whatever follows it: `13 of 20`; no beginning of `1e9` or `1,000`.
  const remaining = /^\d{1,4}(?![\p{L}\p{N}]|[.,'’]\d)/u.exec(cell('remaining') ?? '')?.[0];
  const startsOn = dayIn(cell('startsOn'));
  const endsOn = dayIn(cell('endsOn'));
  const missing = [
    ...(offer === undefined ? (['offer'] as const) : []),
    ...(startsOn === undefined ? (['startsOn'] as const) : []),
    ...(endsOn === undefined ? (['endsOn'] as const) : []),
  ];
  const problem = (code: RowProblem['code'], facts: RowProblem['facts']) => ({
    row: row.line,
    column: null,
    code,
    facts,
  });
  const pieces = missing.map((piece) => problem('piece_missing', { piece }));
  if (kind === undefined) pieces.push(problem('piece_missing', { piece: 'benefit' }));
  if (offer === undefined || startsOn === undefined || endsOn === undefined || kind === undefined) {
    return { problems: pieces };
  }
  const accessId = id('accessId');
  const reading: PortalReading = {
    line: row.line,
    offer,
    kind,
    // What is left can only be counted on an active benefit; the Access ID says that it is one.
    accessId: accessId ?? '',
    startsOn,
    endsOn,
    ...(remaining === undefined || accessId === undefined ? {} : { remaining: Number(remaining) }),
    missing: [],
  };
  const read = lineOfPortal(reading, tenantId, record);
  if ('problems' in read) {
    return { problems: read.problems.map(({ code, ...facts }) => problem(code, facts)) };
  }
  const competency = cloudCompetencies.find((name) =>
    `${row.under} ${whole}`.toLowerCase().includes(name.toLowerCase()),
  );
  const { accessId: _, ...line } = read.line;
  return {
    line: {
      ...line,
      competency: (offer === 'silver' || offer === 'gold' ? competency : undefined) ?? '',
      ...withIf('accessId', accessId),
      ...withIf('contractId', id('contractId')),
      ...withIf('activateBy', dayIn(cell('activateBy'))),
    },
  };
}

/**
 * A table copied from Partner Center: cells apart by tabs, a heading in English or Polish, one
 * benefit a row. Read by the headings, since the pages do not fix the order of their columns.
 * Undefined when the text is no such table.
 */
export function linesOfPortalTable(
  text: string,
  tenantId: string,
  record?: CompanyRecord,
): FoundLines | undefined {
  const rows = text.split(/\r\n|\r|\n/).map((line, index) => ({ line: index + 1, cells: line.split('\t') }));
  const top = rows.findIndex(({ cells }) => cells.length >= 3 && headingsOf(cells).size >= 3);
  const heading = rows[top];
  if (heading === undefined) return undefined;
  const at = headingsOf(heading.cells);
  const lines: MembershipLine[] = [];
  const numbers: number[] = [];
  const problems: RowProblem[] = [];
  let under = rows
    .slice(0, top)
    .map(({ cells }) => cells.join(' '))
    .join(' ');
  for (const { line, cells } of rows.slice(top + 1)) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length === 0) continue;
    if (filled.length === 1) {
      under = filled[0] ?? '';
      continue;
    }
    const read = rowLine({ line, cells, under }, at, tenantId, record);
    if ('line' in read) {
      lines.push(read.line);
      numbers.push(line);
    } else problems.push(...read.problems);
  }
  return lines.length + problems.length === 0 ? undefined : { lines, rows: numbers, problems };
}
