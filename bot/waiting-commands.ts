import { type Asker, addSeconds, type Clock, type KeyedStore } from '../benefits/index.ts';
import type { ButtonData } from '../cards/index.ts';

/** What waits while its person signs in: a confirmed command, or nothing but the sign-in itself. */
export interface WaitingCommand {
  readonly command?: { readonly button: ButtonData; readonly inputs: Readonly<Record<string, string>> };
  /** The message that asks to sign in: used up once the code has come. */
  readonly signInActivityId?: string;
  /** The message whose card was tapped, so that it can still be replaced. */
  readonly cardActivityId?: string;
}

export interface WaitingCommands {
  /** One a person; a newer one takes the place. Waits ten minutes. */
  keep(asker: Asker, command: WaitingCommand): Promise<void>;
  /** Hands it out once. */
  take(asker: Asker): Promise<WaitingCommand | undefined>;
}

const WAIT_SECONDS = 600;

export function createWaitingCommands(keyed: KeyedStore, clock: Clock): WaitingCommands {
  const keyOf = (asker: Asker) => `${asker.tenantId}/${asker.oid}`;
  return {
    async keep(asker, command) {
      // A sign-in that was asked for by itself does not push out a command that waits.
      const before =
        command.command === undefined
          ? await keyed.get(asker.companyId, 'waiting-command', keyOf(asker))
          : undefined;
      const value = JSON.parse(JSON.stringify({ ...(before?.value as object | undefined), ...command }));
      await keyed.put(asker.companyId, 'waiting-command', keyOf(asker), value, {
        expiresAt: addSeconds(clock.now(), WAIT_SECONDS),
      });
    },
    async take(asker) {
      const found = await keyed.get(asker.companyId, 'waiting-command', keyOf(asker));
      if (found === undefined || !(await keyed.delete(asker.companyId, 'waiting-command', keyOf(asker))))
        return undefined;
      return found.value as unknown as WaitingCommand;
    },
  };
}
