import { type Incident, noteLength } from '../benefits/incidents/index.ts';
import { samePerson } from '../benefits/index.ts';
import { noteEntryCard, noteInput, textNote } from '../cards/index.ts';
import type { Awaiting } from './feature-dialog.ts';
import { refuseGone } from './incident-view.ts';
import { idsOf, inputsOf, ordered, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** Asks for a note to one's own incident, or to a colleague's: then the role is checked at the click. */
export async function addNote(turn: Turn): Promise<Awaiting | undefined> {
  const found = await noted(turn, idsOf(turn).incidentId);
  if (found === undefined) return undefined;
  await turn.show(noteEntryCard(found, turn.kit));
  return { for: 'note', facts: { incidentId: found.incident.id } };
}

/** Typed as a message instead of into the card: the card comes again with it filled in. */
export async function hearNote(
  turn: Turn,
  text: string,
  facts: Awaiting['facts'],
): Promise<Awaiting | undefined> {
  const found = await noted(turn, facts.incidentId);
  if (found === undefined) return undefined;
  await turn.show(noteEntryCard({ ...found, ...typedAs(turn, text) }, turn.kit));
  return undefined;
}

export async function saveNote(turn: Turn): Promise<undefined> {
  const { useCases } = turn.services;
  const company = turn.input.kind === 'button' && turn.input.button.verb === 'save-company-note';
  const incidentId = idsOf(turn).incidentId ?? '';
  const text = inputsOf(turn)[noteInput] ?? '';
  if (text.trim().length > noteLength) {
    const found = await noted(turn, incidentId);
    if (found !== undefined)
      await turn.replace(noteEntryCard({ ...found, ...typedAs(turn, text) }, turn.kit));
    return undefined;
  }
  const input = { incidentId, text };
  const outcome = await (company
    ? useCases.addCompanyNote(ordered(turn), input)
    : useCases.addNote(ordered(turn), input));
  return settle(turn, outcome, async () =>
    turn.replace(
      textNote(
        {
          title: 'note-saved.title',
          buttons: [
            [company ? 'show-company-incident' : 'show-incident', { incidentId }],
            [company ? 'show-company-incidents' : 'show-my-incidents', {}],
          ],
        },
        turn.kit,
      ),
    ),
  );
}

/** Nothing typed is lost: what is too long comes back with how much of it fits. */
function typedAs({ words }: Turn, text: string) {
  const { length } = text.trim();
  if (length <= noteLength) return { typed: text };
  return { typed: text, problem: words.say('note.too-long', { length, most: noteLength }) };
}

async function noted(
  turn: Turn,
  incidentId = '',
): Promise<{ readonly incident: Incident; readonly own: boolean } | undefined> {
  const { record } = await turn.view();
  const incident = record.incidents.find(({ id }) => id === incidentId);
  const own = incident !== undefined && samePerson(incident.by, turn.asker);
  if (incident !== undefined && (own || incident.preparedAt !== undefined)) return { incident, own };
  return refuseGone(turn, incidentId);
}
