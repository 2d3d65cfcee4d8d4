import { type CompanyOptions, contosoRows } from '../support/company.ts';
import { type Line, type Moves, talk } from '../support/talk.ts';
import { tracesEvents } from '../support/traces.ts';
import { dataOf } from './refused-moves.ts';

const rows = contosoRows;
const allUsed = rows.replace('172583624,18', '172583624,20');
const known = (...names: string[]): readonly Line[] =>
  names.flatMap((name): Line[] => [
    [name, 'zaloguj'],
    [name, '(signs in)'],
    ['bot', 'Moje role'],
  ]);
/** A button of Maria's newest card, sent by another person's client. */
const moves: Moves = {
  'taps what Maria was shown': async ({ teams }, person) => {
    const value = dataOf(teams.person('maria').card(), 'Wybierz klienta i otwórz portal');
    await person.sends({ type: 'message', value });
  },
};
const rolesOnly: CompanyOptions = { rows, edge: { idsVisibleTo: 'roles' } };

describe('an ask to see the ids', () => {
  const janIsRefused: readonly Line[] = [
    ...known('Anna', 'Jan'),
    ['Jan', 'identyfikatory'],
    ['Jan', '[Produkty lokalne · Gold]'],
    [
      'bot',
      'Identyfikatory widzą tylko osoby z rolą',
      'Kto może\nAnna Nowak',
      '[Poproś o identyfikatory]',
      '!172693239',
    ],
  ];

  talk('is granted by whoever may: they are shown to the asker alone', rolesOnly, [
    ...janIsRefused,
    ['Jan', '[Poproś o identyfikatory]'],
    ['bot', 'Prośba wysłana do: Anna Nowak', 'Identyfikatory Microsoft Product Support · Gold'],
    [
      'bot→Anna',
      'Prośba od: Jan Kowalski',
      'Chce zobaczyć identyfikatory Microsoft Product Support · Gold.',
      '[Zgadzam się] [Odmów] [Przekaż dalej]',
      '!172693239',
    ],
    ['Anna', '[Zgadzam się]', { 'Odpowiedź dla: Jan Kowalski (opcjonalnie)': 'tylko do SQL' }],
    ['bot', 'Zgoda zapisana. Wiadomość dostanie: Jan Kowalski.'],
    ['bot→Jan', 'Zgoda od: Anna Nowak', '„tylko do SQL”', '[Pokaż identyfikatory]'],
    ['Jan', '[Pokaż identyfikatory]'],
    ['bot', '\n172693239\n172583624'],
    ['Ewa', 'zaloguj'],
    ['Ewa', '(signs in)'],
    ['Ewa', 'identyfikatory'],
    ['Ewa', '[Produkty lokalne · Gold]'],
    ['bot', 'Identyfikatory widzą tylko osoby z rolą', '!172693239'],
  ]);

  talk('is declined with a word, and the ids stay hidden', rolesOnly, [
    ...janIsRefused,
    ['Jan', '[Poproś o identyfikatory]'],
    ['bot→Anna', '[Zgadzam się] [Odmów]'],
    ['Anna', '[Odmów]', { 'Odpowiedź dla: Jan Kowalski (opcjonalnie)': 'zapytaj w piątek' }],
    ['bot→Jan', 'Prośba odrzucona przez: Anna Nowak', 'zapytaj w piątek'],
    ['Jan', 'identyfikatory'],
    ['Jan', '[Produkty lokalne · Gold]'],
    ['bot', 'Identyfikatory widzą tylko osoby z rolą', '!172693239'],
  ]);

  talk('is decided once: the second is told who and when', rolesOnly, [
    ...known('Piotr'),
    ...janIsRefused,
    ['Jan', '[Poproś o identyfikatory]'],
    ['bot→Anna', '[Zgadzam się]'],
    ['bot→Piotr', '[Zgadzam się]'],
    ['Anna', '[Zgadzam się]'],
    ['bot', 'Zgoda zapisana'],
    ['Piotr', '[Zgadzam się]'],
    ['bot', 'Na tę prośbę jest już odpowiedź', 'Anna Nowak', '23 listopada'],
  ]);

  talk('is not for somebody whose role is gone to grant', { ...rolesOnly, events: tracesEvents }, [
    ...janIsRefused,
    ['Jan', '[Poproś o identyfikatory]'],
    ['bot→Anna', '[Zgadzam się]'],
    ['-', 'anna loses her roles'],
    ['-', 'nothing changes from here'],
    ['Anna', '[Zgadzam się]'],
    ['bot', 'Twoja rola nie jest już aktywna'],
    ['-', 'nothing has changed'],
  ]);
});

describe('an ask to check the ids', () => {
  const janReports: readonly Line[] = [
    ...known('Anna', 'Jan'),
    ['Jan', 'portal nie przyjmuje identyfikatorów'],
    ['Jan', '[Produkty lokalne · Gold]'],
    ['bot', 'najpierw Access ID (kończy się na 39), potem Contract ID (na 24)'],
    ['Jan', '[Nie, dalej błąd]'],
    ['bot', 'Prośba wysłana do: Anna Nowak'],
    [
      'bot→Anna',
      'Zgłasza: Jan Kowalski',
      'Support for Business nie przyjmuje identyfikatorów Microsoft Product Support · Gold',
      'Contract ID kończy się na 24',
      'Porównaj z Centrum partnerskim.',
      '[Wklej poprawne] [Są poprawne]',
      '[Centrum partnerskie ↗]',
      '!172583624',
    ],
  ];

  talk('14. Identyfikatory wpisane błędnie: poprawione', { rows }, [
    ...janReports,
    ['Anna', '[Wklej poprawne]'],
    ['Anna', 'Access ID 172693239 Contract ID 172583642'],
    ['bot', '172583642', '[Tak, zapisz]'],
    ['Anna', '[Tak, zapisz]'],
    ['bot→Jan', 'kończy się teraz na 42', '[Pokaż identyfikatory]', '!172583642'],
    ['Jan', 'moje prośby'],
    ['bot', 'Żadna Twoja prośba nie czeka na odpowiedź.'],
  ]);

  talk('14. Identyfikatory wpisane błędnie: są poprawne', { rows }, [
    ...janReports,
    ['Anna', '[Są poprawne]', { 'Odpowiedź dla: Jan Kowalski (opcjonalnie)': 'sprawdź produkt' }],
    ['bot', 'Odpowiedź zapisana.'],
    [
      'bot→Jan',
      'Identyfikatory są poprawne, potwierdza: Anna Nowak',
      '„sprawdź produkt”',
      '[Pokaż identyfikatory]',
    ],
  ]);
});

describe('an ask to open an incident for a customer', () => {
  const janHandsOver: readonly Line[] = [
    ...known('Anna', 'Maria', 'Jan'),
    ['Jan', 'klientowi padła maszyna w azure'],
    ['Jan', '[Klienta, od nas w CSP]'],
    ['Jan', '[Przekaż: Maria Wójcik]', { Klient: 'Fabrikam' }],
    ['bot', 'Prośba wysłana do: Maria Wójcik', '!Anna Nowak'],
    [
      'bot→Maria',
      'Prośba od: Jan Kowalski',
      'Azure, klient Fabrikam',
      '[Wybierz klienta i otwórz portal] [Nie mogę teraz]',
    ],
  ];

  talk('5. Azure u klienta CSP: przekazane', { rows }, [
    ...janHandsOver,
    ['Maria', '[Wybierz klienta i otwórz portal]'],
    ['bot', 'To zgłoszenie jest teraz Twoje do założenia.', 'Product: Azure', '[Pokaż klientów]'],
    ['bot→Jan', 'Zajmuje się tym: Maria Wójcik'],
    ['Maria', '[Pokaż klientów]'],
    ['bot', 'Zgłoszenie dla klienta w Centrum partnerskim'],
  ]);

  talk('5. Azure u klienta CSP: nie teraz', { rows }, [
    ...janHandsOver,
    ['Maria', '[Nie mogę teraz]'],
    ['bot→Jan', 'Prośba odrzucona przez: Maria Wójcik'],
  ]);

  talk(
    'is not for an administrator who is no Admin agent to take on',
    { rows, moves, events: tracesEvents },
    [
      ...janHandsOver,
      ['-', 'nothing changes from here'],
      ['Anna', '(taps what Maria was shown)'],
      ['bot', 'agent administracyjny', '!Twoje do założenia'],
      ['-', 'nothing has changed'],
    ],
  );

  talk('is withdrawn by the asker; whoever taps its card later is told', { rows }, [
    ...janHandsOver,
    ['Jan', '[Wycofaj prośbę]'],
    ['bot', 'Prośba wycofana'],
    ['Jan', 'moje prośby'],
    ['bot', 'Żadna Twoja prośba nie czeka na odpowiedź.'],
    ['Maria', '[Wybierz klienta i otwórz portal]'],
    ['bot', 'Na tę prośbę jest już odpowiedź', 'Jan Kowalski'],
  ]);
});

describe('an ask to correct a balance', () => {
  talk('carries what the portal shows; granting it corrects the balance', { rows: allUsed }, [
    ...known('Anna', 'Jan'),
    ['Jan', 'sql server 2022 ciągle pada, błąd 17066, produkcja stoi'],
    ['Jan', '[Zapisz i pokaż możliwości]'],
    ['bot', '[Poproś administratora]'],
    ['Jan', '[Poproś administratora]'],
    ['bot', 'Ile zgłoszeń zostało?', 'Microsoft Product Support · Gold'],
    ['Jan', '[Wyślij prośbę]', { 'Zostało według portalu': '2' }],
    ['bot', 'Prośba wysłana do: Anna Nowak', 'Formularz jest zapisany'],
    [
      'bot→Anna',
      'Prośba od: Jan Kowalski',
      'według naszego rejestru zostało 0 zgłoszeń z 20, a portal ma pokazywać 2.',
      '[Tak, popraw] [Odmów]',
    ],
    ['Anna', '[Tak, popraw]'],
    ['bot', 'Pula poprawiona.'],
    ['bot→Jan', 'Stan puli poprawiony przez: Anna Nowak', '[Dokończ zgłoszenie]'],
    ['Jan', '[Dokończ zgłoszenie]'],
    ['bot', 'Jeszcze jeden krok'],
  ]);

  talk('is refused a number that is none', { rows: allUsed }, [
    ...known('Anna', 'Jan'),
    ['Jan', 'sql server 2022 ciągle pada, błąd 17066, produkcja stoi'],
    ['Jan', '[Zapisz i pokaż możliwości]'],
    ['Jan', '[Poproś administratora]'],
    ['Jan', '[Wyślij prośbę]', { 'Zostało według portalu': 'dużo' }],
    ['bot', 'Wpisz liczbę całkowitą od 0 do 20.'],
    ['Jan', '[Wyślij prośbę]', { 'Zostało według portalu': '99' }],
    ['bot', 'Wpisz liczbę całkowitą od 0 do 20.', '[Wyślij prośbę]'],
  ]);
});

describe('asks', () => {
  talk('in English', { rows, language: 'en' }, [
    ['Anna', 'sign in'],
    ['Anna', '(signs in)'],
    ['Maria', 'sign in'],
    ['Maria', '(signs in)'],
    ['Jan', 'a customer azure vm is down'],
    ['Jan', '[A customer’s, from us in CSP]'],
    ['Jan', '[Hand over: Maria Wójcik]', { Customer: 'Fabrikam' }],
    [
      'bot→Maria',
      'Request from: Jan Kowalski',
      'Azure, customer Fabrikam',
      '[Choose the customer and open the portal] [I cannot now]',
    ],
    ['Maria', '[Choose the customer and open the portal]'],
    ['bot→Jan', 'Taken on by: Maria Wójcik'],
  ]);
});
