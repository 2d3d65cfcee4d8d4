import { z } from 'zod';
import {
  type Asker,
  addSeconds,
  type Clock,
  isVerb,
  type Json,
  type KeyedStore,
  personKey,
  type Verb,
} from '../benefits/index.ts';
import { buttonVersion } from '../cards/index.ts';
import { keptFact } from './kept-fact.ts';

const texts = z.record(z.string(), z.string()).readonly();
const shape = z.object({
  command: z
    .object({
      button: z.object({
        verb: z.custom<Verb>((verb) => typeof verb === 'string' && isVerb(verb)),
        v: z.literal(buttonVersion),
        op: z.string().exactOptional(),
        ids: texts,
      }),
      inputs: texts,
    })
    .exactOptional(),
  /** The message that asks to sign in: used up once the code has come. */
  signInActivityId: z.string().exactOptional(),
  /** The message whose card was tapped, so that it can still be replaced. */
  cardActivityId: z.string().exactOptional(),
});

/** What waits while its person signs in: a confirmed command, or nothing but the sign-in itself. */
export type WaitingCommand = Readonly<z.infer<typeof shape>>;

export interface WaitingCommands {
  /** One a person; a newer one takes the place. Waits ten minutes. */
  keep(asker: Asker, command: WaitingCommand): Promise<void>;
  /** Hands it out once. */
  take(asker: Asker): Promise<WaitingCommand | undefined>;
}

const WAIT_SECONDS = 600;

export function createWaitingCommands(keyed: KeyedStore, clock: Clock): WaitingCommands {
  const found = (asker: Asker) =>
    keptFact(keyed, shape, asker.companyId, 'waiting-command', personKey(asker));
  return {
    async keep(asker, command) {
      // A sign-in that was asked for by itself does not push out a command that waits.
      const before = command.command === undefined ? (await found(asker))?.value : undefined;
      const value = { ...before, ...command } satisfies Json;
      await keyed.put(asker.companyId, 'waiting-command', personKey(asker), value, {
        expiresAt: addSeconds(clock.now(), WAIT_SECONDS),
      });
    },
    async take(asker) {
      const waiting = await found(asker);
      if (waiting === undefined) return undefined;
      const mine = await keyed.delete(asker.companyId, 'waiting-command', personKey(asker));
      return mine ? waiting.value : undefined;
    },
  };
}
