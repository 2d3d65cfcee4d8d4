import { contosoRows } from '../support/company.ts';
import { type Events, type Line, talk } from '../support/talk.ts';
import { dataOf } from './refused-moves.ts';

const rows = contosoRows;
const thirteenLeft = rows.replace('172583624,18', '172583624,7');
const options = { rows: thirteenLeft };

const sqlPrepared: readonly Line[] = [
  ['Jan', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
  ['Jan', '[Przygotuj zgłoszenie]'],
  ['bot', 'nasz numer 2026-0001'],
];
const sqlSent: readonly Line[] = [
  ...sqlPrepared,
  ['Jan', '2611230040001234'],
  ['bot', '✓ Numer sprawy zapisany'],
];
const serverPrepared: readonly Line[] = [
  ['Jan', 'windows server 2025 nie wstaje, produkcja stoi'],
  ['Jan', '[Przygotuj zgłoszenie]'],
  ['bot', 'nasz numer 2026-0002'],
];
const sqlOpened: readonly Line[] = [
  ['Jan', 'moje zgłoszenia'],
  ['Jan', '[Pokaż: SQL Server 2022, błąd 17066]'],
];
const inEnglish: readonly Line[] = [
  ['Jan', 'sql server 2022 crashes, error 17066, production is down'],
  ['Jan', '[Prepare the incident]'],
  ['Jan', '2611230040001234'],
  ['bot', '✓ Case number saved'],
];

const drafts: () => Events = () => ({
  'Jan has drafts of twenty problems': async ({ app, teams, tenantId, clock }) => {
    const { member } = teams.person('jan');
    const asker = {
      companyId: tenantId,
      tenantId,
      oid: member.aadObjectId,
      name: member.name,
      account: member.userPrincipalName,
    };
    for (let index = 1; index <= 20; index += 1) {
      clock.forward({ minutes: 1 });
      await app.useCases.saveDraft(
        { asker, opId: `draft-${index}`, proof: { canRequestLogin: false } },
        { form: { product: index % 2 === 0 ? 'SQL Server' : 'Azure', problem: `problem ${index}.` } },
      );
    }
  },
});

describe('my incidents', () => {
  talk('are chosen by state, each choice with how much it would show', options, [
    ...sqlSent,
    ...serverPrepared,
    ['Jan', 'moje zgłoszenia'],
    [
      'bot',
      '2 zgłoszenia · czeka na numer sprawy: 1',
      '[Czekają na numer sprawy (1)]',
      'windows server 2025 nie wstaje',
      '✓ Wysłane do Microsoft',
      '!Zamknięte (',
      '!Szkice (',
    ],
    ['Jan', '[Czekają na numer sprawy (1)]'],
    [
      'bot',
      '1 zgłoszenie · czekają na numer sprawy',
      'windows server 2025 nie wstaje',
      '!SQL Server 2022, błąd 17066',
      '[Wszystkie (2)]',
    ],
    ['Jan', '[Wszystkie (2)]'],
    ['bot', 'SQL Server 2022, błąd 17066'],
  ]);

  talk('in English, closed ones too', { ...options, language: 'en' }, [
    ...inEnglish,
    ['Jan', 'my incidents'],
    ['Jan', '[Show: SQL Server 2022, error 17066]'],
    ['Jan', '[Resolved]'],
    ['bot', 'Closed as resolved', 'SQL Server 2022, error 17066', '12 of 20'],
    ['Jan', 'exchange server se is slow'],
    ['Jan', '[Prepare the incident]', { 'Severity and first response': 'B, moderate: 4 business hours' }],
    ['Jan', 'my incidents'],
    ['bot', '2 incidents · waiting for a case number: 1', '[Open (1)]', '[Closed (1)]'],
    ['Jan', '[Closed (1)]'],
    ['bot', '1 incident · closed', 'Closed: resolved', '!exchange server se is slow'],
    ['Jan', '[Show: SQL Server 2022, error 17066]'],
    [
      'bot',
      'Closed: resolved',
      'Case number',
      '2611230040001234',
      'What happened',
      'closed: resolved · Jan Kowalski',
      'case number saved · Jan Kowalski',
      'prepared · Jan Kowalski',
    ],
  ]);

  talk('are chosen by product', { ...options, events: drafts }, [
    ['-', 'Jan has drafts of twenty problems'],
    ['Jan', 'moje zgłoszenia'],
    ['bot', '20 zgłoszeń', 'Azure (10)', 'SQL Server (10)', 'problem 20.', '… i 12 starszych.'],
    ['Jan', '[Starsze]'],
    ['bot', 'problem 12.', 'problem 5.', '!problem 13.', '!problem 4.', '[Najnowsze]'],
    ['Jan', '[Starsze]'],
    ['bot', 'problem 4.', 'problem 1.', '!problem 5.', '![Starsze]'],
    ['Jan', '[Najnowsze]'],
    ['bot', 'problem 20.', '!problem 12.'],
  ]);

  talk(
    'are chosen by product and state at once, and keep both over the pages',
    {
      ...options,
      events: drafts,
    },
    [
      ...sqlPrepared,
      ['-', 'Jan has drafts of twenty problems'],
      ['Jan', 'moje zgłoszenia'],
      ['Jan', '[Szkice (20)]', { Produkt: 'Azure (10)' }],
      ['bot', '10 zgłoszeń · szkice', 'problem 19.', 'problem 5.', '!problem 20.', '!problem 3.'],
      ['Jan', '[Starsze]'],
      ['bot', '10 zgłoszeń · szkice', 'problem 3.', 'problem 1.', '!problem 2.', '!problem 5.'],
    ],
  );

  talk('of somebody else are not among them', options, [
    ...sqlPrepared,
    ['Anna', 'moje zgłoszenia'],
    ['bot', 'Nie ma jeszcze żadnego', '!SQL Server', '![Zgłoszenia firmy]'],
  ]);
});

describe('an incident afterwards', () => {
  talk('takes notes, which stand in it with name and time', options, [
    ...sqlSent,
    ...sqlOpened,
    ['bot', '[Dodaj notatkę]'],
    ['Jan', '[Dodaj notatkę]'],
    ['bot', 'Notatka', 'Najwyżej 1000 znaków.'],
    ['Jan', '[Zapisz notatkę]', { Treść: 'Microsoft prosi o zrzut, Access ID 172693239' }],
    ['bot', 'Notatka zapisana', '[Pokaż zgłoszenie]'],
    ['Jan', '[Pokaż zgłoszenie]'],
    [
      'bot',
      'Notatki',
      'Jan Kowalski, dziś',
      'Microsoft prosi o zrzut, Access ID •••••••39',
      'Historia',
      'notatka · Jan Kowalski',
      '!172693239',
    ],
  ]);

  talk(
    'brings a note that was written as a message onto its card, and writes nothing before the tap',
    options,
    [
      ...sqlSent,
      ...sqlOpened,
      ['Jan', '[Dodaj notatkę]'],
      ['Jan', 'drugi węzeł też pada'],
      ['bot', 'Treść: drugi węzeł też pada'],
      ['Jan', 'moje zgłoszenia'],
      ['Jan', '[Pokaż: SQL Server 2022, błąd 17066]'],
      ['bot', '!Notatki'],
      ['Jan', '[Zapisz notatkę]'],
      ['bot', 'Notatka zapisana'],
      ['Jan', '(taps again)'],
      ['Jan', '[Pokaż zgłoszenie]'],
      ['bot', 'drugi węzeł też pada'],
    ],
  );

  talk('loses nothing of a note that is too long or empty', options, [
    ...sqlSent,
    ...sqlOpened,
    ['Jan', '[Dodaj notatkę]'],
    ['Jan', '[Zapisz notatkę]', { Treść: 'x'.repeat(1001) }],
    ['bot', 'Znaków: 1001, zmieści się 1000. Skróć notatkę.', 'x'.repeat(1001)],
    ['Jan', '[Zapisz notatkę]', { Treść: '   ' }],
    ['bot', 'Notatka jest pusta', '[Dodaj notatkę]'],
    ['Jan', '[Dodaj notatkę]'],
    ['Jan', '[Zapisz notatkę]', { Treść: 'x'.repeat(1000) }],
    ['bot', 'Notatka zapisana'],
  ]);

  talk('has a wrongly typed case number corrected, and says so in what happened', options, [
    ...sqlSent,
    ...sqlOpened,
    ['Jan', '[Popraw numer sprawy]'],
    ['bot', 'Teraz zapisany jest 2611230040001234.'],
    ['Jan', '[Zapisz poprawny numer]', { 'Numer sprawy': '26112300' }],
    ['bot', 'Numer sprawy ma 15 lub 16 cyfr', 'Numer sprawy: 26112300'],
    ['Jan', '[Zapisz poprawny numer]', { 'Numer sprawy': '2611230040009999' }],
    ['bot', '✓ Numer sprawy poprawiony', '2611230040009999'],
    ['Jan', '[Pokaż zgłoszenie]'],
    ['bot', '2611230040009999', 'numer sprawy poprawiony · Jan Kowalski', '!2611230040001234'],
    ['Jan', 'korzyści'],
    ['bot', '12 z 20'],
  ]);

  talk(
    'in English; a number written as a message comes onto the card first',
    { ...options, language: 'en' },
    [
      ...inEnglish,
      ['Jan', 'my incidents'],
      ['Jan', '[Show: SQL Server 2022, error 17066]'],
      ['Jan', '[Correct the case number]'],
      ['bot', '2611230040001234 is saved now.'],
      ['Jan', '2611230040009999'],
      ['bot', 'Correct the case number', 'Case number: 2611230040009999'],
      ['Jan', '[Save the correct number]'],
      ['bot', '✓ Case number corrected', '2611230040009999'],
    ],
  );

  talk('does not take the number of another one', options, [
    ...sqlSent,
    ...serverPrepared,
    ['Jan', '2611230040005678'],
    ['bot', '✓ Numer sprawy zapisany'],
    ...sqlOpened,
    ['Jan', '[Popraw numer sprawy]'],
    ['Jan', '[Zapisz poprawny numer]', { 'Numer sprawy': '2611230040005678' }],
    ['bot', 'Ten numer ma już inne zgłoszenie', 'windows server 2025'],
  ]);

  talk(
    'is looked at by a colleague without its notes and without what changes it',
    {
      ...options,
      moves: {
        'opens what Jan has': async ({ teams }, person) => {
          const data = dataOf(teams.person('jan').card(), 'Pokaż zgłoszenie');
          await person.sends({ type: 'message', value: data });
        },
      },
    },
    [
      ...sqlSent,
      ...sqlOpened,
      ['Jan', '[Dodaj notatkę]'],
      ['Jan', '[Zapisz notatkę]', { Treść: 'tylko między nami' }],
      ['Maria', '(opens what Jan has)'],
      [
        'bot',
        'SQL Server 2022, błąd 17066',
        '!tylko między nami',
        '!Historia',
        '![Rozwiązane]',
        '![Dodaj notatkę]',
      ],
    ],
  );
});

describe('withdrawing', () => {
  talk('asks whether it was sent; not sent, it goes back at once', options, [
    ...sqlPrepared,
    ...sqlOpened,
    ['Jan', '[Wycofaj]'],
    [
      'bot',
      'Czy zgłoszenie „SQL Server 2022, błąd 17066” jest już w Microsoft?',
      '[Nie, zwróć do puli] [Tak, mam numer sprawy]',
    ],
    ['Jan', 'korzyści'],
    ['bot', '12 z 20'],
    ['Jan', '[Nie, zwróć do puli]'],
    ['bot', 'Zgłoszenie wycofane. Wraca do puli.'],
    ['Jan', 'korzyści'],
    ['bot', '13 z 20'],
    ['Jan', 'moje zgłoszenia'],
    ['bot', '● Wycofane'],
  ]);

  talk('sent already: first the case number, then nothing comes back', options, [
    ...sqlPrepared,
    ...sqlOpened,
    ['Jan', '[Wycofaj]'],
    ['Jan', '[Tak, mam numer sprawy]'],
    ['Jan', '2611230040001234'],
    ['bot', '✓ Numer sprawy zapisany'],
    ...sqlOpened,
    ['Jan', '[Wycofaj]'],
    ['bot', 'Ma numer sprawy 2611230040001234, więc nic nie wróci do puli.', '[Wycofaj mimo to]'],
    ['Jan', '[Wycofaj mimo to]'],
    ['bot', 'Było już wysłane, więc pula się nie zmienia.'],
    ['Jan', 'korzyści'],
    ['bot', '12 z 20'],
  ]);

  talk('in English', { ...options, language: 'en' }, [
    ['Jan', 'sql server 2022 crashes, error 17066, production is down'],
    ['Jan', '[Prepare the incident]'],
    ['Jan', 'my incidents'],
    ['Jan', '[Show: SQL Server 2022, error 17066]'],
    ['Jan', '[Withdraw]'],
    ['bot', 'Is “SQL Server 2022, error 17066” with Microsoft already?', '[No, give it back]'],
    ['Jan', '[No, give it back]'],
    ['bot', 'Withdrawn. The incident is back in the allowance.'],
  ]);

  talk('a draft asks nothing and gives nothing back', options, [
    ['Jan', 'nowe zgłoszenie'],
    ['Jan', '[Przygotuj zgłoszenie]', { Wersja: '2022' }],
    ['Jan', 'moje zgłoszenia'],
    ['Jan', '[Pokaż: Szkic bez tytułu]'],
    ['Jan', '[Wycofaj]'],
    ['bot', 'Zgłoszenie wycofane. Z puli nic nie zeszło.', '!wysłane'],
  ]);
});

describe('an incident whose contract is over', () => {
  const ends = 'gold,Cloud Platform,2025-12-01,2026-11-30,,product-support,172693239,172583624,7';
  const afterTheEnd = 'it is 2026-12-01T08:30:00Z';

  talk('prepared: no portal is offered that would refuse it', { rows: ends }, [
    ...sqlPrepared,
    ['-', afterTheEnd],
    [
      'bot→Jan',
      'jest już w Microsoft?',
      'Kontrakt skończył się 30 listopada: portal już go nie przyjmie.',
      '[Mam numer sprawy] [Niepotrzebne, zwróć do puli]',
    ],
    ...sqlOpened,
    [
      'bot',
      'Kontrakt skończył się 30 listopada: portal już go nie przyjmie.',
      '[Mam numer sprawy] [Wycofaj]',
      '![Support for Business ↗]',
      '![Pokaż identyfikatory]',
    ],
  ]);

  talk('sent and closed as a bug: nothing is awaited back', { rows: ends }, [
    ...sqlSent,
    ['-', afterTheEnd],
    ...sqlOpened,
    ['Jan', '[Błąd produktu]'],
    ['bot', 'Zamknięte jako błąd produktu', '!do potwierdzenia', '![Wklej linijkę z portalu]'],
  ]);

  talk('in English', { rows: ends, language: 'en' }, [
    ...inEnglish.slice(0, 2),
    ['-', afterTheEnd],
    ['bot→Jan', 'The contract ended on November 30: no portal takes it any more.', '![I will send it today]'],
    ['Jan', '2611230040001234'],
    ['Jan', '[Show the incident]'],
    ['Jan', '[Product bug]'],
    ['bot', 'Closed as a product bug', '!to be confirmed'],
  ]);
});

describe('an incident that is prepared', () => {
  talk('has its form changed, and nothing more is taken', options, [
    ...sqlPrepared,
    ...sqlOpened,
    ['Jan', '[Zmień formularz]'],
    ['bot', 'Popraw zgłoszenie', '![To tylko pytanie'],
    [
      'Jan',
      '[Przygotuj zgłoszenie]',
      { severity: 'B', 'Telefon, pod który zadzwoni Microsoft': '22 123 45 67' },
    ],
    ['bot', 'Jeszcze jeden krok', 'ważność B', 'Zostało 12 z 20', 'nasz numer 2026-0001'],
    ['Jan', '[Pokaż opis]'],
    ['bot', 'Severity: B', 'Contact: Jan Kowalski, 22 123 45 67'],
  ]);

  for (const [language, lines, says, title, other] of [
    ['pl', sqlPrepared, 'zgłoszenie 2026-0001', 'SQL Server 2022, błąd 17066', 'moje zgłoszenia'],
    ['en', inEnglish, '2026-0001', 'SQL Server 2022, error 17066', 'my incidents'],
  ] as const)
    talk(`is found by the number of ours (${language})`, { ...options, language }, [
      ...lines,
      ['Jan', says],
      ['bot', title, '2026-0001'],
      ['Maria', '2026-0001'],
      ['bot', title, 'Jan Kowalski'],
      ['Jan', '2026-0099'],
      ['bot', title],
      ['Jan', other],
      ['bot', title],
    ]);
});

describe('15. Zamknięte jako błąd produktu', () => {
  const line = (left: number) =>
    `Partner support Gold 20pack - Access Id: 172693239\nStart Date (07/01/26), End Date (06/30/27), ${left} incidents remaining`;

  talk('to the end: closed, reminded in a week, confirmed by a line of the portal', options, [
    ...sqlSent,
    ['-', 'it is 2026-11-30T08:30:00Z'],
    [
      'bot→Jan',
      'Zgłoszenie „SQL Server 2022, błąd 17066”: co z nim?',
      'Numer sprawy 2611230040001234',
      '[Jeszcze trwa] [Rozwiązane]',
      '[Błąd produktu] [Duplikat]',
    ],
    ['Jan', '[Błąd produktu]'],
    [
      'bot',
      'Zamknięte jako błąd produktu',
      'zwrot jest do potwierdzenia',
      '12 z 20 (+1, do potwierdzenia)',
      'Potwierdzi go linijka planu z Support for Business.',
      '[Wklej linijkę z portalu] [Przypomnij za tydzień]',
    ],
    ['Jan', '[Przypomnij za tydzień]'],
    ['bot', 'Przypomnę 7 grudnia.'],
    ['-', 'it is 2026-12-07T08:30:00Z'],
    ['bot→Jan', 'czy Microsoft już je zwrócił?', '[Wklej linijkę z portalu] [Przypomnij za tydzień]'],
    ['Jan', '[Wklej linijkę z portalu]'],
    ['Jan', line(13)],
    ['bot', '[Tak, potwierdź zwrot]'],
    ['Jan', '[Tak, potwierdź zwrot]'],
    ['bot', '13 z 20'],
    ['Jan', 'moje zgłoszenia'],
    ['bot', 'Zamknięte: błąd produktu, zwrot potwierdzony'],
  ]);

  talk('in English', { ...options, language: 'en' }, [
    ...inEnglish,
    ['-', 'it is 2026-11-30T08:30:00Z'],
    ['bot→Jan', 'What became of “SQL Server 2022, error 17066”?', '[Still open] [Resolved]'],
    ['Jan', '[Duplicate]'],
    ['bot', 'Closed as a duplicate', '12 of 20 (+1, to be confirmed)', '[Remind me in a week]'],
    ['Jan', '[Remind me in a week]'],
    ['bot', 'I will remind you on December 7.'],
    ['-', 'it is 2026-12-07T08:30:00Z'],
    ['bot→Jan', 'Has Microsoft given “SQL Server 2022, error 17066” back?'],
    ['Jan', 'benefits'],
    ['bot', '12 of 20 (+1, to be confirmed)'],
  ]);

  talk('says in the table and in the detail that it is to be confirmed', options, [
    ...sqlSent,
    ...sqlOpened,
    ['Jan', '[Błąd produktu]'],
    ['Jan', 'korzyści'],
    ['bot', '12 z 20 (+1, do potwierdzenia)'],
    ...sqlOpened,
    [
      'bot',
      'Zamknięte: błąd produktu, zwrot do potwierdzenia',
      '12 z 20 (+1, do potwierdzenia)',
      '[Przypomnij za tydzień]',
      'zamknięte: błąd produktu · Jan Kowalski',
    ],
  ]);

  talk('the question what became of it ends with the answer', options, [
    ...sqlSent,
    ['-', 'it is 2026-11-30T08:30:00Z'],
    ['bot→Jan', 'co z nim?'],
    ['Jan', '[Rozwiązane]'],
    ['bot', 'Zamknięte jako rozwiązane'],
    ['-', 'it is 2027-01-20T08:30:00Z'],
    ['Jan', 'korzyści'],
    ['bot', '!co z nim?'],
  ]);
});
