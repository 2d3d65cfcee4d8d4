import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Asker, CompanyView, Language, Refusal, TurnProof } from '../benefits/index.ts';
import { type CardKit, type CardMessage, refusalCard, type SignInReason, textNote } from '../cards/index.ts';
import type { AttachedText, Services, Turn, TurnInput } from '../dialogs/index.ts';
import { createWords, type Words } from '../locales/index.ts';
import { askByBrowser, askToSignIn, type SignInTurn } from './ask-to-sign-in.ts';
import type { AttachedTexts } from './attached-text.ts';
import { cardActivity } from './card-activity.ts';
import { buttonsOf } from './draw-button.ts';
import { consentActivity, type OfferedFile, type UploadLimits } from './file-offers.ts';
import { isGroup, privateChatUrl } from './groups/index.ts';
import { answerInvoke, cardBody, isCardInvoke, noteBody } from './invoke-answer.ts';
import type { LastShown } from './last-shown.ts';
import type { ShownIds } from './shown-ids.ts';
import { reasonOf } from './sign-in-reason.ts';
import type { OAuthCard } from './teams-sign-in/index.ts';
import type { WaitingCommands } from './waiting-commands.ts';

export interface BotTurnDeps {
  readonly services: Services;
  readonly waiting: WaitingCommands;
  readonly suggests: boolean;
  /** Where the client takes files. */
  readonly sendsFiles?: UploadLimits;
  readonly files: AttachedTexts;
  readonly shownIds: ShownIds;
  readonly lastShown: LastShown;
  readonly now: () => string;
  readonly defaultZone: string;
  /** What a company is called before anybody has recorded its name. */
  readonly nameOf: (companyId: string) => string;
  /** The body that asks the client for a token, where the client is one that can be asked. */
  readonly loginRequest?: (asker: Asker, language: Language) => Promise<object>;
  /** A card that such a client may answer without its person; for what needs nobody to be there. */
  readonly oauthCard?: OAuthCard;
}

/** The turn as the dialogs see it, over a Bot Framework turn. */
export class BotTurn implements Turn {
  readonly words: Words;
  readonly kit: CardKit;
  #view: CompanyView | undefined;
  #invokeBody: object | undefined;
  /** A message of its own came, so the tap's answer points to it. */
  #answered = false;
  readonly #context: TurnContext;
  readonly #deps: BotTurnDeps;
  readonly asker: Asker;
  readonly language: Language;
  readonly proof: TurnProof;
  readonly input: TurnInput;
  /** The message whose card was tapped. */
  readonly #cardActivityId: string | undefined;
  /** A command that waited for a sign-in goes on. */
  readonly #resumed: boolean;

  constructor(
    context: TurnContext,
    who: { asker: Asker; language: Language; zone: string },
    what: { proof: TurnProof; input: TurnInput; cardActivityId?: string; resumed?: boolean },
    deps: BotTurnDeps,
  ) {
    this.#context = context;
    this.#deps = deps;
    this.asker = who.asker;
    this.language = who.language;
    this.proof = what.proof;
    this.input = what.input;
    this.#cardActivityId = what.cardActivityId;
    this.#resumed = what.resumed ?? false;
    this.words = createWords(who.language);
    this.kit = {
      words: this.words,
      now: deps.now(),
      zone: who.zone,
      suggests: deps.suggests,
      draw: buttonsOf(deps.services.opIds, who.asker.companyId),
    };
  }

  get services(): Services {
    return this.#deps.services;
  }

  get botName(): string {
    return this.#context.activity.recipient?.name ?? '';
  }

  get personal(): boolean {
    return !isGroup(this.#context);
  }

  get chatUrl(): string {
    return privateChatUrl(this.#context);
  }

  async view(fresh = false): Promise<CompanyView> {
    if (this.#view === undefined || fresh)
      this.#view = await this.services.useCases.view(this.asker.companyId);
    return this.#view;
  }

  companyName(view: CompanyView): string {
    return view.record.name || this.#deps.nameOf(this.asker.companyId) || this.words.say('company.unnamed');
  }

  async show(message: CardMessage): Promise<void> {
    this.#answered = true;
    await this.#send(message);
  }

  /** @returns the message's id, where the channel gives one. */
  async #send(message: CardMessage, as?: Partial<Activity>): Promise<string | undefined> {
    const sent = await this.#context.sendActivity(as ?? cardActivity(message));
    this.#deps.lastShown.keep(this.#context.activity, message.text);
    return sent?.id;
  }

  async replace(message: CardMessage): Promise<void> {
    const { activity } = this.#context;
    if (isCardInvoke(activity) && this.#invokeBody === undefined && this.input.kind === 'button') {
      this.#invokeBody = cardBody(message.card);
      this.#deps.lastShown.keep(activity, message.text);
      return;
    }
    if (this.#cardActivityId === undefined) return this.show(message);
    if (this.#resumed) {
      // The person has written since: the answer belongs below, and the used card says so.
      await this.#update(this.#cardActivityId, textNote({ title: 'went-on.title' }, this.kit));
      return this.show(message);
    }
    if (!(await this.#update(this.#cardActivityId, message))) return this.show(message);
    this.#deps.lastShown.keep(activity, message.text);
  }

  /** The sign-in is done: its card is used up. */
  async signedIn(account: string, signInActivityId: string | undefined): Promise<void> {
    const note = textNote({ title: 'signed-in', facts: { account } }, this.kit);
    if (signInActivityId === undefined || !(await this.#update(signInActivityId, note)))
      await this.show(note);
  }

  async #update(activityId: string, message: CardMessage): Promise<boolean> {
    return this.#context
      .updateActivity({ ...cardActivity(message), id: activityId })
      .then(() => true)
      .catch(() => false);
  }

  async say(text: string): Promise<void> {
    await this.#context.sendActivity({ type: ActivityTypes.Message, text, textFormat: 'plain' });
  }

  async offerFile(file: OfferedFile): Promise<boolean> {
    if (this.#deps.sendsFiles === undefined || !this.personal) return false;
    this.#answered = true;
    await this.#context.sendActivity(consentActivity(file));
    return true;
  }

  /** *As text*: the last card once more, in words only. */
  async sayLast(): Promise<void> {
    const text = this.#deps.lastShown.of(this.#context.activity);
    await this.say(text ?? this.words.say('as-text.nothing'));
  }

  async refuse(refusal: Refusal): Promise<undefined> {
    const verb = this.input.kind === 'button' ? this.input.button.verb : undefined;
    if (refusal.code === 'sign_in_needed' || refusal.code === 'sign_in_too_old') {
      const why = reasonOf(verb);
      await this.askToSignIn(why, refusal.code === 'sign_in_too_old');
      return undefined;
    }
    // Who has just signed in is not asked again: what is missing then is not theirs to bring.
    if (refusal.code === 'partner_center_second_factor' && !this.#resumed) {
      await this.askToSignIn('second-factor');
      return undefined;
    }
    const { account } = this.asker;
    const company = this.#deps.nameOf(this.asker.companyId);
    await this.show(refusalCard({ refusal, account, ...(company === '' ? {} : { company }) }, this.kit));
    return undefined;
  }

  askToSignIn(why: SignInReason, tooOld = false): Promise<void> {
    return askToSignIn(this.#signInTurn(), this.#deps, why, tooOld);
  }

  /** The browser way, in the place of the card that the client could not answer. */
  askByBrowser(): Promise<void> {
    return askByBrowser(this.#signInTurn(), this.#deps);
  }

  #signInTurn(): SignInTurn {
    return {
      turn: this,
      cardActivityId: this.#cardActivityId,
      send: (message, as) => this.#send(message, as),
      update: (activityId, message) => this.#update(activityId, message),
      answerTap: (body) => {
        this.#invokeBody = body;
      },
    };
  }

  async saySignInCancelled(): Promise<void> {
    const buttons = [
      ['sign-in', {}],
      ['show-table', {}],
    ] as const;
    await this.show(textNote({ title: 'sign-in.cancelled', buttons }, this.kit));
  }

  async showSecrets(shown: {
    card: CardMessage;
    masked: CardMessage;
    copies: readonly string[];
    grantId: string;
  }): Promise<void> {
    const send = async (activity: Partial<Activity>) =>
      (await this.#context.sendActivity(activity))?.id ?? '';
    const card = await send(cardActivity(shown.card));
    this.#deps.lastShown.keep(this.#context.activity, shown.masked.text);
    // Each is put on the list as soon as it is sent: a stop in between leaves nothing readable for good.
    const copies: string[] = [];
    const keep = () => this.#deps.shownIds.keep(this.#context, this.asker, { ...shown, card, copies });
    await keep();
    for (const text of shown.copies) {
      copies.push(await send({ type: ActivityTypes.Message, text, textFormat: 'plain' }));
      await keep();
    }
  }

  attachedFile(): Promise<AttachedText> {
    return this.#deps.files.read(this.#context.activity);
  }

  async hideSecrets(): Promise<void> {
    await this.#deps.shownIds.maskNow(this.asker);
  }

  /** Answers the invoke, if the turn is one; HTTP 200 with the code in the body. */
  async finish(): Promise<void> {
    if (!isCardInvoke(this.#context.activity)) return;
    const note = noteBody(this.words.say(this.#answered ? 'invoke.below' : 'invoke.done'));
    await answerInvoke(this.#context, this.#invokeBody ?? note);
  }
}
