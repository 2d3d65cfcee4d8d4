import type { Incident } from '../benefits/incidents/index.ts';
import { dayOf } from '../benefits/index.ts';
import { onDay } from './benefit-state.ts';
import { momentOf } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { refundButtons } from './incident-buttons.ts';
import { incidentTitle } from './incident-words.ts';
import { noteCard } from './note.ts';

/** The reminder of a refund that was asked for a week ago. */
export function refundQuestionCard({ incident }: { readonly incident: Incident }, kit: CardKit): CardMessage {
  const { words } = kit;
  return noteCard(kit, {
    title: cardText(words, 'refund-question.title', { problem: incidentTitle(words, incident) }),
    paragraphs: [
      cardText(words, 'refund-question.text', { at: momentOf(kit, incident.closedAt ?? incident.createdAt) }),
    ],
    buttons: [...refundButtons(incident, kit), verbButton(kit, 'show-incident', { incidentId: incident.id })],
  });
}

/** The reminder is on the calendar. `on` is the instant of it. */
export function refundReminderCard({ on }: { readonly on: string }, kit: CardKit): CardMessage {
  return noteCard(kit, {
    title: cardText(kit.words, 'refund-reminder.title', { on: onDay(kit, dayOf(on, kit.zone)) }),
    buttons: [verbButton(kit, 'enter-portal-line'), verbButton(kit, 'show-my-incidents')],
  });
}
