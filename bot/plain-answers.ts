import { ActivityTypes, type TurnContext } from 'botbuilder';
import { type Language, type Refusal, StoreFault, type Verb } from '../benefits/index.ts';
import { buttonVersion, refusalCard } from '../cards/index.ts';
import { createWords } from '../locales/index.ts';
import { answerInvoke, noteBody } from './invoke-answer.ts';
import type { LastShown } from './last-shown.ts';

/** A refusal in words only: somebody who is not served gets no card, no button and no data. */
export async function refuseStranger(
  context: TurnContext,
  why: Refusal,
  language: Language,
  deps: { readonly now: () => string; readonly defaultZone: string },
): Promise<void> {
  const kit = {
    words: createWords(language),
    now: deps.now(),
    zone: deps.defaultZone,
    draw: (verb: Verb) => ({ verb, v: buttonVersion, ids: {} }) as const,
  };
  const { text } = refusalCard({ refusal: { ...why, about: {} }, account: '' }, kit);
  const title = text.split('\n[')[0] ?? text;
  await context.sendActivity({ type: ActivityTypes.Message, text: title, textFormat: 'plain' });
  await finishInvoke(context, title);
}

/** What failed is said with the turn's number, which stands in every log line of it. Never throws. */
export async function sayFault(
  context: TurnContext,
  fault: unknown,
  turnId: string,
  language: Language,
  lastShown: LastShown,
): Promise<void> {
  const words = createWords(language);
  const text =
    fault instanceof StoreFault
      ? `${words.say('refusal.cannot_save.title')} ${words.say('refusal.cannot_save.cause')} (${turnId})`
      : words.say('fault.sentence', { number: turnId });
  await context
    .sendActivity({ type: ActivityTypes.Message, text, textFormat: 'plain' })
    .catch(() => undefined);
  await finishInvoke(context, text).catch(() => undefined);
  lastShown.keep(context.activity, text);
}

/** Answers the invoke with a note, if the turn is one. */
export async function finishInvoke(context: TurnContext, text: string): Promise<void> {
  if (context.activity.type === ActivityTypes.Invoke) await answerInvoke(context, noteBody(text));
}
