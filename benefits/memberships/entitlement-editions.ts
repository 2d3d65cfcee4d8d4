/**
 * How many incidents an offer grants: the published tables, newest last. A grant keeps the edition
 * it was made under, so a table is never changed once it has been used; a newer one is added.
 */
import type { CalendarDay } from '../calendar.ts';
import { type Allowance, type BenefitKind, cloudCompetencies, type Offer } from '../vocabulary.ts';

/** A cell; where the competency decides, both answers. */
type Cell = Allowance | { readonly cloudCompetency: Allowance; readonly otherCompetency: Allowance };

interface Edition {
  readonly from: CalendarDay;
  readonly source: string;
  /** Known second-hand: shown as "check with Partner Center". */
  readonly secondHand: boolean;
  /** Only the offers that the table names. */
  readonly table: Partial<Readonly<Record<Offer, Readonly<Record<BenefitKind, Cell>>>>>;
}

const none = 'not-entitled';

export const editions = {
  'mpn-2021': {
    from: '2021-03-04',
    source: 'Microsoft, "Technical support benefits", 2021-03-04, table of entitlements',
    secondHand: false,
    table: {
      'action-pack': { 'product-support': 10, 'signature-cloud': none },
      silver: {
        'product-support': 15,
        'signature-cloud': { cloudCompetency: 'unlimited', otherCompetency: 5 },
      },
      gold: {
        'product-support': 20,
        'signature-cloud': { cloudCompetency: 'unlimited', otherCompetency: 10 },
      },
    },
  },
  'mpn-2023': {
    from: '2022-10-03',
    source: 'The same page after the Solutions Partner designations began, 2022-10-03',
    secondHand: false,
    table: { 'solutions-partner': { 'product-support': 20, 'signature-cloud': 'unlimited' } },
  },
  'maicpp-2026': {
    from: '2026-03-16',
    source: 'Microsoft AI Cloud Partner Program benefits from 2026-03-16, second-hand',
    secondHand: true,
    table: {
      'solutions-partner': { 'product-support': 20, 'signature-cloud': 50 },
      'success-expanded': { 'product-support': none, 'signature-cloud': 5 },
      'success-core': { 'product-support': none, 'signature-cloud': 2 },
      launch: { 'product-support': none, 'signature-cloud': none },
    },
  },
} as const satisfies Record<string, Edition>;

export type EditionId = keyof typeof editions;

export const editionIds = Object.keys(editions) as readonly EditionId[];

/** An edition by the id a grant keeps; undefined for an id no table has. */
export function editionById(id: string): (Edition & { readonly id: EditionId }) | undefined {
  const known = editionIds.find((one) => one === id);
  return known === undefined ? undefined : { id: known, ...editions[known] };
}

/**
 * The edition of a membership: the newest, begun by its start, whose table names the offer. A
 * membership older than every table that names its offer takes the oldest of them.
 */
export function editionOf(offer: Offer, startsOn: CalendarDay): EditionId {
  const naming = editionIds.filter((id) => Object.hasOwn(editions[id].table, offer));
  const begun = naming.filter((id) => editions[id].from <= startsOn);
  return begun.at(-1) ?? naming[0] ?? 'mpn-2021';
}

/** Whether the competency is on the closed list of cloud competencies; case and spaces do not matter. */
export function isCloudCompetency(name: string): boolean {
  const plain = name.trim().replace(/\s+/g, ' ').toLowerCase();
  return cloudCompetencies.some((competency) => competency.toLowerCase() === plain);
}

/** The better of two allowances: unlimited, then the greater number, then an empty cell. */
export function betterAllowance(one: Allowance, other: Allowance): Allowance {
  const weight = (allowance: Allowance) =>
    allowance === 'unlimited' ? Number.POSITIVE_INFINITY : allowance === 'not-entitled' ? -1 : allowance;
  return weight(other) > weight(one) ? other : one;
}

/**
 * How many incidents the offer grants a period. Of several competencies of one level the better
 * counts; without a cloud competency the offer is treated as one with another competency.
 */
export function allowanceOf(
  edition: EditionId,
  offer: Offer,
  competencies: readonly string[],
  kind: BenefitKind,
): Allowance {
  const table: Edition['table'] = editions[edition].table;
  const cell = table[offer]?.[kind] ?? none;
  if (typeof cell !== 'object') return cell;
  return competencies
    .map((name) => (isCloudCompetency(name) ? cell.cloudCompetency : cell.otherCompetency))
    .reduce(betterAllowance, cell.otherCompetency);
}
