import type { CompanyRecord } from '../../benefits/index.ts';
import {
  type MembershipColumn,
  type MembershipLine,
  previewOf,
  problemsOfLines,
} from '../../benefits/memberships/index.ts';
import type { Words } from '../../locales/index.ts';
import { readCells } from './cells.ts';
import { differenceInWords, inOrder } from './difference-texts.ts';
import { type ImportFormat, parseRows } from './parse-rows.ts';
import { problemInWords } from './problem-texts.ts';
import type { RowProblem } from './problems.ts';

/** Said in the reader's language when it is shown. */
export type Sentence = (words: Words) => string;

export type ReadForChat =
  | { readonly kind: 'lines'; readonly lines: readonly MembershipLine[] }
  | { readonly kind: 'problems'; readonly problems: readonly Sentence[] };

/** More sentences than this do not help anybody, and a card has its limits. */
const mostSentences = 25;

function told(problems: readonly RowProblem[], sentenceOf = problemInWords): ReadForChat {
  const sentences: Sentence[] = problems
    .slice(0, mostSentences)
    .map((problem) => (words) => sentenceOf(problem, words));
  const more = problems.length - mostSentences;
  if (more > 0) sentences.push((words) => words.say('import.problem-more', { count: more }));
  return { kind: 'problems', problems: sentences };
}

/** Whose rows they are: the asker's organization, or another one of the same company that a row names. */
export interface ForWhom {
  readonly tenantId: string;
  readonly joined?: readonly string[];
  readonly record?: CompanyRecord;
}

function readAs(text: string, format: ImportFormat, whom: ForWhom): ReadForChat {
  const parsed = parseRows(text, { format, ...whom });
  return 'lines' in parsed ? { kind: 'lines', lines: parsed.lines } : told(parsed.problems);
}

/** Rows or plan lines that somebody pasted; what a text says of strange organizations is refused. */
export function readMemberships(text: string, whom: ForWhom): ReadForChat {
  return readAs(text, 'pasted', whom);
}

/** A file somebody attached: JSON where its name says so, else whatever of the known forms its text has. */
export function readMembershipFile(
  file: { readonly name: string; readonly text: string },
  whom: ForWhom,
): ReadForChat {
  if (/\.json$/i.test(file.name)) return readAs(file.text, 'json', whom);
  return readAs(file.text, /\.csv$/i.test(file.name) ? 'csv' : 'pasted', whom);
}

/** What saving the lines would change, as sentences; empty where the record says all of it already. */
export function differencesForChat(
  record: CompanyRecord,
  lines: readonly MembershipLine[],
): readonly Sentence[] {
  const plan = previewOf(record, lines);
  if (plan.kind === 'refused') return [];
  const shown = inOrder(plan.differences);
  const sentences: Sentence[] = shown
    .slice(0, mostSentences)
    .map((difference) => (words) => differenceInWords(difference, words));
  const more = shown.length - mostSentences;
  if (more > 0) sentences.push((words) => words.say('memberships-review.more', { count: more }));
  return sentences;
}

/** The inputs of the form for one offer, by the names they have there. */
const formInputs = ['offer', 'competency', 'startsOn', 'endsOn', 'activateBy'] as const;
const columnOfInput: Readonly<Record<(typeof formInputs)[number], MembershipColumn>> = {
  offer: 'offer',
  competency: 'competency',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  activateBy: 'activate_by',
};

/** The form filled in by hand, as the same lines that an import would have: one for each competency. */
export function readMembershipForm(
  values: Readonly<Record<string, string | undefined>>,
  { tenantId, joined = [] }: ForWhom,
): ReadForChat {
  const organization = joined.find((one) => one === values.organization) ?? tenantId;
  const named = `${values.competency ?? ''},${values.otherCompetency ?? ''}`.split(/[,;]/);
  const competencies = [...new Set(named.map((name) => name.trim()).filter((name) => name !== ''))];
  const lines: MembershipLine[] = [];
  for (const competency of competencies.length === 0 ? [''] : competencies) {
    const cells = new Map<MembershipColumn, string>();
    for (const input of formInputs)
      cells.set(columnOfInput[input], (input === 'competency' ? competency : values[input]) ?? '');
    // Row 0: a form has no rows to speak of; its fields have labels instead.
    const read = readCells({ row: 0, cells }, { tenantId: organization });
    if ('problems' in read) return told(read.problems, problemOfField);
    lines.push(read.line);
  }
  const between = problemsOfLines(lines);
  const [problem] = between;
  if (problem === undefined) return { kind: 'lines', lines };
  // What is wrong with one of them is wrong with the form, and is said once.
  const ofForm = between.filter(({ index }) => index === problem.index);
  return told(
    ofForm.map(({ column, code, facts }) => ({ row: 0, column, code, facts })),
    problemOfField,
  );
}

/** The sentence with the label of the field it is about. */
function problemOfField(problem: RowProblem, words: Words): string {
  const said = problemInWords(problem, words);
  const input = formInputs.find((name) => columnOfInput[name] === problem.column);
  if (input === undefined) return said;
  return words.say('membership-form.problem-at', {
    field: words.say(`membership-form.${input}`).replace(/ \(.*\)$/, ''),
    problem: said,
  });
}
