import fc from 'fast-check';

const pieces = [
  '',
  ',',
  ';',
  '\t',
  '"',
  '\n',
  '\r\n',
  '\u0000',
  '\ufeff',
  '\u202e',
  '=',
  '{',
  '}',
  '[',
  ']',
  ':',
  '-1',
  '99',
  '1e9',
  '__proto__',
  'gold',
  'silver',
  'product-support',
  '2026-02-30',
  '06/30/27',
  '172693239',
  '000000',
  'Access Id:',
  'Partner support',
  'incidents remaining',
  'żółć',
  '𝟙',
  '\ud800',
  'x'.repeat(200),
  '{0}',
  '$a',
  '<b>',
];

/** A change at a place given as a share of the text: cut, put in, double, or swap two halves. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  what: fc.constantFrom('cut', 'put', 'double', 'swap'),
  piece: fc.constantFrom(...pieces),
});
export interface Mutation {
  readonly at: number;
  readonly length: number;
  readonly what: string;
  readonly piece: string;
}

export const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });
export const fuzzSeed = 20261123;

export function mutated(text: string, changes: readonly Mutation[]): string {
  return changes.reduce((now, { at, length, what, piece }) => {
    const from = Math.floor(at * now.length);
    const [before, middle, after] = [
      now.slice(0, from),
      now.slice(from, from + length),
      now.slice(from + length),
    ];
    if (what === 'cut') return before + after;
    if (what === 'double') return before + middle + middle + after;
    if (what === 'swap') return before + after + middle;
    return before + piece + middle + after;
  }, text);
}

/** Nobody may change what a decision is given. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) frozen(item);
  }
  return value;
}
