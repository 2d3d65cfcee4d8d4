import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Asker, Customer } from '../benefits/index.ts';
import { labelText } from '../cards/index.ts';
import { answerInvoke } from './invoke-answer.ts';

/** One suggestion of a type-ahead. */
export interface Suggestion {
  readonly title: string;
  readonly value: string;
}

export interface SearchDeps {
  readonly searchCustomers: (asker: Asker, query: string) => Promise<readonly Customer[]>;
  /** Seconds to wait, for somebody whose client has asked too much. */
  readonly waitForSearch: (asker: Asker) => Promise<number | undefined>;
  readonly searchProducts: (asker: Asker, query: string) => Promise<readonly Suggestion[]>;
}

/** Teams shows no more. */
const most = 15;
const longestTitle = 200;

const searchShape = z.object({
  queryText: z.string().max(200),
  dataset: z.enum(['customers', 'products']),
});

/** Somebody types into an input whose choices are looked up (learn.microsoft.com, typeahead search). */
export function isSearchInvoke(activity: Activity): boolean {
  return activity.type === ActivityTypes.Invoke && activity.name === 'application/search';
}

/** Answers what was typed so far; nothing is written, and what cannot be answered has no suggestions. */
export async function answerSearch(context: TurnContext, asker: Asker, deps: SearchDeps): Promise<void> {
  const asked = searchShape.safeParse(context.activity.value);
  const waits = (await deps.waitForSearch(asker)) !== undefined;
  const found = asked.success && !waits ? await suggestions(asker, asked.data, deps) : [];
  await answerWith(context, found);
}

/** For somebody who is shown nothing, and where it cannot be looked up. */
export async function answerNoSuggestions(context: TurnContext): Promise<void> {
  await answerWith(context, []);
}

async function suggestions(
  asker: Asker,
  { dataset, queryText }: z.infer<typeof searchShape>,
  deps: SearchDeps,
): Promise<readonly Suggestion[]> {
  if (dataset === 'products') return deps.searchProducts(asker, queryText);
  const customers = await deps.searchCustomers(asker, queryText);
  return customers.map(({ id, name }) => ({ title: labelText(name).slice(0, longestTitle), value: id }));
}

function answerWith(context: TurnContext, results: readonly Suggestion[]): Promise<void> {
  return answerInvoke(context, {
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results: results.slice(0, most) },
  });
}
