import type { Incident, Subscription } from '../benefits/incidents/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, noText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { incidentTitle } from './incident-words.ts';
import { chatWith, draftIds, drawPath } from './path-card.ts';

/** The word by which a button's label selects an answer. */
const answerWords: Readonly<Record<Subscription, string>> = {
  'customer-direct': 'direct',
  'customer-distributor': 'distributor',
  own: 'own',
  unknown: 'unknown',
};

export interface SubscriptionView {
  readonly incident: Incident;
  readonly answers: readonly Subscription[];
  /** The offers that do not cover the cloud, where none of the company's does, and what they cover. */
  readonly excluded?: { readonly offers: string; readonly onPremises?: number };
  /** It is asked again after the hour that somebody wished for. */
  readonly reminded?: boolean;
}

/** *Whose subscription is it?*: decides who opens the incident and what it takes. */
export function subscriptionCard(view: SubscriptionView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { incident, answers, excluded, reminded } = view;
  const oneKindOfCustomer = !answers.includes('customer-distributor') || !answers.includes('customer-direct');
  const label = (answer: Subscription): string =>
    answer.startsWith('customer') && oneKindOfCustomer ? 'theirs' : answerWords[answer];
  return drawPath(kit, incident, {
    title: cardText(words, 'path.subscription.title'),
    paragraphs: [
      reminded === true ? cardText(words, 'path.reminded') : noText,
      excluded === undefined ? noText : excludedText(excluded, kit),
      cardText(words, 'path.subscription.why'),
    ],
    buttons: answers.map((answer) =>
      verbButton(
        kit,
        'choose-subscription',
        { ...draftIds(incident), subscription: answer },
        { what: label(answer) },
      ),
    ),
  });
}

function excludedText({ offers, onPremises }: NonNullable<SubscriptionView['excluded']>, kit: CardKit) {
  return onPremises === undefined
    ? cardText(kit.words, 'path.excluded-plain')
    : cardText(kit.words, 'path.excluded', { offers, count: onPremises });
}

/** Nobody knows whose it is: an hour's respite, or somebody who may know. */
export function unknownSubscriptionCard(
  {
    incident,
    agents,
  }: {
    readonly incident: Incident;
    readonly agents: readonly { readonly name: string; readonly account: string }[];
  },
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  const question = words.say('path.unknown.question', { problem: incidentTitle(words, incident) });
  return drawPath(kit, incident, {
    title: cardText(words, 'path.unknown.title'),
    paragraphs: [cardText(words, 'path.unknown.why')],
    buttons: [
      verbButton(kit, 'remind-draft', draftIds(incident)),
      ...agents
        .slice(0, 1)
        .map(({ name, account }) =>
          linkButton(words.say('path.unknown.ask', { name }), chatWith(account, question)),
        ),
      verbButton(kit, 'show-path', draftIds(incident), { what: 'subscription' }),
    ],
  });
}
