/** The products that a few typed letters may mean, for a list that narrows as somebody types. */
import type { CalendarDay } from '../calendar.ts';
import { findProduct, wordsMeant } from './product-mention.ts';
import type { Product, ProductPart, Version } from './product-record.ts';
import { separateWords } from './product-text.ts';
import { coverageOf, products } from './products.ts';

export interface ProductChoice {
  readonly title: string;
  /** What the form takes as the product; a version with it is read from it. */
  readonly value: string;
}

/** Teams shows no more. */
export const mostChoices = 15;

interface Candidate extends ProductChoice {
  /** Everything it is called. */
  readonly names: readonly string[];
  /** Their words, and those of what it is a part of. */
  readonly words: readonly string[];
  /** Of equally good ones the smaller comes first. */
  readonly order: number;
}

/** Every product and part by itself, in the order of the catalogue: what a client shows that cannot search. */
export function productChoices(): readonly ProductChoice[] {
  return products.flatMap((product) => [
    { title: product.name, value: product.name },
    ...(product.parts ?? []).map(({ name }) => ({ title: partTitle(name, product), value: name })),
  ]);
}

/** At most 15, the best first; without a query the beginning of the catalogue. Never throws. */
export function searchProducts(query: string, today: CalendarDay): readonly ProductChoice[] {
  const all = candidates(today);
  const typed = query.slice(0, 100);
  const ways = [
    () => matching(all, separateWords(typed)),
    () => matching(all, wordsMeant(typed)),
    () => told(all, typed),
  ];
  return firstFound(ways)
    .slice(0, mostChoices)
    .map(({ title, value }) => ({ title, value }));
}

function firstFound(ways: readonly (() => readonly Candidate[])[]): readonly Candidate[] {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

function matching(all: readonly Candidate[], asked: readonly string[]): readonly Candidate[] {
  return all
    .flatMap((one) => {
      const distance = distanceOf(asked, one);
      return distance === undefined ? [] : [{ one, distance }];
    })
    .sort((a, b) => a.distance - b.distance || a.one.order - b.one.order)
    .map(({ one }) => one);
}

/** What a whole phrase tells of: *hyper-v 2022* is Windows Server 2022, and Hyper-V. */
function told(all: readonly Candidate[], typed: string): readonly Candidate[] {
  const { product, version, part } = findProduct(typed) ?? {};
  const values = [product, part, version === undefined ? undefined : `${product} ${version}`].reverse();
  return values.flatMap((value) => all.filter((one) => one.value === value)).slice(0, 2);
}

/** What can be chosen on that day, with what is covered before what is too old. */
function candidates(today: CalendarDay): readonly Candidate[] {
  return entries.flatMap(({ version, product, weight, ...one }, index) => {
    if (version === undefined) return [{ ...one, order: weight * entries.length + index }];
    if (version.releasedOn > today) return [];
    const old = coverageOf(product, version.name, today) === 'too-old' ? 1 : 0;
    return [{ ...one, order: (weight + old) * entries.length + index }];
  });
}

interface Entry extends Omit<Candidate, 'order'> {
  readonly product: string;
  readonly version?: Version;
  readonly weight: number;
}

function entriesOf(product: Product): readonly Entry[] {
  const { name, also, versions, parts = [] } = product;
  return [
    entry(product, 0, { title: name, value: name }, [name, ...also]),
    ...versions.map((version) => versionEntry(product, version)),
    ...parts.map((part) => partEntry(product, part)),
  ];
}

function versionEntry(product: Product, version: Version): Entry {
  const title = `${product.name} ${version.name}`;
  const called = [product.name, ...product.also, ...(product.alsoBesideVersion ?? [])];
  const written = [version.name, ...(version.also ?? []), ...shortYear(version.name)];
  const names = called.flatMap((name) => written.map((spelling) => `${name} ${spelling}`));
  return { ...entry(product, 1, { title, value: title }, names), version };
}

/** `19` for 2019. */
const shortYear = (name: string): readonly string[] => (/^20\d\d/.test(name) ? [name.slice(2)] : []);

function partEntry(product: Product, part: ProductPart): Entry {
  const choice = { title: partTitle(part.name, product), value: part.name };
  const { words, ...one } = entry(product, 1, choice, [part.name, ...(part.also ?? [])]);
  return { ...one, words: [...words, ...[product.name, ...product.also].flatMap(separateWords)] };
}

function entry({ name }: Product, weight: number, choice: ProductChoice, called: readonly string[]): Entry {
  const words = [...new Set(called.flatMap(separateWords))];
  return { ...choice, product: name, weight, names: called.map(spaced), words };
}

const spaced = (name: string): string => separateWords(name).join(' ');

const partTitle = (name: string, product: Product): string =>
  name.startsWith(product.name) ? name : `${name} (${product.name})`;

/** 0 for a name itself, more for one that begins so, or whose words do; undefined where a word is nowhere. */
function distanceOf(asked: readonly string[], { title, names, words }: Candidate): number | undefined {
  const whole = asked.join(' ');
  if (whole === '' || whole === spaced(title) || names.includes(whole)) return 0;
  if (spaced(title).startsWith(whole)) return 1;
  if (names.some((name) => name.startsWith(whole))) return 2;
  const begun = asked.filter((word) => !words.includes(word));
  return begun.every((word) => words.some((one) => one.startsWith(word))) ? 3 + begun.length : undefined;
}

const entries: readonly Entry[] = products.flatMap(entriesOf);
