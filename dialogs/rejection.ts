import { reasonInput, rejectedCard, rejectionCard } from '../cards/index.ts';
import { activationIn } from './activation-found.ts';
import type { Awaiting } from './feature-dialog.ts';
import { idsOf, inputsOf, ordered, refused, settle } from './order.ts';
import type { Turn } from './turn.ts';

export async function enterRejection(turn: Turn): Promise<Awaiting | undefined> {
  const activationId = idsOf(turn).activationId ?? '';
  const found = await activationIn(turn, activationId);
  if (found === undefined) return refused(turn, 'activation_unknown');
  await turn.show(rejectionCard({ row: found.row, activation: found.activation }, turn.kit));
  return { for: 'reason', facts: { activationId } };
}

/** The reason typed as a message instead of into the card: the card comes again with it filled in. */
export async function hearReason(
  turn: Turn,
  text: string,
  facts: Readonly<Record<string, string>>,
): Promise<undefined> {
  const found = await activationIn(turn, facts.activationId ?? '');
  if (found === undefined) return refused(turn, 'activation_unknown');
  await turn.show(rejectionCard({ row: found.row, activation: found.activation, typed: text }, turn.kit));
}

export async function reject(turn: Turn): Promise<undefined> {
  const activationId = idsOf(turn).activationId ?? '';
  const reason = inputsOf(turn)[reasonInput] ?? '';
  const outcome = await turn.services.useCases.rejectActivation(ordered(turn), { activationId, reason });
  return settle(turn, outcome, async (answer) => {
    const found = await activationIn(turn, answer.activationId, true);
    if (found !== undefined)
      await turn.replace(rejectedCard({ row: found.row, activation: found.activation }, turn.kit));
  });
}
