import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SealBroken, type Sealer, type SealPlace } from '../benefits/index.ts';
import { keyFor, type SealingKey } from './sealing-keys.ts';

const VERSION = 's1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PURPOSE = 'sealing/aes-256-gcm/1';

/** What the seal is bound to: opened at another place, the value is refused. */
function bindingOf(keyId: string, place: SealPlace): Buffer {
  return Buffer.from(JSON.stringify([VERSION, keyId, place.companyId, place.record, place.field]));
}

const sealedText = new RegExp(`\\b${VERSION}\\.([A-Za-z0-9_-]{1,32})\\.[A-Za-z0-9_-]{38,}`, 'g');

/** The ids of the keys by which anything in a text of any kind is sealed, each once. */
export function sealKeyIdsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(sealedText)].map(([, keyId = '']) => keyId))];
}

/**
 * AES-256-GCM with a ring of keys: seals with the first, opens with any.
 * A sealed value reads `s1.<key id>.<base64url of nonce, text, tag>`.
 * It hides a value and its place's change; it does not hide the value's length, nor that an older
 * value of the same place was put back.
 */
export function createSealer({ keys }: { readonly keys: readonly SealingKey[] }): Sealer {
  const derived = new Map(keys.map((key) => [key.id, keyFor(PURPOSE, key)]));
  const newest = keys[0];
  const newestKey = newest && derived.get(newest.id);
  if (newest === undefined || newestKey === undefined) throw new Error('a sealer needs a key');

  return {
    seal(place, plain) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', newestKey, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(bindingOf(newest.id, place));
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      const body = Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url');
      return `${VERSION}.${newest.id}.${body}`;
    },

    open(place, sealed) {
      const [version, keyId, encoded, ...rest] = sealed.split('.');
      const key = keyId === undefined ? undefined : derived.get(keyId);
      if (version !== VERSION || keyId === undefined || encoded === undefined || rest.length > 0 || !key) {
        throw new SealBroken(place);
      }
      const body = Buffer.from(encoded, 'base64url');
      if (body.length < NONCE_BYTES + TAG_BYTES || body.toString('base64url') !== encoded) {
        throw new SealBroken(place);
      }
      const nonce = body.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(bindingOf(keyId, place));
      decipher.setAuthTag(body.subarray(-TAG_BYTES));
      try {
        const text = body.subarray(NONCE_BYTES, -TAG_BYTES);
        return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new SealBroken(place, cause);
      }
    },

    isNewest: (sealed) => sealed.startsWith(`${VERSION}.${newest.id}.`),
  };
}
