import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';

/** What Teams takes as the answer of a tapped card: its own status inside, HTTP says 200. */
export interface InvokeBody {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

/** A note that Teams shows for a moment. */
export const noteBody = (text: string): InvokeBody => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: text,
});

/** The card that takes the place of the tapped one. */
export const cardBody = (card: object): InvokeBody => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
});

export function isCardInvoke(activity: Activity): boolean {
  return activity.type === ActivityTypes.Invoke && activity.name === 'adaptiveCard/action';
}

/** The client's token did not do: Teams goes on with the sign-in button of its `loginRequest`. */
export const tokenRefusedBody = (message: string): InvokeBody => ({
  statusCode: 412,
  type: 'application/vnd.microsoft.error.preconditionFailed',
  value: { code: '412', message },
});

/** The code that came with the tap is not this person's, not any more, or never was. */
export const codeRefusedBody = (message: string): InvokeBody => ({
  statusCode: 401,
  type: 'application/vnd.microsoft.error.invalidAuthCode',
  value: { code: '401', message },
});

/** Answers the invoke of this turn; only the first answer counts. */
export async function answerInvoke(context: TurnContext, body: object, status = 200): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } });
}
