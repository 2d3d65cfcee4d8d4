import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { type Instant, type KeyedStore, type Outbox, type PersonId, personKey } from '../benefits/index.ts';
import { tenantOf } from './asker.ts';
import { keptFact } from './kept-fact.ts';

const kind = 'conversation-reference';

const shape = z.object({
  schemaVersion: z.literal(1),
  serviceUrl: z.string(),
  conversationId: z.string(),
  tenantId: z.string(),
  channelId: z.string(),
  bot: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string() }),
  /** Nothing is sent here until the bot is installed again, or until the person does something. */
  blockedUntil: z.enum(['installation', 'person']).nullable(),
});
type Stored = z.infer<typeof shape>;

/** The personal chat with somebody: enough to write to them without being asked. */
export interface KnownConversation {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly tenantId: string;
  readonly channelId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly user: { readonly id: string; readonly name: string };
  readonly blockedUntil: 'installation' | 'person' | null;
  /** The version read: what is said of it later counts only while it is still this one. */
  readonly eTag: string;
}

export interface References {
  /**
   * Keeps or repairs the reference of a personal chat from any activity of it, and lifts a block;
   * writes only when something changed, and then wakes that person's waiting notices. The bot's
   * removal forgets the reference. Other conversations are left alone.
   * @param isServed asked before anything is written: colleagues find each other by what is kept here,
   * so a guest who writes to the bot is not among them.
   * @returns whether something changed.
   */
  seen(
    companyId: string,
    activity: Activity,
    isServed: (person: SeenPerson) => Promise<boolean>,
  ): Promise<boolean>;
  find(companyId: string, person: PersonId): Promise<KnownConversation | undefined>;
  /** Every personal chat of the company, with whose it is. */
  known(companyId: string): Promise<readonly (KnownConversation & PersonId)[]>;
  /** Nothing more is sent there until `seen` lifts it. Without effect when it has changed since. */
  block(
    companyId: string,
    person: PersonId,
    known: KnownConversation,
    until: 'installation' | 'person',
  ): Promise<void>;
  /** The conversation is gone. Without effect when it has been repaired since. */
  drop(companyId: string, person: PersonId, known: KnownConversation): Promise<void>;
  /** A local client forgets its chats when it ends; so do we when we start. */
  dropLocal(companyIds: readonly string[]): Promise<void>;
}

export interface ReferencesDeps {
  readonly keyed: KeyedStore;
  readonly outbox: Pick<Outbox, 'wake'>;
  /** Told after notices were woken, so that they leave at once. */
  readonly onWake?: () => void;
}

/** Whose personal chat an activity is of, with the id that rosters know them by. */
export interface SeenPerson extends PersonId {
  readonly id: string;
  readonly name: string;
}

/**
 * Who a personal chat is with. A conversationUpdate may name them among its members only; a member
 * counts who is its sender, or where the bot itself is: nobody moves the chat of somebody else.
 */
function personOf(activity: Activity): SeenPerson | undefined {
  const { conversation, recipient, from } = activity;
  const type: unknown = conversation.conversationType;
  if (conversation.isGroup === true || (type !== undefined && type !== 'personal')) return undefined;
  const tenantId = tenantOf(activity);
  const members = (activity.membersAdded ?? []).filter(({ id }) => [id, recipient.id].includes(from.id));
  const user = [from, ...members].find(
    (one) => one.aadObjectId !== undefined && one.aadObjectId !== '' && one.id !== recipient.id,
  );
  if (user?.aadObjectId === undefined || tenantId === undefined) return undefined;
  return { id: user.id, name: user.name ?? '', oid: user.aadObjectId, tenantId };
}

export function createReferences(deps: ReferencesDeps): References {
  const { keyed, outbox, onWake } = deps;

  const read = (companyId: string, person: PersonId) =>
    keptFact(keyed, shape, companyId, kind, personKey(person));

  return {
    async seen(companyId, activity, isServed) {
      const person = personOf(activity);
      if (person === undefined) return false;
      if (activity.type === 'installationUpdate' && activity.action?.startsWith('remove'))
        return keyed.delete(companyId, kind, personKey(person));
      const before = await read(companyId, person);
      const now: Stored = {
        schemaVersion: 1,
        serviceUrl: activity.serviceUrl,
        conversationId: activity.conversation.id,
        tenantId: person.tenantId,
        channelId: activity.channelId ?? 'msteams',
        bot: { id: activity.recipient.id, name: activity.recipient.name ?? '' },
        user: { id: person.id, name: person.name || before?.value.user.name || '' },
        blockedUntil: null,
      };
      if (before !== undefined && JSON.stringify(before.value) === JSON.stringify(now)) return false;
      if (!(await isServed(person))) return false;
      await keyed.put(companyId, kind, personKey(person), now);
      const woken = await outbox.wake(companyId, person);
      if (woken > 0) onWake?.();
      return true;
    },

    async find(companyId, person) {
      const known = await read(companyId, person);
      if (known === undefined) return undefined;
      const { schemaVersion: _, ...value } = known.value;
      return { ...value, eTag: known.eTag };
    },

    async known(companyId) {
      const rows = await keyed.list(companyId, kind);
      return rows.flatMap(({ key, value, eTag }) => {
        const parsed = shape.safeParse(value);
        const [tenantId, oid] = key.split('/');
        if (!parsed.success || tenantId === undefined || oid === undefined) return [];
        const { schemaVersion: _, ...known } = parsed.data;
        return [{ ...known, eTag, tenantId, oid }];
      });
    },

    async block(companyId, person, known, until) {
      const { eTag, ...value } = known;
      const blocked: Stored = { schemaVersion: 1, ...value, blockedUntil: until };
      await keyed.put(companyId, kind, personKey(person), blocked, { eTag });
    },

    async drop(companyId, person, known) {
      const now = await read(companyId, person);
      if (now?.eTag === known.eTag) await keyed.delete(companyId, kind, personKey(person));
    },

    async dropLocal(companyIds) {
      for (const companyId of companyIds)
        for (const row of await keyed.list(companyId, kind)) await keyed.delete(companyId, kind, row.key);
    },
  };
}

/** How long a notice waits for its person before it counts as not delivered. */
const waitingDays = 30;
export function waitingUntil(now: Instant): Instant {
  return new Date(Date.parse(now) + waitingDays * 86_400_000).toISOString();
}
