import { may } from '../benefits/index.ts';
import {
  customerCard,
  customerInput,
  customerQueryInput,
  customersByLinkCard,
  customersPickCard,
  customersStartCard,
} from '../cards/index.ts';
import { checkAssociation } from './association.ts';
import type { Feature } from './feature-dialog.ts';
import { showForm } from './form-shown.ts';
import { idsOf, inputsOf, ordered, refused, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** Customers of a company that sells cloud subscriptions, and where requests for them are raised. */
export const customers: Feature = {
  id: 'customers',
  verbs: {
    'show-customers': list,
    'pick-customer': pick,
    'customers-by-link': byLink,
    'incident-for-customer': prepare,
    'check-association': checkAssociation,
  },
  intents: { customers: begin },
  hears: {},
};

/** Whoever is known to have another role hears at once who may; everybody else is asked for theirs at the tap. */
async function begin(turn: Turn): Promise<undefined> {
  const seen = await turn.services.rolesLastSeen(turn.asker);
  if (seen !== undefined && !may(seen.roles, 'customers')) {
    return turn.refuse(await turn.services.useCases.refusalToServe(turn.asker, seen.roles));
  }
  await turn.show(customersStartCard(turn.kit));
  return undefined;
}

async function list(turn: Turn): Promise<undefined> {
  return showPage(turn, false);
}

async function showPage(turn: Turn, missing: boolean): Promise<undefined> {
  const { page, query: asked, incidentId } = idsOf(turn);
  const typed = inputsOf(turn)[customerQueryInput]?.trim();
  const begun = asked ?? (await customerOf(turn, incidentId));
  // The next page is that of the list that stands there, whatever was typed since.
  const query = page === undefined ? (typed ?? begun) : (asked ?? '');
  const wanted = { query, ...(page === undefined ? {} : { page }) };
  const found = await turn.services.useCases.customers(turn, wanted);
  if (found.kind === 'refused') return turn.refuse(found.refusal);
  if (found.kind === 'by-link') return byLink(turn);
  const about = incidentId === undefined ? {} : { incidentId };
  const view = { ...found.seen, query, missing, account: turn.asker.account, ...about };
  await turn.show(customersPickCard(view, turn.kit));
  return undefined;
}

/** The customer that a handed-over incident names: what the list begins with. */
async function customerOf(turn: Turn, incidentId: string | undefined): Promise<string> {
  if (incidentId === undefined) return '';
  const { record } = await turn.view();
  return record.incidents.find(({ id }) => id === incidentId)?.form.customer ?? '';
}

async function pick(turn: Turn): Promise<undefined> {
  const { incidentId } = idsOf(turn);
  const customerId = idsOf(turn).customerId ?? inputsOf(turn)[customerInput]?.trim() ?? '';
  if (customerId === '') return showPage(turn, true);
  const found = await turn.services.useCases.customer(turn, customerId);
  if (found.kind === 'refused') return turn.refuse(found.refusal);
  if (found.kind === 'by-link') return byLink(turn);
  const about = incidentId === undefined ? {} : { incidentId };
  await turn.show(customerCard({ ...found.seen, ...about }, turn.kit));
  return undefined;
}

async function byLink(turn: Turn): Promise<undefined> {
  await turn.show(customersByLinkCard(turn.kit));
  return undefined;
}

/** A draft with the customer in it: anybody may keep one, and it names nobody but whom the tap names. */
async function prepare(turn: Turn): Promise<undefined> {
  const { customer = '', service } = idsOf(turn);
  if (customer === '') return refused(turn, 'customer_unknown', { account: turn.asker.account });
  const form = {
    area: 'cloud',
    need: 'broken',
    subscription: 'customer-direct',
    customer,
    ...(service === 'azure' ? { product: 'Azure' } : {}),
  } as const;
  const outcome = await turn.services.useCases.saveDraft(ordered(turn), { form });
  return settle(turn, outcome, async ({ incidentId }) => showForm(turn, form, { incidentId }));
}
