import type { Instant, Verb } from '../benefits/index.ts';
import type { Words } from '../locales/index.ts';
import type { ButtonData } from './buttons.ts';

/** Makes the data of a button; a verb that writes gets its opId here. */
export type DrawButton = (verb: Verb, ids?: Readonly<Record<string, string>>) => ButtonData;

/** What every card is drawn with, besides its view. */
export interface CardKit {
  readonly words: Words;
  readonly draw: DrawButton;
  readonly now: Instant;
  /** The company's zone: days and times on the card are told in it. */
  readonly zone: string;
  /** The client asks for suggestions while somebody types. Where it does not, a list is a plain one. */
  readonly suggests?: boolean;
}

/** What is sent for a card. */
export interface CardMessage {
  /** An Adaptive Card 1.5. */
  readonly card: object;
  /** One line for notifications and lists; never a secret. */
  readonly summary: string;
  /** The card's content as plain text, buttons and links included. */
  readonly text: string;
}
