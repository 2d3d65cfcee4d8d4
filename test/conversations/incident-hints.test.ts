import { contosoRows } from '../support/company.ts';
import { talk } from '../support/talk.ts';
import { leadsOn } from './leads-on.ts';

const options = { rows: contosoRows, moves: { 'every button leads on': leadsOn } };

describe('what the form knows and says', () => {
  talk('a new incident is one, though its description quotes a portal’s fault', options, [
    ['Jan', 'nowe zgłoszenie: SharePoint Server, portal nie przyjmuje plików'],
    ['bot', 'Nowe zgłoszenie', 'Produkt: SharePoint Server', 'portal nie przyjmuje plików'],
    ['Jan', 'portal nie przyjmuje identyfikatorów'],
    ['bot', '!Nowe zgłoszenie'],
  ]);

  talk('the same in English', { ...options, language: 'en' }, [
    ['Jan', 'new incident: SharePoint Server, the save button is greyed out'],
    ['bot', 'New incident', 'Product: SharePoint Server', 'the save button is greyed out'],
    ['Jan', 'activate is greyed out'],
    ['bot', '!New incident'],
  ]);

  talk('advice uses nothing, and one tap says so', options, [
    ['Jan', 'sql server 2022 pada, błąd 17066'],
    ['bot', '[To tylko pytanie, nie awaria]'],
    ['Jan', '[To tylko pytanie, nie awaria]'],
    [
      'bot',
      'Pytanie',
      'Porada nie zużywa zgłoszenia',
      'Produkt: SQL Server',
      'sql server 2022 pada, błąd 17066',
      '!Ważność i pierwsza odpowiedź',
      '[Przygotuj zgłoszenie] [Jednak awaria] [Anuluj]',
    ],
    ['Jan', '[Przygotuj zgłoszenie]'],
    [
      'bot',
      'Jeszcze jeden krok: umów konsultację',
      'Partner Advisory Hours',
      '[Godziny doradcze ↗]',
      '![Pokaż identyfikatory]',
    ],
    ['Jan', 'korzyści'],
    ['bot', '2 z 20'],
  ]);

  talk(
    'a question is known for one, and something broken after all keeps what was typed',
    { ...options, language: 'en' },
    [
      ['Jan', 'how do I move a database to sql server 2025'],
      ['bot', 'A question', 'Advice uses no incident'],
      ['Jan', '[Something is broken after all]'],
      ['bot', 'New incident', 'how do I move a database to sql server 2025', 'Severity and first response'],
      ['Jan', '[Prepare the incident]', { severity: 'C' }],
      ['bot', 'One more step: send it in Support for Business', '1 of 20'],
    ],
  );

  for (const [language, says, ...filled] of [
    [
      'pl',
      'windows server 2025 nie wstaje, ważność C, tel. +48 22 123 45 67',
      'Ważność i pierwsza odpowiedź: C, minimalny: 8 godz. roboczych',
      'Telefon, pod który zadzwoni Microsoft: +48 22 123 45 67',
      '!Do sprawdzenia: telefon',
    ],
    [
      'en',
      'windows server 2025 does not start, severity C, phone: 22 123 45 67',
      'Severity and first response: C, minimal: 8 business hours',
      'Phone for Microsoft to call: 22 123 45 67',
      '!To be checked: phone',
    ],
  ] as const)
    talk(
      `a severity and a phone that were said are not asked for again (${language})`,
      { ...options, language },
      [
        ['Jan', says],
        ['bot', ...filled],
      ],
    );

  talk(
    'the description has the bot’s own title in its own language, a person’s words as they are',
    { rows: contosoRows, language: 'pl' },
    [
      ['Jan', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
      ['Jan', '[Przygotuj zgłoszenie]'],
      ['Jan', '[Pokaż opis]'],
      [
        'bot',
        'Opis dla Microsoft',
        'Problem: SQL Server 2022, error 17066',
        'Business impact: sql server 2022 pada',
      ],
      ['Jan', '[Po polsku]'],
      ['bot', 'Problem: SQL Server 2022, błąd 17066'],
    ],
  );

  for (const [language, says, title, impact] of [
    [
      'pl',
      'sql server 2022 znowu pada, błąd 17066',
      'Problem: sql server 2022 znowu pada, błąd 17066',
      'Wpływ na firmę',
    ],
    [
      'en',
      'sql server 2022 crashes again, error 17066',
      'Problem: sql server 2022 crashes again, error 17066',
      'Business impact:',
    ],
  ] as const)
    talk(
      `a message that tells of no impact is the problem, and no impact is made of it (${language})`,
      { rows: contosoRows, language },
      [
        ['Jan', says],
        ['Jan', language === 'pl' ? '[Przygotuj zgłoszenie]' : '[Prepare the incident]', { severity: 'B' }],
        ['Jan', language === 'pl' ? '[Pokaż opis]' : '[Show the description]'],
        ['bot', title, '!Business impact:', `!${impact}`, 'Error message: 17066'],
      ],
    );

  talk('a product that is not in the list is typed, and the portal decides', options, [
    ['Jan', 'nowe zgłoszenie'],
    [
      'Jan',
      '[Przygotuj zgłoszenie]',
      { otherProduct: 'Fabrikam ERP', area: 'on-premises', problem: 'Nie wstaje', severity: 'B', phone: '' },
    ],
    [
      'bot',
      'Jeszcze jeden krok',
      '*Fabrikam ERP*',
      'Przygotuj: dokładną wersję, dzienniki produktu i godzinę awarii.',
    ],
  ]);

  talk('a version chosen with its product', options, [
    ['Jan', 'nowe zgłoszenie'],
    [
      'Jan',
      '[Przygotuj zgłoszenie]',
      { product: 'SQL Server 2022', problem: 'Nie wstaje', severity: 'B', phone: '' },
    ],
    ['bot', 'Jeszcze jeden krok', '*SQL Server* › *SQL Server 2022*'],
  ]);

  talk('a version that is too old, chosen by hand: said before anything is reserved', options, [
    ['Jan', 'nowe zgłoszenie'],
    [
      'Jan',
      '[Przygotuj zgłoszenie]',
      { product: 'SQL Server 2016', problem: 'Nie wstaje', severity: 'B', phone: '' },
    ],
    ['bot', 'Raczej nie: SQL Server 2016', '[Spróbuj mimo to]', '!Jeszcze jeden krok'],
    ['Jan', 'korzyści'],
    ['bot', '2 z 20'],
    ['Jan', '[Spróbuj mimo to]'],
    ['Jan', '[Przygotuj zgłoszenie]', { severity: 'B' }],
    ['bot', 'Jeszcze jeden krok', 'Zostało 1 z 20'],
  ]);

  talk('two problems in one text: a hint, nothing more', options, [
    ['Jan', 'sql server 2022 pada, poza tym kopie zapasowe się nie robią'],
    ['bot', 'To wygląda na dwa problemy.', 'Jeden problem na zgłoszenie.', '[Przygotuj zgłoszenie]'],
    ['Jan', '[Przygotuj zgłoszenie]', { severity: 'B' }],
    ['bot', 'Jeszcze jeden krok'],
  ]);

  talk('a second incident on the contract: linked already', options, [
    ['Jan', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'Add Contract', '[Pokaż identyfikatory]'],
    ['Jan', '2611230040001234'],
    ['bot', 'Przygotuj: ERRORLOG, wynik SELECT @@VERSION i godzinę awarii.'],
    ['Jan', 'windows server 2025 nie wstaje, produkcja stoi'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'Twoje konto jest już powiązane z kontraktem', '!Add Contract', '![Pokaż identyfikatory]'],
  ]);

  talk('words that only ask for an incident are not told as its problem', options, [
    ['Jan', 'nowe zgłoszenie, windows server 2025'],
    [
      'bot',
      'Produkt: Windows Server',
      '!?: windows server 2025',
      'Wypełnione: rodzaj produktu, produkt, wersja.',
    ],
    ['Jan', 'new incident, sql server'],
    ['bot', 'Product: SQL Server', '!?: sql server'],
    ['Jan', 'new incident: exchange server se is down'],
    ['bot', '?: exchange server se is down'],
    ['Jan', 'zgłoszenie nowego klienta nie działa, sql server 2022'],
    ['bot', '?: zgłoszenie nowego klienta nie działa, sql server 2022'],
  ]);

  talk('a similar case of a colleague, closed, is one tap away', options, [
    ['Piotr', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
    ['bot', '!Podobne zgłoszenie'],
    ['Piotr', '[Przygotuj zgłoszenie]'],
    ['Piotr', '2611230040001234'],
    ['-', 'it is 2026-11-30T10:30:00Z'],
    ['bot→Piotr', 'co z nim?'],
    ['Piotr', '[Rozwiązane]'],
    ['-', '2 days later'],
    ['Jan', 'sql server 2022 znowu pada, błąd 17066'],
    [
      'bot',
      'Podobne zgłoszenie z 23 listopada: Piotr Zieliński, „SQL Server 2022, błąd 17066”. Zamknięte: rozwiązane.',
      '[Przygotuj zgłoszenie] [Pokaż tamto zgłoszenie]',
    ],
    ['Jan', '[Pokaż tamto zgłoszenie]'],
    ['bot', 'SQL Server 2022, błąd 17066', 'Piotr Zieliński', '![Wycofaj]'],
  ]);

  talk('the description in Polish and back, and why English', options, [
    ['Jan', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['Jan', '[Pokaż opis]'],
    [
      'bot',
      'Jest celowo po angielsku. Ważność A',
      'Severity: A (critical business impact)',
      'We can send: ERRORLOG',
    ],
    ['Jan', '[Po polsku]'],
    [
      'bot',
      'Ważność: A (krytyczny wpływ)',
      'Możemy przesłać: ERRORLOG, wynik SELECT @@VERSION i godzinę awarii',
      '!Severity:',
    ],
    ['Jan', '[Po angielsku]'],
    ['bot', 'Severity: A (critical business impact)'],
  ]);
});
