import type { Incident } from '../benefits/incidents/index.ts';
import { type CompanyView, type Outcome, refusal, samePerson } from '../benefits/index.ts';
import { caseNumberEntryCard, caseNumberSavedCard, textNote } from '../cards/index.ts';
import type { Awaiting } from './feature-dialog.ts';
import { ownIncident, showSeen } from './incident-view.ts';
import { idsOf, inputsOf, ordered, refused, rowUsedBy, settle } from './order.ts';
import type { Turn } from './turn.ts';

export async function enterCaseNumber(turn: Turn): Promise<Awaiting | undefined> {
  const found = await ownIncident(turn);
  if (found === undefined) return undefined;
  await turn.show(caseNumberEntryCard({ incident: found }, turn.kit));
  return { for: 'case-number', facts: { incidentId: found.id } };
}

export async function saveCaseNumber(turn: Turn): Promise<Awaiting | undefined> {
  const incidentId = idsOf(turn).incidentId ?? '';
  const typed = inputsOf(turn).caseNumber ?? idsOf(turn).caseNumber ?? '';
  return save(turn, incidentId, typed);
}

export async function hearCaseNumber(
  turn: Turn,
  text: string,
  facts: Awaiting['facts'],
): Promise<Awaiting | undefined> {
  const { record } = await turn.view();
  const sent = record.incidents.find(({ id, state }) => id === facts.incidentId && state === 'sent');
  if (sent === undefined) return save(turn, facts.incidentId ?? '', text);
  // Another number in the place of one that is saved: said on the card, done by its button.
  await turn.show(caseNumberEntryCard({ incident: sent, typed: text }, turn.kit));
  return undefined;
}

/** Another number in the place of a wrongly typed one. */
export async function correctCaseNumber(turn: Turn): Promise<Awaiting | undefined> {
  const incidentId = idsOf(turn).incidentId ?? '';
  const typed = inputsOf(turn).caseNumber ?? '';
  const caseNumber = typed.replace(/[\s-]/g, '');
  const outcome = await turn.services.useCases.correctCaseNumber(ordered(turn), { incidentId, caseNumber });
  const again = await mendable(turn, outcome, incidentId, typed);
  if (again !== undefined) return again;
  return settle(turn, outcome, async () =>
    turn.replace(
      textNote(
        {
          title: 'case-number-corrected.title',
          texts: [caseNumber],
          buttons: [
            ['show-incident', { incidentId }],
            ['show-my-incidents', {}],
          ],
        },
        turn.kit,
      ),
    ),
  );
}

/** A malformed number comes back on its card with what is wrong with it. */
async function mendable(
  turn: Turn,
  outcome: Outcome<{ incidentId: string }>,
  incidentId: string,
  typed: string,
): Promise<Awaiting | undefined> {
  if (outcome.kind !== 'refused' || outcome.refusal.code !== 'case_number_malformed') return undefined;
  const view = await turn.view();
  const found = view.record.incidents.find(({ id }) => id === incidentId);
  if (found === undefined) return undefined;
  const problem = turn.words.say('refusal.case_number_malformed.cause', outcome.refusal.facts);
  await turn.replace(caseNumberEntryCard({ incident: found, typed, problem }, turn.kit));
  return { for: 'case-number', facts: { incidentId } };
}

/** Same number and same incident are one command, however often it arrives. */
export async function save(turn: Turn, incidentId: string, typed: string): Promise<Awaiting | undefined> {
  const caseNumber = typed.replace(/[\s-]/g, '');
  const order = { asker: turn.asker, proof: turn.proof, opId: `case/${incidentId}/${caseNumber}` };
  const outcome = await turn.services.useCases.recordCaseNumber(order, { incidentId, caseNumber });
  const again = await mendable(turn, outcome, incidentId, typed);
  if (again !== undefined) return again;
  return settle(turn, outcome, async (answer) => {
    const view = await turn.view(true);
    const found = view.record.incidents.find(({ id }) => id === answer.incidentId);
    if (found === undefined) return turn.refuse(refusal('incident_unknown'));
    const row = rowUsedBy(view, found);
    const draft = newestDraft(turn, view);
    const begunSince = draft !== undefined && draft.createdAt >= found.createdAt ? { draft } : {};
    await turn.replace(
      caseNumberSavedCard(
        { incident: found, ...begunSince, ...(row === undefined ? {} : { row }) },
        turn.kit,
      ),
    );
  });
}

/** The form that this person began last. */
function newestDraft({ asker }: Turn, { record }: CompanyView): Incident | undefined {
  const own = record.incidents.filter(({ state, by }) => state === 'draft' && samePerson(by, asker));
  return own.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1);
}

/** Digits alone that are no case number: they come back with what is wrong with them. */
function bareNumber({ input }: Turn): string | undefined {
  return input.kind === 'text' && /^[\d\s.-]+$/.test(input.text) ? input.text.trim() : undefined;
}

/** A number by itself is the case number of the one prepared incident; asked which, when there are more. */
export async function caseUpdate(turn: Turn): Promise<Awaiting | undefined> {
  const view = await turn.view();
  const own = view.record.incidents.filter(
    ({ state, by }) => state === 'prepared' && samePerson(by, turn.asker),
  );
  const caseNumber = turn.input.kind === 'text' ? turn.input.recognized.slots.caseNumber : undefined;
  const already =
    caseNumber === undefined
      ? undefined
      : await turn.services.useCases.incidentNamed(turn.asker, { caseNumber });
  if (already !== undefined) return showSeen(turn, already);
  const [only] = own;
  if (only === undefined) {
    const draft = newestDraft(turn, view);
    return refused(turn, 'incident_not_prepared', {}, draft === undefined ? {} : { incidentId: draft.id });
  }
  const typed = caseNumber ?? bareNumber(turn);
  if (own.length === 1 && typed !== undefined) return save(turn, only.id, typed);
  if (own.length === 1) {
    await turn.show(caseNumberEntryCard({ incident: only }, turn.kit));
    return { for: 'case-number', facts: { incidentId: only.id } };
  }
  await turn.show(
    textNote(
      {
        title: 'choose.case-number',
        texts: own.map((one) => `${one.number ?? ''} ${one.form.problem}`),
        named: own.map((one) => [
          caseNumber === undefined ? 'enter-case-number' : 'save-case-number',
          { incidentId: one.id, ...(caseNumber === undefined ? {} : { caseNumber }) },
          one.number ?? one.form.problem,
        ]),
      },
      turn.kit,
    ),
  );
  return undefined;
}
