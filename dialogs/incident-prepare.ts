import type { Incident } from '../benefits/incidents/index.ts';
import { refusal } from '../benefits/index.ts';
import { incidentFields, oneMoreStepCard, portalOf } from '../cards/index.ts';
import { replaceForm } from './form-shown.ts';
import { readForm } from './incident-form.ts';
import { asksBeforePreparing, keepCustomer, showPath } from './incident-path.ts';
import { showDetail } from './incident-view.ts';
import { idsOf, inputsOf, ordered, rowUsedBy, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** What was typed is a draft before anything can refuse it. */
export async function prepare(turn: Turn): Promise<undefined> {
  const incidentId = await keptAs(turn);
  if (incidentId === undefined) return;
  const view = await turn.view(true);
  const found = view.record.incidents.find(({ id }) => id === incidentId);
  if (found !== undefined && asksBeforePreparing(view, turn.asker, found, idsOf(turn).anyway !== undefined))
    return showPath(turn, found);
  const outcome = await turn.services.useCases.prepareIncident(ordered(turn), { incidentId });
  return settle(turn, outcome, async (answer) => showSteps(turn, answer.incidentId));
}

/** The draft that the tap is about, with what came along; undefined where that has been answered. */
async function keptAs(turn: Turn): Promise<string | undefined> {
  const { useCases } = turn.services;
  const known = idsOf(turn).incidentId;
  const inputs = inputsOf(turn);
  const draft = known === undefined ? {} : { incidentId: known };
  if (known === undefined || incidentFields.some((field) => inputs[field] !== undefined)) {
    const { form, problems } = readForm(turn);
    const saved = await useCases.saveDraft(ordered(turn), { form, ...draft });
    if (saved.kind === 'refused') return turn.refuse(saved.refusal);
    const { incidentId } = saved.answer;
    if (Object.keys(problems).length === 0) return incidentId;
    const anyway = idsOf(turn).anyway !== undefined;
    await replaceForm(turn, form, { problems, incidentId, anyway });
    return undefined;
  }
  await keepCustomer(turn);
  return known;
}

/** One more step for a prepared incident; any other state is shown as it is. */
async function showSteps(turn: Turn, incidentId: string): Promise<void> {
  const view = await turn.view(true);
  const found = view.record.incidents.find(({ id }) => id === incidentId);
  if (found === undefined) return turn.refuse(refusal('incident_unknown'));
  if (found.state !== 'prepared') return showDetail(turn, found, 'own');
  const row = rowUsedBy(view, found);
  await turn.replace(
    oneMoreStepCard(
      {
        incident: found,
        portal: portalOf(found.form),
        linked: await isLinked(turn, found),
        ...(row === undefined ? {} : { row }),
      },
      turn.kit,
    ),
  );
}

/** Whether this person's account is linked with the contract of the incident. */
async function isLinked(turn: Turn, { grantId }: Incident): Promise<boolean> {
  if (grantId === undefined) return false;
  return (await turn.services.useCases.linkedGrantIds(turn.asker)).includes(grantId);
}
