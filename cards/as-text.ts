import { plainOf } from './card-text.ts';

type Node = Readonly<Record<string, unknown>>;

/** Choices of a long list that are told. */
const mostOffered = 8;

/** A drawn card as plain text, in reading order: headings, texts, tables, inputs, [buttons], links. */
export function asText(card: object): string {
  return linesOf(card as Node)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function linesOf(node: Node): readonly string[] {
  switch (node.type) {
    case 'AdaptiveCard':
      return [...childrenOf(node, 'body'), ...childrenOf(node, 'actions')];
    case 'TextBlock':
      return [plainOf(textIn(node, 'text'))];
    case 'RichTextBlock':
      return [
        drawnOnly(
          inside(node, 'inlines')
            .map((run) => textIn(run, 'text'))
            .join(''),
        ),
      ];
    case 'FactSet':
      return inside(node, 'facts').map(
        (fact) => `${textIn(fact, 'title')}: ${plainOf(textIn(fact, 'value'))}`,
      );
    case 'Table':
      return inside(node, 'rows').map((row) => cellsOf(inside(row, 'cells')));
    case 'ColumnSet':
      return [cellsOf(inside(node, 'columns'))];
    case 'ActionSet':
      return [inside(node, 'actions').map(buttonText).join(' ')];
    default:
      if (textIn(node, 'type').startsWith('Input.')) return [inputText(node)];
      // A chart is read as what stands in its place where it cannot be drawn.
      if (textIn(node, 'type').startsWith('Chart.')) return linesOf(node.fallback as Node);
      return [...childrenOf(node, 'items'), ...tapOf(node)];
  }
}

const inside = (node: Node, name: string): readonly Node[] =>
  Array.isArray(node[name]) ? (node[name] as readonly Node[]) : [];
const textIn = (node: Node, name: string): string => (typeof node[name] === 'string' ? node[name] : '');
const childrenOf = (node: Node, name: string): readonly string[] => inside(node, name).flatMap(linesOf);

/** A part of the card that can be tapped as a whole. */
const tapOf = (node: Node): readonly string[] =>
  typeof node.selectAction === 'object' && node.selectAction !== null
    ? [buttonText(node.selectAction as Node)]
    : [];

const cellsOf = (cells: readonly Node[]): string =>
  cells
    .map((cell) =>
      childrenOf(cell, 'items')
        .filter((line) => line !== '')
        .join(', '),
    )
    .filter((text) => text !== '')
    .join(' | ');

/** A bar drawn with line characters says nothing that its text does not. */
const drawnOnly = (text: string): string => (/^[━\s]*$/.test(text) ? '' : text);

function buttonText(action: Node): string {
  const url = textIn(action, 'url');
  return url === '' ? `[${textIn(action, 'title')}]` : `[${textIn(action, 'title')}] ${url}`;
}

function inputText(input: Node): string {
  const choices = inside(input, 'choices');
  const values = input.isMultiSelect === true ? textIn(input, 'value').split(',') : [input.value];
  const chosen = choices.filter((choice) => values.includes(choice.value));
  const value =
    chosen.length === 0 ? textIn(input, 'value') : chosen.map((choice) => textIn(choice, 'title')).join(', ');
  const few = choices.slice(0, mostOffered).map((choice) => textIn(choice, 'title'));
  const offered = [...few, ...(choices.length > mostOffered ? ['…'] : [])].join(' / ');
  return `${textIn(input, 'label')}: ${value === '' ? offered : value}`.trim();
}
