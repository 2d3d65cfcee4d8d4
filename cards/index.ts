/** The door of the cards. */
export { type ButtonData, buttonVersion, type ParsedButton, parseButton } from './buttons.ts';
export type { CardKit, CardMessage, DrawButton } from './card-kit.ts';
