import type { Incident } from '../benefits/incidents/index.ts';
import type { Person } from '../benefits/index.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, inputText, noText } from './card-text.ts';
import { drawCard, verbButton, withoutInputs } from './draw-card.ts';
import { titleText } from './incident-words.ts';
import pathCard from './path-card.card.json' with { type: 'json' };
import { cardTemplate } from './template.ts';

const template = cardTemplate(pathCard);

export interface PathCard {
  readonly title: CardText;
  readonly paragraphs: readonly CardText[];
  readonly buttons: readonly ShownButton[];
  /** The customer's name is asked for on the card. */
  readonly asksCustomer?: boolean;
}

/** The shape of a card that says where one draft goes, and why; without one, how it is in general. */
export function drawPath(kit: CardKit, incident: Incident | undefined, card: PathCard): CardMessage {
  const { words } = kit;
  const subtitle = incident === undefined ? noText : titleText(words, incident);
  return drawCard(kit, {
    template,
    view: {
      title: card.title,
      subtitle,
      hasSubtitle: subtitle !== noText,
      paragraphs: card.paragraphs.filter((text) => text !== noText).map((text) => ({ text })),
      asksCustomer: card.asksCustomer === true,
      customerLabel: cardText(words, 'path.customer.label'),
      customerExample: cardText(words, 'path.customer.example'),
      customer: inputText(incident?.form.customer ?? ''),
    },
    buttons: card.buttons,
    summary: card.title,
  });
}

export const draftIds = ({ id }: Incident): { readonly incidentId: string } => ({ incidentId: id });

export const namesOf = (kit: CardKit, people: readonly Pick<Person, 'name'>[]): string =>
  kit.words.list(people.map(({ name }) => name));

export const theForm = (kit: CardKit, incident: Incident): ShownButton =>
  withoutInputs(verbButton(kit, 'change-draft', draftIds(incident)));

export const toPrepare = (kit: CardKit, incident: Incident): ShownButton =>
  withoutInputs(verbButton(kit, 'prepare', draftIds(incident)));

/** *Whose subscription is it?* once more: an answer is easily mistaken. */
export const answerAgain = (kit: CardKit, incident: Incident): ShownButton =>
  withoutInputs(verbButton(kit, 'show-path', { ...draftIds(incident), again: 'yes' }, { what: 'again' }));

/** Opens a chat in Teams with the text filled in; nothing is sent by itself. */
export function chatWith(account: string, message: string): string {
  const query = new URLSearchParams({ users: account, message: message.slice(0, 1500) });
  return `https://teams.microsoft.com/l/chat/0/0?${query.toString()}`;
}
