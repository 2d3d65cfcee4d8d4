/** Which product and version a message is about, as an engineer writes it: `sqla 2019`, `win srv 2022`. */
import { slipsBetween } from '../slips.ts';
import type { IncidentArea } from './incident-record.ts';
import type { Product, ProductPart } from './product-record.ts';
import { separateWords } from './product-text.ts';
import { products, spokenVersion } from './products.ts';

export interface FoundProduct {
  readonly product: string;
  readonly version?: string;
  readonly area: IncidentArea;
  /** The role, app or service of it that is named. */
  readonly part?: string;
}

interface Spelling {
  readonly words: readonly string[];
  readonly product: Product;
  readonly part?: ProductPart;
  readonly besideVersion: boolean;
}

interface Mention extends Spelling {
  readonly from: number;
  /** The position after its last word, its version included. */
  readonly to: number;
  readonly version?: string;
}

/** The product, and its version, that a message names. */
export function findProduct(text: string): FoundProduct | undefined {
  const words = wordsMeant(text);
  const mentions = mentionsIn(words);
  const meant = meantOf(mentions);
  if (meant === undefined) return undefined;
  const { product } = meant;
  const ofIt = mentions.filter((one) => one.product === product);
  const version =
    ofIt.find((one) => one.version !== undefined)?.version ?? versionElsewhere(words, mentions, product);
  const part = ofIt.find((one) => one.part !== undefined)?.part?.name;
  return {
    product: product.name,
    ...(version === undefined ? {} : { version }),
    area: product.area,
    ...(part === undefined ? {} : { part }),
  };
}

/** `SQL Server 2022`, `sql 2022`: a product with one of its versions and nothing else; otherwise undefined. */
export function productWithVersion(text: string): { product: string; version: string } | undefined {
  const words = wordsMeant(text);
  const { to, product, version } = mentionAt(words, 0) ?? {};
  const isKnown = product?.versions.some(({ name }) => name === version) === true;
  if (product === undefined || version === undefined || to !== words.length || !isKnown) return undefined;
  return { product: product.name, version };
}

/** Whether it names a product, with or without its version, and says nothing else. */
export function namesOnlyProduct(text: string): boolean {
  const words = wordsMeant(text);
  return words.length > 0 && mentionAt(words, 0)?.to === words.length;
}

/**
 * What runs on a platform before the platform, what is named first before the rest; an app of Microsoft 365
 * gives way to a server named with its version: *Outlook does not connect to Exchange 2019*.
 */
function meantOf(mentions: readonly Mention[]): Mention | undefined {
  const apps = mentions.filter(({ product }) => product.isPlatform !== true);
  const [app] = apps;
  if (app === undefined)
    return (
      mentions.find(({ version }) => version !== undefined) ??
      mentions.find(({ part }) => part) ??
      mentions[0]
    );
  if (!app.product.free) return app;
  return apps.find(({ product, version }) => product.area === 'on-premises' && version !== undefined) ?? app;
}

/** Every product named, from left to right; of overlapping ones the one that says most. */
function mentionsIn(words: readonly string[]): readonly Mention[] {
  const found: Mention[] = [];
  for (let from = 0; from < words.length; ) {
    const mention = mentionAt(words, from);
    if (mention !== undefined) found.push(mention);
    from = mention?.to ?? from + 1;
  }
  return found;
}

function mentionAt(words: readonly string[], from: number): Mention | undefined {
  const here = (spellings.get(words[from] ?? '') ?? []).filter((one) =>
    one.words.every((word, index) => words[from + index] === word),
  );
  const isCloud = words.some((word) => saysCloud.test(word));
  const mentions = here.flatMap((spelling): readonly Mention[] => {
    const after = from + spelling.words.length;
    const version = versionAt(words, after, spelling.product);
    if (version !== undefined && !(spelling.besideVersion && isCloud))
      return [{ ...spelling, from, to: version.to, version: version.name }];
    return spelling.besideVersion || isIdiom(words, from) ? [] : [{ ...spelling, from, to: after }];
  });
  return mentions.sort((a, b) => b.to - a.to || b.words.length - a.words.length)[0];
}

/** *Business Central 26 online* is not the one on premises, whatever its number. */
const saysCloud = /^(?:online|saas|cloud|chmur\p{L}*)$/u;

/** `ad hoc` is no Active Directory. */
const isIdiom = (words: readonly string[], at: number): boolean =>
  words[at] === 'ad' && ['hoc', 'rem', 'acta'].includes(words[at + 1] ?? '');

/** Words between a product and its version. */
const betweens = new Set(
  `version wersja wersji ver v edition standard std enterprise ent pro professional plus datacenter
   express developer onpremises the na w`.split(/\s+/),
);
const mostBetween = 3;

/** The version that stands beside a name, as the catalogue calls it, or a year or release it does not know. */
function versionAt(
  words: readonly string[],
  at: number,
  product: Product,
): { readonly name: string; readonly to: number } | undefined {
  if (product.area === 'cloud') return undefined;
  for (let from = at; from <= at + mostBetween && from < words.length; from += 1) {
    const known = knownVersionAt(words, from, product);
    if (known !== undefined) return known;
    const year = words[from] ?? '';
    if (/^(?:19|20)\d\d$|^\d\dh[12]$/.test(year) || (product.isServiced && /^\d{4}$/.test(year))) {
      const isR2 = words[from + 1] === 'r2';
      return { name: isR2 ? `${year} R2` : year.toUpperCase(), to: from + (isR2 ? 2 : 1) };
    }
    if (!betweens.has(year)) return undefined;
  }
  return undefined;
}

function knownVersionAt(words: readonly string[], from: number, { versions }: Product) {
  const [best] = versions
    .flatMap((version) => spokenVersion(version).map((spoken) => ({ version, spoken: spoken.split(' ') })))
    .filter(({ spoken }) => spoken.every((word, index) => words[from + index] === word))
    .sort((a, b) => b.spoken.length - a.spoken.length);
  return best && { name: best.version.name, to: from + best.spoken.length };
}

const beforeNumbers = new Set(
  `error blad bledu bledy bledem kod kodem code event id od since msg port roku`.split(/\s+/),
);

/** A version of the product that stands apart from it: *exchange pada, wersja 2019*. */
function versionElsewhere(
  words: readonly string[],
  mentions: readonly Mention[],
  product: Product,
): string | undefined {
  if (product.area === 'cloud') return undefined;
  // *System Center 2019 Operations Manager* has its version in the middle of its name.
  const ofOthers = mentions.filter(
    (one) =>
      one.version !== undefined && one.product !== product && !product.name.startsWith(one.product.name),
  );
  for (const [at, word] of words.entries()) {
    if (!/^\d{4}$|^\d\dh[12]$/.test(word) || beforeNumbers.has(words[at - 1] ?? '')) continue;
    if (words[at + 1] === 'roku' || ofOthers.some(({ from, to }) => from <= at && at < to)) continue;
    const version = knownVersionAt(words, at, product);
    if (version !== undefined) return version.name;
  }
  return undefined;
}

/** The words of a message, each as the names of the catalogue write it where it is meant for one of theirs. */
export function wordsMeant(text: string): readonly string[] {
  const apart = separateWords(withoutDates(text)).flatMap(unglued);
  return apart.map((word, index) => (index < mostRespelled ? wordMeant(word) : word));
}

/** Days and numbers of incidents hold years that are no versions. */
function withoutDates(text: string): string {
  return text.replace(
    /\b\d{4}-\d\d-\d\d\b|\b20\d\d-\d{4,6}\b|\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b/g,
    ' ',
  );
}

/** `sql2019`, `ws2012r2`, `v9` in their pieces. */
function unglued(word: string): readonly string[] {
  const glued = /^(?!kb)(\p{L}*?)((?:19|20)\d\d)(r2)?$/u.exec(word);
  if (glued !== null) return glued.slice(1).filter((piece) => piece !== undefined && piece !== '');
  const short = /^(\p{L}{2,})(\d\d)$/u.exec(word);
  if (short !== null && !vocabulary.has(word) && spellings.has(short[1] ?? ''))
    return [short[1] ?? '', `20${short[2]}`];
  return [word.replace(/^v(?=\d)/, '')];
}

/** How many words of a message are compared with the names letter by letter. */
const mostRespelled = 60;
const endings = /(?:a|u|y|i|e|em|iem|owi|ie|ow|om|ach|ami|s)$/;
/** Ordinary words that are one slip from a name. */
const ordinary = new Set('dynamic window windows offices accessed projects exchanged'.split(' '));

/** The word of a product's name that is meant: inflected, or with a slip in a long word; else the word itself. */
function wordMeant(word: string): string {
  if (vocabulary.has(word) || word.length < 4 || /\d/.test(word) || ordinary.has(word)) return word;
  const stems = [word.replace(endings, ''), word.replace(/cie$/, 't'), word.slice(0, -1), word.slice(0, -2)];
  if (endings.test(word)) for (const stem of stems) if (stem.length >= 3 && vocabulary.has(stem)) return stem;
  if (word.length < 6) return word;
  const slips = word.length < 9 ? 1 : 2;
  const near = longWords.filter((one) => one[0] === word[0] && slipsBetween(word, one, slips) <= slips);
  return near.length === 1 ? (near[0] ?? word) : word;
}

const allSpellings: readonly Spelling[] = products.flatMap((product) => {
  const spelling = (name: string, more: Partial<Spelling> = {}): Spelling => ({
    words: separateWords(name),
    product,
    besideVersion: false,
    ...more,
  });
  return [
    ...[product.name, ...product.also].map((name) => spelling(name)),
    ...(product.alsoBesideVersion ?? []).map((name) => spelling(name, { besideVersion: true })),
    ...(product.parts ?? []).flatMap((part) =>
      [part.name, ...(part.also ?? [])].map((name) => spelling(name, { part })),
    ),
  ];
});
const spellings = new Map<string, Spelling[]>();
for (const spelling of allSpellings) {
  const first = spelling.words[0] ?? '';
  spellings.set(first, [...(spellings.get(first) ?? []), spelling]);
}
const vocabulary: ReadonlySet<string> = new Set(allSpellings.flatMap(({ words }) => words));
const longWords = [...vocabulary].filter((word) => word.length >= 6);

/** Whether the word, inflected or not, is part of a name of the catalogue. */
export function isProductWord(word: string): boolean {
  const [plain = ''] = separateWords(word);
  if (vocabulary.has(plain)) return true;
  const stem = plain.replace(endings, '');
  return stem !== plain && stem.length >= 3 && vocabulary.has(stem);
}
