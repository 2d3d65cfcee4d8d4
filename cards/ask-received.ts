import type { Ask, BenefitRow } from '../benefits/index.ts';
import { benefitIds, benefitName, momentOf } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface AskView {
  readonly row: BenefitRow;
  readonly ask: Ask;
}

/** A colleague asks somebody who may to activate. */
export function askReceivedCard({ row, ask }: AskView, kit: CardKit): CardMessage {
  const { words } = kit;
  const benefit = benefitName(words, row);
  const ids = { askId: ask.id };
  return noteCard(kit, {
    title: cardText(words, 'ask-received.title', { name: ask.asker.name }),
    subtitle: userText(momentOf(kit, ask.askedAt)),
    paragraphs: [cardText(words, 'ask-received.what', { benefit, reason: ask.reason || 'none' })],
    buttons: [
      verbButton(kit, 'confirm-activation', { ...benefitIds(row), ...ids }),
      verbButton(kit, 'decline-ask', ids),
      verbButton(kit, 'forward-ask', ids),
    ],
    summary: words.say('ask-received.summary', { name: ask.asker.name, benefit }),
  });
}
