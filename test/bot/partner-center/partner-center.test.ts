import assert from 'node:assert/strict';
import type { Asker, Evidence, Looking, Seen } from '../../../benefits/index.ts';
import { createLog } from '../../../bot/logs.ts';
import { createApiClient } from '../../../bot/partner-center/client.ts';
import { createPartnerCenter } from '../../../bot/partner-center/partner-center.ts';
import type { KeptToken, ServiceTokens } from '../../../identity/index.ts';
import {
  type ApiFailing,
  apiErrors,
  fabrikam,
  type PartnerCenterStandIn,
  sampleCustomers,
  startPartnerCenter,
} from '../../support/partner-center.ts';

const tenantId = '3f2a7c1e-9b4d-4e86-a1c5-7d20b8e64f91';
const otherTenant = '00000000-1111-2222-3333-444444444444';
const askerOf = (tenant: string, oid = 'maria'): Asker => ({
  companyId: tenant,
  tenantId: tenant,
  oid,
  name: oid,
  account: `${oid}@contoso.com`,
});
const maria = askerOf(tenantId);
const evidence: Evidence = {
  tenantId,
  oid: 'maria',
  claim: 'groups',
  roles: ['admin-agent'],
  issuedAt: '2026-11-23T10:00:00Z',
  presence: 'browser',
};
const looking = (asker: Asker): Looking => ({ asker, proof: { canRequestLogin: false }, evidence });
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** As the stand-in reads it: whose it is, and for whom. */
const tokenOf = ({ tenantId: tid, oid }: Asker) =>
  `x.${encode({ aud: 'https://api.partnercenter.microsoft.com', scp: 'user_impersonation', tid, oid })}.x`;

describe('Partner Center', () => {
  let api: PartnerCenterStandIn;
  const logged: string[] = [];
  const kept = new Map<Asker, KeptToken>();
  let waited: number[] = [];
  let ms = 0;
  const tokens: ServiceTokens = {
    acquire: async (asker) => ({ kind: 'token', token: { token: tokenOf(asker), until: 'later' } }),
    keep: async (asker, token) => void kept.set(asker, token),
    kept: async (asker) => kept.get(asker),
    forget: async (asker) => void kept.delete(asker),
  };
  const partnerCenter = () =>
    createPartnerCenter({
      client: createApiClient({ baseUrl: api.url, newId: () => 'id' }),
      tokens,
      log: createLog({ level: 'debug', write: (line) => logged.push(line) }),
      nowMs: () => ms,
      sleep: async (milliseconds) => {
        waited.push(milliseconds);
        ms += milliseconds;
      },
    });
  const list = (query = '', page?: string, asker = maria) =>
    partnerCenter()
      .look()
      .customers(looking(asker), { query, ...(page === undefined ? {} : { page }) });
  const seen = <T>(found: Seen<T>): T => {
    if (found.kind === 'refused') throw new Error(found.refusal.code);
    return found.seen;
  };
  const names = (found: Awaited<ReturnType<typeof list>>) => seen(found).customers.map(({ name }) => name);

  before(async () => {
    api = await startPartnerCenter();
    api.serves(tenantId, sampleCustomers(95));
    api.serves(otherTenant, [{ id: otherTenant, name: 'Fabled of another partner', services: [] }]);
  });
  after(() => api.close());
  beforeEach(() => {
    api.recovers();
    api.requests.splice(0);
    logged.splice(0);
    kept.clear();
    waited = [];
    ms = 0;
  });

  it('is read page by page, to the last one', async () => {
    const first = seen(await list());
    assert.equal(first.customers.length, 40);
    const second = seen(await list('', first.next));
    const third = seen(await list('', second.next));
    assert.deepEqual([second.customers.length, third.customers.length, third.next], [40, 15, undefined]);
    assert.equal(
      new Set([first, second, third].flatMap(({ customers }) => customers.map(({ id }) => id))).size,
      95,
    );
    assert.deepEqual(
      api.requests.map(({ query, headers }) => [
        query.get('size'),
        query.get('seekOperation'),
        headers['ms-continuationtoken'],
      ]),
      [
        ['40', null, undefined],
        ['40', 'Next', 'page-from-40'],
        ['40', 'Next', 'page-from-80'],
      ],
    );
  });

  it('carries no token of its pages in a button', async () => {
    const { next = '' } = seen(await list());
    assert.match(next, /^[\w-]{16}$/);
    assert.ok(!next.includes('page-from'));
  });

  it('begins anew for a page of somebody else, and for one that is over', async () => {
    const { next = '' } = seen(await list());
    const piotr = askerOf(tenantId, 'piotr');
    assert.equal((await names(await list('', next, piotr)))[0], 'Fabrikam');
    const second = seen(await list('', next));
    assert.notEqual(second.customers[0]?.name, 'Fabrikam');
    assert.equal((await names(await list('', next)))[0], 'Fabrikam');
  });

  it('is asked for the beginning of a name as it documents it', async () => {
    assert.deepEqual(names(await list('Fab')), ['Fabrikam']);
    assert.equal(
      api.requests[0]?.query.get('filter'),
      '{"Field":"CompanyName","Value":"Fab","Operator":"starts_with"}',
    );
    await list(`"},"Operator":"substring"${'x'.repeat(300)}`);
    const { Field, Value, Operator } = JSON.parse(api.requests[1]?.query.get('filter') ?? '');
    assert.deepEqual([Field, Operator, Value.length], ['CompanyName', 'starts_with', 100]);
  });

  it('shows a company the customers of no other', async () => {
    assert.deepEqual(names(await list('Fabl')), []);
    assert.deepEqual(names(await list('Fabl', undefined, askerOf(otherTenant))), [
      'Fabled of another partner',
    ]);
    const found = await partnerCenter().look().customer(looking(maria), otherTenant);
    assert.equal(found.kind === 'refused' && found.refusal.code, 'customer_unknown');
  });

  it('names a customer’s services, and links Microsoft’s portals alone', async () => {
    const { id } = fabrikam;
    const { customer, workloads } = seen(await partnerCenter().look().customer(looking(maria), id));
    assert.equal(customer.name, 'Fabrikam');
    assert.deepEqual(workloads, [
      { name: 'Azure', supportUrl: 'https://portal.azure.com/fabrikam#create/Microsoft.Support' },
      {
        name: 'Exchange',
        supportUrl: 'https://portal.office.com/Partner/BeginClientSession.aspx?CSDEST=Support',
      },
      { name: 'Elsewhere' },
      { name: 'Yammer' },
    ]);
  });

  it('is not asked for a customer whose number is none', async () => {
    for (const id of ['', '../profiles/mpn', 'x', `${otherTenant}/managedservices`]) {
      const found = await partnerCenter().look().customer(looking(maria), id);
      assert.equal(found.kind === 'refused' && found.refusal.code, 'customer_unknown');
    }
    assert.deepEqual(api.requests, []);
  });

  it('knows the partner id, under either name', async () => {
    const profile = async () => seen(await partnerCenter().look().profile(looking(maria)));
    assert.deepEqual(await profile(), { mpnId: '1234567' });
    api.fails({ path: '/mpn', status: 200, body: { partnerId: 7654321 } });
    assert.deepEqual(await profile(), { mpnId: '7654321' });
    assert.equal(kept.size, 0);
  });

  const errors: readonly (readonly [what: string, failing: ApiFailing, code: string, status?: number])[] = [
    ['401', apiErrors.secondFactor, 'partner_center_second_factor', 401],
    ['403', apiErrors.forbidden, 'partner_center_forbidden', 403],
    ['429', apiErrors.throttled(20), 'partner_center_throttled', 429],
    ['500', { status: 500, text: 'oops' }, 'partner_center_unreachable', 500],
    ['503', { status: 503, text: '' }, 'partner_center_unreachable', 503],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://evil.example' } },
      'partner_center_unreachable',
      302,
    ],
    ['no JSON', { status: 200, text: '<html>' }, 'partner_center_unreachable'],
    ['another shape', { status: 200, body: { items: 'none' } }, 'partner_center_unreachable'],
  ];
  for (const [what, failing, code, status] of errors) {
    it(`answers ${what}: ${code}`, async () => {
      api.fails(failing);
      const found = await list();
      assert.equal(found.kind === 'refused' && found.refusal.code, code);
      assert.equal(kept.size, 0, 'nothing is kept for typing');
      const line = JSON.parse(logged[0] ?? '{}');
      assert.deepEqual([line.msg, line.code, line.status], ['partner_center_refused', code, status]);
    });
  }

  it('says how many seconds to wait, and waits once by itself where they are few', async () => {
    api.fails(apiErrors.throttled(20));
    const found = await list();
    assert.equal(found.kind === 'refused' && found.refusal.facts.seconds, 20);
    assert.deepEqual(waited, []);
    api.recovers();
    api.fails({ ...apiErrors.throttled(1), times: 1 });
    assert.equal(names(await list()).length, 40);
    assert.deepEqual(waited, [1000]);
    api.fails(apiErrors.throttled(1));
    const again = await list();
    assert.equal(again.kind === 'refused' && again.refusal.code, 'partner_center_throttled');
    assert.equal(waited.length, 2, 'once a look, and not for ever');
  });

  it('404 of the profile is an account without an association', async () => {
    api.fails({ path: '/mpn', ...apiErrors.notFound });
    const found = await partnerCenter().look().profile(looking(maria));
    assert.equal(found.kind === 'refused' && found.refusal.code, 'no_mpn_association');
  });

  it('leaves out entries of another shape, and keeps the others', async () => {
    const companyProfile = { companyName: ' Fabrikam ' };
    const id = otherTenant;
    const items = [
      null,
      'x',
      {},
      { id: 'x', companyProfile },
      { id, companyProfile: {} },
      { id, companyProfile },
    ];
    api.fails({ status: 200, body: { items, links: { next: { headers: 'x' } } } });
    assert.deepEqual(seen(await list()), { customers: [{ id, name: 'Fabrikam' }] });
  });

  it('is not begun when the turn’s time is used up', async () => {
    const look = partnerCenter().look();
    ms = 4400;
    const found = await look.customers(looking(maria), { query: '' });
    assert.equal(found.kind === 'refused' && found.refusal.code, 'partner_center_unreachable');
    assert.deepEqual(api.requests, []);
  });

  it('is given what is left of the turn and no more', async () => {
    const look = partnerCenter().look();
    ms = 4200;
    api.fails({ afterMs: 2000 });
    const started = performance.now();
    const found = await look.customers(looking(maria), { query: '' });
    assert.equal(found.kind === 'refused' && found.refusal.code, 'partner_center_unreachable');
    assert.ok(performance.now() - started < 1000);
  });

  it('is searched while somebody types, only after a look, and without a new token', async () => {
    const search = (asker: Asker, query: string) => partnerCenter().search(asker, query);
    assert.deepEqual(await search(maria, 'Fab'), []);
    assert.deepEqual(api.requests, []);
    await list();
    assert.deepEqual(
      (await search(maria, ' Fab ')).map(({ name }) => name),
      ['Fabrikam'],
    );
    assert.equal((await search(maria, 'Kunde')).length, 15);
    assert.deepEqual(await search(askerOf(tenantId, 'jan'), 'Fab'), []);
    const asked = api.requests.length;
    assert.deepEqual(await search(maria, '  '), []);
    assert.equal(api.requests.length, asked);
    api.fails(apiErrors.throttled(1));
    assert.deepEqual(await search(maria, 'Fab'), []);
    api.recovers();
    await partnerCenter().forget(maria);
    assert.deepEqual(await search(maria, 'Fab'), []);
  });

  it('logs no token, no name and no number of a customer', async () => {
    api.fails(apiErrors.forbidden);
    await list('Fab');
    const [token] = tokenOf(maria).split('.').slice(1);
    assert.ok(logged.length > 0);
    for (const line of logged) assert.doesNotMatch(line, new RegExp(`${token}|Fab|Bearer`));
  });
});
