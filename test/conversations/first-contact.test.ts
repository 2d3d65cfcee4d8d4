import { contosoRows } from '../support/company.ts';
import { talk } from '../support/talk.ts';

describe('first contact', () => {
  talk('an engineer is told what there is and that no role is needed', { rows: contosoRows }, [
    ['Jan', '(installs the bot)'],
    [
      'bot',
      'Cześć!',
      'Contoso ma pomoc techniczną Microsoft: produkty lokalne (zostały 2 z 20) i chmura (bez limitu).',
      'Możesz z niej korzystać, żadna rola nie jest potrzebna.',
      '[Coś nie działa] [Ile zostało] [Co potrafisz?]',
      '!Aktywuj',
    ],
    ['Jan', '[Ile zostało]'],
    ['bot', 'Korzyści z pomocy technicznej', 'Microsoft Product Support · Gold', '2 z 20'],
    ['Jan', '[Coś nie działa]'],
    ['bot', 'Nowe zgłoszenie', 'do tego czasu nic nie schodzi z puli'],
  ]);

  talk('an engineer in English', { rows: contosoRows, language: 'en' }, [
    ['Jan', '(installs the bot)'],
    [
      'bot',
      'Hello!',
      'on-premises products (2 of 20 left) and cloud (no limit)',
      'no role is needed',
      '[Something is broken] [How much is left] [What can you do?]',
    ],
  ]);

  const onlyLocal = 'action-pack,,2026-07-01,2027-06-30,,product-support,172693239,172583624,10';
  for (const [language, none, some] of [
    [
      'pl',
      [
        'produkty lokalne (zostało 0 z 10)',
        'Według naszego rejestru pula jest wykorzystana; rozstrzyga liczba w portalu.',
        '[Wklej linijkę z portalu] [Ile zostało]',
        '!Możesz',
        '![Coś nie działa]',
      ],
      ['Możesz korzystać z tego, co zostało, żadna rola nie jest potrzebna.', '[Coś nie działa]'],
    ],
    [
      'en',
      [
        'on-premises products (0 of 10 left)',
        'Nothing of it is left, according to our record; the portal’s number is the one that counts.',
        '[Paste the line from the portal] [How much is left]',
        '!You can use',
        '![Something is broken]',
      ],
      ['You can use what is left, no role is needed.', '[Something is broken]'],
    ],
  ] as const) {
    talk(
      `where nothing is left, nobody is told that it can be used (${language})`,
      { rows: onlyLocal, language },
      [
        ['Jan', '(installs the bot)'],
        ['bot', ...none],
        ['Jan', none[2].slice(0, none[2].indexOf(']') + 1)],
        ['bot', '0'],
      ],
    );
    const rows = contosoRows.replace('172583624,18', '172583624,20');
    talk(`where one of two is used up, what is left can be used (${language})`, { rows, language }, [
      ['Jan', '(installs the bot)'],
      ['bot', ...some],
    ]);
  }

  talk('an admin is told what waits to be activated', { rows: contosoRows }, [
    ['Anna', 'zaloguj'],
    ['Anna', '(signs in)'],
    ['bot', 'Moje role', 'Administrator globalny'],
    ['Anna', '(installs the bot)'],
    [
      'bot',
      'Cześć!',
      'Do aktywacji: chmura · Silver, produkty lokalne · Silver.',
      '[Aktywuj: chmura · Silver] [Ile zostało] [Co potrafisz?]',
    ],
    ['Anna', '[Aktywuj: chmura · Silver]'],
    ['bot', 'Aktywować tę korzyść?'],
  ]);

  talk('in an empty register, somebody who may not record it is told who may', {}, [
    ['Jan', 'zaloguj'],
    ['Jan', '(signs in)'],
    ['bot', 'To konto nie ma żadnej z trzech ról.'],
    ['Jan', '(installs the bot)'],
    [
      'bot',
      'Nikt jeszcze nie wpisał, co ma Contoso (to nie znaczy, że firma nic nie ma)',
      'Zrobi to w minutę administrator globalny albo administrator partnerski MPN.',
      '![Wpisz, co mamy]',
    ],
    ['Jan', 'ile zostało'],
    ['bot', 'Nikt jeszcze nie wpisał, co ma Contoso', '[Kto to może zrobić?]', '![Wpisz, co mamy]'],
    ['Jan', 'aktywuj'],
    ['bot', 'Nikt jeszcze nie wpisał, co ma Contoso', '![Wpisz, co mamy]'],
    ['Jan', 'identyfikatory'],
    ['bot', 'Nikt jeszcze nie wpisał identyfikatorów'],
    ['Jan', '[Kto to może zrobić?]'],
    ['bot', 'Nie znam w firmie nikogo, kto może aktywować', 'Tekst do przesłania'],
  ]);

  talk('the bot that is added a second time greets again and asks nothing twice', { rows: contosoRows }, [
    ['Jan', '(installs the bot)'],
    ['bot', 'Cześć!'],
    ['Jan', '(installs the bot)'],
    ['bot', 'Cześć!', '[Coś nie działa]'],
  ]);
});
