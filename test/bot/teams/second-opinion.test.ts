import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createLog } from '../../../bot/logs.ts';
import { createSecondOpinion } from '../../../bot/teams/second-opinion.ts';
import { ChannelRefused } from '../../../identity/index.ts';

const hourMs = 3_600_000;
const token = (hash: string) => ({ hash, kid: 'k', serviceUrl: 'https://a/', expiresAtMs: hourMs });

function underTest() {
  let now = 0;
  let asked = 0;
  let answer: () => Promise<unknown> = async () => ({});
  const opinion = createSecondOpinion(createLog({ level: 'silent' }), () => now);
  return {
    forward: (ms: number) => {
      now += ms;
    },
    says: (next: () => Promise<unknown>) => {
      answer = next;
    },
    asked: () => asked,
    on: (hash: string) =>
      opinion(token(hash), () => {
        asked += 1;
        return answer();
      }),
  };
}
const failing = (name: string, statusCode?: number) => () =>
  Promise.reject(Object.assign(new Error('no'), { name }, statusCode === undefined ? {} : { statusCode }));

describe('second opinion', () => {
  it('asks once about each token, also where many come at once', async () => {
    const { on, asked } = underTest();
    await Promise.all([on('a'), on('a'), on('b')]);
    await on('a');
    assert.equal(asked(), 2);
  });

  it('refuses what the SDK refuses, again and again', async () => {
    const { on, says } = underTest();
    says(failing('AuthenticationError', 401));
    await assert.rejects(on('a'), ChannelRefused);
    await assert.rejects(on('a'), ChannelRefused);
    says(failing('JsonWebTokenError'));
    await assert.rejects(on('b'), ChannelRefused);
    says(failing('Error'));
    await assert.rejects(on('c'), ChannelRefused);
  });

  it('leaves it to our own check where the SDK cannot tell, and asks again after a minute', async () => {
    const { on, says, asked, forward } = underTest();
    says(failing('FetchError'));
    await on('a');
    await on('a');
    assert.equal(asked(), 1);
    forward(61_000);
    says(failing('AuthenticationError', 401));
    await assert.rejects(on('a'), ChannelRefused);
  });

  it('asks anew about a token it has forgotten among a thousand others', async () => {
    const { on, asked } = underTest();
    await on('first');
    for (let index = 0; index < 1000; index += 1) await on(`t${index}`);
    await on('first');
    assert.equal(asked(), 1002);
  });
});
