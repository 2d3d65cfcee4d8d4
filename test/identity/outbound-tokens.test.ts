import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createOutboundTokens, type OutboundSettings } from '../../identity/outbound-tokens.ts';

const appId = '33333333-3333-4333-8333-333333333333';
const tenantId = '11111111-1111-4111-8111-111111111111';
const resource = 'https://api.botframework.com';

/** A directory that notes what it is asked, and gives numbered tokens. */
function directory(answer: (call: number) => Response | Promise<Response> = (call) => tokenNumber(call)) {
  const calls: { readonly url: string; readonly body: URLSearchParams; readonly redirect: string }[] = [];
  const fetcher: typeof fetch = async (input, init) => {
    const body = new URLSearchParams(String(init?.body ?? ''));
    calls.push({ url: String(input), body, redirect: init?.redirect ?? '' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    return answer(calls.length);
  };
  return { calls, fetcher };
}
function tokenNumber(call: number, expiresIn = 3600): Response {
  return Response.json({ token_type: 'Bearer', expires_in: expiresIn, access_token: `token-${call}` });
}
const settings = (changes: Partial<OutboundSettings> = {}): OutboundSettings => ({
  appId,
  tenantId,
  credential: { kind: 'secret', secret: 'hunter2-hunter2' },
  loginAuthority: 'https://login.example.com',
  ...changes,
});

describe('outbound tokens', () => {
  it('are asked for once, of the organization the bot is registered in, and kept', async () => {
    const { calls, fetcher } = directory();
    const tokens = createOutboundTokens(settings(), fetcher);
    const many = await Promise.all(Array.from({ length: 10 }, () => tokens.token(resource)));
    assert.deepEqual(new Set(many), new Set(['token-1']));
    assert.equal(await tokens.token(resource), 'token-1');
    assert.deepEqual(
      calls.map(({ url, redirect }) => [url, redirect]),
      [[`https://login.example.com/${tenantId}/oauth2/v2.0/token`, 'error']],
    );
    assert.equal(calls[0]?.body.get('client_secret'), 'hunter2-hunter2');
    assert.equal(calls[0]?.body.get('scope'), `${resource}/.default`);
  });

  it('come from a base with a path, or on loopback, as it is given', async () => {
    for (const loginAuthority of [
      'http://127.0.0.1:9/a/b',
      'http://127.0.0.1:9/a/b/',
      'https://x.example.com/c',
    ]) {
      const { calls, fetcher } = directory();
      await createOutboundTokens(settings({ loginAuthority }), fetcher).token(resource);
      assert.equal(calls[0]?.url, `${loginAuthority.replace(/\/$/, '')}/${tenantId}/oauth2/v2.0/token`);
    }
  });

  it('never travel in the clear beyond this machine', () => {
    assert.throws(
      () => createOutboundTokens(settings({ loginAuthority: 'http://login.example.com' })),
      /https/,
    );
  });

  it('are asked for anew where they were not taken, and when their end is near', async () => {
    const { calls, fetcher } = directory((call) => tokenNumber(call, call === 2 ? 200 : 3600));
    const tokens = createOutboundTokens(settings(), fetcher);
    await tokens.token(resource);
    assert.equal(await tokens.token(resource, true), 'token-2');
    assert.equal(await tokens.token(resource), 'token-3');
    assert.equal(calls.length, 3);
  });

  it('are asked for again after a refusal, whose error names no secret', async () => {
    const { fetcher } = directory((call) =>
      call === 1
        ? Response.json({ error: 'invalid_client', error_description: 'hunter2-hunter2' }, { status: 401 })
        : tokenNumber(call),
    );
    const tokens = createOutboundTokens(settings(), fetcher);
    await assert.rejects(tokens.token(resource), (error: Error) => {
      assert.equal(error.message, 'the directory gave the bot no token');
      return true;
    });
    assert.equal(await tokens.token(resource), 'token-2');
  });
});
