import {
  type CompanyView,
  countLeft,
  leaverOf,
  leftBehind,
  type Person,
  peopleInRecord,
  refusal,
  samePerson,
} from '../benefits/index.ts';
import { leaverCard, takeOverCard, textNote } from '../cards/index.ts';
import type { Feature } from './feature-dialog.ts';
import { idsOf, ordered, rowOf, settle } from './order.ts';
import { plainSpelling } from './spelling.ts';
import type { Turn } from './turn.ts';

/** Somebody has left the company: said, confirmed by somebody who may, taken over from. */
export const leavers: Feature = {
  id: 'leavers',
  verbs: {
    'record-leaver': recordLeaver,
    'choose-take-over': chooseTakeOver,
    'take-over': takeOver,
  },
  intents: { leaver: said },
  hears: {},
};

const personOf = (turn: Turn) => {
  const { tenantId = '', oid = '' } = idsOf(turn);
  return { tenantId, oid };
};

const mostNamed = 4;

/**
 * "Anna has left": the ids belong to the company. Whoever may confirms it with one tap, anybody else
 * reports it; a text alone changes nothing.
 */
async function said(turn: Turn): Promise<undefined> {
  const view = await turn.view();
  const text = turn.input.kind === 'text' ? turn.input.text : '';
  const known = await everybodyKnown(turn, view);
  const meant = known.filter((person) => isNamed(person, text));
  const people = meant.filter((person) => leaverOf(view.record, person) === undefined);
  const gone = meant.filter((person) => leaverOf(view.record, person) !== undefined);
  const may = await turn.services.mayTryToActivate(turn.asker);
  const report = people
    .slice(0, mostNamed)
    .map(({ tenantId, oid, name }) =>
      may
        ? (['record-leaver', { tenantId, oid }, { name }] as const)
        : (['ask', { what: 'take-over', tenantId, oid }, { what: 'takeOver', name }] as const),
    );
  const reveal = view.record.grants.length === 0 ? [] : ([['show-ids', {}, { what: 'other' }]] as const);
  const taken = gone
    .slice(0, 1)
    .flatMap(({ tenantId, oid }) => (may ? [['choose-take-over', { tenantId, oid }, {}] as const] : []));
  await turn.show(
    textNote(
      {
        title: view.record.grants.length === 0 ? 'leaver.said-no-ids' : 'leaver.said',
        paragraphs: [
          ...(may && people.length === 1 ? (['leaver.confirm'] as const) : []),
          ...(meant.length === 0 ? (['leaver.unknown'] as const) : []),
          ...(gone.length > 0 ? (['leaver.told'] as const) : []),
        ],
        facts: { name: (people[0] ?? gone[0])?.name ?? '' },
        buttons: [...reveal, ...report, ...taken, ['show-table', {}]],
      },
      turn.kit,
    ),
  );
  return undefined;
}

/** The people of the record, and those whose roles have been seen. */
async function everybodyKnown(turn: Turn, { record }: CompanyView): Promise<readonly Person[]> {
  const seen = await turn.services.useCases.peopleWhoMayActivate(turn.asker.companyId);
  const all = [...peopleInRecord(record), ...seen.map(({ person }) => person)];
  return all.filter(
    (person, index) =>
      !samePerson(person, turn.asker) && all.findIndex((one) => samePerson(one, person)) === index,
  );
}

/** A part of the name stands in the text, whole or inflected: `Anna`, `Annę`, `Nowakowi`. */
function isNamed({ name }: Person, text: string): boolean {
  const words = plainSpelling(text).split(' ');
  const parts = plainSpelling(name)
    .split(' ')
    .filter((part) => part.length > 2);
  return parts.some((part) => {
    const stem = part.replace(/[aeiouy]$/, '');
    return words.some((word) => word === part || (word.startsWith(stem) && word.length - stem.length <= 4));
  });
}

async function recordLeaver(turn: Turn): Promise<undefined> {
  const person = personOf(turn);
  const outcome = await turn.services.useCases.recordLeaver(ordered(turn), { person });
  return settle(turn, outcome, async () => {
    const { record } = await turn.view(true);
    const leaver = leaverOf(record, person);
    if (leaver === undefined) return turn.refuse(refusal('nobody_has_left'));
    const counts = countLeft(leftBehind(record, person));
    await turn.replace(leaverCard({ leaver, ...counts }, turn.kit));
  });
}

async function chooseTakeOver(turn: Turn): Promise<undefined> {
  const listed = await turn.services.useCases.leftBehind(ordered(turn), { from: personOf(turn) });
  if (listed.kind === 'refused') return turn.refuse(listed.refusal);
  const view = await turn.view();
  const activations = listed.activations.map((activation) => {
    const row = rowOf(view, activation.membershipId, activation.kind);
    return { activation, ...(row === undefined ? {} : { row }) };
  });
  if (activations.length + listed.incidents.length === 0) {
    const leaver = leaverOf(view.record, listed.person);
    if (leaver !== undefined) await turn.show(leaverCard({ leaver, ...countLeft(listed) }, turn.kit));
    return undefined;
  }
  await turn.show(
    takeOverCard({ person: listed.person, activations, incidents: listed.incidents }, turn.kit),
  );
  return undefined;
}

async function takeOver(turn: Turn): Promise<undefined> {
  const { activationId, incidentId } = idsOf(turn);
  const from = personOf(turn);
  const outcome = await turn.services.useCases.takeOver(ordered(turn), {
    from,
    ...(activationId === undefined ? {} : { activationId }),
    ...(incidentId === undefined ? {} : { incidentId }),
  });
  return settle(turn, outcome, async ({ activations, incidents, remaining }) => {
    const both = activations > 0 && incidents > 0 ? 'yes' : 'no';
    await turn.replace(
      textNote(
        {
          title: 'take-over.done',
          paragraphs: ['take-over.done.what', ...(remaining > 0 ? (['take-over.done.left'] as const) : [])],
          facts: { activations, incidents, both, count: remaining },
          buttons: [
            ...(activations > 0 ? ([['show-activations', {}]] as const) : []),
            ...(incidents > 0 ? ([['show-my-incidents', {}]] as const) : []),
            ...(remaining > 0 ? ([['choose-take-over', from]] as const) : []),
          ],
        },
        turn.kit,
      ),
    );
  });
}
