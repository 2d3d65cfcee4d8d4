import type { Incident } from '../benefits/incidents/index.ts';
import { linkTo } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { incidentTitle } from './incident-words.ts';
import { noteCard } from './note.ts';

export interface RefundConfirmView {
  readonly incident: Incident;
  /** The benefit it was used of. */
  readonly row?: BenefitRow;
}

/** For somebody who may: was the incident given back, and what does the number become? */
export function refundConfirmCard({ incident, row }: RefundConfirmView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = { incidentId: incident.id };
  const { remaining, allowance } = row ?? {};
  const counted = typeof remaining === 'number' && typeof allowance === 'number';
  return noteCard(kit, {
    title: cardText(words, 'refund.title'),
    subtitle: userText(incidentTitle(words, incident)),
    paragraphs: [
      cardText(words, 'refund.what', { outcome: incident.outcome ?? 'other' }),
      ...(counted
        ? [
            row?.refundsInCount === undefined
              ? cardText(words, 'refund.balance', {
                  remaining,
                  allowance,
                  after: Math.min(remaining + 1, allowance),
                })
              : cardText(words, 'refund.in-count', { remaining, allowance }),
          ]
        : []),
    ],
    labelled:
      row === undefined
        ? []
        : [{ label: cardText(words, 'refund.benefit'), text: userText(benefitName(words, row)) }],
    footer: cardText(words, 'refund.footer', {
      name: incident.by.name,
      number: incident.number ?? 'none',
      caseNumber: incident.caseNumber ?? 'none',
    }),
    buttons: [
      verbButton(kit, 'confirm-refund', ids),
      verbButton(kit, 'refuse-refund', ids),
      linkButton(words.say('link.support-for-business'), linkTo('supportForBusiness')),
      verbButton(kit, 'show-to-do'),
    ],
  });
}
