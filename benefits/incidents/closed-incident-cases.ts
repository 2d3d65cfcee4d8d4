import { refused } from '../order.ts';
import type { PersonId } from '../people/person.ts';
import type { CompanyStore, Json, Outcome } from '../ports.ts';
import { factsOf } from './incident-step.ts';

/**
 * A closed incident has left the record: the history says that it is closed, where the record alone would
 * say "unknown". `by`: only what this person opened; without it any that was once prepared, for whoever may.
 */
export async function orClosed<A extends Json>(
  store: CompanyStore,
  { companyId, incidentId, by }: { companyId: string; incidentId: string; by?: PersonId },
  outcome: Outcome<A>,
): Promise<Outcome<A>> {
  if (outcome.kind === 'done' || outcome.refusal.code !== 'incident_unknown') return outcome;
  const filter = { id: incidentId, state: 'closed' as const, ...(by === undefined ? {} : { by }) };
  const [closed] = (await store.incidentsPage(companyId, filter, 1)).items;
  if (closed === undefined || (by === undefined && closed.preparedAt === undefined)) return outcome;
  return refused('incident_already_closed', factsOf(closed), { incidentId });
}
