import type { Incident, IncidentNote, IncidentStep } from '../benefits/incidents/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { dayName, leftText } from './benefit-state.ts';
import { actorName, benefitName, momentOf } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, longText, plainOf, userText } from './card-text.ts';
import { drawCard, verbButton } from './draw-card.ts';
import { companyButtons, incidentButtons } from './incident-buttons.ts';
import incidentDetail from './incident-detail.card.json' with { type: 'json' };
import { incidentState, incidentTitle, productName } from './incident-words.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(incidentDetail);

/** Who looks: whose it is, somebody who may and was verified, a colleague (who is known to may). */
export type IncidentReader = 'own' | 'company' | 'colleague' | 'may-open';

export interface IncidentDetailView {
  readonly incident: Incident;
  /** The benefit it uses, as it stands now. */
  readonly row?: BenefitRow;
  /** The last day of its contract, where that is over. */
  readonly overOn?: string;
  readonly reader: IncidentReader;
  /** Newest first. */
  readonly steps?: readonly IncidentStep[];
  /** Whose it is has left the company. */
  readonly ofLeaver?: boolean;
}

/** Notes that are shown whole; of older ones the beginning is. */
const wholeNotes = 5;
const noteShown = 1000;
const noteBegun = 200;

/** Everything about one incident and what can be done with it now. */
export function incidentDetailCard(view: IncidentDetailView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { incident, steps = [] } = view;
  const { form, notes = [] } = incident;
  const title = incidentTitle(words, incident);
  return drawCard(kit, {
    template,
    view: {
      title: userText(title),
      subtitle: joined([userText(productName(form)), numberText(incident, kit)]),
      state: incidentState(words, incident),
      paragraphs: remarksOf(view, kit).map((text) => ({ text })),
      labelled: factsOf(view, kit),
      hasNotes: notes.length > 0,
      notesTitle: cardText(words, 'incident-detail.notes'),
      notes: notes.map((note, index) => noteView(note, index >= notes.length - wholeNotes, kit)),
      hasSteps: steps.length > 0,
      stepsTitle: cardText(words, 'incident-detail.steps'),
      steps: steps.map((step) => ({ text: stepText(step, kit) })),
      footer: joined([
        userText(`${words.say('incident-detail.by')}: ${incident.by.name}`),
        ...(steps.length > 0 ? [] : momentsOf(incident, kit)),
      ]),
    },
    buttons: buttonsOf(view, kit),
    summary: title,
  });
}

function buttonsOf(view: IncidentDetailView, kit: CardKit): readonly ShownButton[] {
  const { incident, row, reader, ofLeaver = false } = view;
  switch (reader) {
    case 'own':
      return incidentButtons({ incident, ...(row && { row }), over: view.overOn !== undefined }, kit);
    case 'company':
      return companyButtons(incident, ofLeaver, kit);
    case 'may-open':
      return [
        verbButton(kit, 'show-company-incident', { incidentId: incident.id }),
        verbButton(kit, 'show-my-incidents'),
      ];
    case 'colleague':
      return [verbButton(kit, 'show-my-incidents'), verbButton(kit, 'new-incident')];
  }
}

function factsOf({ incident, row }: IncidentDetailView, kit: CardKit) {
  const { words } = kit;
  const { form } = incident;
  const meaning = words.say(`severity.${form.severity}.meaning`);
  const facts = [
    ['incident-detail.case-number', incident.caseNumber ?? ''],
    ['incident-detail.benefit', row === undefined ? '' : benefitLine(row, kit)],
    [
      'incident-detail.severity',
      words.say('incident-detail.severity-value', { severity: form.severity, meaning }),
    ],
    ['incident-detail.need', form.need === 'advice' ? words.say('incident-detail.need.advice') : ''],
    [
      'incident-detail.subscription',
      form.subscription === undefined ? '' : words.say(`incident-detail.subscription.${form.subscription}`),
    ],
    ['incident-detail.customer', form.customer ?? ''],
    ['incident-detail.error', form.errorMessage],
    ['incident-detail.impact', form.impact],
    ['incident-detail.taken-over', incident.takenOverFrom?.name ?? ''],
  ] as const;
  return facts
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ label: cardText(words, key), text: userText(value) }));
}

function benefitLine(row: BenefitRow, kit: CardKit): string {
  const left = row.remaining === undefined ? '' : plainOf(leftText(kit, row));
  const name = benefitName(kit.words, row);
  return left === '' ? name : `${name}, ${left}`;
}

const numberText = ({ number }: Incident, { words }: CardKit): CardText | undefined =>
  number === undefined ? undefined : cardText(words, 'incident-detail.our-number', { number });

function remarksOf(
  { incident, ofLeaver = false, reader, overOn }: IncidentDetailView,
  kit: CardKit,
): readonly CardText[] {
  const { words } = kit;
  const left =
    ofLeaver && reader === 'company'
      ? [cardText(words, 'incident-detail.of-leaver', { name: incident.by.name })]
      : [];
  if (incident.refund === 'to-be-confirmed') return [...left, cardText(words, 'incident-detail.refund')];
  if (incident.waitsFor !== undefined) return [cardText(words, 'incident-detail.waits')];
  if (incident.state === 'draft') return [cardText(words, 'incident-detail.draft')];
  if (incident.state !== 'prepared') return left;
  const unsent =
    overOn === undefined
      ? cardText(words, 'one-more-step.not-known')
      : cardText(words, 'incident-detail.contract-over', { on: dayName(kit, overOn) });
  return [...left, unsent];
}

function noteView({ by, at, text }: IncidentNote, whole: boolean, kit: CardKit) {
  return {
    by: cardText(kit.words, 'incident-detail.note-by', { name: by.name, at: momentOf(kit, at) }),
    text: longText(text, whole ? noteShown : noteBegun),
  };
}

function stepText({ step, by, at }: IncidentStep, kit: CardKit): CardText {
  const { words } = kit;
  return joined([
    userText(momentOf(kit, at)),
    cardText(words, `incident-step.${step}`),
    userText(actorName(words, by)),
  ]);
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
