import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import {
  addSeconds,
  type Clock,
  type CompanyStore,
  type Instant,
  type KeyedStore,
  type Outbox,
  SealBroken,
  type Sealer,
  type SealPlace,
} from '../../benefits/index.ts';

/** What every store is given. */
export interface Surroundings {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly sealer: Sealer;
  readonly defaultZone: string;
}

/** A store as the contracts see it: nothing here says which one it is. */
export interface StoresUnderTest {
  readonly companies: CompanyStore;
  readonly outbox: Outbox;
  readonly keyed: KeyedStore;
  /** Ends it as a stop does and opens it on what it kept. */
  reopen(): Promise<StoresUnderTest>;
  /** Everything it has written anywhere. */
  storedBytes(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens a store that holds nothing yet. */
export type OpenStores = (surroundings: Surroundings) => Promise<StoresUnderTest>;

export interface HandClock extends Clock {
  pass(seconds: number): void;
}

export function handClock(start: Instant = '2026-11-23T09:00:00.000Z'): HandClock {
  let at = start;
  return {
    now: () => at,
    pass(seconds) {
      at = addSeconds(at, seconds);
    },
  };
}

export function countingIds(prefix = 'id'): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `${prefix}-${String(last).padStart(8, '0')}`;
  };
}

/** Seals for real, so that a value that was moved or not sealed at all is noticed. */
export function testSealer(key: Buffer = randomBytes(32)): Sealer {
  const bound = (place: SealPlace) =>
    Buffer.from(JSON.stringify([place.companyId, place.record, place.field]));
  return {
    seal(place, plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(place));
      const sealed = [nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return Buffer.concat(sealed).toString('base64url');
    },
    open(place, sealed) {
      try {
        const bytes = Buffer.from(sealed, 'base64url');
        const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(bound(place));
        opening.setAuthTag(bytes.subarray(-16));
        return opening.update(bytes.subarray(12, -16), undefined, 'utf8') + opening.final('utf8');
      } catch (error) {
        throw new SealBroken(place, error);
      }
    },
    isNewest: () => true,
  };
}

export function surroundings(clock: Clock = handClock()): Surroundings {
  return { clock, newId: countingIds(), sealer: testSealer(), defaultZone: 'Europe/Warsaw' };
}

/** Opens before each test, hands over what is open, closes after it. */
export function eachTestOpens(open: OpenStores): {
  readonly clock: HandClock;
  now(): StoresUnderTest;
  restart(): Promise<StoresUnderTest>;
  /** What must hold at once and must still hold after a restart. */
  beforeAndAfterRestart(): AsyncGenerator<StoresUnderTest>;
} {
  let clock = handClock();
  let current: StoresUnderTest | undefined;
  const now = (): StoresUnderTest => {
    if (current === undefined) throw new Error('no store is open');
    return current;
  };
  beforeEach(async () => {
    clock = handClock();
    current = await open(surroundings({ now: () => clock.now() }));
  });
  afterEach(async () => {
    await current?.close();
    current = undefined;
  });
  const restart = async (): Promise<StoresUnderTest> => {
    current = await now().reopen();
    return current;
  };
  return {
    clock: { now: () => clock.now(), pass: (seconds) => clock.pass(seconds) },
    now,
    restart,
    async *beforeAndAfterRestart() {
      yield now();
      yield await restart();
    },
  };
}
