import { languages } from '../benefits/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

/** Asks for the language; each is named in itself. */
export function languageCard(kit: CardKit): CardMessage {
  const { words } = kit;
  const others = [...languages].sort(
    (one, other) => Number(other === words.language) - Number(one === words.language),
  );
  return noteCard(kit, {
    title: cardText(words, 'language.title'),
    paragraphs: [cardText(words, 'language.text')],
    buttons: others.map((language) => verbButton(kit, 'set-language', { language }, { language })),
  });
}
