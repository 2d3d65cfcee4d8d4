import { askEndsOn, type CalendarDay, type Person } from '../benefits/index.ts';
import { askedDraftEndsOn, type MembershipDraft } from '../benefits/memberships/index.ts';
import { type AskView, askName } from './ask-words.ts';
import { dayName } from './benefit-state.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface AsksView {
  readonly asks: readonly AskView[];
  /** Lines of the reader that wait for somebody to save them. */
  readonly lines?: readonly MembershipDraft[];
}

/** What somebody has asked for and nobody has answered; asks can be withdrawn. */
export function asksCard({ asks, lines = [] }: AsksView, kit: CardKit): CardMessage {
  const { words } = kit;
  const numberOf = (index: number) => words.say('asks.number', { number: index + 1 });
  const total = asks.length + lines.length;
  const named = (index: number) => (total === 1 ? {} : { name: numberOf(index) });
  const item = (index: number, what: string) =>
    cardText(words, 'asks.item', { number: numberOf(index), what });
  return noteCard(kit, {
    title: cardText(words, 'asks.title'),
    paragraphs: total === 0 ? [cardText(words, 'asks.none')] : [],
    labelled: [
      ...asks.map((view, index) => ({
        label: item(index, askName(words, view)),
        text: waits(askEndsOn(view.ask, kit.zone), view.ask.sentTo, kit),
      })),
      ...lines.map((draft, index) => ({
        label: item(asks.length + index, words.say('to-do.lines', { count: draft.lines.length })),
        text: waits(askedDraftEndsOn(draft, kit.zone), draft.askedOf ?? [], kit),
      })),
    ],
    // What takes something back is never the main button.
    buttons: [
      verbButton(kit, 'show-table'),
      ...asks.map(({ ask }, index) => verbButton(kit, 'withdraw-ask', { askId: ask.id }, named(index))),
      ...lines.map(({ id: draftId }, index) =>
        verbButton(kit, 'withdraw-memberships', { draftId }, named(asks.length + index)),
      ),
    ],
  });
}

function waits(until: CalendarDay, people: readonly Person[], kit: CardKit): CardText {
  const names = kit.words.list(people.map(({ name }) => name)) || 'none';
  return cardText(kit.words, 'asks.waits', { day: dayName(kit, until), names });
}
