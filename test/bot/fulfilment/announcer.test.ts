import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type ClaimedNotice,
  type CompanyRecord,
  type NoticeRow,
  type NoticeSettlement,
  newCompanyRecord,
} from '../../../benefits/index.ts';
import { type Announce, createAnnouncer } from '../../../bot/fulfilment/announcer.ts';
import { createSignatures } from '../../../bot/fulfilment/signatures.ts';
import { newSecret, signatureOf } from '../../support/signed-call.ts';

const now = '2026-11-23T10:20:00.000Z';
const person = { tenantId: 't-1', oid: 'anna', name: 'Anna Nowak' };
const record: CompanyRecord = {
  ...newCompanyRecord('contoso', 'Europe/Warsaw'),
  memberships: [
    {
      id: 'm-1',
      tenantId: 't-1',
      offer: 'gold',
      competencies: ['Cloud Platform'],
      startsOn: '2026-07-01',
      endsOn: '2027-06-30',
      activateBy: {},
    },
  ],
  activations: [
    {
      id: 'a-1',
      number: 7,
      membershipId: 'm-1',
      kind: 'signature-cloud',
      state: 'requested',
      requester: person,
      requestedAt: now,
      assignee: person,
      watchers: [],
    },
  ],
};
const notice: NoticeRow = {
  id: 'n-1',
  kind: 'fulfilment-requested',
  to: { tenantId: '', oid: 'fulfilment-system', name: '' },
  dueAt: now,
  about: { activationId: 'a-1' },
};
const claimed = (given: Partial<ClaimedNotice> = {}): ClaimedNotice => ({
  companyId: 'contoso',
  notice,
  attempt: 1,
  leaseUntil: now,
  ...given,
});

function answering(status: number, headers: Record<string, string> = {}) {
  return (response: ServerResponse) => {
    response.writeHead(status, headers);
    response.end(status === 204 ? undefined : '{"any":"answer"}');
  };
}

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('announcing a requested activation', () => {
  const secrets = [
    { companyId: 'contoso', secret: newSecret() },
    { companyId: 'contoso', secret: newSecret() },
    { companyId: 'fabrikam', secret: newSecret() },
  ];
  const received: Received[] = [];
  let respond: (response: ServerResponse) => void;
  let server: Server;
  let url: string;
  let known: CompanyRecord | undefined;
  before(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        received.push({ path: request.url ?? '', headers: request.headers, body });
        respond(response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    received.length = 0;
    known = record;
    respond = answering(204);
  });

  function announcer(given: { url?: string; timeoutMs?: number } = {}): Announce {
    const clock = { now: () => now };
    return createAnnouncer({
      url: given.url ?? url,
      signatures: createSignatures({ secrets, clock }),
      store: { read: async () => known },
      clock,
      random: () => 0.5,
      ...(given.timeoutMs === undefined ? {} : { timeoutMs: given.timeoutMs }),
    });
  }
  const answers = (status: number, headers: Record<string, string> = {}) => {
    respond = answering(status, headers);
  };
  const inSeconds = (settlement: NoticeSettlement) =>
    settlement.kind === 'retry' ? (Date.parse(settlement.dueAt) - Date.parse(now)) / 1000 : undefined;

  it('is one call, signed with every secret of the company and no other', async () => {
    assert.deepEqual(await announcer()(claimed()), { kind: 'sent', at: now });
    const [first] = received;
    assert.ok(first);
    const { headers, body } = first;
    assert.equal(received.length, 1);
    assert.equal(headers['webhook-id'], 'n-1');
    assert.equal(headers['webhook-timestamp'], String(Date.parse(now) / 1000));
    assert.equal(headers['content-type'], 'application/json');
    const timestamp = String(headers['webhook-timestamp']);
    const wanted = secrets.slice(0, 2).map(({ secret }) => signatureOf(secret, 'n-1', timestamp, body));
    assert.equal(headers['webhook-signature'], wanted.join(' '));
  });

  it('says which benefit of which organization, and nobody’s name, no id of a contract', async () => {
    await announcer()(claimed());
    assert.deepEqual(JSON.parse(received[0]?.body ?? ''), {
      type: 'activation.requested',
      timestamp: now,
      data: {
        activationId: 'a-1',
        number: 7,
        requestedAt: now,
        benefit: 'signature-cloud',
        tenantId: 't-1',
        offer: 'gold',
        competencies: ['Cloud Platform'],
        startsOn: '2026-07-01',
        endsOn: '2027-06-30',
      },
    });
  });

  for (const [status, settlement] of [
    [200, 'sent'],
    [202, 'sent'],
    [301, 'dead'],
    [302, 'dead'],
    [307, 'dead'],
    [308, 'dead'],
    [400, 'dead'],
    [401, 'dead'],
    [404, 'dead'],
    [410, 'dead'],
    [408, 'retry'],
    [425, 'retry'],
    [429, 'retry'],
    [500, 'retry'],
    [502, 'retry'],
    [503, 'retry'],
    [504, 'retry'],
  ] as const) {
    it(`ends in ${settlement} on ${status}, without following it anywhere`, async () => {
      answers(status, { location: `${url}/elsewhere` });
      const result = await announcer()(claimed());
      assert.equal(result.kind, settlement);
      if ('reason' in result) assert.equal(result.reason, `http_${status}`);
      assert.deepEqual(
        received.map((one) => one.path),
        ['/hook'],
      );
    });
  }

  it('comes again with the same number, later each time, and no sooner than it is asked to', async () => {
    answers(503);
    assert.equal(inSeconds(await announcer()(claimed())), 1);
    assert.equal(inSeconds(await announcer()(claimed({ attempt: 5 }))), 16);
    answers(429, { 'retry-after': '120' });
    assert.equal(inSeconds(await announcer()(claimed())), 121);
    assert.deepEqual([...new Set(received.map(({ headers }) => headers['webhook-id']))], ['n-1']);
  });

  it('is given up after two days of attempts', async () => {
    answers(503);
    const result = await announcer()(claimed({ attempt: 200 }));
    assert.deepEqual(result, { kind: 'dead', at: now, reason: 'http_503' });
  });

  it('waits for a slow answer no longer than its limit', async () => {
    respond = () => undefined;
    const result = await announcer({ timeoutMs: 50 })(claimed());
    assert.equal(result.kind === 'retry' && result.reason, 'timeout');
  });

  it('does not read the answer, however long it is', async () => {
    respond = (response) => {
      response.writeHead(200);
      const more = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.on('close', () => clearInterval(more));
    };
    assert.equal((await announcer({ timeoutMs: 2000 })(claimed())).kind, 'sent');
  });

  it('comes again where nobody listens, and where the connection breaks', async () => {
    const nobody = await announcer({ url: 'http://127.0.0.1:1/hook' })(claimed());
    assert.equal(nobody.kind === 'retry' && nobody.reason, 'unreachable');
    respond = (response) => response.destroy();
    const broken = await announcer()(claimed());
    assert.equal(broken.kind === 'retry' && broken.reason, 'unreachable');
  });

  it('is dropped when somebody has clicked, it has ended, or it is gone', async () => {
    for (const state of ['submitted', 'completed', 'cancelled'] as const) {
      known = { ...record, activations: record.activations.map((one) => ({ ...one, state })) };
      assert.equal((await announcer()(claimed())).kind, 'dropped');
    }
    known = undefined;
    assert.equal((await announcer()(claimed())).kind, 'dropped');
    assert.equal(received.length, 0);
  });

  it('is a dead letter for a company without a secret: nothing goes out unsigned', async () => {
    const result = await announcer()(claimed({ companyId: 'adventure-works' }));
    assert.deepEqual(result, { kind: 'dead', at: now, reason: 'no_secret' });
    assert.equal(received.length, 0);
  });
});
