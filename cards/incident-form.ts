import { type IncidentForm, productChoices, productNamed } from '../benefits/incidents/index.ts';
import type { Words } from '../locales/index.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, inputText, noText } from './card-text.ts';
import { drawCard, verbButton, withoutInputs } from './draw-card.ts';
import { type IncidentFormView, incidentFields } from './incident-fields.ts';
import incidentForm from './incident-form.card.json' with { type: 'json' };
import { formParagraphs, formProblems, namesOfFields } from './incident-form-words.ts';
import { productName, willBeTakenOff } from './incident-words.ts';
import { type CardView, cardTemplate } from './template.ts';

const template = cardTemplate(incidentForm);

/** One card with all inputs; what is known is filled in, what is wrong is said beside its field. */
export function incidentFormCard(view: IncidentFormView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { form } = view;
  const wrong = incidentFields.filter((field) => view.problems[field] !== undefined);
  const advice = form.need === 'advice';
  const title = cardText(words, titleKey(view));
  const pool = poolOf(view, words);
  return drawCard(kit, {
    template,
    view: {
      title,
      correct: cardText(words, 'incident-form.correct', { fields: namesOfFields(words, wrong) }),
      hasCorrect: wrong.length > 0,
      paragraphs: formParagraphs(view, kit).map((text) => ({ text })),
      ...labelsOf(words),
      ...valuesOf(view),
      ...formProblems(view, words),
      ...productOf(form, kit.suggests === true),
      isIncident: !advice,
      pool,
      hasPool: pool !== noText,
    },
    buttons: buttonsOf(view, kit),
    summary: title,
  });
}

function titleKey({ form, incidentId }: IncidentFormView) {
  if (form.need === 'advice') return 'incident-form.title-advice';
  return incidentId === undefined ? 'incident-form.title' : 'incident-form.title-change';
}

function poolOf({ form, without, entitlement }: IncidentFormView, words: Words): CardText {
  if (form.need === 'advice') return cardText(words, 'pool.advice');
  if (without === undefined) return willBeTakenOff(words, entitlement?.row);
  const product = productNamed(form.product ?? '')?.name ?? productName(form);
  return cardText(words, 'pool.without', { why: without, product });
}

function buttonsOf(view: IncidentFormView, kit: CardKit): readonly ShownButton[] {
  const { form, incidentId, similar } = view;
  const { need, subscription, customer } = form;
  // A draft keeps the customer itself.
  const draft = incidentId !== undefined ? { incidentId } : customer === undefined ? {} : { customer };
  const kept = {
    ...draft,
    ...(need === undefined ? {} : { need }),
    ...(subscription === undefined ? {} : { subscription }),
  };
  const prepare = verbButton(
    kit,
    'prepare',
    { ...kept, ...(view.anyway ? { anyway: 'yes' } : {}) },
    cannotBePrepared(view) ? { what: 'keep' } : {},
  );
  const other = need === 'advice' ? 'broken' : 'advice';
  const switched = view.settled
    ? []
    : [verbButton(kit, 'switch-need', { ...kept, need: other }, { what: other })];
  const leave = withoutInputs(verbButton(kit, 'cancel'));
  const buy = withoutInputs(
    verbButton(kit, 'explain-pay-per-incident', incidentId === undefined ? {} : { incidentId }),
  );
  const same =
    similar === undefined
      ? []
      : [withoutInputs(verbButton(kit, 'show-incident', { incidentId: similar.id }, { what: 'similar' }))];
  return [prepare, ...(view.coverage === 'too-old' ? [buy] : same), ...switched, leave];
}

/** Preparing would be refused, as the card says: the tap keeps the form and shows what can be done. */
function cannotBePrepared({ form, without, settled }: IncidentFormView): boolean {
  return form.need !== 'advice' && without !== undefined && without !== 'free' && settled !== true;
}

/** What stands in the list is chosen there; anything else is typed beside it. */
function productOf({ product = '' }: Partial<IncidentForm>, suggests: boolean): CardView {
  const choices = productChoices();
  const listed =
    choices.find(({ value }) => value.toLowerCase() === product.toLowerCase())?.value ??
    productNamed(product)?.name;
  return {
    productChoices: choices.map(({ title, value }) => ({ title: inputText(title), value: inputText(value) })),
    product: inputText(listed ?? ''),
    otherProduct: inputText(listed === undefined ? product : ''),
    suggests,
    typed: !suggests,
    typedProduct: inputText(product),
  };
}

function valuesOf({ form }: IncidentFormView): CardView {
  const values: Record<string, CardText> = {};
  for (const field of incidentFields) values[field] = inputText(form[field] ?? '');
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
    otherProductLabel: text('incident-form.otherProduct'),
    otherProductExample: text('incident-form.otherProduct.example'),
    versionLabel: text('incident-form.version'),
    versionExample: text('incident-form.version.example'),
    problemLabel: text('incident-form.problem'),
    problemExample: text('incident-form.problem.example'),
    problemError: text('incident-form.problem.error'),
    problemHint: text('incident-form.one-problem'),
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
