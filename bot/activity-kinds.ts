import { ActivityTypes, type TurnContext } from 'botbuilder';
import { isFileConsent } from './file-offers.ts';
import { isCardInvoke } from './invoke-answer.ts';
import { isSearchInvoke } from './search-invoke.ts';
import { type SignInInvoke, signInInvokeOf } from './teams-sign-in/index.ts';

/** What has come in; one kind excludes the others. */
export type Arrival =
  | { readonly kind: 'tap' | 'words' | 'welcome' | 'search' | 'file-consent' }
  | { readonly kind: 'sign-in'; readonly invoke: SignInInvoke };

/** Undefined for what is not answered. */
export function arrivalOf(context: TurnContext, sendsFiles: boolean): Arrival | undefined {
  const { activity } = context;
  if (isCardInvoke(activity)) return { kind: 'tap' };
  if (activity.type === ActivityTypes.Message)
    return { kind: activity.value === undefined || activity.value === null ? 'words' : 'tap' };
  if (greets(context)) return { kind: 'welcome' };
  if (isSearchInvoke(activity)) return { kind: 'search' };
  if (sendsFiles && isFileConsent(activity)) return { kind: 'file-consent' };
  const invoke = signInInvokeOf(activity);
  return invoke === undefined ? undefined : { kind: 'sign-in', invoke };
}

/** A client that draws a card anew by itself: nobody has tapped, so nothing may come of it. */
export function isRefresh(activity: TurnContext['activity']): boolean {
  const value = activity.value as { trigger?: unknown } | undefined | null;
  return isCardInvoke(activity) && value?.trigger === 'automatic';
}

/** The bot was installed for somebody, or added to their chat. */
function greets(context: TurnContext): boolean {
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
