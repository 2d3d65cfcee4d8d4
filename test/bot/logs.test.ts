import assert from 'node:assert/strict';
import { createLog, createSecurityLog, faultFields, type LogFields } from '../../bot/logs.ts';
import { newTurnId } from '../../bot/turn-id.ts';

const oid = '8c1d6b52-4f0e-4a37-9d28-51e7c3a09b64';

function written(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog({ level: 'debug', write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('logs', () => {
  it('drops every field that is not on the list', () => {
    const extra = {
      text: 'secret words',
      token: 'eyJhbGciOi',
      accessId: '172693239',
    } as unknown as LogFields;
    const [line] = written((log) => log.info('turn', { ...extra, status: 200 }));
    assert.deepEqual(Object.keys(line ?? {}).sort(), ['level', 'msg', 'status', 'time']);
  });

  it('keeps ids of contracts out of the fields that are on the list', () => {
    const [line] = written((log) =>
      log.warn('172693239', {
        reason: 'id 172693239',
        code: '172693239',
        faultAt: 'at x 172693239',
        oid: '1',
      }),
    );
    assert.doesNotMatch(JSON.stringify({ ...line, time: 0 }), /172693239/);
    assert.equal(line?.oid, '?');
  });

  it('names a fault by name, code and place, never by its message', () => {
    const fault = Object.assign(new TypeError('Access ID 172693239 of anna@contoso.com'), { code: 'E_X' });
    const [line] = written((log) => log.error('turn_failed', faultFields(fault)));
    assert.equal(line?.faultName, 'TypeError');
    assert.equal(line?.faultCode, 'E_X');
    assert.match(String(line?.faultAt), /bot\/logs\.test/);
    assert.doesNotMatch(String(line?.faultAt), /file:|\(\/| \/\w/);
    assert.doesNotMatch(JSON.stringify(line), /172693239|anna/);
  });

  it('carries the fields of the turn in every line of it', () => {
    const turn = newTurnId();
    const lines = written((log) => {
      const inTurn = log.with({ turn });
      inTurn.info('one');
      inTurn.info('two', { status: 1 });
    });
    assert.deepEqual(
      lines.map((line) => line.turn),
      [turn, turn],
    );
  });

  it('gives a turn an id that can be read out', () => {
    assert.equal(
      newTurnId(() => 3),
      'F-5555-5555',
    );
    for (let round = 0; round < 200; round += 1)
      assert.match(newTurnId(), /^F-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('writes who was refused what into the security log', () => {
    const [line] = written((log) => createSecurityLog(log)('role_missing', { tenantId: oid, oid }));
    assert.equal(line?.msg, 'security');
    assert.equal(line?.code, 'role_missing');
    assert.equal(line?.oid, oid);
  });
});
