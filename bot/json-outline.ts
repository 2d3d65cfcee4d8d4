/** What a JSON text looks like from outside, told before anything recursive touches it. */
export interface JsonOutline {
  /** How deep brackets nest. */
  readonly depth: number;
  /** Some object names a member twice: readers differ on which of the two counts. */
  readonly repeatsMember: boolean;
}

/** Gives up, with the depth reached, as soon as brackets nest deeper than `mostDepth`. The text need not be JSON. */
export function jsonOutline(text: string, mostDepth: number): JsonOutline {
  /** One entry a bracket that is open: the members so far of an object, nothing for an array. */
  const open: (Set<string> | undefined)[] = [];
  let depth = 0;
  let repeatsMember = false;
  // An unfinished string reaches to the end, so that no text is gone over twice.
  const tokens = /"(?:[^"\\]|\\.?)*(?:"|$)(\s*:)?|[[\]{}]/gs;
  for (const match of text.matchAll(tokens)) {
    const [token, colon] = match;
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : undefined);
      depth = Math.max(depth, open.length);
      if (depth > mostDepth) break;
    } else if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined) {
      const members = open.at(-1);
      const name = nameIn(token.slice(0, -colon.length));
      if (members?.has(name)) repeatsMember = true;
      members?.add(name);
    }
  }
  return { depth, repeatsMember };
}

/** `"a"` and `"\u0061"` are one name. */
function nameIn(quoted: string): string {
  if (!quoted.includes('\\')) return quoted;
  try {
    return JSON.stringify(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
