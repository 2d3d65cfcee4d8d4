import type { Actor } from '../benefits/index.ts';
import { actorName, momentOf } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface SetAsideNoteView {
  readonly resultId: string;
  /** What came in between: `recorded`, `completed`, `rejected`, `cancelled`. */
  readonly what: string;
  readonly by?: Actor;
  readonly at?: string;
}

/** Two at once: the other one was faster, and what this person confirmed is kept, not lost. */
export function setAsideNoteCard({ resultId, what, by, at }: SetAsideNoteView, kit: CardKit): CardMessage {
  const { words } = kit;
  return noteCard(kit, {
    title: cardText(words, 'set-aside-note.title'),
    paragraphs: [
      cardText(words, 'set-aside-note.who', {
        what,
        name: by === undefined ? 'none' : actorName(words, by),
        when: at === undefined ? 'none' : momentOf(kit, at),
      }),
      cardText(words, 'set-aside-note.kept'),
    ],
    buttons: [verbButton(kit, 'show-set-aside', { resultId }), verbButton(kit, 'show-to-do')],
  });
}
