import type { CardKit, CardMessage } from '../../cards/index.ts';

/** One card with realistic content. */
export type CardSample = (kit: CardKit) => CardMessage;
export type CardSamples = Readonly<Record<string, CardSample>>;
