import type { Incident } from '../benefits/incidents/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { incidentTitle } from './incident-words.ts';
import { noteCard } from './note.ts';

export interface WithdrawalView {
  readonly incident: Incident;
  /** Whether an allowance counts it: else there is nothing to give back. */
  readonly counted: boolean;
}

/** Asks whether it was sent before it is withdrawn: only then is it known what goes back to the allowance. */
export function withdrawalCard({ incident, counted }: WithdrawalView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = { incidentId: incident.id };
  const problem = incidentTitle(words, incident);
  const keep = verbButton(kit, 'show-incident', ids);
  if (incident.state === 'sent') {
    const caseNumber = incident.caseNumber ?? '';
    const ended = (['bug', 'duplicate'] as const).map((outcome) =>
      verbButton(kit, 'close', { ...ids, outcome }, { outcome }),
    );
    return noteCard(kit, {
      title: cardText(words, 'withdrawal.sent-title', { problem }),
      paragraphs: [cardText(words, 'withdrawal.sent', { caseNumber })],
      buttons: [verbButton(kit, 'withdraw', ids, { what: 'kept' }), ...ended, keep],
    });
  }
  return noteCard(kit, {
    title: cardText(words, 'withdrawal.title', { problem }),
    paragraphs: [cardText(words, counted ? 'withdrawal.prepared' : 'withdrawal.uncounted')],
    buttons: [
      verbButton(kit, 'withdraw', ids, { what: counted ? 'notSent' : 'uncounted' }),
      verbButton(kit, 'enter-case-number', ids, { what: 'sent' }),
      keep,
    ],
  });
}
