import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, noText, userText } from './card-text.ts';
import { drawCard } from './draw-card.ts';
import idsPair from './ids-pair.card.json' with { type: 'json' };
import { cardTemplate } from './template.ts';

const template = cardTemplate(idsPair);

export interface IdsPair {
  readonly title: CardText;
  readonly subtitle: CardText;
  readonly before?: readonly CardText[];
  /** As it is to be shown: masked or whole. */
  readonly accessId: string;
  /** Absent or empty: missing, and said so. */
  readonly contractId?: string;
  readonly warning?: CardText;
  readonly after?: readonly CardText[];
  readonly footer?: CardText;
  /** A day that can be looked over on the card. */
  readonly day?: {
    readonly id: string;
    readonly label: CardText;
    readonly value: CardText;
    readonly missing: CardText;
  };
  readonly buttons: readonly ShownButton[];
}

/** The shape of every card with both ids, large and side by side. They never reach the summary. */
export function idsPairCard(kit: CardKit, pair: IdsPair): CardMessage {
  const { words } = kit;
  const { before = [], contractId = '', warning = noText, after = [], footer = noText, day } = pair;
  return drawCard(kit, {
    template,
    view: {
      title: pair.title,
      subtitle: pair.subtitle,
      before: before.map((text) => ({ text })),
      accessLabel: cardText(words, 'ids.access'),
      access: userText(pair.accessId),
      contractLabel: cardText(words, 'ids.contract'),
      contract: userText(contractId),
      hasContract: contractId !== '',
      contractMissing: contractId === '',
      missing: cardText(words, 'ids.missing'),
      warning,
      hasWarning: warning !== '',
      after: after.map((text) => ({ text })),
      hasDay: day !== undefined,
      dayId: (day?.id ?? '') as CardText,
      dayLabel: day?.label ?? noText,
      dayValue: day?.value ?? noText,
      dayMissing: day?.missing ?? noText,
      footer,
      hasFooter: footer !== '',
    },
    buttons: pair.buttons,
    summary: `${pair.title} · ${pair.subtitle}`,
  });
}
