import assert from 'node:assert/strict';
import type { TestCompany } from '../support/company.ts';
import { contosoRows, startCompany } from '../support/company.ts';
import { type Events, type Line, talk } from '../support/talk.ts';
import { tracesEvents } from '../support/traces.ts';
import { leadsOn } from './leads-on.ts';

/** All of Gold is used, by the record. */
const usedUp = contosoRows.replace(',18\n', ',20\n');
const line = (remaining: number, more: { id?: string; end?: string } = {}) =>
  `Partner support Gold 20pack - Access Id: ${more.id ?? '172693239'}\nStart Date (07/01/26), End Date (${more.end ?? '06/30/27'}), ${remaining} incidents remaining`;

const grantOf = async ({ app, tenantId }: TestCompany) => {
  const { record } = await app.useCases.view(tenantId);
  const grant = record.grants.find(({ accessId }) => accessId === '172693239');
  assert.ok(grant);
  return { grant, record };
};
const events = (): Events => ({
  ...tracesEvents(),
  'nothing is kept': async (company) => {
    const { record } = await grantOf(company);
    assert.deepEqual(record.portalDrafts, []);
  },
  'nothing is corrected yet': async (company) => {
    const { grant, record } = await grantOf(company);
    assert.deepEqual([grant.used, record.portalDrafts.length], [20, 1]);
  },
  'two are used by the record': async (company) => assert.equal((await grantOf(company)).grant.used, 2),
  'eighteen are used by the record': async (company) => assert.equal((await grantOf(company)).grant.used, 18),
  'the recount is the balance, and no log line holds an id': async (company) => {
    const { grant } = await grantOf(company);
    const rows = await company.app.store.companies.auditPage(company.tenantId, { grantId: grant.id }, 100);
    const effects = rows.items.map(({ effect }) => effect?.used ?? 0);
    assert.equal(
      effects.reduce((sum, one) => sum + one, 0),
      grant.used,
    );
    const row = rows.items.find(({ event }) => event === 'balance.reconciled');
    assert.deepEqual([row?.facts?.from, row?.facts?.to], [20, 18]);
    assert.ok(row && 'person' in row.by && row.by.person.name === 'Jan Kowalski');
    assert.ok(!company.logged.join('').includes('172693239'), 'an Access ID stands in the log');
  },
});
const options = { rows: contosoRows, events, moves: { 'every button leads on': leadsOn } };

/** Anna and Piotr have been seen as people who may. */
const adminsAreKnown: readonly Line[] = [
  ['Anna', 'zaloguj'],
  ['Anna', '(signs in)'],
  ['bot', 'Administrator globalny'],
  ['Piotr', 'zaloguj'],
  ['Piotr', '(signs in)'],
];

describe('a line of the portal', () => {
  talk(
    'corrects the balance by one tap of any member, and those who may are told',
    { ...options, rows: usedUp },
    [
      ...adminsAreKnown,
      ['Jan', line(2)],
      [
        'bot',
        'W portalu zostały 2, w rejestrze 0.',
        'Microsoft Product Support · Gold',
        'kończy się na 39 · od 1 lipca 2026 do 30 czerwca 2027',
        '[Tak, popraw na 2] [To inny plan] [Anuluj]',
        '!172693239',
      ],
      ['Jan', '[Tak, popraw na 2]'],
      ['bot', 'Zapisane: 2 z 20', 'Powiadomienie dla: Anna Nowak, Piotr Zieliński', '[Nowe zgłoszenie]'],
      ['bot→Anna', 'Jan Kowalski'],
      ['bot→Piotr', 'Jan Kowalski'],
      ['-', 'the recount is the balance, and no log line holds an id'],
      ['Jan', '(taps again)'],
      ['bot', 'Zapisane: 2 z 20'],
      ['-', 'nothing is kept'],
      ['-', 'eighteen are used by the record'],
    ],
  );

  talk(
    'is offered first where the allowance is used up, and the incident goes on',
    { ...options, rows: usedUp },
    [
      ...adminsAreKnown,
      ['Jan', 'sql server 2022 pada, produkcja stoi'],
      ['Jan', '[Zapisz i pokaż możliwości]'],
      [
        'bot',
        'Pula Microsoft Product Support · Gold: 0 z 20 (według naszego rejestru, jeszcze nieuzgodnionego',
        '[Wklej linijkę z portalu] [Pokaż inne możliwości] [Poproś administratora]',
      ],
      ['Jan', '[Wklej linijkę z portalu]'],
      ['bot', 'Ile pokazuje portal?', 'w rejestrze 0 z 20', '[Support for Business ↗]'],
      ['Jan', line(2)],
      ['bot', 'W portalu zostały 2, w rejestrze 0.'],
      ['Jan', '[Tak, popraw na 2]'],
      ['bot', 'Zapisane: 2 z 20', '[Przygotuj zgłoszenie]'],
      ['Jan', '[Przygotuj zgłoszenie]'],
      ['bot', 'Jeszcze jeden krok'],
      ['Jan', line(0)],
      ['bot', 'W portalu zostało 0, w rejestrze 2.', 'Przygotowane jest 1 zgłoszenie, a w portalu zostało 0'],
    ],
  );

  for (const [language, table, zero, paste, read] of [
    ['pl', 'ile zostało', '0 z 20', '[Wklej linijkę z portalu]', 'W portalu zostały 3, w rejestrze 0.'],
    [
      'en',
      'how many are left',
      '0 of 20',
      '[Paste the line from the portal]',
      '3 left in the portal, 0 in our record.',
    ],
  ] as const)
    talk(
      `is one tap from a table that says that nothing is left (${language})`,
      { ...options, rows: usedUp, language },
      [
        ['Jan', table],
        ['bot', zero, paste],
        ['Jan', paste],
        ['Jan', line(3)],
        ['bot', read],
        ['-', 'nothing is corrected yet'],
      ],
    );

  talk('among more than are read at once: how many are left is said', options, [
    ['Jan', Array.from({ length: 22 }, () => line(2)).join('\n')],
    ['bot', '2 plany czekają nieodczytane: naraz mieści się 20', 'Wklej resztę po tych.'],
    ['-', 'eighteen are used by the record'],
  ]);

  talk('says when the record was last compared', { ...options, rows: usedUp }, [
    ['Jan', line(0)],
    ['bot', 'W portalu 0, tyle samo w rejestrze.', '[Tak, zgadza się]'],
    ['Jan', '[Tak, zgadza się]'],
    ['bot', 'Uzgodnione z portalem: 0 z 20', '!Powiadomienie'],
    ['-', '2 days later'],
    ['Jan', 'sql server 2022 pada, produkcja stoi'],
    ['Jan', '[Zapisz i pokaż możliwości]'],
    ['bot', 'ostatnio uzgodnionego 23 listopada'],
  ]);

  talk('is pasted into its card as well', options, [
    ['Jan', 'porównaj z portalem'],
    ['bot', 'Ile pokazuje portal?'],
    ['Jan', '[Dalej]', { 'Linijka planu': 'nie wiem co' }],
    ['bot', 'Nie ma tu linijki planu', 'Linijka planu: nie wiem co'],
    ['Jan', '[Dalej]', { 'Linijka planu': line(5) }],
    ['bot', 'W portalu zostało 5, w rejestrze 2.'],
  ]);

  talk('of a plan that only its days or numbers do not fit changes nothing', options, [
    ['Jan', line(25)],
    ['bot', 'W portalu zostało 25, a ten plan ma pulę 20.', '![Tak, popraw', '[Wklej inną linijkę]'],
    ['Jan', '(every button leads on)'],
    [
      'Jan',
      'Partner support Gold 20pack - Access Id: 172693239 Start Date (07/01/24), End Date (06/30/25), 9 incidents remaining',
    ],
    ['bot', 'Okres z tej linijki skończył się 30 czerwca 2025', '![Tak, popraw'],
    [
      'Jan',
      'Partner support Gold - Access Id: 174512887 Start Date (07/01/26), End Date (06/30/27), 9 incidents remaining cloud',
    ],
    ['bot', 'W rejestrze nie ma tu limitu, a portal liczy'],
    ['Jan', 'Partner support Gold 20pack - Access Id: 172693239 Start Date (07/01/26), End Date (06/30/27)'],
    ['bot', 'Linijka nie mówi, ile zgłoszeń zostało'],
    ['-', 'eighteen are used by the record'],
  ]);

  for (const [language, echoed, unread] of [
    ['pl', 'od 1 lipca 2026 do 30 czerwca 2027', 'bez dat w zapisie portalu (miesiąc/dzień/rok)'],
    ['en', 'from July 1, 2026 to June 30, 2027', 'no dates as the portal writes them (month/day/year)'],
  ] as const)
    talk(`has its days echoed in words, or said to be none (${language})`, { ...options, language }, [
      ['Jan', line(9)],
      ['bot', echoed],
      [
        'Jan',
        'Partner support Gold 20pack - Access Id: 172693239 Start Date (01.07.26), End Date (30/06/27), 9 incidents remaining',
      ],
      ['bot', unread, `!${echoed}`],
      ['-', 'eighteen are used by the record'],
    ]);

  talk('that is of another plan changes nothing', options, [
    ['Jan', line(9)],
    ['Jan', '[To inny plan]'],
    ['bot', 'Nic się nie zmieniło', 'należy do Microsoft Product Support · Gold', '[Wklej inną linijkę]'],
    ['Jan', '(every button leads on)'],
    ['-', 'eighteen are used by the record'],
  ]);

  talk(
    'with other lines: each is compared, one tap corrects them all',
    {
      ...options,
      rows: `${contosoRows}\naction-pack,,2026-07-01,2027-06-30,,product-support,174194363,172583642,4`,
    },
    [
      [
        'Jan',
        `${line(3)}\nPartner support MAPS 10pack - Access Id: 174194363\nStart Date (07/01/26), End Date (06/30/27), 9 incidents remaining`,
      ],
      [
        'bot',
        'Odczytane linijki: 2',
        'W portalu zostały 3, w rejestrze 2.',
        'W portalu zostało 9, w rejestrze 6.',
        '[Tak, popraw]',
        '![To inny plan]',
      ],
      ['Jan', '[Tak, popraw]'],
      ['bot', 'Microsoft Product Support · Gold: 3 z 20', 'Microsoft Product Support · Action Pack: 9 z 10'],
      ['Jan', `${line(1)}\n${line(4)}`],
      ['bot', 'Dwie linijki mówią o tym planie co innego', '![Tak, popraw'],
    ],
  );

  talk('of an unknown plan is a membership, beside the known one', options, [
    [
      'Anna',
      `${line(5)}\nPartner support MAPS 10pack - Access Id: 174194363\nStart Date (07/01/26), End Date (06/30/27), 9 incidents remaining`,
    ],
    [
      'bot',
      'W portalu zostało 5, w rejestrze 2.',
      'Odczytane: zgadza się?',
      'Microsoft Product Support · Action Pack',
    ],
    ['Anna', '[Tak, popraw na 5]'],
    ['bot', 'Zapisane: 5 z 20'],
  ]);

  talk(
    'is not used after a day, nor by anybody else, nor after the balance has moved',
    { ...options, moves: { ...options.moves } },
    [
      ['Jan', line(5)],
      ['-', '25 hours later'],
      ['Jan', '[Tak, popraw na 5]'],
      ['bot', 'Ta linijka jest już wykorzystana albo za stara', '[Wklej linijkę z portalu]'],
      ['Jan', '(every button leads on)'],
      ['Jan', line(5)],
      ['Maria', line(4)],
      ['Maria', '[Tak, popraw na 4]'],
      ['bot', 'Zapisane: 4 z 20'],
      ['Jan', '[Tak, popraw na 5]'],
      ['bot', 'Stan puli zmienił się w międzyczasie', 'Skopiuj linijkę z portalu jeszcze raz'],
      ['Jan', '(every button leads on)'],
    ],
  );

  talk('with another last day: the day is for those who may, the count for everybody', options, [
    ['Jan', 'zaloguj'],
    ['Jan', '(signs in)'],
    ['Jan', line(5, { end: '07/15/27' })],
    [
      'bot',
      'Linijka kończy się 15 lipca 2027, a w rejestrze 30 czerwca 2027. Ostatni dzień zmienia ktoś, kto może',
      '[Tak, popraw na 5]',
      '[Poproś o zmianę dnia]',
      '![Popraw też ostatni dzień]',
    ],
    ['Anna', line(5, { end: '07/15/27' })],
    ['bot', 'Możesz przyjąć dzień z linijki', '[Popraw też ostatni dzień]'],
    ['Anna', '[Popraw też ostatni dzień]'],
    ['Anna', '(signs in)'],
    ['bot', 'Zapisane: 5 z 20', 'Ostatni dzień: 15 lipca 2027'],
    ['Anna', line(5, { end: '07/15/35' })],
    ['bot', 'to zbyt daleko, więc dzień zostaje'],
  ]);

  talk('with another last day: who may not change it asks, and it is changed in one tap', options, [
    ...adminsAreKnown,
    ['Jan', line(2, { end: '07/15/27' })],
    ['bot', 'Możesz przyjąć dzień z linijki', '[Popraw też ostatni dzień]'],
    ['Jan', '[Popraw też ostatni dzień]'],
    ['Jan', '(signs in)'],
    ['bot', 'Nie możesz tego zrobić z tego konta', '[Poproś o zmianę dnia]'],
    ['Jan', '[Poproś o zmianę dnia]'],
    [
      'bot',
      'Prośba wysłana do: Anna Nowak, Piotr Zieliński',
      'Ostatni dzień Microsoft Product Support · Gold',
    ],
    [
      'bot→Anna',
      'Prośba od: Jan Kowalski',
      'w rejestrze ostatni dzień to 30 czerwca 2027, w linijce z portalu 15 lipca 2027',
      '[Tak, popraw] [Odmów] [Przekaż dalej]',
    ],
    ['Anna', '[Tak, popraw]'],
    ['bot', 'Ostatni dzień poprawiony. Wiadomość dostanie: Jan Kowalski.'],
    ['bot→Jan', 'Ostatni dzień poprawiony przez: Anna Nowak', 'taki jak w portalu'],
    ['Piotr', '[Tak, popraw]'],
    ['bot', 'Na tę prośbę jest już odpowiedź', 'Anna Nowak'],
    ['Jan', line(2, { end: '07/15/27' })],
    ['bot', 'W portalu 2, tyle samo w rejestrze.', '!Linijka kończy się'],
  ]);

  talk('the same in English; a day put right otherwise answers the ask', { ...options, language: 'en' }, [
    ['Anna', 'sign in'],
    ['Anna', '(signs in)'],
    ['Jan', 'sign in'],
    ['Jan', '(signs in)'],
    ['Jan', line(2, { end: '07/15/27' })],
    ['bot', 'The last day is changed by somebody who may', '[Ask to change the day]'],
    ['Jan', '[Ask to change the day]'],
    ['bot', 'Sent to: Anna Nowak', 'Last day of Microsoft Product Support · Gold'],
    ['bot→Anna', 'the last day is June 30, 2027 in our record, July 15, 2027 in the portal’s line'],
    ['Anna', line(2, { end: '07/15/27' })],
    ['Anna', '[Correct the last day too]'],
    ['bot', 'Last day: July 15, 2027'],
    ['bot→Jan', 'Last day corrected by: Anna Nowak'],
    ['Anna', '[Yes, correct it]'],
    ['bot', 'This request is answered already', 'Anna Nowak'],
  ]);

  it('in a group is for the personal chat', async () => {
    const company = await startCompany(options);
    try {
      const jan = company.teams.person('jan');
      const group = jan.in(company.teams.groupChat('Wsparcie', [jan, company.teams.person('anna')]));
      await group.says(`@bot ${line(5)}`);
      const shown = group.reads();
      assert.ok(!shown.includes('w rejestrze') && !shown.includes('172693239'), shown);
      const { record } = await grantOf(company);
      assert.deepEqual(record.portalDrafts, []);
    } finally {
      await company.close();
    }
  });

  talk('in English', { ...options, rows: usedUp, language: 'en' }, [
    ['Anna', 'sign in'],
    ['Anna', '(signs in)'],
    ['Jan', 'sql server 2022 crashes, production is down'],
    ['Jan', '[Save and show the options]'],
    ['bot', '0 of 20 (according to our record, never compared with the portal yet)'],
    ['Jan', '[Paste the line from the portal]'],
    ['bot', 'How many does the portal show?', '0 of 20 in our record'],
    ['Jan', line(2)],
    ['bot', '2 left in the portal, 0 in our record.', '[Yes, correct to 2] [It is another plan] [Cancel]'],
    ['Jan', '[Yes, correct to 2]'],
    ['bot', 'Saved: 2 of 20', 'Told: Anna Nowak', '[Prepare the incident]'],
    ['bot→Anna', 'Jan Kowalski'],
  ]);
});
