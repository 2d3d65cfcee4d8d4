import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type Asker,
  addSeconds,
  type Clock,
  type Instant,
  type KeyedStore,
  keyedSecretPlace,
  languages,
  type PersonId,
  personKey,
  type Role,
  type RolesLastSeen,
  roles,
  rolesLastSeenDays,
  SealBroken,
  type Sealer,
} from '../benefits/index.ts';

/** How long a browser sign-in proves that somebody is there. */
export const presenceSeconds = 15 * 60;
/** Tokens live no longer than the presence they serve, and a minute. */
const tokenCacheSeconds = presenceSeconds + 60;
/** A sign-in too old is told from none for a day. */
const signedInKeptSeconds = 86_400;
const rolesLastSeenSeconds = rolesLastSeenDays * 86_400;
/** How long the next link asks for what the directory wanted to see. */
const challengeSeconds = 600;

const personShape = z.object({ tenantId: z.string(), oid: z.string() });
const signedInShape = z.object({ schemaVersion: z.literal(1), at: z.string() });
const ticketShape = z.object({
  schemaVersion: z.literal(1),
  person: personShape,
  /** Shown on the page of a wrong account; decides nothing. */
  account: z.string(),
  language: z.enum(languages),
  starts: z.number().int(),
  expiresAt: z.string(),
  /** What the directory wants to see this time. */
  claims: z.string().max(4000).exactOptional(),
});
const challengeShape = z.object({ schemaVersion: z.literal(1), claims: z.string().max(4000) });
const codeShape = z.object({
  schemaVersion: z.literal(1),
  person: personShape,
  expiresAt: z.string(),
  sealed: z.string(),
});
const pendingShape = z.object({
  cache: z.string(),
  account: z.string(),
  roles: z.array(z.enum(roles)),
  at: z.string(),
});

export type Ticket = z.infer<typeof ticketShape>;
/** What a finished browser sign-in brought, until its code arrives in the chat. */
export type PendingSignIn = z.infer<typeof pendingShape>;

/** Tickets and codes are stored by their hash: whoever reads the store cannot use them. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** The small durable facts of signing in. Everything expires by the given clock. */
export function createSignInFacts(deps: {
  readonly keyed: KeyedStore;
  readonly sealer: Sealer;
  readonly clock: Clock;
}) {
  const { keyed, sealer, clock } = deps;
  const past = (at: Instant) => Date.parse(at) <= Date.parse(clock.now());
  const read = async <T>(shape: z.ZodType<T>, ...[companyId, kind, key]: Parameters<KeyedStore['get']>) => {
    const found = await keyed.get(companyId, kind, key);
    const value = found && shape.safeParse(found.value);
    return found && value?.success ? { value: value.data, eTag: found.eTag } : undefined;
  };
  const cachePlace = (companyId: string, person: PersonId) =>
    keyedSecretPlace(companyId, 'token-cache', personKey(person));
  const codePlace = (companyId: string, hash: string) => keyedSecretPlace(companyId, 'sign-in-code', hash);

  return {
    // ── tickets
    async saveTicket(companyId: string, hash: string, ticket: Ticket): Promise<void> {
      await keyed.put(companyId, 'sign-in-ticket', hash, ticket, { expiresAt: ticket.expiresAt });
    },
    async ticket(companyId: string, hash: string): Promise<Ticket | undefined> {
      const found = await read(ticketShape, companyId, 'sign-in-ticket', hash);
      return found === undefined || past(found.value.expiresAt) ? undefined : found.value;
    },
    /** Counts one start. @returns the ticket, or undefined when it has none left or is gone. */
    async startTicket(companyId: string, hash: string, limit: number): Promise<Ticket | undefined> {
      for (let attempt = 0; attempt < limit; attempt += 1) {
        const found = await read(ticketShape, companyId, 'sign-in-ticket', hash);
        if (found === undefined || past(found.value.expiresAt) || found.value.starts >= limit)
          return undefined;
        const counted = { ...found.value, starts: found.value.starts + 1 };
        const options = { eTag: found.eTag, expiresAt: counted.expiresAt };
        if ((await keyed.put(companyId, 'sign-in-ticket', hash, counted, options)) !== undefined)
          return counted;
      }
      return undefined;
    },
    /** True for one caller only. */
    burnTicket: (companyId: string, hash: string) => keyed.delete(companyId, 'sign-in-ticket', hash),

    // ── codes
    async saveCode(
      companyId: string,
      hash: string,
      person: PersonId,
      pending: PendingSignIn,
      expiresAt: Instant,
    ): Promise<void> {
      const value = {
        schemaVersion: 1,
        person: { tenantId: person.tenantId, oid: person.oid },
        expiresAt,
        sealed: sealer.seal(codePlace(companyId, hash), JSON.stringify(pending)),
      } satisfies z.infer<typeof codeShape>;
      await keyed.put(companyId, 'sign-in-code', hash, value, { expiresAt });
    },
    dropCode: (companyId: string, hash: string) => keyed.delete(companyId, 'sign-in-code', hash),
    /** The sign-in behind a code, for its own person and once. */
    async takeCode(
      companyId: string,
      hash: string,
      person: PersonId,
    ): Promise<PendingSignIn | 'seal-broken' | undefined> {
      const found = await read(codeShape, companyId, 'sign-in-code', hash);
      if (found === undefined || past(found.value.expiresAt)) return undefined;
      const { tenantId, oid } = found.value.person;
      if (tenantId !== person.tenantId || oid !== person.oid) return undefined;
      if (!(await keyed.delete(companyId, 'sign-in-code', hash))) return undefined;
      try {
        return pendingShape.parse(JSON.parse(sealer.open(codePlace(companyId, hash), found.value.sealed)));
      } catch (error) {
        if (error instanceof SealBroken) return 'seal-broken';
        throw error;
      }
    },

    // ── presence and tokens
    async signedInAt(asker: Asker): Promise<Instant | undefined> {
      return (await read(signedInShape, asker.companyId, 'signed-in', personKey(asker)))?.value.at;
    },
    async isSignedIn(asker: Asker): Promise<boolean> {
      const at = (await read(signedInShape, asker.companyId, 'signed-in', personKey(asker)))?.value.at;
      return at !== undefined && !past(addSeconds(at, presenceSeconds));
    },
    async saveSignIn(asker: Asker, at: Instant, cache: string): Promise<void> {
      await keyed.delete(asker.companyId, 'claims-challenge', personKey(asker));
      const sealed = sealer.seal(cachePlace(asker.companyId, asker), cache);
      await keyed.put(asker.companyId, 'token-cache', personKey(asker), sealed, {
        expiresAt: addSeconds(at, tokenCacheSeconds),
      });
      await keyed.put(
        asker.companyId,
        'signed-in',
        personKey(asker),
        { schemaVersion: 1, at },
        { expiresAt: addSeconds(at, signedInKeptSeconds) },
      );
    },
    async tokenCache(asker: Asker): Promise<{ readonly cache: string; readonly eTag: string } | undefined> {
      const found = await read(z.string(), asker.companyId, 'token-cache', personKey(asker));
      if (found === undefined) return undefined;
      return { cache: sealer.open(cachePlace(asker.companyId, asker), found.value), eTag: found.eTag };
    },
    /** Over the version that was read only: a sign-out in between stays one. */
    async renewTokenCache(asker: Asker, cache: string, eTag: string, signedInAt: Instant): Promise<void> {
      await keyed.put(
        asker.companyId,
        'token-cache',
        personKey(asker),
        sealer.seal(cachePlace(asker.companyId, asker), cache),
        { eTag, expiresAt: addSeconds(signedInAt, tokenCacheSeconds) },
      );
    },
    /** The directory wants more of this person, such as a second factor: the next sign-in asks for it. */
    async saveChallenge(asker: Asker, claims: string): Promise<void> {
      const value = { schemaVersion: 1, claims } satisfies z.infer<typeof challengeShape>;
      await keyed.put(asker.companyId, 'claims-challenge', personKey(asker), value, {
        expiresAt: addSeconds(clock.now(), challengeSeconds),
      });
    },
    async challenge(asker: Asker): Promise<string | undefined> {
      return (await read(challengeShape, asker.companyId, 'claims-challenge', personKey(asker)))?.value
        .claims;
    },
    /** Takes back everything by which this person could go on without signing in again. */
    async forget(asker: Asker): Promise<void> {
      await keyed.delete(asker.companyId, 'signed-in', personKey(asker));
      await keyed.delete(asker.companyId, 'token-cache', personKey(asker));
      await keyed.delete(asker.companyId, 'api-token', personKey(asker));
      await keyed.delete(asker.companyId, 'claims-challenge', personKey(asker));
      for (const kind of ['sign-in-ticket', 'sign-in-code', 'token-exchange'] as const) {
        for (const { key, value } of await keyed.list(asker.companyId, kind)) {
          const owned = z.object({ person: personShape }).safeParse(value);
          if (owned.success && personKey(owned.data.person) === personKey(asker)) {
            await keyed.delete(asker.companyId, kind, key);
          }
        }
      }
    },

    // ── addresses
    async rememberRoles(asker: Asker, seen: readonly Role[], claim = ''): Promise<void> {
      const at = clock.now();
      const person = { tenantId: asker.tenantId, oid: asker.oid, name: asker.name };
      const source = claim === '' ? {} : { claim };
      const value = { person, account: asker.account, roles: seen, ...source, at } satisfies RolesLastSeen;
      await keyed.put(asker.companyId, 'roles-last-seen', asker.oid, value, {
        expiresAt: addSeconds(at, rolesLastSeenSeconds),
      });
    },
  };
}

export type SignInFacts = ReturnType<typeof createSignInFacts>;
