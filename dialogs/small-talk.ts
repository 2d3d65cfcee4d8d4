import { textNote } from '../cards/index.ts';
import type { Turn } from './turn.ts';

const next = [
  ['show-table', {}],
  ['new-incident', {}],
  ['show-help', {}],
] as const;

/** *Thanks*, *ok*, *bye*: a word back, and nothing asked. */
export async function welcomeBack(turn: Turn): Promise<void> {
  await turn.show(textNote({ title: 'thanks.title', paragraphs: ['thanks.next'], buttons: next }, turn.kit));
}

/** *Yes* and *no* decide nothing: that is what buttons are for. */
export async function noDecision(turn: Turn): Promise<void> {
  await turn.show(
    textNote({ title: 'answer.title', paragraphs: ['answer.why', 'answer.next'], buttons: next }, turn.kit),
  );
}
