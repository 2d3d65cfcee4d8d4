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

/** A file was attached: whatever is written with it, it is what the company holds. */
export const fileSent: Recognized = {
  intent: 'memberships',
  score: 1,
  candidates: ['memberships'],
  slots: { hasFile: true },
};
