import assert from 'node:assert/strict';
import {
  type NoticeChoices,
  type NoticeRow,
  noticeKinds,
  usualChoices,
  whenToTell,
} from '../../benefits/index.ts';
import {
  choicesAsJson,
  firstHourOf,
  noticeTopics,
  parseNoticeChoices,
  topicOf,
} from '../../benefits/telling/notice-choices.ts';
import { anna } from './rules-kit.ts';

const warsaw = 'Europe/Warsaw';

function row(kind: NoticeRow['kind'], facts: NoticeRow['facts'] = {}): NoticeRow {
  return { id: 'n-1', kind, to: anna, dueAt: '2026-11-23T08:00:00.000Z', about: {}, facts };
}

describe('what somebody chose to be told of', () => {
  it('mutes its topic and no other', () => {
    for (const topic of noticeTopics) {
      const choices: NoticeChoices = { ...usualChoices, muted: [topic], weekends: true };
      for (const kind of noticeKinds) {
        const never = whenToTell(row(kind), choices, '2026-11-23T11:00:00.000Z', warsaw) === 'never';
        assert.equal(never, topicOf(row(kind)) === topic, `${kind} with ${topic} off`);
      }
    }
  });

  it('never mutes what is addressed to them personally', () => {
    const none: NoticeChoices = { muted: noticeTopics, weekends: false };
    const saturdayNight = '2026-11-28T23:00:00.000Z';
    const personal = [
      row('activation-asked'),
      row('activation-requested'),
      row('activation-submitted', { whom: 'requester' }),
      row('result-set-aside'),
      row('ask-forwarded'),
      row('ask-declined'),
      row('activation-handed-over'),
      row('activation-completed'),
      row('activation-rejected'),
      row('activation-cancelled'),
      row('ids-corrected'),
      row('follow-up-ids'),
      row('click-waits', { whom: 'assignee' }),
      row('activation-late', { whom: 'assignee' }),
      row('colleague-asked'),
      row('ask-granted'),
      row('instruction'),
      row('notice-undelivered'),
      row('draft-reminder'),
      row('follow-up-refund'),
      row('contract-ending', { asked: 'reminder' }),
    ];
    for (const one of personal) assert.equal(whenToTell(one, none, saturdayNight, warsaw), 'now', one.kind);
  });

  it('is everything where nothing was chosen, or what is kept cannot be read', () => {
    for (const value of [undefined, null, 7, {}, { schemaVersion: 2, muted: [] }, { schemaVersion: 1 }])
      assert.deepEqual(parseNoticeChoices(value), usualChoices);
  });

  it('is kept and read as it was', () => {
    for (const choices of [
      usualChoices,
      { muted: noticeTopics, weekends: true, zone: 'Asia/Tokyo' },
      { muted: ['monthly'], weekends: false },
    ] satisfies NoticeChoices[])
      assert.deepEqual(parseNoticeChoices(choicesAsJson(choices)), choices);
  });

  it('knows no topic and no zone that there is not', () => {
    const kept = { schemaVersion: 1, muted: ['asks', 'monthly'], weekends: 'yes', zone: 'Warsaw' };
    assert.deepEqual(parseNoticeChoices(kept), { muted: ['monthly'], weekends: false });
  });
});

describe('the hour of telling', () => {
  const when = (now: string, choices: Partial<NoticeChoices> = {}, kind: NoticeRow['kind'] = 'monthly') =>
    whenToTell(row(kind), { ...usualChoices, ...choices }, now, warsaw);

  const cases: readonly (readonly [string, string, Partial<NoticeChoices>, string])[] = [
    ['in working hours', '2026-11-23T11:00:00.000Z', {}, 'now'],
    ['at nine', '2026-11-23T08:00:00.000Z', {}, 'now'],
    ['before nine', '2026-11-23T07:59:00.000Z', {}, '2026-11-23T08:00:00.000Z'],
    ['from six in the evening on', '2026-11-23T17:00:00.000Z', {}, '2026-11-24T08:00:00.000Z'],
    ['on a Friday evening', '2026-11-27T18:00:00.000Z', {}, '2026-11-30T08:00:00.000Z'],
    ['on a Saturday', '2026-11-28T11:00:00.000Z', {}, '2026-11-30T08:00:00.000Z'],
    ['on a Saturday that is wanted', '2026-11-28T11:00:00.000Z', { weekends: true }, 'now'],
    [
      'in a zone of their own',
      '2026-11-23T11:00:00.000Z',
      { zone: 'Asia/Tokyo' },
      '2026-11-24T00:00:00.000Z',
    ],
    ['where it is Monday already', '2026-11-22T23:30:00.000Z', { zone: 'Pacific/Kiritimati' }, 'now'],
    [
      'where it is Sunday still',
      '2026-11-23T10:00:00.000Z',
      { zone: 'Pacific/Niue' },
      '2026-11-23T20:00:00.000Z',
    ],
  ];
  for (const [title, now, choices, wanted] of cases)
    it(`${title}: ${wanted}`, () => assert.equal(when(now, choices), wanted));

  it('of what has just happened is now, but not on a free day', () => {
    assert.equal(when('2026-11-23T22:00:00.000Z', {}, 'incident-changed'), 'now');
    assert.equal(when('2026-11-28T22:00:00.000Z', {}, 'incident-changed'), '2026-11-30T08:00:00.000Z');
  });

  for (const [title, kind, now, on, wanted] of [
    [
      'on Friday evening',
      'activate-by-near',
      '2026-11-27T18:00:00.000Z',
      '2026-11-29',
      '2026-11-28T08:00:00.000Z',
    ],
    ['on the Saturday', 'contract-ending', '2026-11-28T11:00:00.000Z', '2026-11-29', 'now'],
    ['on the last evening', 'contract-ending', '2026-11-29T19:00:00.000Z', '2026-11-29', 'now'],
    [
      'and waits where Monday is not too late',
      'contract-ending',
      '2026-11-28T11:00:00.000Z',
      '2026-11-30',
      '2026-11-30T08:00:00.000Z',
    ],
    [
      'and waits where it is over',
      'contract-ended',
      '2026-11-28T11:00:00.000Z',
      '2026-11-27',
      '2026-11-30T08:00:00.000Z',
    ],
  ] as const)
    it(`of what is over on Monday comes at the weekend all the same, ${title}: ${wanted}`, () => {
      assert.equal(whenToTell(row(kind, { on }), usualChoices, now, warsaw), wanted);
      const muted = { ...usualChoices, muted: ['contracts'] as const };
      assert.equal(whenToTell(row(kind, { on }), muted, now, warsaw), 'never');
    });

  const firsts: readonly (readonly [string, string | undefined, string, string])[] = [
    ['2026-11-23', undefined, '2026-11-22T23:05:00.000Z', '2026-11-23T08:00:00.000Z'],
    ['2026-11-23', undefined, '2026-11-23T12:05:00.000Z', '2026-11-23T12:05:00.000Z'],
    ['2026-11-23', 'Asia/Tokyo', '2026-11-22T23:00:00.000Z', '2026-11-23T00:00:00.000Z'],
    // It is Monday afternoon there when Warsaw's Monday begins.
    ['2026-11-23', 'Pacific/Kiritimati', '2026-11-22T23:00:00.000Z', '2026-11-23T19:00:00.000Z'],
    ['2026-11-23', 'Pacific/Niue', '2026-11-22T23:00:00.000Z', '2026-11-23T20:00:00.000Z'],
  ];
  for (const [day, zone, now, wanted] of firsts)
    it(`first comes on ${day} at ${wanted} ${zone === undefined ? '' : `in ${zone}`}`, () =>
      assert.equal(firstHourOf(day, now, warsaw, zone), wanted));
});
