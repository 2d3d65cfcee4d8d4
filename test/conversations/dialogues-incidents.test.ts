import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';

const rows = contosoRows;
/** As in the dialogues: of the local allowance 13 of 20 are left. */
const thirteenLeft = rows.replace('172583624,18', '172583624,7');
const actionPack = 'action-pack,,2026-07-01,2027-06-30,,product-support,172693239,172583624,1';
const mariaIsKnown: readonly Line[] = [
  ['Maria', 'zaloguj'],
  ['Maria', '(signs in)'],
  ['bot', 'Moje role'],
];
const azureOfCustomer = (answer: string): readonly Line[] => [
  ['Jan', 'klientowi padła maszyna w azure'],
  [
    'bot',
    'Czyja to subskrypcja?',
    '[Klienta, od nas w CSP] [Klienta, od dystrybutora]\n[Nasza własna] [Nie wiem]',
  ],
  ['Jan', `[${answer}]`],
];

describe('the model dialogues of an incident', () => {
  talk('3. Padł SQL Server', { rows: thirteenLeft, now: '2026-11-02T09:00:00.000Z' }, [
    ['Piotr', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
    ['Piotr', '[Przygotuj zgłoszenie]'],
    ['Piotr', '2611020040001111'],
    ['-', 'it is 2026-11-09T10:30:00Z'],
    ['bot→Piotr', 'co z nim?'],
    ['Piotr', '[Duplikat]'],
    ['-', 'it is 2026-11-23T10:20:00.000Z'],
    ['Jan', 'sql server 2022 ciągle pada, błąd 17066, produkcja stoi'],
    [
      'bot',
      'SQL Server 2022 kwalifikuje się do pomocy technicznej.',
      'Wypełnione: rodzaj produktu, produkt, wersja, problem, komunikat błędu',
      'Do sprawdzenia: ważność A, krytyczny wpływ, telefon',
      'Z puli Gold zejdzie 1, zostanie 11 z 20.',
      'Podobne zgłoszenie z 2 listopada: Piotr Zieliński',
      '[Przygotuj zgłoszenie] [Pokaż tamto zgłoszenie]\n[To tylko pytanie, nie awaria] [Anuluj]',
    ],
    ['Jan', '[Pokaż tamto zgłoszenie]'],
    ['bot', 'SQL Server 2022, błąd 17066', 'Piotr Zieliński'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    [
      'bot',
      'Jeszcze jeden krok: wyślij zgłoszenie w Support for Business',
      'Microsoft jeszcze o nim nie wie.',
      'Otwórz formularz: *SQL Server* › *SQL Server 2022*.',
      'Add Contract',
      'tylko za pierwszym razem',
      'po angielsku, bo ważność A jest obsługiwana całą dobę po angielsku',
      'Wróć z numerem sprawy.',
      '[Support for Business ↗] [Pokaż identyfikatory]\n[Pokaż opis] [Mam numer sprawy]',
      '!Zgłoszenie otwarte',
    ],
    ['Jan', '[Pokaż opis]'],
    ['bot', 'Jest celowo po angielsku', 'Product: SQL Server 2022', 'Error message: 17066'],
    ['Jan', '[Pokaż identyfikatory]'],
    ['Jan', '(signs in)'],
    ['bot', '\n172693239\n172583624'],
    ['Jan', '2611230040001234'],
    [
      'bot',
      'Numer sprawy zapisany',
      'SQL Server 2022, błąd 17066',
      'Pierwsza odpowiedź Microsoft: zwykle w ciągu 2 godzin.',
      'Przygotuj: ERRORLOG, wynik SELECT @@VERSION i godzinę awarii.',
      'zostało 11 z 20',
      '[Dodaj notatkę] [Moje zgłoszenia]',
    ],
  ]);

  talk('5. Azure u klienta CSP: od nas', { rows }, [
    ...mariaIsKnown,
    ...azureOfCustomer('Klienta, od nas w CSP'),
    [
      'bot',
      'To nic nie kosztuje',
      'Plan „Cloud Solution Provider”: bez identyfikatorów i bez puli.',
      'Zgłoszenie w imieniu klienta zakłada agent administracyjny: Maria Wójcik.',
      '[Przekaż: Maria Wójcik] [Kto jeszcze może?]',
    ],
    ['Jan', '[Przekaż: Maria Wójcik]', { Klient: 'Fabrikam' }],
    [
      'bot→Maria',
      'Prośba od: Jan Kowalski',
      'Azure, klient Fabrikam, klientowi padła maszyna w azure.',
      '[Wybierz klienta i otwórz portal] [Nie mogę teraz]',
    ],
  ]);

  talk('5. Azure u klienta CSP: od dystrybutora', { rows }, [
    ...azureOfCustomer('Klienta, od dystrybutora'),
    [
      'bot',
      'W tym modelu zgłoszenie Azure może założyć tylko dystrybutor, nawet jeśli mamy kontrakt.',
      '[Pokaż gotowy opis]',
    ],
  ]);

  talk('5. Azure u klienta CSP: nasza własna', { rows }, [
    ...azureOfCustomer('Nasza własna'),
    [
      'bot',
      'Plan CSP nie obejmuje naszej organizacji.',
      'Tu zadziała Signature Cloud Support · Gold (bez limitu).',
      '[Przygotuj zgłoszenie]',
    ],
  ]);

  talk('5. Azure u klienta CSP: nie wiem', { rows }, [
    ...mariaIsKnown,
    ...azureOfCustomer('Nie wiem'),
    [
      'bot',
      'Zapytaj opiekuna klienta',
      'kto sprzedał subskrypcję. Opis jest zapisany.',
      '[Przypomnij za godzinę] [Zapytaj: Maria Wójcik ↗]',
    ],
  ]);

  talk('6. Microsoft 365', { rows }, [
    ['Jan', 'outlook u nas nie wysyła poczty'],
    [
      'bot',
      'Pomoc do Microsoft 365 nie wymaga identyfikatorów i nic nie schodzi z puli.',
      'Zgłoszenie zakłada się w centrum administracyjnym Microsoft 365 (dział Pomoc); potrzebna jest rola administratora.',
      '[Centrum administracyjne ↗] [Nie mam roli, przekaż]\n[To organizacja klienta]',
    ],
  ]);

  talk('11. Action Pack i pomoc w chmurze', { rows: actionPack }, [
    ['Jan', 'mamy action pack, potrzebuję pomocy do azure'],
    [
      'bot',
      'Action Pack nie obejmuje pomocy dla produktów w chmurze, tylko 10 zgłoszeń dla produktów lokalnych.',
      'Sprawdźmy, czy jest bezpłatna droga',
      'Czyja to subskrypcja?',
      '[Klienta, od nas w CSP] [Klienta, od dystrybutora]\n[Nasza własna]',
    ],
    ['Jan', '[Nasza własna]'],
    [
      'bot',
      'Bezpłatnie: rozliczenia i subskrypcje (Portal Azure).',
      'Pomoc techniczna: kompetencja Silver lub Gold albo płatny plan.',
      'Identyfikatorów Action Pack nie wpisuj w Azure, nic się nie pojawi.',
      '[Porównaj plany] [Portal Azure ↗]',
    ],
  ]);

  talk('16. Produkt za stary', { rows }, [
    ['Jan', 'sql server 2016 nie wstaje po aktualizacji'],
    [
      'bot',
      'Raczej nie',
      'Microsoft Product Support obejmuje bieżącą i poprzednią wersję w podstawowej pomocy technicznej (według katalogu: SQL Server 2025 i 2022).',
      'Portal odpowie „Support plan cannot be used for the specified product”, a zgłoszenie nie powstanie i pula nie zmaleje.',
      '[Kup jedno zgłoszenie] [Porównaj plany] [Spróbuj mimo to]',
    ],
    ['Jan', '[Spróbuj mimo to]'],
    ['Jan', '[Przygotuj zgłoszenie]', { severity: 'B' }],
    ['bot', 'Jeszcze jeden krok'],
  ]);

  talk('16. Data nieznana', { rows }, [
    ['Jan', 'windows server 2031 nie wstaje'],
    ['bot', 'pewności, czy ta wersja się kwalifikuje; rozstrzygnie portal.', '[Przygotuj zgłoszenie]'],
  ]);
});
