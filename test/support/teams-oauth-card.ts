import type { BotAnswer, Device } from './teams-device.ts';
import type { Post } from './teams-service.ts';

const oauthType = 'application/vnd.microsoft.card.oauth';
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** A card that asks the client for a token, with a button for where the client has none. */
export interface SentOAuthCard {
  readonly text: string;
  /** Of the button. */
  readonly title: string;
  readonly link: string;
  readonly connectionName: string;
  readonly exchangeId: string;
  readonly exchangeUri: string;
}

export function oauthCardOf(post: Post): SentOAuthCard | undefined {
  const attachments = Array.isArray(post.activity.attachments) ? post.activity.attachments : [];
  const found: unknown = attachments.find((one: unknown) => field(one, 'contentType') === oauthType);
  if (found === undefined) return undefined;
  const content = field(found, 'content');
  const [button]: readonly unknown[] = [field(content, 'buttons') ?? []].flat();
  const resource = field(content, 'tokenExchangeResource');
  return {
    text: String(field(content, 'text')),
    title: String(field(button, 'title')),
    link: String(field(button, 'value')),
    connectionName: String(field(content, 'connectionName')),
    exchangeId: String(field(resource, 'id')),
    exchangeUri: String(field(resource, 'uri')),
  };
}

/** The newest card of the conversation that asks for a token. @throws where there is none. */
export function newestOAuthCard(device: Pick<Device, 'conversation'>): SentOAuthCard {
  const cards = device.conversation.posts.filter(({ deleted }) => !deleted).map(oauthCardOf);
  const newest = cards.findLast((card) => card !== undefined);
  if (newest === undefined) throw new Error('no card asks for a token');
  return newest;
}

/** What a client does as soon as such a card comes, whether or not anybody sits before it. */
export function answersByItself(
  device: Device,
  token: string,
  change: Readonly<Record<string, unknown>> = {},
): Promise<BotAnswer> {
  const { exchangeId, connectionName } = newestOAuthCard(device);
  return device.sends({
    type: 'invoke',
    name: 'signin/tokenExchange',
    value: { id: exchangeId, connectionName, token, ...change },
  });
}

/** The sign-in window told the client so much, or was closed: `CancelledByUser`. */
export function tellsState(device: Device, state: unknown): Promise<BotAnswer> {
  return device.sends({ type: 'invoke', name: 'signin/verifyState', value: { state } });
}

/** The client could not ask for a token; the reason is one of Teams' words. */
export function cannotSignIn(device: Device, code: unknown): Promise<BotAnswer> {
  const message = 'what the client says of it, eyJhbGciOiJSUzI1NiJ9';
  return device.sends({ type: 'invoke', name: 'signin/failure', value: { code, message } });
}
