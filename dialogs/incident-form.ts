import {
  fieldLengths,
  type IncidentForm,
  namesOnlyProduct,
  productNamed,
  productWithVersion,
  subscriptions,
} from '../benefits/incidents/index.ts';
import { severities } from '../benefits/index.ts';
import { type IncidentField, incidentFields, otherProductInput } from '../cards/index.ts';
import { type Problems, replaceForm, showForm } from './form-shown.ts';
import { leadsElsewhere, showPath } from './incident-path.ts';
import { areaNamed, saidOf, withoutOpening } from './incident-slots.ts';
import { ownIncident } from './incident-view.ts';
import { idsOf, inputsOf, orderedAnew, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** What was typed, field by field; what is missing or wrong is said beside its field. */
export function readForm(turn: Turn): { form: Partial<IncidentForm>; problems: Problems } {
  const inputs = inputsOf(turn);
  const typed = (field: IncidentField | typeof otherProductInput) => (inputs[field] ?? '').trim();
  const chosen = typed('product') === '' ? typed(otherProductInput) : typed('product');
  const both = productWithVersion(chosen);
  const product = both?.product ?? chosen;
  const area = productNamed(product)?.area ?? typed('area');
  const severity = severities.find((one) => one === typed('severity'));
  const need = idsOf(turn).need === 'advice' ? 'advice' : 'broken';
  const subscription = subscriptions.find((one) => one === idsOf(turn).subscription);
  const { customer } = idsOf(turn);
  const form: Partial<IncidentForm> = {
    ...(area === 'on-premises' || area === 'cloud' ? { area } : {}),
    ...(severity === undefined ? {} : { severity }),
    ...(subscription === undefined ? {} : { subscription }),
    ...(customer === undefined ? {} : { customer }),
    need,
    product,
    version: both?.version ?? typed('version'),
    problem: typed('problem'),
    errorMessage: typed('errorMessage'),
    impact: typed('impact'),
    phone: typed('phone'),
  };
  const problems: Partial<Record<IncidentField, string>> = {};
  for (const field of ['area', 'product', 'problem', 'severity'] as const) {
    if (!form[field] && !(field === 'severity' && need === 'advice')) problems[field] = '';
  }
  if (form.phone !== '' && !/^[+\d][\d ()/-]{4,}$/.test(form.phone ?? ''))
    problems.phone = turn.words.say('incident-form.phone.error');
  return { form, problems };
}

/**
 * A short title and the whole message beside it, where product and error are known and it tells of an impact;
 * else the message is the title, and a long one is kept whole where it belongs.
 */
export function named(turn: Turn, text: string): Pick<IncidentForm, 'problem'> & Partial<IncidentForm> {
  const { product, version, errorMessage } = turn.input.kind === 'text' ? turn.input.recognized.slots : {};
  const whole = saidOf(text).impact ? { impact: text } : { errorMessage: text };
  if (product !== undefined && errorMessage !== undefined && 'impact' in whole) {
    const name = [product, version].filter((part) => part !== undefined).join(' ');
    return { problem: turn.words.say('incident-form.short-title', { name, code: errorMessage }), ...whole };
  }
  const longest = fieldLengths.problem;
  if (text.length <= longest) return { problem: text };
  return { problem: `${text.slice(0, longest - 1)}…`, ...whole };
}

/** What the message says of the incident; nothing of it is asked again. */
function told(turn: Turn): Partial<IncidentForm> {
  if (turn.input.kind !== 'text') return {};
  const { slots, score } = turn.input.recognized;
  const text = score < 1 ? withoutOpening(turn.input.text) : '';
  const known = slots.product === undefined ? undefined : productNamed(slots.product);
  const area = areaNamed(slots);
  const { need, subscription, customer, customerName } = saidOf(turn.input.text);
  // In Microsoft 365 it makes no difference who sold a customer's subscription; elsewhere it is asked.
  const sold = known?.free === true ? ('customer-direct' as const) : ('unknown' as const);
  const whose = subscription ?? (customer && need !== 'advice' ? sold : undefined);
  return {
    ...(area === undefined ? {} : { area }),
    ...(slots.product === undefined ? {} : { product: slots.product }),
    ...(slots.version === undefined ? {} : { version: slots.version }),
    ...(slots.errorMessage === undefined ? {} : { errorMessage: slots.errorMessage }),
    ...(slots.severity === undefined ? {} : { severity: slots.severity }),
    ...(slots.phone === undefined ? {} : { phone: slots.phone }),
    ...(need === undefined ? {} : { need }),
    ...(customerName === undefined ? {} : { customer: customerName }),
    ...(whose === undefined || area !== 'cloud' ? {} : { subscription: whose }),
    ...(text === '' ? {} : named(turn, text)),
  };
}

/**
 * The form, filled in with what the message said, or what was typed into an older one; where the way
 * does not begin with the form, the way. The message is kept as a draft that the next one replaces.
 */
export async function open(turn: Turn): Promise<undefined> {
  if (inputsOf(turn).problem !== undefined) {
    await showForm(turn, readForm(turn).form);
    return;
  }
  const form = told(turn);
  const view = await turn.view();
  if (form.problem !== undefined) {
    const order = orderedAnew(turn, 'prepare', {});
    const saved = await turn.services.useCases.saveDraft(order, { form, unconfirmed: true });
    if (leadsElsewhere(view, turn.asker, form))
      return settle(turn, saved, async ({ incidentId }) => {
        const draft = (await turn.view(true)).record.incidents.find(({ id }) => id === incidentId);
        if (draft !== undefined) await showPath(turn, draft);
      });
  }
  // The name of a product is no problem: it has its own field, and what happens is still asked.
  const { problem = '', ...rest } = form;
  const shown: Partial<IncidentForm> = namesOnlyProduct(problem) ? rest : form;
  await showForm(turn, shown, { filled: incidentFields.filter((field) => shown[field] !== undefined) });
}

export async function change(turn: Turn): Promise<undefined> {
  const found = await ownIncident(turn);
  if (found === undefined) return;
  const anyway = idsOf(turn).anyway !== undefined;
  const settled = found.state !== 'draft';
  // One that the next sentence replaces is shown as a new one, so that nothing typed hangs on it.
  const incident = found.unconfirmed === true ? {} : { incidentId: found.id };
  await showForm(turn, found.form, { ...incident, anyway, settled });
}

/** *Only a question* and back: what was typed stays. */
export async function switchNeed(turn: Turn): Promise<undefined> {
  const { incidentId } = idsOf(turn);
  await replaceForm(turn, readForm(turn).form, incidentId === undefined ? {} : { incidentId });
}
