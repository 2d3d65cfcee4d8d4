/** Without case, diacritics and punctuation, a dash alone stays; `.NET` is written `dotnet`. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<![\p{L}\p{N}])(asp|vb|ado)?\.net(?![\p{L}\p{N}])/gu, '$1 dotnet')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
}

/** One word for words that are written in several ways; names are read with the same. */
const oneWordFor: readonly (readonly [RegExp, string])[] = [
  [/\b(?:on ?prem(?:ises?)?|lokaln\p{L}*|onpremise)\b/gu, 'onpremises'],
  [/\b(?:serwer\p{L}*|srv)\b/gu, 'server'],
];

/** The words of a name or a message, for comparing one with the other: `serwer` is `server`, a dash parts. */
export function separateWords(text: string): readonly string[] {
  const spaced = plainText(text).replaceAll('-', ' ');
  return oneWordFor
    .reduce((plain, [written, word]) => plain.replace(written, word), spaced)
    .split(/\s+/)
    .filter((word) => word !== '');
}
