import { type CompanyView, type Person, refusal, samePerson } from '../benefits/index.ts';
import { clickInPartnerCenterCard, processingCard } from '../cards/index.ts';
import { askAgainOn, rowOf } from './order.ts';
import type { Turn } from './turn.ts';

export async function activationIn(turn: Turn, activationId: string, fresh = false) {
  const view: CompanyView = await turn.view(fresh);
  const found = view.record.activations.find(({ id }) => id === activationId);
  const row = found === undefined ? undefined : rowOf(view, found.membershipId, found.kind);
  return found === undefined || row === undefined ? undefined : { view, activation: found, row };
}

/** People who may activate, without the asker and the one who has it already. */
export async function colleagues(turn: Turn, assignee: Person): Promise<readonly Person[]> {
  const known = await turn.services.useCases.peopleWhoMayActivate(turn.asker.companyId);
  return known
    .map(({ person }) => person)
    .filter((person) => !samePerson(person, turn.asker) && !samePerson(person, assignee));
}

/** The card of an activation as it stands now: waits for the click, or for Microsoft. */
export async function showClick(
  turn: Turn,
  activationId: string,
  where: 'replace' | 'show' = 'replace',
): Promise<void> {
  const found = await activationIn(turn, activationId, true);
  if (found === undefined) return turn.refuse(refusal('activation_unknown'));
  const { row, activation, view } = found;
  if (activation.state === 'submitted') {
    await turn[where](
      processingCard(
        { row, activation, askAgainOn: askAgainOn(view, activation), reader: turn.asker },
        turn.kit,
      ),
    );
    return;
  }
  const others = await colleagues(turn, activation.assignee);
  const [onlyOther] = others.length === 1 ? others : [];
  await turn[where](
    clickInPartnerCenterCard(
      {
        row,
        activation,
        askAgainOn: askAgainOn(view, activation),
        ...(onlyOther === undefined ? {} : { handOverTo: onlyOther }),
      },
      turn.kit,
    ),
  );
}
