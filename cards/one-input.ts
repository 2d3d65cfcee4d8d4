import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, inputText, noText } from './card-text.ts';
import { drawCard } from './draw-card.ts';
import oneInput from './one-input.card.json' with { type: 'json' };
import { cardTemplate } from './template.ts';

const template = cardTemplate(oneInput);

export interface OneInput {
  readonly title: CardText;
  readonly subtitle: CardText;
  readonly help: CardText;
  /** What is wrong with what was typed and how to put it right. */
  readonly problem?: CardText;
  readonly id: string;
  readonly label: CardText;
  readonly placeholder: CardText;
  /** What was typed so far: nothing of it is lost. */
  readonly typed: string;
  /** Said where it is left empty. */
  readonly missing: CardText;
  readonly buttons: readonly ShownButton[];
  /** Characters that may be typed. */
  readonly longest?: number;
}

/** The shape of a card that asks for one text. */
export function oneInputCard(
  kit: CardKit,
  { buttons, typed, problem = noText, id, longest = 2000, ...texts }: OneInput,
): CardMessage {
  return drawCard(kit, {
    template,
    view: {
      ...texts,
      id: id as CardText,
      problem,
      hasProblem: problem !== '',
      value: inputText(typed),
      longest,
    },
    buttons,
    summary: `${texts.title} · ${texts.subtitle}`,
  });
}
