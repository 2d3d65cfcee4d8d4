import assert from 'node:assert/strict';
import { startTeamsBot, type TeamsBot } from '../../attack/teams-bot.ts';
import { call, newSecret } from '../../support/signed-call.ts';

describe('limits of the bot behind Teams', () => {
  let bot: TeamsBot;
  const secret = newSecret();
  before(async () => {
    bot = await startTeamsBot({ TRUST_PROXY: '1', FULFILMENT_WEBHOOK_SECRETS: `contoso:${secret}` });
  });
  after(() => bot.close());
  const knock = (forwarded: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded, ...headers },
      body: '{}',
    });

  it('turn 401 into 429 for an address that keeps on, and for no other', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 105; index += 1)
      statuses.push((await knock('198.51.100.1', { authorization: `Bearer forged-${index}` })).status);
    assert.deepEqual([...new Set(statuses)], [401, 429]);
    assert.equal(statuses.indexOf(429), 100);
    const refused = await knock('::ffff:198.51.100.1');
    assert.equal(refused.status, 429);
    assert.match(refused.headers.get('retry-after') ?? '', /^[1-9]\d?$/);
    assert.equal((await knock('198.51.100.2')).status, 401);
  });

  it('never refuse a verified token by its address', async () => {
    const token = await bot.channel.token();
    const response = await fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': '198.51.100.1',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(bot.activity()),
    });
    assert.equal(response.status, 200);
    assert.equal(bot.turns(), 1);
  });

  it('do not reach from one door to another', async () => {
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = { 'x-forwarded-for': '198.51.100.1' };
    const answer = await call(bot.port, { secret: newSecret(), timestamp, body: '{}', headers });
    assert.equal(answer.status, 401);
    const link = await fetch(`http://127.0.0.1:${bot.port}/auth/start?t=x`, { headers });
    assert.equal(link.status, 400);
  });

  it('leave a signed result of a company as it is: unknown, not refused', async () => {
    const timestamp = Math.floor(Date.now() / 1000);
    const body = {
      type: 'activation.submitted',
      data: { activationId: 'a-1', at: new Date().toISOString() },
    };
    assert.equal((await call(bot.port, { secret, timestamp, body })).status, 404);
  });
});
