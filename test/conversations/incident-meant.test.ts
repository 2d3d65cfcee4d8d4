import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';

const rows = contosoRows.replace('172583624,18', '172583624,7');
const sqlOf = {
  pl: [
    ['Jan', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
    ['Jan', '[Przygotuj zgłoszenie]'],
  ],
  en: [
    ['Jan', 'sql server 2022 crashes, error 17066, production is down'],
    ['Jan', '[Prepare the incident]'],
  ],
} satisfies Record<string, readonly Line[]>;
const another: readonly Line[] = [
  ['Jan', 'windows server 2025 nie wstaje, produkcja stoi'],
  ['Jan', '[Przygotuj zgłoszenie]'],
];

describe('the incident that is meant', () => {
  talk('is the one whose number of ours is said', { rows }, [
    ...sqlOf.pl,
    ...another,
    ['Jan', 'zamknij zgłoszenie 2026-0001'],
    ['bot', 'SQL Server 2022 · nasz numer 2026-0001', '[Mam numer sprawy]', '!Moje zgłoszenia'],
    ['Jan', '2026-0002'],
    ['bot', 'nasz numer 2026-0002', 'windows server 2025 nie wstaje'],
    ['Jan', 'co z 2026-0009?'],
    ['bot', 'Moje zgłoszenia\n2 zgłoszenia'],
  ]);

  talk('is the one whose number of ours is said, in English', { rows, language: 'en' }, [
    ...sqlOf.en,
    ['Jan', 'what about 2026-0001?'],
    ['bot', 'our number 2026-0001', '[I have the case number]', '!My incidents'],
  ]);

  talk('is a closed one, where its case number is typed', { rows }, [
    ...sqlOf.pl,
    ['Jan', '2611230040001234'],
    ['Jan', '[Pokaż zgłoszenie]'],
    ['Jan', '[Rozwiązane]'],
    ...another,
    ['bot', 'nasz numer 2026-0002'],
    ['Jan', '2611230040001234'],
    ['bot', 'SQL Server 2022, błąd 17066', 'Zamknięte: rozwiązane', '!✓ Numer sprawy zapisany'],
  ]);

  talk('is a colleague’s, shown without what would change it', { rows }, [
    ...sqlOf.pl,
    ['Maria', '2026-0001'],
    ['bot', 'SQL Server 2022, błąd 17066', 'Jan Kowalski', '![Mam numer sprawy]', '![Wycofaj]'],
  ]);

  talk('is the only one there is, where something is to be done with it', { rows }, [
    ...sqlOf.pl,
    ['Jan', 'dodaj notatkę do zgłoszenia'],
    ['bot', 'nasz numer 2026-0001', '[Dodaj notatkę]', '!Moje zgłoszenia'],
    ...another,
    ['bot', 'nasz numer 2026-0002'],
    ['Jan', 'wycofaj moje zgłoszenie'],
    ['bot', 'Moje zgłoszenia\n2 zgłoszenia'],
  ]);

  talk('is the only one there is, in English', { rows, language: 'en' }, [
    ...sqlOf.en,
    ['Jan', 'withdraw my incident'],
    ['bot', 'our number 2026-0001', '[Withdraw]', '!My incidents'],
  ]);
});
