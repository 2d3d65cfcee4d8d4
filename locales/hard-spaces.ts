const nbsp = '\u00a0';

/**
 * Polish typography in one place: a number stays with the word after it, and a one-letter word
 * (a, i, o, u, w, z) with the next one; "Access ID" and "Contract ID" stay whole. Nothing but spaces is changed.
 */
export function gluePolish(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])([aiouwz]) (?=\S)/giu, `$1${nbsp}`)
    .replace(/\b(Access|Contract) (?=ID\b)/g, `$1${nbsp}`)
    .replace(/(\d\*{0,2}) (?=\*{0,2}[\p{L}\d])/gu, `$1${nbsp}`);
}
