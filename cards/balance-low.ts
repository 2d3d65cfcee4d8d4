import type { BenefitRow } from '../benefits/memberships/index.ts';
import { dayName } from './benefit-state.ts';
import { benefitIds, benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface BalanceLowView {
  /** With a grant and a counted allowance. */
  readonly row: BenefitRow;
  readonly remaining: number;
}

/** Three left, or none: by our records, so the portal's line is asked for first. */
export function balanceLowCard({ row, remaining: left }: BalanceLowView, kit: CardKit): CardMessage {
  const { words } = kit;
  return noteCard(kit, {
    title: cardText(words, 'balance-low.title', { left, benefit: benefitName(words, row) }),
    paragraphs: [
      cardText(words, 'balance-low.text', {
        left,
        allowance: typeof row.allowance === 'number' ? row.allowance : 0,
        ends: dayName(kit, row.endsOn),
      }),
      ...(left === 0 ? [cardText(words, 'balance-low.check')] : []),
    ],
    buttons: [
      verbButton(kit, 'enter-portal-line', row.grantId === undefined ? {} : { grantId: row.grantId }),
      verbButton(kit, 'show-benefit', benefitIds(row)),
    ],
  });
}
