import type { Words } from '../../locales/index.ts';
import type { RowProblem } from './problems.ts';

/** Facts that a sentence chooses by: an empty one is `none`. */
const chosenBy = ['meant'] as const;

/** Days that were understood: said in words, since nobody can tell which of two numbers is the month. */
const days = ['starts', 'ends', 'activateBy'] as const;

/** `row 3, column ends_on: …` — what is wrong and how to put it right, in the reader's language. */
export function problemInWords(problem: RowProblem, words: Words): string {
  const facts: Record<string, string | number> = { ...problem.facts };
  for (const name of chosenBy) {
    if (facts[name] === undefined || facts[name] === '') facts[name] = 'none';
  }
  for (const name of days) {
    const day = facts[name];
    if (typeof day === 'string') facts[name] = words.day(day);
  }
  const said = words.say(`import.problem.${problem.code}`, facts);
  if (problem.row === 0) return said;
  const { row, column } = problem;
  return words.say('import.problem-at', { row, column: column ?? 'none', problem: said });
}

/** Every problem, each in its own sentence, in the order of the rows. */
export function problemsInWords(problems: readonly RowProblem[], words: Words): readonly string[] {
  return problems.map((problem) => problemInWords(problem, words));
}
