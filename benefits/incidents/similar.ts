/** A case that the company has had already: the same product, and the same error or the same words. */
import { addDays, type CalendarDay, dayOf } from '../calendar.ts';
import type { Incident, IncidentForm } from './incident-record.ts';
import { plainText } from './product-text.ts';
import { productNamed } from './products.ts';

/** How far back it is looked for, in days. */
export const similarDays = 365;
/** How many words must be the same where no error code is. */
const fewestWords = 2;
/** Words are compared by their beginnings: Polish inflects the rest. */
const stem = 5;

export type Told = Pick<IncidentForm, 'product' | 'problem' | 'errorMessage'> &
  Partial<Pick<IncidentForm, 'impact'>>;

/** Words that stand in any description. */
const common = new Set(
  `after before cannot could does down error errors fails from have into open problem production since
   starts stops there this update when with working works because every
   blad bledy ciagle dziala dzialaja jest kiedy ktory mamy mozna nasz nasza nasze nowe zgloszenie prosze
   produkcja problem przez stoi startuje teraz tylko wersja wersji wszyscy wszystko zaraz
   server serwer service usluga windows microsoft`
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, stem)),
);

/**
 * The nearest of the company's incidents: never a draft, never itself, none older than a year.
 * An error code in common counts before words, newer before older.
 */
export function similarIncident(
  told: Told,
  incidents: readonly Incident[],
  today: CalendarDay,
  zone: string,
  exceptId?: string,
): Incident | undefined {
  const oldest = addDays(today, -similarDays);
  const product = productKey(told.product);
  if (product === '') return undefined;
  return incidents
    .filter(
      (one) =>
        one.state !== 'draft' &&
        one.id !== exceptId &&
        productKey(one.form.product) === product &&
        dayOf(one.createdAt, zone) >= oldest,
    )
    .map((one) => ({ one, likeness: likenessOf(told, one.form) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || b.one.createdAt.localeCompare(a.one.createdAt))[0]?.one;
}

/** A catalogued product by its name, however it was written. */
function productKey(product: string): string {
  return productNamed(product)?.name ?? plainText(product);
}

/** 0: not similar. A code in common weighs more than any number of words. */
function likenessOf(told: Told, other: Told): number {
  const theirs = codesOf(other);
  if ([...codesOf(told)].some((code) => theirs.has(code))) return 100;
  const words = wordsOf(other);
  const shared = [...wordsOf(told)].filter((word) => words.has(word)).length;
  return shared >= fewestWords ? shared : 0;
}

const textOf = ({ problem, errorMessage, impact = '' }: Told): string =>
  plainText(`${problem} ${errorMessage} ${impact}`);

/** `17066`, `0x80070005`, `aadsts50076`; not a year nor a version. */
function codesOf(told: Told): ReadonlySet<string> {
  const found = textOf(told).match(/\b(?:0x[0-9a-f]{4,}|[a-z]*\d{4,})\b/g) ?? [];
  return new Set(found.filter((code) => !/^(?:19|20)\d{2}$/.test(code)));
}

function wordsOf(told: Told): ReadonlySet<string> {
  const own = new Set(
    plainText(told.product)
      .split(' ')
      .map((word) => word.slice(0, stem)),
  );
  const words = textOf(told)
    .split(' ')
    .filter((word) => word.length >= 4 && !/\d/.test(word))
    .map((word) => word.slice(0, stem));
  return new Set(words.filter((word) => !common.has(word) && !own.has(word)));
}
