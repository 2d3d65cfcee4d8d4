import type { Incident } from '../benefits/index.ts';
import { momentOf } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, userText } from './card-text.ts';
import { drawCard, verbButton } from './draw-card.ts';
import { incidentState, incidentTitle } from './incident-words.ts';
import incidents from './incidents.card.json' with { type: 'json' };
import { cardTemplate } from './template.ts';

const template = cardTemplate(incidents);
const shownAtMost = 8;

const signs = { draft: '◌', prepared: '◔', sent: '✓', closed: '●' } as const;

export interface IncidentsView {
  /** In the order they are shown; the first eight are. */
  readonly incidents: readonly Incident[];
  /** The reader's own ones, or the company's. */
  readonly mine: boolean;
}

/** A list of incidents; a tap on one opens it. */
export function incidentsCard(view: IncidentsView, kit: CardKit): CardMessage {
  const { words } = kit;
  const shown = view.incidents.slice(0, shownAtMost);
  const count = view.incidents.length;
  const title = cardText(words, view.mine ? 'incidents.title-mine' : 'incidents.title-all');
  const unsent = view.incidents.filter((incident) => incident.state === 'prepared');
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: joined([
        cardText(words, 'count.incidents', { count }),
        unsent.length > 0 ? cardText(words, 'incidents.waiting', { count: unsent.length }) : undefined,
      ]),
      isEmpty: count === 0,
      empty: cardText(words, 'incidents.none'),
      rows: shown.map((incident) => ({
        id: `incident-${incident.id}` as CardText,
        name: userText(incidentTitle(words, incident)),
        state: `${signs[incident.state]} ${incidentState(words, incident)}` as CardText,
        detail: detailOf(incident, view.mine, kit),
      })),
      hasMore: count > shown.length,
      more: cardText(words, 'incidents.more', { count: count - shown.length }),
    },
    placed: Object.fromEntries(
      shown.map((incident) => [`incident-${incident.id}`, [opening(incident, kit)]]),
    ),
    buttons: buttonsOf(unsent, kit),
    summary: title,
  });
}

function detailOf(incident: Incident, mine: boolean, kit: CardKit): CardText {
  const { caseNumber, number } = incident;
  const at = incident.closedAt ?? incident.sentAt ?? incident.preparedAt ?? incident.createdAt;
  return joined([
    userText(momentOf(kit, at)),
    caseNumber === undefined ? undefined : cardText(kit.words, 'incidents.case-number', { caseNumber }),
    caseNumber === undefined && number !== undefined
      ? cardText(kit.words, 'incident-detail.our-number', { number })
      : undefined,
    mine ? undefined : userText(incident.by.name),
  ]);
}

const opening = (incident: Incident, kit: CardKit): ShownButton =>
  verbButton(kit, 'show-incident', { incidentId: incident.id }, { name: incidentTitle(kit.words, incident) });

/** One unsent incident can be finished from here. */
function buttonsOf(unsent: readonly Incident[], kit: CardKit): readonly ShownButton[] {
  const fresh = verbButton(kit, 'new-incident');
  const [only, ...others] = unsent;
  if (only === undefined || others.length > 0) return [fresh];
  return [verbButton(kit, 'enter-case-number', { incidentId: only.id }), fresh];
}
