/** What must hold for lines of an import, of a pasted table or of a form, whoever wrote them. */
import { addYears, isCalendarDay } from '../calendar.ts';
import { isId } from '../ids/ids.ts';
import { type Allowance, type BenefitKind, competencyOffers, type Offer } from '../vocabulary.ts';
import { allowanceOf, editionOf } from './entitlement-editions.ts';
import type { Membership, MembershipLine } from './membership-record.ts';

/** The columns of a file, in the order in which they are written. */
export const membershipColumns = [
  'tenant_id',
  'offer',
  'competency',
  'starts_on',
  'ends_on',
  'activate_by',
  'benefit',
  'access_id',
  'contract_id',
  'used',
] as const;
export type MembershipColumn = (typeof membershipColumns)[number];

/** What can be wrong between the values of a line, or between lines. */
export const lineProblemCodes = [
  'date_unknown',
  'ends_before_starts',
  'period_too_long',
  'activate_by_before_start',
  'activate_by_after_end',
  'competency_not_in_offer',
  'competency_missing',
  'benefit_not_in_offer',
  'ids_without_benefit',
  'id_malformed',
  'ids_equal',
  'contract_id_without_access_id',
  'access_id_twice',
  'used_without_access_id',
  'used_not_whole',
  'used_above_allowance',
  'rows_disagree',
] as const;
export type LineProblemCode = (typeof lineProblemCodes)[number];

/** `index` counts the lines from 0. Facts are names, days and counts, never ids of a contract. */
export interface LineProblem {
  readonly index: number;
  readonly column: MembershipColumn;
  readonly code: LineProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A purchase gives a year; twice that is surely a mistyped year. */
const longestYears = 2;

type Key = Pick<MembershipLine, 'tenantId' | 'offer' | 'startsOn'>;

export const isSameMembership = (a: Key, b: Key): boolean =>
  a.tenantId === b.tenantId && a.offer === b.offer && a.startsOn === b.startsOn;

const isSameRow = (a: MembershipLine, b: MembershipLine): boolean =>
  isSameMembership(a, b) && a.kind === b.kind;

/** Names of competencies without the empty one, each once, in their order. */
export function competenciesOf(lines: readonly MembershipLine[]): readonly string[] {
  return [...new Set(lines.map((line) => line.competency).filter((name) => name !== ''))];
}

/** What a benefit of a membership grants, by the edition in force when it began. */
export function allowanceOfLine(
  offer: Offer,
  startsOn: string,
  competencies: readonly string[],
  kind: BenefitKind,
): Allowance {
  return allowanceOf(editionOf(offer, startsOn), offer, competencies, kind);
}

const holdsCompetencies = (offer: Offer): boolean => competencyOffers.some((one) => one === offer);

function ofDates(
  line: MembershipLine,
  add: (column: MembershipColumn, code: LineProblemCode, facts?: LineProblem['facts']) => void,
): void {
  const unknown = (
    [
      ['starts_on', line.startsOn],
      ['ends_on', line.endsOn],
      ['activate_by', line.activateBy],
    ] as const
  ).filter(([, day]) => day !== undefined && !isCalendarDay(day));
  for (const [column, day] of unknown) add(column, 'date_unknown', { value: day ?? '' });
  if (unknown.length > 0) return;
  if (line.endsOn < line.startsOn)
    add('ends_on', 'ends_before_starts', { starts: line.startsOn, ends: line.endsOn });
  else if (line.endsOn > addYears(line.startsOn, longestYears)) {
    add('ends_on', 'period_too_long', { starts: line.startsOn, ends: line.endsOn });
  }
  if (line.activateBy === undefined) return;
  if (line.activateBy < line.startsOn) {
    add('activate_by', 'activate_by_before_start', { starts: line.startsOn, activateBy: line.activateBy });
  }
  if (line.activateBy > line.endsOn) {
    add('activate_by', 'activate_by_after_end', { ends: line.endsOn, activateBy: line.activateBy });
  }
}

function ofIds(
  line: MembershipLine,
  add: (column: MembershipColumn, code: LineProblemCode, facts?: LineProblem['facts']) => void,
): void {
  const { accessId, contractId } = line;
  if (accessId !== undefined && !isId(accessId)) add('access_id', 'id_malformed', { column: 'access_id' });
  if (contractId !== undefined && !isId(contractId))
    add('contract_id', 'id_malformed', { column: 'contract_id' });
  if (accessId === undefined && contractId !== undefined) add('access_id', 'contract_id_without_access_id');
  if (accessId !== undefined && accessId === contractId) add('contract_id', 'ids_equal');
  if (line.kind === undefined && (accessId !== undefined || contractId !== undefined)) {
    add('benefit', 'ids_without_benefit');
  }
}

/**
 * Every problem of every line, in the order of the lines; empty when all of them may be planned.
 * A competency that is `recorded` already need not be named again.
 */
export function problemsOfLines(
  lines: readonly MembershipLine[],
  recorded: readonly Membership[] = [],
): readonly LineProblem[] {
  const problems: LineProblem[] = [];
  lines.forEach((line, index) => {
    const add = (column: MembershipColumn, code: LineProblemCode, facts: LineProblem['facts'] = {}): void => {
      problems.push({ index, column, code, facts });
    };
    ofDates(line, add);
    ofIds(line, add);
    const competencies = [
      ...(recorded.find((one) => isSameMembership(one, line))?.competencies ?? []),
      ...competenciesOf(lines.filter((other) => isSameMembership(other, line))),
    ];
    if (line.competency !== '' && !holdsCompetencies(line.offer)) {
      add('competency', 'competency_not_in_offer', { offer: line.offer });
    }
    if (line.kind === 'signature-cloud' && holdsCompetencies(line.offer) && competencies.length === 0) {
      add('competency', 'competency_missing', { offer: line.offer });
    }
    const allowance =
      line.kind === undefined || !isCalendarDay(line.startsOn)
        ? undefined
        : allowanceOfLine(line.offer, line.startsOn, competencies, line.kind);
    if (allowance === 'not-entitled') {
      add('benefit', 'benefit_not_in_offer', { offer: line.offer, benefit: line.kind ?? '' });
    }
    const { used } = line;
    if (used !== undefined) {
      if (!Number.isSafeInteger(used) || used < 0) add('used', 'used_not_whole');
      else if (typeof allowance === 'number' && used > allowance) {
        add('used', 'used_above_allowance', { used, allowance });
      }
      if (used > 0 && line.accessId === undefined) add('used', 'used_without_access_id');
    }
    const first = lines.findIndex((other) => isSameRow(other, line));
    const other = first < index ? lines[first] : undefined;
    if (other !== undefined) {
      const disagreeing = (
        [
          ['ends_on', other.endsOn, line.endsOn],
          ['activate_by', other.activateBy, line.activateBy],
          ['access_id', other.accessId, line.accessId],
          ['contract_id', other.contractId, line.contractId],
          ['used', other.used, line.used],
        ] as const
      ).filter(([, before, now]) => before !== now);
      for (const [column] of disagreeing) add(column, 'rows_disagree', { column, other: first });
    }
    if (line.accessId !== undefined) {
      const twice = lines.findIndex(
        (one) =>
          one.accessId === line.accessId &&
          !isSameRow(one, line) &&
          one.startsOn <= line.endsOn &&
          line.startsOn <= one.endsOn,
      );
      if (twice >= 0 && twice < index) add('access_id', 'access_id_twice', { other: twice });
    }
  });
  return problems;
}
