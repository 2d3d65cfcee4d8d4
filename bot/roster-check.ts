import { z } from 'zod';
import {
  addSeconds,
  atHour,
  type Clock,
  type CompanyRecord,
  type CompanyStore,
  dayOf,
  followUpHour,
  type KeyedStore,
  type Person,
  peopleWithOpenThings,
  personKey,
  type UseCases,
} from '../benefits/index.ts';
import { type Connector, ConnectorProblem } from './connector.ts';
import { keptFact } from './kept-fact.ts';
import { faultFields, type Log } from './logs.ts';
import type { Failure } from './notices/delivery.ts';
import type { SendLimiter } from './notices/send-limiter.ts';
import type { KnownConversation, References } from './references.ts';

const kind = 'roster-absence';

/** The roster has not known somebody on one day; where to ask again is kept, for the chat may go as well. */
const shape = z.object({
  schemaVersion: z.literal(1),
  firstOn: z.string(),
  serviceUrl: z.string(),
  conversationId: z.string(),
  tenantId: z.string(),
  userId: z.string(),
});
type Absence = z.infer<typeof shape>;

/** An absence that is not seen again for so long is forgotten. */
const KEPT_SECONDS = 60 * 86_400;
const HOUR_MS = 3_600_000;

export interface RosterCheckDeps {
  readonly keyed: KeyedStore;
  readonly companies: CompanyStore;
  readonly references: Pick<References, 'find'>;
  readonly connector: Pick<Connector, 'member'>;
  readonly useCases: Pick<UseCases, 'rosterAbsence'>;
  readonly limiter: SendLimiter;
  readonly clock: Clock;
  readonly log: Log;
  /** Somebody is found to have left: there are notices to send. */
  readonly onFound: () => void;
  readonly sleep?: (ms: number) => Promise<void>;
}

/**
 * Looks once a day whether people who have something open are still there. Somebody the roster does
 * not know on two different days has left; any other answer says nothing, and being found forgets it.
 */
export interface RosterCheck {
  start(): void;
  /** A day may have begun. */
  poke(): void;
  /** A message could not be delivered: asks at once whether its person is still there. */
  look(companyId: string, person: Person, known: KnownConversation): Promise<void>;
  stop(): Promise<void>;
}

/** 404 for the person. A chat that is gone, or a bot that was removed, says nothing of the person. */
function isAbsence(failure: Failure): boolean {
  return failure.kind === 'status' && failure.status === 404 && failure.code !== 'ConversationNotFound';
}

export function createRosterCheck(deps: RosterCheckDeps): RosterCheck {
  const { keyed, companies, references, connector, useCases, limiter, clock, log } = deps;
  const sleep = deps.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  /** The day of the last look, by company: of this process alone, a second look changes nothing. */
  const lookedOn = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let running = false;

  async function isThere(at: Absence): Promise<'there' | 'absent' | 'unknown'> {
    const waitMs = limiter.reserve(at.tenantId, at.conversationId);
    if (waitMs > 0) await sleep(waitMs);
    try {
      await connector.member(at, at.userId);
      return 'there';
    } catch (error) {
      if (error instanceof ConnectorProblem) return isAbsence(error.failure) ? 'absent' : 'unknown';
      throw error;
    }
  }

  async function check(
    companyId: string,
    person: Person,
    known: KnownConversation | undefined,
    day: string,
  ): Promise<void> {
    const before = await keptFact(keyed, shape, companyId, kind, personKey(person));
    const at = placeOf(known, day) ?? before?.value;
    if (at === undefined) return;
    const answer = await isThere(at);
    if (answer === 'there' && before !== undefined) await keyed.delete(companyId, kind, personKey(person));
    if (answer !== 'absent' || before?.value.firstOn === day) return;
    if (before === undefined) {
      const expiresAt = addSeconds(clock.now(), KEPT_SECONDS);
      await keyed.put(companyId, kind, personKey(person), { ...at, firstOn: day }, { expiresAt });
      return;
    }
    const outcome = await useCases.rosterAbsence(companyId, person, day);
    await keyed.delete(companyId, kind, personKey(person));
    log.info('person_left', { code: outcome.kind });
    if (outcome.kind === 'done') deps.onFound();
  }

  async function lookIn(companyId: string): Promise<void> {
    const record = await companies.read(companyId);
    if (record === undefined) return;
    const day = dayOf(clock.now(), record.zone);
    if (lookedOn.get(companyId) === day || clock.now() < atHour(day, followUpHour, record.zone)) return;
    lookedOn.set(companyId, day);
    for (const person of peopleWithOpenThings(record)) {
      if (!running) return;
      await check(companyId, person, await references.find(companyId, person), day);
    }
  }

  async function lookEverywhere(): Promise<void> {
    for (const companyId of await companies.companies()) if (running) await lookIn(companyId);
  }

  let pokedAt = Number.NEGATIVE_INFINITY;

  function poke(): void {
    const at = Date.parse(clock.now());
    // Called after every turn: the day is looked at once an hour.
    if (!running || looking !== undefined || Math.floor(at / HOUR_MS) === pokedAt) return;
    pokedAt = Math.floor(at / HOUR_MS);
    looking = lookEverywhere()
      .catch((fault: unknown) => log.error('roster_not_checked', faultFields(fault)))
      .finally(() => {
        looking = undefined;
      });
  }

  return {
    poke,
    start() {
      running = true;
      timer = setInterval(poke, HOUR_MS / 4);
      timer.unref();
      poke();
    },
    async look(companyId, person, known) {
      const record: CompanyRecord | undefined = await companies.read(companyId);
      if (record === undefined || record.leavers.some((one) => personKey(one.person) === personKey(person)))
        return;
      await check(companyId, person, known, dayOf(clock.now(), record.zone));
    },
    async stop() {
      running = false;
      clearInterval(timer);
      await looking;
    },
  };
}

function placeOf(known: KnownConversation | undefined, day: string): Absence | undefined {
  if (known === undefined) return undefined;
  const { serviceUrl, conversationId, tenantId, user } = known;
  return { schemaVersion: 1, firstOn: day, serviceUrl, conversationId, tenantId, userId: user.id };
}
