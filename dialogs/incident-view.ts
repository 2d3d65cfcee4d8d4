import {
  contractOverOn,
  type Incident,
  type IncidentSeen,
  type IncidentsWanted,
  incidentViewNames,
} from '../benefits/incidents/index.ts';
import { languages, may, type PersonId, refusal, samePerson } from '../benefits/index.ts';
import {
  anyChoice,
  descriptionCard,
  type IncidentReader,
  incidentDetailCard,
  incidentsCard,
  textNote,
} from '../cards/index.ts';
import { asksToSignIn, idsOf, inputsOf, ordered, rowUsedBy } from './order.ts';
import type { Turn } from './turn.ts';

/** The asker's own ones: open, closed and drafts, newest first; the one that is meant, where it is clear. */
export async function mine(turn: Turn): Promise<undefined> {
  const meant = await theOneMeant(turn);
  if (meant !== undefined) return showSeen(turn, meant);
  if (turn.personal && asksForCompanys(turn)) return toCompanys(turn);
  const list = await turn.services.useCases.ownIncidents(turn.asker, wantedIn(turn));
  const leadsToCompany = turn.personal && (await isKnownToMay(turn));
  const card = incidentsCard({ list, whose: 'own', leadsToCompany }, turn.kit);
  await (isChoice(turn) ? turn.replace(card) : turn.show(card));
}

/** The one whose number is said; where something is to be done with one, the only one there is. */
async function theOneMeant(turn: Turn): Promise<IncidentSeen | undefined> {
  const { input, asker, services } = turn;
  if (input.kind !== 'text') return undefined;
  const number = input.recognized.slots.incidentNumber;
  if (number !== undefined) return services.useCases.incidentNamed(asker, { number });
  if (!/\b(zamkn|zamyk|wycof|notatk|close|resolve|withdraw|note\b)/i.test(input.text)) return undefined;
  const { record } = await turn.view();
  const [only, another] = record.incidents.filter(
    ({ by, state }) => samePerson(by, asker) && (state === 'prepared' || state === 'sent'),
  );
  if (only === undefined || another !== undefined) return undefined;
  const seen = await services.useCases.incidentSeen(asker, only.id);
  return seen.kind === 'seen' ? seen : undefined;
}

/** Who has just signed in sees them at once; for anybody else the role is checked at a tap. */
async function toCompanys(turn: Turn): Promise<undefined> {
  const read = await turn.services.useCases.companyIncidents(ordered(turn), { show: 'all' });
  if ('refusal' in read && !asksToSignIn(read)) return turn.refuse(read.refusal);
  if (!('refusal' in read)) {
    await turn.show(incidentsCard({ list: read, whose: 'company' }, turn.kit));
    return;
  }
  await turn.show(
    textNote(
      {
        title: 'incidents.title-all',
        paragraphs: ['incidents.ask-all'],
        buttons: [
          ['show-company-incidents', {}],
          ['show-my-incidents', {}],
        ],
      },
      turn.kit,
    ),
  );
}

/** A choice on a list is shown in its place. */
export function isChoice(turn: Turn): boolean {
  return idsOf(turn).show !== undefined;
}

/** What a list was asked for: by the button's own references, or by the card's choices. */
export function wantedIn(turn: Turn): IncidentsWanted {
  const { show, before, ...ids } = idsOf(turn);
  const chosen = before === undefined ? inputsOf(turn) : {};
  const product = ids.product ?? choiceIn(chosen.product);
  const by = personIn(ids.person ?? choiceIn(chosen.person));
  return {
    show: incidentViewNames.find((name) => name === show) ?? 'all',
    ...(product === undefined ? {} : { product }),
    ...(by === undefined ? {} : { by }),
    ...(before === undefined ? {} : { before }),
  };
}

const choiceIn = (value: string | undefined) => (value === anyChoice || value === '' ? undefined : value);

function personIn(key: string | undefined): PersonId | undefined {
  const [tenantId, oid] = (key ?? '').split('/');
  return tenantId === undefined || oid === undefined ? undefined : { tenantId, oid };
}

/** *The company's incidents*, in words: who says so is shown the way there. */
function asksForCompanys({ input }: Turn): boolean {
  return (
    input.kind === 'text' &&
    /\b(firm|compan|organi[sz]a|wszystkich|everybod|everyone|kto|who)/i.test(input.text)
  );
}

/** Draws a button, never decides. */
async function isKnownToMay(turn: Turn): Promise<boolean> {
  const seen = await turn.services.rolesLastSeen(turn.asker);
  return seen !== undefined && may(seen.roles, 'company-view');
}

export async function detail(turn: Turn): Promise<undefined> {
  const seen = await turn.services.useCases.incidentSeen(turn.asker, idsOf(turn).incidentId ?? '');
  if (seen.kind === 'refused') return turn.refuse(seen.refusal);
  return showSeen(turn, seen);
}

/** A colleague's incident is shown without the buttons that change it. */
export async function showSeen(turn: Turn, { incident, steps }: IncidentSeen): Promise<undefined> {
  const own = samePerson(incident.by, turn.asker);
  const reader = own ? 'own' : turn.personal && (await isKnownToMay(turn)) ? 'may-open' : 'colleague';
  return showDetail(turn, incident, reader, steps);
}

export async function showDetail(
  turn: Turn,
  incident: Incident,
  reader: IncidentReader,
  steps: IncidentSeen['steps'] = [],
): Promise<undefined> {
  const view = await turn.view();
  const row = rowUsedBy(view, incident);
  const ofLeaver = view.record.leavers.some(({ person }) => samePerson(person, incident.by));
  const overOn = contractOverOn(view.record, incident, view.today);
  const used = { ...(row === undefined ? {} : { row }), ...(overOn === undefined ? {} : { overOn }) };
  await turn.show(incidentDetailCard({ incident, reader, steps, ofLeaver, ...used }, turn.kit));
}

export async function description(turn: Turn): Promise<undefined> {
  const found = await ownIncident(turn);
  if (found === undefined) return;
  const language = languages.find((one) => one === idsOf(turn).language);
  const view = { incident: found, ...(language === undefined ? {} : { language }) };
  const card = descriptionCard(view, turn.kit);
  await (language === undefined ? turn.show(card) : turn.replace(card));
}

/** A closed incident has left the record: that is said of it, not that it is unknown. */
export async function refuseGone(turn: Turn, incidentId: string): Promise<undefined> {
  const seen = await turn.services.useCases.incidentSeen(turn.asker, incidentId);
  const closed = seen.kind === 'seen' && seen.incident.state === 'closed';
  return turn.refuse(
    closed ? refusal('incident_already_closed', {}, { incidentId }) : refusal('incident_unknown'),
  );
}

/** The asker's own incident that the button names, or the refusal that says why not. */
export async function ownIncident(turn: Turn): Promise<Incident | undefined> {
  const { record } = await turn.view();
  const found = record.incidents.find(({ id }) => id === idsOf(turn).incidentId);
  if (found === undefined) return refuseGone(turn, idsOf(turn).incidentId ?? '');
  if (samePerson(found.by, turn.asker)) return found;
  const about = found.state === 'draft' ? {} : { incidentId: found.id };
  await turn.refuse(refusal('incident_of_another_person', { name: found.by.name }, about));
  return undefined;
}
