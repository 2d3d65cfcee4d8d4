import { type Customer, type CustomerDetail, isAzure, linkTo, type Workload } from '../benefits/index.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, inputText, labelText, oneLine, userText } from './card-text.ts';
import customersPick from './customers-pick.card.json' with { type: 'json' };
import { drawCard, linkButton, verbButton } from './draw-card.ts';
import { explanationCard } from './explanation.ts';
import { noteCard } from './note.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(customersPick);

/** Ids of the picker's inputs. */
export const customerInput = 'customer';
export const customerQueryInput = 'query';

const customersLink = (kit: CardKit): ShownButton =>
  linkButton(kit.words.say('link.customers'), linkTo('customers'));

/** What the list is for, before anybody's role is asked. */
export function customersStartCard(kit: CardKit): CardMessage {
  return noteCard(kit, {
    title: cardText(kit.words, 'customers.title'),
    paragraphs: [cardText(kit.words, 'customers.start')],
    buttons: [verbButton(kit, 'show-customers'), verbButton(kit, 'customers-by-link')],
  });
}

export interface CustomersPickView {
  /** One page. */
  readonly customers: readonly Customer[];
  /** How the names begin that were asked for; empty for all. */
  readonly query: string;
  /** Opens the next page. */
  readonly next?: string;
  /** Nobody was chosen. */
  readonly missing?: boolean;
  readonly account: string;
  /** A colleague's incident that the request is for. */
  readonly incidentId?: string;
}

/** Teams fills the choice while somebody types; elsewhere the page's names are in it, and a search below. */
export function customersPickCard(view: CustomersPickView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { customers, query, next } = view;
  const title = cardText(words, 'customers.title');
  const more = next === undefined ? 'no' : 'yes';
  const about = view.incidentId === undefined ? {} : { incidentId: view.incidentId };
  const paging = { ...about, ...(query === '' ? {} : { query: query.slice(0, 100) }) };
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: cardText(words, 'customers.found', { count: customers.length, query: query || 'none', more }),
      problem: cardText(words, 'customers.pick.missing'),
      hasProblem: view.missing === true,
      hasList: customers.length > 0 && kit.suggests !== true,
      hasSearch: customers.length > 0 && kit.suggests === true,
      pickLabel: cardText(words, 'customers.pick.label'),
      pickPlaceholder: cardText(words, 'customers.pick.placeholder'),
      choices: customers.map(({ id, name }) => ({ id: inputText(id), name: labelText(name) })),
      isEmpty: customers.length === 0,
      empty: cardText(words, 'customers.none'),
      searchLabel: cardText(words, 'customers.search.label'),
      searchPlaceholder: cardText(words, 'customers.search.placeholder'),
      query: inputText(query),
      footer: cardText(words, 'customers.foot', { account: view.account }),
    },
    placed: {
      picking: customers.length === 0 ? [] : [{ ...verbButton(kit, 'pick-customer', about), main: true }],
      searching: [
        verbButton(kit, 'show-customers', about, { what: 'search' }),
        ...(next === undefined
          ? []
          : [verbButton(kit, 'show-customers', { ...paging, page: next }, { what: 'next' })]),
      ],
    },
    buttons: [],
    summary: title,
  });
}

const mostLinks = 5;

export interface CustomerView extends CustomerDetail {
  /** A colleague's incident that the request is for: no other one is prepared from here. */
  readonly incidentId?: string;
}

/** One customer: where a request for each of their services is raised, and what it costs. */
export function customerCard({ customer, workloads, incidentId }: CustomerView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { name } = customer;
  const azure = workloads.filter(isAzure);
  const others = workloads.filter((one) => !isAzure(one));
  const linked = [...azure, ...others].filter(({ supportUrl }) => supportUrl !== undefined);
  const shown = linked.slice(0, mostLinks);
  const unlinked = workloads.filter((one) => !shown.includes(one));
  const facts = { customer: name, names: words.list(unlinked.map((one) => one.name)) };
  const labelled = [
    ...(azure.length > 0 ? (['azure'] as const) : []),
    ...(others.length > 0 ? (['others'] as const) : []),
    ...(unlinked.length > 0 ? (['unlinked'] as const) : []),
  ];
  return noteCard(kit, {
    title: userText(name),
    subtitle: cardText(words, 'customers.title'),
    paragraphs: [
      workloads.length === 0
        ? cardText(words, 'customer.no-workloads', facts)
        : cardText(words, 'customer.lead'),
    ],
    labelled: labelled.map((which) => ({
      label: cardText(words, `customer.${which}.label`),
      text: cardText(words, `customer.${which}`, facts),
    })),
    footer: cardText(words, 'customer.gdap'),
    buttons: [
      ...shown.map(workloadLink),
      ...(unlinked.length > 0 || workloads.length === 0 ? [customersLink(kit)] : []),
      ...(azure.length > 0 && incidentId === undefined ? [preparing(kit, name, 'azure')] : []),
      ...(incidentId === undefined ? [preparing(kit, name, 'other')] : []),
      verbButton(kit, 'show-customers', incidentId === undefined ? {} : { incidentId }),
    ],
  });
}

const workloadLink = ({ name, supportUrl = '' }: Workload): ShownButton => linkButton(name, supportUrl);

/** The name goes with it, as an incident keeps the customer's name and not their number. */
function preparing(kit: CardKit, name: string, what: 'azure' | 'other'): ShownButton {
  const customer = [...oneLine(name)].slice(0, 100).join('');
  return verbButton(kit, 'incident-for-customer', { customer, service: what }, { what });
}

/** The same without asking Partner Center: the way through its pages. */
export function customersByLinkCard(kit: CardKit): CardMessage {
  const { words } = kit;
  return explanationCard(
    {
      title: cardText(words, 'customers-link.title'),
      subtitle: cardText(words, 'customers-link.subtitle'),
      steps: [
        cardText(words, 'customers-link.step.customer'),
        cardText(words, 'customers-link.step.request'),
        cardText(words, 'customers-link.step.plan'),
        cardText(words, 'customers-link.step.number'),
      ],
      footer: cardText(words, 'customer.gdap'),
      buttons: [customersLink(kit), verbButton(kit, 'new-incident'), verbButton(kit, 'show-my-incidents')],
    },
    kit,
  );
}
