import type { Verb } from '../benefits/index.ts';
import type { Facts, TextKey } from '../locales/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, oneLine, userText } from './card-text.ts';
import { type LabelFacts, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface TextNote {
  readonly title: TextKey;
  readonly facts?: Facts;
  readonly paragraphs?: readonly TextKey[];
  /** Lines that somebody typed: escaped. */
  readonly texts?: readonly string[];
  readonly buttons?: readonly (readonly [Verb, Readonly<Record<string, string>>, LabelFacts?])[];
  /** One button a thing, labelled by what it names. */
  readonly named?: readonly (readonly [Verb, Readonly<Record<string, string>>, string])[];
}

/** A short answer: a sentence or two from the texts, and what can be done next. */
export function textNote(note: TextNote, kit: CardKit): CardMessage {
  const { facts = {}, paragraphs = [], texts = [], buttons = [], named = [] } = note;
  return noteCard(kit, {
    title: cardText(kit.words, note.title, facts),
    paragraphs: [...paragraphs.map((key) => cardText(kit.words, key, facts)), ...texts.map(userText)],
    buttons: [
      ...named.map(([verb, ids, name]) => ({ ...verbButton(kit, verb, ids), title: oneLine(name) })),
      ...buttons.map(([verb, ids, label]) => verbButton(kit, verb, ids, label)),
    ],
  });
}
