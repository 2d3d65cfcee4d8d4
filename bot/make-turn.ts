import type { TurnProof } from '../benefits/index.ts';
import type { Recognized, TurnInput } from '../dialogs/index.ts';
import type { BotTurn } from './bot-turn.ts';

/** A turn of the person who wrote or tapped, made from what came in. */
export type MakeTurn = (
  input: TurnInput,
  proof: TurnProof,
  from?: { readonly cardActivityId?: string; readonly resumed?: boolean },
) => BotTurn;

/** A turn that no words began. */
export const nothing: Recognized = { intent: 'none', score: 0, candidates: [], slots: {} };
