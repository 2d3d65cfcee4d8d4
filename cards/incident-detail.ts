import type { BenefitRow, Incident } from '../benefits/index.ts';
import type { TextKey } from '../locales/index.ts';
import { benefitName, momentOf } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, userText } from './card-text.ts';
import { drawCard, verbButton } from './draw-card.ts';
import { incidentButtons } from './incident-buttons.ts';
import incidentDetail from './incident-detail.card.json' with { type: 'json' };
import { incidentState, incidentTitle, leftOf, productName } from './incident-words.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(incidentDetail);

export interface IncidentDetailView {
  readonly incident: Incident;
  /** The benefit it uses, as it stands now. */
  readonly row?: BenefitRow;
  /** Whether the reader may change it. */
  readonly own: boolean;
}

/** Everything about one incident and what can be done with it now. */
export function incidentDetailCard({ incident, row, own }: IncidentDetailView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { form } = incident;
  const title = incidentTitle(words, incident);
  const meaning = words.say(`severity.${form.severity}.meaning`);
  const facts: readonly (readonly [TextKey, string])[] = [
    ['incident-detail.case-number', incident.caseNumber ?? ''],
    ['incident-detail.benefit', row === undefined ? '' : benefitLine(row, kit)],
    [
      'incident-detail.severity',
      words.say('incident-detail.severity-value', { severity: form.severity, meaning }),
    ],
    ['incident-detail.error', form.errorMessage],
    ['incident-detail.impact', form.impact],
  ];
  const others = [verbButton(kit, 'show-my-incidents'), verbButton(kit, 'new-incident')];
  return drawCard(kit, {
    template,
    view: {
      title: userText(title),
      subtitle: joined([userText(productName(form)), numberText(incident, kit)]),
      state: incidentState(words, incident),
      paragraphs: remarksOf(incident, kit).map((text) => ({ text })),
      labelled: facts
        .filter(([, value]) => value !== '')
        .map(([key, value]) => ({ label: cardText(words, key), text: userText(value) })),
      footer: joined([
        userText(`${words.say('incident-detail.by')}: ${incident.by.name}`),
        ...momentsOf(incident, kit),
      ]),
    },
    buttons: own ? incidentButtons(incident, row, kit) : others,
    summary: title,
  });
}

function benefitLine(row: BenefitRow, { words }: CardKit): string {
  const left = leftOf(words, row);
  return left === '' ? benefitName(words, row) : `${benefitName(words, row)}, ${left}`;
}

const numberText = ({ number }: Incident, { words }: CardKit): CardText | undefined =>
  number === undefined ? undefined : cardText(words, 'incident-detail.our-number', { number });

function remarksOf(incident: Incident, { words }: CardKit): readonly CardText[] {
  if (incident.refund === 'to-be-confirmed') return [cardText(words, 'incident-detail.refund')];
  if (incident.waitsFor !== undefined) return [cardText(words, 'incident-detail.waits')];
  if (incident.state === 'draft') return [cardText(words, 'incident-detail.draft')];
  return incident.state === 'prepared' ? [cardText(words, 'one-more-step.not-known')] : [];
}

/** When it was created, prepared, sent, closed: the ones that happened, the latest first of all. */
function momentsOf(incident: Incident, kit: CardKit): readonly CardText[] {
  const steps = [
    ['closed', incident.closedAt],
    ['sent', incident.sentAt],
    ['prepared', incident.preparedAt],
    ['created', incident.createdAt],
  ] as const;
  const happened = steps.filter(([, at]) => at !== undefined).slice(0, 2);
  return happened.map(([step, at]) =>
    cardText(kit.words, `incident-detail.${step}`, { at: momentOf(kit, at ?? '') }),
  );
}
