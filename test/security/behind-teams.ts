import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTeamsBot } from '../attack/teams-bot.ts';
import { filesAsTraces, type WholeRun } from './recorder.ts';

/** Teams mode: tokens of the channel, one of them refused, and the bot's own token. */
export async function behindTeams(): Promise<WholeRun> {
  const dataDir = await mkdtemp(join(tmpdir(), 'teams-'));
  const password = 'a password of the bot itself';
  const bot = await startTeamsBot({ DATA_DIR: dataDir, MicrosoftAppPassword: password });
  try {
    const tokens = [await bot.channel.token(), await bot.channel.token({ claims: { aud: 'another bot' } })];
    const answers = [];
    for (const token of tokens) answers.push(await bot.post(token, bot.activity({ text: 'benefits' })));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 401],
    );
    return {
      secrets: [
        { what: 'password of the bot', value: password },
        { what: 'token of the bot', value: bot.channel.botToken },
        ...tokens.map((token) => ({ what: 'token of the channel', value: token.split('.')[2] ?? token })),
      ],
      traces: [
        ...bot.logged.map((text) => ({ where: 'log', text })),
        ...answers.map((answer) => ({ where: 'answer /api/messages', text: JSON.stringify(answer) })),
        ...bot.connector.reached.flatMap(({ path, authorization }) => [
          { where: 'channel headers and path', text: path },
          { where: 'authorization at the connector', text: authorization },
        ]),
        ...bot.channel.tokenCalls.map((text) => ({ where: 'directory POST of the bot', text })),
        ...(await filesAsTraces(dataDir, 'file')),
      ],
    };
  } finally {
    await bot.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
