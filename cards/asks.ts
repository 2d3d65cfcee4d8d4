import { askEndsOn } from '../benefits/index.ts';
import { type AskView, askName } from './ask-words.ts';
import { dayName } from './benefit-state.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

/** What somebody has asked for and nobody has answered, each to be withdrawn. */
export function asksCard({ asks }: { readonly asks: readonly AskView[] }, kit: CardKit): CardMessage {
  const { words } = kit;
  const numberOf = (index: number) => words.say('asks.number', { number: index + 1 });
  return noteCard(kit, {
    title: cardText(words, 'asks.title'),
    paragraphs: asks.length === 0 ? [cardText(words, 'asks.none')] : [],
    labelled: asks.map((view, index) => ({
      label: cardText(words, 'asks.item', { number: numberOf(index), what: askName(words, view) }),
      text: cardText(words, 'asks.waits', {
        day: dayName(kit, askEndsOn(view.ask, kit.zone)),
        names: words.list(view.ask.sentTo.map(({ name }) => name)) || 'none',
      }),
    })),
    buttons: [
      ...asks.map(({ ask }, index) =>
        verbButton(
          kit,
          'withdraw-ask',
          { askId: ask.id },
          asks.length === 1 ? {} : { name: numberOf(index) },
        ),
      ),
      verbButton(kit, 'show-table'),
    ],
  });
}
