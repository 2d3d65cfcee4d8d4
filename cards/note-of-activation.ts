import type { Activation, NoticeKind } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { benefitIds, benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface NoteOfActivation {
  readonly kind: NoticeKind;
  readonly row: BenefitRow;
  readonly activation: Activation;
}

/** Somebody has begun or given up an activation: one sentence, and where it stands. */
export function noteOfActivation({ kind, row, activation }: NoteOfActivation, kit: CardKit): CardMessage {
  const { words } = kit;
  const cancelled = kind === 'activation-cancelled';
  const name = activation.requester.name;
  return noteCard(kit, {
    title: cardText(words, cancelled ? 'notice.activation-cancelled' : 'notice.activation-requested', {
      name,
    }),
    subtitle: userText(benefitName(words, row)),
    buttons: [
      cancelled ? verbButton(kit, 'show-benefit', benefitIds(row)) : verbButton(kit, 'show-activations'),
      verbButton(kit, 'show-table'),
    ],
  });
}
