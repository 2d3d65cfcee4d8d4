import assert from 'node:assert/strict';
import { contosoRows } from '../support/company.ts';
import { type Line, type Moves, talk } from '../support/talk.ts';

const rows = contosoRows;
const silverOnly = 'silver,Application Development,2026-07-01,2027-06-30,2026-12-14,product-support,,,';
const known = (...names: string[]): readonly Line[] =>
  names.flatMap((name): Line[] => [
    [name, 'zaloguj'],
    [name, '(signs in)'],
    ['bot', 'Moje role'],
  ]);
/** Jan asks for the cloud benefit from the table. */
const janAsks: readonly Line[] = [
  ...known('Jan'),
  ['Jan', 'korzyści'],
  ['bot', '[Poproś o: chmura · Silver]', '![Aktywuj'],
  ['Jan', '[Poproś o: chmura · Silver]'],
];

/** How often somebody was written to with an ask of Jan. */
const moves: Moves = {
  'has been asked three times': async (_company, person) => {
    const asked = person.history().filter((line) => /^(Prośba od|Request from): Jan Kowalski$/.test(line));
    assert.equal(asked.length, 3);
  },
};

describe('an ask', () => {
  talk('is declined, and the asker is told by whom', { rows }, [
    ...known('Anna'),
    ...janAsks,
    ['bot', 'Prośba wysłana do: Anna Nowak (role potwierdzone w tym miesiącu)'],
    [
      'bot→Anna',
      'Prośba od: Jan Kowalski',
      'Signature Cloud Support · Silver',
      '[Aktywuj] [Odmów] [Przekaż dalej]',
    ],
    ['Anna', '[Odmów]'],
    ['bot', 'Odmowa zapisana. Osoba, która prosi, dostanie wiadomość.'],
    [
      'bot→Jan',
      'Prośba odrzucona przez: Anna Nowak',
      'Aktywacja Signature Cloud Support · Silver',
      '[Kto to może zrobić?] [Kup jedno zgłoszenie]',
    ],
  ]);

  talk('is passed on to the other one who may', { rows }, [
    ...known('Anna', 'Piotr'),
    ...janAsks,
    ['bot', 'Prośba wysłana do: Anna Nowak, Piotr Zieliński'],
    ['bot→Piotr', 'Prośba od: Jan Kowalski'],
    ['bot→Anna', 'Prośba od: Jan Kowalski'],
    ['Anna', '[Przekaż dalej]'],
    ['bot', 'Komu przekazać?', '[Piotr Zieliński]'],
    ['Anna', '[Piotr Zieliński]'],
    ['bot', 'Przekazane: Piotr Zieliński'],
    ['bot→Piotr', 'Prośba od: Jan Kowalski', '[Aktywuj]'],
    ['Piotr', '[Aktywuj]'],
    ['Piotr', '[Aktywuj]'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
  ]);

  talk('handed on to the same person again is told to them once', { rows, moves }, [
    ...known('Anna', 'Piotr'),
    ...janAsks,
    ['bot→Piotr', 'Prośba od: Jan Kowalski'],
    ['bot→Anna', 'Prośba od: Jan Kowalski'],
    ['Anna', '[Przekaż dalej]'],
    ['Anna', '[Piotr Zieliński]'],
    ['bot', 'Przekazane: Piotr Zieliński'],
    ['bot→Piotr', 'Prośba od: Jan Kowalski'],
    ['Anna', '[Przekaż dalej]'],
    ['Anna', '[Piotr Zieliński]'],
    ['bot', 'Przekazane: Piotr Zieliński'],
    ['Jan', 'aktywuj lokalne silver'],
    ['Jan', '[Aktywuj]'],
    ['Jan', '[Poproś o aktywację]'],
    ['bot→Piotr', 'Aktywacja Microsoft Product Support · Silver'],
    ['Piotr', '(has been asked three times)'],
  ]);

  talk('the same in English', { rows, moves, language: 'en' }, [
    ['Anna', 'sign in'],
    ['Anna', '(signs in)'],
    ['Piotr', 'sign in'],
    ['Piotr', '(signs in)'],
    ['Jan', 'sign in'],
    ['Jan', '(signs in)'],
    ['Jan', 'benefits'],
    ['Jan', '[Ask for: cloud · Silver]'],
    ['bot→Piotr', 'Request from: Jan Kowalski'],
    ['bot→Anna', 'Request from: Jan Kowalski'],
    ['Anna', '[Forward]'],
    ['Anna', '[Piotr Zieliński]'],
    ['bot→Piotr', 'Request from: Jan Kowalski'],
    ['Anna', '[Forward]'],
    ['Anna', '[Piotr Zieliński]'],
    ['bot', 'Passed on to: Piotr Zieliński'],
    ['Jan', 'activate on-premises silver'],
    ['Jan', '[Activate]'],
    ['Jan', '[Ask for activation]'],
    ['bot→Piotr', 'Activation of Microsoft Product Support · Silver'],
    ['Piotr', '(has been asked three times)'],
  ]);

  for (const [language, say, ask, forward, nobody, decide] of [
    [
      'pl',
      ['zaloguj', 'korzyści', 'Moje role'],
      '[Poproś o: chmura · Silver]',
      'Przekaż dalej',
      'Nie znam nikogo innego, kto może o tym zdecydować. Prośba czeka na Ciebie.',
      'Aktywuj',
    ],
    [
      'en',
      ['sign in', 'benefits', 'My roles'],
      '[Ask for: cloud · Silver]',
      'Forward',
      'Nobody else is known who may decide this. The request stays with you.',
      'Activate',
    ],
  ] as const)
    talk(`stays with the only one who may: nobody is said to be unknown (${language})`, { rows, language }, [
      ['Anna', say[0]],
      ['Anna', '(signs in)'],
      ['bot', say[2]],
      ['Jan', say[0]],
      ['Jan', '(signs in)'],
      ['Jan', say[1]],
      ['Jan', ask],
      ['bot→Anna', `[${forward}]`],
      ['Anna', `[${forward}]`],
      ['bot', nobody],
      ['Anna', `[${decide}]`],
      ['bot', `[${decide}]`],
    ]);

  talk('4. Padł SQL Server, a korzyść jest nieaktywna: dokończone jednym kliknięciem', { rows: silverOnly }, [
    ...known('Anna', 'Piotr'),
    ['Jan', 'sql server 2022 nie wstaje, produkcja stoi'],
    ['Jan', '[Zapisz i pokaż możliwości]'],
    ['bot', '[Poproś o aktywację]'],
    ['Jan', '[Poproś o aktywację]'],
    ['bot', 'Prośba wysłana do: Anna Nowak, Piotr Zieliński (role potwierdzone w tym miesiącu).'],
    ['bot→Piotr', 'Prośba od: Jan Kowalski'],
    ['bot→Anna', '[Aktywuj] [Odmów] [Przekaż dalej]'],
    ['Anna', '[Aktywuj]'],
    ['Anna', '[Aktywuj]'],
    ['bot→Jan', 'Aktywację potwierdza: Anna Nowak'],
    ['Anna', '[Mam już identyfikatory]'],
    ['Anna', 'Access ID 174194363 Contract ID 172583642'],
    ['Anna', '[Tak, zapisz]'],
    ['bot→Jan', 'Microsoft Product Support · Silver jest aktywna', '[Dokończ zgłoszenie]', '!174194363'],
    ['Jan', '[Dokończ zgłoszenie]'],
    ['bot', 'Jeszcze jeden krok'],
    ['Piotr', '[Odmów]'],
    ['bot', 'Na tę prośbę jest już odpowiedź', 'Anna Nowak'],
  ]);

  for (const [language, say] of [
    [
      'pl',
      {
        muted: ['powiadomienia', '[Tylko to, co do mnie]'],
        ask: ['korzyści', '[Poproś o: chmura · Silver]'],
        activate: '[Aktywuj]',
        granted: 'Aktywację potwierdza: Anna Nowak',
      },
    ],
    [
      'en',
      {
        muted: ['notifications', '[Only what is for me]'],
        ask: ['benefits', '[Ask for: cloud · Silver]'],
        activate: '[Activate]',
        granted: 'Anna Nowak has confirmed the activation',
      },
    ],
  ] as const)
    talk(
      `granted on a Saturday is told at once, whatever the asker has switched off (${language})`,
      {
        rows,
        language,
        now: '2026-11-28T10:20:00.000Z',
      },
      [
        ...(['Anna', 'Jan'] as const).flatMap((name): Line[] => [
          [name, language === 'pl' ? 'zaloguj' : 'sign in'],
          [name, '(signs in)'],
        ]),
        ['Jan', say.muted[0]],
        ['Jan', say.muted[1]],
        ['Jan', say.ask[0]],
        ['Jan', say.ask[1]],
        ['bot→Anna', say.activate],
        ['Anna', say.activate],
        ['Anna', say.activate],
        ['bot→Jan', say.granted],
      ],
    );

  talk('granted is told to the asker without what is for whoever has it in hand', { rows }, [
    ...known('Anna', 'Piotr'),
    ...janAsks,
    ['bot→Anna', '[Aktywuj]'],
    ['Anna', '[Aktywuj]'],
    ['Anna', '[Aktywuj]'],
    ['Anna', '[Kliknięte, czekam]'],
    ['bot', 'Przypomnę w środę', 'Powiadomienie dostanie też: Jan Kowalski', '[Wpisz identyfikatory]'],
    ['bot→Jan', 'Aktywację potwierdza: Anna Nowak'],
    [
      'bot→Jan',
      'Microsoft przetwarza aktywację',
      'Zwykle do 30 listopada.',
      '[Aktywacje] [Korzyści]',
      '!Przypomnę',
      '!Powiadomienie dostanie też',
      '!Wpisz identyfikatory',
    ],
    ['Anna', 'aktywacje'],
    ['Anna', '[Szczegóły]'],
    ['Anna', '[Odrzucono]'],
    ['Anna', '[Zapisz odrzucenie]', { Powód: 'Za mało punktów' }],
    ['bot', '[Aktywuj]'],
    ['bot→Jan', 'Aktywacja odrzucona', 'Za mało punktów', '[Szczegóły] [Korzyści]', '![Aktywuj]'],
    ['Jan', '[Szczegóły]'],
    ['bot', '[Poproś o'],
  ]);

  for (const [language, say] of [
    [
      'pl',
      {
        hello: 'zaloguj',
        ask: ['korzyści', '[Poproś o: chmura · Silver]', '[Wycofaj prośbę]'],
        activate: '[Aktywuj]',
        ended: 'Na tę prośbę jest już odpowiedź',
        confirm: 'Aktywować tę korzyść?',
      },
    ],
    [
      'en',
      {
        hello: 'sign in',
        ask: ['benefits', '[Ask for: cloud · Silver]', '[Withdraw the request]'],
        activate: '[Activate]',
        ended: 'This request is answered already',
        confirm: 'Activate this benefit?',
      },
    ],
  ] as const)
    talk(`withdrawn is told to whoever taps its card (${language})`, { rows, language }, [
      ...(['Anna', 'Jan'] as const).flatMap((name): Line[] => [
        [name, say.hello],
        [name, '(signs in)'],
      ]),
      ['Jan', say.ask[0]],
      ['Jan', say.ask[1]],
      ['bot→Anna', say.activate],
      ['Jan', say.ask[2]],
      ['Anna', say.activate],
      ['bot', say.ended, 'Jan Kowalski', `!${say.confirm}`],
    ]);

  talk('is not sent twice', { rows }, [
    ...known('Anna'),
    ...janAsks,
    ['bot', 'Prośba wysłana'],
    ['Jan', '(taps again)'],
    ['bot', 'Prośba wysłana'],
    ['Jan', 'korzyści'],
    ['Jan', '[Poproś o: chmura · Silver]'],
    ['bot', 'Twoja prośba już czeka', 'Nie trzeba wysyłać jej ponownie.'],
  ]);

  talk('where nobody is known says whom to look for', { rows }, [
    ...janAsks,
    ['bot', 'Nie znam', 'administrator globalny organizacji'],
  ]);

  talk('in English', { rows, language: 'en' }, [
    ['Anna', 'sign in'],
    ['Anna', '(signs in)'],
    ['Jan', 'sign in'],
    ['Jan', '(signs in)'],
    ['Jan', 'benefits'],
    ['Jan', '[Ask for: cloud · Silver]'],
    ['bot', 'Anna Nowak'],
    ['bot→Anna', 'Jan Kowalski', '[Activate] [Decline] [Forward]'],
    ['Anna', '[Decline]'],
    ['bot→Jan', 'Anna Nowak'],
  ]);
});

describe('an ask that can no longer be granted', () => {
  for (const [language, say] of [
    [
      'pl',
      {
        hello: 'zaloguj',
        received: 'Prośba od: Jan Kowalski',
        ask: ['korzyści', '[Poproś o: chmura · Silver]'],
        activate: '[Aktywuj]',
        toDo: ['do załatwienia', '[Do załatwienia]', '[Otwórz: Prośba od: Jan Kowalski]'],
        over: 'Tego nie da się już zrobić: termin aktywacji minął.',
        decline: '[Odmów]',
        declined: 'Prośba odrzucona przez: Anna Nowak',
      },
    ],
    [
      'en',
      {
        hello: 'sign in',
        received: 'Request from: Jan Kowalski',
        ask: ['benefits', '[Ask for: cloud · Silver]'],
        activate: '[Activate]',
        toDo: ['to do', '[To do]', '[Open: Request from: Jan Kowalski]'],
        over: 'This can no longer be done: the last day to activate has passed.',
        decline: '[Decline]',
        declined: 'Anna Nowak has declined your request',
      },
    ],
  ] as const)
    talk(`says so, and offers nothing but the answer (${language})`, { rows, language }, [
      ['Anna', say.hello],
      ['Anna', '(signs in)'],
      ['-', 'it is 2026-12-10T09:00:00Z'],
      ['Jan', say.hello],
      ['Jan', '(signs in)'],
      ['Jan', say.ask[0]],
      ['Jan', say.ask[1]],
      ['bot→Anna', say.received, `${say.activate} ${say.decline}`],
      ['-', 'it is 2026-12-14T23:30:00Z'],
      ['Anna', say.toDo[0]],
      ['Anna', say.toDo[1]],
      ['Anna', '(signs in)'],
      ['Anna', say.toDo[2]],
      ['bot', say.over, say.decline, `!${say.activate} ${say.decline}`],
      ['Anna', say.decline],
      ['bot→Jan', say.declined],
    ]);
});

describe('an ask whose activation came to nothing', () => {
  for (const [language, say] of [
    [
      'pl',
      {
        ask: ['korzyści', '[Poproś o: chmura · Silver]'],
        activate: ['[Aktywuj]', 'aktywuj chmurę silver', '[Anuluj aktywację]'],
        details: ['aktywacje', '[Szczegóły]'],
        ids: ['[Mam już identyfikatory]', '[Tak, zapisz]'],
        cancelled: 'Aktywacja anulowana',
        granted: 'Aktywację potwierdza: Anna Nowak',
        active: 'Signature Cloud Support · Silver jest aktywna',
      },
    ],
    [
      'en',
      {
        ask: ['benefits', '[Ask for: cloud · Silver]'],
        activate: ['[Activate]', 'activate cloud silver', '[Cancel the activation]'],
        details: ['activations', '[Details]'],
        ids: ['[I have the IDs already]', '[Yes, save]'],
        cancelled: 'The activation was cancelled',
        granted: 'Anna Nowak has confirmed the activation',
        active: 'Signature Cloud Support · Silver is active',
      },
    ],
  ] as const)
    talk(`is told of the next attempt, to its end (${language})`, { rows, language }, [
      ...(['Anna', 'Jan'] as const).flatMap((name): Line[] => [
        [name, language === 'pl' ? 'zaloguj' : 'sign in'],
        [name, '(signs in)'],
      ]),
      ['Jan', say.ask[0]],
      ['Jan', say.ask[1]],
      ['bot→Anna', say.activate[0]],
      ['Anna', say.activate[0]],
      ['Anna', say.activate[0]],
      ['bot→Jan', say.granted],
      ['Anna', say.details[0]],
      ['Anna', say.details[1]],
      ['Anna', say.activate[2]],
      ['bot→Jan', say.cancelled],
      ['Anna', say.activate[1]],
      ['Anna', say.activate[0]],
      ['bot→Jan', say.granted],
      ['Anna', say.ids[0]],
      ['Anna', 'Access ID 174194363 Contract ID 172583642'],
      ['Anna', say.ids[1]],
      ['bot→Jan', say.active, '!174194363'],
    ]);
});

describe('an activation in hand', () => {
  const annaHasIt: readonly Line[] = [
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['Anna', '(signs in)'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
  ];

  for (const [language, activations, details, tell, told, active] of [
    ['pl', 'aktywacje', '[Szczegóły]', '[Powiadom też mnie]', 'Dam Ci znać', 'jest aktywna'],
    ['en', 'activations', '[Details]', '[Tell me too]', 'You will be told', 'is active'],
  ] as const)
    talk(`is waited for by whoever asks to be told, signed in or not (${language})`, { rows, language }, [
      ['Anna', language === 'pl' ? 'aktywuj chmurę silver' : 'activate cloud silver'],
      ['Anna', language === 'pl' ? '[Aktywuj]' : '[Activate]'],
      ['Anna', '(signs in)'],
      ['Anna', activations],
      ['bot', `!${tell}`],
      ['Jan', activations],
      ['bot', tell],
      ['Jan', details],
      ['bot', tell],
      ['Jan', tell],
      ['bot', told],
      ['Jan', activations],
      ['bot', 'Signature Cloud Support · Silver', `!${tell}`],
      ['Anna', language === 'pl' ? '[Mam już identyfikatory]' : '[I have the IDs already]'],
      ['Anna', 'Access ID 174194363 Contract ID 172583642'],
      ['Anna', language === 'pl' ? '[Tak, zapisz]' : '[Yes, save]'],
      ['bot→Jan', active],
    ]);

  talk('is handed over in one tap', { rows }, [
    ...known('Piotr'),
    ...annaHasIt,
    ['Anna', '[Przekaż: Piotr Zieliński]'],
    ['bot', 'Przekazane: Piotr Zieliński'],
    ['bot→Piotr', 'Teraz kliknij Aktywuj w Centrum partnerskim', '[Kliknięte, czekam]'],
    ['Piotr', '[Kliknięte, czekam]'],
    ['bot', 'Microsoft przetwarza'],
    ['Piotr', 'co z naszą aktywacją?'],
    ['bot', 'Microsoft przetwarza od dziś'],
  ]);

  talk('is rejected with the reason that Partner Center gives, which everybody who waits reads', { rows }, [
    ...annaHasIt,
    ['Anna', '[Kliknięte, czekam]'],
    ...known('Jan'),
    ['Jan', 'co z naszą aktywacją?'],
    ['Jan', '[Powiadom też mnie]'],
    ['bot', 'Dam Ci znać'],
    ['Anna', 'co z moją aktywacją?'],
    ['Anna', '[Szczegóły]'],
    ['Anna', '[Odrzucono]'],
    ['bot', 'Dlaczego odrzucono?'],
    ['Anna', '[Zapisz odrzucenie]'],
    ['bot', 'Brakuje powodu', 'Napisz w kilku słowach, co pisze Centrum partnerskie'],
    ['Anna', '[Odrzucono]'],
    ['Anna', 'Za mało punktów'],
    ['bot', 'Powód: Za mało punktów', '[Zapisz odrzucenie]'],
    ['Anna', '[Zapisz odrzucenie]'],
    ['bot', '✕ Aktywacja odrzucona', 'Powód: „Za mało punktów”', 'można aktywować ponownie'],
    ['bot→Jan', 'Aktywacja odrzucona', 'Za mało punktów'],
    ['Jan', 'korzyści'],
    ['bot', 'Odrzucona'],
  ]);

  talk('is cancelled, and the benefit is inactive again', { rows }, [
    ...annaHasIt,
    ['Anna', 'korzyści'],
    ['bot', 'Czeka na kliknięcie'],
    ['Anna', '[Szczegóły: chmura · Silver]'],
    ['Anna', '[Anuluj aktywację]'],
    ['bot', 'Aktywacja anulowana. Korzyść jest znów nieaktywna.'],
    ['Anna', 'korzyści'],
    ['bot', '!Czeka na kliknięcie', '[Aktywuj: chmura · Silver]'],
  ]);
});
