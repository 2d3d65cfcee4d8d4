import { askEndsOn } from '../benefits/index.ts';
import { type AskView, askName, whoDecides } from './ask-words.ts';
import { dayName } from './benefit-state.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface AskSentView extends AskView {
  /** Nobody is known whose role was seen this month and who can be reached: the asker may name somebody. */
  readonly nobodyKnown: boolean;
  /** Names of those who may and cannot be written to. */
  readonly unreachable?: readonly string[];
}

/** Tells the asker whom the ask went to, and what to do meanwhile. */
export function askSentCard(view: AskSentView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { ask, nobodyKnown, unreachable = [] } = view;
  const names = words.list(ask.sentTo.map((person) => person.name));
  const lines: CardText[] = [];
  if (!nobodyKnown) lines.push(cardText(words, 'ask-sent.to', { names }));
  else if (unreachable.length === 0)
    lines.push(cardText(words, 'ask-sent.nobody', { who: whoDecides(ask.what) }));
  if (unreachable.length > 0)
    lines.push(cardText(words, 'ask-sent.unreachable', { names: words.list(unreachable) }));
  if (ask.incidentId !== undefined && ask.what === 'activate')
    lines.push(cardText(words, 'ask-sent.draftKept'));
  else if (ask.incidentId !== undefined && ask.what !== 'open-for-customer')
    lines.push(cardText(words, 'ask-sent.draft-kept'));
  if (ask.what === 'activate') lines.push(cardText(words, 'ask-sent.meanwhile'));
  const ids = { askId: ask.id };
  const forward = [verbButton(kit, 'choose-colleague', ids), verbButton(kit, 'show-forward-text', ids)];
  const buy = ask.what === 'activate' ? [verbButton(kit, 'explain-pay-per-incident')] : [];
  return noteCard(kit, {
    title: cardText(words, nobodyKnown ? 'ask-sent.titleNobody' : 'ask-sent.title'),
    subtitle: userText(askName(words, view)),
    paragraphs: lines,
    footer: cardText(words, 'ask-sent.until', { day: dayName(kit, askEndsOn(ask, kit.zone)) }),
    buttons: [
      ...(nobodyKnown || unreachable.length > 0 ? forward : []),
      ...buy,
      ...(nobodyKnown ? [] : [verbButton(kit, 'show-table')]),
      verbButton(kit, 'withdraw-ask', ids),
    ],
  });
}
