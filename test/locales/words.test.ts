import assert from 'node:assert/strict';
import { createWords, gluePolish } from '../../locales/index.ts';

const pl = createWords('pl');
const en = createWords('en');
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('words', () => {
  it('tells a calendar day with its year', () => {
    assert.equal(spaced(pl.day('2027-06-30')), '30 czerwca 2027');
    assert.equal(en.day('2027-06-30'), 'June 30, 2027');
  });

  it('tells a day of this year without it', () => {
    assert.equal(spaced(pl.shortDay('2026-12-14')), '14 grudnia');
    assert.equal(en.shortDay('2026-12-14'), 'December 14');
  });

  it('tells an instant by the day and hour of the company, not of the machine', () => {
    const now = '2026-11-23T10:30:00.000Z';
    assert.equal(spaced(pl.moment('2026-11-23T10:20:00.000Z', 'Europe/Warsaw', now)), 'dziś, 11:20');
    assert.equal(spaced(pl.moment('2026-11-22T22:30:00.000Z', 'Europe/Warsaw', now)), 'wczoraj, 23:30');
    assert.equal(spaced(pl.moment('2026-11-22T23:30:00.000Z', 'Europe/Warsaw', now)), 'dziś, 0:30');
    assert.equal(spaced(pl.moment('2026-11-18T10:20:00.000Z', 'Europe/Warsaw', now)), '18 listopada, 11:20');
    assert.equal(
      spaced(pl.moment('2025-11-18T10:20:00.000Z', 'Europe/Warsaw', now)),
      '18 listopada 2025, 11:20',
    );
    assert.equal(spaced(en.moment('2026-11-23T10:20:00.000Z', 'Europe/Warsaw', now)), 'today at 11:20 AM');
    assert.equal(
      spaced(en.moment('2026-11-22T10:20:00.000Z', 'Pacific/Kiritimati', '2026-11-23T10:00:00.000Z')),
      'yesterday at 12:20 AM',
    );
  });

  it('knows yesterday over the change to winter time and the turn of the year', () => {
    const at = (instant: string, now: string) => spaced(pl.moment(instant, 'Europe/Warsaw', now));
    assert.equal(at('2026-10-24T21:59:00.000Z', '2026-10-25T22:59:00.000Z'), 'wczoraj, 23:59');
    assert.equal(at('2026-12-31T12:00:00.000Z', '2027-01-01T12:00:00.000Z'), 'wczoraj, 13:00');
  });

  it('inflects days of the week in Polish', () => {
    const week = [
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ];
    assert.deepEqual(
      week.map((day) => spaced(pl.onWeekday(day))),
      ['w poniedziałek', 'we wtorek', 'w środę', 'w czwartek', 'w piątek', 'w sobotę', 'w niedzielę'],
    );
    assert.equal(en.onWeekday('2026-11-25'), 'on Wednesday');
  });

  it('throws when a fact that a text names is missing', () => {
    assert.throws(() => en.say('click.path'), /benefit/);
  });

  it('keeps numbers and one-letter words with the next word in Polish', () => {
    assert.equal(gluePolish('2 z 20 zgłoszeń'), '2\u00a0z\u00a020\u00a0zgłoszeń');
    assert.equal(gluePolish('z puli i o tym, w środę'), 'z\u00a0puli i\u00a0o\u00a0tym, w\u00a0środę');
    assert.equal(gluePolish('Ważność A, krytyczny'), 'Ważność A, krytyczny');
    assert.equal(gluePolish('**12** z 20'), '**12**\u00a0z\u00a020');
  });

  it('changes nothing but spaces', () => {
    const text = 'Zostało 13 z 20, kontrakt „Gold” do 30 czerwca 2027 r. (1) a b';
    assert.equal(spaced(gluePolish(text)), text);
  });

  it('gives the same words for a language each time', () => {
    assert.equal(createWords('pl'), pl);
  });
});

describe('Polish plurals', () => {
  it('go with an incident, which is neuter, where only its number is told', () => {
    const went = (left: number) => spaced(pl.say('pool.went', { offer: 'Gold', left, allowance: 20 }));
    assert.match(went(1), /Zostało \*\*1\*\* z 20/);
    assert.match(went(2), /Zostały \*\*2\*\* z 20/);
    const refund = (portal: number) => spaced(pl.say('reconcile.refund', { portal, refunds: 1 }));
    assert.equal(refund(1), 'W portalu jest 1, czyli ze zwrotem.');
    assert.equal(refund(2), 'W portalu są 2, czyli ze zwrotem.');
    assert.equal(refund(13), 'W portalu jest 13, czyli ze zwrotem.');
  });

  const cases: readonly (readonly [number, string, string])[] = [
    [0, '0 zgłoszeń', 'ostatni dzień'],
    [1, '1 zgłoszenie', 'został 1 dzień'],
    [2, '2 zgłoszenia', 'zostały 2 dni'],
    [5, '5 zgłoszeń', 'zostało 5 dni'],
    [12, '12 zgłoszeń', 'zostało 12 dni'],
    [22, '22 zgłoszenia', 'zostały 22 dni'],
    [1.5, '1,5 zgłoszenia', 'zostało 1,5 dnia'],
  ];
  for (const [count, incidents, left] of cases) {
    it(`are right for ${count}`, () => {
      assert.equal(spaced(pl.say('count.incidents', { count })), incidents);
      const detail = {
        state: 'inactive',
        by: '14 grudnia',
        ends: '',
        days: count,
        close: '',
        late: '',
        contract: '',
        expected: '',
      };
      assert.equal(spaced(pl.say('state.detail', detail)), `aktywuj do 14 grudnia (${left})`);
    });
  }
});
