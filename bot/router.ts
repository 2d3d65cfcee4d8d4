import { ActivityTypes, ConversationState, type TurnContext } from 'botbuilder';
import { DialogContextError, DialogSet } from 'botbuilder-dialogs';
import {
  type Asker,
  isVerb,
  type Language,
  type PersonId,
  refusal,
  type TurnProof,
  type Verb,
} from '../benefits/index.ts';
import { parseButton, privateChatCard } from '../cards/index.ts';
import {
  FeatureDialog,
  features,
  notUnderstood,
  type Recognized,
  recognizeIntent,
  type TurnInput,
  turnKey,
  viewOfIntent,
  views,
  welcome,
} from '../dialogs/index.ts';
import type { TokenExchange } from '../identity/index.ts';
import { greets, isRefresh, withoutMention } from './activity-kinds.ts';
import { type AskerDeps, tenantOf, whoIsAsking } from './asker.ts';
import { BotTurn, type BotTurnDeps } from './bot-turn.ts';
import { drawnAnew, whyNotThisButton } from './checked-button.ts';
import { comesWithGoodCode, redeem } from './codes.ts';
import { DialogStorage } from './dialog-storage.ts';
import { answerFileConsent, isFileConsent } from './file-offers.ts';
import { type Groups, type Heard, isGroup } from './groups/index.ts';
import { isCardInvoke } from './invoke-answer.ts';
import { type Languages, languageOfLocale } from './languages.ts';
import { faultFields, type Log } from './logs.ts';
import { fileSent, type MakeTurn, nothing } from './make-turn.ts';
import { getsWaitingAsks, nobodyGone } from './person-is-here.ts';
import { finishInvoke, refuseStranger, sayFault } from './plain-answers.ts';
import { answerNoSuggestions, answerSearch, isSearchInvoke, type SearchDeps } from './search-invoke.ts';
import { answerSignIn, refuseSignIn, signInInvokeOf } from './teams-sign-in/index.ts';
import { thrownFault } from './thrown-fault.ts';
import type { TurnQueue } from './turn-queue.ts';

export interface RouterDeps extends BotTurnDeps {
  readonly askers: AskerDeps;
  readonly languages: Languages;
  readonly defaultLanguage: Language;
  readonly signIn: {
    isCode(text: string): boolean;
    redeem(
      asker: Asker,
      code: string,
    ): Promise<
      { kind: 'signed-in'; account: string } | { kind: 'refused'; refusal: ReturnType<typeof refusal> }
    >;
    isSignedIn(asker: Asker): Promise<boolean>;
  };
  readonly tokenExchange: Pick<TokenExchange, 'answer'>;
  readonly search: SearchDeps;
  readonly groups: Groups;
  /** An answer in somebody's own chat takes its turn there. */
  readonly turns: TurnQueue;
  readonly dialogIdleMinutes: number;
  /** Seconds until this person's next turn is taken, where they have had too many at once. */
  readonly waitForTurn: (person: PersonId) => Promise<number | undefined>;
  readonly clock: { now(): string };
  /** After a turn: there may be notices to send. */
  readonly afterTurn: () => void;
}

/** Answers one activity. Never throws: a fault becomes a sentence with the turn's number. */
export type Router = (context: TurnContext, turnId: string, log: Log) => Promise<void>;

/** What a dialog asks for and a message by itself brings as well. */
const carriesAnswer = ({ hasIds, hasMemberships, caseNumber }: Recognized['slots']) =>
  hasIds === true || hasMemberships === true || caseNumber !== undefined;

/** The SDK wraps what a dialog throws in an error of its own; what failed is what counts. */
function unwrapped<T>(running: Promise<T>): Promise<T> {
  return running.catch((error: unknown) => {
    throw error instanceof DialogContextError ? error.error : error;
  });
}

const wordsOfStart = ['cancel', 'start-over'] as const;
/** Whoever says so no longer wants what waits for their sign-in. */
const givesUp: readonly string[] = [...wordsOfStart, 'later', 'sign-out'];

export function createRouter(deps: RouterDeps): Router {
  const dialogIds = new Map<string, FeatureDialog>(
    features.map((feature) => [feature.id, new FeatureDialog(feature)]),
  );
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
    for (const dialog of dialogIds.values()) dialogs.add(dialog);
    return { dialog: await dialogs.createContext(context), save: () => state.saveChanges(context) };
  }

  async function runTurn(context: TurnContext, turn: BotTurn): Promise<void> {
    context.turnState.set(turnKey, turn);
    const { dialog, save } = await dialogsOf(context, turn.asker.companyId);
    const begin = async (id: string) => {
      await dialog.cancelAllDialogs();
      await unwrapped(dialog.beginDialog(id, {}));
    };
    const goOn = () => unwrapped(dialog.continueDialog());
    const { input } = turn;
    if (input.kind === 'button') {
      const { verb } = input.button;
      const feature = byVerb.get(verb);
      const view = views[verb];
      if (verb === 'cancel') await dialog.cancelAllDialogs();
      if (givesUp.includes(verb)) await deps.waiting.drop(turn.asker);
      if (feature !== undefined) await begin(feature);
      else if (view !== undefined) await view(turn);
      else if (verb === 'as-text') await turn.sayLast();
    } else {
      const { intent, score, slots } = input.recognized;
      const waits = dialog.activeDialog !== undefined;
      const leaves = wordsOfStart.some((word) => word === intent) && score === 1;
      const feature = intent === 'none' ? undefined : byIntent.get(intent);
      const view = intent === 'none' ? undefined : viewOfIntent[intent];
      if (leaves) await dialog.cancelAllDialogs();
      if (givesUp.includes(intent) && score === 1) await deps.waiting.drop(turn.asker);
      if (intent === 'as-text') await turn.sayLast();
      else if (waits && score < 1) await goOn();
      else if (view !== undefined) await view(turn);
      else if (carriesAnswer(slots) && feature !== undefined && feature === dialog.activeDialog?.id)
        await goOn();
      else if (feature !== undefined) await begin(feature);
      else await notUnderstood(turn);
    }
    await save();
    await turn.finish();
    await getsWaitingAsks(deps.services, turn.asker);
  }

  return async function route(context, turnId, log) {
    const { activity } = context;
    let language: Language = languageOfLocale(activity.locale, deps.defaultLanguage);
    try {
      const isButton =
        isCardInvoke(activity) ||
        (activity.type === ActivityTypes.Message && activity.value !== undefined && activity.value !== null);
      const isText = activity.type === ActivityTypes.Message && !isButton;
      const isWelcome = greets(context);
      const signInInvoke = signInInvokeOf(activity);
      const isSearch = isSearchInvoke(activity);
      const isConsent = deps.sendsFiles !== undefined && isFileConsent(activity);
      const isOther = isWelcome || isSearch || isConsent || signInInvoke !== undefined;
      if (activity.type === ActivityTypes.ConversationUpdate) await rosterChanged(context, deps);
      if (!isButton && !isText && !isOther) return;

      const who = await whoIsAsking(context, deps.askers);
      if (who.kind === 'refused') {
        log.info('turn-refused', { code: who.refusal.code });
        if (signInInvoke !== undefined) await refuseSignIn(context, signInInvoke);
        else if (isSearch) await answerNoSuggestions(context);
        else if (!isWelcome) await refuseStranger(context, who.refusal, language, deps);
        return;
      }
      if (isRefresh(activity)) return await finishInvoke(context, '');
      // Nobody is asked to sign in where others read along: what follows a sign-in is for one pair of eyes.
      if (signInInvoke !== undefined && isGroup(context)) return await refuseSignIn(context, signInInvoke);
      const { asker } = who;
      if (isSearch) return await answerSearch(context, asker, deps.search);
      language = await deps.languages.of(asker, activity.locale);
      const { zone } = (await deps.services.useCases.view(asker.companyId)).record;
      await nobodyGone(deps.services, asker);
      const make: MakeTurn = (input, proof, from = {}) =>
        new BotTurn(context, { asker, language, zone }, { input, proof, ...from }, deps);
      const noProof: TurnProof = { canRequestLogin: false };
      const seconds = await deps.waitForTurn(asker);
      if (seconds !== undefined) {
        log.warn('turn-refused', { code: 'too_many_turns' });
        const turn = make({ kind: 'text', text: '', recognized: nothing }, noProof);
        if (signInInvoke !== undefined) return await refuseSignIn(context, signInInvoke);
        return await turn.refuse(refusal('too_many_turns', { seconds })).then(() => turn.finish());
      }

      const aside = isOther ? undefined : await deps.groups.aside(context, asker, heardIn(context, deps));
      if (aside !== undefined) {
        const { context: chat, ...why } = aside;
        log.info('turn-aside', { code: aside.why });
        const turn = make({ kind: 'text', text: '', recognized: nothing }, noProof);
        const view = { ...why, answered: chat !== undefined, url: turn.chatUrl };
        await turn.show(privateChatCard(view, turn.kit));
        await turn.finish();
        if (chat !== undefined)
          await deps.turns.run(chat.activity.conversation.id, () => route(chat, turnId, log));
        return;
      }
      if (signInInvoke !== undefined) {
        const turn = make({ kind: 'text', text: '', recognized: nothing }, noProof);
        const turns = {
          exchange: deps.tokenExchange,
          redeem: (code: string) => redeem(deps, runTurn, context, asker, code, make),
          showRoles: () => runTurn(context, make({ kind: 'button', ...ownRoles }, noProof)),
          askByBrowser: () => turn.askByBrowser(),
          sayCancelled: () => turn.saySignInCancelled(),
        };
        await answerSignIn(context, signInInvoke, asker, turns, log);
      } else if (isConsent) {
        const turn = make({ kind: 'text', text: '', recognized: nothing }, noProof);
        await answerFileConsent(context, turn, {
          take: (...of) => deps.services.useCases.takeUsageFile(...of),
          limits: deps.sendsFiles ?? {},
          lastShown: deps.lastShown,
        });
      } else if (isWelcome) {
        await welcome(make({ kind: 'text', text: '', recognized: nothing }, noProof));
      } else if (isButton) {
        const parsed = parseButton(activity.value);
        const input: TurnInput =
          parsed.kind === 'button'
            ? { ...parsed, kind: 'button' }
            : { kind: 'text', text: '', recognized: nothing };
        const turn = make(
          input,
          proofOf(context, deps),
          activity.replyToId === undefined ? {} : { cardActivityId: activity.replyToId },
        );
        const refused = whyNotThisButton(parsed, asker.companyId, deps.services.opIds);
        log.info('turn', parsed.kind === 'button' ? { verb: parsed.button.verb } : { code: parsed.kind });
        if (refused === undefined) {
          if (await comesWithGoodCode(deps, context, turn)) await runTurn(context, turn);
        } else {
          await turn.refuse(refused);
          const button = drawnAnew(refused, parsed);
          if (button === undefined || input.kind !== 'button') await turn.finish();
          else await runTurn(context, make({ ...input, button }, noProof));
        }
      } else {
        const text = activity.text ?? '';
        const said = withoutMention(context, text);
        if (deps.signIn.isCode(said)) await redeem(deps, runTurn, context, asker, said, make);
        else {
          const recognized = deps.files.isIn(activity) ? fileSent : recognizeIntent(said);
          log.info('turn', { intent: recognized.intent });
          if (recognized.slots.language !== undefined && recognized.slots.language !== language) {
            await deps.languages.heard(asker, recognized.slots.language);
            language = await deps.languages.of(asker, activity.locale);
          }
          await runTurn(context, make({ kind: 'text', text: said, recognized }, noProof));
        }
      }
    } catch (caught) {
      const fault = thrownFault(caught);
      log.error('turn-failed', faultFields(fault));
      if (isSearchInvoke(context.activity)) return await answerNoSuggestions(context);
      await sayFault(context, fault, turnId, language, deps);
    } finally {
      deps.afterTurn();
    }
  };
}

const ownRoles = { button: { verb: 'show-my-roles', v: 1, ids: {} }, inputs: {} } as const;

function proofOf(context: TurnContext, deps: RouterDeps): TurnProof {
  const value = context.activity.value as { authentication?: { token?: unknown } } | undefined;
  const token = value?.authentication?.token;
  const canRequestLogin = deps.loginRequest !== undefined && isCardInvoke(context.activity);
  // A token nobody asks for proves nothing.
  return { canRequestLogin, ...(typeof token === 'string' && canRequestLogin ? { loginToken: token } : {}) };
}

function heardIn(context: TurnContext, deps: RouterDeps): Heard {
  const { value } = context.activity;
  // A client may send `null` for a message without words.
  const text = typeof context.activity.text === 'string' ? context.activity.text : '';
  if (value !== undefined && value !== null) return { tapped: parseButton(value) };
  const said = withoutMention(context, text);
  return { text: said, recognized: recognizeIntent(said), code: deps.signIn.isCode(said) };
}

/** Somebody has come to a group or left it: who reads along is looked up anew. */
async function rosterChanged(context: TurnContext, { groups, askers }: RouterDeps): Promise<void> {
  const companyId = askers.companyOf(tenantOf(context.activity) ?? '');
  if (companyId !== undefined) await groups.changed(context, companyId);
}
