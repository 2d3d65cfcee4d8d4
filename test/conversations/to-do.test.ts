import assert from 'node:assert/strict';
import { contosoRows } from '../support/company.ts';
import { type Events, type Line, type Moves, talk } from '../support/talk.ts';

const rows = contosoRows;
/** Of the local allowance 13 of 20 are left. */
const thirteenLeft = rows.replace('172583624,18', '172583624,7');

const known = (...names: string[]): readonly Line[] =>
  names.flatMap((name): Line[] => [
    [name, 'zaloguj'],
    [name, '(signs in)'],
    ['bot', 'Moje role'],
  ]);
/** Anna has confirmed the activation of the cloud benefit of Silver. */
const annaActivates: readonly Line[] = [
  ['Anna', 'aktywuj chmurę silver'],
  ['Anna', '[Aktywuj]'],
  ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
];
/** Signed in a moment ago: the words are enough. */
const opens = (name: string): readonly Line[] => [[name, 'do załatwienia']];
/** Jan's incident is at Microsoft and closed as a bug. */
const janClosesAsBug: readonly Line[] = [
  ['Jan', 'sql server 2022 ciągle pada, błąd 17066, produkcja stoi'],
  ['Jan', '[Przygotuj zgłoszenie]'],
  ['Jan', '2611230040001234'],
  ['bot', 'Numer sprawy zapisany'],
  ['-', 'it is 2026-11-30T09:00:00Z'],
  ['bot→Jan', 'co z nim?'],
  ['Jan', '[Błąd produktu]'],
];
const cannotBeReached: Moves = {
  'cannot be reached': async ({ teams }, person) => {
    teams.fails({ how: 400, code: 'BadArgument', conversationId: person.chat.id });
  },
};

describe('to do', () => {
  talk('is opened by a button whose tap verifies the role, and says where nothing waits', { rows }, [
    ['Anna', 'co czeka'],
    ['bot', 'Do załatwienia', 'Rola jest sprawdzana w chwili otwarcia', '[Do załatwienia]'],
    ['Anna', '[Do załatwienia]'],
    ['bot', 'Zaloguj się'],
    ['Anna', '(signs in)'],
    ['bot', 'Do załatwienia', 'Nic nie czeka.'],
  ]);

  talk('asked for in words opens at once for who has just signed in, later by its button', { rows }, [
    ...known('Anna'),
    ['Anna', 'do załatwienia'],
    ['bot', 'Nic nie czeka.', '!Rola jest sprawdzana', '![Do załatwienia]'],
    ['-', 'anna loses her roles'],
    ['Anna', 'do załatwienia'],
    ['bot', 'Twoja rola nie jest już aktywna', '!Nic nie czeka'],
    ['-', '16 minutes later'],
    ['Jan', 'do załatwienia'],
    ['bot', 'Rola jest sprawdzana w chwili otwarcia', '[Do załatwienia]'],
  ]);

  talk('the same in English, and for usage', { rows, language: 'en' }, [
    ['Anna', 'sign in'],
    ['Anna', '(signs in)'],
    ['bot', 'My roles'],
    ['Anna', 'to do'],
    ['bot', 'Nothing is waiting', '![To do]'],
    ['Anna', 'usage'],
    ['bot', 'Usage over twelve months', '!the role is checked when you tap'],
    ['-', '16 minutes later'],
    ['Anna', 'to do'],
    ['bot', 'Your role is verified when you open it.', '[To do]'],
    ['Anna', 'usage'],
    ['bot', 'the role is checked when you tap', '[Usage]'],
  ]);

  talk('is refused to a person without the role, at the tap and before it', { rows }, [
    ...known('Anna'),
    ['Jan', 'do załatwienia'],
    ['Jan', '[Do załatwienia]'],
    ['Jan', '(signs in)'],
    ['bot', 'Nie możesz tego zrobić z tego konta', 'Anna Nowak', '[Rola jest na innym koncie]'],
    ['Jan', 'do załatwienia'],
    ['bot', 'Nie możesz tego zrobić z tego konta', '![Do załatwienia]'],
  ]);

  talk('lists what waits, the late ones first, each a tap from what is to be done', { rows }, [
    ...known('Anna', 'Piotr', 'Jan'),
    ['Jan', 'korzyści'],
    ['Jan', '[Poproś o: chmura · Silver]'],
    ['Anna', 'aktywuj lokalne silver'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
    ...opens('Piotr'),
    [
      'bot',
      '2 rzeczy czekają · naciśnij pozycję ›, żeby ją otworzyć',
      'Do kliknięcia w Centrum partnerskim (1)',
      'Microsoft Product Support · Silver',
      'Czeka na kliknięcie w Centrum partnerskim od 23 listopada. Klika: Anna Nowak.',
      'Prośby od osób z firmy (1)',
      'Prośba od: Jan Kowalski',
      'Signature Cloud Support · Silver',
      '!Po terminie',
    ],
    ['Piotr', '[Otwórz: Microsoft Product Support · Silver]'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim', '[Kliknięte, czekam]', '[Mam już identyfikatory]'],
    ['Piotr', '[Otwórz: Prośba od: Jan Kowalski]'],
    ['bot', 'Prośba od: Jan Kowalski', '[Aktywuj]', '[Odmów]'],
    ['-', 'it is 2026-11-26T09:00:00Z'],
    ['bot→Piotr', 'Aktywacja czeka na kliknięcie w Centrum partnerskim'],
    ['Piotr', 'do załatwienia'],
    ['Piotr', '[Do załatwienia]'],
    ['Piotr', '(signs in)'],
    ['bot', '2 rzeczy czekają · 1 po terminie', 'Po terminie. Czeka na kliknięcie'],
  ]);

  talk('an ask that was sent to somebody else is passed on from there', { rows }, [
    ...known('Anna', 'Jan'),
    ['Jan', 'korzyści'],
    ['Jan', '[Poproś o: chmura · Silver]'],
    ['bot', 'Prośba wysłana do: Anna Nowak'],
    ...known('Piotr'),
    ...opens('Piotr'),
    ['Piotr', '[Otwórz: Prośba od: Jan Kowalski]'],
    ['Piotr', '[Przekaż dalej]'],
    ['bot', 'Komu przekazać?', '[Anna Nowak]'],
    ['Piotr', '[Anna Nowak]'],
    ['bot', 'Przekazane: Anna Nowak', '!Tej prośby'],
  ]);

  talk('goes from the click to the ids in one card, with the day looked over', { rows }, [
    ...known('Anna', 'Piotr'),
    ...annaActivates,
    ['Anna', '[Kliknięte, czekam]'],
    ...opens('Piotr'),
    ['bot', 'Identyfikatory do wpisania (1)', 'Microsoft przetwarza od dziś, zwykle do 30 listopada'],
    ['Piotr', '[Otwórz: Signature Cloud Support · Silver]'],
    ['bot', 'Wklej oba identyfikatory', '[Odczytaj]', '[Odrzucono]', '[Przekaż]', '[Anuluj aktywację]'],
    ['Piotr', '[Odczytaj]', { 'Access ID i Contract ID': '174194363 172583642 ważne do 30.06.2027' }],
    ['bot', '174194363', '172583642', 'Ważne do 30 czerwca 2027', 'Ważne do (zmień, jeśli jest inaczej)'],
    ['Piotr', '[Tak, zapisz]', { 'Ważne do (zmień, jeśli jest inaczej)': '2026-01-31' }],
    ['bot', '31 stycznia', 'nie mieści się w okresie', '174194363', '[Tak, zapisz]'],
    ['Piotr', '[Tak, zapisz]', { 'Ważne do (zmień, jeśli jest inaczej)': '2027-05-31' }],
    ['bot', 'Signature Cloud Support · Silver jest aktywna', 'do 31 maja 2027', '!174194363'],
    ['bot→Anna', 'Signature Cloud Support · Silver jest aktywna'],
    ...opens('Piotr'),
    ['bot', 'Nic nie czeka.'],
  ]);

  talk('of two who click at once one wins, the other is told who and when', { rows }, [
    ...known('Anna', 'Piotr'),
    ...annaActivates,
    ...opens('Piotr'),
    ['Piotr', '[Otwórz: Signature Cloud Support · Silver]'],
    ['Anna', '[Kliknięte, czekam]'],
    ['Piotr', '[Kliknięte, czekam]'],
    ['bot', 'Decyzja o tej aktywacji już zapadła', 'Decyzja: Anna Nowak, 23 listopada'],
  ]);

  talk('of two who record different ids the second is set aside, and applied as a correction', { rows }, [
    ...known('Anna', 'Piotr'),
    ...annaActivates,
    ['Anna', '[Kliknięte, czekam]'],
    ['Anna', 'Access ID 174194363 Contract ID 172583642'],
    ['bot', 'Zgadza się?'],
    ['Piotr', 'Access ID 174194399 Contract ID 172583642'],
    ['bot', 'Zgadza się?', '174194399'],
    ['Anna', '[Tak, zapisz]'],
    ['bot', 'jest aktywna'],
    ['Piotr', '[Tak, zapisz]'],
    [
      'bot',
      'Ktoś był szybszy',
      'Są już zapisane inne identyfikatory: Anna Nowak · dziś',
      'Nic się nie zmieniło',
    ],
    ['bot→Anna', 'Wynik, który nie pasuje', '[Pokaż wynik]'],
    ['Anna', '[Pokaż wynik]'],
    [
      'bot',
      'Są już zapisane inne identyfikatory.',
      'Access ID •••••••99 · Contract ID •••••••42',
      'Access ID •••••••63 · Contract ID •••••••42',
      'Od: Piotr Zieliński',
      '[Zapisz jako poprawkę] [Odrzuć ten wynik]',
      '!174194399',
    ],
    ['Piotr', '[Pokaż wynik]'],
    ['Piotr', '[Zapisz jako poprawkę]'],
    ['bot', 'Signature Cloud Support · Silver jest aktywna', '•••••••99'],
    ['bot→Anna', 'Identyfikatory poprawione', 'Access ID kończy się teraz na 99. Poprzedniego nie używaj.'],
    ['Anna', '[Zapisz jako poprawkę]'],
    ['bot', 'To już jest załatwione', 'Piotr Zieliński · 23 listopada', 'Nic nie zostało wykonane drugi raz'],
  ]);

  talk('ids for an activation that was cancelled meanwhile wait there, and can be dismissed', { rows }, [
    ...known('Anna', 'Piotr'),
    ...annaActivates,
    ['Anna', '[Kliknięte, czekam]'],
    ['Anna', 'Access ID 174194363 Contract ID 172583642'],
    ['bot', 'Zgadza się?'],
    ['Piotr', 'aktywacje'],
    ['Piotr', '[Szczegóły]'],
    ['Piotr', '[Anuluj aktywację]'],
    ['Anna', '[Tak, zapisz]'],
    ['bot', 'Ktoś był szybszy', 'Ta aktywacja jest już anulowana: Piotr Zieliński'],
    ...opens('Anna'),
    ['bot', 'Wyniki, które nie pasują (1)', 'Zawiera inne identyfikatory niż zapisane', 'Od: Anna Nowak'],
    ['Anna', '[Otwórz: Signature Cloud Support · Silver]'],
    ['bot', 'Aktywacja jest już zakończona.', 'brak identyfikatorów', '[Aktywuj]'],
    ['Anna', '[Odrzuć ten wynik]'],
    ['bot', 'Wynik odrzucony. Nic się nie zmieniło.'],
    ...opens('Piotr'),
    ['bot', 'Nic nie czeka.'],
  ]);

  talk(
    'ids that come after a cancellation are told to everybody who waited, when they are applied',
    { rows },
    [
      ...known('Anna', 'Piotr', 'Jan'),
      ...annaActivates,
      ['Jan', 'aktywacje'],
      ['Jan', '[Powiadom też mnie]'],
      ['bot', 'Dam Ci znać'],
      ['Anna', '[Kliknięte, czekam]'],
      ['Anna', 'Access ID 174194363 Contract ID 172583642'],
      ['Piotr', 'aktywacje'],
      ['Piotr', '[Szczegóły]'],
      ['Piotr', '[Anuluj aktywację]'],
      ['bot→Jan', 'Aktywacja anulowana'],
      ['Anna', '[Tak, zapisz]'],
      ['bot', 'Ktoś był szybszy'],
      ...opens('Piotr'),
      ['Piotr', '[Otwórz: Signature Cloud Support · Silver]'],
      ['Piotr', '[Zapisz jako poprawkę]'],
      ['bot', 'Signature Cloud Support · Silver jest aktywna'],
      ['bot→Jan', 'Signature Cloud Support · Silver jest aktywna', '!174194363'],
      ['bot→Anna', 'Signature Cloud Support · Silver jest aktywna'],
      ['Anna', 'popraw identyfikatory chmura silver'],
      ['Anna', '[Odczytaj]', { 'Access ID i Contract ID': 'Access ID 174194363 Contract ID 172583699' }],
      ['Anna', '[Tak, zapisz]'],
      ['bot', 'jest aktywna', '•••••••99'],
      ['Jan', 'aktywacje'],
      ['bot', '!jest aktywna'],
    ],
  );

  talk('confirms a refund once, and tells whoever opened the incident', { rows: thirteenLeft }, [
    ...janClosesAsBug,
    ...known('Anna', 'Piotr'),
    ...opens('Anna'),
    ['bot', 'Zwroty do potwierdzenia (1)', 'SQL Server 2022, błąd 17066', 'Zamknięte jako błąd produktu'],
    ['Anna', '[Otwórz: SQL Server 2022, błąd 17066]'],
    ['bot', 'Czy Microsoft zwrócił to zgłoszenie?', 'Teraz: 12 z 20. Ze zwrotem: 13 z 20.', 'Jan Kowalski'],
    ...opens('Piotr'),
    ['Piotr', '[Otwórz: SQL Server 2022, błąd 17066]'],
    ['Anna', '[Tak, zwrot jest]'],
    ['bot', 'Zwrot potwierdzony: 13 z 20.'],
    ['bot→Jan', 'Zwrot Twojego zgłoszenia jest potwierdzony', 'W puli: 13 z 20.'],
    ['Anna', '(taps again)'],
    ['bot', 'Zwrot potwierdzony: 13 z 20.'],
    ['Piotr', '[Nie, zwrotu nie będzie]'],
    ['bot', 'To już jest załatwione', 'Anna Nowak · 30 listopada'],
    ['Piotr', 'korzyści'],
    ['bot', '13 z 20'],
  ]);

  talk('a refund that does not come stays used', { rows: thirteenLeft }, [
    ...janClosesAsBug,
    ...known('Anna'),
    ...opens('Anna'),
    ['Anna', '[Otwórz: SQL Server 2022, błąd 17066]'],
    ['Anna', '[Nie, zwrotu nie będzie]'],
    ['bot', 'zwrotu nie ma, zgłoszenie pozostaje wykorzystane: 12 z 20'],
    ['bot→Jan', 'Twoje zgłoszenie nie wraca do puli', 'W puli: 12 z 20.'],
  ]);

  talk(
    'a notice of an active benefit that cannot be delivered is there, and the others who may are told once',
    { rows, moves: cannotBeReached, keepsChats: true },
    [
      ...known('Anna', 'Piotr', 'Jan'),
      ...annaActivates,
      ['Jan', 'aktywacje'],
      ['Jan', '[Powiadom też mnie]'],
      ['Jan', '(cannot be reached)'],
      ['Anna', '[Kliknięte, czekam]'],
      ['Anna', 'Access ID 174194363 Contract ID 172583642'],
      ['Anna', '[Tak, zapisz]'],
      ['bot→Piotr', 'Nie da się powiadomić: Jan Kowalski', 'Korzyść jest aktywna', '[Pokaż powiadomienie]'],
      ['bot→Anna', 'Nie da się powiadomić: Jan Kowalski'],
      ['Anna', 'korzyści'],
      ['bot', 'Korzyści z pomocy technicznej'],
      ['-', 'the bot is stopped and started'],
      ['-', '5 minutes later'],
      ['Anna', 'korzyści'],
      ['bot', 'Korzyści z pomocy technicznej', '!Nie da się powiadomić'],
      ['Piotr', '[Pokaż powiadomienie]'],
      [
        'bot',
        'Niedostarczone do: Jan Kowalski',
        'Korzyść jest aktywna: Signature Cloud Support · Silver',
        'Teams nie przyjmuje wiadomości (http_400).',
        '[Przekażę to osobiście]',
      ],
      ['Piotr', '[Przekażę to osobiście]'],
      ['bot', 'Załatwione. Powiadomienie znika z listy.'],
      ['Anna', '[Pokaż powiadomienie]'],
      ['bot', 'To już jest załatwione'],
    ],
  );
});

/** Two admins at once: one wins, the other is told who, and there is one row of it. */
const struckOff = (button: string, done: string, settled: string): Events => ({
  'both strike it off at once': async ({ app, teams, tenantId }) => {
    const admins = [teams.person('anna'), teams.person('piotr')] as const;
    for (const admin of admins) admin.reads();
    await Promise.all(admins.map((admin) => admin.taps(button)));
    const read = admins.map((admin) => admin.reads());
    const won = read.findIndex((text) => text.includes(done));
    assert.ok(won >= 0, read.join('\n--\n'));
    const other = read[1 - won] ?? '';
    assert.ok(other.includes(settled) && !other.includes(done), other);
    assert.ok(other.includes(['Anna Nowak', 'Piotr Zieliński'][won] ?? ''), other);
    const rows = await app.store.companies.auditPage(tenantId, { event: 'notice.seen-to' }, 10);
    assert.equal(rows.items.length, 1);
  },
});

describe('an undelivered notice that two strike off at once', () => {
  const pl = struckOff('Przekażę to osobiście', 'Załatwione.', 'To już jest załatwione');
  talk(
    'is seen to by one, and the other reads who and when',
    { rows, moves: cannotBeReached, events: () => pl },
    [
      ...known('Anna', 'Piotr', 'Jan'),
      ...annaActivates,
      ['Jan', 'aktywacje'],
      ['Jan', '[Powiadom też mnie]'],
      ['Jan', '(cannot be reached)'],
      ['Anna', '[Kliknięte, czekam]'],
      ['Anna', 'Access ID 174194363 Contract ID 172583642'],
      ['Anna', '[Tak, zapisz]'],
      ['bot→Piotr', 'Nie da się powiadomić: Jan Kowalski'],
      ['bot→Anna', 'Nie da się powiadomić: Jan Kowalski'],
      ['Piotr', '[Pokaż powiadomienie]'],
      ['Anna', '[Pokaż powiadomienie]'],
      ['-', 'both strike it off at once'],
    ],
  );

  const en = struckOff('I will tell them', 'Settled.', 'This has been settled already');
  const english = { rows, moves: cannotBeReached, language: 'en', events: () => en } as const;
  talk('the same in English', english, [
    ['Anna', 'sign in'],
    ['Anna', '(signs in)'],
    ['Piotr', 'sign in'],
    ['Piotr', '(signs in)'],
    ['Jan', 'sign in'],
    ['Jan', '(signs in)'],
    ['Anna', 'activate cloud silver'],
    ['Anna', '[Activate]'],
    ['Jan', 'activations'],
    ['Jan', '[Tell me too]'],
    ['Jan', '(cannot be reached)'],
    ['Anna', '[Clicked, waiting]'],
    ['Anna', 'Access ID 174194363 Contract ID 172583642'],
    ['Anna', '[Yes, save]'],
    ['bot→Piotr', 'Jan Kowalski', '[Show the notice]'],
    ['bot→Anna', 'Jan Kowalski', '[Show the notice]'],
    ['Piotr', '[Show the notice]'],
    ['Anna', '[Show the notice]'],
    ['-', 'both strike it off at once'],
  ]);
});

describe('to do in English', () => {
  talk('goes from the list to the ids, and is refused to a member', { rows, language: 'en' }, [
    ['Anna', 'activate cloud silver'],
    ['Anna', '[Activate]'],
    ['Anna', '(signs in)'],
    ['Anna', '[Clicked, waiting]'],
    ['Anna', 'what is waiting'],
    [
      'bot',
      '1 thing is waiting · tap an entry › to open it',
      'IDs to record (1)',
      'Microsoft is processing since today, usually by November 30.',
      '!late',
    ],
    ['Anna', '[Open: Signature Cloud Support · Silver]'],
    ['bot', 'Paste both IDs', '[Read the IDs]', '[Rejected]', '[Hand over]', '[Cancel the activation]'],
    ['Anna', '[Read the IDs]', { 'Access ID and Contract ID': '174194363 172583642' }],
    ['bot', '174194363', '172583642', 'Valid until June 30, 2027', '[Yes, save] [Swap them]'],
    ['Anna', '[Yes, save]', { 'Valid until (change it if it differs)': '2026-01-31' }],
    ['bot', 'January 31', 'is outside the period'],
    ['Anna', '[Yes, save]', { 'Valid until (change it if it differs)': '2027-05-31' }],
    ['bot', 'Signature Cloud Support · Silver is active', 'until May 31, 2027'],
    ['Anna', 'to do'],
    ['bot', 'Nothing is waiting.'],
    ['Jan', 'to do'],
    ['Jan', '[To do]'],
    ['Jan', '(signs in)'],
    ['bot', 'You cannot do this from this account', 'Anna Nowak'],
  ]);

  talk('of two who record different ids the second is set aside', { rows, language: 'en' }, [
    ['Anna', 'activate cloud silver'],
    ['Anna', '[Activate]'],
    ['Anna', '(signs in)'],
    ['Anna', '[Clicked, waiting]'],
    ['Anna', 'Access ID 174194363 Contract ID 172583642'],
    ['Piotr', 'Access ID 174194399 Contract ID 172583642'],
    ['Anna', '[Yes, save]'],
    ['Piotr', '[Yes, save]'],
    ['Piotr', '(signs in)'],
    ['bot', 'Somebody was faster', 'Other IDs have been recorded meanwhile by Anna Nowak'],
    ['Piotr', '[To do]'],
    ['bot', 'Results that do not fit (1)', 'Brings IDs that do not match'],
    ['Piotr', '[Open: Signature Cloud Support · Silver]'],
    ['bot', 'Other IDs are recorded already.', '[Apply as a correction] [Dismiss the result]', '!174194399'],
    ['Piotr', '[Apply as a correction]'],
    ['bot', 'is active', '•••••••99'],
    ['bot→Anna', 'The IDs were corrected', 'The Access ID now ends with 99. Do not use the former one.'],
  ]);
});

describe('an activation that takes longer than usual', () => {
  talk('is told to whoever has it, and two working days later to the others who may', { rows }, [
    ...known('Anna', 'Piotr'),
    ...annaActivates,
    ['Anna', '[Kliknięte, czekam]'],
    ['-', 'it is 2026-12-01T09:00:00Z'],
    [
      'bot→Anna',
      'Signature Cloud Support · Silver: Microsoft przetwarza dłużej niż zwykle',
      'termin: 30 listopada',
      '[Wpisz identyfikatory]',
    ],
    ['-', 'it is 2026-12-03T09:00:00Z'],
    ['bot→Piotr', 'Microsoft przetwarza dłużej niż zwykle', 'Tę aktywację prowadzi Anna Nowak'],
    ...opens('Piotr'),
    ['Piotr', '[Do załatwienia]'],
    ['Piotr', '(signs in)'],
    ['bot', '1 rzecz czeka · 1 po terminie', 'Po terminie. Microsoft przetwarza 10 dni'],
  ]);
});

describe('an activation in other hands', () => {
  for (const [language, say] of [
    [
      'pl',
      {
        hello: 'zaloguj',
        activate: 'aktywuj chmurę silver',
        buttons: ['[Aktywuj]', '[Kliknięte, czekam]'],
        gone: ['anna już nie pracuje', '[Tak, nie pracuje: Anna Nowak]', '[Przejmij wszystko]'],
        taken: 'Przejęte: 1 aktywacja',
        late: 'Signature Cloud Support · Silver: Microsoft przetwarza dłużej niż zwykle',
      },
    ],
    [
      'en',
      {
        hello: 'sign in',
        activate: 'activate cloud silver',
        buttons: ['[Activate]', '[Clicked, waiting]'],
        gone: ['anna has left', '[Yes, Anna Nowak has left]', '[Take over everything]'],
        taken: 'Taken over: 1 activation',
        late: 'Signature Cloud Support · Silver: Microsoft takes longer than usual',
      },
    ],
  ] as const)
    talk(`is told to be late to whoever has taken it over (${language})`, { rows, language }, [
      ['Anna', say.hello],
      ['Anna', '(signs in)'],
      ['Piotr', say.hello],
      ['Piotr', '(signs in)'],
      ['Anna', say.activate],
      ['Anna', say.buttons[0]],
      ['Anna', say.buttons[1]],
      ['Piotr', say.gone[0]],
      ['Piotr', say.gone[1]],
      ['Piotr', say.gone[2]],
      ['bot', say.taken],
      ['-', 'it is 2026-12-01T09:00:00Z'],
      ['bot→Piotr', say.late],
    ]);

  talk('is told to be late to those who may on that day, and to nobody whose role is gone', { rows }, [
    ...known('Anna', 'Piotr'),
    ...annaActivates,
    ['Anna', '[Kliknięte, czekam]'],
    ['-', 'piotr loses his roles'],
    ['-', 'it is 2026-11-30T09:00:00Z'],
    ...known('Piotr'),
    ['-', 'it is 2026-12-03T09:00:00Z'],
    ['bot→Anna', 'Microsoft przetwarza dłużej niż zwykle'],
    ['Piotr', 'aktywacje'],
    ['bot', 'Signature Cloud Support · Silver', '!dłużej niż zwykle'],
  ]);

  talk('is reminded of to whoever is to click now', { rows }, [
    ...known('Anna', 'Piotr'),
    ...annaActivates,
    ['-', 'it is 2026-11-24T09:00:00Z'],
    ['bot→Anna', 'Aktywacja czeka na Twoje kliknięcie'],
    ['Anna', 'aktywacje'],
    ['Anna', '[Szczegóły]'],
    ['Anna', '[Przekaż]'],
    ['Anna', '[Przekaż: Piotr Zieliński]'],
    ['Anna', '(signs in)'],
    ['bot→Piotr', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
    ['-', 'it is 2026-11-25T09:00:00Z'],
    ['bot→Piotr', 'Aktywacja czeka na Twoje kliknięcie w Centrum partnerskim'],
  ]);
});

describe('whoever has decided already', () => {
  talk('is shown the click again instead of a refusal', { rows }, [
    ...known('Anna', 'Piotr'),
    ...annaActivates,
    ['Anna', 'aktywuj chmurę silver'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim', '!Decyzja o tej aktywacji'],
    ['Piotr', 'aktywuj chmurę silver'],
    ['bot', 'Decyzja o tej aktywacji już zapadła', 'Anna Nowak'],
  ]);

  talk('reads the day of the question that stands on the calendar', { rows }, [
    ...known('Anna', 'Piotr'),
    ...annaActivates,
    ['Anna', '[Kliknięte, czekam]'],
    ['bot', 'Przypomnę w środę'],
    ['-', 'it is 2026-11-24T09:00:00Z'],
    ['Anna', 'aktywuj chmurę silver'],
    ['bot', 'Microsoft przetwarza', 'Przypomnę w środę'],
  ]);
});
