import { handOverCard, textNote } from '../cards/index.ts';
import { activationIn, colleagues } from './activation-found.ts';
import { idsOf, inputsOf, ordered, refused, settle } from './order.ts';
import type { Turn } from './turn.ts';

export async function chooseHandOver(turn: Turn): Promise<undefined> {
  const found = await activationIn(turn, idsOf(turn).activationId ?? '');
  if (found === undefined) return refused(turn, 'activation_unknown');
  const people = await colleagues(turn, found.activation.assignee);
  if (people.length === 0) return refused(turn, 'nobody_known_who_may');
  await turn.show(handOverCard({ row: found.row, activation: found.activation, people }, turn.kit));
}

export async function handOver(turn: Turn): Promise<undefined> {
  const { activationId = '', toOid = '', toTenantId } = idsOf(turn);
  const outcome = await turn.services.useCases.handOver(ordered(turn), {
    activationId,
    toOid: toOid || (inputsOf(turn).toOid ?? ''),
    // Cards of an earlier version name no organization.
    ...(toTenantId === undefined ? {} : { toTenantId }),
  });
  return settle(turn, outcome, async ({ to }) => {
    await turn.replace(
      textNote(
        { title: 'handed-over.title', facts: { name: to }, buttons: [['show-activations', {}]] },
        turn.kit,
      ),
    );
  });
}
