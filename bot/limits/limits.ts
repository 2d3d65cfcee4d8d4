import { createHash } from 'node:crypto';
import { type PersonId, personKey } from '../../benefits/index.ts';
import { createAllowance, type Rate } from './allowance.ts';
import { type Arrival, clientAddress } from './client-address.ts';

/** Where strangers can knock; each has its own count. */
export const doors = ['messages', 'sign-in', 'fulfilment'] as const;
export type Door = (typeof doors)[number];

export interface Rates {
  /** Turns of one person. */
  readonly turns: readonly Rate[];
  /** Looks of one person while they type; the usual ones where it is not said. */
  readonly searches?: readonly Rate[];
  /** Requests of one address that came to nothing, at one door. */
  readonly failures: readonly Rate[];
}

/**
 * Turns: far more than somebody taps or types, far less than what others would feel. Failures: a person
 * who mistypes stays far below, whoever tries keys or links does not.
 */
export const usualRates: Rates = {
  turns: [
    { points: 150, seconds: 10 },
    { points: 300, seconds: 60 },
  ],
  failures: [{ points: 100, seconds: 60 }],
};

/** A client asks at every pause of typing; each look at customers is a request to Partner Center. */
const usualSearches: readonly Rate[] = [
  { points: 30, seconds: 10 },
  { points: 120, seconds: 60 },
];

/** Waits are whole seconds; undefined means: go on. */
export interface Limits {
  /** Counts a turn of somebody whom the channel has authenticated. */
  turn(person: PersonId): Promise<number | undefined>;
  /** Counts a look of theirs while they type. */
  search(person: PersonId): Promise<number | undefined>;
  /**
   * Counts a request that was refused at a door: from the wait on, the refusal is a 429. A request that
   * proves itself never asks here, so nobody is shut out by what others send from the same address.
   */
  failure(door: Door, request: Arrival): Promise<number | undefined>;
  /** For a door that cannot tell before its work: counts beforehand. `succeeded` takes it back. */
  attempt(
    door: Door,
    request: Arrival,
  ): Promise<{ readonly wait: number | undefined; succeeded(): Promise<void> }>;
}

/** Addresses share this many counters, so that memory stays the same however many there are. */
const addressCounters = 16_384;

export interface LimitsDeps {
  /** Proxies of ours in front. */
  readonly trustProxy: number;
  /** Unknown outside, so that nobody can choose an address that shares another's counter. */
  readonly salt: string;
  readonly rates?: Rates;
}

export function createLimits({ trustProxy, salt, rates = usualRates }: LimitsDeps): Limits {
  const turns = createAllowance(rates.turns);
  const searches = createAllowance(rates.searches ?? usualSearches);
  const failures = createAllowance(rates.failures);
  const keyOf = (door: Door, request: Arrival) => {
    const hash = createHash('sha256')
      .update(`${salt} ${clientAddress(request, trustProxy)}`)
      .digest();
    return `${door} ${hash.readUInt32BE(0) % addressCounters}`;
  };
  return {
    turn: (person) => turns.take(personKey(person)),
    search: (person) => searches.take(personKey(person)),
    failure: (door, request) => failures.take(keyOf(door, request)),
    async attempt(door, request) {
      const key = keyOf(door, request);
      const wait = await failures.take(key);
      return { wait, succeeded: () => failures.giveBack(key) };
    },
  };
}
