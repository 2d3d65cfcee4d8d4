import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';

/** Gold ends on 30 November, with 7 of 20 left on premises and no limit in the cloud. */
const goldEnding = `
gold,Cloud Platform,2025-12-01,2026-11-30,,product-support,172693239,172583624,13
gold,Cloud Platform,2025-12-01,2026-11-30,,signature-cloud,174512887,172604415,`;
const onlyLocal = `
gold,Cloud Platform,2025-12-01,2026-11-30,,product-support,172693239,172583624,13`;

/** Somebody whose role the bot has seen: only such people are told of the company's dates. */
const known = (who: string): readonly Line[] => [
  [who, 'zaloguj'],
  [who, '(signs in)'],
  ['bot', 'Administrator'],
];
const knownInEnglish: readonly Line[] = [
  ['Anna', 'sign in'],
  ['Anna', '(signs in)'],
  ['bot', 'Global admin'],
];

describe('a contract that ends', () => {
  talk('is told a week before, with what lapses and whose incidents are open', { rows: onlyLocal }, [
    ...known('Anna'),
    ['Jan', 'sql server 2022 pada, produkcja stoi'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'Jeszcze jeden krok'],
    ['-', 'it is 2026-11-24T08:00:00Z'],
    [
      'bot→Anna',
      'Za 6 dni, 30 listopada, kończy się kontrakt Microsoft Product Support · Gold',
      'Zostało 6 z 20; niewykorzystane przepadną.',
      'Po odnowieniu członkostwa korzyść trzeba aktywować od nowa: przyjdą nowe identyfikatory',
      'Otwarte zgłoszenia: 1 (Jan Kowalski).',
      '[Członkostwo odnowione] [Nie odnawiamy] [Przypomnij jutro]',
      'Powiadomienie',
    ],
    ['Anna', '[Przypomnij jutro]'],
    ['bot', 'Przypomnę w środę.'],
    ['Anna', '(taps again)'],
    ['bot', 'Przypomnę w środę.'],
    ['-', 'it is 2026-11-25T08:00:00Z'],
    ['bot→Anna', 'Za 5 dni, 30 listopada, kończy się kontrakt'],
    ['Anna', 'korzyści'],
    ['bot', '6 z 20'],
    ['-', 'it is 2026-11-26T08:00:00Z'],
    ['-', 'the bot is stopped and started'],
    ['Anna', 'korzyści'],
    ['bot', '6 z 20', '!Za 4 dni'],
  ]);

  talk('10. Kontrakt kończy się za tydzień', { rows: goldEnding, now: '2026-11-20T10:20:00.000Z' }, [
    ...known('Anna'),
    ['Jan', 'sql server 2022 pada, produkcja stoi'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'Jeszcze jeden krok'],
    ['-', 'it is 2026-11-23T08:00:00Z'],
    [
      'bot→Anna',
      'Za 7 dni, 30 listopada, kończą się kontrakty: Microsoft Product Support · Gold',
      'zostało 6 z 20; niewykorzystane przepadną',
      'przyjdą nowe identyfikatory i każdy doda je raz jeszcze',
      'Otwarte zgłoszenia: 1 (Jan Kowalski)',
      '[Członkostwo odnowione] [Nie odnawiamy] [Przypomnij jutro]',
    ],
    ['Anna', '[Członkostwo odnowione]'],
    [
      'bot',
      'Nowy okres: 1 grudnia 2026 – 30 listopada 2027. Zgadza się?',
      'Gold · Cloud Platform',
      'Korzyści nowego okresu: 2, wszystkie do aktywacji.',
      '[Tak, aktywuj] [Popraw daty]',
    ],
    ['Anna', '[Tak, aktywuj]'],
    ['Anna', '(signs in)'],
    ['bot', 'Zapisane: 1 grudnia 2026 – 30 listopada 2027'],
    ['-', 'it is 2026-12-02T09:00:00Z'],
    ['Anna', 'korzyści'],
    ['bot', 'Nieaktywna', '!Skończyły się kontrakty'],
  ]);

  talk('is told no more once it is said that it will not be renewed', { rows: onlyLocal }, [
    ...known('Anna'),
    ['-', 'it is 2026-11-24T08:00:00Z'],
    ['bot→Anna', 'kończy się kontrakt Microsoft Product Support · Gold'],
    ['Anna', '[Nie odnawiamy]'],
    ['Anna', '(signs in)'],
    ['bot', 'Zapisane'],
    ['-', 'it is 2026-12-02T09:00:00Z'],
    ['Anna', 'korzyści'],
    ['bot', 'Wygasła', '!Skończył się kontrakt'],
  ]);

  talk('of all benefits of a membership is one notice', { rows: goldEnding }, [
    ...known('Anna'),
    ['-', 'it is 2026-11-29T12:00:00Z'],
    // Sunday: it can wait until Monday, and says then what is true on Monday.
    ['-', 'it is 2026-11-30T08:00:00Z'],
    [
      'bot→Anna',
      'Dzisiaj kończą się kontrakty: Microsoft Product Support · Gold, Signature Cloud Support · Gold',
      'Microsoft Product Support · Gold: zostało 7 z 20; niewykorzystane przepadną.',
      'Signature Cloud Support · Gold: bez limitu, więc nic nie przepadnie',
    ],
    ['-', 'it is 2026-12-01T08:00:00Z'],
    [
      'bot→Anna',
      'Skończyły się kontrakty: Microsoft Product Support · Gold, Signature Cloud Support · Gold',
      'Ostatni dzień: 30 listopada',
      'Przepadło 7 niewykorzystanych zgłoszeń.',
      '[Członkostwo odnowione] [Nie odnawiamy]',
    ],
  ]);

  talk('is told in English', { rows: onlyLocal, language: 'en' }, [
    ...knownInEnglish,
    ['-', 'it is 2026-11-24T08:00:00Z'],
    [
      'bot→Anna',
      'In 6 days, on November 30, the contract Microsoft Product Support · Gold ends',
      '7 of 20 left; unused incidents lapse.',
      '[Membership renewed] [We are not renewing] [Remind me tomorrow]',
    ],
    ['Anna', '[Remind me tomorrow]'],
    ['bot', 'I will remind you on Wednesday.'],
    ['-', 'it is 2026-12-01T08:00:00Z'],
    [
      'bot→Anna',
      'The contract Microsoft Product Support · Gold has ended',
      '7 unused incidents have lapsed.',
    ],
  ]);

  talk('is told to nobody who may not', { rows: onlyLocal }, [
    ...known('Anna'),
    ['Jan', 'korzyści'],
    ['bot', '7 z 20'],
    ['-', 'it is 2026-11-24T08:00:00Z'],
    ['bot→Anna', 'kończy się kontrakt'],
    ['Jan', 'korzyści'],
    ['bot', '!kończy się kontrakt'],
  ]);
});

describe('the last day to activate', () => {
  talk('is told with what is lost, and leads to Activate', { rows: contosoRows }, [
    ...known('Anna'),
    ['-', 'it is 2026-12-07T08:00:00Z'],
    [
      'bot→Anna',
      'Zostało 7 dni na aktywację: Signature Cloud Support · Silver',
      'Aktywuj do 14 grudnia',
      'Bez aktywacji przepadnie 5 zgłoszeń tego okresu.',
      '[Aktywuj] [Szczegóły]',
    ],
    ['-', 'it is 2026-12-14T08:00:00Z'],
    ['bot→Anna', 'Dzisiaj jest ostatni dzień na aktywację: Signature Cloud Support · Silver'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Aktywować tę korzyść?'],
  ]);

  talk('is told in English', { rows: contosoRows, language: 'en' }, [
    ...knownInEnglish,
    ['-', 'it is 2026-12-07T08:00:00Z'],
    [
      'bot→Anna',
      '7 days left to activate: Signature Cloud Support · Silver',
      'Activate by December 14',
      'Without it 5 incidents of this period are lost.',
    ],
  ]);
});

describe('an activation that waits for its click', () => {
  talk('is told to whoever is to click, then to the others', { rows: contosoRows }, [
    ...known('Piotr'),
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['Anna', '(signs in)'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
    ['-', 'it is 2026-11-24T08:00:00Z'],
    [
      'bot→Anna',
      'Aktywacja czeka na Twoje kliknięcie w Centrum partnerskim',
      'Signature Cloud Support · Silver',
      'Dopóki nikt nie kliknie tam Aktywuj, w Microsoft nic się nie dzieje.',
      '[Kliknięte, czekam]',
    ],
    ['-', 'it is 2026-11-26T08:00:00Z'],
    [
      'bot→Piotr',
      'Aktywacja czeka na kliknięcie w Centrum partnerskim',
      'Do kliknięcia przez: Anna Nowak. Ty też możesz to zrobić.',
    ],
    ['Piotr', '[Kliknięte, czekam]'],
    ['Piotr', '(signs in)'],
    ['bot', 'Microsoft przetwarza'],
  ]);

  talk('is told in English', { rows: contosoRows, language: 'en' }, [
    ['Anna', 'activate silver cloud'],
    ['Anna', '[Activate]'],
    ['Anna', '(signs in)'],
    ['-', 'it is 2026-11-24T08:00:00Z'],
    [
      'bot→Anna',
      'An activation is waiting for your click in Partner Center',
      'Decided by Anna Nowak, yesterday',
    ],
  ]);
});

describe('a balance', () => {
  const three = `gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,172583624,16`;
  const one = `gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,172583624,19`;

  talk('of three left is told to those who may, when a colleague takes one', { rows: three }, [
    ...known('Anna'),
    ['Jan', 'sql server 2022 pada, produkcja stoi'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    [
      'bot→Anna',
      'Zostały 3 zgłoszenia: Microsoft Product Support · Gold',
      '3 z 20 według naszego rejestru, do 30 czerwca 2027.',
    ],
  ]);

  talk('of none left asks for the line of the portal', { rows: one, language: 'en' }, [
    ...knownInEnglish,
    ['Jan', 'sql server 2022 is down, production is down'],
    ['Jan', '[Prepare the incident]'],
    ['bot→Anna', 'Nothing is left: Microsoft Product Support · Gold', 'The portal’s count is what matters'],
  ]);
});

describe('the monthly card', () => {
  talk('comes on the first working day, with what needs doing', { rows: contosoRows }, [
    ['-', 'it is 2026-11-30T09:00:00Z'],
    ...known('Anna'),
    ['-', 'it is 2026-12-01T08:00:00Z'],
    [
      'bot→Anna',
      'Nowy miesiąc: co wymaga uwagi',
      'Do aktywacji',
      'Signature Cloud Support · Silver, do 14 grudnia',
      'Kończą się zgłoszenia',
      'Microsoft Product Support · Gold: 2',
      '[Do załatwienia] [Korzyści] [Ustawienia powiadomień]',
    ],
  ]);

  talk('is in English too', { rows: contosoRows, language: 'en' }, [
    ['-', 'it is 2026-11-30T09:00:00Z'],
    ...knownInEnglish,
    ['-', 'it is 2026-12-01T08:00:00Z'],
    [
      'bot→Anna',
      'The new month: what needs attention',
      'Signature Cloud Support · Silver, by December 14',
      'Microsoft Product Support · Gold: 2 left',
    ],
  ]);
});
