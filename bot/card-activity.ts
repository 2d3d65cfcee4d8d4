import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { CardMessage } from '../cards/index.ts';

/** A card as an activity: the summary is what notifications and lists show. */
export function cardActivity(message: CardMessage): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary: message.summary,
    attachments: [CardFactory.adaptiveCard(message.card)],
  };
}
