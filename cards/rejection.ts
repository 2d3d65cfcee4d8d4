import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { verbButton, withoutInputs } from './draw-card.ts';
import { oneInputCard } from './one-input.ts';
import type { RejectedView } from './rejected.ts';

/** The input with Microsoft's reason. */
export const reasonInput = 'reason';

export interface RejectionView extends RejectedView {
  readonly typed?: string;
  readonly problem?: string;
}

/** Asks why Microsoft rejected the activation. `reject` comes back with the input `reason`. */
export function rejectionCard(
  { row, activation, typed = '', problem }: RejectionView,
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  return oneInputCard(kit, {
    title: cardText(words, 'rejection.title'),
    subtitle: userText(benefitName(words, row)),
    help: cardText(words, 'rejection.help'),
    ...(problem === undefined ? {} : { problem: userText(problem) }),
    id: reasonInput,
    label: cardText(words, 'rejection.label'),
    placeholder: cardText(words, 'rejection.placeholder'),
    typed,
    missing: cardText(words, 'rejection.missing'),
    buttons: [
      verbButton(kit, 'reject', { activationId: activation.id }),
      withoutInputs(verbButton(kit, 'cancel')),
    ],
  });
}
