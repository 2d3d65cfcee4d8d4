import { Template } from 'adaptivecards-templating';
import type { CardText } from './card-text.ts';

/** What a template is filled with: ready texts, booleans for `$when`, numbers of a chart, lists for `$data`. */
export interface CardView {
  readonly [name: string]: CardText | boolean | number | readonly CardView[];
}

export interface CardTemplate {
  /** @throws MissingCardValue */
  expand(view: CardView): Record<string, unknown>;
}

/** A template names a value that the view does not have: a fault of ours, never of a person. */
export class MissingCardValue extends Error {
  override readonly name = 'MissingCardValue';
  constructor(path: string) {
    super(`a card's value is missing or of another type: ${path}`);
  }
}

/**
 * A constant template: parsed once, at its first use, and expanded once a message. Values are bound
 * as `${name}` only and are never read as template again.
 */
export function cardTemplate(payload: unknown): CardTemplate {
  let parsed: Template | undefined;
  return {
    expand(view) {
      parsed ??= new Template(payload);
      check(payload, view, view);
      return parsed.expand({ $root: view }) as Record<string, unknown>;
    },
  };
}

function valueAt(binding: unknown, view: CardView, root: CardView): CardView[string] | undefined {
  const path = typeof binding === 'string' ? /^\$\{(\$root\.)?(\w+)\}$/.exec(binding) : null;
  return path?.[2] === undefined ? undefined : (path[1] === undefined ? view : root)[path[2]];
}

/** The library leaves `${name}` in the card where a value is missing, so it is looked at before. */
function check(node: unknown, view: CardView, root: CardView): void {
  if (typeof node === 'string') {
    for (const [binding] of node.matchAll(/\$\{[^}]*\}/g)) {
      const value = valueAt(binding, view, root);
      const isWhole = (typeof value === 'boolean' || typeof value === 'number') && binding === node;
      if (typeof value !== 'string' && !isWhole) {
        throw new MissingCardValue(binding);
      }
    }
  } else if (Array.isArray(node)) {
    for (const item of node) check(item, view, root);
  } else if (typeof node === 'object' && node !== null) {
    const { $data, $when, ...rest } = node as Record<string, unknown>;
    const views = $data === undefined ? [view] : valueAt($data, view, root);
    if (!Array.isArray(views)) throw new MissingCardValue(String($data));
    for (const one of views as readonly CardView[]) {
      const shown = $when === undefined ? true : valueAt($when, one, root);
      if (typeof shown !== 'boolean') throw new MissingCardValue(String($when));
      if (shown) check(Object.values(rest), one, root);
    }
  }
}
