import type { Incident, IncidentForm } from '../benefits/incidents/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import type { Words } from '../locales/index.ts';
import { benefitName, offerName } from './benefit-words.ts';
import { type CardText, cardText, noText, userText } from './card-text.ts';

/** `SQL Server 2022`; a version without a product names nothing. */
export function productName(form: Partial<Pick<IncidentForm, 'product' | 'version'>>): string {
  if ((form.product ?? '') === '') return '';
  return [form.product, form.version].filter((part) => part !== undefined && part !== '').join(' ');
}

/** What people recognise an incident by: its problem in one line, else its product. */
export function incidentTitle(words: Words, incident: Pick<Incident, 'form'>): string {
  const named = incident.form.problem === '' ? productName(incident.form) : incident.form.problem;
  return named === '' ? words.say('incident.untitled') : named;
}

/** `Wysłane do Microsoft`; a closed one says how it ended, and what of a refund. */
export function incidentState(words: Words, incident: Incident): CardText {
  const { state, outcome, refund } = incident;
  const stands = cardText(
    words,
    state === 'closed' && outcome !== undefined ? `incident.outcome.${outcome}` : `incident.state.${state}`,
  );
  if (refund === undefined) return stands;
  return `${stands}, ${cardText(words, `incident.refund.${refund}`)}` as CardText;
}

/** What is left of the benefit an incident uses, after it was taken off; nothing without a benefit. */
export function takenOff(words: Words, row: BenefitRow | undefined): CardText {
  if (row === undefined) return cardText(words, 'pool.none');
  if (row.remaining === 'unlimited') {
    return cardText(words, 'pool.went-unlimited', { benefit: benefitName(words, row) });
  }
  if (row.remaining === undefined || typeof row.allowance !== 'number') return noText;
  const { remaining: left, allowance } = row;
  return cardText(words, 'pool.went', { offer: offerName(words, row.offer), left, allowance });
}

/** What preparing an incident will take off; `row` is as it stands before. */
export function willBeTakenOff(words: Words, row: BenefitRow | undefined): CardText {
  if (row === undefined) return noText;
  if (row.remaining === 'unlimited') {
    return cardText(words, 'pool.will-go-unlimited', { benefit: benefitName(words, row) });
  }
  if (row.remaining === undefined || typeof row.allowance !== 'number') return noText;
  const { remaining, allowance } = row;
  const left = Math.max(0, remaining - 1);
  return cardText(words, 'pool.will-go', { offer: offerName(words, row.offer), left, allowance });
}

/** `zostało 1 z 20` / `bez limitu`; empty without a grant. */
export function leftOf(words: Words, row: BenefitRow): string {
  if (row.remaining === 'unlimited') return words.say('pool.unlimited');
  if (row.remaining === undefined || typeof row.allowance !== 'number') return '';
  return words.say('pool.left', { left: row.remaining, allowance: row.allowance });
}

/** Steps as a numbered list. */
export function numbered(steps: readonly CardText[]): CardText {
  return steps.map((step, index) => `${index + 1}. ${step}`).join('\n') as CardText;
}

/** Texts as a list with dots. */
export function dotted(items: readonly CardText[]): CardText {
  return items.map((item) => `- ${item}`).join('\n') as CardText;
}

/** The same, ready for a card. */
export const titleText = (words: Words, incident: Pick<Incident, 'form'>): CardText =>
  userText(incidentTitle(words, incident));
