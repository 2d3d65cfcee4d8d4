import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'mocha';
import type { TeamsAdapter } from '../../../bot/adapter.ts';
import { ConnectorProblem, ServiceUrlNotAllowed } from '../../../bot/connector.ts';
import { createLog } from '../../../bot/logs.ts';
import { verdictOn } from '../../../bot/notices/delivery.ts';
import { createSendLimiter } from '../../../bot/notices/send-limiter.ts';
import { botCredentialsFactory } from '../../../bot/teams/bot-credentials.ts';
import { createTeamsEdge } from '../../../bot/teams/teams-adapter.ts';
import { allowedServiceUrls } from '../../../identity/channel-hosts.ts';
import { ChannelRefused } from '../../../identity/index.ts';

interface Listening {
  readonly url: string;
  readonly calls: string[];
  status: number;
  location: string;
  close(): void;
}

/** A host that notes each call's Authorization. */
async function listen(): Promise<Listening> {
  const state = { status: 200, location: '', calls: [] as string[] };
  const server = createServer((request, response) => {
    state.calls.push(request.headers.authorization ?? '');
    request.resume();
    response.statusCode = state.status;
    response.setHeader('content-type', 'application/json');
    if (state.status === 303) response.setHeader('location', state.location);
    response.end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return Object.assign(state, {
    url,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}

describe('sending to Teams', () => {
  let allowed: Listening;
  let foreign: Listening;
  let adapter: TeamsAdapter;
  let given: number;
  before(async () => {
    allowed = await listen();
    foreign = await listen();
  });
  after(() => {
    allowed.close();
    foreign.close();
  });
  beforeEach(() => {
    given = 0;
    allowed.status = 200;
    allowed.calls.length = 0;
    foreign.calls.length = 0;
    adapter = createTeamsEdge(
      {
        appId: '33333333-3333-4333-8333-333333333333',
        issuer: 'https://api.botframework.com',
        metadataUrl: 'http://127.0.0.1:1/metadata',
        loginAuthority: 'http://127.0.0.1:1',
        connectorHosts: [allowed.url],
        tokens: {
          token: async (_resource, renewed) => {
            if (renewed === true || given === 0) given += 1;
            return `token-${given}`;
          },
        },
      },
      {
        limiter: createSendLimiter(() => performance.now()),
        onFault: async () => undefined,
        clock: { now: () => new Date().toISOString() },
        isAllowedTenant: () => true,
        log: createLog({ level: 'silent' }),
      },
    ).adapter;
  });
  const notAllowed = (error: unknown) =>
    error instanceof ConnectorProblem && error.failure.kind === 'not-allowed';

  it('carries the bot’s token to a host of the list', async () => {
    await adapter.connector.send({ serviceUrl: allowed.url, conversationId: 'a:1' }, { type: 'message' });
    assert.deepEqual(allowed.calls, ['Bearer token-1']);
  });

  it('never reaches a host that is not on the list, also where its address was stored', async () => {
    const to = { serviceUrl: foreign.url, conversationId: 'a:1' };
    await assert.rejects(adapter.connector.send(to, { type: 'message' }), notAllowed);
    await assert.rejects(adapter.connector.update(to, '1', { type: 'message' }), notAllowed);
    const reference = { serviceUrl: foreign.url, conversation: { id: 'a:1' } as never };
    await assert.rejects(
      adapter.continueConversationAsync(adapter.appId, reference, async (context) => {
        await context.sendActivity('hello');
      }),
      ServiceUrlNotAllowed,
    );
    assert.deepEqual(foreign.calls, []);
    assert.equal(given, 0, 'a token was asked for');
  });

  it('waits for the next conversation where a stored address is not on the list', () => {
    assert.deepEqual(verdictOn({ kind: 'not-allowed' }), { kind: 'lost-conversation' });
  });

  it('puts its token on no request to a host that is not on the list, whatever made it', async () => {
    const credentials = await botCredentialsFactory({
      appId: 'bot',
      resource: 'r',
      tokens: { token: async () => 'token' },
      mayCall: allowedServiceUrls([allowed.url]),
    }).createCredentials('bot', 'r', '', true);
    const request = { url: `${foreign.url}v3/x?y`, headers: new Map<string, string>() };
    await assert.rejects(credentials.signRequest(request as never), ServiceUrlNotAllowed);
    assert.equal(request.headers.size, 0);
    await credentials.signRequest({ ...request, url: `${allowed.url}v3/x?y` } as never);
    assert.equal(request.headers.get('authorization'), 'Bearer token');
  });

  it('follows no redirect with its token', async () => {
    allowed.status = 303;
    allowed.location = foreign.url;
    await assert.rejects(
      adapter.connector.send({ serviceUrl: allowed.url, conversationId: 'a:1' }, { type: 'message' }),
      ConnectorProblem,
    );
    assert.deepEqual([allowed.calls.length, foreign.calls.length], [1, 0]);
  });

  it('renews its token where it is told to', async () => {
    const to = { serviceUrl: allowed.url, conversationId: 'a:1' };
    await adapter.connector.send(to, { type: 'message' });
    await adapter.connector.send(to, { type: 'message' }, { newToken: true });
    assert.equal(given, 2);
  });

  it('takes no streams and calls no skills', async () => {
    const factory: unknown = Reflect.get(adapter, 'botFrameworkAuthentication');
    assert.ok(typeof factory === 'object' && factory !== null);
    for (const name of ['authenticateChannelRequest', 'authenticateStreamingRequest']) {
      const method: unknown = Reflect.get(factory, name);
      assert.ok(typeof method === 'function');
      await assert.rejects(Reflect.apply(method, factory, ['Bearer a.b.c', 'msteams']), /^Error: this bot/);
    }
  });

  it('lets nobody in by the SDK’s own door either', async () => {
    const activity = {
      type: 'message',
      channelId: 'msteams',
      serviceUrl: allowed.url,
      conversation: { id: '1' },
    };
    for (const header of ['', 'Bearer a.b.c'])
      await assert.rejects(
        adapter.receive(activity as never, header, 'F-0000-0000', async () => assert.fail('a turn')),
        ChannelRefused,
      );
  });
});

describe('connector hosts', () => {
  const cases: readonly (readonly [hosts: readonly string[], url: string, allowed: boolean])[] = [
    [['smba.trafficmanager.net'], 'https://smba.trafficmanager.net/emea/', true],
    [['smba.trafficmanager.net'], 'https://smba.trafficmanager.net', true],
    [['smba.trafficmanager.net'], 'https://SMBA.trafficmanager.net/emea/', true],
    [['smba.trafficmanager.net'], 'http://smba.trafficmanager.net/emea/', false],
    [['smba.trafficmanager.net'], 'https://smba.trafficmanager.net:444/emea/', false],
    [['smba.trafficmanager.net'], 'https://x.smba.trafficmanager.net/', false],
    [['smba.trafficmanager.net'], 'https://smba.trafficmanager.net.example.com/', false],
    [['smba.trafficmanager.net'], 'https://smba.trafficmanager.net@example.com/', false],
    [['smba.trafficmanager.net'], 'https://example.com/#smba.trafficmanager.net', false],
    [['smba.trafficmanager.net'], 'https://smba.trafficmanager.net\\@example.com/', false],
    [['smba.trafficmanager.net'], ' https://smba.trafficmanager.net/', false],
    [['smba.trafficmanager.net'], 'https://smba.trafficmanager.net/\n', false],
    [['smba.trafficmanager.net'], 'https:smba.trafficmanager.net/', false],
    [['smba.trafficmanager.net'], 'javascript://smba.trafficmanager.net/', false],
    [['http://127.0.0.1:9000/'], 'http://127.0.0.1:9000/teams/', true],
    [['http://127.0.0.1:9000/'], 'http://127.0.0.1:9001/teams/', false],
    [['http://127.0.0.1:9000/'], 'http://localhost:9000/teams/', false],
    [['http://127.0.0.1:9000/'], 'https://127.0.0.1:9000/teams/', false],
    [['http://127.0.0.1:9000/'], 'http://2130706433:9000/', true],
    [[], 'https://smba.trafficmanager.net/', false],
  ];
  for (const [hosts, url, expected] of cases)
    it(`${expected ? 'allow' : 'refuse'} ${JSON.stringify(url)} for ${hosts.join() || 'an empty list'}`, () => {
      assert.equal(allowedServiceUrls(hosts)(url), expected);
    });
});
