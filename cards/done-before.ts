import type { Actor, Instant } from '../benefits/index.ts';
import { actorName, momentOf } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, noText, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface DoneBeforeView {
  /** What was done, as a plain name such as `Signature Cloud Support · Silver`; may be empty. */
  readonly what: string;
  readonly by: Actor;
  readonly at: Instant;
}

/** The second who presses the same button is told who was first and when; nothing happens twice. */
export function doneBeforeCard({ what, by, at }: DoneBeforeView, kit: CardKit): CardMessage {
  const { words } = kit;
  return noteCard(kit, {
    title: cardText(words, 'done-before.title'),
    subtitle: what === '' ? noText : userText(what),
    paragraphs: [cardText(words, 'done-before.who', { name: actorName(words, by), when: momentOf(kit, at) })],
    buttons: [verbButton(kit, 'show-table')],
  });
}
