import assert from 'node:assert/strict';
import { createLog } from '../../../bot/logs.ts';
import { type CalendarRunner, createCalendarRunner } from '../../../bot/notices/calendar.ts';
import { until } from '../../support/until.ts';

describe('the calendar', () => {
  let now: string;
  let looked: string[];
  let logged: string[];
  let told: number;
  let failing: string | undefined;
  let runner: CalendarRunner | undefined;

  beforeEach(() => {
    now = '2026-11-23T10:20:00.000Z';
    looked = [];
    logged = [];
    told = 0;
    failing = undefined;
  });
  afterEach(() => runner?.stop());

  function start(pollMs = 3_600_000): CalendarRunner {
    runner = createCalendarRunner({
      store: { companies: async () => ['contoso', 'fabrikam'] },
      useCases: {
        tellWhatIsDue: async (companyId) => {
          if (companyId === failing) throw new Error('no space');
          looked.push(`${companyId} ${now.slice(11, 13)}`);
          return companyId === 'contoso' ? 2 : 0;
        },
      },
      clock: { now: () => now },
      log: createLog({ level: 'info', write: (line) => logged.push(line) }),
      onTold: () => {
        told += 1;
      },
      pollMs,
    });
    runner.start();
    return runner;
  }

  const settled = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));

  it('is looked at from the start, for every company', async () => {
    start();
    await settled();
    assert.deepEqual(looked, ['contoso 10', 'fabrikam 10']);
    assert.equal(told, 1, 'where something was told, it is sent at once');
  });

  it('is looked at once an hour, however often it is poked', async () => {
    const calendar = start();
    await settled();
    calendar.poke();
    now = '2026-11-23T10:59:59.000Z';
    calendar.poke();
    await settled();
    assert.equal(looked.length, 2);
    now = '2026-11-23T11:00:00.000Z';
    calendar.poke();
    await settled();
    assert.deepEqual(looked.slice(2), ['contoso 11', 'fabrikam 11']);
  });

  it('is looked at when the clock has jumped, forwards or back', async () => {
    const calendar = start();
    await settled();
    for (const jumped of ['2026-12-24T08:00:00.000Z', '2026-11-01T09:00:00.000Z']) {
      now = jumped;
      calendar.poke();
      await settled();
    }
    assert.deepEqual(looked.slice(2), ['contoso 08', 'fabrikam 08', 'contoso 09', 'fabrikam 09']);
  });

  it('notices by itself that an hour has passed', async () => {
    start(5);
    await settled();
    now = '2026-11-23T11:00:00.000Z';
    await until(() => looked.length === 4);
  });

  it('goes on with the others where one company fails, and looks again', async () => {
    failing = 'contoso';
    const calendar = start();
    await settled();
    assert.deepEqual(looked, ['fabrikam 10']);
    assert.ok(logged.some((line) => line.includes('calendar_failed')));
    failing = undefined;
    calendar.poke();
    await settled();
    assert.deepEqual(looked.slice(1), ['contoso 10', 'fabrikam 10']);
  });

  it('is not looked at any more after the end', async () => {
    const calendar = start();
    await calendar.stop();
    const before = looked.length;
    now = '2026-11-23T12:00:00.000Z';
    calendar.poke();
    await settled();
    assert.equal(looked.length, before);
  });
});
