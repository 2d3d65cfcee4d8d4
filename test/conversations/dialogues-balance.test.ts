import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';

/** All of the local allowance is used, by the record. */
const usedUp = contosoRows.replace('172583624,18', '172583624,20');
const line = (remaining: number) =>
  `Partner support Gold 20pack - Access Id: 172693239 / Start Date (07/01/26), End Date (06/30/27), ${remaining} incidents remaining`;
const known = (...names: string[]): readonly Line[] =>
  names.flatMap((name): Line[] => [
    [name, 'zaloguj'],
    [name, '(signs in)'],
    ['bot', 'Moje role'],
  ]);

describe('the model dialogue of a balance', () => {
  const options = { rows: usedUp, now: '2026-09-03T08:00:00.000Z' };
  const upToTheRefusal: readonly Line[] = [
    ...known('Anna', 'Piotr'),
    // It was compared on 3 September.
    ['Anna', line(0)],
    ['Anna', '[Tak, zgadza się]'],
    ['bot', 'Uzgodnione z portalem: 0 z 20'],
    ['-', 'it is 2026-09-21T10:20:00Z'],
    ['Jan', 'windows server 2025 nie wstaje, produkcja stoi'],
    ['Jan', '[Zapisz i pokaż możliwości]'],
    [
      'bot',
      'Pula Microsoft Product Support · Gold: 0 z 20 (według naszego rejestru, ostatnio uzgodnionego 3 września). Sprawdź, zanim coś kupisz',
      '[Wklej linijkę z portalu] [Pokaż inne możliwości] [Poproś administratora]',
    ],
  ];

  talk('9. Pula wykorzystana w połowie roku', options, [
    ...upToTheRefusal,
    ['Jan', '[Wklej linijkę z portalu]'],
    ['bot', 'Ile pokazuje portal?'],
    ['Jan', line(2)],
    ['bot', 'W portalu zostały 2, w rejestrze 0.', '[Tak, popraw na 2] [To inny plan]'],
    ['Jan', '[Tak, popraw na 2]'],
    ['bot', 'Zapisane: 2 z 20', 'Powiadomienie dla: Anna Nowak, Piotr Zieliński', '[Przygotuj zgłoszenie]'],
    ['bot→Anna', 'Jan Kowalski'],
    ['bot→Piotr', 'Jan Kowalski'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'Jeszcze jeden krok', 'Zostało 1 z 20'],
  ]);

  talk('9. Linijka wklejona od razu, bez przycisku', options, [
    ...upToTheRefusal,
    ['Jan', line(2)],
    ['Jan', '[Tak, popraw na 2]'],
    ['bot', 'Zapisane: 2 z 20', '[Przygotuj zgłoszenie]'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'Jeszcze jeden krok', 'windows server 2025 nie wstaje'],
  ]);

  talk('9. Szkic, na który coś zostało, nie wraca po uzgodnieniu', { rows: contosoRows }, [
    ['Jan', 'sql server 2016 nie wstaje'],
    ['bot', 'Raczej nie'],
    ['Jan', line(5)],
    ['Jan', '[Tak, popraw na 5]'],
    ['bot', 'Zapisane: 5 z 20', '[Nowe zgłoszenie]', '![Przygotuj zgłoszenie]'],
  ]);

  talk('9. Gdy naprawdę 0', options, [
    ...upToTheRefusal,
    ['Jan', '[Wklej linijkę z portalu]'],
    ['Jan', line(0)],
    ['bot', 'W portalu 0, tyle samo w rejestrze.', '[Tak, zgadza się]'],
    ['Jan', '[Tak, zgadza się]'],
    ['bot', 'Uzgodnione z portalem: 0 z 20', '[Pokaż inne możliwości]'],
    ['Jan', '[Pokaż inne możliwości]'],
    ['bot', 'Premier Support for Partners', '![Advanced Support ↗]'],
  ]);
});
