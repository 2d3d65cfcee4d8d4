import { randomUUID } from 'node:crypto';
import { buttonsOf, inputsOf, linesOf, toggled } from './teams-card.ts';
import { oauthCardOf } from './teams-oauth-card.ts';
import type { ConnectorService, Conversation, Member, Post, WireActivity } from './teams-service.ts';

export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
}
export type SendToBot = (body: unknown) => Promise<BotAnswer>;

export interface DeviceDeps {
  readonly member: Member;
  readonly locale: string;
  readonly conversation: Conversation;
  readonly bot: { readonly id: string; readonly name: string };
  readonly service: ConnectorService;
  readonly post: SendToBot;
}

/** What a tap led to. */
export interface Tap {
  /** The address an Action.OpenUrl opens. */
  readonly url?: string;
  /** HTTP status of the bot's answer. */
  readonly status?: number;
  /** Body of an invoke's answer. */
  readonly body?: unknown;
}

export interface TapOptions {
  /** Sends the inputs even where the form itself would object. */
  readonly past?: 'the form';
}

const cardType = 'application/vnd.microsoft.card.adaptive';
const tokenRefusedType = 'application/vnd.microsoft.error.preconditionFailed';
/** Hard spaces as spaces: what a reader sees. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** The locale of everything that comes with an activity. */
function clientInfo(locale: string): object {
  return {
    type: 'clientInfo',
    locale,
    country: locale.slice(-2),
    platform: 'Windows',
    timezone: 'Europe/Warsaw',
  };
}

/** One client of one person in one conversation: what it has shown, and what can be done on it. */
export class Device {
  readonly member: Member;
  readonly conversation: Conversation;
  locale: string;
  /** Answers `loginRequest` by repeating the tap with this token; undefined: the client cannot. */
  loginToken: (() => string | Promise<string>) | undefined;
  /** Signs in at the button of a `loginRequest`, and gives what the page told the client. */
  loginState: ((url: string) => string | Promise<string>) | undefined;
  /** How often the bot was seen typing. */
  typing = 0;
  readonly #deps: DeviceDeps;
  /** Versions of the posts that were looked at. */
  readonly #seen = new Map<string, number>();
  /** Cards that an invoke's answer replaced, on this device only, with the version they replaced. */
  readonly #replaced = new Map<string, { readonly version: number; readonly card: unknown }>();
  /** What only this device was shown since the last look. */
  #notes: string[] = [];
  #lastTap: (() => Promise<Tap>) | undefined;
  #lastActivity: WireActivity | undefined;

  constructor(deps: DeviceDeps) {
    this.#deps = deps;
    this.member = deps.member;
    this.locale = deps.locale;
    this.conversation = deps.conversation;
    for (const post of this.conversation.posts) this.#seen.set(post.id, post.version);
  }

  /** Sends any activity, with the fields every activity of this client has. */
  sends(activity: WireActivity): Promise<BotAnswer> {
    const { bot, service } = this.#deps;
    const { conversation, member } = this;
    const full: WireActivity = {
      id: `f:${randomUUID()}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: service.url,
      from: { id: member.id, name: member.name, aadObjectId: member.aadObjectId },
      recipient: { id: bot.id, name: bot.name },
      conversation: {
        id: conversation.id,
        conversationType: conversation.kind,
        tenantId: conversation.tenantId,
        ...(conversation.kind === 'personal' ? {} : { isGroup: true, name: conversation.name }),
      },
      channelData: {
        tenant: { id: conversation.tenantId },
        ...(conversation.kind === 'channel'
          ? { team: { id: conversation.id, name: conversation.name }, channel: { id: conversation.id } }
          : {}),
      },
      locale: this.locale,
      entities: [clientInfo(this.locale)],
      ...activity,
    };
    this.#lastActivity = full;
    return this.#deps.post(full);
  }

  /** Writes a message; in a group or a channel it mentions the bot. Resolves when the turn is over. */
  async says(text: string): Promise<BotAnswer> {
    const { bot } = this.#deps;
    if (this.conversation.kind === 'personal')
      return this.#mustTake(await this.sends({ type: 'message', text, textFormat: 'plain' }));
    const mention = { type: 'mention', mentioned: bot, text: `<at>${bot.name}</at>` };
    return this.#mustTake(
      await this.sends({
        type: 'message',
        text: `${mention.text} ${text}`,
        textFormat: 'plain',
        entities: [clientInfo(this.locale), mention],
      }),
    );
  }

  /** The channel delivers the last activity again: the same id, or a new one. */
  async redelivered(id: 'same id' | 'new id' = 'same id'): Promise<BotAnswer> {
    if (this.#lastActivity === undefined) throw new Error('nothing was sent yet');
    const again = { ...this.#lastActivity, ...(id === 'new id' ? { id: `f:${randomUUID()}` } : {}) };
    return this.#deps.post(again);
  }

  /**
   * Taps the button of that title on the newest card that has it, with inputs by label or id. An
   * exact title comes first, then one that begins so.
   */
  async taps(
    title: string,
    inputs: Readonly<Record<string, string>> = {},
    options: TapOptions = {},
  ): Promise<Tap> {
    const { post, action } = this.#find(title);
    const card = this.#cardOf(post);
    if (action.type === 'Action.OpenUrl') return { url: String(action.url) };
    if (action.type === 'Action.ToggleVisibility') {
      const changed = toggled(card, action.targetElements);
      this.#replaced.set(post.id, { version: post.version, card: changed });
      return {};
    }
    const values = action.associatedInputs === 'none' ? {} : this.#filled(card, inputs, options);
    const own = typeof action.data === 'object' && action.data !== null ? action.data : {};
    const data = { ...own, ...values };
    const tap = () =>
      action.type === 'Action.Execute' ? this.#executes(post, action, data) : this.#submits(post, data);
    this.#lastTap = tap;
    return tap();
  }

  /** The same button with the same payload once more, under a new activity id. */
  tapsAgain(): Promise<Tap> {
    if (this.#lastTap === undefined) throw new Error('nothing was tapped yet');
    return this.#lastTap();
  }

  /** Lines of everything that came, changed or was answered since the last look. */
  sees(): string[] {
    const lines: string[] = [];
    for (const post of this.conversation.posts) {
      if (this.#seen.get(post.id) === post.version && !post.deleted) continue;
      const before = this.#seen.get(post.id);
      this.#seen.set(post.id, post.version);
      if (post.activity.type === 'typing') this.typing += before === undefined ? 1 : 0;
      else if (!post.deleted) lines.push(...this.#linesOf(post));
    }
    lines.push(...this.#notes);
    this.#notes = [];
    return lines;
  }

  /** `sees` as one text. */
  reads(): string {
    return this.sees().join('\n');
  }

  /** Waits until something that matches has come, and returns everything that came. @throws when late. */
  async waitsFor(wanted: RegExp, withinMs = 5000): Promise<string> {
    const until = performance.now() + withinMs;
    const lines: string[] = [];
    for (;;) {
      const woken = this.#deps.service.changed(Math.max(1, until - performance.now()));
      lines.push(...this.sees());
      const text = lines.join('\n');
      if (wanted.test(text)) return text;
      if (performance.now() >= until)
        throw new Error(`nothing like ${wanted} came within ${withinMs} ms; this did:\n${text}`);
      await woken;
    }
  }

  /** Everything the conversation shows now, oldest first. */
  history(): string[] {
    return this.conversation.posts
      .filter((post) => !post.deleted && post.activity.type !== 'typing')
      .flatMap((post) => this.#linesOf(post));
  }

  /** Titles of the buttons on the newest card. */
  buttons(): string[] {
    const newest = this.#cards().at(0);
    return newest === undefined ? [] : buttonsOf(this.#cardOf(newest)).map(({ title }) => title);
  }

  /** The buttons of every card, the newest card's first. */
  allButtons(): string[] {
    return this.#cards().flatMap((post) => buttonsOf(this.#cardOf(post)).map(({ title }) => title));
  }

  /** The newest card as JSON. */
  card(): unknown {
    const newest = this.#cards().at(0);
    return newest === undefined ? undefined : this.#cardOf(newest);
  }

  /** The newest message as it came. */
  lastPost(): WireActivity | undefined {
    return this.conversation.posts.filter(({ activity }) => activity.type === 'message').at(-1)?.activity;
  }

  #mustTake(answer: BotAnswer): BotAnswer {
    if (answer.status >= 400) this.#notes.push(`(not taken: HTTP ${answer.status})`);
    return answer;
  }

  /** Posts with a card, newest first. */
  #cards(): readonly Post[] {
    return this.conversation.posts
      .filter((post) => !post.deleted && this.#cardOf(post) !== undefined)
      .reverse();
  }

  #cardOf(post: Post): unknown {
    const replaced = this.#replaced.get(post.id);
    if (replaced !== undefined && replaced.version === post.version) return replaced.card;
    const attachments = Array.isArray(post.activity.attachments) ? post.activity.attachments : [];
    const found: unknown = attachments.find((one: unknown) => field(one, 'contentType') === cardType);
    return field(found, 'content');
  }

  #linesOf(post: Post): string[] {
    const text = field(post.activity, 'text');
    const oauth = oauthCardOf(post);
    return [
      ...(typeof text === 'string' && text !== '' ? text.split('\n') : []),
      ...linesOf(this.#cardOf(post)),
      ...(oauth === undefined ? [] : [oauth.text, `[${oauth.title}]`]),
    ];
  }

  #find(title: string): { post: Post; action: Readonly<Record<string, unknown>> } {
    const matches = [
      (found: string) => plain(found) === plain(title),
      (found: string) => plain(found).startsWith(plain(title)),
    ];
    const cards = this.#cards();
    for (const match of matches)
      for (const post of cards) {
        const button = buttonsOf(this.#cardOf(post)).find((one) => match(one.title));
        if (button !== undefined) return { post, action: button.action };
      }
    const offered = cards.slice(0, 3).map((post) => linesOf(this.#cardOf(post)).join('\n'));
    throw new Error(`no button [${title}]; the newest cards are:\n${offered.join('\n--\n')}`);
  }

  #filled(
    card: unknown,
    given: Readonly<Record<string, string>>,
    options: TapOptions,
  ): Record<string, string> {
    const inputs = inputsOf(card);
    const values: Record<string, string> = {};
    const unused = new Set(Object.keys(given));
    for (const input of inputs) {
      const key = [input.id, input.label, plain(input.label)].find((one) => Object.hasOwn(given, one));
      const typed = key === undefined ? undefined : given[key];
      if (key !== undefined) unused.delete(key);
      const choice = input.choices.find(({ title }) => title === typed || plain(title) === typed);
      const value = choice?.value ?? typed ?? input.value;
      values[input.id] = value;
      if (options.past === 'the form') continue;
      if (input.required && value.trim() === '') throw new Error(`the form wants "${input.label}"`);
      if (value !== '' && input.regex !== undefined && !new RegExp(input.regex).test(value))
        throw new Error(`the form does not take this as "${input.label}"`);
    }
    if (unused.size > 0)
      throw new Error(
        `no input ${[...unused].join(', ')}; there are: ${inputs.map(({ label }) => label).join(', ')}`,
      );
    return values;
  }

  async #submits(post: Post, data: Readonly<Record<string, unknown>>): Promise<Tap> {
    const back = field(data.msteams, 'type') === 'imBack' ? field(data.msteams, 'value') : undefined;
    if (typeof back === 'string') return this.says(back);
    return this.#mustTake(await this.sends({ type: 'message', replyToId: post.id, value: data }));
  }

  async #executes(
    post: Post,
    action: Readonly<Record<string, unknown>>,
    data: Readonly<Record<string, unknown>>,
    proof: { readonly authentication?: object; readonly state?: string; readonly button?: string } = {},
  ): Promise<Tap> {
    const { verb, id, title } = action;
    const answer = await this.sends({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: post.id,
      value: {
        action: { type: 'Action.Execute', ...(id === undefined ? {} : { id }), title, verb, data },
        trigger: 'manual',
        ...(proof.authentication === undefined ? {} : { authentication: proof.authentication }),
        ...(proof.state === undefined ? {} : { state: proof.state }),
      },
    });
    if (answer.status !== 200) {
      this.#notes.push(`(not taken: HTTP ${answer.status})`);
      return answer;
    }
    const type = field(answer.body, 'type');
    const value = field(answer.body, 'value');
    if (type === cardType) {
      this.#replaced.set(post.id, { version: post.version, card: value });
      this.#notes.push(...linesOf(value));
    } else if (type === 'application/vnd.microsoft.activity.message') {
      if (value !== '' && value !== undefined) this.#notes.push(String(value));
    } else if (type === 'application/vnd.microsoft.activity.loginRequest') {
      const token = proof.authentication === undefined ? await this.loginToken?.() : undefined;
      const [first]: readonly unknown[] = [field(value, 'buttons') ?? []].flat();
      const button = String(field(first, 'value') ?? '');
      if (token !== undefined) {
        const requestId = field(field(value, 'tokenExchangeResource'), 'id') ?? randomUUID();
        const authentication = { id: requestId, connectionName: field(value, 'connectionName') ?? '', token };
        return this.#executes(post, action, data, { authentication, button });
      }
      if (this.loginState !== undefined && proof.state === undefined)
        return this.#executes(post, action, data, { state: await this.loginState(button) });
      this.#notes.push('(sign-in requested)');
    } else if (type === tokenRefusedType && this.loginState !== undefined && proof.button !== undefined)
      return this.#executes(post, action, data, { state: await this.loginState(proof.button) });
    else this.#notes.push(`(error ${String(field(value, 'code') ?? field(answer.body, 'statusCode'))})`);
    return answer;
  }
}
