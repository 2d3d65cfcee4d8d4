import { type Activation, dayOf, linkTo } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { dayName } from './benefit-state.ts';
import { benefitIds, benefitName, countedFrom } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface IdsThereYetView {
  readonly row: BenefitRow;
  readonly activation: Activation;
}

/** The follow-up question some working days after the click. */
export function idsThereYetCard({ row, activation }: IdsThereYetView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = { activationId: activation.id };
  const benefit = benefitName(words, row);
  return noteCard(kit, {
    title: cardText(words, 'ids-there-yet.title', { benefit }),
    subtitle: cardText(words, 'ids-there-yet.since', {
      from: dayName(kit, dayOf(countedFrom(activation), kit.zone)),
      expected: row.expectedOn === undefined ? 'none' : dayName(kit, row.expectedOn),
      late: row.attention === 'overdue' ? 'yes' : 'no',
    }),
    buttons: [
      verbButton(kit, 'enter-ids', { ...benefitIds(row), ...ids }, { what: 'yes' }),
      verbButton(kit, 'ids-not-yet', ids),
      verbButton(kit, 'enter-rejection', ids),
      linkButton(words.say('link.partner-center'), linkTo('technicalBenefits')),
    ],
    summary: words.say('ids-there-yet.title', { benefit }),
  });
}
