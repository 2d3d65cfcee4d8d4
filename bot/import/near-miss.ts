/** How many letters must be typed, left out, exchanged or swapped to make one text of the other. */
function distanceOf(one: string, other: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Compared without case, spaces, dashes and accents: `Small & Midmarket` is `smallandmidmarket`. */
export function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/&/g, 'and')
    .replace(/ł/gi, 'l')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The name that was probably meant: at most two letters away, fewer for short names. */
export function nearMiss<T extends string>(text: string, names: readonly T[]): T | undefined {
  const wanted = bare(text.slice(0, 80));
  if (wanted === '') return undefined;
  const ranked = names
    .map((name) => ({ name, distance: distanceOf(wanted, bare(name)) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  if (best === undefined) return undefined;
  const allowed = bare(best.name).length <= 5 ? 1 : 2;
  return best.distance <= allowed ? best.name : undefined;
}
