/** Sends a second: one organization, one conversation. Shared by notices, answers, updates and rosters. */
const sendLimits = { perTenant: 25, perConversation: 1 } as const;
const SECOND_MS = 1000;

export interface SendLimiter {
  /** Takes a place in both queues. @returns milliseconds to wait before sending. */
  reserve(tenantId: string, conversationId: string): number;
  /** Counts what is sent without waiting: a person who asks is answered at once. */
  count(tenantId: string, conversationId: string): void;
}

/** Instants of sends, past second and future places: at most `limit` fall into any one second. */
class Sends {
  readonly #limit: number;
  #at: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }
  forget(before: number): boolean {
    this.#at = this.#at.filter((at) => at > before);
    return this.#at.length === 0;
  }
  fits(at: number): boolean {
    let inSecondsAround = 0;
    const around = [...this.#at, at].sort((a, b) => a - b);
    for (const [index, first] of around.entries()) {
      const last = around[index + this.#limit];
      if (last !== undefined && first <= at && at <= last && last - first < SECOND_MS) inSecondsAround += 1;
    }
    return inSecondsAround === 0;
  }
  /** Instants at which a place may become free. */
  candidates(): readonly number[] {
    return this.#at.map((at) => at + SECOND_MS);
  }
  take(at: number): void {
    this.#at.push(at);
  }
}

/** `nowMs` must never go backwards, as `performance.now` does not. */
export function createSendLimiter(nowMs: () => number): SendLimiter {
  const known = new Map<string, Sends>();

  const sendsOf = (key: string, limit: number, now: number): Sends => {
    const sends = known.get(key) ?? new Sends(limit);
    sends.forget(now - SECOND_MS);
    known.set(key, sends);
    return sends;
  };
  const both = (tenantId: string, conversationId: string, now: number) => {
    if (known.size > 2000)
      for (const [key, sends] of known) if (sends.forget(now - SECOND_MS)) known.delete(key);
    return [
      sendsOf(`tenant ${tenantId}`, sendLimits.perTenant, now),
      sendsOf(`conversation ${conversationId}`, sendLimits.perConversation, now),
    ];
  };

  return {
    reserve(tenantId, conversationId) {
      const now = nowMs();
      const affected = both(tenantId, conversationId, now);
      const at = [now, ...affected.flatMap((sends) => sends.candidates())]
        .filter((candidate) => candidate >= now)
        .sort((a, b) => a - b)
        .find((candidate) => affected.every((sends) => sends.fits(candidate)));
      const place = at ?? now + SECOND_MS;
      for (const sends of affected) sends.take(place);
      return place - now;
    },
    count(tenantId, conversationId) {
      const now = nowMs();
      for (const sends of both(tenantId, conversationId, now)) sends.take(now);
    },
  };
}
