import type { Incident } from '../benefits/incidents/index.ts';
import { dayName } from './benefit-state.ts';
import { momentOf } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { incidentTitle } from './incident-words.ts';
import { noteCard } from './note.ts';

export interface SentYetView {
  readonly incident: Incident;
  /** The last day of its contract, where that is over. */
  readonly overOn?: string;
}

/** Asked on the next working day while a prepared incident has no case number. */
export function sentYetCard({ incident, overOn }: SentYetView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = { incidentId: incident.id };
  const at = momentOf(kit, incident.preparedAt ?? incident.createdAt);
  return noteCard(kit, {
    title: cardText(words, 'sent-yet.title', { problem: incidentTitle(words, incident) }),
    paragraphs: [
      cardText(words, 'sent-yet.text', { at }),
      ...(overOn === undefined
        ? []
        : [cardText(words, 'incident-detail.contract-over', { on: dayName(kit, overOn) })]),
    ],
    buttons: [
      verbButton(kit, 'enter-case-number', ids),
      ...(overOn === undefined ? [verbButton(kit, 'send-later', ids)] : []),
      verbButton(kit, 'withdraw', ids, { what: 'needless' }),
    ],
  });
}
