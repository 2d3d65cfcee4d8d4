import {
  type Activation,
  type BenefitRow,
  type Incident,
  type Leaver,
  linkTo,
  type Person,
} from '../benefits/index.ts';
import { actorName, benefitName } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { incidentTitle } from './incident-words.ts';
import { noteCard } from './note.ts';

const idsOf = ({ tenantId, oid }: Person) => ({ tenantId, oid });

export interface LeaverView {
  readonly leaver: Leaver;
  /** How many things of theirs are still there to be taken over. */
  readonly activations: number;
  readonly incidents: number;
}

/** Somebody has left: what they had in hand, and the taps that take it over. */
export function leaverCard({ leaver, activations, incidents }: LeaverView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { person, by } = leaver;
  const seen = 'system' in by;
  const left = activations + incidents > 0;
  const ids = idsOf(person);
  const take = left ? [verbButton(kit, 'take-over', ids), verbButton(kit, 'choose-take-over', ids)] : [];
  return noteCard(kit, {
    title: cardText(words, seen ? 'leaver.gone-title' : 'leaver.said-title', { name: person.name }),
    paragraphs: [
      ...(seen ? [] : [cardText(words, 'leaver.said-by', { by: actorName(words, by) })]),
      left ? cardText(words, 'leaver.counts', { activations, incidents }) : cardText(words, 'leaver.nothing'),
      cardText(words, 'leaver.contact'),
    ],
    buttons: [...take, linkButton(words.say('link.user-management'), linkTo('userManagement'))],
  });
}

export interface TakeOverView {
  readonly person: Person;
  readonly activations: readonly { readonly activation: Activation; readonly row?: BenefitRow }[];
  readonly incidents: readonly Incident[];
}

const mostListed = 9;

/** One button a thing, and everything in one. */
export function takeOverCard({ person, activations, incidents }: TakeOverView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = idsOf(person);
  const buttons: ShownButton[] = [
    ...activations.map(({ activation, row }) =>
      verbButton(
        kit,
        'take-over',
        { ...ids, activationId: activation.id },
        { name: row === undefined ? String(activation.number) : benefitName(words, row) },
      ),
    ),
    ...incidents.map((incident) =>
      verbButton(kit, 'take-over', { ...ids, incidentId: incident.id }, { name: titleOf(incident, kit) }),
    ),
  ];
  return noteCard(kit, {
    title: cardText(words, 'take-over.choose', { name: person.name }),
    paragraphs: [
      cardText(words, 'leaver.counts', { activations: activations.length, incidents: incidents.length }),
    ],
    buttons: [...buttons.slice(0, mostListed), verbButton(kit, 'take-over', ids), verbButton(kit, 'cancel')],
  });
}

/** What somebody who has not sent a draft off wrote in it stays theirs until it is taken over. */
function titleOf(incident: Incident, { words }: CardKit): string {
  const number = incident.number ?? 'none';
  const title =
    incident.state === 'draft' ? words.say('incident.state.draft') : incidentTitle(words, incident);
  return words.say('take-over.incident', { number, title });
}
