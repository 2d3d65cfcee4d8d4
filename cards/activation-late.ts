import type { Activation } from '../benefits/index.ts';
import { linkTo } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { activationStatus } from './activations.ts';
import { benefitIds, benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface ActivationLateView {
  readonly row: BenefitRow;
  readonly activation: Activation;
  /** Whoever has it in hand, or the others who may. */
  readonly whom: 'assignee' | 'others';
}

/** Microsoft takes longer than usual; the others hear of it when whoever has it has not answered. */
export function activationLateCard({ row, activation, whom }: ActivationLateView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = { activationId: activation.id };
  const benefit = benefitName(words, row);
  const others = whom === 'others';
  return noteCard(kit, {
    title: cardText(words, 'notice.activation-late', { benefit }),
    subtitle: activationStatus({ row, activation }, kit),
    paragraphs: [
      others
        ? cardText(words, 'notice.activation-late.others', { name: activation.assignee.name })
        : cardText(words, 'notice.activation-late.assignee'),
    ],
    buttons: [
      verbButton(kit, 'enter-ids', { ...benefitIds(row), ...ids }),
      linkButton(words.say('link.partner-center'), linkTo('technicalBenefits')),
      verbButton(kit, 'enter-rejection', ids),
      others ? verbButton(kit, 'show-to-do') : verbButton(kit, 'ids-not-yet', ids),
    ],
    summary: words.say('notice.activation-late', { benefit }),
  });
}
