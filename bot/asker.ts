import { type Activity, TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import {
  type Asker,
  addSeconds,
  type KeyedStore,
  type PersonId,
  personKey,
  type Refusal,
  refusal,
} from '../benefits/index.ts';
import { keptFact } from './kept-fact.ts';

/** What the roster said of somebody; remembered one hour. Empty where it said nothing. */
const rosterShape = z.object({
  tenantId: z.string(),
  userRole: z.string(),
  name: z.string(),
  account: z.string(),
});
type RosterFact = z.infer<typeof rosterShape>;

export interface AskerDeps {
  readonly keyed: KeyedStore;
  readonly now: () => string;
  /** The company an organization belongs to; undefined for an organization that is not served. */
  readonly companyOf: (tenantId: string) => string | undefined;
  /** The Playground's roster names no organization; Teams' always does. */
  readonly rosterNamesTenant: boolean;
}

export type WhoIsAsking =
  | { readonly kind: 'asker'; readonly asker: Asker }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const ROSTER_SECONDS = 3600;

/** The organization an activity says it comes from, as Teams fills it; two that differ are none. */
export function tenantOf(activity: Partial<Activity>): string | undefined {
  const channelData = activity.channelData as { tenant?: { id?: unknown } } | undefined | null;
  const said: unknown[] = [activity.conversation?.tenantId, channelData?.tenant?.id];
  const [tenant, other = tenant] = said.filter((one) => one !== undefined && one !== null);
  return typeof tenant === 'string' && tenant !== '' && tenant === other ? tenant : undefined;
}

/**
 * The person of the turn. The channel says who writes, the roster says whether they belong to the
 * organization; a guest, a stranger and somebody without an Entra id get an answer and no data.
 * The account and the name are for showing only.
 */
export async function whoIsAsking(context: TurnContext, deps: AskerDeps): Promise<WhoIsAsking> {
  const { activity } = context;
  const oid = activity.from?.aadObjectId;
  const tenantId = tenantOf(activity);
  if (oid === undefined || oid === '' || tenantId === undefined) return refused('who_are_you');
  const companyId = deps.companyOf(tenantId);
  if (companyId === undefined) return refused('other_organization');
  const fact = await rosterFact(context, deps, companyId, { tenantId, oid, id: activity.from.id });
  const outside = whyOutside(fact, tenantId, deps);
  if (fact === undefined || outside !== undefined) return refused(outside ?? 'who_are_you');
  const name = fact.name || activity.from.name || '';
  return { kind: 'asker', asker: { companyId, tenantId, oid, name, account: fact.account || name } };
}

/** Whether the roster of the turn's conversation counts somebody to the organization; not where it is silent. */
export async function isServed(
  context: TurnContext,
  deps: AskerDeps,
  companyId: string,
  person: OnRoster,
): Promise<boolean> {
  const fact = await rosterFact(context, deps, companyId, person);
  return whyOutside(fact, person.tenantId, deps) === undefined;
}

type Outside = 'who_are_you' | 'other_organization' | 'guest_not_served';

/** A person with the name that the channel's rosters know them by. */
type OnRoster = PersonId & { readonly id: string };

function whyOutside(
  fact: RosterFact | undefined,
  tenantId: string,
  { rosterNamesTenant }: AskerDeps,
): Outside | undefined {
  if (fact === undefined) return 'who_are_you';
  if (['guest', 'anonymous'].includes(fact.userRole.toLowerCase())) return 'guest_not_served';
  const isOther = fact.tenantId !== '' ? fact.tenantId !== tenantId : rosterNamesTenant;
  return isOther ? 'other_organization' : undefined;
}

function refused(code: Outside): WhoIsAsking {
  return { kind: 'refused', refusal: refusal(code) };
}

/** A text, and nothing else that JSON may hold in its place: cards are made of these. */
function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

async function rosterFact(
  context: TurnContext,
  deps: AskerDeps,
  companyId: string,
  person: OnRoster,
): Promise<RosterFact | undefined> {
  const known = await keptFact(deps.keyed, rosterShape, companyId, 'roster', personKey(person));
  if (known !== undefined) return known.value;
  const member = await TeamsInfo.getMember(context, person.id).catch(() => undefined);
  if (member === undefined || (member.aadObjectId ?? person.oid) !== person.oid) return undefined;
  const fact = {
    tenantId: textIn(member.tenantId),
    userRole: textIn(member.userRole),
    name: textIn(member.name),
    account: textIn(member.userPrincipalName) || textIn(member.email),
  };
  const expiresAt = addSeconds(deps.now(), ROSTER_SECONDS);
  await deps.keyed.put(companyId, 'roster', personKey(person), fact, { expiresAt });
  return fact;
}
