import { coveredVersions, type IncidentForm, productNamed } from '../benefits/incidents/index.ts';
import { dayOf } from '../benefits/index.ts';
import type { Words } from '../locales/index.ts';
import { dayName, todayOf } from './benefit-state.ts';
import type { CardKit } from './card-kit.ts';
import { type CardText, cardText, joined, noText, userText } from './card-text.ts';
import { inOneSentence } from './evidence-words.ts';
import { type IncidentField, type IncidentFormView, incidentFields } from './incident-fields.ts';
import { incidentState, incidentTitle, productName } from './incident-words.ts';
import type { CardView } from './template.ts';

export const namesOfFields = (words: Words, fields: readonly IncidentField[]): string =>
  words.list(fields.map((field) => words.say(`incident-form.name.${field}`)));

/** What stands above the inputs: whether the product is covered, what was read, what was like it before. */
export function formParagraphs(view: IncidentFormView, kit: CardKit): readonly CardText[] {
  const { words } = kit;
  const { form } = view;
  if (form.need === 'advice') return [cardText(words, 'incident-form.advice')];
  const read = view.filled.length === 0 ? [cardText(words, 'incident-form.intro')] : [readFrom(view, words)];
  return [
    coverageText(view, kit),
    subscriptionText(form, words),
    ...read,
    similarText(view, kit),
    view.twoProblems === true ? cardText(words, 'incident-form.two-problems') : noText,
  ].filter((text) => text !== '');
}

function coverageText({ form, coverage }: IncidentFormView, kit: CardKit): CardText {
  const product = productName(form);
  if (coverage === undefined || (coverage === 'covered' && product === '')) return noText;
  if (coverage !== 'too-old') return cardText(kit.words, `incident-form.${coverage}`, { product });
  return cardText(kit.words, 'incident-form.too-old', {
    versions: coveredNames(form, kit),
    policy: policyOf(form),
  });
}

/** What the benefit is for, of that product. */
export const policyOf = ({ product = '' }: Partial<IncidentForm>): 'serviced' | 'recent' =>
  productNamed(product)?.isServiced === true ? 'serviced' : 'recent';

/** `SQL Server 2025 i 2022`; `none` where no version of it is covered. */
export function coveredNames({ product = '' }: Partial<IncidentForm>, kit: CardKit): string {
  const covered = coveredVersions(product, todayOf(kit));
  const name = productNamed(product)?.name ?? product;
  return covered.length === 0 ? 'none' : `${name} ${inOneSentence(kit.words, covered)}`;
}

function subscriptionText({ subscription }: Partial<IncidentForm>, words: Words): CardText {
  if (subscription === undefined) return noText;
  const whose = {
    own: 'own',
    'customer-direct': 'direct',
    'customer-distributor': 'distributor',
    unknown: 'unknown',
  };
  return cardText(words, 'incident-form.subscription', { whose: whose[subscription] });
}

function similarText({ similar }: IncidentFormView, kit: CardKit): CardText {
  if (similar === undefined) return noText;
  return cardText(kit.words, 'incident-form.similar', {
    on: dayName(kit, dayOf(similar.preparedAt ?? similar.createdAt, kit.zone)),
    name: similar.by.name,
    title: incidentTitle(kit.words, similar),
    state: incidentState(kit.words, similar),
  });
}

function readFrom({ form, filled }: IncidentFormView, words: Words): CardText {
  const shown = incidentFields.filter((field) => filled.includes(field) && field !== 'severity');
  const read =
    shown.length === 0
      ? noText
      : cardText(words, 'incident-form.filled', { fields: namesOfFields(words, shown) });
  const open = (['area', 'product', 'problem'] as const).filter((field) => (form[field] ?? '') === '');
  const names = open.map((field) => userText(words.say(`incident-form.name.${field}`)));
  const phone = (form.phone ?? '') === '' ? cardText(words, 'incident-form.name.phone') : noText;
  const check = joined([...names, severityNamed(form.severity, words), phone], ', ');
  return joined([read, words.say('incident-form.check', { fields: check }) as CardText], ' ');
}

function severityNamed(severity: IncidentForm['severity'] | undefined, words: Words): CardText {
  if (severity === undefined) return cardText(words, 'incident-form.name.severity');
  const meaning = words.say(`severity.${severity}.meaning`);
  return cardText(words, 'incident-form.name.severity-value', { severity, meaning });
}

/** What is wrong, field by field, beside the field. */
export function formProblems({ problems }: IncidentFormView, words: Words): CardView {
  const shown: Record<string, CardText | boolean> = {};
  for (const field of incidentFields) {
    const problem = problems[field];
    shown[`${field}Wrong`] = problem !== undefined;
    shown[`${field}Problem`] =
      problem === undefined || problem === '' ? cardText(words, 'incident-form.missing') : userText(problem);
  }
  return shown;
}
