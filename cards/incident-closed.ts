import { type Incident, mayBeRefunded } from '../benefits/incidents/index.ts';
import type { IncidentOutcome } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { leftText } from './benefit-state.ts';
import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, noText, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { refundButtons } from './incident-buttons.ts';
import { titleText } from './incident-words.ts';
import { noteCard } from './note.ts';

export interface IncidentClosedView {
  readonly incident: Incident;
  readonly outcome: Exclude<IncidentOutcome, 'withdrawn'>;
  /** The benefit it has used, as it stands now. */
  readonly row?: BenefitRow;
  /** Closed by somebody who may, for a colleague. */
  readonly company?: boolean;
}

/** How it was closed, what is left, and whether something comes back. */
export function incidentClosedCard(
  { incident, outcome, row, company = false }: IncidentClosedView,
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  const awaited = mayBeRefunded(outcome) && incident.refund === 'to-be-confirmed';
  const pool =
    row?.remaining === undefined
      ? []
      : [{ label: userText(benefitName(words, row)), text: leftText(kit, row) }];
  return noteCard(kit, {
    title: cardText(words, `closed.${outcome}`),
    subtitle: titleText(words, incident),
    paragraphs: awaited ? [cardText(words, 'closed.refund'), cardText(words, 'closed.confirmed-by')] : [],
    labelled: pool,
    footer: noText,
    buttons: [
      ...(awaited ? (company ? [verbButton(kit, 'enter-portal-line')] : refundButtons(incident, kit)) : []),
      verbButton(kit, company ? 'show-company-incidents' : 'show-my-incidents'),
      ...(awaited ? [] : [verbButton(kit, 'show-table')]),
    ],
  });
}
