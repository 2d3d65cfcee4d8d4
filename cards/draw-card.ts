import type { Verb } from '../benefits/index.ts';
import { asText } from './as-text.ts';
import { buttonAction, type ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { oneLine, plainOf } from './card-text.ts';
import type { CardTemplate, CardView } from './template.ts';

export interface Drawing {
  readonly template: CardTemplate;
  readonly view: CardView;
  /** The first is the main one. */
  readonly buttons?: readonly ShownButton[];
  /**
   * Buttons of a place in the card: an empty `ActionSet` of that id in the template is filled with them,
   * a tap on a `Container` of that id does what the first of them does.
   */
  readonly placed?: Readonly<Record<string, readonly ShownButton[]>>;
  readonly summary: string;
}

/** Three in a row fit on a phone, wrapped; four stand better in twos. */
const inARow = (count: number): number => (count === 4 ? 2 : 3);

/** Fills the template, puts the buttons in, and tells the same as text. */
export function drawCard(kit: CardKit, drawing: Drawing): CardMessage {
  const expanded = drawing.template.expand(drawing.view);
  const body = (expanded.body as readonly object[]).flatMap((element) =>
    placed(element, drawing.placed ?? {}),
  );
  const card = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: kit.words.language,
    body: [...body, ...actionSets(drawing.buttons ?? [])],
  };
  return { card, summary: oneLine(plainOf(drawing.summary)), text: asText(card) };
}

/** Buttons in rows; the first one of the first row is the main one. */
function actionSets(buttons: readonly ShownButton[]): readonly object[] {
  const sets: object[] = [];
  const step = inARow(buttons.length);
  for (let from = 0; from < buttons.length; from += step) {
    const row = buttons.slice(from, from + step);
    const actions = row.map((button, index) => buttonAction({ main: from + index === 0, ...button }));
    sets.push({ type: 'ActionSet', spacing: from === 0 ? 'medium' : 'small', actions });
  }
  return sets;
}

/** The element with its empty `ActionSet`s filled; one that stays without buttons is left out. */
function placed(
  element: object,
  groups: Readonly<Record<string, readonly ShownButton[]>>,
): readonly object[] {
  const node = element as Readonly<Record<string, unknown>>;
  if (node.type === 'ActionSet') {
    const buttons = groups[String(node.id)] ?? [];
    return buttons.length === 0 ? [] : [{ ...node, actions: buttons.map(buttonAction) }];
  }
  if (!Array.isArray(node.items)) return [element];
  const [tap] = groups[String(node.id)] ?? [];
  if (tap !== undefined) return [{ ...node, selectAction: buttonAction(tap) }];
  return [{ ...node, items: (node.items as readonly object[]).flatMap((item) => placed(item, groups)) }];
}

/** What a button's label can name; a label takes what it needs. */
export interface LabelFacts {
  readonly benefit?: string;
  readonly name?: string;
  readonly outcome?: string;
  readonly language?: string;
  readonly what?: string;
}

const unnamed = { benefit: 'none', name: 'none', outcome: 'none', language: 'none', what: 'none' };

/** A button of a verb, labelled by the text `button.<verb>`. */
export function verbButton(
  kit: CardKit,
  verb: Verb,
  ids: Readonly<Record<string, string>> = {},
  label: LabelFacts = {},
): ShownButton {
  const title = oneLine(kit.words.say(`button.${verb}`, { ...unnamed, ...label }));
  return { title, data: kit.draw(verb, ids) };
}

/** The same button for a card with inputs that it must not wait for. */
export function withoutInputs(button: ShownButton): ShownButton {
  return { ...button, inputs: 'none' };
}

/** A link that opens elsewhere. */
export function linkButton(title: string, url: string): ShownButton {
  return { title: `${oneLine(title)} ↗`, url };
}
