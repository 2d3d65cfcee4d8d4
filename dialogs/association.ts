import { associationCard } from '../cards/index.ts';
import type { Turn } from './turn.ts';

/** Whether the account in use is one that benefits are seen with: the account associated with MPN (article, step 1). */
export async function checkAssociation(turn: Turn): Promise<undefined> {
  const { account } = turn.asker;
  const found = await turn.services.useCases.partnerProfile(turn.asker, turn.proof);
  if (found.kind === 'refused') return turn.refuse(found.refusal);
  const known = found.kind === 'seen' ? found.seen : {};
  await turn.show(associationCard({ account, ...known }, turn.kit));
  return undefined;
}
