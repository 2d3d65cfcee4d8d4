/**
 * A small dated catalogue. Support covers the current and the previous version in mainstream support;
 * a version whose dates are not known here warns and never blocks: the portal decides.
 * Source: publicly known lifecycle dates, written down by hand; nothing compares them with the pages.
 */
import type { CalendarDay } from '../calendar.ts';
import { cloudProducts } from './catalogue-cloud.ts';
import { servers } from './catalogue-servers.ts';
import { software } from './catalogue-software.ts';
import type { IncidentArea } from './incident-record.ts';
import type { Product, Version } from './product-record.ts';

export type { Product } from './product-record.ts';

/** With the dates as written down on 23 November 2026. What changed since is not known here. */
export const products: readonly Product[] = [...servers, ...software, ...cloudProducts];

/** Whether the benefit covers the version on that day. */
export type Coverage = 'covered' | 'too-old' | 'unknown';

/** Every spelling that means a product, its parts' included: plain. */
function spellingsOf({ name, also, parts = [] }: Product): readonly string[] {
  return [name, ...also, ...parts.flatMap((part) => [part.name, ...(part.also ?? [])])].map(plainText);
}

const bySpelling: ReadonlyMap<string, Product> = new Map(
  products.flatMap((product) => spellingsOf(product).map((spelling) => [spelling, product] as const)),
);

/** A catalogued product by its name or the name of a part, however it is written. */
export function productNamed(name: string): Product | undefined {
  return bySpelling.get(plainText(name));
}

/** Cloud products have no version and are covered; unknown products and versions are `unknown`. */
export function coverageOf(product: string, version: string, today: CalendarDay): Coverage {
  const known = productNamed(product);
  if (known === undefined) return 'unknown';
  if (known.area === 'cloud') return 'covered';
  const found = known.versions.find((one) => isVersion(one, version));
  if (found === undefined || found.releasedOn > today) return 'unknown';
  const current = known.versions.filter((one) => one.releasedOn <= today).slice(0, 2);
  if (!current.includes(found)) return 'too-old';
  if (found.mainstreamUntil === undefined) return 'unknown';
  return found.mainstreamUntil === 'continuous' || today <= found.mainstreamUntil ? 'covered' : 'too-old';
}

/** The versions covered on that day, newest first, for "according to the catalogue". */
export function coveredVersions(product: string, today: CalendarDay): readonly string[] {
  const versions = productNamed(product)?.versions ?? [];
  return versions.map((one) => one.name).filter((name) => coverageOf(product, name, today) === 'covered');
}

export interface FoundProduct {
  readonly product: string;
  readonly version?: string;
  readonly area: IncidentArea;
}

const longestFirst = [...bySpelling]
  .map(([spelling, product]) => ({ spelling, product }))
  .sort((a, b) => b.spelling.length - a.spelling.length)
  .map((one) => ({ ...one, withYear: new RegExp(` ${one.spelling} ?\\d{4} `) }));

/** The product, and its version, that a message names; the longest name wins. */
export function findProduct(text: string): FoundProduct | undefined {
  const plain = ` ${plainText(text)} `;
  const named = longestFirst.find(
    ({ spelling, withYear }) => plain.includes(` ${spelling} `) || withYear.test(plain),
  );
  if (named === undefined) return undefined;
  const { product, spelling } = named;
  const after = plain.slice(plain.indexOf(` ${spelling}`) + spelling.length + 1);
  const version =
    product.versions.find((one) => spoken(one).some((word) => startsWith(after, word)))?.name ??
    (product.area === 'cloud' ? undefined : /^ ?((?:19|20)\d{2})(?= )/.exec(after)?.[1]);
  return { product: product.name, ...(version === undefined ? {} : { version }), area: product.area };
}

/** `SQL Server 2022` as product and version; undefined for what is no product with one of its versions. */
export function productWithVersion(text: string): { product: string; version: string } | undefined {
  const plain = plainText(text);
  for (const { name, versions } of products) {
    const version = versions.find((one) => plainText(`${name} ${one.name}`) === plain);
    if (version !== undefined) return { product: name, version: version.name };
  }
  return undefined;
}

const spoken = (version: Version): readonly string[] => [version.name, ...(version.also ?? [])];

function isVersion(version: Version, written: string): boolean {
  const plain = plainText(written).replace(/^v(?:ersion|ersja)? ?(?=\d)/, '');
  return spoken(version).some((word) => startsWith(` ${plain} `, word));
}

function startsWith(text: string, word: string): boolean {
  const trimmed = text.trimStart();
  return `${trimmed} `.startsWith(`${plainText(word)} `);
}

/** Without case, diacritics and punctuation, a dash alone stays. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
}
