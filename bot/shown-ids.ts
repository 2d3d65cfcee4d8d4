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

export interface ShownMessages {
  /** Activity id of the card that shows the ids. */
  readonly card: string;
  /** Activity ids of the plain messages to copy. */
  readonly copies: readonly string[];
  /** What stands there afterwards. */
  readonly masked: CardMessage;
}

const shape = z.object({
  reference: z.custom<Partial<ConversationReference>>((value) => typeof value === 'object' && value !== null),
  card: z.string(),
  copies: z.array(z.string()).readonly(),
  maskedCard: z.looseObject({}),
  maskedSummary: z.string(),
  maskAt: z.string(),
});
type Entry = z.infer<typeof shape>;

export interface ShownIds {
  keep(context: TurnContext, asker: Asker, shown: ShownMessages): Promise<void>;
  /** Masks everything of this person now: *Hide*. */
  maskNow(asker: Asker): Promise<number>;
  start(): void;
  stop(): void;
}

export interface ShownIdsDeps {
  readonly keyed: KeyedStore;
  readonly clock: Clock;
  readonly companies: () => Promise<readonly string[]>;
  /** Replaces a message of a conversation. */
  readonly update: (
    reference: Partial<ConversationReference>,
    activityId: string,
    message: { readonly card?: object; readonly summary: string; readonly text?: string },
  ) => Promise<void>;
  readonly maskedText: string;
}

const SHOWN_SECONDS = 600;
const SWEEP_MS = 15_000;

/** Ids stay readable for ten minutes; then their card and messages are updated to masked text. */
export function createShownIds(deps: ShownIdsDeps): ShownIds {
  let timer: NodeJS.Timeout | undefined;

  const mask = async (companyId: string, key: string, entry: Entry) => {
    if (!(await deps.keyed.delete(companyId, 'shown-ids', key))) return;
    await deps
      .update(entry.reference, entry.card, { card: entry.maskedCard, summary: entry.maskedSummary })
      .catch(() => undefined);
    for (const copy of entry.copies) {
      await deps
        .update(entry.reference, copy, { text: deps.maskedText, summary: deps.maskedText })
        .catch(() => undefined);
    }
  };

  const shown = async (companyId: string) => {
    const all = await deps.keyed.list(companyId, 'shown-ids');
    return all.flatMap(({ key, value }) => {
      const { success, data } = shape.safeParse(value);
      return success ? [{ key, entry: data }] : [];
    });
  };

  const sweep = async () => {
    for (const companyId of await deps.companies()) {
      for (const { key, entry } of await shown(companyId)) {
        if (entry.maskAt <= deps.clock.now()) await mask(companyId, key, entry);
      }
    }
  };

  return {
    async keep(context, asker, messages) {
      const entry = {
        reference: TurnContext.getConversationReference(context.activity),
        card: messages.card,
        copies: messages.copies,
        maskedCard: messages.masked.card,
        maskedSummary: messages.masked.summary,
        maskAt: addSeconds(deps.clock.now(), SHOWN_SECONDS),
      };
      const key = `${personKey(asker)}/${messages.card}`;
      await deps.keyed.put(asker.companyId, 'shown-ids', key, JSON.parse(JSON.stringify(entry)) as Json);
    },
    async maskNow(asker) {
      const own = (await shown(asker.companyId)).filter(({ key }) => key.startsWith(`${personKey(asker)}/`));
      for (const { key, entry } of own) await mask(asker.companyId, key, entry);
      return own.length;
    },
    start() {
      timer = setInterval(() => void sweep().catch(() => undefined), SWEEP_MS);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
    },
  };
}
