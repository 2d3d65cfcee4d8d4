import { type Incident, refusal } from '../benefits/index.ts';
import { descriptionCard, incidentDetailCard, incidentsCard } from '../cards/index.ts';
import { idsOf, refused } from './order.ts';
import type { Turn } from './turn.ts';

export async function mine(turn: Turn): Promise<undefined> {
  const view = await turn.view();
  const incidents = view.record.incidents.filter(
    ({ by, state }) => state !== 'closed' && by.oid === turn.asker.oid && by.tenantId === turn.asker.tenantId,
  );
  const closed = await turn.services.useCases.closedIncidents(turn.asker, 8);
  await turn.show(incidentsCard({ incidents: [...incidents, ...closed], mine: true }, turn.kit));
}

export async function detail(turn: Turn): Promise<undefined> {
  const { record } = await turn.view();
  const found = record.incidents.find(({ id }) => id === idsOf(turn).incidentId);
  if (found === undefined) return refused(turn, 'incident_unknown');
  // What somebody has not sent off yet is theirs alone.
  if (found.state === 'draft') return (await ownIncident(turn)) && showDetail(turn, found);
  return showDetail(turn, found);
}

export async function showDetail(turn: Turn, found: Incident): Promise<undefined> {
  const view = await turn.view();
  const row = view.rows.find(({ grantId }) => grantId !== undefined && grantId === found.grantId);
  const own = found.by.oid === turn.asker.oid && found.by.tenantId === turn.asker.tenantId;
  await turn.show(
    incidentDetailCard({ incident: found, own, ...(row === undefined ? {} : { row }) }, turn.kit),
  );
}

export async function description(turn: Turn): Promise<undefined> {
  const found = await ownIncident(turn);
  if (found !== undefined) await turn.show(descriptionCard({ incident: found }, turn.kit));
}

export async function ownIncident(turn: Turn): Promise<Incident | undefined> {
  const { record } = await turn.view();
  const found = record.incidents.find(({ id }) => id === idsOf(turn).incidentId);
  if (found === undefined) {
    await turn.refuse(refusal('incident_unknown'));
    return undefined;
  }
  if (found.by.oid === turn.asker.oid && found.by.tenantId === turn.asker.tenantId) return found;
  const about = found.state === 'draft' ? {} : { incidentId: found.id };
  await turn.refuse(refusal('incident_of_another_person', { name: found.by.name }, about));
  return undefined;
}
