/** Which incidents a list shows: open ones from the record, closed ones from the history, newest first. */
import { samePerson } from '../order.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { IncidentCount } from '../record/history.ts';
import type { IncidentState } from '../vocabulary.ts';
import type { Incident } from './incident-record.ts';
import { incidentKey } from './incidents.ts';

/** What can be chosen, and the states it shows. */
const incidentViews = {
  all: ['draft', 'prepared', 'sent', 'closed'],
  open: ['prepared', 'sent'],
  waiting: ['prepared'],
  drafts: ['draft'],
  closed: ['closed'],
} as const satisfies Record<string, readonly IncidentState[]>;
export type IncidentViewName = keyof typeof incidentViews;
export const incidentViewNames = Object.keys(incidentViews) as readonly IncidentViewName[];

export interface IncidentsWanted {
  readonly show: IncidentViewName;
  readonly product?: string;
  /** Only of the company's incidents: those of one person. */
  readonly by?: PersonId;
  /** The `incidentKey` of the last one seen. */
  readonly before?: string;
}

export interface IncidentList {
  readonly wanted: IncidentsWanted;
  /** Newest first. */
  readonly items: readonly Incident[];
  /** Where the older ones begin; absent when there are none. */
  readonly before?: string;
  /** How many each choice would show, of the same product and person. */
  readonly counts: Readonly<Record<IncidentViewName, number>>;
  /** Of the chosen states and person, most first. */
  readonly products: readonly { readonly product: string; readonly incidents: number }[];
  /** Of the chosen states and product, by name. */
  readonly people: readonly { readonly person: Person; readonly incidents: number }[];
}

/** How many a list shows at once. */
export const incidentsShown = 8;

/** The open ones of a list: a person's own, or the company's, of whose drafts nothing is told. */
export function openIncidents(record: CompanyRecord, whose: PersonId | 'company'): readonly Incident[] {
  return record.incidents.filter(
    ({ state, by }) =>
      state !== 'closed' && (whose === 'company' ? state !== 'draft' : samePerson(by, whose)),
  );
}

/** One page of a list. `closed` begins at the same place and holds at least one more than a page. */
export function pageOf(
  open: readonly Incident[],
  closed: readonly Incident[],
  wanted: IncidentsWanted,
): Pick<IncidentList, 'items' | 'before'> {
  const { before } = wanted;
  const found = [...open, ...closed]
    .filter((one) => isWanted(countOf(one), wanted) && (before === undefined || incidentKey(one) < before))
    .sort((a, b) => (incidentKey(a) < incidentKey(b) ? 1 : -1));
  const items = found.slice(0, incidentsShown);
  const last = items.at(-1);
  return {
    items,
    ...(last !== undefined && found.length > items.length ? { before: incidentKey(last) } : {}),
  };
}

export function countOf({ state, form, by }: Incident): IncidentCount {
  return { state, product: form.product, by, incidents: 1 };
}

function isWanted(count: IncidentCount, { show, product, by }: IncidentsWanted): boolean {
  const states: readonly IncidentState[] = incidentViews[show];
  return (
    states.includes(count.state) &&
    (product === undefined || count.product === product) &&
    (by === undefined || samePerson(count.by, by))
  );
}

/** What the choices of a list say: how many each of them would show. */
export function choicesOf(
  rows: readonly IncidentCount[],
  wanted: IncidentsWanted,
): Pick<IncidentList, 'counts' | 'products' | 'people'> {
  const sum = (of: readonly IncidentCount[]) => of.reduce((total, { incidents }) => total + incidents, 0);
  const { product: _product, ...anyProduct } = wanted;
  const { by: _by, ...anybody } = wanted;
  const counts = Object.fromEntries(
    incidentViewNames.map((show) => [show, sum(rows.filter((row) => isWanted(row, { ...wanted, show })))]),
  ) as Record<IncidentViewName, number>;
  const products = new Map<string, number>();
  for (const { product, incidents } of rows.filter((row) => isWanted(row, anyProduct)))
    if (product !== '') products.set(product, (products.get(product) ?? 0) + incidents);
  const people: { person: Person; incidents: number }[] = [];
  for (const { by, incidents } of rows.filter((row) => isWanted(row, anybody))) {
    const known = people.find(({ person }) => samePerson(person, by));
    if (known === undefined) people.push({ person: by, incidents });
    else known.incidents += incidents;
  }
  return {
    counts,
    products: [...products]
      .map(([product, incidents]) => ({ product, incidents }))
      .sort((a, b) => b.incidents - a.incidents || a.product.localeCompare(b.product)),
    people: people.sort((a, b) => a.person.name.localeCompare(b.person.name, 'pl')),
  };
}
