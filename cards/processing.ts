import { type Activation, type CalendarDay, linkTo } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { dayName, onDay } from './benefit-state.ts';
import { benefitIds, benefitName, momentOf } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, noText, userText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface ProcessingView {
  readonly row: BenefitRow;
  readonly activation: Activation;
  /** When the reader is asked whether the ids are there; absent: somebody else is. */
  readonly askAgainOn?: CalendarDay;
}

/** The click is made and Microsoft has it: until when usually, and who will be told. */
export function processingCard({ row, activation, askAgainOn }: ProcessingView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = { activationId: activation.id };
  const watchers = words.list(activation.watchers.map((person) => person.name));
  return noteCard(kit, {
    title: cardText(words, 'processing.title'),
    subtitle: userText(benefitName(words, row)),
    paragraphs: [
      cardText(words, 'processing.until', {
        expected: row.expectedOn === undefined ? 'none' : dayName(kit, row.expectedOn),
        when: askAgainOn === undefined ? 'none' : onDay(kit, askAgainOn),
      }),
      watchers === '' || askAgainOn === undefined
        ? noText
        : cardText(words, 'processing.watchers', { names: watchers }),
    ].filter((text) => text !== ''),
    footer: cardText(words, 'activation.footer', {
      name: activation.requester.name,
      when: momentOf(kit, activation.requestedAt),
    }),
    buttons:
      askAgainOn === undefined
        ? [verbButton(kit, 'show-activations'), verbButton(kit, 'show-table')]
        : [
            verbButton(kit, 'enter-ids', { ...benefitIds(row), ...ids }),
            linkButton(words.say('link.partner-center'), linkTo('technicalBenefits')),
            verbButton(kit, 'show-table'),
          ],
  });
}
