import {
  chooseEntitlement,
  coverageOf,
  type IncidentForm,
  productNamed,
  refusal,
  severities,
} from '../benefits/index.ts';
import {
  type IncidentField,
  incidentFields,
  incidentFormCard,
  oneMoreStepCard,
  portalOf,
} from '../cards/index.ts';
import { ownIncident, showDetail } from './incident-view.ts';
import { idsOf, inputsOf, ordered, rowUsedBy, settle } from './order.ts';
import type { Turn } from './turn.ts';

const without = {
  free: 'free',
  'not-active': 'inactive',
  'none-left': 'used',
  'not-in-offer': 'excluded',
  'nothing-recorded': 'unrecorded',
} as const;

type Problems = Partial<Record<IncidentField, string>>;

/** With problems it takes the place of the form that was sent; else it is a new message. */
async function showForm(
  turn: Turn,
  form: Partial<IncidentForm>,
  problems: Problems,
  filled: readonly IncidentField[],
  incidentId?: string,
): Promise<void> {
  const view = await turn.view(true);
  const { area, product = '', version = '' } = form;
  const choice =
    area === undefined ? undefined : chooseEntitlement(view.record, { area, product }, view.today);
  const row =
    choice?.kind === 'grant' ? view.rows.find(({ grantId }) => grantId === choice.grant.id) : undefined;
  const card = incidentFormCard(
    {
      form,
      problems,
      filled,
      ...(incidentId === undefined ? {} : { incidentId }),
      ...(row === undefined ? {} : { entitlement: { row } }),
      ...(choice === undefined || choice.kind === 'grant' ? {} : { without: without[choice.kind] }),
      ...(product === '' || area === 'cloud' ? {} : { coverage: coverageOf(product, version, view.today) }),
    },
    turn.kit,
  );
  await (Object.keys(problems).length > 0 ? turn.replace(card) : turn.show(card));
}

/** What was typed, field by field; what is missing or wrong is said beside its field. */
export function readForm(turn: Turn): { form: Partial<IncidentForm>; problems: Problems } {
  const inputs = inputsOf(turn);
  const typed = (field: IncidentField) => (inputs[field] ?? '').trim();
  const area = typed('area');
  const severity = severities.find((one) => one === typed('severity'));
  const form: Partial<IncidentForm> = {
    ...(area === 'on-premises' || area === 'cloud' ? { area } : {}),
    ...(severity === undefined ? {} : { severity }),
    product: typed('product'),
    version: typed('version'),
    problem: typed('problem'),
    errorMessage: typed('errorMessage'),
    impact: typed('impact'),
    phone: typed('phone'),
  };
  const problems: Problems = {};
  for (const field of ['area', 'product', 'problem', 'severity'] as const) {
    if (!form[field]) problems[field] = '';
  }
  if (form.phone !== '' && !/^[+\d][\d ()/-]{4,}$/.test(form.phone ?? ''))
    problems.phone = turn.words.say('incident-form.phone.error');
  return { form, problems };
}

/** A short title where product and error are known, and the whole message beside it; else the message. */
export function named(turn: Turn, text: string): Pick<IncidentForm, 'problem'> & Partial<IncidentForm> {
  const { product, version, errorMessage } = turn.input.kind === 'text' ? turn.input.recognized.slots : {};
  if (product === undefined || errorMessage === undefined) return { problem: text };
  const name = [product, version].filter((part) => part !== undefined).join(' ');
  return { problem: turn.words.say('incident-form.short-title', { name, code: errorMessage }), impact: text };
}

/** The form, filled in with what the message said, or what was typed into an older one. */
export async function open(turn: Turn): Promise<undefined> {
  if (inputsOf(turn).problem !== undefined)
    return showForm(turn, readForm(turn).form, {}, []) as Promise<undefined>;
  const slots = turn.input.kind === 'text' ? turn.input.recognized.slots : {};
  const text = turn.input.kind === 'text' && turn.input.recognized.score < 1 ? turn.input.text : '';
  const known = slots.product === undefined ? undefined : productNamed(slots.product);
  const area =
    known?.area ??
    (slots.kind === 'signature-cloud' ? 'cloud' : slots.kind === undefined ? undefined : 'on-premises');
  const form: Partial<IncidentForm> = {
    ...(area === undefined ? {} : { area }),
    ...(slots.product === undefined ? {} : { product: slots.product }),
    ...(slots.version === undefined ? {} : { version: slots.version }),
    ...(slots.errorMessage === undefined ? {} : { errorMessage: slots.errorMessage }),
    ...(slots.severity === undefined ? {} : { severity: slots.severity }),
    ...(text === '' ? {} : named(turn, text)),
  };
  await showForm(
    turn,
    form,
    {},
    incidentFields.filter((field) => form[field] !== undefined),
  );
}

export async function change(turn: Turn): Promise<undefined> {
  const found = await ownIncident(turn);
  if (found !== undefined) await showForm(turn, found.form, {}, [], found.id);
}

/** What was typed is a draft before anything can refuse it. */
export async function prepare(turn: Turn): Promise<undefined> {
  const { useCases } = turn.services;
  const known = idsOf(turn).incidentId;
  let incidentId = known;
  if (known === undefined || Object.keys(inputsOf(turn)).length > 0) {
    const { form, problems } = readForm(turn);
    const saved = await useCases.saveDraft(ordered(turn), {
      form,
      ...(known === undefined ? {} : { incidentId: known }),
    });
    if (saved.kind === 'refused') return turn.refuse(saved.refusal);
    incidentId = saved.answer.incidentId;
    if (Object.keys(problems).length > 0) {
      await showForm(turn, form, problems, [], incidentId);
      return;
    }
  }
  const outcome = await useCases.prepareIncident(ordered(turn), { incidentId: incidentId ?? '' });
  return settle(turn, outcome, async (answer) => showSteps(turn, answer.incidentId));
}

/** One more step for a prepared incident; any other state is shown as it is. */
async function showSteps(turn: Turn, incidentId: string): Promise<void> {
  const view = await turn.view(true);
  const found = view.record.incidents.find(({ id }) => id === incidentId);
  if (found === undefined) return turn.refuse(refusal('incident_unknown'));
  if (found.state !== 'prepared') return showDetail(turn, found);
  const row = rowUsedBy(view, found);
  const portal = portalOf(found.form);
  await turn.replace(
    oneMoreStepCard(
      { incident: found, portal, linked: false, ...(row === undefined ? {} : { row }) },
      turn.kit,
    ),
  );
}
