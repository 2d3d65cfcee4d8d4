import type { BenefitRow } from '../benefits/memberships/index.ts';
import { allowanceText, dayName } from './benefit-state.ts';
import { benefitIds, benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, plainOf, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

/** Asks before the decision is recorded; the role is verified at the click of its button. */
export function activationConfirmCard({ row }: { readonly row: BenefitRow }, kit: CardKit): CardMessage {
  const { words } = kit;
  return noteCard(kit, {
    title: cardText(words, 'confirm.title'),
    subtitle: userText(benefitName(words, row)),
    paragraphs: [
      cardText(words, 'confirm.decision'),
      cardText(words, 'confirm.what', {
        allowance: plainOf(allowanceText(kit, row)),
        ends: dayName(kit, row.endsOn),
      }),
    ],
    buttons: [verbButton(kit, 'activate', benefitIds(row)), verbButton(kit, 'cancel')],
  });
}
