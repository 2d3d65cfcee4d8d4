import type { TurnProof } from '../benefits/index.ts';
import type { Recognized, TurnInput } from '../dialogs/index.ts';
import type { BotTurn } from './bot-turn.ts';

/** A turn of the person who wrote or tapped, made from what came in; without it, one that nothing was said in. */
export type MakeTurn = (
  input?: TurnInput,
  from?: { readonly proof?: TurnProof; readonly cardActivityId?: string; readonly resumed?: boolean },
) => BotTurn;

/** A turn that no words began. */
export const nothingSaid: TurnInput = {
  kind: 'text',
  text: '',
  recognized: { intent: 'none', score: 0, candidates: [], slots: {} },
};

/** A turn that brings nothing of a sign-in. */
export const noProof: TurnProof = { canRequestLogin: false };

/** A file was attached: whatever is written with it, it is what the company holds. */
export const fileSent: Recognized = {
  intent: 'memberships',
  score: 1,
  candidates: ['memberships'],
  slots: { hasFile: true },
};
