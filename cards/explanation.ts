import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, noText } from './card-text.ts';
import { drawCard } from './draw-card.ts';
import explanation from './explanation.card.json' with { type: 'json' };
import { numbered } from './incident-words.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(explanation);

export interface Explanation {
  readonly title: CardText;
  readonly subtitle?: CardText;
  readonly paragraphs?: readonly CardText[];
  /** Drawn as a numbered list. */
  readonly steps?: readonly CardText[];
  /** What follows the steps. */
  readonly after?: readonly CardText[];
  readonly footer?: CardText;
  readonly buttons?: readonly ShownButton[];
  readonly summary?: string;
}

/** Why something is so and what to do about it, step by step. */
export function explanationCard(view: Explanation, kit: CardKit): CardMessage {
  const { title, subtitle = noText, paragraphs = [], steps = [], after = [], footer = noText } = view;
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle,
      hasSubtitle: subtitle !== '',
      paragraphs: paragraphs.map((text) => ({ text })),
      steps: numbered(steps),
      hasSteps: steps.length > 0,
      after: after.map((text) => ({ text })),
      footer,
      hasFooter: footer !== '',
    },
    buttons: view.buttons ?? [],
    summary: view.summary ?? title,
  });
}
