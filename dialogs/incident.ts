import {
  chooseEntitlement,
  coverageOf,
  type Incident,
  type IncidentForm,
  incidentOutcomes,
  productNamed,
  refusal,
  severities,
} from '../benefits/index.ts';
import {
  caseNumberEntryCard,
  caseNumberSavedCard,
  descriptionCard,
  type IncidentField,
  incidentDetailCard,
  incidentFields,
  incidentFormCard,
  incidentsCard,
  oneMoreStepCard,
  portalOf,
  textNote,
} from '../cards/index.ts';
import type { Awaiting, Feature } from './feature-dialog.ts';
import { idsOf, inputsOf, ordered, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** An incident from the first sentence to its end: form, one more step, case number, outcome. */
export const incident: Feature = {
  id: 'incident',
  verbs: {
    'new-incident': open,
    'change-draft': change,
    prepare,
    'enter-case-number': enterCaseNumber,
    'save-case-number': saveCaseNumber,
    'send-later': sendLater,
    withdraw,
    'still-open': stillOpen,
    close,
    'show-my-incidents': mine,
    'show-incident': detail,
    'show-description': description,
  },
  intents: { 'open-incident': open, 'my-incidents': mine, 'case-update': caseUpdate },
  hears: { 'case-number': hearCaseNumber },
};

type Problems = Partial<Record<IncidentField, string>>;

/** The form, filled in with what the message said. */
async function open(turn: Turn): Promise<undefined> {
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

/** A short title where product and error are known, and the whole message beside it; else the message. */
function named(turn: Turn, text: string): Pick<IncidentForm, 'problem'> & Partial<IncidentForm> {
  const { product, version, errorMessage } = turn.input.kind === 'text' ? turn.input.recognized.slots : {};
  if (product === undefined || errorMessage === undefined) return { problem: text };
  const name = [product, version].filter((part) => part !== undefined).join(' ');
  return { problem: turn.words.say('incident-form.short-title', { name, code: errorMessage }), impact: text };
}

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
      ...(product === '' || area === 'cloud' ? {} : { coverage: coverageOf(product, version, view.today) }),
    },
    turn.kit,
  );
  await (Object.keys(problems).length > 0 ? turn.replace(card) : turn.show(card));
}

async function change(turn: Turn): Promise<undefined> {
  const found = await ownIncident(turn);
  if (found !== undefined) await showForm(turn, found.form, {}, [], found.id);
}

/** What was typed, field by field; what is missing or wrong is said beside its field. */
function readForm(turn: Turn): { form: Partial<IncidentForm>; problems: Problems } {
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
    if (!form[field]) problems[field] = turn.words.say('incident-form.needed');
  }
  if (form.phone !== '' && !/^[+\d][\d ()/-]{4,}$/.test(form.phone ?? ''))
    problems.phone = turn.words.say('incident-form.phone-wrong');
  return { form, problems };
}

async function prepare(turn: Turn): Promise<undefined> {
  const { useCases } = turn.services;
  const known = idsOf(turn).incidentId;
  let incidentId = known;
  if (known === undefined || Object.keys(inputsOf(turn)).length > 0) {
    const { form, problems } = readForm(turn);
    const saved = await useCases.saveDraft(ordered(turn), {
      form,
      ...(known === undefined ? {} : { incidentId: known }),
    });
    if (saved.kind === 'refused') return turn.refuse(saved.refusal) as Promise<undefined>;
    incidentId = saved.answer.incidentId;
    if (Object.keys(problems).length > 0) {
      await showForm(turn, form, problems, [], incidentId);
      return;
    }
  }
  const outcome = await useCases.prepareIncident(ordered(turn), { incidentId: incidentId ?? '' });
  return settle(turn, outcome, async (answer) => showSteps(turn, answer.incidentId));
}

async function showSteps(turn: Turn, incidentId: string): Promise<void> {
  const view = await turn.view(true);
  const found = view.record.incidents.find(({ id }) => id === incidentId);
  if (found === undefined) return turn.refuse(refusal('incident_unknown'));
  if (found.state !== 'prepared') return showDetail(turn, found);
  const row = view.rows.find(({ grantId }) => grantId !== undefined && grantId === found.grantId);
  const portal = portalOf(found.form);
  await turn.replace(
    oneMoreStepCard(
      { incident: found, portal, linked: false, ...(row === undefined ? {} : { row }) },
      turn.kit,
    ),
  );
}

async function enterCaseNumber(turn: Turn): Promise<Awaiting | undefined> {
  const found = await ownIncident(turn);
  if (found === undefined) return undefined;
  await turn.show(caseNumberEntryCard({ incident: found }, turn.kit));
  return { for: 'case-number', facts: { incidentId: found.id } };
}

async function saveCaseNumber(turn: Turn): Promise<Awaiting | undefined> {
  const incidentId = idsOf(turn).incidentId ?? '';
  const typed = inputsOf(turn).caseNumber ?? idsOf(turn).caseNumber ?? '';
  return save(turn, incidentId, typed);
}

async function hearCaseNumber(
  turn: Turn,
  text: string,
  facts: Awaiting['facts'],
): Promise<Awaiting | undefined> {
  return save(turn, facts.incidentId ?? '', text);
}

/** Same number and same incident are one command, however often it arrives. */
async function save(turn: Turn, incidentId: string, typed: string): Promise<Awaiting | undefined> {
  const caseNumber = typed.replace(/[\s-]/g, '');
  const order = { asker: turn.asker, proof: turn.proof, opId: `case/${incidentId}/${caseNumber}` };
  const outcome = await turn.services.useCases.recordCaseNumber(order, { incidentId, caseNumber });
  if (outcome.kind === 'refused' && outcome.refusal.code === 'case_number_malformed') {
    const view = await turn.view();
    const found = view.record.incidents.find(({ id }) => id === incidentId);
    if (found !== undefined) {
      const problem = turn.words.say('refusal.case_number_malformed.cause', outcome.refusal.facts);
      await turn.replace(caseNumberEntryCard({ incident: found, typed, problem }, turn.kit));
      return { for: 'case-number', facts: { incidentId } };
    }
  }
  return settle(turn, outcome, async (answer) => {
    const view = await turn.view(true);
    const found = view.record.incidents.find(({ id }) => id === answer.incidentId);
    if (found === undefined) return turn.refuse(refusal('incident_unknown'));
    const row = view.rows.find(({ grantId }) => grantId !== undefined && grantId === found.grantId);
    await turn.replace(
      caseNumberSavedCard({ incident: found, ...(row === undefined ? {} : { row }) }, turn.kit),
    );
  });
}

/** A number by itself is the case number of the one prepared incident; asked which, when there are more. */
async function caseUpdate(turn: Turn): Promise<Awaiting | undefined> {
  const view = await turn.view();
  const own = view.record.incidents.filter(
    ({ state, by }) => state === 'prepared' && by.oid === turn.asker.oid,
  );
  const caseNumber = turn.input.kind === 'text' ? turn.input.recognized.slots.caseNumber : undefined;
  const already = view.record.incidents.find(
    (one) => one.caseNumber !== undefined && one.caseNumber === caseNumber,
  );
  if (already !== undefined) return showDetail(turn, already) as Promise<undefined>;
  const [only] = own;
  if (only === undefined) return turn.refuse(refusal('incident_not_prepared')) as Promise<undefined>;
  if (own.length === 1 && caseNumber !== undefined) return save(turn, only.id, caseNumber);
  if (own.length === 1) {
    await turn.show(caseNumberEntryCard({ incident: only }, turn.kit));
    return { for: 'case-number', facts: { incidentId: only.id } };
  }
  await turn.show(
    textNote(
      {
        title: 'choose.case-number',
        texts: own.map((one) => `${one.number ?? ''} ${one.form.problem}`),
        named: own.map((one) => [
          caseNumber === undefined ? 'enter-case-number' : 'save-case-number',
          { incidentId: one.id, ...(caseNumber === undefined ? {} : { caseNumber }) },
          one.number ?? one.form.problem,
        ]),
      },
      turn.kit,
    ),
  );
  return undefined;
}

async function sendLater(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.sendLater(ordered(turn), {
    incidentId: idsOf(turn).incidentId ?? '',
  });
  return settle(turn, outcome, async () =>
    turn.replace(textNote({ title: 'send-later.title', buttons: [['show-my-incidents', {}]] }, turn.kit)),
  );
}

async function withdraw(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.withdraw(ordered(turn), {
    incidentId: idsOf(turn).incidentId ?? '',
  });
  return settle(turn, outcome, async ({ givenBack }) =>
    turn.replace(
      textNote(
        {
          title: givenBack ? 'withdrawn.given-back' : 'withdrawn.kept',
          buttons: [
            ['show-table', {}],
            ['new-incident', {}],
          ],
        },
        turn.kit,
      ),
    ),
  );
}

async function stillOpen(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.stillOpen(ordered(turn), {
    incidentId: idsOf(turn).incidentId ?? '',
  });
  return settle(turn, outcome, async () =>
    turn.replace(textNote({ title: 'still-open.title', buttons: [['show-my-incidents', {}]] }, turn.kit)),
  );
}

async function close(turn: Turn): Promise<undefined> {
  const { incidentId = '', outcome: named } = idsOf(turn);
  const how = incidentOutcomes.find((one) => one === named);
  if (how === undefined || how === 'withdrawn')
    return turn.refuse(refusal('button_unknown')) as Promise<undefined>;
  const outcome = await turn.services.useCases.close(ordered(turn), { incidentId, outcome: how });
  return settle(turn, outcome, async () => {
    const refund = how === 'bug' || how === 'duplicate';
    await turn.replace(
      textNote(
        {
          title: `closed.${how}`,
          paragraphs: refund ? ['closed.refund'] : [],
          buttons: [
            ['show-my-incidents', {}],
            ['show-table', {}],
          ],
        },
        turn.kit,
      ),
    );
  });
}

async function mine(turn: Turn): Promise<undefined> {
  const view = await turn.view();
  const incidents = view.record.incidents.filter(
    ({ by }) => by.oid === turn.asker.oid && by.tenantId === turn.asker.tenantId,
  );
  await turn.show(incidentsCard({ incidents, mine: true }, turn.kit));
}

async function detail(turn: Turn): Promise<undefined> {
  const { record } = await turn.view();
  const found = record.incidents.find(({ id }) => id === idsOf(turn).incidentId);
  if (found === undefined) return turn.refuse(refusal('incident_unknown')) as Promise<undefined>;
  return showDetail(turn, found) as Promise<undefined>;
}

async function showDetail(turn: Turn, found: Incident): Promise<void> {
  const view = await turn.view();
  const row = view.rows.find(({ grantId }) => grantId !== undefined && grantId === found.grantId);
  const own = found.by.oid === turn.asker.oid && found.by.tenantId === turn.asker.tenantId;
  await turn.show(
    incidentDetailCard({ incident: found, own, ...(row === undefined ? {} : { row }) }, turn.kit),
  );
}

async function description(turn: Turn): Promise<undefined> {
  const found = await ownIncident(turn);
  if (found !== undefined) await turn.show(descriptionCard({ incident: found }, turn.kit));
}

async function ownIncident(turn: Turn): Promise<Incident | undefined> {
  const { record } = await turn.view();
  const found = record.incidents.find(({ id }) => id === idsOf(turn).incidentId);
  if (found === undefined) {
    await turn.refuse(refusal('incident_unknown'));
    return undefined;
  }
  if (found.by.oid === turn.asker.oid && found.by.tenantId === turn.asker.tenantId) return found;
  await turn.refuse(refusal('incident_of_another_person', { name: found.by.name }, { incidentId: found.id }));
  return undefined;
}
