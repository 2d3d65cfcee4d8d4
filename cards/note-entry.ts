import { type Incident, noteLength } from '../benefits/incidents/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { verbButton, withoutInputs } from './draw-card.ts';
import { titleText } from './incident-words.ts';
import { oneInputCard } from './one-input.ts';

/** The input with the note. */
export const noteInput = 'note';

export interface NoteEntryView {
  readonly incident: Incident;
  /** Whether the incident is the reader's own; a colleague's needs a role at the click. */
  readonly own: boolean;
  readonly typed?: string;
  /** What is wrong with what was typed. */
  readonly problem?: string;
}

/** Asks for a note; `save-note` or `save-company-note` comes back with the input `note`. */
export function noteEntryCard(
  { incident, own, typed = '', problem }: NoteEntryView,
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  return oneInputCard(kit, {
    title: cardText(words, 'note.title'),
    subtitle: titleText(words, incident),
    help: cardText(words, 'note.help'),
    ...(problem === undefined ? {} : { problem: userText(problem) }),
    id: noteInput,
    label: cardText(words, 'note.label'),
    placeholder: cardText(words, 'note.placeholder'),
    typed,
    missing: cardText(words, 'note.needed'),
    longest: noteLength,
    buttons: [
      verbButton(kit, own ? 'save-note' : 'save-company-note', { incidentId: incident.id }),
      withoutInputs(verbButton(kit, 'cancel')),
    ],
  });
}
