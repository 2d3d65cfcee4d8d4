import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Partner Center's REST API as it is documented (learn.microsoft.com/partner-center/developer): lists of
 * customers with pages and filters, their services, the partner's profile, its errors and its throttling.
 */
export interface PartnerCenterStandIn {
  /** The base address, its version included. */
  readonly url: string;
  /** Every request, as it came. */
  readonly requests: ApiRequestSeen[];
  /** The next requests whose path holds the text are answered so; so many times, or until `recovers`. */
  fails(failing: ApiFailing): void;
  recovers(): void;
  /** Customers of an organization; those of others are never shown to it. */
  serves(tenantId: string, customers: readonly ApiCustomer[]): void;
  close(): Promise<void>;
}

export interface ApiCustomer {
  readonly id: string;
  readonly name: string;
  readonly services: readonly { readonly name: string; readonly ticket?: string }[];
}

export interface ApiRequestSeen {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
}

export interface ApiFailing {
  readonly path?: string;
  readonly status?: number;
  readonly body?: unknown;
  /** Instead of JSON. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly times?: number;
  /** Answers only after so long. */
  readonly afterMs?: number;
}

/** Errors in the shapes of the documentation; throttling has one of its own. */
export const apiErrors = {
  secondFactor: {
    status: 401,
    body: { code: 900421, description: 'MFA required.', data: [], source: 'PartnerFD' },
  },
  forbidden: {
    status: 403,
    body: {
      code: 2000,
      description: 'The supplied role does not have the rights to perform the requested operation.',
      data: [],
      source: 'PartnerFD',
    },
  },
  notFound: { status: 404, body: { code: 600009, description: 'Not found.', data: [], source: 'PartnerFD' } },
  throttled: (seconds: number) => ({
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: { statusCode: 429, message: `Rate limit is exceeded. Try again in ${seconds} seconds.` },
  }),
} as const;

const audience = 'https://api.partnercenter.microsoft.com';

interface ApiToken {
  readonly tid: string;
  readonly oid: string;
}

/** Whoever the token names; undefined for one that is for somebody else or nobody. */
function readToken(header: string | undefined): ApiToken | undefined {
  const [, payload] = /^Bearer [^.]+\.([^.]+)\.[^.]+$/.exec(header ?? '') ?? [];
  if (payload === undefined) return undefined;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
  if (claims.aud !== audience || claims.scp !== 'user_impersonation') return undefined;
  return { tid: String(claims.tid), oid: String(claims.oid) };
}

export async function startPartnerCenter(): Promise<PartnerCenterStandIn> {
  const requests: ApiRequestSeen[] = [];
  const failings: (ApiFailing & { left: number })[] = [];
  const organizations = new Map<string, readonly ApiCustomer[]>();

  const listOf = (all: readonly ApiCustomer[], query: URLSearchParams, continuation: string | undefined) => {
    const size = Number(query.get('size') ?? '0');
    const filter = JSON.parse(query.get('filter') ?? 'null') as { readonly Value: string } | null;
    const wanted = all.filter(
      ({ name }) => filter === null || name.toLowerCase().startsWith(filter.Value.toLowerCase()),
    );
    const from =
      query.get('seekOperation') === 'Next' ? Number((continuation ?? '').replace('page-from-', '')) : 0;
    const to = from + size;
    return {
      totalCount: Math.min(size, wanted.length - from),
      items: wanted.slice(from, to).map((customer) => ({
        id: customer.id,
        companyProfile: { tenantId: customer.id, domain: 'x.onmicrosoft.com', companyName: customer.name },
        relationshipToPartner: 'reseller',
        attributes: { objectType: 'Customer' },
      })),
      links: {
        self: { uri: `/customers?size=${size}`, method: 'GET', headers: [] },
        ...(to >= wanted.length
          ? {}
          : {
              next: {
                uri: `/customers?size=${size}&seekOperation=Next`,
                method: 'GET',
                headers: [{ key: 'MS-ContinuationToken', value: `page-from-${to}` }],
              },
            }),
      },
      attributes: { objectType: 'Collection' },
    };
  };

  const answerOf = (
    path: string,
    query: URLSearchParams,
    headers: IncomingMessage['headers'],
  ): { readonly status: number; readonly body?: unknown } => {
    const token = readToken(headers.authorization);
    if (token === undefined) return { status: 401, body: { code: 900401, description: 'Unauthorized' } };
    const all = organizations.get(token.tid) ?? [];
    if (path === '/v1/customers') {
      const continuation = headers['ms-continuationtoken'];
      return {
        status: 200,
        body: listOf(all, query, typeof continuation === 'string' ? continuation : undefined),
      };
    }
    if (path === '/v1/profiles/mpn') {
      return { status: 200, body: { mpnId: '1234567', partnerName: 'Contoso', profileType: 'MpnProfile' } };
    }
    const [, id, services] = /^\/v1\/customers\/([^/]+)(\/managedservices)?$/.exec(path) ?? [];
    const customer = all.find((one) => one.id === id);
    if (customer === undefined) return apiErrors.notFound;
    if (services === undefined) {
      const companyProfile = { tenantId: id, domain: 'x.onmicrosoft.com', companyName: customer.name };
      return { status: 200, body: { id, companyProfile, relationshipToPartner: 'reseller' } };
    }
    const items = customer.services.map(({ name, ticket }) => ({
      id: name,
      name,
      groupName: 'Office',
      links: {
        adminService: { uri: 'https://portal.office.com/', method: 'GET', headers: [] },
        ...(ticket === undefined ? {} : { serviceTicket: { uri: ticket, method: 'GET', headers: [] } }),
      },
      attributes: { objectType: 'ManagedService' },
    }));
    return {
      status: 200,
      body: { totalCount: items.length, items, attributes: { objectType: 'Collection' } },
    };
  };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push({ path: pathname, query: searchParams, headers: request.headers });
    const failing = failings.find((one) => one.left > 0 && pathname.endsWith(one.path ?? ''));
    if (failing !== undefined) failing.left -= 1;
    const send = () => {
      const usual = answerOf(pathname, searchParams, request.headers);
      const { status = usual.status, body = usual.body } = failing ?? usual;
      // Not chained: restify replaces writeHead for every server of the process, and returns nothing.
      response.writeHead(status, { 'content-type': 'application/json', ...failing?.headers });
      response.end(failing?.text ?? JSON.stringify(body));
    };
    if (failing?.afterMs === undefined) send();
    else setTimeout(send, failing.afterMs).unref();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    fails(failing) {
      failings.push({ ...failing, left: failing.times ?? Number.POSITIVE_INFINITY });
    },
    recovers: () => void failings.splice(0),
    serves: (tenantId, customers) => void organizations.set(tenantId, customers),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** So many customers, in the order of their names; the first is Fabrikam with three services. */
export function sampleCustomers(count: number): readonly ApiCustomer[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    if (index === 0) return { ...fabrikam, id };
    return { id, name: `Kunde ${String(index).padStart(3, '0')}`, services: [] };
  });
}

export const fabrikam: ApiCustomer = {
  id: '00000000-0000-4000-8000-000000000000',
  name: 'Fabrikam',
  services: [
    { name: 'Azure', ticket: 'https://portal.azure.com/fabrikam#create/Microsoft.Support' },
    { name: 'Exchange', ticket: 'https://portal.office.com/Partner/BeginClientSession.aspx?CSDEST=Support' },
    { name: 'Elsewhere', ticket: 'https://portal.azure.com.evil.example/support' },
    { name: 'Yammer' },
  ],
};
