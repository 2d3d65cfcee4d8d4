import assert from 'node:assert/strict';
import {
  backoffMs,
  type Failure,
  parseRetryAfter,
  reasonOf,
  type Verdict,
  verdictOn,
} from '../../../bot/notices/delivery.ts';

const status = (code: number, name = ''): Failure => ({ kind: 'status', status: code, code: name });

const table: readonly (readonly [string, Failure, Verdict['kind']])[] = [
  ['412', status(412), 'later'],
  ['429', status(429), 'later'],
  ['502', status(502), 'later'],
  ['503', status(503), 'later'],
  ['504', status(504), 'later'],
  ['no answer in time', { kind: 'timeout' }, 'later'],
  ['no connection', { kind: 'unreachable' }, 'later'],
  ['a connection that broke', { kind: 'reset' }, 'once-more'],
  ['500', status(500), 'once-more'],
  ['401', status(401), 'new-token'],
  ['400', status(400, 'BadSyntax'), 'dead'],
  ['413', status(413, 'MessageSizeTooBig'), 'dead'],
  ['404 ConversationNotFound', status(404, 'ConversationNotFound'), 'lost-conversation'],
  ['404 ActivityNotFound', status(404, 'ActivityNotFound'), 'lost-message'],
  ['404 without a code we know', status(404), 'dead'],
  ['403 BotNotInConversationRoster', status(403, 'BotNotInConversationRoster'), 'blocked'],
  ['403 ConversationBlockedByUser', status(403, 'ConversationBlockedByUser'), 'blocked'],
  ['403 BotDisabledByAdmin', status(403, 'BotDisabledByAdmin'), 'blocked'],
  ['403 without a code we know', status(403, 'Forbidden'), 'dead'],
  ['410', status(410), 'dead'],
  ['501', status(501), 'dead'],
  ['a code named like a property of objects', status(400, 'constructor'), 'dead'],
];

describe('delivery', () => {
  for (const [name, failure, verdict] of table)
    it(`${name} ends as ${verdict}`, () => assert.equal(verdictOn(failure).kind, verdict));

  it('waits for the installation where the bot is not installed, for the person where it is unwanted', () => {
    const untils = ['BotNotInConversationRoster', 'ConversationBlockedByUser', 'BotDisabledByAdmin'].map(
      (code) => verdictOn(status(403, code)),
    );
    assert.deepEqual(
      untils.map((verdict) => (verdict.kind === 'blocked' ? verdict.until : '')),
      ['installation', 'person', 'person'],
    );
  });

  it('names a reason without anything that came with the answer', () => {
    assert.equal(reasonOf(status(403, 'ConversationBlockedByUser')), 'ConversationBlockedByUser');
    assert.equal(reasonOf(status(418, '172693239')), 'http_418');
    assert.equal(reasonOf({ kind: 'reset' }), 'reset');
  });

  it('backs off with full jitter up to half an hour', () => {
    assert.deepEqual(
      [1, 2, 3, 8, 40].map((attempt) => backoffMs(attempt, () => 0.5)),
      [1000, 2000, 4000, 128_000, 900_000],
    );
    assert.equal(
      backoffMs(5, () => 0),
      0,
    );
  });

  it('never comes before Retry-After is over, and not after more than a day because of it', () => {
    assert.equal(
      backoffMs(1, () => 0, 7000),
      7000,
    );
    assert.equal(
      backoffMs(1, () => 0.5, 7000),
      8000,
    );
    assert.equal(
      backoffMs(1, () => 0, 1e12),
      86_400_000,
    );
  });

  it('reads Retry-After in seconds and as a date', () => {
    const now = Date.parse('2026-11-23T10:00:00Z');
    assert.equal(parseRetryAfter('3', now), 3000);
    assert.equal(parseRetryAfter('Mon, 23 Nov 2026 10:00:30 GMT', now), 30_000);
    assert.equal(parseRetryAfter('Mon, 23 Nov 2026 09:00:00 GMT', now), 0);
    assert.equal(parseRetryAfter('soon', now), undefined);
    assert.equal(parseRetryAfter(undefined, now), undefined);
  });
});
