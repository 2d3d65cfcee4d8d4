import { randomUUID } from 'node:crypto';
import people from '../../samples/people.json' with { type: 'json' };
import { Device, type SendToBot } from './teams-device.ts';
import {
  type ConnectorService,
  type Conversation,
  type Failing,
  type Member,
  startConnectorService,
} from './teams-service.ts';

/** Somebody who uses Teams. One person has as many devices as a test asks for. */
export interface PersonOptions {
  readonly name?: string;
  readonly upn?: string;
  readonly oid?: string;
  /** Where they belong. A guest chats in our organization, anybody else in their own. */
  readonly tenantId?: string;
  readonly userRole?: Member['userRole'];
  /** As Teams sends it, such as `pl-PL`. */
  readonly locale?: string;
}

export interface TeamsStandIn {
  /** The bot's POST address. May be set later, and again after the bot was started anew. */
  connect(botUrl: string): void;
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** `anna`, `piotr`, … of the samples, or anybody else with options. The same key is the same person. */
  person(key: string, options?: PersonOptions): TeamsPerson;
  groupChat(name: string, members: readonly TeamsPerson[]): Conversation;
  channel(name: string, members: readonly TeamsPerson[]): Conversation;
  /** Makes calls of the bot fail until `recovers`, or so many times. */
  fails(failing: Failing): void;
  recovers(): void;
  readonly service: ConnectorService;
  /** POSTs any JSON to the bot, as a person's client never would. */
  post(body: unknown): Promise<{ readonly status: number; readonly body: unknown }>;
  close(): Promise<void>;
}

/** A person with the device used most; `device` gives another one, `in` the same one elsewhere. */
export interface TeamsPerson extends Device {
  readonly key: string;
  /** Another device of the same person: sees every message, keeps its own cards. */
  device(): Device;
  in(conversation: Conversation): Device;
  /** The personal chat. */
  readonly chat: Conversation;
  /** The client installs or removes the bot. */
  installs(): Promise<void>;
  removes(): Promise<void>;
}

const botAccount = { id: '28:support-benefits', name: 'Benefits' } as const;

export async function startTeams(options: { readonly locale?: string } = {}): Promise<TeamsStandIn> {
  const service = await startConnectorService();
  const known = new Map<string, TeamsPerson>();
  const { tenantId } = people;
  let botUrl = '';

  const post: SendToBot = async (body) => {
    const response = await fetch(botUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };

  const conversation = (
    kind: Conversation['kind'],
    name: string,
    members: readonly Member[],
    inTenant = tenantId,
  ) => {
    const prefix = kind === 'personal' ? 'a:' : '19:';
    const id = `${prefix}${randomUUID()}${kind === 'personal' ? '' : '@thread.tacv2'}`;
    const made: Conversation = {
      id,
      kind,
      name,
      tenantId: inTenant,
      members: [...members],
      posts: [],
    };
    service.conversations.set(id, made);
    return made;
  };

  const newPerson = (key: string, given: PersonOptions): TeamsPerson => {
    const sample = people.people.find((one) => one.key === key);
    const member: Member = {
      id: `29:${randomUUID()}`,
      name: given.name ?? sample?.name ?? key,
      aadObjectId: given.oid ?? sample?.oid ?? randomUUID(),
      userPrincipalName: given.upn ?? sample?.upn ?? `${key}@contoso.com`,
      tenantId: given.tenantId ?? tenantId,
      userRole: given.userRole ?? 'user',
    };
    const chat = conversation(
      'personal',
      '',
      [member],
      member.userRole === 'guest' ? tenantId : member.tenantId,
    );
    const locale = given.locale ?? options.locale ?? 'pl-PL';
    const deviceIn = (where: Conversation) =>
      new Device({ member, locale, conversation: where, bot: botAccount, service, post });
    const main = deviceIn(chat);
    const update = (action: string) =>
      main.sends({ type: 'installationUpdate', action }).then(() => undefined);
    return Object.assign(main, {
      key,
      chat,
      device: () => deviceIn(chat),
      in: deviceIn,
      installs: async () => {
        await update('add');
        await main.sends({ type: 'conversationUpdate', membersAdded: [{ id: botAccount.id }] });
      },
      removes: () => update('remove'),
    });
  };

  return {
    connect(url) {
      botUrl = url;
    },
    serviceUrl: service.url,
    tenantId,
    person(key, given = {}) {
      const person = known.get(key) ?? newPerson(key, given);
      known.set(key, person);
      return person;
    },
    groupChat: (name, members) =>
      conversation(
        'groupChat',
        name,
        members.map(({ member }) => member),
      ),
    channel: (name, members) =>
      conversation(
        'channel',
        name,
        members.map(({ member }) => member),
      ),
    fails: service.fails,
    recovers: service.recovers,
    service,
    post,
    close: () => service.close(),
  };
}
