import { ConversationState, type TurnContext } from 'botbuilder';
import { DialogSet } from 'botbuilder-dialogs';
import { isVerb, type Verb } from '../benefits/index.ts';
import {
  FeatureDialog,
  features,
  notUnderstood,
  type Recognized,
  type TurnInput,
  turnKey,
  viewOfIntent,
  views,
} from '../dialogs/index.ts';
import type { AskerDeps } from './asker.ts';
import type { BotTurn, BotTurnDeps } from './bot-turn.ts';
import { DialogStorage } from './dialog-storage.ts';
import { getsWaitingAsks } from './person-is-here.ts';

export interface TurnRunnerDeps extends Pick<BotTurnDeps, 'services' | 'waiting'> {
  readonly askers: Pick<AskerDeps, 'keyed'>;
  readonly clock: { now(): string };
  readonly dialogIdleMinutes: number;
}

/** Answers a turn whose person and input are known: the view or the dialog that it is for. */
export type RunTurn = (context: TurnContext, turn: BotTurn) => Promise<void>;

type Said<Kind extends TurnInput['kind']> = Extract<TurnInput, { kind: Kind }>;

/** What a dialog asks for and a message by itself brings as well. */
const carriesAnswer = ({ hasIds, hasMemberships, caseNumber }: Recognized['slots']) =>
  hasIds === true || hasMemberships === true || caseNumber !== undefined;

const wordsOfStart = ['cancel', 'start-over'] as const;
/** Whoever says so no longer wants what waits for their sign-in. */
const givesUp: readonly string[] = [...wordsOfStart, 'later', 'sign-out'];

export function createTurnRunner(deps: TurnRunnerDeps): RunTurn {
  const featureDialogs = features.map((feature) => new FeatureDialog(feature));
  const byVerb = new Map<Verb, string>();
  const byIntent = new Map<string, string>();
  for (const feature of features) {
    for (const verb of Object.keys(feature.verbs)) if (isVerb(verb)) byVerb.set(verb, feature.id);
    for (const intent of Object.keys(feature.intents)) byIntent.set(intent, feature.id);
  }

  /** The dialogs of this conversation, at the place where it stands. */
  async function dialogsOf(context: TurnContext, companyId: string) {
    const storage = new DialogStorage(deps.askers.keyed, companyId, deps.clock, deps.dialogIdleMinutes);
    const state = new ConversationState(storage);
    const dialogs = new DialogSet(state.createProperty('dialogs'));
    for (const dialog of featureDialogs) dialogs.add(dialog);
    const dialog = await dialogs.createContext(context);
    const begin = async (id: string) => {
      await dialog.cancelAllDialogs();
      await dialog.beginDialog(id, {});
    };
    return { dialog, begin, save: () => state.saveChanges(context) };
  }
  type Dialogs = Awaited<ReturnType<typeof dialogsOf>>;

  async function answerTap(turn: BotTurn, { button }: Said<'button'>, dialogs: Dialogs): Promise<void> {
    const { verb } = button;
    const feature = byVerb.get(verb);
    const view = views[verb];
    if (verb === 'cancel') await dialogs.dialog.cancelAllDialogs();
    if (givesUp.includes(verb)) await deps.waiting.drop(turn.asker);
    if (feature !== undefined) await dialogs.begin(feature);
    else if (view !== undefined) await view(turn);
    else if (verb === 'as-text') await turn.sayLast();
  }

  async function answerWords(turn: BotTurn, { recognized }: Said<'text'>, dialogs: Dialogs): Promise<void> {
    const { dialog, begin } = dialogs;
    const { intent, score, slots } = recognized;
    const waits = dialog.activeDialog !== undefined;
    const leaves = wordsOfStart.some((word) => word === intent) && score === 1;
    const feature = intent === 'none' ? undefined : byIntent.get(intent);
    const view = intent === 'none' ? undefined : viewOfIntent[intent];
    if (leaves) await dialog.cancelAllDialogs();
    if (givesUp.includes(intent) && score === 1) await deps.waiting.drop(turn.asker);
    if (intent === 'as-text') await turn.sayLast();
    else if (waits && score < 1) await dialog.continueDialog();
    else if (view !== undefined) await view(turn);
    else if (carriesAnswer(slots) && feature !== undefined && feature === dialog.activeDialog?.id)
      await dialog.continueDialog();
    else if (feature !== undefined) await begin(feature);
    else await notUnderstood(turn);
  }

  return async function runTurn(context, turn) {
    context.turnState.set(turnKey, turn);
    const dialogs = await dialogsOf(context, turn.asker.companyId);
    const { input } = turn;
    if (input.kind === 'button') await answerTap(turn, input, dialogs);
    else await answerWords(turn, input, dialogs);
    await dialogs.save();
    await turn.finish();
    await getsWaitingAsks(deps.services, turn.asker);
  };
}
