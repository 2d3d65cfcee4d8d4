import { type Activation, type CalendarDay, linkTo, type Person, samePerson } from '../benefits/index.ts';
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
  readonly askAgainOn: CalendarDay;
  /** Who is told of it; absent: whoever has it in hand. */
  readonly reader?: Person;
}

/** The click is made and Microsoft has it: until when usually, and who will be told. */
export function processingCard(view: ProcessingView, kit: CardKit): CardMessage {
  const { row, activation, askAgainOn, reader = activation.assignee } = view;
  const { words } = kit;
  const ids = { activationId: activation.id };
  const watchers = words.list(
    activation.watchers.filter((person) => !samePerson(person, reader)).map(({ name }) => name),
  );
  return noteCard(kit, {
    title: cardText(words, 'processing.title'),
    subtitle: userText(benefitName(words, row)),
    paragraphs: [
      cardText(words, 'processing.until', {
        expected: row.expectedOn === undefined ? 'none' : dayName(kit, row.expectedOn),
        when: samePerson(reader, activation.assignee) ? onDay(kit, askAgainOn) : 'none',
      }),
      watchers === '' ? noText : cardText(words, 'processing.watchers', { names: watchers }),
    ].filter((text) => text !== ''),
    footer: cardText(words, 'activation.footer', {
      name: activation.requester.name,
      when: momentOf(kit, activation.requestedAt),
    }),
    buttons: [
      ...(isTheirs(activation, reader)
        ? [
            verbButton(kit, 'enter-ids', { ...benefitIds(row), ...ids }),
            linkButton(words.say('link.partner-center'), linkTo('technicalBenefits')),
          ]
        : [verbButton(kit, 'show-activations')]),
      verbButton(kit, 'show-table'),
    ],
  });
}

/** Who decided, clicked, or has it in hand: the others who are told only wait. */
export function isTheirs({ requester, assignee, submittedBy }: Activation, person: Person): boolean {
  return [requester, assignee, submittedBy].some((one) => one !== undefined && samePerson(one, person));
}
