/** One incident is one problem that cannot be broken into smaller ones: a hint, never a "no". */
import { plainText } from './product-text.ts';
import { products } from './products.ts';

const joins =
  /\b(poza tym|oprocz tego|dodatkowo|druga sprawa|drugi problem|po drugie|a takze nie|i jeszcze|besides|in addition|another problem|second problem|secondly|and also)\b/;
const listed = /(?:^|\s)(?:1[.)]|a\))\s[\s\S]+(?:^|\s)(?:2[.)]|b\))\s/;

/** Whether the text seems to tell of two problems. */
export function tellsTwoProblems(text: string): boolean {
  if (listed.test(text)) return true;
  const plain = ` ${plainText(text)} `;
  if (joins.test(plain)) return true;
  const named = products.filter(
    ({ name, isPlatform }) => isPlatform !== true && plain.includes(` ${plainText(name)} `),
  );
  return (
    named.length > 1 &&
    !named.some((one) => named.some((other) => one !== other && one.name.includes(other.name)))
  );
}
