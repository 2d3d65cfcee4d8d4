/** How a send ended, as far as the answer (or its absence) tells. */
export type Failure =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code: string;
      readonly retryAfterMs?: number;
    }
  /** No answer within the limit. */
  | { readonly kind: 'timeout' }
  /** The connection broke after the request had begun: it may have arrived. */
  | { readonly kind: 'reset' }
  /** No connection: it has not arrived. */
  | { readonly kind: 'unreachable' }
  /** The stored service URL is not one the bot may send to: nothing has left. */
  | { readonly kind: 'not-allowed' };

/** What becomes of a notice that could not be sent. */
export type Verdict =
  /** Again later, with backoff. */
  | { readonly kind: 'later'; readonly retryAfterMs?: number }
  /** It may have arrived: once more in a moment, then no more. */
  | { readonly kind: 'once-more' }
  /** Once more with a new token, then no more. */
  | { readonly kind: 'new-token' }
  /** The conversation is gone: wait for the next one. */
  | { readonly kind: 'lost-conversation' }
  /** The message it belongs to is gone. */
  | { readonly kind: 'lost-message' }
  /** Nobody is written to who does not want it, or where the bot is not installed. */
  | { readonly kind: 'blocked'; readonly until: 'installation' | 'person' }
  | { readonly kind: 'dead' };

const laterStatuses: readonly number[] = [412, 429, 502, 503, 504];

/** Codes Teams gives; they decide whatever the status beside them is. */
const byCode: Readonly<Record<string, Verdict>> = {
  ConversationNotFound: { kind: 'lost-conversation' },
  ActivityNotFound: { kind: 'lost-message' },
  BotNotInConversationRoster: { kind: 'blocked', until: 'installation' },
  ConversationBlockedByUser: { kind: 'blocked', until: 'person' },
  BotDisabledByAdmin: { kind: 'blocked', until: 'person' },
};

/** The retry table. Source: Teams' "Status codes from bot conversational APIs", and what was seen. */
export function verdictOn(failure: Failure): Verdict {
  switch (failure.kind) {
    case 'timeout':
    case 'unreachable':
      return { kind: 'later' };
    case 'reset':
      return { kind: 'once-more' };
    case 'not-allowed':
      return { kind: 'lost-conversation' };
    case 'status': {
      const known = Object.hasOwn(byCode, failure.code) ? byCode[failure.code] : undefined;
      if (known !== undefined) return known;
      if (laterStatuses.includes(failure.status)) {
        const { retryAfterMs } = failure;
        return retryAfterMs === undefined ? { kind: 'later' } : { kind: 'later', retryAfterMs };
      }
      if (failure.status === 500) return { kind: 'once-more' };
      if (failure.status === 401) return { kind: 'new-token' };
      return { kind: 'dead' };
    }
  }
}

/** A word for logs and dead letters: never anything that came with the answer but status and code. */
export function reasonOf(failure: Failure): string {
  if (failure.kind !== 'status') return failure.kind;
  return Object.hasOwn(byCode, failure.code) ? failure.code : `http_${failure.status}`;
}

const BASE_MS = 2_000;
const CAP_MS = 30 * 60_000;
const LONGEST_RETRY_AFTER_MS = 24 * 3_600_000;

/**
 * Full jitter: anything between now and a limit that doubles with each attempt (2 s, 4 s … 30 min);
 * a `Retry-After` is waited for in any case, and the jitter comes on top. `random` is in [0, 1).
 */
export function backoffMs(attempt: number, random: () => number, retryAfterMs = 0): number {
  const limit = Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempt - 1, 20));
  return Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS) + Math.round(random() * limit);
}

/** `Retry-After` as seconds or as a date; undefined where there is none that can be read. */
export function parseRetryAfter(header: string | null | undefined, nowMs: number): number | undefined {
  if (header === null || header === undefined || header.trim() === '') return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Math.round(Number(header) * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
