/**
 * A small dated catalogue. Support covers the current and the previous version in mainstream support
 * ("MPN Partner support N-1 policy for on-premises products", support.microsoft.com, KB 4032154, read on
 * 30 November 2026); a version whose dates are not known here warns and never blocks: the portal decides.
 * The dates and their sources stand in the `catalogue-*` files; nothing compares them with the pages.
 */
import type { CalendarDay } from '../calendar.ts';
import { business } from './catalogue-business.ts';
import { clients } from './catalogue-clients.ts';
import { cloudProducts } from './catalogue-cloud.ts';
import { developers } from './catalogue-developers.ts';
import { management } from './catalogue-management.ts';
import { servers } from './catalogue-servers.ts';
import type { Product, ProductPart, Version } from './product-record.ts';
import { plainText } from './product-text.ts';

export type { Product } from './product-record.ts';

/** The likely ones first, with the dates as written down on 30 November 2026. What changed since is not known here. */
export const products: readonly Product[] = [
  ...servers,
  ...cloudProducts,
  ...clients,
  ...management,
  ...business,
  ...developers,
];

/** Whether the benefit covers the version on that day. */
export type Coverage = 'covered' | 'too-old' | 'unknown';

interface Named {
  readonly product: Product;
  readonly part?: ProductPart;
}

const key = (name: string): string => plainText(name).replaceAll('-', ' ');

const bySpelling: ReadonlyMap<string, Named> = new Map(
  products.flatMap((product) => [
    ...[product.name, ...product.also].map((spelling) => [key(spelling), { product }] as const),
    ...(product.parts ?? []).flatMap((part) =>
      [part.name, ...(part.also ?? [])].map((spelling) => [key(spelling), { product, part }] as const),
    ),
  ]),
);

/** A catalogued product by its name or the name of a part, however it is written. */
export function productNamed(name: string): Product | undefined {
  return bySpelling.get(key(name))?.product;
}

/** The role, app or service of a product by its name. */
export function partNamed(name: string): ProductPart | undefined {
  return bySpelling.get(key(name))?.part;
}

/** Cloud products have no version and are covered; unknown products and versions are `unknown`. */
export function coverageOf(product: string, version: string, today: CalendarDay): Coverage {
  const known = productNamed(product);
  if (known === undefined) return 'unknown';
  if (known.area === 'cloud') return 'covered';
  const found = versionOf(known, version);
  if (found === undefined || found.releasedOn > today) return 'unknown';
  const recent = known.versions.filter((one) => one.releasedOn <= today).slice(0, 2);
  if (known.isServiced !== true && !recent.includes(found)) return 'too-old';
  if (found.mainstreamUntil === undefined) return 'unknown';
  return found.mainstreamUntil === 'continuous' || today <= found.mainstreamUntil ? 'covered' : 'too-old';
}

/** The versions covered on that day, newest first, for "according to the catalogue". */
export function coveredVersions(product: string, today: CalendarDay): readonly string[] {
  const versions = productNamed(product)?.versions ?? [];
  return versions.map((one) => one.name).filter((name) => coverageOf(product, name, today) === 'covered');
}

/** Every way to write a version, plain. */
export const spokenVersion = ({ name, also = [] }: Version): readonly string[] =>
  [name, ...also].map(plainText);

/** What is written begins with one of the version's names; the longest wins: `9.0` is not `9`. */
function versionOf({ versions }: Product, written: string): Version | undefined {
  const plain = plainText(written).replace(/^v(?:ersion|ersja|er)? ?(?=\d)/, '');
  const spoken = versions
    .flatMap((version) => spokenVersion(version).map((word) => ({ version, word })))
    .filter(({ word }) => `${plain} `.startsWith(`${word} `));
  return spoken.sort((a, b) => b.word.length - a.word.length)[0]?.version;
}
