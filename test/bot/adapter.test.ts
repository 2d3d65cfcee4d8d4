import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { CardFactory, TeamsInfo, type TurnContext } from 'botbuilder';
import { turnIdOf } from '../../bot/adapter.ts';
import { type Edge, startEdge } from '../support/edge.ts';

const card = CardFactory.adaptiveCard({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Ready?' }],
  actions: [{ type: 'Action.Execute', title: 'Go', verb: 'go', data: {} }],
});

describe('adapter', () => {
  let edge: Edge;
  let onTurn: (context: TurnContext) => Promise<void>;
  const start = async (options: Parameters<typeof startEdge>[1] = {}) => {
    edge = await startEdge((context) => onTurn(context), options);
    return edge.teams.person('anna');
  };
  afterEach(() => edge.close());

  const invokeAnswered = async (value: { status: number; body?: unknown } | undefined) => {
    const anna = await start();
    onTurn = async (context) => {
      if (context.activity.type === 'message') await context.sendActivity({ attachments: [card] });
      else if (value !== undefined) await context.sendActivity({ type: 'invokeResponse', value });
    };
    await anna.says('hello');
    return anna.taps('Go');
  };

  it('answers a card action with 200 and the code in the body', async () => {
    const body = { statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest', value: {} };
    assert.deepEqual(await invokeAnswered({ status: 401, body }), { status: 200, body });
  });

  it('answers a card action that nobody answered with 200 and an error in the body', async () => {
    const tap = await invokeAnswered(undefined);
    assert.equal(tap.status, 200);
    assert.equal(Reflect.get(Object(tap.body), 'statusCode'), 500);
  });

  it('answers a card action without a body as done', async () => {
    const tap = await invokeAnswered({ status: 200 });
    assert.equal(Reflect.get(Object(tap.body), 'type'), 'application/vnd.microsoft.activity.message');
  });

  it('leaves the HTTP status of other invokes alone', async () => {
    const anna = await start();
    onTurn = async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 412 } });
    };
    assert.equal((await anna.sends({ type: 'invoke', name: 'signin/tokenExchange' })).status, 412);
  });

  it('gives a fault of a turn to the hook, under the id that the turn had', async () => {
    const anna = await start();
    let id = '';
    onTurn = async (context) => {
      id = turnIdOf(context);
      throw new Error('broken');
    };
    assert.equal((await anna.says('hello')).status, 200);
    assert.match(id, /^F-/);
    assert.deepEqual(
      edge.faults.map(({ turnId, fault }) => [turnId, String(fault)]),
      [[id, 'Error: broken']],
    );
  });

  it('sends once and gives up after its own limit, where the SDK would repeat and wait for ever', async () => {
    const anna = await start({ timeoutMs: 120 });
    onTurn = async (context) => {
      await context.sendActivity('hello');
    };
    for (const how of [500, 502, 503, 504, 'reset', 'hang'] as const) {
      edge.teams.service.calls.length = 0;
      edge.teams.fails({ how });
      const startedAt = performance.now();
      await anna.says('hello');
      assert.equal(edge.teams.service.calls.length, 1, `calls after ${how}`);
      assert.ok(performance.now() - startedAt < 5000);
      edge.teams.recovers();
    }
    assert.equal(edge.faults.length, 6);
  });

  it('follows no redirect with the bot’s own token', async () => {
    const anna = await start();
    onTurn = async (context) => {
      await context.sendActivity('hello');
    };
    edge.teams.fails({ how: 307, times: 1, location: `${edge.teams.serviceUrl}/v3/elsewhere` });
    await anna.says('hello');
    assert.equal(edge.teams.service.calls.length, 1);
  });

  it('shows that the bot is typing when a turn takes long, and not otherwise', async () => {
    const anna = await start({ typingAfterMs: 400 });
    onTurn = async (context) => {
      if (context.activity.text === 'slow') await sleep(700);
      await context.sendActivity('done');
    };
    await anna.says('quick');
    assert.deepEqual([anna.sees(), anna.typing], [['done'], 0]);
    await anna.says('slow');
    assert.deepEqual([anna.sees(), anna.typing], [['done'], 1]);
  });

  it('reads the roster with the role and the organization of a member', async () => {
    await start();
    const guest = edge.teams.person('gosia', { userRole: 'guest', tenantId: 'other' });
    const roles: unknown[] = [];
    onTurn = async (context) => {
      const member = await TeamsInfo.getMember(context, context.activity.from.id);
      roles.push([member.userRole, member.tenantId]);
    };
    await guest.says('hello');
    assert.deepEqual(roles, [['guest', 'other']]);
  });

  it('ignores a timestamp that is no date', async () => {
    const anna = await start();
    let timestamp: unknown = 'x';
    onTurn = async (context) => {
      timestamp = context.activity.timestamp;
    };
    await anna.sends({ type: 'message', text: 'hello', timestamp: 'yesterday' });
    assert.equal(timestamp, undefined);
    await anna.sends({ type: 'message', text: 'hello' });
    assert.equal(Object.prototype.toString.call(timestamp), '[object Date]');
  });
});
