import assert from 'node:assert/strict';
import { ActivityTypes, CardFactory, type TurnContext } from 'botbuilder';
import { type Edge, startEdge } from './edge.ts';
import { linesOf, shownText } from './teams-card.ts';

const cardOf = (title: string, more: object = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: `**${title}**` },
    { type: 'Input.Text', id: 'reason', label: 'Reason', isRequired: true, regex: '^[a-z ]+$' },
    {
      type: 'Input.ChoiceSet',
      id: 'severity',
      label: 'Severity',
      value: 'c',
      choices: [
        { title: 'A critical', value: 'a' },
        { title: 'C minimal', value: 'c' },
      ],
    },
    { type: 'Container', id: 'more', isVisible: false, items: [{ type: 'TextBlock', text: 'Details' }] },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Go', verb: 'go', data: { op: '1' } },
    { type: 'Action.Submit', title: 'Submit', data: { verb: 'submit' } },
    { type: 'Action.OpenUrl', title: 'Open', url: 'https://example.org/' },
    { type: 'Action.ToggleVisibility', title: 'Show more', targetElements: ['more'] },
  ],
  ...more,
});
const cardType = 'application/vnd.microsoft.card.adaptive';

describe('Teams stand-in', () => {
  let edge: Edge;
  let onTurn: (context: TurnContext) => Promise<void>;
  const got: Record<string, unknown>[] = [];
  const answers = (body: object) => ({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
  const person = async (key = 'anna', options = {}) => {
    edge = await startEdge(async (context) => {
      got.push(context.activity as unknown as Record<string, unknown>);
      await onTurn(context);
    });
    return edge.teams.person(key, options);
  };
  beforeEach(() => {
    got.length = 0;
    onTurn = async (context) => {
      const { activity } = context;
      if (activity.type === 'invoke')
        await context.sendActivity(answers({ statusCode: 200, type: cardType, value: cardOf('Done') }));
      else if (activity.text === 'card')
        await context.sendActivity({ attachments: [CardFactory.adaptiveCard(cardOf('Ready?'))] });
      else if (activity.text !== undefined) await context.sendActivity(`you said: ${activity.text}`);
    };
  });
  afterEach(() => edge.close());
  const shown = [
    'Reason: ____',
    'Severity: C minimal (A critical / C minimal)',
    '[Go] [Submit] [Open] [Show more]',
  ];

  it('sends what somebody says and shows what is answered, once', async () => {
    const anna = await person();
    await anna.says('hello');
    assert.deepEqual(anna.sees(), ['you said: hello']);
    assert.deepEqual(anna.sees(), []);
    assert.deepEqual(anna.history(), ['you said: hello']);
  });

  it('sends the person, the organization and the language as Teams does', async () => {
    const anna = await person('anna', { locale: 'en-GB' });
    await anna.says('hello');
    const [activity] = got;
    assert.equal(activity?.locale, 'en-GB');
    assert.equal(Reflect.get(Object(activity?.from), 'aadObjectId'), anna.member.aadObjectId);
    const conversation = Object(activity?.conversation);
    assert.deepEqual(
      [conversation.conversationType, conversation.tenantId],
      ['personal', edge.teams.tenantId],
    );
  });

  it('reads a card as lines, hidden parts left out', async () => {
    const anna = await person();
    await anna.says('card');
    assert.deepEqual(anna.sees(), ['Ready?', ...shown]);
    await anna.taps('Show more');
    assert.deepEqual(anna.history().slice(3), ['Details', '[Go] [Submit] [Open] [Show more]']);
  });

  it('taps an Execute with its inputs, and replaces the card on this device only', async () => {
    const anna = await person();
    const phone = anna.device();
    await anna.says('card');
    anna.sees();
    await anna.taps('Go', { Reason: 'it fell', severity: 'A critical' });
    assert.deepEqual(got.at(-1)?.value, {
      action: {
        type: 'Action.Execute',
        title: 'Go',
        verb: 'go',
        data: { op: '1', reason: 'it fell', severity: 'a' },
      },
      trigger: 'manual',
    });
    assert.deepEqual(anna.sees(), ['Done', ...shown]);
    assert.deepEqual(phone.history(), ['Ready?', ...shown]);
  });

  it('taps a Submit as a message without text', async () => {
    const anna = await person();
    await anna.says('card');
    await anna.taps('Submit', { reason: 'x' });
    assert.deepEqual(got.at(-1)?.value, { verb: 'submit', reason: 'x', severity: 'c' });
    assert.equal(got.at(-1)?.text, undefined);
  });

  it('opens an address without asking the bot', async () => {
    const anna = await person();
    await anna.says('card');
    assert.deepEqual(await anna.taps('Open'), { url: 'https://example.org/' });
    assert.equal(got.length, 1);
  });

  it('objects as the form does, unless it is got past', async () => {
    const anna = await person();
    await anna.says('card');
    await assert.rejects(anna.taps('Go'), /wants "Reason"/);
    await assert.rejects(anna.taps('Go', { Reason: '123' }), /does not take/);
    await assert.rejects(anna.taps('Go', { Reason: 'x', Reasons: 'x' }), /no input Reasons/);
    await assert.rejects(anna.taps('Stop'), /no button \[Stop\][\s\S]*Ready\?/);
    assert.equal((await anna.taps('Go', { Reason: '123' }, { past: 'the form' })).status, 200);
  });

  it('taps again with the same payload under a new id, and delivers again under the old one', async () => {
    const anna = await person();
    await anna.says('card');
    await anna.taps('Go', { Reason: 'x' });
    await anna.tapsAgain();
    await anna.redelivered();
    const [, first, second, third] = got;
    assert.deepEqual(first?.value, second?.value);
    assert.notEqual(first?.id, second?.id);
    assert.equal(second?.id, third?.id);
  });

  it('repeats a tap with a token when it is asked to sign in', async () => {
    const anna = await person();
    onTurn = async (context) => {
      const { activity } = context;
      if (activity.type !== 'invoke')
        await context.sendActivity({ attachments: [CardFactory.adaptiveCard(cardOf('x'))] });
      else if (activity.value.authentication === undefined)
        await context.sendActivity(
          answers({
            statusCode: 401,
            type: 'application/vnd.microsoft.activity.loginRequest',
            value: { connectionName: 'sign-in', tokenExchangeResource: { id: 'r1' } },
          }),
        );
      else
        await context.sendActivity(
          answers({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Thanks' }),
        );
    };
    await anna.says('card');
    anna.sees();
    await anna.taps('Go', { Reason: 'x' });
    assert.deepEqual(anna.sees(), ['(sign-in requested)']);
    anna.loginToken = () => 'token';
    await anna.taps('Go', { Reason: 'x' });
    assert.deepEqual(anna.sees(), ['Thanks']);
    assert.deepEqual(Reflect.get(Object(got.at(-1)?.value), 'authentication'), {
      id: 'r1',
      connectionName: 'sign-in',
      token: 'token',
    });
  });

  it('shows an updated message as new, and waits for what comes by itself', async () => {
    const anna = await person();
    let later: Promise<unknown> = Promise.resolve();
    onTurn = async (context) => {
      const sent = await context.sendActivity('first');
      const to = {
        serviceUrl: context.activity.serviceUrl,
        conversationId: context.activity.conversation.id,
      };
      later = new Promise((resolve) => setTimeout(resolve, 30)).then(() =>
        edge.adapter.connector.update(to, sent?.id ?? '', { type: 'message', text: 'changed' }),
      );
    };
    await anna.says('hello');
    assert.deepEqual(anna.sees(), ['first']);
    assert.equal(await anna.waitsFor(/changed/), 'changed');
    await later;
    await assert.rejects(anna.waitsFor(/never/, 30), /nothing like/);
  });

  it('knows groups, channels and guests', async () => {
    const anna = await person();
    const guest = edge.teams.person('gosia', { userRole: 'guest', tenantId: 'other' });
    const channel = edge.teams.channel('General', [anna, guest]);
    await anna.in(channel).says('hello');
    assert.equal(got[0]?.text, '<at>Benefits</at> hello');
    assert.deepEqual(guest.in(channel).history(), ['you said: <at>Benefits</at> hello']);
    assert.deepEqual(guest.history(), []);
    await guest.says('hello');
    assert.equal(Reflect.get(Object(got[1]?.conversation), 'tenantId'), edge.teams.tenantId);
    const stranger = edge.teams.person('stranger', { tenantId: 'other' });
    await stranger.says('hello');
    assert.equal(Reflect.get(Object(got[2]?.conversation), 'tenantId'), 'other');
  });

  it('says when the bot did not take something', async () => {
    const anna = await person();
    await anna.sends({ type: 'message', text: 'x'.repeat(300_000) });
    await anna.says('x'.repeat(300_000));
    assert.deepEqual(anna.sees(), ['(not taken: HTTP 413)']);
  });

  it('shows Markdown the way the client does', () => {
    assert.equal(
      shownText('**Bold** \\*star\\* [text](https://example.org) 5 \\> 4'),
      'Bold *star* text 5 > 4',
    );
    const row = (...texts: string[]) => ({
      type: 'ColumnSet',
      columns: texts.map((text) => ({ type: 'Column', items: [{ type: 'TextBlock', text }] })),
    });
    assert.deepEqual(linesOf({ type: 'AdaptiveCard', body: [row('Gold', '12 of 20')] }), ['Gold | 12 of 20']);
  });
});
