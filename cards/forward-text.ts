import { type AskView, askName, idsOfAsk, whoDecides } from './ask-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, inputText, plainOf, userText } from './card-text.ts';
import forwardText from './description.card.json' with { type: 'json' };
import { drawCard, linkButton, verbButton } from './draw-card.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(forwardText);

export interface ForwardTextView extends AskView {
  /** Whom it is for; empty where nobody was named. */
  readonly name: string;
  /** Their account, where it is known: the link opens a chat with them. */
  readonly account?: string;
  /** What the bot is called. */
  readonly bot: string;
}

/** What is sent by hand to whom the bot cannot write: what, why, whom to write to; plain lines, no ids. */
export function forwardTextOf(view: ForwardTextView, kit: CardKit): string {
  const { words } = kit;
  const { ask, bot } = view;
  const who = whoDecides(ask.what);
  const say = (key: Parameters<typeof words.say>[0], facts: Record<string, string> = {}) =>
    plainOf(words.say(key, facts));
  return [
    say('forward-text.hello', { bot }),
    say('forward-text.what', { what: askName(words, view) }),
    ...(ask.reason === '' ? [] : [say('forward-text.why', { reason: ask.reason })]),
    say('forward-text.who', { who }),
    say('forward-text.how', { say: words.say('forward-text.say', { who }) }),
    say('forward-text.thanks', { name: ask.asker.name }),
  ].join('\n');
}

/** A chat of Teams with the text filled in: nothing is sent until the person sends it. */
export function chatLink(account: string, message: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(account)}&message=${encodeURIComponent(message)}`;
}

/** The text to copy, and a link that opens a chat with it where the person's account is known. */
export function forwardTextCard(view: ForwardTextView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { ask, name, account } = view;
  const text = forwardTextOf(view, kit);
  const title = cardText(words, 'forward-text.title');
  const ids = idsOfAsk(ask);
  const chat =
    account === undefined ? [] : [linkButton(words.say('forward-text.link'), chatLink(account, text))];
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: userText(askName(words, view)),
      intro: cardText(words, 'forward-text.intro', { name: name || 'none' }),
      lines: text.split('\n').map((line): { text: CardText } => ({ text: inputText(line) })),
    },
    buttons: [
      ...chat,
      verbButton(kit, 'choose-colleague', ids),
      ...(ask.id === '' ? [] : [verbButton(kit, 'withdraw-ask', ids)]),
      verbButton(kit, 'show-table'),
    ],
    summary: title,
  });
}
