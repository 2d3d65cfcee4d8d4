import { z } from 'zod';
import {
  type Asker,
  addSeconds,
  type Clock,
  isVerb,
  type KeyedStore,
  keyedSecretPlace,
  personKey,
  SealBroken,
  type Sealer,
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

/** What a person typed is among it, so it is kept sealed. */
const keptShape = z.object({ schemaVersion: z.literal(1), sealed: z.string() });
const sealedShape = shape.extend({ commandUntil: z.string().exactOptional() });

export interface WaitingCommands {
  /** One a person; a newer one takes the place. A command waits ten minutes, whatever comes after it. */
  keep(asker: Asker, command: WaitingCommand): Promise<void>;
  /** What waits now; it goes on waiting. */
  seen(asker: Asker): Promise<WaitingCommand | undefined>;
  /** Hands it out once. */
  take(asker: Asker): Promise<WaitingCommand | undefined>;
  /** The person has thought better of it. */
  drop(asker: Asker): Promise<void>;
}

const WAIT_SECONDS = 600;
const kind = 'waiting-command';

export function createWaitingCommands(deps: {
  readonly keyed: KeyedStore;
  readonly sealer: Sealer;
  readonly clock: Clock;
}): WaitingCommands {
  const { keyed, sealer, clock } = deps;
  const placeOf = (asker: Asker) => keyedSecretPlace(asker.companyId, kind, personKey(asker));
  const opened = async (asker: Asker) => {
    const found = await keptFact(keyed, keptShape, asker.companyId, kind, personKey(asker));
    if (found === undefined) return undefined;
    try {
      return sealedShape.parse(JSON.parse(sealer.open(placeOf(asker), found.value.sealed)));
    } catch (error) {
      if (error instanceof SealBroken || error instanceof z.ZodError) return undefined;
      throw error;
    }
  };

  const stillWaiting = ({ commandUntil = '', ...kept }: z.infer<typeof sealedShape>): WaitingCommand => {
    if (commandUntil > clock.now()) return kept;
    const { signInActivityId } = kept;
    return signInActivityId === undefined ? {} : { signInActivityId };
  };

  return {
    async seen(asker) {
      const waiting = await opened(asker);
      return waiting && stillWaiting(waiting);
    },
    async keep(asker, command) {
      const until = addSeconds(clock.now(), WAIT_SECONDS);
      // A sign-in that was asked for by itself neither pushes out a command that waits nor prolongs it.
      const value =
        command.command === undefined
          ? { ...(await opened(asker)), ...command }
          : { ...command, commandUntil: until };
      const sealed = sealer.seal(placeOf(asker), JSON.stringify(value));
      await keyed.put(
        asker.companyId,
        kind,
        personKey(asker),
        { schemaVersion: 1, sealed },
        { expiresAt: until },
      );
    },
    async take(asker) {
      const waiting = await opened(asker);
      if (!(await keyed.delete(asker.companyId, kind, personKey(asker))) || waiting === undefined)
        return undefined;
      return stillWaiting(waiting);
    },
    async drop(asker) {
      await keyed.delete(asker.companyId, kind, personKey(asker));
    },
  };
}
