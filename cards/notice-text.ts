import type { Verb } from '../benefits/index.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { userText } from './card-text.ts';
import { type LabelFacts, linkButton, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

/** A button told by its verb, or a link. */
export type NoticeButton =
  | { readonly verb: Verb; readonly ids?: Readonly<Record<string, string>>; readonly label?: LabelFacts }
  | { readonly title: string; readonly url: string };

export interface NoticeTextView {
  readonly title: string;
  /** Plain texts, a paragraph each; Markdown in them is shown as written. */
  readonly lines: readonly string[];
  readonly buttons?: readonly NoticeButton[];
}

/** A small notice of any kind, from plain sentences. */
export function noticeTextCard({ title, lines, buttons = [] }: NoticeTextView, kit: CardKit): CardMessage {
  return noteCard(kit, {
    title: userText(title),
    paragraphs: lines.map(userText),
    buttons: buttons.map((button) => shown(button, kit)),
  });
}

function shown(button: NoticeButton, kit: CardKit): ShownButton {
  if ('url' in button) return linkButton(button.title, button.url);
  return verbButton(kit, button.verb, button.ids, button.label);
}
