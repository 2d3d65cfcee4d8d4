import assert from 'node:assert/strict';
import {
  addWorkingDays,
  addYears,
  atHour,
  dayOf,
  daysBetween,
  endOfDay,
  isCalendarDay,
  isZone,
  weekdayOf,
} from '../../benefits/index.ts';

const warsaw = 'Europe/Warsaw';

describe('calendar', () => {
  it('ends a day at midnight in the zone', () => {
    assert.equal(dayOf('2027-06-30T21:59:59.999Z', warsaw), '2027-06-30');
    assert.equal(dayOf('2027-06-30T22:00:00.000Z', warsaw), '2027-07-01');
    assert.equal(endOfDay('2027-06-30', warsaw), '2027-06-30T22:00:00.000Z');
    assert.equal(endOfDay('2026-12-31', warsaw), '2026-12-31T23:00:00.000Z');
  });

  it('is a day ahead in Kiritimati, whose clock is fourteen hours early', () => {
    assert.equal(dayOf('2026-11-23T10:00:00.000Z', 'Pacific/Kiritimati'), '2026-11-24');
    assert.equal(atHour('2026-11-24', 9, 'Pacific/Kiritimati'), '2026-11-23T19:00:00.000Z');
    assert.equal(endOfDay('2026-11-23', 'Pacific/Kiritimati'), '2026-11-23T10:00:00.000Z');
  });

  it('keeps nine o’clock on the wall over both clock changes', () => {
    assert.equal(atHour('2027-03-27', 9, warsaw), '2027-03-27T08:00:00.000Z');
    assert.equal(atHour('2027-03-28', 9, warsaw), '2027-03-28T07:00:00.000Z');
    assert.equal(atHour('2026-10-24', 9, warsaw), '2026-10-24T07:00:00.000Z');
    assert.equal(atHour('2026-10-25', 9, warsaw), '2026-10-25T08:00:00.000Z');
  });

  it('takes the first instant after a skipped hour and the first of a doubled one', () => {
    assert.equal(atHour('2027-03-28', 2, warsaw), '2027-03-28T01:00:00.000Z');
    assert.equal(atHour('2026-10-25', 2, warsaw), '2026-10-25T00:00:00.000Z');
  });

  it('ends the days of both clock changes at midnight', () => {
    assert.equal(endOfDay('2027-03-28', warsaw), '2027-03-28T22:00:00.000Z');
    assert.equal(endOfDay('2026-10-25', warsaw), '2026-10-25T23:00:00.000Z');
  });

  it('knows 29 February and what becomes of it in other years', () => {
    assert.ok(isCalendarDay('2028-02-29'));
    assert.equal(isCalendarDay('2027-02-29'), false);
    assert.equal(addYears('2028-02-29', 1), '2029-02-28');
    assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
  });

  it('counts whole days over a clock change', () => {
    assert.equal(daysBetween('2027-03-27', '2027-03-29'), 2);
    assert.equal(daysBetween('2026-11-23', '2026-11-23'), 0);
    assert.equal(daysBetween('2026-11-24', '2026-11-23'), -1);
  });

  it('works from Monday to Friday', () => {
    assert.equal(weekdayOf('2026-11-23'), 1);
    assert.equal(addWorkingDays('2026-11-23', 2), '2026-11-25');
    assert.equal(addWorkingDays('2026-11-26', 2), '2026-11-30');
    assert.equal(addWorkingDays('2026-11-28', 1), '2026-11-30');
    assert.equal(addWorkingDays('2026-11-28', 0), '2026-11-28');
  });

  it('refuses what is no day and no zone', () => {
    for (const text of ['2026-13-01', '2026-1-1', '', '2026-11-31', '2026-11-23T00:00']) {
      assert.equal(isCalendarDay(text), false, text);
    }
    assert.ok(isZone('Europe/Warsaw'));
    assert.equal(isZone('Europe/Nowhere'), false);
  });

  it('knows a zone once, in however many spellings it is asked for', () => {
    const real = Intl.DateTimeFormat;
    let made = 0;
    Intl.DateTimeFormat = new Proxy(real, {
      construct: (target, args: ConstructorParameters<typeof real>) => {
        made += 1;
        return new target(...args);
      },
    });
    try {
      const spellings = ['Asia/Katmandu', 'asia/katmandu', 'ASIA/KATMANDU', 'aSIA/kATMANDU'];
      for (const zone of spellings) assert.ok(isZone(zone), zone);
      assert.equal(made, 1);
    } finally {
      Intl.DateTimeFormat = real;
    }
  });
});
