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
