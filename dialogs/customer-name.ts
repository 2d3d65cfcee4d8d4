import { fieldLengths, isProductWord } from '../benefits/incidents/index.ts';
import { plainSpelling } from './spelling.ts';

/** A customer in a case that no program stands in, and *customer*. */
const afterCustomer =
  /(?<!\p{L})(?:klientowi|klienta|klientem|klientom|klientów|customers?)(?:\s*:)?\s+[„“"«']?(?=\p{Lu}|\d)/giu;
/** *Klient* alone may be a program: here somebody asks or cannot, as people do. */
const client = /(?<!\p{L})klient(?:\s*:)?\s+[„“"«']?(?=\p{Lu}|\d)/giu;
const asPeopleDo = /^(?:ma|mial|zglasza|zglosil|prosi|pisze|dzwoni|mowi|czeka|nie moze|skarzy|pyta)\b/;

/** Words that are written like names and name no company; products of the catalogue are known besides. */
const technical = new Set(
  `microsoft ms vm vms vpn csp sql aks dns mfa sso ad ad ds api ip rdp rds ssl tls db http https iis ups pc
  adfs avd wvd sccm wsus linux ubuntu app service id ids access contract mpn gold silver action pack sla wifi sp
  internet ok a b c i we our they the this that it has is had w u na nie po od do z ze ich im ci wam`.split(
    /\s+/,
  ),
);
const most = 5;

/**
 * The name a message gives the customer it is about: the words with a capital after *klientowi …*,
 * *customer …*, up to one of a product. As it is written: names are not put into another case. Undefined
 * where the whole message is in capitals, or none stands there.
 */
export function customerNamed(text: string): string | undefined {
  const lower = text.match(/(?<![\p{L}\p{N}'’])\p{Ll}/gu)?.length ?? 0;
  if (lower === 0) return undefined;
  for (const { index, 0: said } of text.matchAll(afterCustomer)) {
    const name = nameAt(text.slice(index + said.length));
    if (name !== undefined) return name.name;
  }
  for (const { index, 0: said } of text.matchAll(client)) {
    const name = nameAt(text.slice(index + said.length));
    if (name !== undefined && asPeopleDo.test(plainSpelling(name.after))) return name.name;
  }
  return undefined;
}

function nameAt(rest: string): { readonly name: string; readonly after: string } | undefined {
  const words: string[] = [];
  let at = 0;
  while (words.length < most) {
    const found = /^(\s*)([\p{L}\p{N}][\p{L}\p{N}.&-]*|&)/u.exec(rest.slice(at));
    const [whole = '', space = '', raw = ''] = found ?? [];
    if (whole === '' || (words.length > 0 && space === '')) break;
    const word = raw.replace(/\.+$/, '');
    if (!isNameWord(word, words.length > 0)) break;
    words.push(word);
    at += whole.length;
    // A sentence that ends here, or a genitive: what follows is no part of the name.
    if (raw !== word || !/^\s/.test(rest.slice(at))) break;
  }
  while (words.at(-1) === '&') words.pop();
  return words.length === 0
    ? undefined
    : { name: words.join(' ').slice(0, fieldLengths.customer), after: rest.slice(at) };
}

function isNameWord(word: string, inside: boolean): boolean {
  if (word === '&') return inside;
  const plain = plainSpelling(word);
  if (!/^(?:\p{Lu}|\d+\p{Lu})/u.test(word) || /\d{3,}/.test(word)) return false;
  return !technical.has(plain) && !plain.split(' ').some(isProductWord);
}
