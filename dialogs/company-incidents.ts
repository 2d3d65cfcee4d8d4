import { incidentOutcomes } from '../benefits/index.ts';
import { incidentClosedCard, incidentsCard, textNote } from '../cards/index.ts';
import type { Feature } from './feature-dialog.ts';
import { addNote, hearNote, saveNote } from './incident-note.ts';
import { isChoice, showDetail, wantedIn } from './incident-view.ts';
import { idsOf, ordered, refused, rowUsedBy, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** The company's incidents, for those who may: seen, noted, closed, taken over. In the personal chat alone. */
export const companyIncidents: Feature = {
  id: 'company-incidents',
  verbs: {
    'show-company-incidents': list,
    'show-company-incident': detail,
    'add-company-note': addNote,
    'save-company-note': saveNote,
    'close-company-incident': close,
    'take-over-incident': takeOver,
  },
  intents: {},
  hears: { note: hearNote },
};

async function list(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const found = await turn.services.useCases.companyIncidents(ordered(turn), wantedIn(turn));
  if ('refusal' in found) return turn.refuse(found.refusal);
  const card = incidentsCard({ list: found, whose: 'company' }, turn.kit);
  await (isChoice(turn) ? turn.replace(card) : turn.show(card));
}

async function detail(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const { incidentId = '' } = idsOf(turn);
  const seen = await turn.services.useCases.companyIncident(ordered(turn), incidentId);
  if (seen.kind === 'refused') return turn.refuse(seen.refusal);
  const { incident, steps } = seen;
  const own = incident.by.oid === turn.asker.oid && incident.by.tenantId === turn.asker.tenantId;
  return showDetail(turn, incident, own ? 'own' : 'company', steps);
}

async function close(turn: Turn): Promise<undefined> {
  const { incidentId = '', outcome: named } = idsOf(turn);
  const how = incidentOutcomes.find((one) => one === named);
  if (how === undefined) return refused(turn, 'button_unknown');
  const outcome = await turn.services.useCases.closeCompanyIncident(ordered(turn), {
    incidentId,
    outcome: how,
  });
  return settle(turn, outcome, async () => {
    const view = await turn.view(true);
    const seen = await turn.services.useCases.incidentSeen(turn.asker, incidentId);
    if (how === 'withdrawn' || seen.kind === 'refused')
      return turn.replace(
        textNote({ title: 'company-withdrawn.title', buttons: [['show-company-incidents', {}]] }, turn.kit),
      );
    const { incident } = seen;
    const row = rowUsedBy(view, incident);
    const used = row === undefined ? {} : { row };
    await turn.replace(incidentClosedCard({ incident, outcome: how, company: true, ...used }, turn.kit));
  });
}

async function takeOver(turn: Turn): Promise<undefined> {
  const { incidentId = '' } = idsOf(turn);
  const outcome = await turn.services.useCases.takeOverIncident(ordered(turn), { incidentId });
  return settle(turn, outcome, async () => {
    await turn.replace(
      textNote(
        {
          title: 'incident-taken-over.title',
          buttons: [
            ['show-incident', { incidentId }],
            ['show-company-incidents', {}],
          ],
        },
        turn.kit,
      ),
    );
  });
}
