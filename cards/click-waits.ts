import { type Activation, linkTo } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { benefitIds, benefitName, kindName, momentOf } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface ClickWaitsView {
  readonly row: BenefitRow;
  readonly activation: Activation;
  /** Whether the reader is who is to click. */
  readonly whom: 'assignee' | 'others';
}

/** Decided and not clicked yet: where, and by whom. */
export function clickWaitsCard({ row, activation, whom }: ClickWaitsView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = { activationId: activation.id };
  const { requester, requestedAt, assignee } = activation;
  const enter = verbButton(kit, 'enter-ids', { ...benefitIds(row), ...ids }, { what: 'have' });
  return noteCard(kit, {
    title: cardText(words, 'click-waits.title', { whom }),
    subtitle: userText(benefitName(words, row)),
    paragraphs: [
      cardText(words, 'click-waits.since', {
        requester: requester.name,
        when: momentOf(kit, requestedAt),
      }),
      ...(whom === 'others' ? [cardText(words, 'click-waits.whose', { assignee: assignee.name })] : []),
      cardText(words, 'click.path', { benefit: kindName(words, row.kind) }),
    ],
    buttons: [
      linkButton(words.say('link.partner-center'), linkTo('technicalBenefits')),
      verbButton(kit, 'clicked', ids),
      enter,
      ...(whom === 'assignee' ? [verbButton(kit, 'choose-hand-over', ids)] : []),
    ],
  });
}
