/** Walks the tree: as far as what is known leads, then one question, or the cause. */
import type { BenefitRow } from '../memberships/benefit-table.ts';
import { benefitsMeant, checks, type DiagnosisFacts } from './diagnosis-facts.ts';
import {
  type Cause,
  type DiagnosisCheck,
  type DiagnosisQuestion,
  type DiagnosisStart,
  diagnosisQuestions,
} from './diagnosis-terms.ts';
import { diagnosisTree, type Next, type Step } from './diagnosis-tree.ts';

/** What was said so far; plain values, they travel in a button. */
export interface DiagnosisSaid {
  readonly start: DiagnosisStart;
  /** Answers to the questions, in their order; whatever answers none is passed over. */
  readonly answers: readonly string[];
  readonly membershipId?: string;
  readonly kind?: string;
}

/** What was looked up on the way. */
export interface Checked {
  readonly check: DiagnosisCheck;
  readonly found: string;
}

export type Diagnosis = { readonly checked: readonly Checked[]; readonly row?: BenefitRow } & (
  | { readonly kind: 'question'; readonly question: DiagnosisQuestion; readonly answers: readonly string[] }
  | { readonly kind: 'which-benefit'; readonly rows: readonly BenefitRow[] }
  | { readonly kind: 'cause'; readonly cause: Cause }
);

export function diagnose(facts: DiagnosisFacts, said: DiagnosisSaid): Diagnosis {
  const left = [...said.answers];
  const checked: Checked[] = [];
  let row = facts.rows.find((one) => one.membershipId === said.membershipId && one.kind === said.kind);
  let at: Next = said.start;
  while (typeof at === 'string') {
    const step: Step = diagnosisTree[at];
    const about = { checked, ...(row === undefined ? {} : { row }) };
    if ('choose' in step) {
      const meant = benefitsMeant(facts, step.choose);
      const [first] = meant;
      if (row === undefined && meant.length > 1) return { kind: 'which-benefit', rows: meant, checked };
      row ??= first;
      at = row === undefined ? step.none : step.to;
    } else if ('check' in step) {
      const found = checks[step.check](facts, row);
      checked.push({ check: step.check, found });
      at = nextOf(step.to, found);
    } else {
      const answers: readonly string[] = diagnosisQuestions[step.ask];
      const answer = takeFirst(left, answers);
      if (answer === undefined) return { kind: 'question', question: step.ask, answers, ...about };
      at = nextOf(step.to, answer);
    }
  }
  return { kind: 'cause', cause: at.cause, checked, ...(row === undefined ? {} : { row }) };
}

/** The first answer that answers the question; those before it answered nothing. */
function takeFirst(left: string[], answers: readonly string[]): string | undefined {
  while (left.length > 0) {
    const answer = left.shift();
    if (answer !== undefined && answers.includes(answer)) return answer;
  }
  return undefined;
}

/** @throws RangeError where the tree leads nowhere: a fault of the tree (a test walks it). */
function nextOf(to: Readonly<Record<string, Next>>, found: string): Next {
  const next = to[found];
  if (next === undefined) throw new RangeError(`the diagnosis does not know ${found}`);
  return next;
}
