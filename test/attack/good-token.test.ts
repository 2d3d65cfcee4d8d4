import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, it } from 'mocha';
import { until } from '../support/until.ts';
import { startTeamsBot, type TeamsBot } from './teams-bot.ts';

describe('Teams mode', () => {
  let bot: TeamsBot;
  const start = async (env?: Readonly<Record<string, string>>) => {
    bot = await startTeamsBot(env);
  };
  afterEach(() => bot.close());

  it('takes a turn that Teams proves, and answers it with its own token', async () => {
    await start();
    const { status } = await bot.post(await bot.channel.token(), bot.activity());
    assert.equal(status, 200);
    assert.equal(bot.turns(), 1);
    assert.ok(bot.connector.reached.some(({ method }) => method === 'POST'));
    for (const { authorization } of bot.connector.reached)
      assert.equal(authorization, `Bearer ${bot.channel.botToken}`);
  });

  it('asks for its own token once, where it is told to, and with what it was registered with', async () => {
    await start();
    const token = await bot.channel.token();
    for (let index = 0; index < 3; index += 1) await bot.post(token, bot.activity());
    assert.equal(bot.channel.tokenCalls.length, 1);
    const asked = new URLSearchParams(bot.channel.tokenCalls[0]);
    assert.equal(asked.get('client_id'), bot.appId);
    assert.equal(asked.get('grant_type'), 'client_credentials');
    assert.equal(asked.get('scope'), 'https://api.botframework.com/.default');
  });

  it('has the SDK look at each new token once', async () => {
    await start();
    const first = await bot.channel.token();
    await bot.post(first, bot.activity());
    assert.equal(bot.channel.metadataCalls, 2, 'ours and the SDK’s');
    await bot.post(first, bot.activity());
    assert.equal(bot.channel.metadataCalls, 2);
    await bot.post(await bot.channel.token({ claims: { jti: 'second' } }), bot.activity());
    assert.equal(bot.channel.metadataCalls, 3);
  });

  it('says 503 while the channel’s keys cannot be had, and goes on by itself', async () => {
    await start();
    bot.channel.down = true;
    const token = await bot.channel.token();
    const answer = await bot.post(token, bot.activity());
    assert.equal(answer.status, 503);
    assert.equal(answer.headers['retry-after'], '5');
    assert.equal(bot.turns(), 0);
    bot.channel.down = false;
    await sleep(2100);
    assert.equal((await bot.post(token, bot.activity())).status, 200);
  });

  it('lets tokens in by the keys it has while newer ones cannot be had', async () => {
    await start();
    assert.equal((await bot.post(await bot.channel.token(), bot.activity())).status, 200);
    bot.channel.down = true;
    const later = await bot.channel.token({ claims: { jti: 'later' } });
    assert.equal((await bot.post(later, bot.activity())).status, 200);
  });

  it('takes tokens by a new key as soon as the channel names it', async () => {
    await start();
    assert.equal((await bot.post(await bot.channel.token(), bot.activity())).status, 200);
    const { stranger } = bot.channel;
    const token = await bot.channel.token({ header: { kid: stranger.kid }, key: stranger.privateKey });
    bot.channel.publish([bot.channel.endorsed(stranger)]);
    assert.equal((await bot.post(token, bot.activity())).status, 200);
    assert.equal((await bot.post(await bot.channel.token(), bot.activity())).status, 401);
  });

  it('lets in other organizations that are allowed, and the bot’s own only if it is one of them', async () => {
    const other = '11111111-2222-4333-8444-555555555555';
    await start({ ALLOWED_TENANTS: other });
    const of = (tenantId: string) => ({
      conversation: { id: 'a:chat', conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
    });
    const token = await bot.channel.token();
    assert.equal((await bot.post(token, bot.activity(of(other)))).status, 200);
    assert.equal((await bot.post(token, bot.activity())).status, 401);
  });

  it('takes a body that breaks off for no fault of its own', async () => {
    await start();
    const token = await bot.channel.token();
    const socket = connect(bot.port, '127.0.0.1');
    socket.write(
      `POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"type":',
    );
    await until(() => bot.channel.metadataCalls > 0);
    await sleep(100);
    socket.destroy();
    await until(() => bot.logged.some((line) => line.includes('body_cut_short')));
    assert.ok(!bot.logged.some((line) => line.includes('turn_failed')));
    assert.equal((await bot.post(token, bot.activity())).status, 200);
  });
});
