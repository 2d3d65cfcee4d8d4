import assert from 'node:assert/strict';
import { contosoRows, type TestCompany } from '../support/company.ts';
import { talk } from '../support/talk.ts';
import { leadsOn } from './leads-on.ts';

/** Gold ends in a week; 7 of 20 are left. */
const rows = `
gold,Cloud Platform,2025-12-01,2026-11-30,,product-support,172693239,172583624,13
gold,Cloud Platform,2025-12-01,2026-11-30,,signature-cloud,174512887,172604415,`;

const recordOf = async ({ app, tenantId }: TestCompany) => (await app.useCases.view(tenantId)).record;
const events = () => ({
  'the new period is recorded once, the old one knows who renewed it': async (company: TestCompany) => {
    const { memberships, grants } = await recordOf(company);
    assert.deepEqual(
      memberships.map(({ offer, startsOn, endsOn, competencies }) => [offer, startsOn, endsOn, competencies]),
      [
        ['gold', '2025-12-01', '2026-11-30', ['Cloud Platform']],
        ['gold', '2026-12-01', '2027-11-30', ['Cloud Platform']],
      ],
    );
    assert.deepEqual(
      [memberships[0]?.renewal?.decision, memberships[0]?.renewal?.by.name],
      ['renewed', 'Anna Nowak'],
    );
    assert.equal(grants.length, 2, 'no grant is made without ids');
  },
  'nothing is decided': async (company: TestCompany) => {
    const { memberships } = await recordOf(company);
    assert.deepEqual(
      memberships.map(({ renewal }) => renewal),
      [undefined],
    );
  },
  'it is not being renewed': async (company: TestCompany) => {
    const { memberships } = await recordOf(company);
    assert.equal(memberships[0]?.renewal?.decision, 'not-renewing');
  },
});
const options = { rows, events, moves: { 'every button leads on': leadsOn } };

describe('a membership that ends', () => {
  talk('is renewed: the new period is proposed, its benefits are all to be activated', options, [
    ['Anna', 'członkostwa'],
    ['bot', 'Gold · Cloud Platform', 'od 1 grudnia 2025 do 30 listopada 2026, zostało 7 dni'],
    ['Anna', '[Gold · Cloud Platform]'],
    ['bot', 'zasady MPN 2021', '[Członkostwo odnowione] [Nie odnawiamy]', '![Usuń]'],
    ['Anna', '[Członkostwo odnowione]'],
    [
      'bot',
      'Nowy okres: 1 grudnia 2026 – 30 listopada 2027. Zgadza się?',
      'Gold · Cloud Platform',
      'Korzyści nowego okresu: 2, wszystkie do aktywacji.',
      'Microsoft Product Support: niewykorzystane 7 z 20 przepadnie po 30 listopada.',
      '[Tak, aktywuj] [Popraw daty] [Anuluj]',
    ],
    ['Anna', '[Tak, aktywuj]'],
    ['Anna', '(signs in)'],
    ['bot', 'Zapisane: 1 grudnia 2026 – 30 listopada 2027', 'Do aktywacji są 2 korzyści'],
    ['-', 'the new period is recorded once, the old one knows who renewed it'],
    ['Anna', '(taps again)'],
    ['-', 'the new period is recorded once, the old one knows who renewed it'],
    ['Anna', 'członkostwa'],
    ['bot', 'odnowione (wpis: Anna Nowak)', 'zaczyna się za 8 dni'],
    ['Piotr', 'członkostwa'],
    ['Piotr', '[Gold · Cloud Platform]'],
    ['bot', '![Członkostwo odnowione]'],
  ]);

  talk('is renewed by one of two; the other is told who has', options, [
    ['Anna', 'członkostwa'],
    ['Anna', '[Gold · Cloud Platform]'],
    ['Anna', '[Członkostwo odnowione]'],
    ['Piotr', 'członkostwa'],
    ['Piotr', '[Gold · Cloud Platform]'],
    ['Piotr', '[Członkostwo odnowione]'],
    ['Anna', '[Tak, aktywuj]'],
    ['Anna', '(signs in)'],
    ['bot', 'Zapisane'],
    ['Piotr', '[Tak, aktywuj]'],
    ['Piotr', '(signs in)'],
    ['bot', 'Nowy okres jest już zapisany', 'od 1 grudnia do 30 listopada 2027, wpis: Anna Nowak'],
    ['Piotr', '(every button leads on)'],
    ['-', 'the new period is recorded once, the old one knows who renewed it'],
  ]);

  talk('is renewed with other dates', options, [
    ['Anna', 'członkostwa'],
    ['Anna', '[Gold · Cloud Platform]'],
    ['Anna', '[Członkostwo odnowione]'],
    ['Anna', '[Popraw daty]'],
    ['bot', 'Kiedy zaczyna się i kończy nowy okres?', 'Pierwszy dzień: 2026-12-01'],
    ['Anna', '[Tak, aktywuj]', { 'Ostatni dzień': '2026-11-01' }],
    ['bot', 'Ostatni dzień jest przed pierwszym'],
    ['Anna', '[Tak, aktywuj]', { 'Pierwszy dzień': '2025-12-01', 'Ostatni dzień': '2026-11-30' }],
    ['bot', 'Nowy okres musi zacząć się później'],
    ['Anna', '[Tak, aktywuj]', { 'Pierwszy dzień': '2026-12-05', 'Ostatni dzień': '2027-12-04' }],
    ['Anna', '(signs in)'],
    ['bot', 'Zapisane: 5 grudnia 2026 – 4 grudnia 2027', '[Aktywuj: produkty lokalne · Gold]'],
    ['Anna', '[Aktywuj: produkty lokalne · Gold]'],
    ['bot', 'Aktywować tę korzyść?'],
  ]);

  talk('is not renewed: what lapses is named, and it can be taken back', options, [
    ['Anna', 'członkostwa'],
    ['Anna', '[Gold · Cloud Platform]'],
    ['Anna', '[Nie odnawiamy]'],
    ['Anna', '(signs in)'],
    [
      'bot',
      'Zapisane: członkostwo bez odnowienia',
      'Z korzyści można korzystać do 30 listopada',
      'niewykorzystane 7 z 20 przepadnie po 30 listopada',
      '[Członkostwo odnowione]',
    ],
    ['-', 'it is not being renewed'],
    ['Anna', '[Członkostwo odnowione]'],
    ['Anna', '[Tak, aktywuj]'],
    ['bot', 'Zapisane: 1 grudnia 2026'],
  ]);

  talk('is renewed or not by nobody without the role', options, [
    ['Jan', 'członkostwa'],
    ['Jan', '[Gold · Cloud Platform]'],
    ['Jan', '[Nie odnawiamy]'],
    ['Jan', '(signs in)'],
    ['bot', 'Nie możesz tego zrobić z tego konta'],
    ['Jan', '(every button leads on)'],
    ['-', 'nothing is decided'],
  ]);

  talk('can be renewed for thirty days after its end, without a new activation of the old period', options, [
    ['Anna', 'członkostwa'],
    ['Anna', '[Gold · Cloud Platform]'],
    ['bot', '[Członkostwo odnowione]'],
    ['-', 'it is 2026-12-30T10:00:00Z'],
    ['Anna', '[Członkostwo odnowione]'],
    ['bot', 'Nowy okres: 1 grudnia 2026', '!przepadnie'],
    ['-', 'it is 2026-12-31T10:00:00Z'],
    ['Anna', '[Tak, aktywuj]'],
    ['Anna', '(signs in)'],
    ['bot', 'Na odnowienie tego okresu jest za późno', 'do 30 grudnia'],
    ['Anna', '(every button leads on)'],
    ['-', 'nothing is decided'],
  ]);

  talk('in English', { ...options, language: 'en' }, [
    ['Anna', 'memberships'],
    ['Anna', '[Gold · Cloud Platform]'],
    ['Anna', '[Membership renewed]'],
    [
      'bot',
      'New period: December 1, 2026 – November 30, 2027. Is that right?',
      'Benefits of the new period: 2, all to be activated.',
      '7 of 20 not used; they lapse after November 30.',
    ],
    ['Anna', '[Yes, activate]'],
    ['Anna', '(signs in)'],
    ['bot', 'Saved: December 1, 2026 – November 30, 2027'],
  ]);
});

describe('the ids of a period that has not begun', () => {
  const next = `
gold,Cloud Platform,2026-12-01,2027-11-30,,product-support,174194363,172583642,`;
  const usedUp = `
gold,Cloud Platform,2025-12-01,2026-11-30,,product-support,172693239,172583624,20`;
  const texts = {
    pl: {
      table: 'korzyści',
      period: 'od 1 grudnia do 30 listopada 2027',
      broken: 'sql server 2022 pada, produkcja stoi',
      prepare: 'Zapisz i pokaż możliwości',
      none: ['Pula jest wykorzystana', '0 z 20'],
      left: 'Zostało 19 z 20',
      later: 'zaczyna się 1 grudnia, a przed tym dniem portal nie przyjmie kontraktu',
      ids: 'identyfikatory',
      choices: [
        '[Produkty lokalne · Gold, do 30 listopada 2026]',
        '[Produkty lokalne · Gold, do 30 listopada 2027]',
      ],
    },
    en: {
      table: 'benefits',
      period: 'from December 1 to November 30, 2027',
      broken: 'sql server 2022 crashes, production is down',
      prepare: 'Save and show the options',
      none: ['No incidents are left', '0 of 20'],
      left: '19 of 20 left',
      later: 'begins on December 1, and no portal takes its contract before that day',
      ids: 'access ids',
      choices: [
        '[On-premises · Gold, until November 30, 2026]',
        '[On-premises · Gold, until November 30, 2027]',
      ],
    },
  } as const;
  for (const language of ['pl', 'en'] as const) {
    const say = texts[language];
    talk(`are told apart, and used from its first day (${language})`, { rows: usedUp + next, language }, [
      ['Jan', say.table],
      ['bot', say.period],
      ['Jan', say.ids],
      ['bot', ...say.choices],
      ['Jan', say.broken],
      ['Jan', `[${say.prepare}]`],
      ['bot', ...say.none],
      ['-', 'it is 2026-12-01T08:00:00Z'],
      ['Jan', `[${say.prepare}]`],
      ['bot', say.left],
    ]);
    talk(`are no help before, and it is said from when (${language})`, { rows: next, language }, [
      ['Jan', say.broken],
      ['Jan', `[${say.prepare}]`],
      ['bot', say.later],
      ['-', 'it is 2026-12-01T08:00:00Z'],
      ['Jan', `[${say.prepare}]`],
      ['bot', say.left],
    ]);
  }
});

describe('a membership entered wrongly', () => {
  const wrong = { ...options, rows: `${contosoRows}\naction-pack,,2026-09-01,2027-08-31,,,,,` };
  talk('is corrected in its form while no ids were recorded for it', wrong, [
    ['Anna', 'członkostwa'],
    ['Anna', '[Action Pack]'],
    ['bot', '[Popraw wpis] [Usuń]'],
    ['Anna', '[Popraw wpis]'],
    ['bot', 'Jak powinno być?', 'Oferta: Action Pack', 'Pierwszy dzień: 2026-09-01'],
    ['Anna', '[Dalej]', { 'Pierwszy dzień': '2026-10-01', 'Ostatni dzień': '2027-09-30' }],
    ['bot', 'Co się zmieni', 'Zastąpi wpis: Action Pack, od 1 września 2026 do 31 sierpnia 2027'],
    ['Anna', '[Zapisz]'],
    ['Anna', '(signs in)'],
    ['bot', 'Zapisane'],
    ['Anna', 'członkostwa'],
    ['bot', 'od 1 października 2026 do 30 września 2027', '!1 września 2026'],
  ]);

  const several = ['Cloud Platform', 'Security', 'Data Analytics', 'Windows and Devices'];
  const silver = several.map((name) => `silver,${name},2026-09-01,2027-08-31,,,,,`).join('\n');
  talk('keeps every competency it has, of the cloud and others', { ...options, rows: silver }, [
    ['Anna', 'członkostwa'],
    ['Anna', '[Silver · Cloud Platform · Security · Data Analytics · Windows and Devices]'],
    ['Anna', '[Popraw wpis]'],
    [
      'bot',
      'Kompetencje chmurowe (tylko Silver i Gold): Cloud Platform,Security',
      'Inne kompetencje: Data Analytics, Windows and Devices',
    ],
    ['Anna', '[Dalej]', { 'Pierwszy dzień': '2026-10-01', 'Ostatni dzień': '2027-09-30' }],
    ['Anna', '[Popraw]'],
    ['bot', 'Pierwszy dzień: 2026-10-01', 'Inne kompetencje: Data Analytics, Windows and Devices'],
    ['Anna', '[Dalej]', { 'Inne kompetencje': 'Data Analytics' }],
    ['Anna', '[Zapisz]'],
    ['Anna', '(signs in)'],
    ['Anna', 'członkostwa'],
    ['bot', 'Silver · Cloud Platform · Security · Data Analytics', '!Windows and Devices'],
  ]);

  talk('the same in English', { ...options, rows: silver, language: 'en' }, [
    ['Anna', 'memberships'],
    ['Anna', '[Silver · Cloud Platform · Security · Data Analytics · Windows and Devices]'],
    ['Anna', '[Correct the entry]'],
    [
      'bot',
      'Cloud competencies (Silver and Gold only): Cloud Platform,Security',
      'Other competencies: Data Analytics, Windows and Devices',
    ],
  ]);

  talk('is deleted, once', wrong, [
    ['Anna', 'członkostwa'],
    ['Anna', '[Action Pack]'],
    ['Anna', '[Usuń]'],
    ['bot', 'Usunąć to członkostwo?', 'od 1 września 2026 do 31 sierpnia 2027'],
    ['Anna', '[Tak, usuń]'],
    ['Anna', '(signs in)'],
    ['bot', 'Usunięte: Action Pack'],
    ['Anna', '[Członkostwa]'],
    ['bot', '!Action Pack', 'Gold · Cloud Platform'],
  ]);

  talk('is deleted by nobody without the role', wrong, [
    ['Jan', 'członkostwa'],
    ['Jan', '[Action Pack]'],
    ['Jan', '[Usuń]'],
    ['Jan', '[Tak, usuń]'],
    ['Jan', '(signs in)'],
    ['bot', 'Nie możesz tego zrobić z tego konta'],
    ['Jan', 'członkostwa'],
    ['bot', 'Action Pack'],
  ]);
});
