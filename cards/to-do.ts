import { type ToDoItem, type ToDoSection, toDoSections } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, noText, tappable } from './card-text.ts';
import { drawCard, verbButton } from './draw-card.ts';
import { cardTemplate } from './template.ts';
import toDo from './to-do.card.json' with { type: 'json' };
import { rowTexts, tapOn } from './to-do-rows.ts';

const template = cardTemplate(toDo);

/** Rows of a card: more are reached by section, and there page by page. */
export const toDoShownAtMost = 10;

export interface ToDoEntry {
  readonly item: ToDoItem;
  /** The benefit it is of, as it stands now. */
  readonly row?: BenefitRow;
}

export interface ToDoView {
  /** Section by section, in each what is late first, then the oldest. */
  readonly entries: readonly ToDoEntry[];
  /** Only this section, from its row of that number on. */
  readonly section?: ToDoSection;
  readonly from?: number;
}

/** What waits for somebody who may, each row one tap from what is to be done. */
export function toDoCard(view: ToDoView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { entries } = view;
  const shown = shownOf(view);
  const title = cardText(words, 'to-do.title');
  const late = entries.filter(({ item }) => item.late).length;
  const count = cardText(words, 'to-do.count', { count: entries.length, late });
  // A reader who does not see that the names look like links is told that they open.
  const subtitle = entries.length === 0 ? count : joined([count, cardText(words, 'to-do.tap')]);
  return drawCard(kit, {
    template,
    view: { title, subtitle, entries: linesOf(view, shown, kit) },
    placed: Object.fromEntries(shown.map((entry) => [placeOf(entry), [tapOn(entry, kit)]])),
    buttons: buttonsOf(view, shown, kit),
    summary: `${title} · ${count}`,
  });
}

const placeOf = ({ item }: ToDoEntry): string => `to-do-${item.key}`;

const inSection = (entries: readonly ToDoEntry[], section: ToDoSection): readonly ToDoEntry[] =>
  entries.filter(({ item }) => item.section === section);

/** Ten at most; where every section has some, each gets its turn, the first rows first. */
function shownOf({ entries, section, from = 0 }: ToDoView): readonly ToDoEntry[] {
  if (section !== undefined) return inSection(entries, section).slice(from, from + toDoShownAtMost);
  const rank = (entry: ToDoEntry) => inSection(entries, entry.item.section).indexOf(entry);
  const first = [...entries].sort((a, b) => rank(a) - rank(b)).slice(0, toDoShownAtMost);
  return entries.filter((entry) => first.includes(entry));
}

type Line = {
  readonly id: CardText;
  readonly isHeading: boolean;
  readonly isRow: boolean;
  readonly isOnTime: boolean;
  readonly isLate: boolean;
  readonly hasDetail: boolean;
  readonly name: CardText;
  readonly state: CardText;
  readonly detail: CardText;
};
const blank = { isHeading: false, isRow: false, isOnTime: false, isLate: false, hasDetail: false };

function linesOf(view: ToDoView, shown: readonly ToDoEntry[], kit: CardKit): readonly Line[] {
  const { words } = kit;
  return toDoSections.flatMap((section): readonly Line[] => {
    const all = inSection(view.entries, section);
    const here = inSection(shown, section);
    if (here.length === 0) return [];
    const heading = cardText(words, 'to-do.section', { section, count: all.length });
    const left = all.length - (view.section === undefined ? 0 : (view.from ?? 0)) - here.length;
    const none = { state: noText, detail: noText };
    return [
      { ...blank, ...none, id: `section-${section}` as CardText, isHeading: true, name: heading },
      ...here.map((entry) => rowLine(entry, kit)),
      ...(left > 0
        ? [
            {
              ...blank,
              id: `more-${section}` as CardText,
              hasDetail: true,
              name: noText,
              state: noText,
              detail: cardText(words, 'to-do.more', { count: left }),
            },
          ]
        : []),
    ];
  });
}

function rowLine(entry: ToDoEntry, kit: CardKit): Line {
  const { late } = entry.item;
  const texts = rowTexts(entry, kit);
  return {
    ...blank,
    ...texts,
    name: tappable(texts.name),
    id: placeOf(entry) as CardText,
    isRow: true,
    isLate: late,
    isOnTime: !late,
    hasDetail: texts.detail !== '',
  };
}

/** A section with rows that are not shown opens by itself. */
function buttonsOf(view: ToDoView, shown: readonly ToDoEntry[], kit: CardKit): readonly ShownButton[] {
  const { entries, section, from = 0 } = view;
  const table = verbButton(kit, 'show-table');
  if (section !== undefined) {
    const next = from + toDoShownAtMost;
    const more =
      next < inSection(entries, section).length
        ? [verbButton(kit, 'show-to-do', { section, from: String(next) }, { what: 'more' })]
        : [];
    return [...more, verbButton(kit, 'show-to-do', {}, { what: 'all' }), table];
  }
  const hidden = toDoSections.filter((one) => inSection(shown, one).length < inSection(entries, one).length);
  return [
    ...hidden.map((one) => ({
      ...verbButton(kit, 'show-to-do', { section: one }),
      title: kit.words.say('to-do.section-button', {
        section: one,
        count: inSection(entries, one).length,
      }),
    })),
    table,
  ];
}
