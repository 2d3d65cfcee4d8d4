import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';

const rows = contosoRows;
const silverOnly = 'silver,Application Development,2026-07-01,2027-06-30,2026-12-14,product-support,,,';
const labels = {
  area: 'Gdzie jest problem?',
  product: 'Produkt',
  version: 'Wersja',
  problem: 'Co się dzieje, w jednym zdaniu?',
  impact: 'Co stoi i ilu osób to dotyczy?',
  severity: 'Ważność i pierwsza odpowiedź',
  phone: 'Telefon, pod który zadzwoni Microsoft',
} as const;
const severe = { [labels.severity]: 'B, umiarkowany: 4 godz. robocze' };

const sqlPrepared: readonly Line[] = [
  ['Jan', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
  ['Jan', '[Przygotuj zgłoszenie]'],
  ['bot', 'Jeszcze jeden krok', 'Zostało 1 z 20', 'nasz numer 2026-0001'],
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

describe('the form of an incident', () => {
  talk('says what is wrong beside every field, and keeps what was typed', { rows }, [
    ['Jan', 'nowe zgłoszenie'],
    ['bot', 'Nowe zgłoszenie', `${labels.problem}: ____`],
    [
      'Jan',
      '[Przygotuj zgłoszenie]',
      { [labels.version]: '2022', [labels.impact]: 'sprzedaż, 40 osób', [labels.phone]: 'zadzwoń!' },
    ],
    [
      'bot',
      'Do poprawienia: rodzaj produktu, produkt, problem, ważność, telefon. Reszta jest zachowana.',
      'Inny produkt, spoza listy: ____\nTo pole jest potrzebne.',
      `${labels.problem}: ____\nTo pole jest potrzebne.`,
      `${labels.version}: 2022`,
      `${labels.impact}: sprzedaż, 40 osób`,
      `${labels.phone}: zadzwoń!\nWpisz numer telefonu, np. +48 22 123 45 67.`,
    ],
    ['Jan', 'korzyści'],
    ['bot', '2 z 20'],
    ['Jan', 'moje zgłoszenia'],
    ['bot', 'Szkic bez tytułu', 'Szkic'],
    ['Jan', '[Pokaż: Szkic bez tytułu]'],
    ['bot', 'Nic jeszcze nie zeszło z puli.', '[Zmień formularz] [Wycofaj]'],
    ['Jan', '[Zmień formularz]'],
    ['bot', `${labels.impact}: sprzedaż, 40 osób`, `${labels.version}: 2022`],
    [
      'Jan',
      '[Przygotuj zgłoszenie]',
      {
        [labels.area]: 'Produkt lokalny, np. SQL Server',
        [labels.product]: 'SQL Server',
        [labels.problem]: 'Nie wstaje',
        [labels.phone]: '+48 22 123 45 67',
        ...severe,
      },
    ],
    ['bot', 'Jeszcze jeden krok', 'Nie wstaje · ważność B', 'Z puli Gold: 1. Zostało 1 z 20.'],
  ]);

  talk('in English', { rows, language: 'en' }, [
    ['Jan', 'new incident'],
    ['Jan', '[Prepare the incident]', { Product: 'SQL Server' }],
    ['bot', 'This field is needed.', 'Product: SQL Server'],
    ['Jan', 'sql server 2022 crashes, error 17066, production is down'],
    ['bot', 'SQL Server 2022 qualifies', 'SQL Server 2022, error 17066', '1 of 20'],
    ['Jan', '[Prepare the incident]'],
    ['bot', 'One more step: send it in Support for Business', 'Microsoft does not know about it yet.'],
    ['Jan', '2611230040001234'],
    ['bot', '✓ Case number saved', '1 of 20 left'],
  ]);

  talk('warns that the product is too old, and offers what to do instead', { rows }, [
    ['Jan', 'sql server 2016 nie wstaje po aktualizacji'],
    [
      'bot',
      'Raczej nie: SQL Server 2016',
      'Microsoft Product Support obejmuje bieżącą i poprzednią wersję',
      'Support plan cannot be used for the specified product',
      '[Kup jedno zgłoszenie] [Porównaj plany] [Spróbuj mimo to]',
    ],
    ['Jan', '[Kup jedno zgłoszenie]'],
    ['bot', 'tylko z prywatnym kontem Microsoft, kontem firmowym się nie da'],
    ['Jan', '[Spróbuj mimo to]'],
    ['bot', 'Raczej nie: Microsoft Product Support obejmuje bieżącą i poprzednią wersję'],
    ['Jan', '[Przygotuj zgłoszenie]', severe],
    ['bot', 'Jeszcze jeden krok'],
  ]);

  talk('says so where the version is unknown, and blocks nothing', { rows }, [
    ['Jan', 'windows server 2031 nie wstaje'],
    ['bot', 'Nie ma pewności, czy ta wersja się kwalifikuje; rozstrzygnie portal.'],
    ['Jan', '[Przygotuj zgłoszenie]', severe],
    ['bot', 'Jeszcze jeden krok'],
  ]);

  talk('takes a cloud product to its unlimited benefit', { rows }, [
    ['Jan', 'nasza maszyna w azure nie wstaje'],
    [
      'bot',
      'Subskrypcja: nasza własna.',
      'Signature Cloud Support · Gold jest bez limitu: nic nie schodzi z puli.',
    ],
    ['Jan', '[Przygotuj zgłoszenie]', severe],
    ['bot', 'wyślij zgłoszenie w portalu Azure', 'Link support benefits', '[Portal Azure ↗]'],
    ['Jan', 'korzyści'],
    ['bot', 'bez limitu', '2 z 20'],
  ]);

  talk('takes Microsoft 365 the free way, without ids', { rows }, [
    ['Jan', 'outlook u nas nie wysyła poczty'],
    ['bot', 'Pomoc do Microsoft 365 nie wymaga identyfikatorów i nic nie schodzi z puli.'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    [
      'bot',
      'wyślij zgłoszenie w centrum administracyjnym Microsoft 365',
      'Potrzebna jest tam rola administratora',
      'Identyfikatory nie są tu potrzebne.',
      '![Pokaż identyfikatory]',
    ],
  ]);

  talk('Microsoft 365 needs nothing recorded either', {}, [
    ['Jan', 'teams u nas nie działa'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'wyślij zgłoszenie w centrum administracyjnym Microsoft 365'],
  ]);

  talk('an empty register keeps the form and says who mends it', {}, [
    ['Jan', 'sql server 2022 pada'],
    ['bot', 'Nikt jeszcze nie wpisał, co ma firma. Formularz zostanie zapisany'],
    ['Jan', '[Zapisz i pokaż możliwości]', severe],
    ['bot', 'Nikt jeszcze nie wpisał korzyści', 'Formularz jest zapisany.'],
    ['Jan', 'moje zgłoszenia'],
    ['bot', 'sql server 2022 pada'],
  ]);

  talk(
    'an allowance that is used up is said before anything is bought',
    {
      rows: rows.replace('172583624,18', '172583624,20'),
    },
    [
      ['Jan', 'windows server 2025 nie wstaje, produkcja stoi'],
      ['bot', 'Pula jest wykorzystana, według naszego rejestru.'],
      ['Jan', '[Zapisz i pokaż możliwości]'],
      [
        'bot',
        'Pula jest wykorzystana',
        '0 z 20',
        'Sprawdź, zanim coś kupisz: rozstrzyga liczba w portalu',
        'Formularz jest zapisany.',
      ],
    ],
  );
});

describe('the case number', () => {
  talk('by itself belongs to the one incident that waits for it', { rows }, [
    ...sqlPrepared,
    ['Jan', '2611 2300 4000 1234'],
    ['bot', '✓ Numer sprawy zapisany', '2611230040001234', 'SQL Server 2022, błąd 17066', 'zostało 1 z 20'],
    ['Jan', '2611230040001234'],
    ['bot', 'Wysłane do Microsoft', 'Numer sprawy', '2611230040001234'],
  ]);

  talk('on the card, mended in its place where it is malformed', { rows }, [
    ...sqlPrepared,
    ['Jan', '[Mam numer sprawy]'],
    ['bot', 'Numer sprawy', '15 albo 16 cyfr'],
    ['Jan', '[Zapisz numer sprawy]', { 'Numer sprawy': '12345' }],
    ['bot', 'Numer sprawy ma 15 lub 16 cyfr, na przykład 2611230040001234', 'Numer sprawy: 12345'],
    ['Jan', 'moja sprawa'],
    ['bot', 'Numer sprawy ma 15 lub 16 cyfr', 'Numer sprawy: moja sprawa'],
    ['Jan', '[Zapisz numer sprawy]', { 'Numer sprawy': '261123004000123' }],
    ['bot', '✓ Numer sprawy zapisany', '261123004000123'],
  ]);

  talk('with a digit lost comes back on the card', { rows }, [
    ...sqlPrepared,
    ['Jan', '26112300400012'],
    ['bot', 'Numer sprawy ma 15 lub 16 cyfr', 'Numer sprawy: 26112300400012'],
  ]);

  talk('is asked about where two wait, and not taken twice', { rows }, [
    ...sqlPrepared,
    ...serverPrepared,
    ['Jan', '2611230040001234'],
    [
      'bot',
      'Do którego zgłoszenia należy ten numer sprawy?',
      '2026-0001 SQL Server 2022',
      '[2026-0001] [2026-0002]',
    ],
    ['Jan', '[2026-0001]'],
    ['bot', '✓ Numer sprawy zapisany', 'SQL Server 2022, błąd 17066'],
    ['Jan', '[Mam numer sprawy]'],
    ['bot', 'windows server 2025 nie wstaje'],
    ['Jan', '2611230040001234'],
    ['bot', 'Ten numer ma już inne zgłoszenie', '„SQL Server 2022, błąd 17066”'],
    ['Jan', 'moje zgłoszenia'],
    ['bot', 'czeka na numer sprawy: 1'],
  ]);

  talk('goes to the incident whose card was tapped, also while another one waits', { rows }, [
    ...sqlPrepared,
    ...serverPrepared,
    ['Jan', 'moje zgłoszenia'],
    ['Jan', '[Pokaż: windows server 2025]'],
    ['Jan', '[Mam numer sprawy]'],
    ['Jan', '2611230040001235'],
    ['bot', '✓ Numer sprawy zapisany', 'windows server 2025 nie wstaje', '!Do którego'],
  ]);

  talk('without any incident leads to the form', { rows }, [
    ['Jan', '2611230040001234'],
    ['bot', 'Zgłoszenie nie jest jeszcze przygotowane', '[Moje zgłoszenia] [Nowe zgłoszenie]'],
  ]);
});

describe('the end of an incident', () => {
  talk('withdrawn before it was sent, it goes back to the allowance', { rows }, [
    ...sqlPrepared,
    ['Jan', 'moje zgłoszenia'],
    ['Jan', '[Pokaż: SQL Server 2022, błąd 17066]'],
    ['Jan', '[Wycofaj]'],
    ['bot', 'jest już w Microsoft?', '[Nie, zwróć do puli] [Tak, mam numer sprawy] [Pokaż zgłoszenie]'],
    ['Jan', '[Nie, zwróć do puli]'],
    ['bot', 'Zgłoszenie wycofane. Wraca do puli.'],
    ['Jan', 'korzyści'],
    ['bot', '2 z 20'],
  ]);

  for (const [button, said, left] of [
    ['Rozwiązane', 'Zamknięte jako rozwiązane', '1 z 20'],
    ['Błąd produktu', 'zwrot jest do potwierdzenia', '(+1, do potwierdzenia)'],
    ['Duplikat', 'zwrot jest do potwierdzenia', '(+1, do potwierdzenia)'],
  ] as const) {
    talk(`closed as "${button}" after the question what became of it`, { rows }, [
      ...sqlSent,
      ['-', 'it is 2026-11-30T10:30:00Z'],
      [
        'bot→Jan',
        'Zgłoszenie „SQL Server 2022, błąd 17066”: co z nim?',
        'Numer sprawy 2611230040001234',
        '[Jeszcze trwa] [Rozwiązane]',
        '[Błąd produktu] [Duplikat]',
      ],
      ['Jan', `[${button}]`],
      ['bot', said],
      ['Jan', 'korzyści'],
      ['bot', left],
      ['Jan', 'moje zgłoszenia'],
      ['bot', 'Zamknięte: ', 'SQL Server 2022, błąd 17066'],
    ]);
  }

  talk('still open is asked again a fortnight later', { rows }, [
    ...sqlSent,
    ['-', 'it is 2026-11-30T10:30:00Z'],
    ['bot→Jan', 'co z nim?'],
    ['Jan', '[Jeszcze trwa]'],
    ['bot', 'nadal trwa'],
    ['-', 'it is 2026-12-14T11:00:00Z'],
    ['bot→Jan', 'Zgłoszenie „SQL Server 2022, błąd 17066”: co z nim?'],
    ['Jan', '[Rozwiązane]'],
    ['bot', 'Zamknięte jako rozwiązane'],
  ]);

  talk('the next working day asks whether it was sent; today, then the number', { rows }, [
    ...sqlPrepared,
    ['-', 'it is 2026-11-24T10:30:00Z'],
    [
      'bot→Jan',
      'Czy zgłoszenie „SQL Server 2022, błąd 17066” jest już w Microsoft?',
      '[Mam numer sprawy] [Wyślę dzisiaj] [Niepotrzebne, zwróć do puli]',
    ],
    ['Jan', '[Wyślę dzisiaj]'],
    ['bot', 'Zapytam ponownie w następny dzień roboczy.'],
    ['-', 'it is 2026-11-25T10:40:00Z'],
    ['bot→Jan', 'jest już w Microsoft?'],
    ['Jan', '[Mam numer sprawy]'],
    ['Jan', '2611230040001234'],
    ['bot', '✓ Numer sprawy zapisany'],
  ]);

  talk('not needed after all, said to the question', { rows }, [
    ...sqlPrepared,
    ['-', 'it is 2026-11-24T10:30:00Z'],
    ['bot→Jan', 'jest już w Microsoft?'],
    ['Jan', '[Niepotrzebne, zwróć do puli]'],
    ['bot', 'Wraca do puli.'],
  ]);

  talk('withdrawn after it was sent, nothing goes back', { rows }, [
    ...sqlPrepared,
    ['-', 'it is 2026-11-24T10:30:00Z'],
    ['bot→Jan', 'jest już w Microsoft?'],
    ['Jan', '2611230040001234'],
    ['bot', '✓ Numer sprawy zapisany'],
    ['Jan', '[Niepotrzebne, zwróć do puli]'],
    ['bot', 'Było już wysłane, więc pula się nie zmienia.'],
    ['Jan', 'korzyści'],
    ['bot', '1 z 20'],
  ]);

  talk('an incident of somebody else may be seen and not changed', { rows }, [
    ...sqlPrepared,
    ['Anna', 'moje zgłoszenia'],
    ['bot', 'Nie ma jeszcze żadnego', '!SQL Server'],
  ]);
});

describe('nothing active', () => {
  talk('ask, the colleague activates, and the form is finished in one tap', { rows: silverOnly }, [
    ['Anna', 'zaloguj'],
    ['Anna', '(signs in)'],
    ['Jan', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
    ['bot', 'Nic do tego nie jest teraz aktywne. Formularz zostanie zapisany'],
    ['Jan', '[Zapisz i pokaż możliwości]'],
    ['Jan', '[Poproś o aktywację]'],
    ['bot', 'Prośba wysłana do: Anna Nowak'],
    ['bot→Anna', 'Prośba od: Jan Kowalski', '[Aktywuj] [Odmów] [Przekaż dalej]'],
    ['Anna', '[Aktywuj]'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
    ['Anna', '[Kliknięte, czekam]'],
    ['bot', 'Microsoft przetwarza', 'Powiadomienie dostanie też: Jan Kowalski.'],
    ['Anna', 'Access ID 174194363 Contract ID 172583642'],
    ['Anna', '[Tak, zapisz]'],
    [
      'bot→Jan',
      'Microsoft Product Support · Silver jest aktywna',
      '15 zgłoszeń',
      '[Dokończ zgłoszenie]',
      '!174194363',
    ],
    ['Jan', '[Dokończ zgłoszenie]'],
    ['bot', 'Jeszcze jeden krok', 'SQL Server 2022, błąd 17066', 'Zostało 14 z 15'],
  ]);
});
