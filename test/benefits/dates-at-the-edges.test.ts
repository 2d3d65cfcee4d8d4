import assert from 'node:assert/strict';
import {
  activateByDays,
  addDays,
  atHour,
  type CompanyRecord,
  calendarNotices,
  contractEndingDays,
  dayOf,
  endOfDay,
  type NoticeRow,
  stillDue,
  weekdayOf,
} from '../../benefits/index.ts';
import { type BenefitRow, benefitRows } from '../../benefits/memberships/index.ts';
import { anna, grant, membership, record } from './rules-kit.ts';

const options = { expectedDays: 5 };
const earlier = (at: string, ms = 1) => new Date(Date.parse(at) - ms).toISOString();

/** Where, the last day, the last moment of it in UTC, and why that day. */
const edges: readonly (readonly [zone: string, lastDay: string, isOverAt: string, why: string])[] = [
  ['Europe/Warsaw', '2026-11-30', '2026-11-30T23:00:00.000Z', 'midnight in winter'],
  ['Europe/Warsaw', '2027-06-30', '2027-06-30T22:00:00.000Z', 'midnight in summer'],
  ['Europe/Warsaw', '2027-03-28', '2027-03-28T22:00:00.000Z', 'the day of 23 hours'],
  ['Europe/Warsaw', '2027-03-27', '2027-03-27T23:00:00.000Z', 'the eve of the day of 23 hours'],
  ['Europe/Warsaw', '2027-10-31', '2027-10-31T23:00:00.000Z', 'the day of 25 hours'],
  ['Europe/Warsaw', '2027-10-30', '2027-10-30T22:00:00.000Z', 'the eve of the day of 25 hours'],
  ['Europe/Warsaw', '2028-02-29', '2028-02-29T23:00:00.000Z', '29 February'],
  ['Europe/Warsaw', '2027-02-28', '2027-02-28T23:00:00.000Z', '28 February of a common year'],
  ['Europe/Warsaw', '2027-12-31', '2027-12-31T23:00:00.000Z', 'the end of a year'],
  ['Pacific/Kiritimati', '2027-06-30', '2027-06-30T10:00:00.000Z', 'the first zone to end a day'],
  ['Pacific/Kiritimati', '2028-02-29', '2028-02-29T10:00:00.000Z', '29 February, 14 hours ahead'],
  ['Pacific/Niue', '2027-06-30', '2027-07-01T11:00:00.000Z', 'the last zone but one to end a day'],
  ['Pacific/Niue', '2027-12-31', '2028-01-01T11:00:00.000Z', 'the end of a year, 11 hours behind'],
  ['America/New_York', '2027-11-07', '2027-11-08T05:00:00.000Z', 'the day of 25 hours elsewhere'],
];

function rowAt(of: CompanyRecord, now: string): Pick<BenefitRow, 'state' | 'daysLeft'> | undefined {
  const row = benefitRows(of, { ...options, now }).find(({ kind }) => kind === 'product-support');
  return row && { state: row.state, daysLeft: row.daysLeft };
}

function dueAt(of: CompanyRecord, now: string): string[] {
  return calendarNotices(of, now, { whoMay: [anna], expectedDays: 5 })
    .filter(({ kind, about }) => kind !== 'monthly' && about.kind !== 'signature-cloud')
    .map(({ kind, stage }) => `${kind} ${stage}`);
}

const noticeOf = (kind: NoticeRow['kind'], on: string, stage: number): NoticeRow => ({
  id: 'n-1',
  kind,
  to: anna,
  dueAt: '2026-11-23T08:00:00.000Z',
  about: { membershipId: 'm-gold', kind: 'product-support' },
  facts: { on, stage },
});

for (const [zone, lastDay, isOverAt, why] of edges) {
  const lastMoment = earlier(isOverAt);

  describe(`${lastDay} in ${zone} (${why})`, () => {
    it('is over at that instant and not a millisecond before', () => {
      assert.equal(endOfDay(lastDay, zone), isOverAt);
      assert.equal(dayOf(lastMoment, zone), lastDay);
      assert.equal(dayOf(isOverAt, zone), addDays(lastDay, 1));
    });

    it('as the end of a contract: usable on it, expired and told after it', () => {
      const of = record({
        zone,
        memberships: [membership('gold', { endsOn: lastDay })],
        grants: [grant('m-gold', 'product-support', { endsOn: lastDay })],
      });
      assert.deepEqual(rowAt(of, lastMoment), { state: 'active', daysLeft: 0 });
      assert.deepEqual(rowAt(of, isOverAt), { state: 'expired', daysLeft: -1 });
      assert.deepEqual(dueAt(of, lastMoment), ['contract-ending 7']);
      assert.deepEqual(dueAt(of, isOverAt), ['contract-ended 0']);
      const ending = noticeOf('contract-ending', lastDay, 7);
      assert.equal(stillDue(of, ending, dayOf(lastMoment, zone)), true);
      assert.equal(stillDue(of, ending, dayOf(isOverAt, zone)), false);
      const ended = noticeOf('contract-ended', lastDay, 0);
      assert.equal(stillDue(of, ended, dayOf(lastMoment, zone)), false);
      assert.equal(stillDue(of, ended, dayOf(isOverAt, zone)), true);
    });

    it('as the last day to activate: possible on it, over after it', () => {
      const of = record({
        zone,
        memberships: [
          membership('gold', { endsOn: '2028-12-31', activateBy: { 'product-support': lastDay } }),
        ],
      });
      assert.deepEqual(rowAt(of, lastMoment), { state: 'inactive', daysLeft: 0 });
      assert.equal(rowAt(of, isOverAt)?.state, 'activateByPassed');
      assert.deepEqual(dueAt(of, lastMoment), ['activate-by-near 1']);
      assert.deepEqual(dueAt(of, isOverAt), []);
      const near = noticeOf('activate-by-near', lastDay, 1);
      assert.equal(stillDue(of, near, dayOf(lastMoment, zone)), true);
      assert.equal(stillDue(of, near, dayOf(isOverAt, zone)), false);
    });

    it('is told so many days ahead: from the first moment of the day, not before', () => {
      const ending = record({
        zone,
        memberships: [membership('gold', { endsOn: lastDay })],
        grants: [grant('m-gold', 'product-support', { endsOn: lastDay })],
      });
      const inactive = record({ zone, memberships: [membership('gold', { endsOn: lastDay })] });
      for (const [of, kind, stages] of [
        [ending, 'contract-ending', contractEndingDays],
        [inactive, 'activate-by-near', activateByDays],
      ] as const)
        for (const [index, days] of stages.entries()) {
          // The last one does not wait for a Sunday.
          const isSunday = days === 1 && weekdayOf(lastDay) === 7;
          const begins = atHour(addDays(lastDay, isSunday ? -2 : -days), 0, zone);
          const before = stages[index - 1];
          assert.deepEqual(dueAt(of, begins), [`${kind} ${days}`]);
          assert.deepEqual(dueAt(of, earlier(begins)), before === undefined ? [] : [`${kind} ${before}`]);
        }
    });
  });
}
