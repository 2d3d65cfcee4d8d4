import type { Verb } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import type { TextKey, Words } from '../locales/index.ts';
import { benefitIds, shortName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { capital, cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface ChoiceOfBenefit {
  readonly title: TextKey;
  readonly rows: readonly BenefitRow[];
  /** What each button does to its benefit. */
  readonly verb: Verb;
}

/**
 * Labels of buttons that say nothing else, no two of them the same: two periods of one benefit are told
 * apart by their last days.
 */
export function distinctNames(words: Words, rows: readonly BenefitRow[]): readonly string[] {
  const names = rows.map((row) => capital(shortName(words, row)));
  return rows.map((row, index) => {
    const name = names[index] ?? '';
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    return isAlone ? name : words.say('choose.until', { name, day: words.day(row.endsOn) });
  });
}

/** Which of them? One button a benefit. */
export function choiceOfBenefitCard(view: ChoiceOfBenefit, kit: CardKit): CardMessage {
  const names = distinctNames(kit.words, view.rows);
  return noteCard(kit, {
    title: cardText(kit.words, view.title),
    buttons: view.rows.map((row, index) => ({
      ...verbButton(kit, view.verb, benefitIds(row)),
      title: names[index] ?? '',
    })),
  });
}
