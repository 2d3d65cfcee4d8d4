import type { Activity } from 'botbuilder';
import { tenantOf } from './asker.ts';

/** Where something was shown, as an activity from there says. */
type Place = Pick<Activity, 'conversation' | 'channelData'>;

/**
 * The last card of each conversation as text, for *as text*: told to the organization it was shown to
 * and to no other. In memory; the oldest are forgotten.
 */
export interface LastShown {
  keep(place: Place, text: string): void;
  of(place: Place): string | undefined;
}

const MOST = 1000;
const keyOf = (place: Place) => JSON.stringify([tenantOf(place), place.conversation?.id]);

export function createLastShown(): LastShown {
  const texts = new Map<string, string>();
  return {
    keep(place, text) {
      const key = keyOf(place);
      texts.delete(key);
      texts.set(key, text);
      const oldest = texts.size > MOST ? texts.keys().next().value : undefined;
      if (oldest !== undefined) texts.delete(oldest);
    },
    of: (place) => texts.get(keyOf(place)),
  };
}
