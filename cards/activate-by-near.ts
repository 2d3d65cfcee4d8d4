import type { BenefitRow } from '../benefits/memberships/index.ts';
import { dayName } from './benefit-state.ts';
import { benefitIds, benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';
import { daysUntil } from './notice-days.ts';

export interface ActivateByNearView {
  readonly row: BenefitRow;
  /** The last day to activate. */
  readonly on: string;
}

/** The last day to activate comes near: what is lost without. */
export function activateByNearCard({ row, on }: ActivateByNearView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { allowance } = row;
  return noteCard(kit, {
    title: cardText(words, 'activate-by.title', {
      days: daysUntil(kit, on),
      benefit: benefitName(words, row),
    }),
    subtitle: cardText(words, 'activate-by.on', { day: dayName(kit, on) }),
    paragraphs: [
      cardText(words, 'activate-by.loss', {
        allowance: allowance === 'unlimited' ? 'unlimited' : 'counted',
        count: typeof allowance === 'number' ? allowance : 0,
        ends: dayName(kit, row.endsOn),
      }),
      cardText(words, 'activate-by.takes'),
    ],
    buttons: [
      verbButton(kit, 'confirm-activation', benefitIds(row)),
      verbButton(kit, 'show-benefit', benefitIds(row)),
    ],
  });
}
