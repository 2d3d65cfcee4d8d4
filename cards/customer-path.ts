import type { Incident } from '../benefits/incidents/index.ts';
import type { Person } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, noText } from './card-text.ts';
import { verbButton, withoutInputs } from './draw-card.ts';
import { leftOf } from './incident-words.ts';
import { answerAgain, draftIds, drawPath, namesOf, theForm } from './path-card.ts';
import { portalOf } from './portals.ts';

export interface CustomerPathView {
  readonly incident: Incident;
  /** Admin agents seen this month, without the reader. */
  readonly agents: readonly Person[];
  /** Whether the reader was seen with the role: draws a button, decides nothing. */
  readonly agent: boolean;
  /** The benefit that is used where the workload is not Azure. */
  readonly row?: BenefitRow;
}

/** In a customer's organization: an Admin agent opens it. */
export function customerPathCard(view: CustomerPathView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { incident, agents, agent, row } = view;
  const path = portalOf(incident.form) === 'azure-customer' ? 'azure-customer' : 'customer-workload';
  const names = namesOf(kit, agents.slice(0, 3));
  const again = answerAgain(kit, incident);
  const prepare = verbButton(kit, 'prepare', draftIds(incident));
  const ask = verbButton(
    kit,
    'ask',
    { ...draftIds(incident), what: 'open-for-customer' },
    { what: 'openForCustomer', ...(agents.length === 1 ? { name: names } : {}) },
  );
  const customers = withoutInputs(verbButton(kit, 'show-customers'));
  const others = withoutInputs(verbButton(kit, 'show-admin-agents'));
  return drawPath(kit, incident, {
    title: cardText(words, `path.${path}.title`),
    paragraphs: [
      cardText(words, `path.${path}.why`),
      row === undefined
        ? noText
        : cardText(words, 'path.own.benefit', { benefit: benefitName(words, row), left: leftOf(words, row) }),
      agent ? cardText(words, 'path.agent-yourself') : agentsText(names, kit),
    ],
    asksCustomer: true,
    buttons: agent ? [prepare, customers, others, again] : [ask, others, prepare, again],
  });
}

const agentsText = (names: string, { words }: CardKit): CardText =>
  names === '' ? cardText(words, 'path.agents-unknown') : cardText(words, 'path.agents', { names });

export interface DistributorPathView {
  readonly incident: Incident;
  readonly provider?: { readonly name: string };
  /** Who can record the provider. */
  readonly whoMay: readonly Person[];
  /** Whether the reader may: draws a button, decides nothing. */
  readonly mayRecord: boolean;
}

/** A customer's Azure that a distributor sold: nobody here can open it. */
export function distributorPathCard(view: DistributorPathView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { incident, provider, whoMay } = view;
  const record = view.mayRecord
    ? [verbButton(kit, 'enter-csp', { organizationId: incident.by.tenantId })]
    : [];
  const unknown = [
    cardText(words, 'path.distributor.unknown'),
    whoMay.length === 0
      ? noText
      : cardText(words, 'path.distributor.who-records', { names: namesOf(kit, whoMay) }),
  ];
  return drawPath(kit, incident, {
    title: cardText(words, 'path.distributor.title'),
    paragraphs: [
      cardText(words, 'path.distributor.why'),
      ...(provider === undefined
        ? unknown
        : [cardText(words, 'path.distributor.provider', { name: provider.name })]),
    ],
    buttons: [
      verbButton(kit, 'show-description', draftIds(incident), { what: 'ready' }),
      ...(provider === undefined ? record : [verbButton(kit, 'show-provider')]),
      theForm(kit, incident),
      answerAgain(kit, incident),
    ],
  });
}
