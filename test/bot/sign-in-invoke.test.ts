import assert from 'node:assert/strict';
import type { Activity, TurnContext } from 'botbuilder';
import { createLog } from '../../bot/logs.ts';
import { answerSignIn, codeOfTap, signInInvokeOf } from '../../bot/teams-sign-in/index.ts';

const invoke = (name: string, value?: unknown) => ({ type: 'invoke', name, value }) as unknown as Activity;

describe('what a client reports of signing in', () => {
  it('is read, whatever else comes with it', () => {
    const token = invoke('signin/tokenExchange', { id: 'i', connectionName: 'sign-in', token: 't', more: 1 });
    assert.deepEqual(signInInvokeOf(token), { kind: 'token', id: 'i', connection: 'sign-in', token: 't' });
    assert.deepEqual(signInInvokeOf(invoke('signin/verifyState', { state: 'S-1' })), {
      kind: 'code',
      code: 'S-1',
    });
    assert.deepEqual(signInInvokeOf(invoke('signin/verifyState', { state: 'CancelledByUser' })), {
      kind: 'cancelled',
    });
    assert.deepEqual(signInInvokeOf(invoke('signin/failure', { code: 'tokenmissing', message: 'm' })), {
      kind: 'failure',
      reason: 'tokenmissing',
    });
  });

  it('is nothing where it makes no sense, and never a fault', () => {
    const odd = [undefined, null, 'text', 7, [], { id: 7, connectionName: {}, token: [] }, { state: {} }];
    for (const value of [...odd, { token: 'x'.repeat(40_000) }, { state: 'x'.repeat(300) }]) {
      assert.deepEqual(signInInvokeOf(invoke('signin/tokenExchange', value)), {
        kind: 'token',
        id: '',
        connection: '',
        token: '',
      });
      assert.deepEqual(signInInvokeOf(invoke('signin/verifyState', value)), { kind: 'code', code: '' });
      assert.deepEqual(signInInvokeOf(invoke('signin/failure', value)), {
        kind: 'failure',
        reason: 'unknown',
      });
      assert.equal(codeOfTap(invoke('adaptiveCard/action', value)), undefined);
    }
    for (const code of ['eyJhbGciOi.J', '174194363', 'two words', 'x'.repeat(41), ''])
      assert.deepEqual(signInInvokeOf(invoke('signin/failure', { code })), {
        kind: 'failure',
        reason: 'unknown',
      });
  });

  it('is not mistaken in other activities', () => {
    for (const name of ['adaptiveCard/action', 'signin', 'signin/', 'SIGNIN/verifyState', undefined])
      assert.equal(signInInvokeOf({ type: 'invoke', name, value: { state: 'x' } } as Activity), undefined);
    assert.equal(
      signInInvokeOf({ type: 'message', name: 'signin/verifyState', value: { state: 'x' } } as Activity),
      undefined,
    );
  });

  it('is answered 412 where a fault keeps it from being looked at', async () => {
    const sent: Partial<Activity>[] = [];
    const context = {
      sendActivity: async (one: Partial<Activity>) => sent.push(one),
    } as unknown as TurnContext;
    const never = () => assert.fail('nothing else may happen');
    const turns = {
      exchange: { answer: () => Promise.reject(new Error('disk')) },
      redeem: never,
      showRoles: never,
      askByBrowser: never,
      sayCancelled: never,
    };
    const asker = { companyId: 'c', tenantId: 't', oid: 'o', name: '', account: '' };
    const token = { kind: 'token', id: 'i', connection: 'sign-in', token: 't' } as const;
    const log = createLog({ level: 'silent' });
    await assert.rejects(answerSignIn(context, token, asker, turns, log), /disk/);
    assert.deepEqual(
      sent.map(({ type, value }) => [type, value.status, value.body.statusCode]),
      [['invokeResponse', 412, 412]],
    );
  });
});
