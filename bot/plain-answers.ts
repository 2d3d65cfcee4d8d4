import { ActivityTypes, type TurnContext } from 'botbuilder';
import { type Language, type Refusal, refusal, StoreFault, type Verb } from '../benefits/index.ts';
import { buttonVersion, type CardKit, parseButton, refusalCard, textNote } from '../cards/index.ts';
import { createWords } from '../locales/index.ts';
import { cardActivity } from './card-activity.ts';
import { answerInvoke, noteBody } from './invoke-answer.ts';
import type { LastShown } from './last-shown.ts';

interface PlainDeps {
  readonly now: () => string;
  readonly defaultZone: string;
}

/** Draws without a company: no button of it can write. */
function plainKit(language: Language, deps: PlainDeps): CardKit {
  return {
    words: createWords(language),
    now: deps.now(),
    zone: deps.defaultZone,
    draw: (verb: Verb) => ({ verb, v: buttonVersion, ids: {} }) as const,
  };
}

/**
 * Somebody who is not served reads why and who can change it, and nothing of any company: the one
 * button tells what the bot is for.
 */
export async function refuseStranger(
  context: TurnContext,
  why: Refusal,
  language: Language,
  deps: PlainDeps,
): Promise<void> {
  const kit = plainKit(language, deps);
  const tapped = parseButton(context.activity.value);
  const asksWhatFor = tapped.kind === 'button' && tapped.button.verb === 'show-help';
  const card = asksWhatFor
    ? textNote({ title: 'stranger.title', paragraphs: ['stranger.text', `refusal.${why.code}.cause`] }, kit)
    : refusalCard({ refusal: { ...why, about: {} }, account: '' }, kit);
  await context.sendActivity(cardActivity(card));
  await finishInvoke(context, card.summary);
}

/** What failed is said with the turn's number, which stands in every log line of it. Never throws. */
export async function sayFault(
  context: TurnContext,
  fault: unknown,
  turnId: string,
  language: Language,
  deps: PlainDeps & { readonly lastShown: LastShown },
): Promise<void> {
  const kit = plainKit(language, deps);
  if (fault instanceof StoreFault) {
    const why = refusal('cannot_save', { number: turnId });
    const card = refusalCard({ refusal: why, account: '' }, kit);
    await context.sendActivity(cardActivity(card)).catch(() => undefined);
    await finishInvoke(context, card.summary).catch(() => undefined);
    deps.lastShown.keep(context.activity, card.text);
    return;
  }
  const text = kit.words.say('fault.sentence', { number: turnId });
  await context
    .sendActivity({ type: ActivityTypes.Message, text, textFormat: 'plain' })
    .catch(() => undefined);
  await finishInvoke(context, text).catch(() => undefined);
  deps.lastShown.keep(context.activity, text);
}

/** Answers the invoke with a note, if the turn is one. */
export async function finishInvoke(context: TurnContext, text: string): Promise<void> {
  if (context.activity.type === ActivityTypes.Invoke) await answerInvoke(context, noteBody(text));
}
