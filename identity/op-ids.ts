import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock, Json, OpIdBinding, OpIds } from '../benefits/index.ts';
import { keyFor, type SealingKey } from './sealing-keys.ts';

const VERSION = 'op1';
const RANDOM_BYTES = 9;
const DRAWN_AT_BYTES = 5;
const MAC_BYTES = 16;
const HEAD_BYTES = RANDOM_BYTES + DRAWN_AT_BYTES;
/** A button drawn longer ago does nothing; its card is drawn anew. */
const VALID_SECONDS = 30 * 86_400;
const OP_ID_PURPOSE = 'op-ids/hmac-sha256/1';
const INPUT_PURPOSE = 'inputs/hmac-sha256/1';

/** The same value always gives the same text, whatever the order of its fields. */
function canonical(input: Json): string {
  return JSON.stringify(input, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function macOf(key: Buffer, keyId: string, head: Buffer, binding: OpIdBinding): Buffer {
  const ids = Object.entries(binding.ids).sort(([a], [b]) => (a < b ? -1 : 1));
  const bound = [VERSION, keyId, head.toString('base64url'), binding.companyId, binding.verb, ids];
  return createHmac('sha256', key).update(JSON.stringify(bound)).digest().subarray(0, MAC_BYTES);
}

/**
 * An opId reads `<key id>.<base64url of random, drawn-at seconds, HMAC>`. The HMAC binds it to
 * company, verb and references; any key of the ring verifies.
 */
export function createOpIds(deps: {
  readonly keys: readonly SealingKey[];
  readonly clock: Clock;
  readonly randomBytes: (size: number) => Buffer;
}): OpIds {
  const derived = new Map(deps.keys.map((key) => [key.id, keyFor(OP_ID_PURPOSE, key)]));
  const newest = deps.keys[0];
  const oldest = deps.keys.at(-1);
  const newestKey = newest && derived.get(newest.id);
  if (newest === undefined || oldest === undefined || newestKey === undefined) {
    throw new Error('opIds need a key');
  }
  // The oldest key: a new one in front of the ring leaves the hashes of remembered commands alone.
  const inputKey = keyFor(INPUT_PURPOSE, oldest);
  const nowSeconds = () => Math.floor(Date.parse(deps.clock.now()) / 1000);

  return {
    draw(binding) {
      const head = Buffer.alloc(HEAD_BYTES);
      deps.randomBytes(RANDOM_BYTES).copy(head);
      head.writeUIntBE(nowSeconds(), RANDOM_BYTES, DRAWN_AT_BYTES);
      const mac = macOf(newestKey, newest.id, head, binding);
      return `${newest.id}.${Buffer.concat([head, mac]).toString('base64url')}`;
    },

    verify(opId, binding) {
      const match = /^([A-Za-z0-9_-]{1,32})\.([A-Za-z0-9_-]{40})$/.exec(opId);
      const [, keyId, encoded] = match ?? [];
      if (keyId === undefined || encoded === undefined) return 'forged';
      const body = Buffer.from(encoded, 'base64url');
      if (body.length !== HEAD_BYTES + MAC_BYTES) return 'forged';
      const key = derived.get(keyId);
      // Whoever made it, its key is gone: nothing is done and the card is drawn anew.
      if (key === undefined) return 'too-old';
      const head = body.subarray(0, HEAD_BYTES);
      if (!timingSafeEqual(macOf(key, keyId, head, binding), body.subarray(HEAD_BYTES))) return 'forged';
      const age = nowSeconds() - head.readUIntBE(RANDOM_BYTES, DRAWN_AT_BYTES);
      return age > VALID_SECONDS ? 'too-old' : 'good';
    },

    hashInput(input) {
      return createHmac('sha256', inputKey).update(canonical(input)).digest('base64url');
    },
  };
}
