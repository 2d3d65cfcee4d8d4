import {
  ComponentDialog,
  Dialog,
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import type { Verb } from '../benefits/index.ts';
import type { Intent } from './intents.ts';
import type { Turn } from './turn.ts';

/** The dialog has asked something and waits for a text. Plain values only: it is written down. */
export interface Awaiting {
  /** Which `hear` takes the answer. */
  readonly for: string;
  readonly facts: Readonly<Record<string, string>>;
}

type Handler = (turn: Turn) => Promise<Awaiting | undefined>;
type Hear = (turn: Turn, text: string, facts: Awaiting['facts']) => Promise<Awaiting | undefined>;

/** What one feature of the conversation answers to. */
export interface Feature {
  readonly id: string;
  readonly verbs: Readonly<Partial<Record<Verb, Handler>>>;
  readonly intents: Readonly<Partial<Record<Intent, Handler>>>;
  readonly hears: Readonly<Record<string, Hear>>;
}

/** How a dialog finds the turn it is in: set by the router before it runs one. */
export const turnKey = Symbol('turn');

/**
 * A Bot Framework dialog made from a feature: it acts on what came in, and where the feature has
 * asked for a text it stays and hears the next message. Cards carry everything else, so a lost
 * dialog state costs one question and no data.
 */
export class FeatureDialog extends ComponentDialog {
  readonly #feature: Feature;

  constructor(feature: Feature) {
    super(feature.id);
    this.#feature = feature;
    this.addDialog(
      new WaterfallDialog(`${feature.id}.waterfall`, [(step) => this.#act(step), (step) => this.#hear(step)]),
    );
  }

  async #act(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { awaiting } = step.options as { awaiting?: Awaiting };
    return this.#wait(step, awaiting ?? (await this.#handler(turnOf(step))?.(turnOf(step))));
  }

  async #hear(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const turn = turnOf(step);
    const awaiting = (step.values as { awaiting?: Awaiting }).awaiting;
    const hear = awaiting === undefined ? undefined : this.#feature.hears[awaiting.for];
    if (awaiting === undefined || hear === undefined || turn.input.kind !== 'text') return step.endDialog();
    const again = await hear(turn, turn.input.text, awaiting.facts);
    return again === undefined
      ? step.endDialog()
      : step.replaceDialog(step.activeDialog?.id ?? '', { awaiting: again });
  }

  #handler(turn: Turn): Handler | undefined {
    if (turn.input.kind === 'button') return this.#feature.verbs[turn.input.button.verb];
    const { intent } = turn.input.recognized;
    return intent === 'none' ? undefined : this.#feature.intents[intent];
  }

  async #wait(step: WaterfallStepContext, awaiting: Awaiting | undefined): Promise<DialogTurnResult> {
    if (awaiting === undefined) return step.endDialog();
    Object.assign(step.values, { awaiting });
    return Dialog.EndOfTurn;
  }
}

function turnOf(step: WaterfallStepContext): Turn {
  return step.context.turnState.get(turnKey) as Turn;
}
