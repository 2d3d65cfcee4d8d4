import type { Incident } from '../benefits/incidents/index.ts';
import { momentOf } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { outcomeButtons } from './incident-buttons.ts';
import { incidentTitle } from './incident-words.ts';
import { noteCard } from './note.ts';

/** Asked a week after an incident was sent. */
export function whatBecameCard({ incident }: { readonly incident: Incident }, kit: CardKit): CardMessage {
  const { words } = kit;
  return noteCard(kit, {
    title: cardText(words, 'what-became.title', { problem: incidentTitle(words, incident) }),
    paragraphs: [
      cardText(words, 'what-became.text', {
        caseNumber: incident.caseNumber ?? '',
        at: momentOf(kit, incident.sentAt ?? incident.createdAt),
      }),
    ],
    buttons: outcomeButtons(incident, kit),
  });
}
