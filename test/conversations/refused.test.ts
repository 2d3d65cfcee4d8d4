import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';
import { tracesEvents } from '../support/traces.ts';
import { leadsOn } from './leads-on.ts';
import { directoryEvents, stopwatchEvents, strangers, tapsAnnasButton } from './refused-moves.ts';

const options = { rows: contosoRows, events: tracesEvents, moves: { 'every button leads on': leadsOn } };

/** Anna has been seen as somebody who may; nothing of the record changes by it. */
const annaIsKnown: readonly Line[] = [
  ['Anna', 'zaloguj'],
  ['Anna', '(signs in)'],
  ['bot', 'Administrator globalny'],
];
const fromHere: Line = ['-', 'nothing changes from here'];
const asBefore: Line = ['-', 'nothing has changed'];

describe('activation is refused', () => {
  talk('to an Admin agent', options, [
    fromHere,
    ...annaIsKnown,
    ['Maria', 'aktywuj chmurę silver'],
    ['bot', 'Aktywować tę korzyść?', 'Rola jest sprawdzana w chwili kliknięcia'],
    ['Maria', '[Aktywuj]'],
    ['bot', 'Zaloguj się'],
    ['Maria', '(signs in)'],
    [
      'bot',
      'Nie możesz aktywować tej korzyści',
      'Signature Cloud Support · Silver',
      'Aktywuje administrator globalny albo administrator partnerski MPN',
      'tylko rolę: Agent administracyjny',
      'Kto może\nAnna Nowak',
      'maria.wojcik@contoso.com',
      '[Poproś o aktywację] [Rola jest na innym koncie] [Moje role]',
    ],
    asBefore,
    ['Maria', '(every button leads on)'],
    ['bot→Anna', 'Prośba od: Maria Wójcik', 'Signature Cloud Support · Silver'],
  ]);

  talk('to a person without a role', options, [
    fromHere,
    ...annaIsKnown,
    ['Jan', 'aktywuj chmurę silver'],
    ['Jan', '[Aktywuj]'],
    ['Jan', '(signs in)'],
    [
      'bot',
      'Nie możesz aktywować tej korzyści z tego konta',
      'Na koncie jan.kowalski@contoso.com nie widzę roli administratora globalnego ani administratora partnerskiego MPN',
      'Nic się nie zmieniło',
      'Kto może\nAnna Nowak',
      '[Poproś o aktywację] [Rola jest na innym koncie]',
      '[Włączam rolę przez PIM] [Mam ją w Centrum partnerskim]',
    ],
    asBefore,
    ['Jan', '(every button leads on)'],
    ['bot→Anna', 'Prośba od: Jan Kowalski'],
  ]);

  talk('where nobody is known who may: no button asks nobody', options, [
    fromHere,
    ['Jan', 'aktywuj chmurę silver'],
    ['Jan', '[Aktywuj]'],
    ['Jan', '(signs in)'],
    ['bot', 'Nie możesz aktywować tej korzyści', '![Poproś o aktywację]', '[Kto to może zrobić?]'],
    ['Jan', '(every button leads on)'],
    asBefore,
  ]);

  talk('to one whose role was taken away after the sign-in, seen at the click', options, [
    fromHere,
    ...annaIsKnown,
    ['Piotr', 'zaloguj'],
    ['Piotr', '(signs in)'],
    ['bot', 'Administrator partnerski MPN'],
    ['Piotr', 'aktywuj chmurę silver'],
    ['-', 'piotr loses his roles'],
    ['Piotr', '[Aktywuj]'],
    [
      'bot',
      'Twoja rola nie jest już aktywna',
      'Konto piotr.zielinski@contoso.com miało tę rolę wcześniej, ale Microsoft Entra już jej nie podaje',
      'Kto może\nAnna Nowak',
      '[Poproś o aktywację] [Włączam rolę przez PIM] [Moje role]',
    ],
    asBefore,
    ['Piotr', '(every button leads on)'],
  ]);

  talk('to a sign-in older than 15 minutes, and allowed after a new one', options, [
    fromHere,
    ...annaIsKnown,
    ['Anna', 'aktywuj chmurę silver'],
    ['-', '16 minutes later'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Zaloguj się', 'ponad 15 minut temu', 'Nic się nie zmieniło', '[Zaloguj się', '!Teraz kliknij'],
    asBefore,
    ['Anna', '(signs in)'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
  ]);

  talk('to a sign-in of 15 minutes it is allowed', options, [
    ...annaIsKnown,
    ['Anna', 'aktywuj chmurę silver'],
    ['-', '15 minutes later'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
  ]);

  const outside = {
    ...options,
    events: () => ({ ...tracesEvents(), ...strangers }),
    moves: { 'taps the button that Anna was sent': tapsAnnasButton },
  };
  for (const [who, event, ...answer] of [
    [
      'Olga',
      'Olga is of another organization',
      'Tej organizacji tu nie obsługuję',
      'Przełącz organizację w Teams i napisz stamtąd',
    ],
    ['Gosia', 'Gosia is a guest', 'Nie obsługuję gości', 'Konto członka może nadać administrator globalny'],
    [
      'Fred',
      'Fred is of another organization, in a chat of this one',
      'Tej organizacji tu nie obsługuję',
      'Przełącz organizację w Teams',
    ],
  ] as const) {
    const nothing = ['!Silver', '!Contoso', '!Anna'] as const;
    talk(`where ${event}`, outside, [
      fromHere,
      ['-', event],
      ['Anna', 'aktywuj chmurę silver'],
      [who, 'korzyści'],
      ['bot', answer[0], answer[1], ...nothing],
      [who, '(taps the button that Anna was sent)'],
      ['bot', answer[0], ...nothing],
      asBefore,
    ]);
  }

  talk(
    'while the directory is down, and allowed when it is back',
    { ...options, gateLimitMilliseconds: 900 },
    [
      fromHere,
      ...annaIsKnown,
      ['Anna', 'aktywuj chmurę silver'],
      ['-', 'the directory is down'],
      ['Anna', '[Aktywuj]'],
      [
        'bot',
        'Nie da się teraz sprawdzić ról',
        'Microsoft Entra nie odpowiada na czas',
        'Nic się nie zmieniło; spróbuj ponownie za minutę',
        '[Sprawdź ponownie] [Korzyści]',
      ],
      asBefore,
      ['-', 'the directory is back'],
      ['Anna', '(every button leads on)'],
      asBefore,
      ['Anna', '[Aktywuj]'],
      ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
    ],
  );

  talk(
    'where the directory takes longer than four seconds, answered within five',
    {
      ...options,
      events: () => ({ ...tracesEvents(), ...stopwatchEvents() }),
    },
    [
      fromHere,
      ...annaIsKnown,
      ['Anna', 'aktywuj chmurę silver'],
      ['-', 'the directory is down'],
      ['-', 'the clock is started'],
      ['Anna', '[Aktywuj]'],
      ['bot', 'Nie da się teraz sprawdzić ról'],
      ['-', 'between four and five seconds have passed'],
      asBefore,
      ['-', 'the directory is back'],
      ['-', 'the late answer arrives'],
      asBefore,
    ],
  );

  talk(
    'where the directory has said that the account is a guest',
    { ...options, events: () => ({ ...tracesEvents(), ...directoryEvents }) },
    [
      fromHere,
      ...annaIsKnown,
      ['Anna', 'aktywuj chmurę silver'],
      ['-', 'the directory calls Anna a guest'],
      ['Anna', '[Aktywuj]'],
      ['bot', 'Nie obsługuję gości', '!Teraz kliknij'],
      asBefore,
    ],
  );

  talk(
    'where the directory does not say which groups the account is in',
    { ...options, events: () => ({ ...tracesEvents(), ...directoryEvents }) },
    [
      fromHere,
      ...annaIsKnown,
      ['Maria', 'aktywuj chmurę silver'],
      ['-', 'the directory names no groups of Maria'],
      ['Maria', '[Aktywuj]'],
      ['Maria', '(signs in)'],
      ['bot', 'Nie mogę odczytać Twoich ról', 'Kto może\nAnna Nowak', '[Moje role] [Poproś o aktywację]'],
      asBefore,
      ['Maria', '(every button leads on)'],
    ],
  );

  for (const language of ['en'] as const) {
    talk('in English as well', { ...options, language }, [
      fromHere,
      ['Anna', 'sign in'],
      ['Anna', '(signs in)'],
      ['Maria', 'activate cloud silver'],
      ['Maria', '[Activate]'],
      ['Maria', '(signs in)'],
      [
        'bot',
        'You cannot activate this benefit',
        'A Global admin or an MPN partner admin activates',
        'only this role: Admin agent',
        'Anna Nowak',
      ],
      ['Jan', 'activate cloud silver'],
      ['Jan', '[Activate]'],
      ['Jan', '(signs in)'],
      ['bot', 'You cannot activate this benefit from this account', 'Nothing has been changed'],
      asBefore,
    ]);
  }
});
