import { type ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod';
import {
  type Asker,
  addSeconds,
  type Clock,
  type Json,
  type KeyedStore,
  personKey,
} from '../benefits/index.ts';
import type { CardMessage } from '../cards/index.ts';
import { ConnectorProblem } from './connector.ts';

export interface ShownMessages {
  /** Activity id of the card that shows the ids. */
  readonly card: string;
  /** Activity ids of the plain messages to copy. */
  readonly copies: readonly string[];
  /** Whose ids they are. */
  readonly grantId: string;
  /** What stands there afterwards. */
  readonly masked: CardMessage;
}

const shape = z.object({
  reference: z.custom<Partial<ConversationReference>>((value) => typeof value === 'object' && value !== null),
  card: z.string(),
  copies: z.array(z.string()).readonly(),
  /** Absent in what an earlier version kept. */
  grantId: z.string().exactOptional(),
  shownAt: z.string().exactOptional(),
  maskedCard: z.looseObject({}),
  maskedSummary: z.string(),
  maskAt: z.string(),
  /** A chat that takes no update for so long is not tried again. */
  giveUpAt: z.string(),
});
type Entry = z.infer<typeof shape>;

export interface ShownIds {
  /** Again with more copies of the same card: they are masked with it. */
  keep(context: TurnContext, asker: Asker, shown: ShownMessages): Promise<void>;
  /** Masks everything of this person now: *Hide*. */
  maskNow(asker: Asker): Promise<number>;
  /** Looks now for what has stood long enough. */
  poke(): void;
  start(): void;
  stop(): void;
}

export interface ShownIdsDeps {
  readonly keyed: KeyedStore;
  readonly clock: Clock;
  readonly companies: () => Promise<readonly string[]>;
  /** When one of the ids of that grant last became another one. */
  readonly idsChangedAt: (companyId: string, grantId: string) => Promise<string | undefined>;
  /** Replaces a message of a conversation. @throws ConnectorProblem */
  readonly update: (
    reference: Partial<ConversationReference>,
    activityId: string,
    message: { readonly card?: object; readonly summary: string; readonly text?: string },
  ) => Promise<void>;
  readonly maskedText: string;
}

const SHOWN_SECONDS = 600;
const SWEEP_MS = 15_000;
const RETRY_SECONDS = 60;
const GIVE_UP_SECONDS = 86_400;

const plain = (entry: Entry) => JSON.parse(JSON.stringify(entry)) as Json;

/** A message that is gone, or a chat that the bot is no longer in, is not masked by trying again. */
function afterwards(problem: unknown): 'gone' | 'later' {
  const failure = problem instanceof ConnectorProblem ? problem.failure : undefined;
  const { status = 0 } = failure?.kind === 'status' ? failure : {};
  return status >= 400 && status < 500 && ![401, 408, 412, 429].includes(status) ? 'gone' : 'later';
}

/** Ids stay readable for ten minutes; then their card and messages are updated to masked text. */
export function createShownIds(deps: ShownIdsDeps): ShownIds {
  let timer: NodeJS.Timeout | undefined;

  /** What cannot be updated now stays on the list and is tried again; what is gone needs no mask. */
  const mask = async (companyId: string, key: string, entry: Entry) => {
    const masked = { card: entry.maskedCard, summary: entry.maskedSummary };
    const dots = { text: deps.maskedText, summary: deps.maskedText };
    const messages = [[entry.card, masked] as const, ...entry.copies.map((copy) => [copy, dots] as const)];
    const ends = new Set<string>();
    for (const [id, message] of messages)
      ends.add(await deps.update(entry.reference, id, message).then(() => 'masked', afterwards));
    if (!ends.has('later')) {
      await deps.keyed.delete(companyId, 'shown-ids', key);
      return;
    }
    const again = { ...entry, maskAt: addSeconds(deps.clock.now(), RETRY_SECONDS) };
    await deps.keyed.put(companyId, 'shown-ids', key, plain(again), { expiresAt: entry.giveUpAt });
  };

  const shown = async (companyId: string) => {
    const all = await deps.keyed.list(companyId, 'shown-ids');
    return all.flatMap(({ key, value }) => {
      const { success, data } = shape.safeParse(value);
      return success ? [{ key, entry: data }] : [];
    });
  };

  /** They have stood long enough, or are no longer right. */
  const isOver = async (companyId: string, { maskAt, grantId, shownAt }: Entry) => {
    if (maskAt <= deps.clock.now()) return true;
    const changedAt = grantId === undefined ? undefined : await deps.idsChangedAt(companyId, grantId);
    return changedAt !== undefined && shownAt !== undefined && shownAt < changedAt;
  };

  const sweep = async () => {
    for (const companyId of await deps.companies()) {
      for (const { key, entry } of await shown(companyId)) {
        if (await isOver(companyId, entry)) await mask(companyId, key, entry);
      }
    }
  };

  return {
    async keep(context, asker, messages) {
      const entry = {
        reference: TurnContext.getConversationReference(context.activity),
        card: messages.card,
        copies: messages.copies,
        grantId: messages.grantId,
        shownAt: deps.clock.now(),
        maskedCard: { ...messages.masked.card },
        maskedSummary: messages.masked.summary,
        maskAt: addSeconds(deps.clock.now(), SHOWN_SECONDS),
        giveUpAt: addSeconds(deps.clock.now(), GIVE_UP_SECONDS),
      };
      const key = `${personKey(asker)}/${messages.card}`;
      await deps.keyed.put(asker.companyId, 'shown-ids', key, plain(entry), { expiresAt: entry.giveUpAt });
    },
    async maskNow(asker) {
      const own = (await shown(asker.companyId)).filter(({ key }) => key.startsWith(`${personKey(asker)}/`));
      for (const { key, entry } of own) await mask(asker.companyId, key, entry);
      return own.length;
    },
    poke: () => void sweep().catch(() => undefined),
    start() {
      timer = setInterval(() => void sweep().catch(() => undefined), SWEEP_MS);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
    },
  };
}
