import {
  asksWhoseSubscription,
  chooseEntitlement,
  coverageOf,
  type EntitlementChoice,
  type Incident,
  type IncidentForm,
  missingFields,
  organizationOf,
  pathOf,
  subscriptionAnswers,
  subscriptions,
} from '../benefits/incidents/index.ts';
import { type Asker, type CompanyView, type PersonId, samePerson } from '../benefits/index.ts';
import { allowanceOfMembership } from '../benefits/memberships/index.ts';
import {
  type CardMessage,
  customerPathCard,
  distributorPathCard,
  microsoft365PathCard,
  offerName,
  ownExcludedCard,
  ownPathCard,
  type SubscriptionView,
  subscriptionCard,
  textNote,
  tooOldCard,
  unknownSubscriptionCard,
} from '../cards/index.ts';
import { replaceForm } from './form-shown.ts';
import { ownIncident } from './incident-view.ts';
import { idsOf, inputsOf, ordered, orderedAnew, refused, settle } from './order.ts';
import type { Turn } from './turn.ts';

type Known = Pick<CompanyView, 'record' | 'today'>;

/** Whether the way of what somebody told does not begin with the form. */
export function leadsElsewhere(view: Known, asker: PersonId, form: Partial<IncidentForm>): boolean {
  const { area, product = '', version = '', need } = form;
  if (area === undefined || product === '' || need === 'advice') return false;
  const whole = { ...form, area, product };
  if (area === 'on-premises') return coverageOf(product, version, view.today) === 'too-old';
  if (asksWhoseSubscription(whole, organizationOf(view.record, asker))) return true;
  const path = pathOf(whole);
  return path === 'microsoft-365' || whole.subscription?.startsWith('customer') === true;
}

/** What has to be said before a draft is prepared: whose it is, that a distributor opens it, that it is too old. */
export function asksBeforePreparing(
  view: Known,
  asker: PersonId,
  { state, form }: Incident,
  anyway: boolean,
): boolean {
  if (state !== 'draft' || missingFields(form).length > 0) return false;
  if (asksWhoseSubscription(form, organizationOf(view.record, asker))) return true;
  const path = pathOf(form);
  if (path === 'azure-distributor') return true;
  return (
    path === 'on-premises' && !anyway && coverageOf(form.product, form.version, view.today) === 'too-old'
  );
}

/** Which way a draft goes, and why; in the place of the card that was tapped. */
export async function showPath(turn: Turn, incident: Incident): Promise<undefined> {
  const view = await turn.view(true);
  const { form } = incident;
  if (missingFields(form).length > 0)
    return replaceForm(turn, form, { incidentId: incident.id }) as Promise<undefined>;
  if (asksWhoseSubscription(form, organizationOf(view.record, turn.asker))) {
    await turn.replace(subscriptionCard(questionOf(turn, view, incident, turn.asker), turn.kit));
    return;
  }
  const choice = await choiceFor(turn, view, incident);
  const path = pathOf(form);
  if (path === 'azure-customer' || path === 'customer-workload')
    return customerPath(turn, view, incident, choice);
  if (path === 'azure-distributor') return distributorPath(turn, view, incident);
  if (path === 'microsoft-365') return put(turn, microsoft365PathCard({ incident }, turn.kit));
  if (path === 'on-premises' && coverageOf(form.product, form.version, view.today) === 'too-old')
    return put(turn, tooOldCard({ incident }, turn.kit));
  if (form.area === 'cloud' && form.need !== 'advice') return ownPath(turn, view, incident, choice);
  await replaceForm(turn, form, { incidentId: incident.id });
}

async function put(turn: Turn, card: CardMessage): Promise<undefined> {
  await turn.replace(card);
}

async function choiceFor(
  turn: Turn,
  { record, today }: Known,
  { form }: Incident,
): Promise<EntitlementChoice> {
  return chooseEntitlement(record, form, today, await turn.services.useCases.linkedGrantIds(turn.asker));
}

/** The question, with what is free told to those whose offers do not cover the cloud. */
export function questionOf(
  { words }: Pick<Turn, 'words'>,
  view: Known,
  incident: Incident,
  asker: PersonId,
): SubscriptionView {
  const { record, today } = view;
  const answers = subscriptionAnswers(incident.form, organizationOf(record, asker));
  const own = chooseEntitlement(record, { ...incident.form, subscription: 'own' }, today);
  if (own.kind !== 'not-in-offer') return { incident, answers };
  const current = record.memberships.filter(({ endsOn }) => endsOn >= today);
  const offers = words.list([...new Set(current.map(({ offer }) => offerName(words, offer)))]);
  const [only] = current;
  const covered = current.length === 1 && only ? allowanceOfMembership(only, 'product-support') : undefined;
  const onPremises = typeof covered === 'number' ? { onPremises: covered } : {};
  return { incident, answers, excluded: { offers, ...onPremises } };
}

async function customerPath(
  turn: Turn,
  view: CompanyView,
  incident: Incident,
  choice: EntitlementChoice,
): Promise<undefined> {
  // Without a benefit to use there is nothing to add there: the cause is said instead.
  if (choice.kind !== 'grant' && choice.kind !== 'free') return sayWhyNot(turn, incident, choice);
  const known = await turn.services.useCases.adminAgents(turn.asker.companyId);
  const agents = known.map(({ person }) => person);
  const row =
    choice.kind === 'grant' ? view.rows.find(({ grantId }) => grantId === choice.grant.id) : undefined;
  return put(
    turn,
    customerPathCard(
      {
        incident,
        agents: agents.filter((person) => !samePerson(person, turn.asker)),
        agent: agents.some((person) => samePerson(person, turn.asker)),
        ...(row === undefined ? {} : { row }),
      },
      turn.kit,
    ),
  );
}

async function distributorPath(turn: Turn, { record }: CompanyView, incident: Incident): Promise<undefined> {
  const provider = organizationOf(record, turn.asker)?.provider;
  const whoMay = await turn.services.useCases.peopleWhoMayActivate(turn.asker.companyId);
  return put(
    turn,
    distributorPathCard(
      {
        incident,
        whoMay: whoMay.map(({ person }) => person),
        mayRecord: await turn.services.mayTryToActivate(turn.asker),
        ...(provider === undefined ? {} : { provider }),
      },
      turn.kit,
    ),
  );
}

async function ownPath(
  turn: Turn,
  view: CompanyView,
  incident: Incident,
  choice: EntitlementChoice,
): Promise<undefined> {
  if (choice.kind !== 'grant') return sayWhyNot(turn, incident, choice);
  const row = view.rows.find(({ grantId }) => grantId === choice.grant.id);
  return put(turn, ownPathCard({ incident, ...(row === undefined ? {} : { row }) }, turn.kit));
}

/** No benefit helps: what is free where no offer covers it; else the refusal with its ways out. */
async function sayWhyNot(turn: Turn, incident: Incident, choice: EntitlementChoice): Promise<undefined> {
  if (choice.kind === 'not-in-offer') {
    const actionPack = choice.membership.offer === 'action-pack';
    return put(turn, ownExcludedCard({ incident, actionPack }, turn.kit));
  }
  const incidentId = incident.id;
  const order = orderedAnew(turn, 'prepare', { incidentId });
  const outcome = await turn.services.useCases.prepareIncident(order, { incidentId });
  return settle(turn, outcome, async () => replaceForm(turn, incident.form, { incidentId }));
}

export async function showPathOfDraft(turn: Turn): Promise<undefined> {
  const found = await ownIncident(turn);
  if (found === undefined) return;
  if (idsOf(turn).again === undefined) return showPath(turn, found);
  await turn.replace(subscriptionCard(questionOf(turn, await turn.view(), found, turn.asker), turn.kit));
}

/** *Whose subscription is it?* answered: the draft keeps it, and the way is shown. */
export async function chooseSubscription(turn: Turn): Promise<undefined> {
  const { incidentId = '', subscription: chosen } = idsOf(turn);
  const subscription = subscriptions.find((one) => one === chosen);
  if (subscription === undefined) return refused(turn, 'button_unknown');
  const saved = await turn.services.useCases.saveDraft(ordered(turn), { incidentId, form: { subscription } });
  return settle(turn, saved, async () => {
    const found = (await turn.view(true)).record.incidents.find(({ id }) => id === incidentId);
    if (found === undefined) return refused(turn, 'incident_unknown');
    if (subscription !== 'unknown') return showPath(turn, found);
    await turn.replace(
      unknownSubscriptionCard({ incident: found, agents: await knownAgents(turn, turn.asker) }, turn.kit),
    );
  });
}

/** Admin agents seen this month, without the asker. */
export async function knownAgents(turn: Turn, asker: Asker) {
  const known = await turn.services.useCases.adminAgents(asker.companyId);
  return known
    .filter(({ person }) => !samePerson(person, asker))
    .map(({ person, account }) => ({ name: person.name, account }));
}

export async function remindOfDraft(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.remindOfDraft(ordered(turn), {
    incidentId: idsOf(turn).incidentId ?? '',
  });
  return settle(turn, outcome, async () =>
    turn.replace(textNote({ title: 'path.reminder-set', buttons: [['show-my-incidents', {}]] }, turn.kit)),
  );
}

/** The customer's name, where it was typed beside the button: part of the draft. */
export async function keepCustomer(turn: Turn): Promise<void> {
  const { incidentId } = idsOf(turn);
  const customer = (inputsOf(turn).customer ?? '').trim();
  if (incidentId === undefined || customer === '') return;
  await turn.services.useCases.saveDraft(orderedAnew(turn, 'prepare', { incidentId }), {
    incidentId,
    form: { customer },
  });
}
