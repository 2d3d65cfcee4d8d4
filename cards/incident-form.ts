import type { BenefitRow, IncidentForm } from '../benefits/index.ts';
import type { Words } from '../locales/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, inputText, joined, noText, userText } from './card-text.ts';
import { drawCard, verbButton, withoutInputs } from './draw-card.ts';
import incidentForm from './incident-form.card.json' with { type: 'json' };
import { productName, willBeTakenOff } from './incident-words.ts';
import { type CardView, cardTemplate } from './template.ts';

const template = cardTemplate(incidentForm);

/** The fields of the form in the order they stand on the card; an input's id is the field's name. */
export const incidentFields = [
  'area',
  'product',
  'version',
  'problem',
  'errorMessage',
  'impact',
  'severity',
  'phone',
] as const satisfies readonly (keyof IncidentForm)[];
export type IncidentField = (typeof incidentFields)[number];

export type WithoutBenefit = 'free' | 'inactive' | 'used' | 'excluded' | 'unrecorded';

export interface IncidentFormView {
  /** Set when a draft is changed. */
  readonly incidentId?: string;
  readonly form: Partial<IncidentForm>;
  /** What is wrong with a field, as a sentence for the reader; an empty one says that it is needed. */
  readonly problems: Partial<Readonly<Record<IncidentField, string>>>;
  /** The benefit that will be used, as it stands before. */
  readonly entitlement?: { readonly row: BenefitRow };
  /** No benefit will be used: a free path, or why there is none to use now. */
  readonly without?: WithoutBenefit;
  /** Whether the product's version is in mainstream support. */
  readonly coverage?: 'covered' | 'too-old' | 'unknown';
  /** Fields read from the message. */
  readonly filled: readonly IncidentField[];
}

/** One card with all inputs; what is known is filled in, what is wrong is said beside its field. */
export function incidentFormCard(view: IncidentFormView, kit: CardKit): CardMessage {
  const { words } = kit;
  const wrong = incidentFields.filter((field) => view.problems[field] !== undefined);
  const pool =
    view.without === undefined
      ? willBeTakenOff(words, view.entitlement?.row)
      : cardText(words, 'pool.without', { why: view.without, product: productName(view.form) });
  const title = cardText(
    words,
    view.incidentId === undefined ? 'incident-form.title' : 'incident-form.title-change',
  );
  const ids = view.incidentId === undefined ? {} : { incidentId: view.incidentId };
  const prepare = verbButton(kit, 'prepare', ids);
  const leave = withoutInputs(verbButton(kit, 'cancel'));
  const buy = withoutInputs(verbButton(kit, 'explain-pay-per-incident'));
  return drawCard(kit, {
    template,
    view: {
      title,
      correct: cardText(words, 'incident-form.correct', { fields: namesOf(words, wrong) }),
      hasCorrect: wrong.length > 0,
      paragraphs: paragraphsOf(view, words).map((text) => ({ text })),
      ...labelsOf(words),
      ...valuesOf(view, words),
      pool,
      hasPool: pool !== noText,
    },
    buttons: view.coverage === 'too-old' ? [prepare, buy, leave] : [prepare, leave],
    summary: title,
  });
}

const namesOf = (words: Words, fields: readonly IncidentField[]): string =>
  words.list(fields.map((field) => words.say(`incident-form.name.${field}`)));

function paragraphsOf({ form, coverage, filled }: IncidentFormView, words: Words): readonly CardText[] {
  const product = productName(form);
  const covered =
    coverage === undefined || (coverage === 'covered' && product === '')
      ? noText
      : cardText(words, `incident-form.${coverage}`, { product });
  if (filled.length === 0)
    return [covered, cardText(words, 'incident-form.intro')].filter((text) => text !== '');
  const shown = incidentFields.filter((field) => filled.includes(field) && field !== 'severity');
  const read =
    shown.length === 0 ? noText : cardText(words, 'incident-form.filled', { fields: namesOf(words, shown) });
  const open = (['area', 'product', 'problem', 'phone'] as const).filter(
    (field) => (form[field] ?? '') === '',
  );
  const names = open.map((field) => userText(words.say(`incident-form.name.${field}`)));
  const check = joined([...names, severityNamed(form.severity, words)], ', ');
  const toCheck = words.say('incident-form.check', { fields: check }) as CardText;
  return [covered, joined([read, toCheck], ' ')].filter((text) => text !== '');
}

function severityNamed(severity: IncidentForm['severity'] | undefined, words: Words): CardText {
  if (severity === undefined) return cardText(words, 'incident-form.name.severity');
  const meaning = words.say(`severity.${severity}.meaning`);
  return cardText(words, 'incident-form.name.severity-value', { severity, meaning });
}

function valuesOf({ form, problems }: IncidentFormView, words: Words): CardView {
  const values: Record<string, CardText | boolean> = {};
  for (const field of incidentFields) {
    const problem = problems[field];
    values[field] = inputText(form[field] ?? '');
    values[`${field}Wrong`] = problem !== undefined;
    values[`${field}Problem`] =
      problem === undefined || problem === '' ? cardText(words, 'incident-form.missing') : userText(problem);
  }
  return values;
}

function labelsOf(words: Words): CardView {
  const text = (key: Parameters<Words['say']>[0]): CardText => words.say(key) as CardText;
  return {
    areaLabel: text('incident-form.area'),
    areaOnPremises: text('incident-form.area.on-premises'),
    areaCloud: text('incident-form.area.cloud'),
    areaError: text('incident-form.area.error'),
    productLabel: text('incident-form.product'),
    productExample: text('incident-form.product.example'),
    productError: text('incident-form.product.error'),
    versionLabel: text('incident-form.version'),
    versionExample: text('incident-form.version.example'),
    problemLabel: text('incident-form.problem'),
    problemExample: text('incident-form.problem.example'),
    problemError: text('incident-form.problem.error'),
    errorMessageLabel: text('incident-form.errorMessage'),
    errorMessageExample: text('incident-form.errorMessage.example'),
    impactLabel: text('incident-form.impact'),
    impactExample: text('incident-form.impact.example'),
    severityLabel: text('incident-form.severity'),
    severityA: text('incident-form.severity.A'),
    severityB: text('incident-form.severity.B'),
    severityC: text('incident-form.severity.C'),
    severityHint: text('incident-form.severity.hint'),
    severityError: text('incident-form.severity.error'),
    phoneLabel: text('incident-form.phone'),
    phoneExample: text('incident-form.phone.example'),
    phoneError: text('incident-form.phone.error'),
  };
}
