import { type Incident, refusal, samePerson } from '../benefits/index.ts';
import { descriptionCard, incidentDetailCard, incidentsCard } from '../cards/index.ts';
import { idsOf, refused, rowUsedBy } from './order.ts';
import type { Turn } from './turn.ts';

/** The asker's own open ones, then the last eight closed. */
export async function mine(turn: Turn): Promise<undefined> {
  const view = await turn.view();
  const incidents = view.record.incidents.filter(
    ({ by, state }) => state !== 'closed' && samePerson(by, turn.asker),
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

/** A colleague's incident is shown without the buttons that change it. */
export async function showDetail(turn: Turn, found: Incident): Promise<undefined> {
  const view = await turn.view();
  const row = rowUsedBy(view, found);
  const own = samePerson(found.by, turn.asker);
  await turn.show(
    incidentDetailCard({ incident: found, own, ...(row === undefined ? {} : { row }) }, turn.kit),
  );
}

export async function description(turn: Turn): Promise<undefined> {
  const found = await ownIncident(turn);
  if (found !== undefined) await turn.show(descriptionCard({ incident: found }, turn.kit));
}

/** The asker's own incident that the button names, or the refusal that says why not. */
export async function ownIncident(turn: Turn): Promise<Incident | undefined> {
  const { record } = await turn.view();
  const found = record.incidents.find(({ id }) => id === idsOf(turn).incidentId);
  if (found === undefined) {
    await turn.refuse(refusal('incident_unknown'));
    return undefined;
  }
  if (samePerson(found.by, turn.asker)) return found;
  const about = found.state === 'draft' ? {} : { incidentId: found.id };
  await turn.refuse(refusal('incident_of_another_person', { name: found.by.name }, about));
  return undefined;
}
