import assert from 'node:assert/strict';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { type Events, type Line, type Moves, signsInAt, talk } from '../support/talk.ts';
import { tracesEvents } from '../support/traces.ts';
import { leadsOn } from './leads-on.ts';
import { dataOf } from './refused-moves.ts';

const thirteenLeft = contosoRows.replace('172583624,18', '172583624,7');

async function leaves({ app, teams, tenantId }: TestCompany, key: string): Promise<void> {
  const { member } = teams.person(key);
  const person = { tenantId, oid: member.aadObjectId, name: member.name };
  const by = { person };
  const command = { opId: `left-${key}`, by, kind: 'test-leaves', inputHash: 'x' };
  await app.store.companies.update(tenantId, command, (record, { now }) => ({
    kind: 'done',
    record: { ...record, leavers: [...record.leavers, { person, at: now, by }] },
    audit: [],
    notices: [],
    answer: null,
  }));
}

const events = (): Events => ({
  ...tracesEvents(),
  'Jan has left': (company) => leaves(company, 'jan'),
});

/** A button of Anna's newest card that has it, tapped by another person's client. */
const taps = (title: string): Moves => ({
  [`taps ${title} of Anna`]: async ({ teams }, person) => {
    await person.sends({ type: 'message', value: dataOf(teams.person('anna').card(), title) });
  },
});

const options = {
  rows: thirteenLeft,
  events,
  moves: {
    'every button leads on': leadsOn,
    ...taps('Zgłoszenia firmy'),
    ...taps('Rozwiązane'),
    ...taps('Przejmij zgłoszenie'),
  },
};

const known: readonly Line[] = [
  ['Anna', 'zaloguj'],
  ['Anna', '(signs in)'],
  ['bot', 'Moje role'],
];
const jansSent: readonly Line[] = [
  ['Jan', 'sql server 2022 pada, błąd 17066, produkcja stoi'],
  ['Jan', '[Przygotuj zgłoszenie]'],
  ['Jan', '2611230040001234'],
  ['bot', '✓ Numer sprawy zapisany'],
];
const mariasPrepared: readonly Line[] = [
  ['Maria', 'windows server 2025 nie wstaje, produkcja stoi'],
  ['Maria', '[Przygotuj zgłoszenie]'],
  ['bot', 'nasz numer 2026-0002'],
];
const annaOpensJans: readonly Line[] = [
  ['Anna', 'zgłoszenia firmy'],
  ['Anna', '[Pokaż: SQL Server 2022, błąd 17066]'],
];

describe('the company’s incidents', () => {
  talk('are none before the first one, which is no matter of a choice', options, [
    ...known,
    ['Anna', 'zgłoszenia firmy'],
    ['bot', '0 zgłoszeń', 'Nikt jeszcze nie przygotował zgłoszenia.', '!Przy tym wyborze'],
  ]);

  talk('are shown to who may, verified at the tap, by person and state; no draft is among them', options, [
    ...jansSent,
    ...mariasPrepared,
    ['Jan', 'exchange server se nie działa'],
    ['Jan', '[Przygotuj zgłoszenie]', { 'Telefon, pod który zadzwoni Microsoft': 'zadzwoń!' }],
    ['bot', 'Do poprawienia'],
    ['Anna', 'zgłoszenia firmy'],
    [
      'bot',
      'Zgłoszenia firmy',
      'rola jest sprawdzana po naciśnięciu przycisku',
      '[Zgłoszenia firmy] [Moje zgłoszenia]',
      '!SQL Server',
    ],
    ['Anna', '[Zgłoszenia firmy]'],
    ['bot', 'Zaloguj się', '!SQL Server'],
    ['Anna', '(signs in)'],
    [
      'bot',
      'Zgłoszenia firmy',
      '2 zgłoszenia · czeka na numer sprawy: 1',
      'Osoba: Wszyscy (Wszyscy / Jan Kowalski (1) / Maria Wójcik (1))',
      'Jan Kowalski',
      'Maria Wójcik',
      '!exchange',
    ],
    ['Anna', '[Czekają na numer sprawy (1)]'],
    ['bot', 'windows server 2025 nie wstaje', '!SQL Server 2022, błąd 17066'],
    ['Anna', 'zgłoszenia firmy'],
    ['Anna', '[Czekają na numer sprawy (1)]', { Osoba: 'Jan Kowalski (1)' }],
    ['bot', '0 zgłoszeń', 'Przy tym wyborze nie ma żadnego.'],
    ['Anna', '(every button leads on)'],
  ]);

  talk('are refused at the tap to an Admin agent and to an engineer', options, [
    ...known,
    ...jansSent,
    ['Anna', 'moje zgłoszenia'],
    ['-', 'nothing changes from here'],
    ['Maria', '(taps Zgłoszenia firmy of Anna)'],
    ['bot', 'Zaloguj się', '!SQL Server'],
    ['Maria', '(signs in)'],
    ['bot', 'tylko rolę: Agent administracyjny', '!SQL Server'],
    ['Jan', '(taps Zgłoszenia firmy of Anna)'],
    ['Jan', '(signs in)'],
    ['bot', 'Nie możesz', 'Anna Nowak', '!SQL Server'],
    ['-', 'nothing has changed'],
  ]);

  talk(
    'of a colleague are noted and closed by who may; whoever opened it hears of it, with a name',
    options,
    [
      ...known,
      ...jansSent,
      ...annaOpensJans,
      [
        'bot',
        'Historia',
        'numer sprawy zapisany · Jan Kowalski',
        '[Dodaj notatkę] [Rozwiązane] [Błąd produktu]',
      ],
      ['Anna', '[Dodaj notatkę]'],
      ['Anna', '[Zapisz notatkę]', { Treść: 'Microsoft dzwoni jutro' }],
      ['bot', 'Notatka zapisana'],
      [
        'bot→Jan',
        'Zmiana w Twoim zgłoszeniu „SQL Server 2022, błąd 17066”',
        'Anna Nowak: nowa notatka.',
        '[Pokaż zgłoszenie]',
      ],
      ['Jan', '[Pokaż zgłoszenie]'],
      ['bot', 'Anna Nowak, dziś', 'Microsoft dzwoni jutro'],
      ['Anna', '[Błąd produktu]'],
      ['bot', 'Zamknięte jako błąd produktu', '12 z 20 (+1, do potwierdzenia)', '[Zgłoszenia firmy]'],
      ['bot→Jan', 'Anna Nowak: zamknięcie jako błąd produktu.'],
      ['Jan', '[Pokaż zgłoszenie]'],
      ['bot', 'zamknięte: błąd produktu · Anna Nowak'],
      ['Anna', 'zgłoszenia firmy'],
      ['bot', '● Zamknięte: błąd produktu'],
      ['Anna', '[Pokaż: SQL Server 2022, błąd 17066]'],
      ['bot', 'Zamknięte: błąd produktu', 'Microsoft dzwoni jutro', 'Historia', '![Rozwiązane]'],
    ],
  );

  talk('in English; who does it to their own is told nothing', { ...options, language: 'en' }, [
    ['Anna', 'sign in'],
    ['Anna', '(signs in)'],
    ['Jan', 'sql server 2022 crashes, error 17066, production is down'],
    ['Jan', '[Prepare the incident]'],
    ['Anna', 'exchange server se is down, error 5, production is down'],
    ['Anna', '[Prepare the incident]'],
    ['Anna', 'company incidents'],
    ['bot', 'The company’s incidents', '2 incidents · waiting for a case number: 2'],
    ['Anna', '[Show: SQL Server 2022, error 17066]'],
    ['Anna', '[Withdraw]'],
    ['bot', 'Withdrawn. Whoever opened it is told.'],
    ['bot→Jan', 'Your incident “SQL Server 2022, error 17066” has changed', 'Anna Nowak withdrew it.'],
    ['Jan', 'benefits'],
    ['bot', '12 of 20'],
    ['Anna', 'my incidents'],
    ['Anna', '[Show: exchange server se is down, error 5, production is down]'],
    ['Anna', '[Add a note]'],
    ['Anna', '[Save the note]', { Text: 'mine' }],
    ['bot', 'Note saved'],
    ['Anna', 'benefits'],
    ['bot', '!has changed'],
  ]);

  talk('of somebody who has left are taken over, and their questions go to the new owner', options, [
    ...known,
    ...jansSent,
    ...annaOpensJans,
    ['bot', '![Przejmij zgłoszenie]'],
    ['-', 'Jan has left'],
    ...annaOpensJans,
    ['bot', 'Tej osoby nie ma już w firmie: Jan Kowalski.', '[Przejmij zgłoszenie]'],
    ['Anna', '[Przejmij zgłoszenie]'],
    ['bot', 'Zgłoszenie należy teraz do Ciebie'],
    ['Anna', '[Pokaż zgłoszenie]'],
    ['bot', 'Poprzednia osoba', 'Jan Kowalski', 'przejęte · Anna Nowak', '[Rozwiązane]'],
    ['-', 'it is 2026-11-30T08:30:00Z'],
    ['bot→Anna', 'Zgłoszenie „SQL Server 2022, błąd 17066”: co z nim?'],
    ['Anna', '[Rozwiązane]'],
    ['bot', 'Zamknięte jako rozwiązane'],
  ]);

  talk('are changed by nobody without the role: not closed, not taken over', options, [
    ...known,
    ...jansSent,
    ['-', 'Jan has left'],
    ...annaOpensJans,
    ['-', 'nothing changes from here'],
    ['Maria', '(taps Rozwiązane of Anna)'],
    ['bot', 'Zaloguj się'],
    ['Maria', '(signs in)'],
    ['bot', 'tylko rolę: Agent administracyjny'],
    ['Maria', '(taps Przejmij zgłoszenie of Anna)'],
    ['bot', 'tylko rolę: Agent administracyjny'],
    ['-', 'nothing has changed'],
  ]);

  it('are shown in the personal chat alone', async () => {
    const company = await startCompany({ rows: thirteenLeft });
    try {
      const { teams } = company;
      const [anna, jan] = [teams.person('anna'), teams.person('jan')];
      await anna.says('zaloguj');
      await anna.says(await signsInAt(anna, 'anna'));
      await jan.says('sql server 2022 pada, błąd 17066, produkcja stoi');
      await jan.taps('Przygotuj zgłoszenie', {}, { past: 'the form' });
      await anna.says('moje zgłoszenia');
      const group = anna.in(teams.groupChat('Wsparcie', [anna, jan]));
      await group.sends({ type: 'message', value: dataOf(anna.card(), 'Zgłoszenia firmy') });
      await group.sends({ type: 'message', value: { verb: 'show-usage', v: 1, ids: {} } });
      const read = group.reads();
      assert.match(read, /pryw|osobist/i);
      assert.doesNotMatch(read, /SQL Server/);
    } finally {
      await company.close();
    }
  });
});
