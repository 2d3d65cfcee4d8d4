import type { CardKit, CardMessage } from './card-kit.ts';

/**
 * The card with the notice's number in small print: a notice may arrive twice, and by its number
 * the reader sees that it is the same one.
 */
export function withNoticeNumber(message: CardMessage, noticeId: string, kit: CardKit): CardMessage {
  const number = noticeId
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(-6)
    .toUpperCase();
  const text = kit.words.say('notice.number', { number });
  const line = { type: 'TextBlock', text, size: 'small', isSubtle: true, wrap: true, spacing: 'small' };
  const body = 'body' in message.card && Array.isArray(message.card.body) ? message.card.body : [];
  return { ...message, card: { ...message.card, body: [...body, line] }, text: `${message.text}\n${text}` };
}
