import { may } from '../benefits/index.ts';
import {
  customerCard,
  customerDraftCard,
  customerInput,
  customerQueryInput,
  customersByLinkCard,
  customersPickCard,
  customersStartCard,
} from '../cards/index.ts';
import type { Feature } from './feature-dialog.ts';
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
  const { page, query: asked } = idsOf(turn);
  const typed = inputsOf(turn)[customerQueryInput]?.trim();
  // The next page is that of the list that stands there, whatever was typed since.
  const query = page === undefined ? (typed ?? asked ?? '') : (asked ?? '');
  const wanted = { query, ...(page === undefined ? {} : { page }) };
  const found = await turn.services.useCases.customers(turn, wanted);
  if (found.kind === 'refused') return turn.refuse(found.refusal);
  if (found.kind === 'by-link') return byLink(turn);
  const view = { ...found.seen, query, missing, account: turn.asker.account };
  await turn.show(customersPickCard(view, turn.kit));
  return undefined;
}

async function pick(turn: Turn): Promise<undefined> {
  const customerId = idsOf(turn).customerId ?? inputsOf(turn)[customerInput]?.trim() ?? '';
  if (customerId === '') return showPage(turn, true);
  const found = await turn.services.useCases.customer(turn, customerId);
  if (found.kind === 'refused') return turn.refuse(found.refusal);
  if (found.kind === 'by-link') return byLink(turn);
  await turn.show(customerCard(found.seen, turn.kit));
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
  const azure = service === 'azure';
  const outcome = await turn.services.useCases.saveDraft(ordered(turn), {
    form: {
      area: 'cloud',
      need: 'broken',
      subscription: 'customer-direct',
      customer,
      ...(azure ? { product: 'Azure' } : {}),
    },
  });
  return settle(turn, outcome, async ({ incidentId }) =>
    turn.show(customerDraftCard({ customer, incidentId, azure }, turn.kit)),
  );
}
