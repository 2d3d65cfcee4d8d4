import { contosoRows } from '../support/company.ts';
import { talk } from '../support/talk.ts';
import { leadsOn } from './leads-on.ts';
import { borrowed } from './refused-moves.ts';

const portalLine =
  'Partner support Gold 20pack - Access Id: 172693239\nStart Date (07/01/26), End Date (06/30/27), 13 incidents remaining';
const csv = `offer,competency,starts_on,ends_on,activate_by,benefit,access_id,contract_id,used
silver,Application Development,2026-07-01,2027-06-30,2026-12-14,signature-cloud,,,
gold,Cloud Platform,2026-07-01,2027-06-30,,product-support,072693239,172583624,18`;
const portalTable = [
  ['Program', 'Benefit', 'Access ID', 'Contract ID', 'Start date', 'End date', 'Status'],
  ['Gold', 'Microsoft Product Support', '174512887', '172604415', '07/01/2026', '06/30/2027', 'Active'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

const reviewsAsked = borrowed('Sprawdź i zapisz');

describe('memberships', () => {
  talk('rows of a file are read back, mended, and saved by whoever may', {}, [
    ['Anna', csv],
    [
      'bot',
      'Odczytane: zgadza się?',
      'Signature Cloud Support · Silver · Application Development',
      'do aktywacji do 14 grudnia 2026',
      'zostały 2 z 20, Access ID 072693239, Contract ID 172583624',
      'Nic nie jest zapisane, dopóki nie naciśniesz przycisku; potem zapisze się wszystko albo nic.',
      '[Zapisz] [Popraw] [Anuluj]',
    ],
    ['Anna', 'korzyści'],
    ['bot', 'Nikt jeszcze nie wpisał, co ma Contoso'],
    ['Anna', '[Popraw]'],
    ['bot', 'Skopiowane wiersze: offer,competency', '072693239'],
    ['Anna', '[Dalej]'],
    ['bot', 'Odczytane: zgadza się?'],
    ['Anna', '[Zapisz]'],
    ['bot', 'Zaloguj się, aby potwierdzić'],
    ['Anna', '(signs in)'],
    ['bot', 'Zapisane. Oto, co ma firma:', '2 z 20', '5 po aktywacji', '[Aktywuj: chmura · Silver]'],
  ]);

  talk('a line that has only the Access ID is usable, and its Contract ID is asked for', {}, [
    ['Anna', portalLine],
    ['bot', 'Microsoft Product Support · Gold', 'zostało 13 z 20', 'Brakuje tylko Contract ID.'],
    ['Anna', '[Zapisz]'],
    ['Anna', '(signs in)'],
    ['bot', '13 z 20', 'brakuje Contract ID'],
    ['Jan', 'sql server 2022 pada, produkcja stoi'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'Contract ID nie ma jeszcze w bocie: znajdziesz go w Centrum partnerskim', 'Zostało 12 z 20'],
  ]);

  talk("the portal's table is understood as it is copied", {}, [
    ['Anna', portalTable],
    ['bot', 'Odczytane: zgadza się?', 'Microsoft Product Support · Gold', '174512887', '172604415'],
  ]);

  talk('a table with a problem comes back as it was pasted, to be mended in its place', {}, [
    ['Anna', portalTable.replace('Microsoft Product Support', 'Signature Cloud Support')],
    ['bot', 'Pula dla chmury zależy od kompetencji', 'Gold\tSignature Cloud Support\t174512887'],
  ]);

  talk('what cannot be read comes back with every reason, and nothing is saved', {}, [
    ['Anna', 'wpisz, co mamy'],
    ['bot', 'Wklej, co ma Contoso', '[Dalej] [Wolę wybrać z listy]'],
    ['Anna', 'offer,starts_on,ends_on,benefit,access_id\nplatinum,2026-07-01,2027-06-30,product-support,12'],
    [
      'bot',
      'Wiersz 2, kolumna offer: Nie ma oferty „platinum”.',
      'Wiersz 2, kolumna access_id: Identyfikator ma od 6 do 12 cyfr',
      'platinum,2026-07-01,2027-06-30,product-support,12',
    ],
    ['Anna', 'to, co wczoraj'],
    ['bot', 'Nie widzę tu członkostw', 'Skopiowane wiersze: to, co wczoraj'],
    ['Anna', 'anuluj'],
    ['bot', 'Anulowane. Nic się nie zmieniło.'],
    ['Anna', 'korzyści'],
    ['bot', 'Nikt jeszcze nie wpisał, co ma Contoso'],
  ]);

  talk('rows of another organization are refused', {}, [
    [
      'Anna',
      'tenant_id,offer,starts_on,ends_on\n11111111-2222-3333-4444-555555555555,silver,2026-07-01,2027-06-30',
    ],
    ['bot', 'Wiersz dotyczy innej organizacji', '![Zapisz]'],
  ]);

  talk('one offer is filled in by hand, and the form says which field is wrong', {}, [
    ['Anna', 'członkostwa'],
    ['Anna', '[Wolę wybrać z listy]'],
    ['bot', 'Co ma firma?', 'Kompetencje chmurowe'],
    ['Anna', '[Dalej]', { Oferta: 'Silver', 'Inne kompetencje': 'Application Development' }],
    [
      'bot',
      'Pierwszy dzień: Brakuje wartości. Wpisz ją.',
      'Ostatni dzień: Brakuje wartości. Wpisz ją.',
      'Oferta: Silver',
      'Inne kompetencje: Application Development',
    ],
    ['Anna', '[Dalej]', { 'Pierwszy dzień': '2027-07-01', 'Ostatni dzień': '2026-06-30' }],
    ['bot', 'jest przed początkiem', 'Sprawdź obie daty', 'Pierwszy dzień: 2027-07-01'],
    ['Anna', '[Dalej]', { 'Pierwszy dzień': '2026-07-01', 'Ostatni dzień': '2027-06-30' }],
    ['bot', 'Silver · Application Development', 'wszystkie korzyści oferty, jeszcze nieaktywne'],
    ['Anna', '[Popraw]'],
    ['bot', 'Oferta: Silver', 'Pierwszy dzień: 2026-07-01', 'Inne kompetencje: Application Development'],
    [
      'Anna',
      '[Dalej]',
      { 'Ostatni dzień na aktywację (jeśli Centrum partnerskie go pokazuje)': '2026-12-14' },
    ],
    ['Anna', '[Zapisz]'],
    ['Anna', '(signs in)'],
    ['bot', 'Zapisane', '15 po aktywacji', '5 po aktywacji', 'aktywuj do 14 grudnia'],
  ]);

  talk('saving is refused to somebody without the role, and nothing is saved', {}, [
    ['Jan', portalLine],
    ['Jan', '[Zapisz]'],
    ['Jan', '(signs in)'],
    ['bot', 'Nie możesz tego zrobić z tego konta', 'jan.kowalski@contoso.com'],
    ['Jan', 'korzyści'],
    ['bot', 'Nikt jeszcze nie wpisał, co ma Contoso'],
  ]);

  for (const [language, says, look, changed, rest] of [
    [
      'pl',
      ['zaloguj', '[Tak, popraw na 9]', '[Zapisz]', '[Sprawdź i zapisz]'],
      ['wykorzystane 19 zamiast 18', 'wykorzystane 19 zamiast 11'],
      ['W międzyczasie ktoś coś zmienił', 'Nic nie zostało zapisane'],
      ['9 z 20', '1 z 20'],
    ],
    [
      'en',
      ['sign in', '[Yes, correct to 9]', '[Save]', '[Look and save]'],
      ['19 used instead of 18', '19 used instead of 11'],
      ['Something has changed in the meantime', 'Nothing has been saved'],
      ['9 of 20', '1 of 20'],
    ],
  ] as const)
    talk(`nothing else is changed than what was read back (${language})`, { rows: contosoRows, language }, [
      ['Anna', says[0]],
      ['Anna', '(signs in)'],
      ['Anna', csv.replace('072693239', '172693239').replace(/18$/, '19')],
      ['bot', look[0]],
      ['Jan', portalLine.replace('13 incidents', '9 incidents')],
      ['Jan', says[1]],
      ['Anna', says[2]],
      ['bot', ...changed],
      ['Jan', 'benefits'],
      ['bot', rest[0]],
      ['Anna', says[3]],
      ['bot', look[1]],
      ['Anna', says[2]],
      ['bot', rest[1]],
    ]);

  talk(
    'fewer used than recorded: the line of the portal mends it',
    { rows: contosoRows, moves: { 'every button leads on': leadsOn } },
    [
      ['Anna', csv.replace('072693239', '172693239').replace(/18$/, '5')],
      ['bot', 'Mniej wykorzystanych niż w rejestrze', '[Wklej linijkę z portalu] [Korzyści]'],
      ['Anna', '(every button leads on)'],
    ],
  );

  talk('what a colleague has read and can no longer be saved says why', { rows: contosoRows }, [
    ['Anna', 'zaloguj'],
    ['Anna', '(signs in)'],
    ['Jan', 'zaloguj'],
    ['Jan', '(signs in)'],
    ['Jan', csv.replace('072693239', '172693239').replace(/18$/, '19')],
    ['Jan', '[Poproś kogoś, kto może]'],
    ['bot→Anna', 'Prośba od: Jan Kowalski'],
    ['Maria', portalLine.replace('13 incidents', '0 incidents')],
    ['Maria', '[Tak, popraw na 0]'],
    ['bot', '0 z 20'],
    ['Anna', '[Sprawdź i zapisz]'],
    ['bot', 'Mniej wykorzystanych niż w rejestrze', 'wykorzystano 19, a w rejestrze jest 20'],
  ]);

  talk('is asked of somebody who may by a member without a role, and they hear of it', {}, [
    ['Anna', 'zaloguj'],
    ['Anna', '(signs in)'],
    ['Jan', 'zaloguj'],
    ['Jan', '(signs in)'],
    ['Jan', portalLine],
    ['bot', 'Microsoft Product Support · Gold', '[Poproś kogoś, kto może]', '![Zapisz]'],
    ['Jan', '[Poproś kogoś, kto może]'],
    ['bot', 'Prośba wysłana do: Anna Nowak', 'przez dwa tygodnie'],
    ['bot→Anna', 'Prośba od: Jan Kowalski'],
    ['Anna', '[Sprawdź i zapisz]'],
    [
      'bot',
      'Prośba od: Jan Kowalski',
      'zostało 13 z 20',
      '•••••••39',
      '!172693239',
      '[Zapisz] [Nie zapisuj]',
    ],
    ['Anna', '[Zapisz]'],
    ['bot', 'Zapisane', '13 z 20'],
    ['bot→Jan', 'wpis: Anna Nowak'],
  ]);

  talk('is not saved when whoever was asked declines, nor by anybody else', { moves: reviewsAsked }, [
    ['Anna', 'zaloguj'],
    ['Anna', '(signs in)'],
    ['Jan', 'zaloguj'],
    ['Jan', '(signs in)'],
    ['Jan', portalLine],
    ['Jan', '[Poproś kogoś, kto może]'],
    ['bot→Anna', 'Prośba od: Jan Kowalski'],
    ['Maria', '(taps Sprawdź i zapisz of Anna)'],
    ['bot', 'Zaloguj się', '!13 z 20'],
    ['Maria', '(signs in)'],
    ['bot', 'Z tą rolą nie możesz tego zrobić', '!13 z 20'],
    ['Anna', '[Nie zapisuj]'],
    ['bot', 'Nic nie zostało zapisane'],
    ['bot→Jan', 'zostają bez zapisu (decyzja: Anna Nowak)'],
    ['Jan', 'korzyści'],
    ['bot', 'Nikt jeszcze nie wpisał, co ma Contoso'],
  ]);

  for (const [language, say] of [
    [
      'pl',
      {
        hello: 'zaloguj',
        ask: '[Poproś kogoś, kto może]',
        mine: ['moje prośby', 'Zapis tego, co ma firma: 1 odczytana linijka', 'ma ją: Anna Nowak'],
        toDo: 'do załatwienia',
        listed: ['1 rzecz czeka', 'Odczytane dane do zapisania (1)', 'Prośba od: Jan Kowalski'],
        open: '[Otwórz: Prośba od: Jan Kowalski]',
        save: '[Zapisz]',
        saved: 'wpis: Piotr Zieliński',
        nothing: 'Nic nie czeka.',
      },
    ],
    [
      'en',
      {
        hello: 'sign in',
        ask: '[Ask somebody who may]',
        mine: ['my requests', 'To save what the company holds: 1 line that was read', 'sent to: Anna Nowak'],
        toDo: 'to do',
        listed: ['1 thing is waiting', 'Read lines to save (1)', 'Request from: Jan Kowalski'],
        open: '[Open: Request from: Jan Kowalski]',
        save: '[Save]',
        saved: 'Piotr Zieliński',
        nothing: 'Nothing is waiting.',
      },
    ],
  ] as const)
    talk(
      `that wait to be saved stand under To do for whoever may, asked or not (${language})`,
      { language },
      [
        ['Anna', say.hello],
        ['Anna', '(signs in)'],
        ['Jan', say.hello],
        ['Jan', '(signs in)'],
        ['Jan', portalLine],
        ['Jan', say.ask],
        ['Jan', say.mine[0]],
        ['bot', say.mine[1], say.mine[2]],
        ['Piotr', say.hello],
        ['Piotr', '(signs in)'],
        ['Piotr', say.toDo],
        ['bot', ...say.listed],
        ['Piotr', say.open],
        ['bot', '•••••••39', '!172693239', say.save],
        ['Piotr', say.save],
        ['bot→Jan', say.saved],
        ['Anna', say.toDo],
        ['bot', say.nothing],
      ],
    );

  for (const [language, say] of [
    [
      'pl',
      {
        hello: 'zaloguj',
        ask: '[Poproś kogoś, kto może]',
        mine: [
          'moje prośby',
          '[Korzyści] [Wycofaj prośbę]',
          'Prośba wycofana',
          'Żadna Twoja prośba nie czeka',
        ],
        take: '[Wycofaj prośbę]',
        save: ['[Sprawdź i zapisz]', 'Tych danych już tu nie ma'],
      },
    ],
    [
      'en',
      {
        hello: 'sign in',
        ask: '[Ask somebody who may]',
        mine: [
          'my requests',
          '[Benefits] [Withdraw the request]',
          'Request withdrawn',
          'None of your requests waits',
        ],
        take: '[Withdraw the request]',
        save: ['[Look and save]', 'What was entered is no longer here'],
      },
    ],
  ] as const)
    talk(`that wait for others can be taken back by whoever read them (${language})`, { language }, [
      ['Anna', say.hello],
      ['Anna', '(signs in)'],
      ['Jan', say.hello],
      ['Jan', '(signs in)'],
      ['Jan', portalLine],
      ['Jan', say.ask],
      ['Jan', say.mine[0]],
      ['bot', say.mine[1]],
      ['Jan', say.take],
      ['bot', say.mine[2]],
      ['Jan', say.mine[0]],
      ['bot', say.mine[3]],
      ['Anna', say.save[0]],
      ['bot', say.save[1]],
    ]);

  talk('in English', { language: 'en' }, [
    ['Anna', portalLine],
    [
      'bot',
      'Is this right?',
      'from July 1, 2026 to June 30, 2027',
      '13 of 20 left',
      'Only the Contract ID is missing.',
    ],
    ['Anna', '[Save]'],
    ['bot', 'Sign in to confirm'],
    ['Anna', '(signs in)'],
    ['bot', 'Saved', '13 of 20'],
  ]);

  talk('the same lines once more change nothing', { rows: contosoRows }, [
    [
      'Anna',
      'offer,competency,starts_on,ends_on,benefit,access_id,contract_id,used\ngold,Cloud Platform,2026-07-01,2027-06-30,product-support,172693239,172583624,18',
    ],
    ['bot', 'zostały 2 z 20', 'Wszystko to jest już zapisane: nic by się nie zmieniło.', '![Zapisz]'],
  ]);
});
