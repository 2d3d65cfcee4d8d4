import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { linkButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface PrivateChatView {
  /** Somebody from outside reads along, or it is for one person only. */
  readonly why: 'outsiders' | 'personal';
  /** The answer went to the person's own chat; else they have to write there first. */
  readonly answered: boolean;
  /** Ids stand in the message that all can read. */
  readonly idsSeen: boolean;
  /** Opens the chat. */
  readonly url: string;
}

/** In a group: it is answered privately. Names nothing and nobody. */
export function privateChatCard({ why, answered, idsSeen, url }: PrivateChatView, kit: CardKit): CardMessage {
  const { words } = kit;
  return noteCard(kit, {
    title: cardText(words, `group.${why}.title`),
    paragraphs: [
      cardText(words, answered ? 'group.answered' : 'group.write'),
      ...(idsSeen ? [cardText(words, 'group.ids-seen')] : []),
    ],
    buttons: [linkButton(words.say(answered ? 'group.open' : 'group.write-to-me'), url)],
  });
}
