/** Reads Adaptive Cards the way a person does: lines of text, labelled inputs, buttons in brackets. */

type Node = { readonly [key: string]: unknown };

export interface CardButton {
  readonly title: string;
  readonly action: Node;
}
export interface CardInput {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly required: boolean;
  readonly regex: string | undefined;
  readonly maxLength: number | undefined;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const nodesOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the client shows of Markdown: no asterisks around bold text, no backslashes before signs. */
export function shownText(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\[([^\]]*)\]\((https?:[^)]*)\)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!~|<>])/g, '$1')
    .replace(/&(amp|lt|gt|nbsp|#91|#93|#40|#41|#95|#42);/g, (_, name: string) => entities[name] ?? '');
}
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  '#91': '[',
  '#93': ']',
  '#40': '(',
  '#41': ')',
  '#95': '_',
  '#42': '*',
};

const visible = (node: Node) => node.isVisible !== false;

function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'AdaptiveCard':
      return [...nodesOf(node.body), { type: 'ActionSet', actions: nodesOf(node.actions) }];
    case 'Container':
    case 'Column':
    case 'TableCell':
    case 'Carousel':
      return nodesOf(node.items);
    case 'ColumnSet':
      return nodesOf(node.columns);
    case 'Table':
      return nodesOf(node.rows);
    case 'TableRow':
      return nodesOf(node.cells);
    default:
      // This client draws no charts.
      return textOf(node.type).startsWith('Chart.') ? nodesOf([node.fallback]) : [];
  }
}

function inputLine(input: CardInput): string {
  const shown = input.choices.find((choice) => choice.value === input.value)?.title ?? input.value;
  const choices = input.choices.length > 0 ? ` (${input.choices.map(({ title }) => title).join(' / ')})` : '';
  return `${input.label}: ${shown || '____'}${choices}`;
}

/** The card as lines; hidden parts are left out, cells of one row stand on one line. */
export function linesOf(card: unknown): string[] {
  if (!isNode(card) || !visible(card)) return [];
  const inside = () => childrenOf(card).map(linesOf);
  switch (card.type) {
    case 'TextBlock':
    case 'Badge':
      return shownText(textOf(card.text))
        .split(/\n+/)
        .filter((line) => line !== '');
    case 'RichTextBlock': {
      const inlines = Array.isArray(card.inlines) ? card.inlines : [];
      return [inlines.map((run) => textOf(isNode(run) ? run.text : run)).join('')];
    }
    case 'FactSet':
      return nodesOf(card.facts).map((fact) => shownText(`${textOf(fact.title)}: ${textOf(fact.value)}`));
    case 'ActionSet': {
      const titles = nodesOf(card.actions)
        .filter(visible)
        .map((action) => `[${textOf(action.title)}]`);
      return titles.length === 0 ? [] : [titles.join(' ')];
    }
    case 'ColumnSet':
    case 'TableRow': {
      const cells = inside();
      return cells.every((lines) => lines.length <= 1)
        ? [cells.flat().join(' | ')].filter(Boolean)
        : cells.flat();
    }
    default: {
      const input = inputOf(card);
      return input === undefined ? inside().flat() : [inputLine(input)];
    }
  }
}

/** Every button of the card, hidden ones left out, in reading order. */
export function buttonsOf(card: unknown): CardButton[] {
  if (!isNode(card) || !visible(card)) return [];
  const actions = card.type === 'ActionSet' ? nodesOf(card.actions) : [];
  const own = [...actions, ...(isNode(card.selectAction) ? [card.selectAction] : [])]
    .filter(visible)
    .map((action) => ({ title: textOf(action.title), action }));
  return [...own, ...childrenOf(card).flatMap(buttonsOf)];
}

function inputOf(node: Node): CardInput | undefined {
  if (typeof node.type !== 'string' || !node.type.startsWith('Input.')) return undefined;
  const off = node.type === 'Input.Toggle' ? textOf(node.valueOff) || 'false' : '';
  return {
    id: textOf(node.id),
    label: shownText(textOf(node.label) || textOf(node.title) || textOf(node.placeholder)),
    value: node.value === undefined ? off : String(node.value),
    required: node.isRequired === true,
    regex: typeof node.regex === 'string' ? node.regex : undefined,
    maxLength: typeof node.maxLength === 'number' ? node.maxLength : undefined,
    choices: nodesOf(node.choices).map((choice) => ({
      title: textOf(choice.title),
      value: textOf(choice.value),
    })),
  };
}

/** Every input, hidden ones too: their values travel as well. */
export function inputsOf(card: unknown): CardInput[] {
  if (!isNode(card)) return [];
  const own = inputOf(card);
  return [...(own === undefined ? [] : [own]), ...childrenOf(card).flatMap(inputsOf)];
}

/** Shows or hides the elements of an Action.ToggleVisibility. */
export function toggled(card: unknown, targets: unknown): unknown {
  const wanted = new Map<string, boolean | undefined>();
  for (const target of Array.isArray(targets) ? targets : [])
    if (typeof target === 'string') wanted.set(target, undefined);
    else if (isNode(target))
      wanted.set(
        textOf(target.elementId),
        typeof target.isVisible === 'boolean' ? target.isVisible : undefined,
      );
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isNode(value)) return value;
    const copy: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) copy[key] = walk(inner);
    const id = textOf(value.id);
    if (wanted.has(id)) copy.isVisible = wanted.get(id) ?? !visible(value);
    return copy;
  };
  return walk(card);
}
