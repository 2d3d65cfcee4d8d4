import { z } from 'zod';
import { isVerb, type Verb } from '../benefits/index.ts';

/** What a tap brings back: builder (`buttonAction`) and parser (`parseButton`) stand here together. */
export interface ButtonData {
  readonly verb: Verb;
  readonly v: typeof buttonVersion;
  /** On verbs that write: makes the tap take effect once. */
  readonly op?: string;
  readonly ids: Readonly<Record<string, string>>;
}

/** Raised when the meaning of a button's data changes; `test/cards/history` keeps each version. */
export const buttonVersion = 1;

export type ParsedButton =
  | {
      readonly kind: 'button';
      readonly button: ButtonData;
      /** What was filled in, by input id; strings, at most 10,000 characters each. */
      readonly inputs: Readonly<Record<string, string>>;
    }
  /** A verb of ours in a version that is not read any more: the card is drawn anew. */
  | { readonly kind: 'old'; readonly verb: Verb; readonly ids: Readonly<Record<string, string>> }
  | { readonly kind: 'unknown' };

/** Names an input must not have: they are the button's own. */
export const reservedNames = ['verb', 'v', 'op', 'ids', 'action', '__proto__'] as const;

export interface ShownButton {
  readonly title: string;
  /** The main one is drawn filled. */
  readonly main?: boolean;
  readonly data?: ButtonData;
  /** A link instead of data. */
  readonly url?: string;
  /** `none`: the inputs of the card are neither checked nor sent. */
  readonly inputs?: 'none';
}

/**
 * An `Action.Execute` with the verb inside its data too, so that its fallback `Action.Submit`, which
 * has no verb, goes through the same parser; `Action.OpenUrl` for a link.
 */
export function buttonAction(button: ShownButton): Record<string, unknown> {
  const look = { title: button.title, ...(button.main === true ? { style: 'positive' } : {}) };
  if (button.data === undefined) return { type: 'Action.OpenUrl', ...look, url: button.url ?? '' };
  const same = {
    ...look,
    data: button.data,
    ...(button.inputs === 'none' ? { associatedInputs: 'none' } : {}),
  };
  return {
    type: 'Action.Execute',
    verb: button.data.verb,
    ...same,
    fallback: { type: 'Action.Submit', ...same },
  };
}

const short = z.string().max(200);
const dataShape = z.looseObject({
  verb: short,
  v: z.unknown().optional(),
  op: z.string().max(500).optional(),
  ids: z.record(z.string().max(60), short).optional(),
});
const executeShape = z.looseObject({
  action: z.looseObject({ verb: z.unknown().optional(), data: z.unknown().optional() }),
});
const longestInput = 10_000;
const mostInputs = 40;

/** Reads `activity.value` of an `Action.Execute` invoke and of an `Action.Submit` message alike. Never throws. */
export function parseButton(value: unknown): ParsedButton {
  const execute = executeShape.safeParse(value);
  const data = dataShape.safeParse(execute.success ? (execute.data.action.data ?? {}) : value);
  if (!data.success || !isVerb(data.data.verb)) return { kind: 'unknown' };
  const { verb, v, op, ids = {}, ...rest } = data.data;
  const outer = execute.success ? execute.data.action.verb : undefined;
  if (!isVerb(verb) || (outer !== undefined && outer !== verb)) return { kind: 'unknown' };
  const own = Object.fromEntries(Object.entries(ids).filter(([name]) => name !== '__proto__'));
  if (v !== buttonVersion) return { kind: 'old', verb, ids: own };
  const button: ButtonData = { verb, v: buttonVersion, ...(op === undefined ? {} : { op }), ids: own };
  return { kind: 'button', button, inputs: inputsOf(rest) };
}

function inputsOf(rest: Readonly<Record<string, unknown>>): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const [name, value] of Object.entries(rest).slice(0, mostInputs)) {
    if (!/^[A-Za-z][A-Za-z0-9.]{0,59}$/.test(name)) continue;
    if (typeof value === 'string') inputs[name] = value.slice(0, longestInput);
    else if (typeof value === 'number' || typeof value === 'boolean') inputs[name] = String(value);
  }
  return inputs;
}
