import { ActivityTypes, type TurnContext } from 'botbuilder';
import {
  type Asker,
  type Language,
  type PersonId,
  type Refusal,
  refusal,
  type TurnProof,
} from '../benefits/index.ts';
import { parseButton, privateChatCard } from '../cards/index.ts';
import { recognizeIntent, type TurnInput, welcome } from '../dialogs/index.ts';
import type { TokenExchange } from '../identity/index.ts';
import { type Arrival, arrivalOf, isRefresh, withoutMention } from './activity-kinds.ts';
import { type AskerDeps, tenantOf, whoIsAsking } from './asker.ts';
import { BotTurn, type BotTurnDeps } from './bot-turn.ts';
import { drawnAnew, whyNotThisButton } from './checked-button.ts';
import { comesWithGoodCode, redeem } from './codes.ts';
import { answerFileConsent } from './file-offers.ts';
import { type Groups, type Heard, isGroup } from './groups/index.ts';
import { isCardInvoke } from './invoke-answer.ts';
import { type Languages, languageOfLocale } from './languages.ts';
import { faultFields, type Log } from './logs.ts';
import { fileSent, type MakeTurn, noProof, nothingSaid } from './make-turn.ts';
import { nobodyGone } from './person-is-here.ts';
import { finishInvoke, refuseStranger, sayFault } from './plain-answers.ts';
import { createTurnRunner } from './run-turn.ts';
import { answerNoSuggestions, answerSearch, isSearchInvoke, type SearchDeps } from './search-invoke.ts';
import { answerSignIn, refuseSignIn, type SignInInvoke } from './teams-sign-in/index.ts';
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

/** One activity on the way to its answer. */
interface Visit {
  readonly context: TurnContext;
  readonly turnId: string;
  readonly log: Log;
  /** What the answer is said in; another one once it is known who asks, and what they speak. */
  language: Language;
}

/** A visit of somebody whom the bot answers. */
interface Served {
  readonly visit: Visit;
  readonly asker: Asker;
  readonly make: MakeTurn;
}

export function createRouter(deps: RouterDeps): Router {
  const runTurn = createTurnRunner(deps);

  async function answer(visit: Visit, arrival: Arrival): Promise<void> {
    const { context } = visit;
    const who = await whoIsAsking(context, deps.askers);
    if (who.kind === 'refused') return turnAway(visit, arrival, who.refusal);
    if (isRefresh(context.activity)) return finishInvoke(context, '');
    // Nobody is asked to sign in where others read along: what follows a sign-in is for one pair of eyes.
    if (arrival.kind === 'sign-in' && isGroup(context)) return refuseSignIn(context, arrival.invoke);
    if (arrival.kind === 'search') return answerSearch(context, who.asker, deps.search);
    const served = await letIn(visit, who.asker);
    if (await comesTooOften(served, arrival)) return;
    if ((arrival.kind === 'tap' || arrival.kind === 'words') && (await answeredAside(served))) return;
    switch (arrival.kind) {
      case 'sign-in':
        return answerSignInInvoke(served, arrival.invoke);
      case 'file-consent':
        return answerFileConsent(context, served.make(), {
          take: (...of) => deps.services.useCases.takeUsageFile(...of),
          limits: deps.sendsFiles ?? {},
          lastShown: deps.lastShown,
        });
      case 'welcome':
        return welcome(served.make());
      case 'tap':
        return answerTap(served);
      case 'words':
        return answerWords(served);
    }
  }

  async function turnAway({ context, language, log }: Visit, arrival: Arrival, why: Refusal): Promise<void> {
    log.info('turn-refused', { code: why.code });
    if (arrival.kind === 'sign-in') await refuseSignIn(context, arrival.invoke);
    else if (arrival.kind === 'search') await answerNoSuggestions(context);
    else if (arrival.kind !== 'welcome') await refuseStranger(context, why, language, deps);
  }

  async function letIn(visit: Visit, asker: Asker): Promise<Served> {
    const { context } = visit;
    visit.language = await deps.languages.of(asker, context.activity.locale);
    const { zone } = (await deps.services.useCases.view(asker.companyId)).record;
    await nobodyGone(deps.services, asker);
    const make: MakeTurn = (input = nothingSaid, { proof = noProof, ...from } = {}) =>
      new BotTurn(context, { asker, language: visit.language, zone }, { input, proof, ...from }, deps);
    return { visit, asker, make };
  }

  /** @returns whether nothing else is done. */
  async function comesTooOften({ visit, asker, make }: Served, arrival: Arrival): Promise<boolean> {
    const seconds = await deps.waitForTurn(asker);
    if (seconds === undefined) return false;
    visit.log.warn('turn-refused', { code: 'too_many_turns' });
    if (arrival.kind === 'sign-in') {
      await refuseSignIn(visit.context, arrival.invoke);
      return true;
    }
    const turn = make();
    await turn.refuse(refusal('too_many_turns', { seconds }));
    await turn.finish();
    return true;
  }

  /** What others may not read is answered in the person's own chat. */
  async function answeredAside({ visit, asker, make }: Served): Promise<boolean> {
    const { context, turnId, log } = visit;
    const aside = await deps.groups.aside(context, asker, heardIn(context, deps));
    if (aside === undefined) return false;
    const { context: chat, ...why } = aside;
    log.info('turn-aside', { code: aside.why });
    const turn = make();
    const view = { ...why, answered: chat !== undefined, url: turn.chatUrl };
    await turn.show(privateChatCard(view, turn.kit));
    await turn.finish();
    if (chat !== undefined)
      await deps.turns.run(chat.activity.conversation.id, () => route(chat, turnId, log));
    return true;
  }

  function answerSignInInvoke({ visit, asker, make }: Served, invoke: SignInInvoke): Promise<void> {
    const { context, log } = visit;
    const turn = make();
    const turns = {
      exchange: deps.tokenExchange,
      redeem: (code: string) => redeem(deps, runTurn, context, asker, code, make),
      showRoles: () => runTurn(context, make({ kind: 'button', ...ownRoles })),
      askByBrowser: () => turn.askByBrowser(),
      sayCancelled: () => turn.saySignInCancelled(),
    };
    return answerSignIn(context, invoke, asker, turns, log);
  }

  async function answerTap({ visit, asker, make }: Served): Promise<void> {
    const { context, log } = visit;
    const { value, replyToId } = context.activity;
    const parsed = parseButton(value);
    const input: TurnInput = parsed.kind === 'button' ? { ...parsed, kind: 'button' } : nothingSaid;
    const card = replyToId === undefined ? {} : { cardActivityId: replyToId };
    const turn = make(input, { proof: proofOf(context, deps), ...card });
    const refused = whyNotThisButton(parsed, asker.companyId, deps.services.opIds);
    log.info('turn', parsed.kind === 'button' ? { verb: parsed.button.verb } : { code: parsed.kind });
    if (refused === undefined) {
      if (await comesWithGoodCode(deps, context, turn)) await runTurn(context, turn);
      return;
    }
    await turn.refuse(refused);
    const button = drawnAnew(refused, parsed);
    if (button === undefined || input.kind !== 'button') await turn.finish();
    else await runTurn(context, make({ ...input, button }));
  }

  async function answerWords({ visit, asker, make }: Served): Promise<void> {
    const { context, log } = visit;
    const { activity } = context;
    const text = withoutMention(context, activity.text ?? '');
    if (deps.signIn.isCode(text)) {
      await redeem(deps, runTurn, context, asker, text, make);
      return;
    }
    const recognized = deps.files.isIn(activity) ? fileSent : recognizeIntent(text);
    log.info('turn', { intent: recognized.intent });
    const spoken = recognized.slots.language;
    if (spoken !== undefined && spoken !== visit.language) {
      await deps.languages.heard(asker, spoken);
      visit.language = await deps.languages.of(asker, activity.locale);
    }
    await runTurn(context, make({ kind: 'text', text, recognized }));
  }

  async function route(context: TurnContext, turnId: string, log: Log): Promise<void> {
    const { activity } = context;
    const visit = { context, turnId, log, language: languageOfLocale(activity.locale, deps.defaultLanguage) };
    try {
      await rosterChanged(context, deps);
      const arrival = arrivalOf(context, deps.sendsFiles !== undefined);
      if (arrival !== undefined) await answer(visit, arrival);
    } catch (caught) {
      const fault = thrownFault(caught);
      log.error('turn-failed', faultFields(fault));
      if (isSearchInvoke(activity)) return await answerNoSuggestions(context);
      await sayFault(context, fault, turnId, visit.language, deps);
    } finally {
      deps.afterTurn();
    }
  }

  return route;
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
  if (context.activity.type !== ActivityTypes.ConversationUpdate) return;
  const companyId = askers.companyOf(tenantOf(context.activity) ?? '');
  if (companyId !== undefined) await groups.changed(context, companyId);
}
