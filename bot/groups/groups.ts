import type { TurnContext } from 'botbuilder';
import type { Asker } from '../../benefits/index.ts';
import type { ParsedButton } from '../../cards/index.ts';
import type { Recognized } from '../../dialogs/index.ts';
import type { Connector } from '../connector.ts';
import type { References } from '../references.ts';
import { inPrivate } from './private-chat.ts';
import { publicIntents, publicVerbs } from './said-in-public.ts';
import { createGroupRoster, type GroupRosterDeps } from './who-is-here.ts';

export interface GroupsDeps extends GroupRosterDeps {
  readonly references: References;
  readonly connector: Connector;
}

/** What was said or tapped in a group. */
export type Heard =
  | { readonly text: string; readonly recognized: Recognized; readonly code: boolean }
  | { readonly tapped: ParsedButton };

/** Why something is not answered where it was said; `context` is the person's own chat, where there is one. */
export interface Aside {
  readonly why: 'outsiders' | 'personal';
  /** The message that all can read holds ids. */
  readonly idsSeen: boolean;
  readonly context?: TurnContext;
}

export interface Groups {
  /** Undefined: it is answered where it was said. */
  aside(context: TurnContext, asker: Asker, heard: Heard): Promise<Aside | undefined>;
  /** Somebody has come to a conversation or left it. */
  changed(context: TurnContext, companyId: string): Promise<void>;
}

export function createGroups(deps: GroupsDeps): Groups {
  const roster = createGroupRoster(deps);
  return {
    async aside(context, asker, heard) {
      if (!isGroup(context)) return undefined;
      const outsiders = await roster.hasOutsiders(context, asker);
      if (!outsiders && isPublic(heard)) return undefined;
      const chat = await deps.references.find(asker.companyId, asker);
      const aside = { why: outsiders ? 'outsiders' : 'personal', idsSeen: holdsIds(heard) } as const;
      if (chat === undefined || chat.blockedUntil !== null) return aside;
      // Turns of one conversation wait for each other: one inside another would wait for ever.
      if (chat.conversationId === context.activity.conversation.id) return aside;
      const text = 'text' in heard ? heard.text : '';
      return { ...aside, context: inPrivate(context, text, asker, chat, deps.connector) };
    },
    async changed(context, companyId) {
      if (isGroup(context)) await roster.forget(context, companyId);
    },
  };
}

function isPublic(heard: Heard): boolean {
  if ('text' in heard) return !heard.code && publicIntents.includes(heard.recognized.intent);
  return heard.tapped.kind !== 'button' || publicVerbs.includes(heard.tapped.button.verb);
}

function holdsIds(heard: Heard): boolean {
  if (!('text' in heard)) return false;
  const { hasIds, hasMemberships } = heard.recognized.slots;
  return hasIds === true || (hasMemberships === true && /access id/i.test(heard.text));
}

export function isGroup({ activity }: TurnContext): boolean {
  const { conversationType = 'personal', isGroup: several } = activity.conversation;
  return conversationType !== 'personal' || several === true;
}

/** Opens the private chat with the bot in Teams. */
export function privateChatUrl({ activity }: TurnContext): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(activity.recipient.id)}`;
}
