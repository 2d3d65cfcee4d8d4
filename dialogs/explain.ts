import { maskId, samePerson } from '../benefits/index.ts';
import {
  type ExplanationFacts,
  type ExplanationTopic,
  explanationCard,
  explanationOf,
} from '../cards/index.ts';
import { idsOf } from './order.ts';
import type { Turn } from './turn.ts';

/** Why something is so, with what is known in the turn. */
export function explain(topic: ExplanationTopic): (turn: Turn) => Promise<void> {
  return async (turn) => {
    const { asker } = turn;
    const known = await turn.services.useCases.peopleWhoMayActivate(asker.companyId);
    const others = known.filter(({ person }) => !samePerson(person, asker));
    const { membershipId, kind, incidentId, grantId } = idsOf(turn);
    const facts: ExplanationFacts = {
      account: asker.account,
      company: turn.companyName(await turn.view()),
      bot: turn.botName,
      people: known.map(({ person, roles }) => ({ name: person.name, roles })),
      sendTo: others.map(({ person: { tenantId, oid, name } }) => ({ tenantId, oid, name })),
      ...(membershipId === undefined || kind === undefined ? {} : { benefit: { membershipId, kind } }),
      ...(incidentId === undefined ? {} : { incidentId }),
      ...(grantId === undefined ? {} : { grantId }),
      ...(await contractOf(turn, grantId)),
      ...(await areaOf(turn)),
    };
    await turn.show(explanationCard(explanationOf(topic, facts, turn.kit), turn.kit));
  };
}

/** What it is asked about, by the button or the asker's own draft. */
async function areaOf(turn: Turn): Promise<Pick<ExplanationFacts, 'area'>> {
  const { area, incidentId } = idsOf(turn);
  if (area === 'on-premises' || area === 'cloud') return { area };
  const { record } = await turn.view();
  const draft = record.incidents.find(({ id, by }) => id === incidentId && samePerson(by, turn.asker));
  return draft === undefined ? {} : { area: draft.form.area };
}

/** The last digits of the ids, for the order they are typed in; in a private chat only. */
async function contractOf(
  turn: Turn,
  grantId: string | undefined,
): Promise<Pick<ExplanationFacts, 'endings' | 'linked'>> {
  const { record } = await turn.view();
  const grant = record.grants.find(({ id }) => id === grantId);
  if (grant?.contractId === undefined || !turn.personal) return {};
  const last = (id: string) => maskId(id).slice(-2);
  const linked = await turn.services.useCases.linkedGrantIds(turn.asker);
  return {
    endings: { access: last(grant.accessId), contract: last(grant.contractId) },
    linked: linked.includes(grant.id),
  };
}
