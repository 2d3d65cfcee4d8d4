import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, noText } from './card-text.ts';
import { drawCard } from './draw-card.ts';
import note from './note.card.json' with { type: 'json' };
import { cardTemplate } from './template.ts';

const template = cardTemplate(note);

export interface Note {
  readonly title: CardText;
  /** What it is about: one small line under the title. */
  readonly subtitle?: CardText;
  readonly paragraphs?: readonly CardText[];
  /** Facts with a small label above each. */
  readonly labelled?: readonly { readonly label: CardText; readonly text: CardText }[];
  readonly footer?: CardText;
  readonly buttons?: readonly ShownButton[];
  /** Without one, the title is the summary. */
  readonly summary?: string;
}

/** The shape most cards share: title, what about, a few sentences, buttons. */
export function noteCard(kit: CardKit, note: Note): CardMessage {
  const { title, subtitle = noText, paragraphs = [], labelled = [], footer = noText } = note;
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle,
      hasSubtitle: subtitle !== '',
      paragraphs: paragraphs.map((text) => ({ text })),
      labelled,
      footer,
      hasFooter: footer !== '',
    },
    buttons: note.buttons ?? [],
    summary: note.summary ?? (subtitle === '' ? title : `${title} · ${subtitle}`),
  });
}
