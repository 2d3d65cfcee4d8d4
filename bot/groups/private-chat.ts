import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { PersonId } from '../../benefits/index.ts';
import type { Connector, Destination } from '../connector.ts';
import type { KnownConversation } from '../references.ts';

/** Sends to one personal chat, whatever conversation an activity names. */
class PrivateAdapter extends BotAdapter {
  readonly #connector: Connector;
  readonly #to: Destination;

  constructor(connector: Connector, to: Destination) {
    super();
    this.#connector = connector;
    this.#to = to;
  }

  override async sendActivities(
    _: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const { type, text, textFormat, attachments, summary } of activities)
      sent.push(
        await this.#connector.send(this.#to, present({ type, text, textFormat, attachments, summary })),
      );
    return sent;
  }

  override async updateActivity(_: TurnContext, activity: Partial<Activity>): Promise<void> {
    const { id = '', type, text, attachments, summary } = activity;
    await this.#connector.update(this.#to, id, present({ type, text, attachments, summary }));
  }

  override deleteActivity(_: TurnContext, __: Partial<ConversationReference>): Promise<void> {
    throw new Error('nothing is deleted in a private chat');
  }

  override continueConversation(): Promise<void> {
    throw new Error('a private chat is not continued from here');
  }
}

function present(activity: { readonly [field: string]: unknown }): Partial<Activity> {
  return Object.fromEntries(Object.entries(activity).filter(([, value]) => value !== undefined));
}

/** What was said or tapped in a group, as if it had been in the person's own chat with the bot. */
export function inPrivate(
  context: TurnContext,
  text: string,
  person: PersonId,
  chat: KnownConversation,
  connector: Connector,
): TurnContext {
  const { activity } = context;
  const { action } = (activity.value ?? {}) as { action?: { data?: unknown } };
  const value: unknown = action === undefined ? activity.value : action.data;
  const to = { serviceUrl: chat.serviceUrl, conversationId: chat.conversationId };
  return new TurnContext(new PrivateAdapter(connector, to), {
    type: ActivityTypes.Message,
    ...(activity.id === undefined ? {} : { id: activity.id }),
    channelId: chat.channelId,
    serviceUrl: chat.serviceUrl,
    from: { id: chat.user.id, name: chat.user.name, aadObjectId: person.oid },
    recipient: { ...activity.recipient, ...chat.bot },
    conversation: {
      id: chat.conversationId,
      conversationType: 'personal',
      tenantId: chat.tenantId,
      isGroup: false,
      name: '',
    },
    channelData: { tenant: { id: chat.tenantId } },
    ...(activity.locale === undefined ? {} : { locale: activity.locale }),
    ...(value === undefined || value === null ? { text } : { value }),
  });
}
