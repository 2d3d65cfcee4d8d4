import type { TurnContext } from 'botbuilder';
import type { Asker } from '../../benefits/index.ts';
import type { TokenExchange } from '../../identity/index.ts';
import { answerInvoke } from '../invoke-answer.ts';
import type { Log } from '../logs.ts';
import { type SignInInvoke, signInConnection } from './sign-in-invoke.ts';

/** What a sign-in may lead to; the router knows how. */
export interface SignInTurns {
  readonly exchange: Pick<TokenExchange, 'answer'>;
  /** Signs in by the code and goes on with what waited; says why where the code does not do. */
  redeem(code: string): Promise<'signed-in' | 'refused'>;
  /** The roles, as they were seen a moment ago. */
  showRoles(): Promise<void>;
  askByBrowser(): Promise<void>;
  sayCancelled(): Promise<void>;
}

/**
 * Answers what a client reports of signing in. A token that came by itself says who uses the client:
 * the roles are looked up and shown. It neither signs in nor moves anything that waits for a sign-in.
 */
export async function answerSignIn(
  context: TurnContext,
  invoke: SignInInvoke,
  asker: Asker,
  turns: SignInTurns,
  log: Log,
): Promise<void> {
  switch (invoke.kind) {
    case 'token': {
      if (invoke.connection !== signInConnection) return refuseToken(context, invoke);
      const { id, token } = invoke;
      const answer = await turns.exchange.answer(asker, id, token).catch(async (fault: unknown) => {
        // What failed is said by whoever catches it; the client must not take it for a success.
        await refuseToken(context, invoke);
        throw fault;
      });
      if (answer.kind === 'failed') return refuseToken(context, invoke);
      await answerInvoke(context, { id, connectionName: invoke.connection });
      // The person's other devices answer as well; once is enough.
      if (answer.kind === 'known') await turns.showRoles();
      return;
    }
    case 'code': {
      const result = await turns.redeem(invoke.code);
      return answerInvoke(
        context,
        result === 'signed-in'
          ? {}
          : { statusCode: 401, type: 'application/vnd.microsoft.error.invalidAuthCode' },
      );
    }
    case 'cancelled':
      await answerInvoke(context, {});
      return turns.sayCancelled();
    case 'failure':
      log.warn('sign_in_by_client_failed', { code: invoke.reason });
      await answerInvoke(context, {});
      return turns.askByBrowser();
  }
}

/** Somebody who is not served: nothing is looked at and nothing said. */
export async function refuseSignIn(context: TurnContext, invoke: SignInInvoke): Promise<void> {
  if (invoke.kind === 'token') await refuseToken(context, invoke);
  else await answerInvoke(context, {});
}

/**
 * Teams shows the sign-in button of its card for 412, which has to be the HTTP status here: a token
 * exchange is the one invoke whose status the client reads outside the body.
 */
async function refuseToken(context: TurnContext, invoke: SignInInvoke & { kind: 'token' }): Promise<void> {
  const body = {
    statusCode: 412,
    type: 'application/vnd.microsoft.error.preconditionFailed',
    id: invoke.id,
    connectionName: invoke.connection,
    failureDetail: 'The token could not be exchanged.',
  };
  await answerInvoke(context, body, 412);
}
