import { organizationOf } from '../benefits/incidents/index.ts';
import { samePerson } from '../benefits/index.ts';
import { adminAgentsCard, descriptionOf, passOnCard, plansCard, providerCard } from '../cards/index.ts';
import { knownAgents } from './incident-path.ts';
import { areaNamed } from './incident-slots.ts';
import { ownIncident } from './incident-view.ts';
import { idsOf } from './order.ts';
import type { Turn } from './turn.ts';

/** *I do not have the role*: a text to send on, and to whom. */
export async function passOn(turn: Turn): Promise<undefined> {
  const incident = await ownIncident(turn);
  if (incident === undefined) return;
  const known = await turn.services.useCases.peopleWhoMayActivate(turn.asker.companyId);
  const people = known
    .filter(({ person, roles }) => roles.includes('global-admin') && !samePerson(person, turn.asker))
    .map(({ person, account }) => ({ name: person.name, account }));
  const description = descriptionOf(incident, turn.words.language);
  await turn.show(passOnCard({ incident, people, description }, turn.kit));
}

export async function showAdminAgents(turn: Turn): Promise<undefined> {
  await turn.show(adminAgentsCard({ agents: await knownAgents(turn, turn.asker) }, turn.kit));
}

/** The distributor of the reader's organization. */
export async function showProvider(turn: Turn): Promise<undefined> {
  const { record } = await turn.view();
  const provider = organizationOf(record, turn.asker)?.provider;
  await turn.show(providerCard(provider === undefined ? {} : { provider }, turn.kit));
}

/** The paid ways; for what stands in the button, else for what the message names. */
export async function plans(turn: Turn): Promise<void> {
  const { area: named, incidentId } = idsOf(turn);
  const { record } = await turn.view();
  const draft = record.incidents.find(({ id, by }) => id === incidentId && samePerson(by, turn.asker));
  const said = turn.input.kind === 'text' ? areaNamed(turn.input.recognized.slots) : undefined;
  const area = named === 'on-premises' || named === 'cloud' ? named : (draft?.form.area ?? said);
  await turn.show(
    plansCard(
      {
        ...(area === undefined ? {} : { area }),
        ...(draft?.state === 'draft' ? { incidentId: draft.id } : {}),
      },
      turn.kit,
    ),
  );
}
