import { contosoRows } from '../support/company.ts';
import { type Line, type Moves, talk } from '../support/talk.ts';
import { until } from '../support/until.ts';

const rows = contosoRows;
/** The cloud benefit of Gold came with its Access ID alone, as from a line of the portal. */
const contractMissing = rows.replace('174512887,172604415,', '174512887,,');
const known = (...names: string[]): readonly Line[] =>
  names.flatMap((name): Line[] => [
    [name, 'zaloguj'],
    [name, '(signs in)'],
    ['bot', 'Moje role'],
  ]);
const moves: Moves = {
  'no longer reads the old ids': async (_company, person) => {
    const onScreen = () => person.history().join('\n');
    await until(() => !/\b172583624\b/.test(onScreen()), 'masking of the former pair', 5000);
  },
};
const detail = (name: string, of: string): readonly Line[] => [
  [name, 'korzyści'],
  [name, '[Szczegóły]'],
  ['bot', 'Która korzyść?'],
  [name, `[${of}]`],
];
/** Jan has sent an incident with these ids and has them on his screen. */
const janUsesThem: readonly Line[] = [
  ['Jan', 'sql server 2022 ciągle pada, błąd 17066, produkcja stoi'],
  ['Jan', '[Przygotuj zgłoszenie]'],
  ['Jan', '2611230040001234'],
  ['bot', 'Numer sprawy zapisany'],
  ['Jan', 'identyfikatory'],
  ['Jan', '[Produkty lokalne · Gold]'],
  ['Jan', '(signs in)'],
  ['bot', '172693239', 'jest już powiązane z tym kontraktem'],
];

describe('ids that are wrong', () => {
  talk('are corrected, and everybody who has seen them is told which one', { rows, moves }, [
    ...known('Anna'),
    ...janUsesThem,
    ['-', '1 minute later'],
    ...detail('Anna', 'Produkty lokalne · Gold'),
    ['Anna', '[Popraw identyfikatory]'],
    [
      'bot',
      'Wklej poprawne identyfikatory',
      'Access ID kończy się na 39, Contract ID na 24',
      '!172583624',
      '[Odczytaj]',
    ],
    ['Anna', '[Odczytaj]', { 'Access ID i Contract ID': 'Access ID 172693239 Contract ID 172583642' }],
    ['bot', 'Zgadza się?', '172583642'],
    ['Anna', '[Tak, zapisz]'],
    ['bot', 'jest aktywna', '•••••••42'],
    [
      'bot→Jan',
      'Identyfikatory poprawione',
      'Contract ID kończy się teraz na 42. Poprzedniego nie używaj.',
      '[Pokaż identyfikatory]',
      '[Support for Business ↗]',
      '!172583642',
    ],
    ['Jan', '(no longer reads the old ids)'],
    ['Jan', '[Pokaż identyfikatory]'],
    ['bot', '172583642', 'Wpisujesz je raz, przy pierwszym zgłoszeniu', '!jest już powiązane'],
  ]);

  talk('are not corrected by a person without the role', { rows }, [
    ...known('Anna'),
    ...detail('Anna', 'Produkty lokalne · Gold'),
    ['bot', '[Popraw identyfikatory]'],
    ...known('Jan'),
    ...detail('Jan', 'Produkty lokalne · Gold'),
    ['bot', '![Popraw identyfikatory]', '![Popraw stan puli]'],
  ]);

  talk('in English', { rows, language: 'en' }, [
    ['Jan', 'ids'],
    ['Jan', '[On-premises · Gold]'],
    ['Jan', '(signs in)'],
    ['bot', '172583624'],
    ['Anna', 'correct the ids'],
    ['bot', 'Whose IDs are these?'],
    ['Anna', '[On-premises · Gold]'],
    ['bot', 'the Access ID ends with 39, the Contract ID with 24'],
    ['Anna', '[Read the IDs]', { 'Access ID and Contract ID': 'Access ID 172693239 Contract ID 172583642' }],
    ['Anna', '[Yes, save]'],
    ['Anna', '(signs in)'],
    ['bot', 'is active'],
    ['bot→Jan', 'The Contract ID now ends with 42. Do not use the former one.', '[Show IDs]'],
  ]);
});

describe('a Contract ID that is missing', () => {
  talk('is pasted alone, and the Access ID stays masked', { rows: contractMissing }, [
    ...known('Anna'),
    ['Jan', 'identyfikatory'],
    ['Jan', '[Chmura · Gold]'],
    ['Jan', '(signs in)'],
    ['bot', '174512887'],
    ...detail('Anna', 'Chmura · Gold'),
    ['bot', 'Contract ID', 'brakuje', '[Wpisz identyfikatory]'],
    ['Anna', '[Wpisz identyfikatory]'],
    ['bot', 'Wklej Contract ID', 'jej Access ID kończy się na 87'],
    ['Anna', '172604415'],
    ['bot', '•••••••87', '172604415', 'Nowy jest tylko Contract ID.', '[Tak, zapisz] [Popraw]', '!174512887'],
    ['Anna', '[Tak, zapisz]'],
    ['bot', 'jest aktywna', '•••••••15'],
    ['bot→Jan', 'Jest już Contract ID', 'Brakujący Contract ID kończy się na 15.'],
  ]);
});

describe('the IDs of a benefit whose Contract ID is missing', () => {
  talk('let whoever may enter it, and nobody else', { rows: contractMissing }, [
    ...known('Anna'),
    ['Jan', 'identyfikatory'],
    ['Jan', '[Chmura · Gold]'],
    ['Jan', '(signs in)'],
    ['bot', '174512887', 'brakuje', '![Wpisz identyfikatory]'],
    ['Anna', 'identyfikatory'],
    ['Anna', '[Chmura · Gold]'],
    ['bot', '174512887', 'brakuje', '[Wpisz identyfikatory]'],
    ['Anna', '[Wpisz identyfikatory]'],
    ['bot', 'Wklej Contract ID'],
  ]);
});

describe('a Contract ID that comes with a pasted row', () => {
  const row =
    'offer,competency,starts_on,ends_on,benefit,access_id,contract_id\n' +
    'gold,Cloud Platform,2026-07-01,2027-06-30,signature-cloud,174512887,172604415';
  talk('is told to whoever has seen the Access ID alone', { rows: contractMissing }, [
    ...known('Anna'),
    ['Jan', 'identyfikatory'],
    ['Jan', '[Chmura · Gold]'],
    ['Jan', '(signs in)'],
    ['bot', '174512887'],
    ['Anna', row],
    ['Anna', '[Zapisz]'],
    ['bot', 'Zapisane'],
    ['bot→Jan', 'Jest już Contract ID', 'Brakujący Contract ID kończy się na 15.', '!172604415'],
  ]);
});

describe('a balance', () => {
  talk('is put right by hand, and the others who may are told', { rows }, [
    ...known('Anna', 'Piotr'),
    ...detail('Anna', 'Produkty lokalne · Gold'),
    ['Anna', '[Popraw stan puli]'],
    ['bot', 'Ile zostało według portalu?', 'zostało 2 z 20, wykorzystane 18'],
    ['Anna', '[Zapisz stan puli]', { 'Zostało w portalu': '25' }],
    ['bot', 'od 0 do 20'],
    ['Anna', '[Zapisz stan puli]', { 'Zostało w portalu': '5' }],
    ['bot', 'Zapisane: 5 z 20'],
    ['bot→Piotr', 'Stan puli poprawiony', 'Zmiana z 2 na 5 z 20', 'Wpis: Anna Nowak'],
    ['Piotr', 'korzyści'],
    ['bot', '5 z 20'],
    ['Anna', '(taps again)'],
    ['bot', 'Zapisane: 5 z 20'],
  ]);

  talk('in English, with the refund it explains', { rows, language: 'en' }, [
    ['Jan', 'sql server 2022 keeps crashing, error 17066, production down'],
    ['Jan', '[Prepare the incident]'],
    ['Jan', '2611230040001234'],
    ['-', 'it is 2026-11-30T09:00:00Z'],
    ['bot→Jan', 'What became of'],
    ['Jan', '[Product bug]'],
    ['Anna', 'correct the balance'],
    ['Anna', '[Correct the balance]'],
    ['bot', '1 refund is to be confirmed'],
    ['Anna', '[Save the balance]', { 'Left in the portal': '2' }],
    ['Anna', '(signs in)'],
    ['bot', 'Saved: 2 of 20', '1 refund is confirmed with it.'],
    ['bot→Jan', 'The refund of your incident is confirmed', 'Left: 2 of 20.'],
  ]);
});
