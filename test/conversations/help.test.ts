import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';

const rows = contosoRows;
const helped: Line = ['bot', 'W czym mogę pomóc?', '„nowe zgłoszenie”', '„anuluj”, „od nowa”'];
const cancelled: Line = [
  'bot',
  'Anulowane. Nic się nie zmieniło.',
  '[Korzyści] [Nowe zgłoszenie] [Co potrafisz?]',
];

/** A dialog that waits for an answer, and the answer it would have taken. */
const waiting: readonly (readonly [title: string, lines: readonly Line[], answer: string, taken: string])[] =
  [
    [
      'the ids',
      [
        ['Anna', 'aktywuj chmurę silver'],
        ['Anna', '[Aktywuj]'],
        ['Anna', '(signs in)'],
        ['Anna', '[Mam już identyfikatory]'],
        ['bot', 'Wklej oba identyfikatory'],
      ],
      '174194363 172583642',
      'Zgadza się?',
    ],
    [
      'the case number',
      [
        ['Anna', 'sql server 2022 pada, produkcja stoi'],
        ['Anna', '[Przygotuj zgłoszenie]'],
        ['Anna', '[Mam numer sprawy]'],
        ['bot', 'Numer sprawy'],
      ],
      '2611230040001234',
      '✓ Numer sprawy zapisany',
    ],
    [
      'the memberships',
      [
        ['Anna', 'członkostwa'],
        ['Anna', '[Dodaj członkostwo]'],
        ['bot', 'Wklej, co ma Contoso'],
      ],
      'offer,starts_on,ends_on\naction-pack,2026-07-01,2027-06-30',
      'Odczytane: zgadza się?',
    ],
  ];

describe('in the middle of asking for', () => {
  for (const [what, lines, answer, taken] of waiting) {
    talk(`${what}: help, and then the answer is still taken`, { rows }, [
      ...lines,
      ['Anna', 'pomoc'],
      helped,
      ['Anna', answer],
      ['bot', taken],
    ]);

    talk(`${what}: cancel leaves it, and nothing has changed`, { rows }, [
      ...lines,
      ['Anna', 'anuluj'],
      cancelled,
      ['Anna', 'bla bla bla'],
      ['bot', 'Nie rozumiem'],
    ]);

    talk(`${what}: start over shows the table`, { rows }, [
      ...lines,
      ['Anna', 'od nowa'],
      ['bot', 'Korzyści z pomocy technicznej'],
      ['Anna', 'bla bla bla'],
      ['bot', 'Nie rozumiem'],
    ]);
  }

  talk('the reason of a rejection: cancel leaves it', { rows }, [
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['Anna', '(signs in)'],
    ['Anna', '[Kliknięte, czekam]'],
    ['Anna', 'co z moją aktywacją?'],
    ['Anna', '[Szczegóły]'],
    ['Anna', '[Odrzucono]'],
    ['Anna', 'anuluj'],
    cancelled,
    ['Anna', 'korzyści'],
    ['bot', 'Microsoft przetwarza'],
  ]);
});

describe('help', () => {
  talk('in English', { rows, language: 'en' }, [
    ['Jan', 'what can you do?'],
    ['bot', 'What can I do for you?', '“new incident”', '[Benefits] [New incident] [My incidents]'],
    ['Jan', 'cancel'],
    ['bot', 'Cancelled. Nothing was changed.'],
  ]);

  talk('what is not understood is said, with the nearest by spelling', { rows }, [
    ['Jan', 'bla bla bla'],
    ['bot', 'Nie rozumiem', 'Napisz to inaczej', '[Co potrafisz?]'],
    ['Jan', 'korzyśc'],
    ['bot', 'Nie mam pewności, o co chodzi. Może o coś z tego?', '[Korzyści]', '![Korzyści] [Korzyści]'],
    ['Jan', 'aktywoj'],
    ['bot', 'Może o coś z tego?', '[Aktywuj]'],
    ['Jan', '[Aktywuj]'],
    ['bot', 'Którą korzyść aktywować?', '[Chmura · Silver] [Produkty lokalne · Silver]'],
    ['Jan', '[Chmura · Silver]'],
    ['bot', 'Aktywować tę korzyść?'],
  ]);

  talk('a guess starts nothing', { rows, language: 'en' }, [
    ['Jan', 'activte'],
    ['bot', 'Activate', '!Activate this benefit?'],
  ]);

  talk('the last card is given as text', { rows }, [
    ['Jan', 'jako tekst'],
    ['bot', 'Nie ma jeszcze karty do pokazania jako tekst'],
    ['Jan', 'korzyści'],
    ['bot', 'Korzyści z pomocy technicznej'],
    ['Jan', 'jako tekst'],
    ['bot', 'Microsoft Product Support · Gold', '2 z 20'],
  ]);
});
