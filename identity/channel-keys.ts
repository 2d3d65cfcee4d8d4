import { importJWK } from 'jose';
import { z } from 'zod';
import type { Clock } from '../benefits/index.ts';

export type VerifyingKey = Awaited<ReturnType<typeof importJWK>>;

/** The channel's keys could not be had, and none that is still valid is known. Nothing is known of the token. */
export class ChannelKeysUnreachable extends Error {
  override readonly name = 'ChannelKeysUnreachable';
}

/** A key the channel signs with, and the channels it may speak for. */
export interface ChannelKey {
  readonly key: VerifyingKey;
  readonly endorsements: readonly string[];
}

export interface ChannelKeys {
  /**
   * The key of that name; undefined where the channel has none.
   * @throws ChannelKeysUnreachable
   */
  find(kid: string): Promise<ChannelKey | undefined>;
  /** Whether the channel still names it, as far as is known; asks nobody. */
  has(kid: string): boolean;
}

export interface ChannelKeysDeps {
  /** Full address of a JSON document with `jwks_uri`. */
  readonly metadataUrl: string;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
}

/** Keys are used this long where newer ones cannot be had. */
const VALID_MS = 24 * 3_600_000;
/** From then on newer ones are fetched on the side, so that a key taken back does not live for a day. */
const FRESH_MS = 3_600_000;
/**
 * A name nobody knows may be a new key or an invention. So many may be asked about at once, then one in so
 * long: inventions neither burden the channel nor keep a new key out for longer than that.
 */
const UNKNOWN_AT_ONCE = 10;
const UNKNOWN_EACH_MS = 6000;
/** Newer keys are fetched on the side this often at most, where it failed. */
const REFRESH_AGAIN_MS = 60_000;
/** After an attempt in vain. */
const AGAIN_MS = 2000;
const TIMEOUT_MS = 3000;
const MOST_BYTES = 512 * 1024;
const MOST_KEYS = 200;

const metadataShape = z.object({ jwks_uri: z.url() });
const keysShape = z.object({ keys: z.array(z.unknown()).max(MOST_KEYS) });
const keyShape = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1).max(256),
  use: z.literal('sig').optional(),
  alg: z.literal('RS256').optional(),
  // 2,048 bits are 342 characters.
  n: z.string().min(342).max(1400),
  e: z.string().min(1).max(16),
  endorsements: z.array(z.string()).default([]),
});

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

function safeAddress(text: string): string {
  const url = new URL(text);
  const local = url.protocol === 'http:' && loopbackHosts.has(url.hostname);
  if (url.protocol !== 'https:' && !local) throw new Error('keys come over https, or http on loopback');
  return url.href;
}

/** One fetch at a time, of the document and the keys it names; what is no RSA signing key is left out. */
export function createChannelKeys(deps: ChannelKeysDeps): ChannelKeys {
  let keys = new Map<string, ChannelKey>();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let failedAt = Number.NEGATIVE_INFINITY;
  /** Until when what was asked about unknown names is paid off. */
  let unknownUntil = Number.NEGATIVE_INFINITY;
  let inFlight: Promise<boolean> | undefined;
  const nowMs = () => Date.parse(deps.clock.now());

  async function json(address: string): Promise<unknown> {
    const response = await deps.fetch(safeAddress(address), {
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: 'application/json' },
    });
    if (!response.ok || response.body === null) throw new Error(`keys answered ${response.status}`);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw new Error('keys are too large');
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  }

  async function load(): Promise<Map<string, ChannelKey>> {
    const { jwks_uri } = metadataShape.parse(await json(deps.metadataUrl));
    const named = keysShape.parse(await json(jwks_uri)).keys;
    const loaded = new Map<string, ChannelKey>();
    for (const one of named) {
      const read = keyShape.safeParse(one);
      if (!read.success || loaded.has(read.data.kid)) continue;
      const { kid, kty, n, e, endorsements } = read.data;
      const key = await importJWK({ kty, n, e }, 'RS256').catch(() => undefined);
      if (key !== undefined) loaded.set(kid, { key, endorsements });
    }
    if (loaded.size === 0) throw new Error('no key among the keys');
    return loaded;
  }

  /** @returns whether there are newer keys now. */
  function refresh(): Promise<boolean> {
    inFlight ??= load()
      .then(
        (loaded) => {
          keys = loaded;
          fetchedAt = nowMs();
          return true;
        },
        () => {
          failedAt = nowMs();
          return false;
        },
      )
      .finally(() => {
        inFlight = undefined;
      });
    return inFlight;
  }

  const ageMs = () => nowMs() - fetchedAt;
  const failedJustNow = () => nowMs() - failedAt < AGAIN_MS;
  const unreachable = () => new ChannelKeysUnreachable('the keys of the channel cannot be had');

  function mayAskAboutUnknown(): boolean {
    const now = nowMs();
    const owed = Math.max(0, unknownUntil - now);
    if (owed > (UNKNOWN_AT_ONCE - 1) * UNKNOWN_EACH_MS) return false;
    unknownUntil = now + owed + UNKNOWN_EACH_MS;
    return true;
  }

  return {
    async find(kid) {
      if (ageMs() >= VALID_MS) {
        if (inFlight === undefined && failedJustNow()) throw unreachable();
        if (!(await refresh())) throw unreachable();
      }
      const known = keys.get(kid);
      if (known !== undefined) {
        if (ageMs() >= FRESH_MS && nowMs() - failedAt >= REFRESH_AGAIN_MS) void refresh();
        return known;
      }
      if (inFlight === undefined && !mayAskAboutUnknown()) {
        if (failedAt > fetchedAt) throw unreachable();
        return undefined;
      }
      if (!(await refresh())) throw unreachable();
      return keys.get(kid);
    },
    has: (kid) => ageMs() < VALID_MS && keys.has(kid),
  };
}
