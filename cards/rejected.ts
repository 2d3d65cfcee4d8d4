import { type Activation, dayOf, linkTo, type Person } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { dayName } from './benefit-state.ts';
import { benefitIds, benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, noText, userText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';
import { isTheirs } from './processing.ts';

export interface RejectedView {
  readonly row: BenefitRow;
  readonly activation: Activation;
  /** Who is told of it; absent: whoever recorded it. */
  readonly reader?: Person;
}

/** Microsoft said no: why, and how to try again. */
export function rejectedCard(
  { row, activation, reader = activation.requester }: RejectedView,
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  const reason = activation.reason ?? '';
  return noteCard(kit, {
    title: cardText(words, 'rejected.title'),
    subtitle: userText(benefitName(words, row)),
    paragraphs: [
      reason === '' ? noText : cardText(words, 'rejected.reason', { reason }),
      cardText(words, 'rejected.again'),
    ].filter((text) => text !== ''),
    footer: cardText(words, 'activation.footer', {
      name: activation.requester.name,
      when: dayName(kit, dayOf(activation.requestedAt, kit.zone)),
    }),
    buttons: [
      ...(isTheirs(activation, reader)
        ? [
            verbButton(kit, 'confirm-activation', benefitIds(row)),
            linkButton(words.say('link.partner-center'), linkTo('technicalBenefits')),
          ]
        : [verbButton(kit, 'show-benefit', benefitIds(row))]),
      verbButton(kit, 'show-table'),
    ],
  });
}
