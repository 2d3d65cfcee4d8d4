import assert from 'node:assert/strict';
import { contosoRows, type TestCompany } from '../support/company.ts';
import { type Events, type Line, type Moves, talk } from '../support/talk.ts';
import { auditOf, tracesEvents } from '../support/traces.ts';
import { changedButton } from './changed-button.ts';
import { leadsOn } from './leads-on.ts';
import { dataOf } from './refused-moves.ts';

const once = (event: string) => async (company: TestCompany) => {
  assert.equal((await auditOf(company, event)).length, 1, event);
};
const count = (what: 'activations' | 'incidents', wanted: number) => async (company: TestCompany) => {
  const record = await company.app.store.companies.read(company.tenantId);
  assert.equal(record?.[what].filter((one) => one.state !== 'draft').length, wanted, what);
};
const events = (): Events => ({
  ...tracesEvents(),
  'one activation was requested': async (company) => {
    await once('activation.requested')(company);
    await count('activations', 1)(company);
  },
  'one incident was prepared': async (company) => {
    await once('incident.prepared')(company);
    await count('incidents', 1)(company);
  },
});
const form = {
  'Gdzie jest problem?': 'Produkt lokalny, np. SQL Server',
  Produkt: 'SQL Server',
  Wersja: '2022',
  'Co się dzieje, w jednym zdaniu?': 'Usługa zatrzymuje się minutę po starcie',
  'Ważność i pierwsza odpowiedź': 'B, umiarkowany: 4 godz. robocze',
  'Telefon, pod który zadzwoni Microsoft': '+48 22 123 45 67',
};
const kept = new Map<string, object>();
const moves: Moves = {
  'the channel delivers the tap again': async (_company, person) => {
    await person.redelivered('new id');
  },
  'the channel delivers the tap again under its own id': async (_company, person) => {
    await person.redelivered('same id');
  },
  'keeps the button of Anna': async ({ teams }, person) => {
    kept.set(person.key, dataOf(teams.person('anna').card(), 'Aktywuj'));
  },
  'taps the very button of Anna': async (_company, person) => {
    await person.sends({ type: 'message', value: kept.get(person.key) });
  },
  'taps twice at once': async (_company, person) => {
    await Promise.all([person.taps('Aktywuj'), person.taps('Aktywuj')]);
  },
};
const options = { rows: contosoRows, events, moves: { ...moves, 'every button leads on': leadsOn } };

/** Both are signed in and have the same question before them. */
const annaIsReady: readonly Line[] = [
  ['Anna', 'zaloguj'],
  ['Anna', '(signs in)'],
  ['Anna', 'aktywuj chmurę silver'],
  ['bot', 'Aktywować tę korzyść?'],
];
const piotrIsReady: readonly Line[] = [
  ['Piotr', 'zaloguj'],
  ['Piotr', '(signs in)'],
  ['Piotr', 'aktywuj chmurę silver'],
  ['bot', 'Aktywować tę korzyść?'],
];
const click = 'Teraz kliknij Aktywuj w Centrum partnerskim';

describe('pressing Activate takes effect once', () => {
  talk('twice in a row: the second shows the same', options, [
    ...annaIsReady,
    ['Anna', '[Aktywuj]'],
    ['bot', click],
    ['Anna', '(taps again)'],
    ['bot', click],
    ['-', 'one activation was requested'],
  ]);

  talk('twice at the same moment', options, [
    ...annaIsReady,
    ['Anna', '(taps twice at once)'],
    ['bot', click],
    ['-', 'one activation was requested'],
  ]);

  talk('delivered again by the channel, under a new activity id and under the old one', options, [
    ...annaIsReady,
    ['Anna', '[Aktywuj]'],
    ['bot', click],
    ['Anna', '(the channel delivers the tap again)'],
    ['Anna', '(the channel delivers the tap again under its own id)'],
    ['-', 'one activation was requested'],
  ]);

  talk('from two devices', options, [
    ...annaIsReady,
    ['Anna', '[Aktywuj]'],
    ['bot', click],
    ['Anna, phone', '[Aktywuj]'],
    ['bot', click],
    ['-', 'one activation was requested'],
  ]);

  talk('on a card drawn yesterday, which has done its work', options, [
    ...annaIsReady,
    ['Anna', '[Aktywuj]'],
    ['bot', click],
    ['-', '1 day later'],
    ['Anna, phone', '[Aktywuj]'],
    ['bot', 'Zaloguj się'],
    ['Anna, phone', '(signs in)'],
    ['bot', click],
    ['-', 'one activation was requested'],
  ]);

  talk('on a card drawn yesterday and not yet used, it still works', options, [
    ...annaIsReady,
    ['-', '1 day later'],
    ['Anna', '[Aktywuj]'],
    ['Anna', '(signs in)'],
    ['bot', click],
    ['-', 'one activation was requested'],
  ]);

  talk('after it was clicked already, the old card shows where it stands', options, [
    ...annaIsReady,
    ['Anna', '[Aktywuj]'],
    ['Anna', '[Kliknięte, czekam]'],
    ['bot', 'Microsoft przetwarza'],
    ['Anna, phone', '[Aktywuj]'],
    ['bot', 'Microsoft przetwarza', `!${click}`],
    ['-', 'one activation was requested'],
  ]);

  talk('by two admins: the second is told who and when', options, [
    ...annaIsReady,
    ...piotrIsReady,
    ['Anna', '[Aktywuj]'],
    ['bot', click],
    ['Piotr', '[Aktywuj]'],
    [
      'bot',
      'Decyzja o tej aktywacji już zapadła',
      'Decyzja: Anna Nowak, 23 listopada',
      '[Aktywacje] [Powiadom też mnie]',
    ],
    ['-', 'one activation was requested'],
    ['Piotr', '[Powiadom też mnie]'],
    ['Piotr', 'aktywuj chmurę silver'],
    ['bot', 'Decyzja o tej aktywacji już zapadła', 'Decyzja: Anna Nowak, 23 listopada'],
  ]);

  talk('by two admins on one and the same card', options, [
    ...annaIsReady,
    ...piotrIsReady,
    ['Piotr', '(keeps the button of Anna)'],
    ['Anna', '[Aktywuj]'],
    ['bot', click],
    ['Piotr', '(taps the very button of Anna)'],
    ['bot', 'To już jest zrobione', 'Anna Nowak', 'Nic nie zostało wykonane drugi raz'],
    ['-', 'one activation was requested'],
  ]);
});

describe('pressing Prepare takes effect once', () => {
  const filled: readonly Line[] = [
    ['Jan', 'nowe zgłoszenie'],
    ['bot', 'Nowe zgłoszenie'],
    ['Jan', '[Przygotuj zgłoszenie]', form],
    ['bot', 'Jeszcze jeden krok', 'Microsoft jeszcze o nim nie wie'],
  ];

  talk('twice in a row, and delivered again', options, [
    ...filled,
    ['Jan', '(taps again)'],
    ['bot', 'Jeszcze jeden krok'],
    ['Jan', '(the channel delivers the tap again)'],
    ['-', 'one incident was prepared'],
  ]);

  talk('from two devices with the same words', options, [
    ...filled,
    ['Jan, phone', '[Przygotuj zgłoszenie]', form],
    ['bot', 'Jeszcze jeden krok'],
    ['-', 'one incident was prepared'],
    ['Jan', 'korzyści'],
    ['bot', '1 z 20'],
  ]);

  talk('with other words under the same button the first stands', options, [
    ...filled,
    ['-', 'nothing changes from here'],
    ['Jan, phone', '[Przygotuj zgłoszenie]', { ...form, Produkt: 'Windows Server' }],
    ['bot', 'Ten przycisk był już użyty z innymi danymi', 'Pierwsze użycie obowiązuje'],
    ['-', 'nothing has changed'],
    ['-', 'one incident was prepared'],
    ['Jan, phone', '(every button leads on)'],
  ]);

  talk('on a form drawn yesterday', options, [
    ['Jan', 'nowe zgłoszenie'],
    ['-', '1 day later'],
    ['Jan', '[Przygotuj zgłoszenie]', form],
    ['bot', 'Jeszcze jeden krok'],
    ['-', '1 day later'],
    ['Jan, phone', '[Przygotuj zgłoszenie]', form],
    ['bot', 'Jeszcze jeden krok'],
    ['-', 'one incident was prepared'],
  ]);
});

describe('a made-up button does nothing', () => {
  for (const [title, change] of [
    ['with an opId out of thin air', changedButton.madeUp],
    ['without an opId', changedButton.none],
    ['with the opId of another verb', changedButton.ofAnotherVerb],
    ['with the opId of another benefit', changedButton.ofAnotherBenefit],
    ['with the opId of another company', changedButton.ofAnotherCompany],
    ['with one digit changed', changedButton.oneSignChanged],
  ] as const) {
    talk(title, { ...options, moves: { 'sends the changed button': change } }, [
      ...annaIsReady,
      ['-', 'nothing changes from here'],
      ['Anna', '(sends the changed button)'],
      ['bot', 'Ten przycisk jest nieważny', 'Nie pochodzi ode mnie, więc nic się nie stało', '[Korzyści]'],
      ['-', 'nothing has changed'],
    ]);
  }

  for (const [title, before, act] of [
    ['drawn 31 days ago', 'it is 2026-12-24T11:00:00Z', '[Aktywuj]'],
    ['whose key is gone', 'nothing changes from here', '(sends the changed button)'],
  ] as const) {
    talk(
      `${title}: nothing is done, and the card is drawn anew`,
      {
        ...options,
        moves: { 'sends the changed button': changedButton.ofAnotherKey },
      },
      [
        ['Anna', 'aktywuj produkty lokalne'],
        ['bot', '[Aktywuj]'],
        ['-', 'nothing changes from here'],
        ['-', before],
        ['Anna', act],
        ['bot', 'Ta karta jest za stara', 'Aktualna jest poniżej', 'Aktywować tę korzyść?'],
        ['-', 'nothing has changed'],
      ],
    );
  }

  talk('a form of last month: what was typed stands in the one drawn anew', options, [
    ['Jan', 'nowe zgłoszenie'],
    ['-', 'nothing changes from here'],
    ['-', 'it is 2026-12-24T11:00:00Z'],
    ['Jan', '[Przygotuj zgłoszenie]', form],
    ['bot', 'Ta karta jest za stara', 'Aktualna jest poniżej', 'Usługa zatrzymuje się minutę po starcie'],
    ['-', 'nothing has changed'],
    ['Jan', '[Przygotuj zgłoszenie]'],
    ['bot', 'Jeszcze jeden krok'],
    ['-', 'one incident was prepared'],
  ]);
});
