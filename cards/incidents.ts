import {
  type Incident,
  type IncidentList,
  type IncidentViewName,
  incidentViewNames,
} from '../benefits/incidents/index.ts';
import { type PersonId, personKey } from '../benefits/index.ts';
import { momentOf } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, labelText, tappable, userText } from './card-text.ts';
import { drawCard, verbButton, withoutInputs } from './draw-card.ts';
import { incidentState, incidentTitle } from './incident-words.ts';
import incidents from './incidents.card.json' with { type: 'json' };
import { type CardView, cardTemplate } from './template.ts';

const template = cardTemplate(incidents);

const signs = { draft: '◌', prepared: '◔', sent: '✓', closed: '●' } as const;

/** What the choices of product and person say when none is chosen. */
export const anyChoice = '*';

export interface IncidentsView {
  readonly list: IncidentList;
  /** The reader's own ones, or the company's, opened by a verified role. */
  readonly whose: 'own' | 'company';
  /** Draws the way to the company's incidents: for who is known to may. */
  readonly leadsToCompany?: boolean;
}

/** A list of incidents, chosen by state, product and person; a tap on one opens it. */
export function incidentsCard(view: IncidentsView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { list, whose } = view;
  const { wanted, items, counts } = list;
  const own = whose === 'own';
  const total = counts[wanted.show];
  const title = cardText(words, own ? 'incidents.title-mine' : 'incidents.title-all');
  const unsent = counts.waiting;
  const views = viewButtons(view, kit);
  const nothing = counts.all === 0 && wanted.product === undefined && wanted.by === undefined;
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: joined([
        cardText(words, 'count.incidents', { count: total }),
        wanted.show === 'all' ? undefined : cardText(words, 'incidents.view', { view: wanted.show }),
        unsent > 0 && wanted.show !== 'waiting'
          ? cardText(words, 'incidents.waiting', { count: unsent })
          : undefined,
      ]),
      ...choicesOf(view, kit),
      isEmpty: items.length === 0,
      empty: cardText(
        words,
        nothing ? (own ? 'incidents.none' : 'incidents.none-company') : 'incidents.none-here',
      ),
      rows: items.map((incident) => ({
        id: `incident-${incident.id}` as CardText,
        name: tappable(userText(incidentTitle(words, incident))),
        state: `${signs[incident.state]} ${incidentState(words, incident)}` as CardText,
        detail: detailOf(incident, own, kit),
      })),
      hasMore: list.before !== undefined && wanted.before === undefined,
      more: cardText(words, 'incidents.more', { count: Math.max(0, total - items.length) }),
    },
    placed: {
      views: views.slice(0, 3),
      moreViews: views.slice(3),
      ...Object.fromEntries(items.map((one) => [`incident-${one.id}`, [opening(one, whose, kit)]])),
    },
    buttons: buttonsOf(view, kit),
    summary: title,
  });
}

function detailOf(incident: Incident, own: boolean, kit: CardKit): CardText {
  const { caseNumber, number } = incident;
  const at = incident.closedAt ?? incident.sentAt ?? incident.preparedAt ?? incident.createdAt;
  return joined([
    userText(momentOf(kit, at)),
    caseNumber === undefined ? undefined : cardText(kit.words, 'incidents.case-number', { caseNumber }),
    caseNumber === undefined && number !== undefined
      ? cardText(kit.words, 'incident-detail.our-number', { number })
      : undefined,
    own ? undefined : userText(incident.by.name),
  ]);
}

const opening = (incident: Incident, whose: IncidentsView['whose'], kit: CardKit): ShownButton =>
  verbButton(
    kit,
    whose === 'own' ? 'show-incident' : 'show-company-incident',
    { incidentId: incident.id },
    { name: incidentTitle(kit.words, incident) },
  );

const listVerb = (whose: IncidentsView['whose']) =>
  whose === 'own' ? 'show-my-incidents' : 'show-company-incidents';

/** The other choices that would show something, each with how much. */
function viewButtons({ list, whose }: IncidentsView, kit: CardKit): readonly ShownButton[] {
  const { counts, wanted } = list;
  const shown = (name: IncidentViewName) =>
    name !== wanted.show && counts[name] > 0 && (name === 'all' || counts[name] < counts.all);
  return incidentViewNames
    .filter(shown)
    .map((show) => verbButton(kit, listVerb(whose), { show }, { what: show, name: String(counts[show]) }));
}

function choicesOf({ list, whose }: IncidentsView, kit: CardKit): CardView {
  const { words } = kit;
  const { wanted, products, people } = list;
  const choice = (name: string, count: number, value: string) => ({
    title: words.say('incidents.choice', { name: labelText(name), count }) as CardText,
    value: value as CardText,
  });
  const any = (key: 'incidents.any-product' | 'incidents.anybody') => ({
    title: words.say(key) as CardText,
    value: anyChoice as CardText,
  });
  return {
    hasProducts: products.length > 1 || wanted.product !== undefined,
    productLabel: cardText(words, 'incidents.product'),
    product: (wanted.product ?? anyChoice) as CardText,
    products: [
      any('incidents.any-product'),
      ...products.slice(0, 50).map(({ product, incidents }) => choice(product, incidents, product)),
    ],
    hasPeople: whose === 'company' && (people.length > 1 || wanted.by !== undefined),
    personLabel: cardText(words, 'incidents.person'),
    person: (wanted.by === undefined ? anyChoice : personKey(wanted.by)) as CardText,
    people: [
      any('incidents.anybody'),
      ...people
        .slice(0, 200)
        .map(({ person, incidents }) => choice(person.name, incidents, personKey(person))),
    ],
  };
}

/** One unsent incident can be finished from here. */
function buttonsOf(
  { list, whose, leadsToCompany = false }: IncidentsView,
  kit: CardKit,
): readonly ShownButton[] {
  const { wanted, before, counts, items } = list;
  const { show } = wanted;
  const kept = { show, ...idsOf(wanted.product, wanted.by) };
  const older =
    before === undefined
      ? []
      : [withoutInputs(verbButton(kit, listVerb(whose), { ...kept, before }, { what: 'older' }))];
  const newest =
    wanted.before === undefined
      ? []
      : [withoutInputs(verbButton(kit, listVerb(whose), kept, { what: 'newest' }))];
  const [only] = items.filter(({ state }) => state === 'prepared');
  const finish =
    whose === 'own' && counts.waiting === 1 && only !== undefined
      ? [withoutInputs(verbButton(kit, 'enter-case-number', { incidentId: only.id }))]
      : [];
  const fresh = withoutInputs(verbButton(kit, 'new-incident'));
  const company = leadsToCompany ? [withoutInputs(verbButton(kit, 'show-company-incidents'))] : [];
  const usage = whose === 'company' ? [withoutInputs(verbButton(kit, 'show-usage'))] : [];
  return [...finish, ...older, ...newest, ...(whose === 'own' ? [fresh] : usage), ...company];
}

const idsOf = (product: string | undefined, by: PersonId | undefined): Record<string, string> => ({
  ...(product === undefined ? {} : { product }),
  ...(by === undefined ? {} : { person: personKey(by) }),
});
