import type { BenefitRow } from '../benefits/memberships/index.ts';
import { dayName } from './benefit-state.ts';
import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

type Named = Pick<BenefitRow, 'kind' | 'offer'>;

/** What waits, counted in this order. */
export const monthlyCounts = ['toClick', 'toRecord', 'asks', 'setAside', 'refunds'] as const;

export interface MonthlyView {
  readonly counts: Readonly<Record<(typeof monthlyCounts)[number], number>>;
  readonly toActivate: readonly (Named & { readonly on: string })[];
  readonly ending: readonly (Named & { readonly on: string })[];
  readonly low: readonly (Named & { readonly remaining: number })[];
}

/** On the first working day, where something needs doing: that, and nothing else. */
export function monthlyCard({ counts, toActivate, ending, low }: MonthlyView, kit: CardKit): CardMessage {
  const { words } = kit;
  const dated = (key: 'monthly.by' | 'monthly.on', items: MonthlyView['ending']) =>
    items.map((one) => cardText(words, key, { benefit: benefitName(words, one), day: dayName(kit, one.on) }));
  const groups: readonly (readonly [CardText, readonly CardText[]])[] = [
    [
      cardText(words, 'monthly.waiting'),
      monthlyCounts
        .filter((what) => counts[what] > 0)
        .map((what) => cardText(words, `monthly.${what}`, { count: counts[what] })),
    ],
    [cardText(words, 'monthly.toActivate'), dated('monthly.by', toActivate)],
    [cardText(words, 'monthly.ending'), dated('monthly.on', ending)],
    [
      cardText(words, 'monthly.low'),
      low.map((one) =>
        cardText(words, 'monthly.left', { benefit: benefitName(words, one), left: one.remaining }),
      ),
    ],
  ];
  return noteCard(kit, {
    title: cardText(words, 'monthly.title'),
    labelled: groups
      .filter(([, lines]) => lines.length > 0)
      .map(([label, lines]) => ({ label, text: joined(lines, '; ') })),
    buttons: [
      verbButton(kit, 'show-to-do'),
      verbButton(kit, 'show-table'),
      verbButton(kit, 'show-notifications'),
    ],
  });
}
