import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { startRefused } from '../../bot/start-refused.ts';

const settings = { port: 3978, localSignInPort: 3980 };
const cannotListen = (code: string, port: number) =>
  Object.assign(new Error(`listen ${code}: 127.0.0.1:${port}`), { code, port });

describe('a start that cannot have its port', () => {
  it('names the setting whose port another program has', () => {
    assert.equal(
      startRefused(cannotListen('EADDRINUSE', 3978), settings),
      'Port 3978 is taken, perhaps by another start of this bot. Stop that one, or set PORT to a free port (see docs/settings.md).',
    );
    assert.match(startRefused(cannotListen('EADDRINUSE', 3980), settings), /set LOCAL_SIGN_IN_PORT to/);
  });

  it('names the setting whose port this account may not have', () => {
    assert.match(
      startRefused(cannotListen('EACCES', 3978), settings),
      /may not listen on port 3978\. Set PORT/,
    );
  });

  it('leaves other words as they are', () => {
    assert.equal(startRefused(cannotListen('EADDRINUSE', 1), settings), 'listen EADDRINUSE: 127.0.0.1:1');
    assert.equal(startRefused(new Error('Nobody is called "x".'), settings), 'Nobody is called "x".');
  });
});
