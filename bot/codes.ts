import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Asker } from '../benefits/index.ts';
import type { BotTurn } from './bot-turn.ts';
import { answerInvoke, codeRefusedBody } from './invoke-answer.ts';
import type { MakeTurn } from './make-turn.ts';
import type { RouterDeps } from './router.ts';
import type { RunTurn } from './run-turn.ts';
import { codeOfTap } from './teams-sign-in/index.ts';

type Deps = Pick<RouterDeps, 'signIn' | 'waiting'>;

/** Signs in by the code that a client repeats its tap with, if it is one; false: the tap is answered. */
export async function comesWithGoodCode(deps: Deps, context: TurnContext, turn: BotTurn): Promise<boolean> {
  const code = turn.proof.canRequestLogin ? codeOfTap(context.activity) : undefined;
  if (code === undefined || turn.input.kind !== 'button') return true;
  const result = await deps.signIn.redeem(turn.asker, code);
  if (result.kind === 'refused' && !(await deps.signIn.isSignedIn(turn.asker))) {
    await answerInvoke(context, codeRefusedBody(turn.words.say('refusal.sign_in_code_unknown.title')));
    await turn.refuse(result.refusal);
    return false;
  }
  // The same command may wait as well, where the client's own token did not do.
  const waits = (await deps.waiting.seen(turn.asker))?.command?.button.op;
  if (waits !== undefined && waits === turn.input.button.op) await deps.waiting.drop(turn.asker);
  return true;
}

/** The code from the sign-in page: signs in, then goes on with the command that waited for it. */
export async function redeem(
  deps: Deps,
  runTurn: RunTurn,
  context: TurnContext,
  asker: Asker,
  code: string,
  make: MakeTurn,
): Promise<'signed-in' | 'refused'> {
  const plain = make();
  const result = await deps.signIn.redeem(asker, code.trim());
  if (result.kind === 'refused') {
    // Delivered again, it has done what it was for.
    if (context.activity.type === ActivityTypes.Invoke && (await deps.signIn.isSignedIn(asker)))
      return 'signed-in';
    await plain.refuse(result.refusal);
    return 'refused';
  }
  const { command, signInActivityId, cardActivityId } = (await deps.waiting.take(asker)) ?? {};
  await plain.signedIn(result.account, signInActivityId);
  // Where nothing waited, a sign-in was asked for to see what this account may.
  const goesOn = command ?? { button: { verb: 'check-roles', v: 1, ids: {} }, inputs: {} };
  const from = command === undefined || cardActivityId === undefined ? {} : { cardActivityId };
  await runTurn(context, make({ kind: 'button', ...goesOn }, { resumed: true, ...from }));
  return 'signed-in';
}
