import type { Activity } from 'botbuilder';
import { type Language, refusal, verbs } from '../benefits/index.ts';
import { type CardMessage, refusalCard, type SignInReason, signInCard } from '../cards/index.ts';
import type { Turn } from '../dialogs/index.ts';
import type { BotTurnDeps } from './bot-turn.ts';
import { tokenRefusedBody } from './invoke-answer.ts';

/** A turn whose person is asked to sign in. */
export interface SignInTurn {
  readonly turn: Turn & { readonly language: Language };
  /** The message whose card was tapped. */
  readonly cardActivityId: string | undefined;
  /** @returns the message's id, where the channel gives one. */
  send(message: CardMessage, as?: Partial<Activity>): Promise<string | undefined>;
  /** @returns whether the message could be changed. */
  update(activityId: string, message: CardMessage): Promise<boolean>;
  answerTap(body: object): void;
}

type Deps = Pick<BotTurnDeps, 'loginRequest' | 'oauthCard' | 'waiting' | 'services'>;

/** By the client itself where the tap can be repeated with a token, else by the card; what was tapped waits. */
export async function askToSignIn(
  { turn, cardActivityId, send, answerTap }: SignInTurn,
  { loginRequest, oauthCard, waiting, services }: Deps,
  why: SignInReason,
  tooOld: boolean,
): Promise<void> {
  const { asker, language, proof, input, words, kit } = turn;
  if (loginRequest !== undefined && proof.canRequestLogin) {
    if (proof.loginToken === undefined) return answerTap(await loginRequest(asker, language));
    // Not every client shows its own button then, so the browser way stands below as well.
    answerTap(tokenRefusedBody(words.say('refusal.sign_in_needed.title')));
  }
  const waits = input.kind === 'button' && verbs[input.button.verb].needs !== 'channel';
  const command = waits ? { command: { button: input.button, inputs: input.inputs } } : {};
  if (!turn.personal) {
    // Link and code are for one pair of eyes: what waits goes on after a sign-in in the personal chat.
    await waiting.keep(asker, command);
    return refuse(turn, 'personal_chat_only');
  }
  const url = await services.signInLink(asker, language);
  if (url === '') return refuse(turn, 'sign_in_not_set_up');
  const card = signInCard({ url, why, tooOld, minutes: 10 }, kit);
  // What waits wants its person to be there, and a client that answers by itself says nothing of that.
  const waitsForNobody = !waits && (await waiting.seen(asker))?.command === undefined;
  const sent = await send(
    card,
    oauthCard !== undefined && waitsForNobody ? await oauthCard(asker, url, words) : undefined,
  );
  await waiting.keep(asker, {
    ...command,
    ...(sent === undefined ? {} : { signInActivityId: sent }),
    ...(cardActivityId === undefined ? {} : { cardActivityId }),
  });
}

/** The browser way, in the place of the card that the client could not answer. */
export async function askByBrowser(signIn: SignInTurn, deps: Deps): Promise<void> {
  const { turn, send, update } = signIn;
  const { asker, language, kit } = turn;
  const { waiting, services } = deps;
  if (!turn.personal) return askToSignIn(signIn, deps, 'sign-in', false);
  const url = await services.signInLink(asker, language);
  if (url === '') return refuse(turn, 'sign_in_not_set_up');
  const card = signInCard({ url, why: 'sign-in', minutes: 10 }, kit);
  const asked = (await waiting.seen(asker))?.signInActivityId;
  if (asked !== undefined && (await update(asked, card))) return;
  const sent = await send(card);
  await waiting.keep(asker, sent === undefined ? {} : { signInActivityId: sent });
}

function refuse(turn: Turn, code: 'personal_chat_only' | 'sign_in_not_set_up'): Promise<void> {
  return turn.show(refusalCard({ refusal: refusal(code), account: turn.asker.account }, turn.kit));
}
