import { randomInt } from 'node:crypto';

/** Without letters and digits that look alike when somebody reads them out. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The name of one turn, such as `F-7K3M-92QD`: in every log line of it, and the reference number
 * that a person sees when the turn fails.
 */
export function newTurnId(random: (below: number) => number = (below) => randomInt(below)): string {
  const part = () => Array.from({ length: 4 }, () => alphabet.charAt(random(alphabet.length))).join('');
  return `F-${part()}-${part()}`;
}
