import { type Asker, openAsks, samePerson } from '../benefits/index.ts';
import type { Services } from '../dialogs/index.ts';

type Known = Pick<Services, 'rolesLastSeen'> & {
  readonly useCases: Pick<Services['useCases'], 'view' | 'returned' | 'receiveAsks'>;
};

/** Whoever is recorded as gone and writes is here. */
export async function nobodyGone({ useCases }: Known, asker: Asker): Promise<void> {
  const { record } = await useCases.view(asker.companyId);
  if (record.leavers.some(({ person }) => samePerson(person, asker))) await useCases.returned(asker);
}

/** Whoever has been seen with a role gets the asks that went to nobody. */
export async function getsWaitingAsks({ useCases, rolesLastSeen }: Known, asker: Asker): Promise<void> {
  const { record, now } = await useCases.view(asker.companyId);
  const waiting = openAsks(record, now).some(({ sentTo }) => sentTo.length === 0);
  const seen = waiting ? await rolesLastSeen(asker) : undefined;
  if (seen !== undefined && seen.roles.length > 0) await useCases.receiveAsks(asker, seen.roles);
}
