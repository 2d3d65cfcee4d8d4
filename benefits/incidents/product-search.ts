/** The products that a few typed letters may mean, for a list that narrows as somebody types. */
import type { CalendarDay } from '../calendar.ts';
import type { Product } from './product-record.ts';
import { plainText } from './product-text.ts';
import { coverageOf, products } from './products.ts';

export interface ProductChoice {
  readonly title: string;
  /** What the form takes as the product; a version with it is read from it. */
  readonly value: string;
}

/** Teams shows no more. */
export const mostChoices = 15;

interface Candidate extends ProductChoice {
  readonly words: readonly string[];
  /** Of equally good ones the smaller comes first. */
  readonly order: number;
}

/** Words that people type in Polish for a word of a name. */
const polish: Readonly<Record<string, string>> = {
  serwer: 'server',
  serwera: 'server',
  maszyna: 'virtual',
  wirtualna: 'machines',
  poczta: 'outlook',
  lokalny: 'on-premises',
  lokalnie: 'on-premises',
};

/** Every product and part by itself, in the order of the catalogue: what a client shows that cannot search. */
export function productChoices(): readonly ProductChoice[] {
  return products.flatMap((product) => [
    { title: product.name, value: product.name },
    ...(product.parts ?? []).map(({ name }) => ({ title: partTitle(name, product), value: name })),
  ]);
}

/** At most 15, the best first; without a query the beginning of the catalogue. Never throws. */
export function searchProducts(query: string, today: CalendarDay): readonly ProductChoice[] {
  const asked = plainText(query.slice(0, 100))
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => polish[word] ?? word);
  return candidates(today)
    .map((one) => ({ one, distance: distanceOf(asked, one) }))
    .filter(({ distance }) => distance !== undefined)
    .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0) || a.one.order - b.one.order)
    .slice(0, mostChoices)
    .map(({ one: { title, value } }) => ({ title, value }));
}

function candidates(today: CalendarDay): readonly Candidate[] {
  const all = products.flatMap((product) => {
    const words = wordsOf([product.name, ...product.also]);
    const versions = product.versions.filter(({ releasedOn }) => releasedOn <= today);
    return [
      { title: product.name, value: product.name, words, weight: 0 },
      ...versions.map((version) => {
        const title = `${product.name} ${version.name}`;
        const old = coverageOf(product.name, version.name, today) === 'too-old';
        return { title, value: title, words: [...words, ...wordsOf([version.name])], weight: old ? 2 : 1 };
      }),
      ...(product.parts ?? []).map((part) => ({
        title: partTitle(part.name, product),
        value: part.name,
        words: [...wordsOf([part.name, ...(part.also ?? [])]), ...words],
        weight: 1,
      })),
    ];
  });
  return all.map(({ weight, ...one }, index) => ({ ...one, order: weight * all.length + index }));
}

const partTitle = (name: string, product: Product): string =>
  name.startsWith(product.name) ? name : `${name} (${product.name})`;

const wordsOf = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => plainText(name).split(' '))),
];

/** 0 for the name itself, more for words that only begin so; undefined where a word is nowhere. */
function distanceOf(asked: readonly string[], { title, value, words }: Candidate): number | undefined {
  const name = plainText(title);
  const whole = asked.join(' ');
  if (asked.length === 0 || name === whole || plainText(value) === whole) return 0;
  let distance = name.startsWith(whole) ? 0 : 1;
  for (const word of asked) {
    if (words.includes(word)) continue;
    if (!words.some((one) => one.startsWith(word))) return undefined;
    distance += 1;
  }
  return distance + 1;
}
