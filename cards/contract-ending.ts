import type { Incident } from '../benefits/incidents/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { dayName, onDay } from './benefit-state.ts';
import { benefitName } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';
import { daysUntil } from './notice-days.ts';

export interface ContractEndingView {
  readonly membershipId: string;
  /** The last day. */
  readonly on: string;
  /** The benefits that end then, of one membership; with their balances. */
  readonly rows: readonly BenefitRow[];
  readonly openIncidents: readonly Incident[];
  /** Whether it was said that the membership is renewed, or the next period is recorded. */
  readonly renewed: boolean;
}

/** What ends in so many days, and what lapses with it; asks whether the membership is renewed. */
export function contractEndingCard(view: ContractEndingView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { rows, on, membershipId, openIncidents, renewed } = view;
  const days = daysUntil(kit, on);
  const names = [...new Set(openIncidents.map(({ by }) => by.name))];
  return noteCard(kit, {
    title: cardText(words, 'ending.title', {
      days,
      day: dayName(kit, on),
      many: rows.length > 1 ? 'yes' : 'no',
      benefit: words.list(rows.map((row) => benefitName(words, row))),
    }),
    paragraphs: [
      ...rows.map((row) => leftOf(row, rows.length > 1, kit)),
      cardText(words, renewed ? 'ending.next-known' : 'ending.afterwards'),
      ...(names.length === 0
        ? []
        : [cardText(words, 'ending.open', { count: openIncidents.length, names: words.list(names) })]),
    ],
    buttons: [
      ...decision(view, kit),
      ...(days > 0 ? [verbButton(kit, 'remind-tomorrow', { membershipId, on })] : []),
    ],
  });
}

/** What can be said of the next period; nothing once it was. */
function decision(
  { membershipId, renewed }: Pick<ContractEndingView, 'membershipId' | 'renewed'>,
  kit: CardKit,
): readonly ShownButton[] {
  if (renewed) return [verbButton(kit, 'show-table')];
  return [verbButton(kit, 'renew', { membershipId }), verbButton(kit, 'not-renewing', { membershipId })];
}

function leftOf(row: BenefitRow, named: boolean, kit: CardKit): CardText {
  const { words } = kit;
  const benefit = named ? benefitName(words, row) : 'none';
  const text =
    typeof row.remaining === 'number' && typeof row.allowance === 'number'
      ? cardText(words, 'ending.left', { benefit, left: row.remaining, allowance: row.allowance })
      : cardText(words, 'ending.unlimited', { benefit });
  return `${text.charAt(0).toLocaleUpperCase(words.language)}${text.slice(1)}` as CardText;
}

export type ContractEndedView = Pick<ContractEndingView, 'membershipId' | 'on' | 'rows'>;

/** The last day is over: what has lapsed, and what a new period needs. */
export function contractEndedCard(view: ContractEndedView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { rows, on } = view;
  const lapsed = rows.reduce(
    (sum, { remaining }) => sum + (typeof remaining === 'number' ? remaining : 0),
    0,
  );
  const benefit = words.list(rows.map((row) => benefitName(words, row)));
  return noteCard(kit, {
    title: cardText(words, 'ended.title', { many: rows.length > 1 ? 'yes' : 'no', benefit }),
    subtitle: cardText(words, 'ended.on', { day: dayName(kit, on) }),
    paragraphs: [cardText(words, 'ended.lapsed', { count: lapsed }), cardText(words, 'ended.afterwards')],
    buttons: [...decision({ ...view, renewed: false }, kit), verbButton(kit, 'show-table')],
  });
}

/** *Remind me tomorrow*: when, or that there is no tomorrow to it. */
export function reminderSetCard(
  view: { readonly on: string; readonly lastOn: string },
  kit: CardKit,
): CardMessage {
  const when = view.on > view.lastOn ? 'none' : onDay(kit, view.on);
  return noteCard(kit, {
    title: cardText(kit.words, 'reminder.set', { when }),
    buttons: [verbButton(kit, 'show-table'), verbButton(kit, 'show-notifications')],
  });
}
