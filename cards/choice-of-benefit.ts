import type { Verb } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import type { TextKey } from '../locales/index.ts';
import { benefitIds, shortName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface ChoiceOfBenefit {
  readonly title: TextKey;
  readonly rows: readonly BenefitRow[];
  /** What each button does to its benefit. */
  readonly verb: Verb;
}

/** Which of them? One button a benefit. */
export function choiceOfBenefitCard(view: ChoiceOfBenefit, kit: CardKit): CardMessage {
  return noteCard(kit, {
    title: cardText(kit.words, view.title),
    buttons: view.rows.map((row) => ({
      ...verbButton(kit, view.verb, benefitIds(row)),
      title: shortName(kit.words, row),
    })),
  });
}
