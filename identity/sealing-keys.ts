import { hkdfSync, randomBytes as systemRandomBytes } from 'node:crypto';

/** A key of the ring. `id` stands beside everything it sealed, so that the ring can be renewed. */
export interface SealingKey {
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}

/** The ring is unreadable: says every problem at once, and no key. */
export class SealingKeysUnreadable extends Error {
  override readonly name = 'SealingKeysUnreadable';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`sealing keys: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

const KEY_BYTES = 32;
const idShape = /^[A-Za-z0-9_-]{1,32}$/;

/**
 * Reads `id:base64,id:base64`, newest first; every key has 32 bytes.
 * @throws SealingKeysUnreadable with every problem, none of which quotes a key.
 */
export function parseSealingKeys(text: string): readonly SealingKey[] {
  const problems: string[] = [];
  const keys: SealingKey[] = [];
  const entries = text.split(',').map((entry) => entry.trim());
  for (const [index, entry] of entries.entries()) {
    const at = `entry ${index + 1}`;
    const colon = entry.indexOf(':');
    const id = entry.slice(0, Math.max(colon, 0));
    const encoded = entry.slice(colon + 1);
    if (colon < 1 || !idShape.test(id)) {
      problems.push(`${at} must read id:base64, the id being letters, digits, _ or -`);
      continue;
    }
    const bytes = Buffer.from(encoded, 'base64');
    const standard = encoded.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
    if (bytes.length !== KEY_BYTES || bytes.toString('base64').replace(/=+$/, '') !== standard) {
      problems.push(`${at} (${id}) must be ${KEY_BYTES} bytes in base64`);
    } else if (bytes.every((byte) => byte === 0)) {
      problems.push(`${at} (${id}) must be random: all its bytes are zero`);
    } else if (keys.some((key) => key.id === id)) {
      problems.push(`${at} repeats the id ${id}`);
    } else {
      keys.push({ id, bytes });
    }
  }
  if (problems.length > 0) throw new SealingKeysUnreadable(problems);
  return keys;
}

/** A new ring of one key as text, the way `parseSealingKeys` reads it. */
export function newSealingKey(randomBytes: (size: number) => Buffer = systemRandomBytes): string {
  return `k${randomBytes(4).toString('hex')}:${randomBytes(KEY_BYTES).toString('base64')}`;
}

/** A key for one purpose (HKDF, RFC 5869), so that no two uses share one. */
export function keyFor(purpose: string, key: SealingKey): Buffer {
  return Buffer.from(hkdfSync('sha256', key.bytes, '', purpose, KEY_BYTES));
}
