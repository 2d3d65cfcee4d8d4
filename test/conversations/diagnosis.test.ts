import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';

const rows = contosoRows;
const lapsedRows = 'gold,Cloud Platform,2025-07-01,2026-06-30,,product-support,172693239,172583624,3';
const renewalRows = 'gold,Cloud Platform,2025-11-01,2026-10-31,,,,,';
const actionPack = 'action-pack,,2026-07-01,2027-06-30,,product-support,174194363,172583642,0';
const oneGold = 'gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,172583624,18';
const usedUp = 'gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,172583624,20';
const noContract = 'gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,172693239,,3';

const annaIsKnown: readonly Line[] = [
  ['Anna', 'zaloguj'],
  ['Anna', '(signs in)'],
];

describe('no benefits', () => {
  talk('because nobody has recorded them: its own words, and the tap that mends it', {}, [
    ['Jan', 'nie widzę korzyści'],
    [
      'bot',
      'Gdzie nie widać korzyści?',
      'Pytanie 1 z najwyżej 3',
      '[Tutaj, w bocie] [W Centrum partnerskim]',
    ],
    ['Jan', '[Tutaj, w bocie]'],
    [
      'bot',
      'Nikt jeszcze nie wpisał, co ma Contoso',
      'To nie znaczy, że firma nic nie ma',
      '[Wpisz, co mamy]',
    ],
    ['bot', '!nie masz jeszcze żadnych korzyści'],
  ]);

  talk('in Partner Center, by its own message: no active offer, lapsed, the wrong account', {}, [
    ['Jan', 'Wygląda na to, że nie masz jeszcze żadnych korzyści'],
    ['bot', 'Jakie konto jest zalogowane', 'jan.kowalski@contoso.com', 'organizacja: Contoso'],
    ['Jan', '[To samo co tutaj]'],
    ['bot', 'Nie ma aktywnej oferty', 'Czego nie widzę', 'zgoda organizacji', '[Otwórz oferty'],
    ['Jan', '[Inne]'],
    ['bot', 'To niewłaściwe konto', 'Zaloguj się przy użyciu innego konta', '[Rola jest na innym koncie]'],
  ]);

  talk('because the offer has lapsed', { rows: lapsedRows }, [
    ['Jan', 'nie ma żadnych benefitów'],
    ['Jan', '[W Centrum partnerskim]'],
    ['Jan', '[„… nie masz jeszcze żadnych korzyści”]'],
    ['Jan', '[To samo co tutaj]'],
    ['bot', 'Oferta wygasła', 'wszystkie zapisane członkostwa się skończyły', '[Otwórz oferty'],
  ]);

  talk('although a membership is running: the enrolment', { rows, language: 'en' }, [
    ['Jan', "Looks like you don't have any benefits yet"],
    ['Jan', '[The same as here]'],
    ['bot', 'The enrolment is not active in Partner Center', 'a recorded membership is running'],
  ]);

  talk('You are not authorized for this action', { rows, language: 'en' }, [
    ['Maria', 'You are not authorized for this action'],
    [
      'bot',
      '“You are not authorized for this action”',
      'a role in the CSP program only',
      'you can still open requests for customers',
      'Account in use: maria.wojcik@contoso.com, organization: Contoso',
    ],
  ]);
});

describe('Activate is greyed out', () => {
  talk('for want of a role, which one tap settles', { rows }, [
    ...annaIsKnown,
    ['Jan', 'przycisk aktywuj jest szary'],
    ['bot', 'O którą korzyść chodzi?', '[Chmura · Silver] [Produkty lokalne · Silver]'],
    ['Jan', '[Chmura · Silver]'],
    ['bot', 'Prawdopodobnie brakuje roli', 'można ją aktywować', '[Sprawdź role]', 'Kto może\nAnna Nowak'],
    ['Jan', '[Sprawdź role]'],
    ['Jan', '(signs in)'],
    ['bot', 'To konto nie ma żadnej z trzech ról'],
    ['Jan', 'przycisk aktywuj chmura silver jest szary'],
    ['bot', 'Brakuje roli', 'nie widzę żadnej z tych ról', 'Kto może\nAnna Nowak', '[Poproś o aktywację]'],
    ['Jan', '[Poproś o aktywację]'],
    ['bot→Anna', 'Prośba od: Jan Kowalski'],
  ]);

  talk('because somebody has clicked already', { rows }, [
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['Anna', '(signs in)'],
    ['Jan', 'aktywuj chmura silver jest wyszarzone'],
    ['bot', 'Nikt jeszcze nie kliknął Aktywuj'],
    ['Anna', '[Kliknięte, czekam]'],
    ['Jan', 'aktywuj chmura silver jest wyszarzone'],
    ['bot', 'Microsoft przetwarza aktywację', 'może potrwać kilka dni', '[Powiadom też mnie]'],
  ]);

  talk('because it is active already', { rows: oneGold, language: 'en' }, [
    ['Jan', 'why is activate greyed out for on-premises gold?'],
    ['bot', 'It is active already', '[Show IDs]'],
  ]);

  talk('in the renewal window', { rows: renewalRows }, [
    ['Jan', 'szary przycisk aktywuj'],
    ['Jan', '[Produkty lokalne · Gold]'],
    ['bot', 'Członkostwo jest w oknie odnowienia', 'Przez 30 dni można je jeszcze odnowić'],
  ]);

  talk('for somebody with the role: the account, then the enrolment', { rows }, [
    ...annaIsKnown,
    ['Anna', 'nie mogę kliknąć aktywuj chmura silver'],
    ['bot', 'Jakie konto jest zalogowane', 'Tutaj piszesz z konta anna.nowak@contoso.com'],
    ['Anna', '[To samo co tutaj]'],
    ['bot', 'Rejestracja w programie nie jest aktywna', 'konto miało rolę, która pozwala aktywować'],
  ]);
});

describe('the plan has vanished', () => {
  talk('because it is used up', { rows: usedUp }, [
    ['Jan', 'zniknął plan w support for business'],
    ['bot', 'Pula jest wykorzystana', 'Microsoft Product Support · Gold'],
  ]);

  talk('because this account is not linked yet; and with the tap that says it is', { rows: oneGold }, [
    ['Jan', 'nie widzę planu'],
    ['bot', 'To konto nie jest jeszcze powiązane', '[Pokaż identyfikatory]', '[Mam je powiązane]'],
    ['Jan', '[Mam je powiązane]'],
    ['bot', 'Zapamiętane: to konto jest powiązane z kontraktem'],
    ['Jan', '(taps again)'],
    ['bot', 'Zapamiętane'],
    ['Jan', 'nie widzę planu'],
    ['bot', 'Jaki produkt jest wybrany w portalu?'],
    ['Jan', '[Azure]'],
    ['bot', 'Plan nie obejmuje wybranego produktu', 'Support plan cannot be used'],
    ['Anna', 'nie widzę planu'],
    ['bot', 'To konto nie jest jeszcze powiązane'],
  ]);

  talk('because Action Pack was tried in Azure', { rows: actionPack, language: 'en' }, [
    ['Jan', 'the plan is gone'],
    ['Jan', '[I have linked it]'],
    ['Jan', 'the plan is gone'],
    ['Jan', '[Azure]'],
    ['bot', 'Action Pack does not work in Azure'],
  ]);
});

describe('which portal?', () => {
  talk('by product, then by whose subscription it is', { rows }, [
    ['Jan', 'w którym portalu założyć zgłoszenie?'],
    ['bot', 'Czego dotyczy problem?', '[Produkt lokalny] [Azure]'],
    ['Jan', '[Produkt lokalny]'],
    ['bot', 'Support for Business', 'Wystarczy dowolne konto', '[Nowe zgłoszenie]'],
    ['Jan', '[Azure]'],
    ['bot', 'Czyja to subskrypcja?'],
    ['Jan', '[Klienta, od dystrybutora]'],
    ['bot', 'Zakłada dystrybutor', 'Nikt jeszcze nie wpisał, kto jest naszym dystrybutorem'],
  ]);

  talk('in English', { rows, language: 'en' }, [
    ['Jan', 'which portal do I use?'],
    ['Jan', '[Microsoft 365]'],
    ['Jan', '[Our own]'],
    ['bot', 'The Microsoft 365 admin center', 'No IDs, nothing is used'],
  ]);
});

describe('the portal refuses the IDs', () => {
  talk('order and last digits first; then whoever may is asked to check them', { rows: oneGold }, [
    ...annaIsKnown,
    ['Jan', 'portal nie przyjmuje identyfikatorów'],
    [
      'bot',
      'najpierw Access ID (kończy się na 39), potem Contract ID (na 24)',
      'Pomogło?',
      '[Tak] [Nie, dalej błąd]',
      '[„Already associated”]',
      '!172693239',
    ],
    ['Jan', '[Nie, dalej błąd]'],
    ['bot→Anna', 'Jan Kowalski', 'Microsoft Product Support · Gold', 'kończy się na 24'],
  ]);

  for (const [language, say] of [
    [
      'pl',
      {
        hello: 'zaloguj',
        refused: 'portal nie przyjmuje identyfikatorów',
        still: '[Nie, dalej błąd]',
        correct: '[Popraw identyfikatory]',
        ask: 'Poproś o sprawdzenie',
        paste: 'Wklej poprawne identyfikatory',
      },
    ],
    [
      'en',
      {
        hello: 'sign in',
        refused: 'the portal does not accept the ids',
        still: '[No, still an error]',
        correct: '[Correct the IDs]',
        ask: 'Ask for a check',
        paste: 'Paste the correct IDs',
      },
    ],
  ] as const)
    talk(`whoever may corrects them in one tap and asks nobody (${language})`, { rows: oneGold, language }, [
      ...(['Piotr', 'Anna'] as const).flatMap((name): Line[] => [
        [name, say.hello],
        [name, '(signs in)'],
      ]),
      ['Anna', say.refused],
      ['Anna', say.still],
      ['bot', say.correct, `!${say.ask}`],
      ['Anna', say.correct],
      ['bot', say.paste],
    ]);

  talk('where nobody is known who may, the cause stands first', { rows: oneGold }, [
    ['Jan', 'portal nie przyjmuje identyfikatorów'],
    ['Jan', '[Nie, dalej błąd]'],
    ['bot', 'Być może zapisane identyfikatory są błędne', '[Poproś o sprawdzenie]'],
  ]);

  talk('and they are typed in now: remembered', { rows: oneGold, language: 'en' }, [
    ['Jan', 'the portal does not accept the ids'],
    ['bot', 'first the Access ID', 'Did it help?'],
    ['Jan', '[Yes]'],
    ['Jan', '[I have linked it]'],
    ['bot', 'Remembered: this account is linked with the contract'],
  ]);

  talk('already associated: ignored, or linked already', { rows: oneGold, language: 'en' }, [
    ['Jan', 'This Access ID is already associated to an account.'],
    ['bot', 'Ignore the message', 'Microsoft says to ignore it', '[I have linked it]'],
    ['Jan', '[I have linked it]'],
    ['Jan', 'already associated'],
    ['bot', 'They are linked already', 'choose the plan from the list'],
  ]);

  talk('because one of them is missing here', { rows: noContract }, [
    ['Jan', 'portal odrzuca identyfikatory'],
    ['bot', 'Brakuje Contract ID', 'portal chce obu'],
  ]);
});

describe('a Contract ID that is missing', () => {
  for (const [language, say] of [
    [
      'pl',
      {
        hello: 'zaloguj',
        refused: 'portal odrzuca identyfikatory',
        cause: 'Brakuje Contract ID',
        ask: '[Poproś o sprawdzenie]',
        enter: '[Wpisz identyfikatory]',
        asks: 'Microsoft Product Support · Gold: brakuje Contract ID',
        paste: '[Wklej poprawne] [Odmów]',
        correct: '[Wklej poprawne]',
        save: '[Tak, zapisz]',
        told: 'Jest już Contract ID',
      },
    ],
    [
      'en',
      {
        hello: 'sign in',
        refused: 'the portal does not accept the ids',
        cause: 'The Contract ID is missing',
        ask: '[Ask for a check]',
        enter: '[Enter the IDs]',
        asks: 'Microsoft Product Support · Gold: the Contract ID is missing',
        paste: '[Paste the right ones] [Decline]',
        correct: '[Paste the right ones]',
        save: '[Yes, save]',
        told: 'The Contract ID is there',
      },
    ],
  ] as const)
    talk(`is asked for by whoever may not enter it (${language})`, { rows: noContract, language }, [
      ['Anna', say.hello],
      ['Anna', '(signs in)'],
      ['Jan', say.hello],
      ['Jan', '(signs in)'],
      ['Anna', say.refused],
      ['bot', say.cause, say.enter, `!${say.ask}`],
      ['Jan', say.refused],
      ['bot', say.cause, say.ask, `!${say.enter}`],
      ['Jan', 'Access ID 172693239 Contract ID 172604415'],
      ['bot', say.save],
      ['Jan', say.save],
      ['bot', say.ask, '!172693239'],
      ['Jan', say.ask],
      ['bot→Anna', say.asks, say.paste, '!172693239', '!172604415'],
      ['Anna', say.correct],
      ['Anna', '172604415'],
      ['Anna', say.save],
      ['bot→Jan', say.told],
    ]);
});

describe('a diagnosis', () => {
  for (const [language, gone, benefit, product, account, none, number] of [
    [
      'pl',
      ['zniknął plan', '[Mam je powiązane]'],
      '[Produkty lokalne · Gold]',
      '[Produkt lokalny]',
      'Jakie konto',
      'Wygląda na to, że nie masz jeszcze żadnych korzyści',
      (n: number) => `Pytanie ${n} z najwyżej 3`,
    ],
    [
      'en',
      ['the plan is gone', '[I have linked it]'],
      '[On-premises · Gold]',
      '[An on-premises product]',
      'Which account',
      "Looks like you don't have any benefits yet",
      (n: number) => `Question ${n} of at most 3`,
    ],
  ] as const)
    talk(`numbers the questions that it asks (${language})`, { rows, language }, [
      ['Jan', gone[0]],
      ['bot', number(1)],
      ['Jan', benefit],
      ['Jan', gone[1]],
      ['Jan', gone[0]],
      ['bot', number(1)],
      ['Jan', benefit],
      ['bot', number(2)],
      ['Jan', product],
      ['bot', account, number(3)],
      ['Jan', none],
      ['bot', account, number(1)],
    ]);

  talk('begins with five entries where nothing was named', { rows }, [
    ['Jan', 'co jest nie tak?'],
    ['bot', 'Co jest nie tak?', 'Najwyżej trzy pytania'],
    ['bot', '!Pytanie 1'],
    ['Jan', '[Który portal?]'],
    ['bot', 'Czego dotyczy problem?'],
  ]);
});
