import { linkTo } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { benefitIds, benefitName } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, userText } from './card-text.ts';
import { linkButton, verbButton, withoutInputs } from './draw-card.ts';
import { oneInputCard } from './one-input.ts';

/** The input that both ids are pasted into. */
export const idsInput = 'idsText';

export interface IdsPasteView {
  readonly row: BenefitRow;
  readonly activationId?: string;
  /** The activation can be ended or passed on from here as well. */
  readonly mayEnd?: boolean;
  /** What is recorded already, by its last two digits; without `contract` only that one is missing. */
  readonly known?: { readonly access: string; readonly contract?: string };
  /** What was pasted before, shown again with `problem`. */
  readonly typed?: string;
  readonly problem?: string;
}

/** One field for both ids. Its button brings `enter-ids` back with the input `idsText`. */
export function idsPasteCard(view: IdsPasteView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { row, activationId, typed = '', problem } = view;
  const ids = { ...benefitIds(row), ...(activationId === undefined ? {} : { activationId }) };
  const [title, help] = headOf(view, kit);
  const ends = view.mayEnd === true && activationId !== undefined ? endings(activationId, kit) : [];
  return oneInputCard(kit, {
    title,
    subtitle: userText(benefitName(words, row)),
    help,
    ...(problem === undefined ? {} : { problem: userText(problem) }),
    id: idsInput,
    label: cardText(words, lacksOne(view) ? 'ids.contract' : 'ids-paste.label'),
    placeholder: cardText(words, lacksOne(view) ? 'ids-paste.placeholder-missing' : 'ids-paste.placeholder'),
    typed,
    missing: cardText(words, 'ids-paste.missing'),
    buttons: [
      verbButton(kit, 'enter-ids', ids, { what: 'read' }),
      linkButton(words.say('link.partner-center'), linkTo('technicalBenefits')),
      ...(ends.length > 0 ? ends : [withoutInputs(verbButton(kit, 'cancel'))]),
    ],
  });
}

const lacksOne = ({ known }: IdsPasteView): boolean => known !== undefined && known.contract === undefined;

function headOf({ known }: IdsPasteView, { words }: CardKit): readonly [CardText, CardText] {
  if (known === undefined) return [cardText(words, 'ids-paste.title'), cardText(words, 'ids-paste.help')];
  const { access, contract } = known;
  return contract === undefined
    ? [cardText(words, 'ids-paste.title-missing'), cardText(words, 'ids-paste.help-missing', { access })]
    : [
        cardText(words, 'ids-paste.title-correct'),
        cardText(words, 'ids-paste.help-correct', { access, contract }),
      ];
}

/** What else can become of an activation that Microsoft has. */
function endings(activationId: string, kit: CardKit): readonly ShownButton[] {
  return (['enter-rejection', 'choose-hand-over', 'cancel-activation'] as const).map((verb) =>
    withoutInputs(verbButton(kit, verb, { activationId })),
  );
}
