import { createHash } from 'node:crypto';

/** Raised when the shape of a stored line or file changes; a fixture of each version is kept. */
const fileVersion = 1;

const head = /^\{"schemaVersion":(\d+),"checksum":"([0-9a-f]{32})","body":/;

/** SHA-256, cut to 128 bits: against decay of the medium, not against a forger. */
function checksumOf(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 32);
}

/** One line of JSON with a version and a checksum over the exact bytes of its body. */
export function encodeLine(bodyText: string): string {
  return `{"schemaVersion":${fileVersion},"checksum":"${checksumOf(bodyText)}","body":${bodyText}}\n`;
}

export type DecodedLine =
  | { readonly kind: 'good'; readonly body: unknown }
  | { readonly kind: 'damaged'; readonly problem: string };

/** @param line without its newline */
export function decodeLine(line: string): DecodedLine {
  const match = head.exec(line);
  if (match === null || !line.endsWith('}')) return { kind: 'damaged', problem: 'not a line of this store' };
  if (Number(match[1]) !== fileVersion) {
    return { kind: 'damaged', problem: `schemaVersion ${match[1]} is not known to this version` };
  }
  const body = line.slice(match[0].length, -1);
  if (checksumOf(body) !== match[2]) return { kind: 'damaged', problem: 'the checksum does not match' };
  return { kind: 'good', body: JSON.parse(body) };
}
