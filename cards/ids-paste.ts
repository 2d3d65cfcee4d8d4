import { type BenefitRow, linkTo } from '../benefits/index.ts';
import { benefitIds, benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { linkButton, verbButton, withoutInputs } from './draw-card.ts';
import { oneInputCard } from './one-input.ts';

/** The input that both ids are pasted into. */
export const idsInput = 'idsText';

export interface IdsPasteView {
  readonly row: BenefitRow;
  readonly activationId?: string;
  /** What was pasted before, shown again with `problem`. */
  readonly typed?: string;
  readonly problem?: string;
}

/** One field for both ids. Its button brings `enter-ids` back with the input `idsText`. */
export function idsPasteCard(view: IdsPasteView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { row, activationId, typed = '', problem } = view;
  const ids = { ...benefitIds(row), ...(activationId === undefined ? {} : { activationId }) };
  return oneInputCard(kit, {
    title: cardText(words, 'ids-paste.title'),
    subtitle: userText(benefitName(words, row)),
    help: cardText(words, 'ids-paste.help'),
    ...(problem === undefined ? {} : { problem: userText(problem) }),
    id: idsInput,
    label: cardText(words, 'ids-paste.label'),
    placeholder: cardText(words, 'ids-paste.placeholder'),
    typed,
    missing: cardText(words, 'ids-paste.missing'),
    buttons: [
      verbButton(kit, 'enter-ids', ids, { what: 'read' }),
      linkButton(words.say('link.partner-center'), linkTo('technicalBenefits')),
      withoutInputs(verbButton(kit, 'cancel')),
    ],
  });
}
