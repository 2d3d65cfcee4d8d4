import { ActivityTypes, type TurnContext } from 'botbuilder';
import { isCardInvoke } from './invoke-answer.ts';

/** A client that draws a card anew by itself: nobody has tapped, so nothing may come of it. */
export function isRefresh(activity: TurnContext['activity']): boolean {
  const value = activity.value as { trigger?: unknown } | undefined | null;
  return isCardInvoke(activity) && value?.trigger === 'automatic';
}

/** The bot was installed for somebody, or added to their chat. */
export function greets(context: TurnContext): boolean {
  const { activity } = context;
  if (
    activity.conversation?.conversationType !== undefined &&
    activity.conversation.conversationType !== 'personal'
  )
    return false;
  if (activity.type === ActivityTypes.InstallationUpdate)
    return activity.action === 'add' || activity.action === 'add-upgrade';
  return false;
}

export function withoutMention(context: TurnContext, text: string): string {
  const own = context.activity.entities?.filter(
    (entity) => entity.type === 'mention' && entity.mentioned?.id === context.activity.recipient?.id,
  );
  return (own ?? []).reduce((said, mention) => said.replace(String(mention.text ?? ''), ' '), text).trim();
}
