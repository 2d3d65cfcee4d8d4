import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many within so many seconds, counted from the first of them. */
export interface Rate {
  readonly points: number;
  readonly seconds: number;
}

/** What somebody, or some address, may still do. Kept in memory, let go of when its time is over. */
export interface Allowance {
  /** Takes one. @returns whole seconds until the next one is given, when there is none left */
  take(key: string): Promise<number | undefined>;
  /** What was taken did no harm: it does not count. */
  giveBack(key: string): Promise<void>;
}

/** Every rate holds by itself: a short one lets a burst through, a long one ends it. */
export function createAllowance(rates: readonly Rate[]): Allowance {
  const limiters = rates.map(({ points, seconds }) => new RateLimiterMemory({ points, duration: seconds }));
  return {
    async take(key) {
      const waits = await Promise.all(limiters.map((limiter) => secondsToWait(limiter, key)));
      const longest = Math.max(0, ...waits);
      return longest === 0 ? undefined : longest;
    },
    async giveBack(key) {
      await Promise.all(limiters.map((limiter) => limiter.reward(key)));
    },
  };
}

async function secondsToWait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}
