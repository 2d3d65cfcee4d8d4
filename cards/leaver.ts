import type { Incident } from '../benefits/incidents/index.ts';
import { type Activation, type Leaver, type LeftCounts, linkTo, type Person } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { actorName, benefitName, shortName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, userText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { titleText } from './incident-words.ts';
import { noteCard } from './note.ts';

const idsOf = ({ tenantId, oid }: Person) => ({ tenantId, oid });

/** With what of theirs is still there to be taken over. */
export interface LeaverView extends LeftCounts {
  readonly leaver: Leaver;
}

/** Somebody has left: what they had in hand, and the taps that take it over. */
export function leaverCard({ leaver, ...counts }: LeaverView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { person, by } = leaver;
  const seen = 'system' in by;
  const left = counts.activations + counts.incidents + counts.refunds > 0;
  const ids = idsOf(person);
  const take = left ? [verbButton(kit, 'take-over', ids), verbButton(kit, 'choose-take-over', ids)] : [];
  return noteCard(kit, {
    title: cardText(words, seen ? 'leaver.gone-title' : 'leaver.said-title', { name: person.name }),
    paragraphs: [
      ...(seen ? [] : [cardText(words, 'leaver.said-by', { by: actorName(words, by) })]),
      left ? cardText(words, 'leaver.counts', { ...counts }) : cardText(words, 'leaver.nothing'),
      cardText(words, 'leaver.contact'),
    ],
    buttons: [...take, linkButton(words.say('link.user-management'), linkTo('userManagement'))],
  });
}

/** To whom it is about: somebody may have been mistaken. */
export function saidToHaveLeftCard({ by }: Leaver, kit: CardKit): CardMessage {
  const { words } = kit;
  return noteCard(kit, {
    title: cardText(words, 'leaver.you-title'),
    paragraphs: [
      cardText(words, 'leaver.said-by', { by: actorName(words, by) }),
      cardText(words, 'leaver.you-mend'),
    ],
    buttons: [verbButton(kit, 'show-my-incidents'), verbButton(kit, 'show-activations')],
  });
}

export interface TakeOverView {
  readonly person: Person;
  readonly activations: readonly { readonly activation: Activation; readonly row?: BenefitRow }[];
  readonly incidents: readonly Incident[];
}

const mostListed = 9;

interface Listed {
  readonly ids: Readonly<Record<string, string>>;
  /** Short enough for a button. */
  readonly name: string;
  readonly label: CardText;
  readonly text: CardText;
}

/** One button a thing, and everything in one. */
export function takeOverCard(view: TakeOverView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = idsOf(view.person);
  const listed = [...activationsOf(view, kit), ...incidentsOf(view, kit)].slice(0, mostListed);
  return noteCard(kit, {
    title: cardText(words, 'take-over.choose', { name: view.person.name }),
    labelled: listed,
    buttons: [
      ...listed.map((one) => verbButton(kit, 'take-over', { ...ids, ...one.ids }, { name: one.name })),
      verbButton(kit, 'take-over', ids),
      verbButton(kit, 'cancel'),
    ],
  });
}

function activationsOf({ activations }: TakeOverView, { words }: CardKit): readonly Listed[] {
  return activations.map(({ activation, row }) => ({
    ids: { activationId: activation.id },
    name: row === undefined ? String(activation.number) : shortName(words, row),
    label: cardText(words, 'take-over.activation'),
    text: userText(row === undefined ? String(activation.number) : benefitName(words, row)),
  }));
}

/** What stands in a draft is its person's until it is taken over. */
function incidentsOf({ incidents }: TakeOverView, { words }: CardKit): readonly Listed[] {
  const drafts = incidents.filter(({ number }) => number === undefined);
  return incidents.map((incident) => {
    const { id, number } = incident;
    const name = number ?? words.say('take-over.draft', { number: drafts.indexOf(incident) + 1 });
    return {
      ids: { incidentId: id },
      name,
      label: cardText(words, number === undefined ? 'take-over.incident-draft' : 'take-over.incident', {
        number: name,
      }),
      text: number === undefined ? cardText(words, 'take-over.unsent') : titleText(words, incident),
    };
  });
}
