import { createHash } from 'node:crypto';
import {
  type Asker,
  type Customer,
  type CustomerDetail,
  type CustomerPage,
  type CustomersWanted,
  type Looking,
  type PartnerCenter,
  type RefusalCode,
  type Refused,
  refusal,
  type Seen,
  supportUrlOf,
  type Workload,
} from '../../benefits/index.ts';
import type { ServiceToken, ServiceTokens } from '../../identity/index.ts';
import { isGuid } from '../guid.ts';
import type { Log } from '../logs.ts';
import type { ApiAnswer, ApiClient, ApiRequest } from './client.ts';
import { type ApiFailure, reasonOf, refusedBy } from './refusals.ts';
import {
  customerShape,
  customersShape,
  managedServiceShape,
  managedServicesShape,
  profileShape,
} from './shapes.ts';

export interface PartnerCenterDeps {
  readonly client: ApiClient;
  readonly tokens: ServiceTokens;
  readonly log: Log;
  readonly nowMs: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Teams waits five seconds for an answer; the rest is for drawing and sending it. */
const turnMs = 4500;
/** All requests of a look together. */
const looksAtMostMs = 4000;
const searchMs = 3000;
/** With less than that left, nothing is begun. */
const worthAskingMs = 200;
const pageSize = 40;
const suggestions = 15;
const longestQuery = 100;

type Asked = Omit<ApiRequest, 'token' | 'timeoutMs'>;

/** Partner Center by its REST API, with the person's own token, within the time of one turn. */
export function createPartnerCenter(deps: PartnerCenterDeps): PartnerCenter {
  const { client, tokens, log, nowMs, sleep } = deps;

  const failed = (failure: ApiFailure, account: string, notFound: RefusalCode): Refused => {
    const refused = refusedBy(failure, account, notFound);
    log.warn('partner_center_refused', { code: refused.refusal.code, ...reasonOf(failure) });
    return refused;
  };

  /** A short wait that Partner Center asks for is taken once, where the time allows it. */
  const get = async (asked: Asked, token: string, until: number): Promise<ApiAnswer> => {
    const request = () => client.get({ ...asked, token, timeoutMs: Math.max(1, until - nowMs()) });
    const first = await request();
    if (first.kind !== 'status' || first.status !== 429) return first;
    const waitMs = (first.retryAfterSeconds ?? Number.POSITIVE_INFINITY) * 1000;
    if (nowMs() + waitMs + worthAskingMs > until) return first;
    await sleep(waitMs);
    return request();
  };

  return {
    look() {
      const turnEnds = nowMs() + turnMs;
      const withToken = async <T>(
        { asker, proof, evidence }: Looking,
        ask: (token: ServiceToken, until: number) => Promise<Seen<T>>,
      ): Promise<Seen<T>> => {
        const until = Math.min(turnEnds, nowMs() + looksAtMostMs);
        if (until - nowMs() < worthAskingMs) {
          return failed({ kind: 'unreachable', reason: 'too-slow' }, asker.account, 'customer_unknown');
        }
        const got = await tokens.acquire(asker, proof, evidence.presence, until - nowMs());
        return got.kind === 'refused' ? got : ask(got.token, until);
      };

      return {
        customers: (who, wanted) =>
          withToken(who, (token, until) => customersOf(who.asker, wanted, token, until)),
        customer: (who, customerId) =>
          withToken(who, ({ token }, until) => customerOf(who.asker, customerId, token, until)),
        profile: (who) => withToken(who, ({ token }, until) => profileOf(who.asker, token, until)),
      };
    },

    async search(asker, query) {
      const typed = query.trim();
      if (typed === '') return [];
      const token = (await tokens.kept(asker))?.token;
      if (token === undefined) return [];
      const asked = { path: ['customers'], query: { size: String(suggestions), ...filterOf(typed) } };
      const answer = await client.get({ ...asked, token, timeoutMs: searchMs });
      const list = answer.kind === 'json' ? customersShape.safeParse(answer.body) : undefined;
      if (answer.kind !== 'json') log.warn('partner_center_refused', reasonOf(answer));
      return list?.success ? customersIn(list.data.items).slice(0, suggestions) : [];
    },

    forget: (asker) => tokens.forget(asker),
  };

  async function customersOf(
    asker: Asker,
    wanted: CustomersWanted,
    token: ServiceToken,
    until: number,
  ): Promise<Seen<CustomerPage>> {
    const before = wanted.page === undefined ? undefined : (await tokens.kept(asker))?.continuation;
    // Of another list, or of a page before: the list begins anew.
    const continuation = before !== undefined && nameOfPage(before) === wanted.page ? before : undefined;
    const query = wanted.query.trim();
    const asked: Asked = {
      path: ['customers'],
      query: {
        size: String(pageSize),
        ...(query === '' ? {} : filterOf(query)),
        ...(continuation === undefined ? {} : { seekOperation: 'Next' }),
      },
      ...(continuation === undefined ? {} : { continuation }),
    };
    const answer = await get(asked, token.token, until);
    if (answer.kind !== 'json') return failed(answer, asker.account, 'partner_center_unreachable');
    const list = customersShape.safeParse(answer.body);
    if (!list.success) return malformed(asker);
    const next = list.data.links?.next?.headers.find(({ key }) => /^ms-continuationtoken$/i.test(key))?.value;
    await tokens.keep(asker, { ...token, ...(next === undefined ? {} : { continuation: next }) });
    const customers = customersIn(list.data.items);
    return {
      kind: 'seen',
      seen: { customers, ...(next === undefined ? {} : { next: nameOfPage(next) }) },
    };
  }

  async function customerOf(
    asker: Asker,
    customerId: string,
    token: string,
    until: number,
  ): Promise<Seen<CustomerDetail>> {
    if (!isGuid(customerId)) return unknownCustomer(asker);
    const path = ['customers', customerId];
    const [who, services] = await Promise.all([
      get({ path }, token, until),
      get({ path: [...path, 'managedservices'] }, token, until),
    ]);
    if (who.kind !== 'json') return failed(who, asker.account, 'customer_unknown');
    // A customer that is there and has no service to manage: their requests begin on the page of theirs.
    const none = services.kind === 'status' && services.status === 404;
    if (services.kind !== 'json' && !none) return failed(services, asker.account, 'customer_unknown');
    const customer = customersIn([who.body])[0];
    const list = managedServicesShape.safeParse(services.kind === 'json' ? services.body : { items: [] });
    if (customer === undefined || !list.success) return malformed(asker);
    return { kind: 'seen', seen: { customer, workloads: workloadsIn(list.data.items) } };
  }

  async function profileOf(asker: Asker, token: string, until: number): Promise<Seen<{ mpnId: string }>> {
    const answer = await get({ path: ['profiles', 'mpn'] }, token, until);
    if (answer.kind !== 'json') return failed(answer, asker.account, 'no_mpn_association');
    const profile = profileShape.safeParse(answer.body);
    return profile.success ? { kind: 'seen', seen: { mpnId: profile.data } } : malformed(asker);
  }

  function malformed(asker: Asker): Refused {
    return failed({ kind: 'unreachable', reason: 'no-json' }, asker.account, 'customer_unknown');
  }
}

/** Partner Center's own token is too long for a button, and nobody's business. */
function nameOfPage(continuation: string): string {
  return createHash('sha256').update(continuation).digest('base64url').slice(0, 16);
}

function unknownCustomer(asker: Asker): Refused {
  return { kind: 'refused', refusal: refusal('customer_unknown', { account: asker.account }) };
}

/** `filter` as Partner Center takes it: JSON, escaped with the address. */
function filterOf(query: string): { readonly filter: string } {
  const Value = query.slice(0, longestQuery);
  return { filter: JSON.stringify({ Field: 'CompanyName', Value, Operator: 'starts_with' }) };
}

function customersIn(items: readonly unknown[]): readonly Customer[] {
  return items.flatMap((item) => {
    const { data } = customerShape.safeParse(item);
    return data === undefined ? [] : [{ id: data.id, name: data.companyProfile.companyName }];
  });
}

/** One a name: several services of one name lead to one place. */
function workloadsIn(items: readonly unknown[]): readonly Workload[] {
  const found = new Map<string, Workload>();
  for (const item of items) {
    const { data } = managedServiceShape.safeParse(item);
    if (data === undefined || found.has(data.name)) continue;
    const supportUrl = supportUrlOf(data.links?.serviceTicket?.uri);
    found.set(data.name, { name: data.name, ...(supportUrl === undefined ? {} : { supportUrl }) });
  }
  return [...found.values()];
}
