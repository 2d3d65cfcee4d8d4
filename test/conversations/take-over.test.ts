import assert from 'node:assert/strict';
import { contosoRows, type TestCompany } from '../support/company.ts';
import { type Events, type Line, type Moves, talk } from '../support/talk.ts';
import { tracesEvents } from '../support/traces.ts';
import { dataOf } from './refused-moves.ts';

const rows = contosoRows;
/** Chats outlive a start, as in Teams. */
const kept = { rows, keepsChats: true };
const known = (...names: string[]): readonly Line[] =>
  names.flatMap((name): Line[] => [
    [name, 'zaloguj'],
    [name, '(signs in)'],
    ['bot', 'Moje role'],
  ]);

const leaves =
  (key: string) =>
  async ({ teams }: TestCompany) => {
    teams.person(key).chat.members.splice(0);
  };
const isBack =
  (key: string) =>
  async ({ teams }: TestCompany) => {
    const { chat, member } = teams.person(key);
    chat.members.splice(0, chat.members.length, member);
  };
const events = (): Events => ({
  ...tracesEvents(),
  'Anna is no longer in the roster': leaves('anna'),
  'Anna is in the roster again': isBack('anna'),
  'Anna has been taken out of Teams altogether': async ({ teams }) => {
    const { chat } = teams.person('anna');
    teams.service.conversations.delete(chat.id);
  },
  'Anna can no longer be written to': async ({ teams }) => {
    const conversationId = teams.person('anna').chat.id;
    teams.fails({ method: 'POST', conversationId, how: 403, code: 'BotNotInConversationRoster' });
  },
  'nobody is recorded as gone': async ({ app, tenantId }) => {
    await settled();
    assert.deepEqual((await app.useCases.view(tenantId)).record.leavers, []);
  },
  'each thing taken over has its audit row': async ({ app, tenantId }) => {
    const { items } = await app.store.companies.auditPage(tenantId, {}, 200);
    const taken = items.filter(({ event }) => event.endsWith('.taken-over'));
    assert.deepEqual(taken.map(({ event }) => event).sort(), [
      'activation.taken-over',
      'incident.taken-over',
    ]);
    for (const row of taken) {
      assert.ok('person' in row.by && row.by.person.name === 'Piotr Zieliński');
      assert.equal(row.evidence?.oid, row.by.person.oid);
      assert.match(row.about.person ?? '', /\//);
    }
  },
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

/** Anna has one activation under way and one incident that is prepared. */
const annaHasWork: readonly Line[] = [
  ...known('Anna', 'Piotr', 'Jan'),
  ['Anna', 'aktywuj chmurę silver'],
  ['Anna', '[Aktywuj]'],
  ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
  ['Anna', '[Kliknięte, czekam]'],
  ['Anna', 'sql server 2022 ciągle pada, błąd 17066, produkcja stoi'],
  ['Anna', '[Przygotuj zgłoszenie]'],
  ['bot', 'Jeszcze jeden krok'],
];

/** Jan's client sends what stands on a button of Piotr's newest card. */
const taps =
  (title: string): Moves[string] =>
  async ({ teams }, person) => {
    await person.sends({ type: 'message', value: dataOf(teams.person('piotr').card(), title) });
  };
const moves: Moves = {
  'taps what Piotr was shown: has left': taps('Tak, nie pracuje: Anna Nowak'),
  'taps what Piotr was shown: take over': taps('Przejmij wszystko'),
  'taps what Piotr was shown: choose': taps('Wybierz'),
};

describe('somebody has left', () => {
  talk('8. Administrator odszedł z firmy', { rows, events }, [
    ...annaHasWork,
    ['-', 'Anna is no longer in the roster'],
    ['-', 'it is 2026-11-24T09:30:00Z'],
    ['-', 'nobody is recorded as gone'],
    ['Jan', 'anna już nie pracuje, kto ma identyfikatory?'],
    [
      'bot',
      'Identyfikatory należą do firmy, nie do osoby. Są u mnie.',
      '[Pokaż identyfikatory]',
      '[Zgłoś odejście: Anna Nowak]',
    ],
    ['-', 'it is 2026-11-25T09:30:00Z'],
    [
      'bot→Piotr',
      'Tej osoby nie ma już w Teams: Anna Nowak',
      'Do przejęcia: aktywacje w toku (1), niezamknięte zgłoszenia (1).',
      'Zmień też kontakt programu w Centrum partnerskim.',
      '[Przejmij wszystko] [Wybierz] [Zarządzanie użytkownikami ↗]',
    ],
    ['Piotr', '[Przejmij wszystko]'],
    ['Piotr', '(signs in)'],
    ['bot', 'Przejęte: 1 aktywacja i 1 zgłoszenie', '[Aktywacje] [Moje zgłoszenia]'],
    ['-', 'each thing taken over has its audit row'],
    ['Piotr', '[Moje zgłoszenia]'],
    ['bot', 'SQL Server 2022, błąd 17066'],
    ['Piotr', 'aktywacje'],
    ['bot', 'Signature Cloud Support · Silver', 'Microsoft przetwarza'],
  ]);

  talk('is seen on one day only, and back on the next: nobody has left', { ...kept, events }, [
    ...annaHasWork,
    ['-', 'Anna is no longer in the roster'],
    ['-', 'it is 2026-11-24T09:30:00Z'],
    ['-', 'nobody is recorded as gone'],
    ['-', 'the bot is stopped and started'],
    ['-', 'it is 2026-11-24T12:30:00Z'],
    ['-', 'nobody is recorded as gone'],
    ['-', 'Anna is in the roster again'],
    ['-', 'it is 2026-11-25T09:30:00Z'],
    ['-', 'nobody is recorded as gone'],
    ['-', 'Anna is no longer in the roster'],
    ['-', 'it is 2026-11-26T09:30:00Z'],
    ['-', 'nobody is recorded as gone'],
  ]);

  talk('a chat that is gone says nothing of its person', { rows, events }, [
    ...annaHasWork,
    ['-', 'Anna has been taken out of Teams altogether'],
    ['-', 'it is 2026-11-24T09:30:00Z'],
    ['-', 'it is 2026-11-25T09:30:00Z'],
    ['-', 'it is 2026-11-26T09:30:00Z'],
    ['-', 'nobody is recorded as gone'],
  ]);

  talk(
    'a message that cannot be delivered makes the bot ask the roster: the first of two days',
    { ...kept, events },
    [
      ...annaHasWork,
      ['-', 'Anna is no longer in the roster'],
      ['-', 'Anna can no longer be written to'],
      // Before nine nobody is looked for but who could not be written to.
      ['-', 'it is 2026-11-24T06:00:00Z'],
      ['Jan', 'korzyści'],
      ['Jan', '[Poproś o: produkty lokalne · Silver]'],
      ['bot', 'Prośba wysłana do: Anna Nowak, Piotr Zieliński'],
      ['-', 'nobody is recorded as gone'],
      ['-', 'it is 2026-11-25T08:30:00Z'],
      ['bot→Piotr', 'Tej osoby nie ma już w Teams: Anna Nowak'],
    ],
  );

  for (const [language, say] of [
    [
      'pl',
      {
        hello: 'zaloguj',
        says: 'anna już nie pracuje',
        confirm: '[Tak, nie pracuje: Anna Nowak]',
        told: [
          'Zapisane tutaj: nie ma Cię już w firmie',
          'Wpis: Piotr Zieliński.',
          'napisz do mnie cokolwiek',
        ],
        writes: 'korzyści',
      },
    ],
    [
      'en',
      {
        hello: 'sign in',
        says: 'anna has left',
        confirm: '[Yes, Anna Nowak has left]',
        told: [
          'Recorded here: you have left the company',
          'Recorded by: Piotr Zieliński.',
          'write anything to me',
        ],
        writes: 'benefits',
      },
    ],
  ] as const)
    talk(`is told of it, and sets it right by writing (${language})`, { rows, language }, [
      ...['Anna', 'Piotr'].flatMap((name): Line[] => [
        [name, say.hello],
        [name, '(signs in)'],
      ]),
      ['Piotr', say.says],
      ['Piotr', say.confirm],
      ['bot→Anna', ...say.told],
      ['Piotr', say.says],
      ['bot', 'Anna Nowak', `!${say.confirm}`],
      ['Anna', say.writes],
      ['Piotr', say.says],
      ['bot', say.confirm],
    ]);

  talk('is reported by a member, confirmed by whoever may, and the member is told', { rows, events }, [
    ...annaHasWork,
    ['Jan', 'anna już nie pracuje'],
    ['Jan', '[Zgłoś odejście: Anna Nowak]'],
    ['bot', 'Prośba wysłana do: Piotr Zieliński (role'],
    ['-', 'nobody is recorded as gone'],
    [
      'bot→Piotr',
      'Zgłasza: Jan Kowalski',
      'Ta osoba ma już nie pracować w firmie: Anna Nowak',
      'aktywacje w toku (1), niezamknięte zgłoszenia (1)',
      '[Tak, nie pracuje: Anna Nowak] [Nadal pracuje]',
    ],
    ['Piotr', '[Tak, nie pracuje: Anna Nowak]'],
    ['bot', 'Odejście z firmy: Anna Nowak', '[Przejmij wszystko] [Wybierz]'],
    ['bot→Jan', 'Odejście zapisane przez: Piotr Zieliński', 'można teraz przejąć'],
    ['Piotr', '[Wybierz]'],
    ['bot', 'Co chcesz przejąć po: Anna Nowak?', '[Przejmij: chmura · Silver]'],
    ['Piotr', '[Przejmij: chmura · Silver]'],
    ['bot', 'Przejęte: 1 aktywacja', 'Do przejęcia jeszcze: 1.'],
  ]);

  talk('and writes again: has not left any more', { rows, events }, [
    ...annaHasWork,
    ['Piotr', 'anna już nie pracuje'],
    ['bot', 'Czy ta osoba już nie pracuje: Anna Nowak?', '[Tak, nie pracuje: Anna Nowak]'],
    ['Piotr', '[Tak, nie pracuje: Anna Nowak]'],
    ['bot', 'Odejście z firmy: Anna Nowak'],
    ['Anna', 'korzyści'],
    ['-', 'nobody is recorded as gone'],
    ['Piotr', '[Przejmij wszystko]'],
    ['bot', 'Nie ma po kim przejmować'],
  ]);

  talk('of two who take over one is first, the other is told who', { rows, events }, [
    ...known('Ewa'),
    ...annaHasWork,
    ['Piotr', 'anna już nie pracuje'],
    ['Piotr', '[Tak, nie pracuje: Anna Nowak]'],
    ['Piotr', '[Przejmij wszystko]'],
    ['bot', 'Przejęte: 1 aktywacja i 1 zgłoszenie'],
    ['Piotr', '(taps again)'],
    ['bot', 'Przejęte: 1 aktywacja i 1 zgłoszenie'],
    ['Piotr', 'anna już nie pracuje'],
    ['bot', 'Odejście zapisane: Anna Nowak'],
    ['Piotr', '[Wybierz]'],
    ['bot', 'Nie ma nic do przejęcia.', '![Przejmij wszystko]'],
  ]);

  talk('is not for a member to record', { rows, events, moves }, [
    ...annaHasWork,
    ['Piotr', 'anna już nie pracuje'],
    ['bot', '[Tak, nie pracuje: Anna Nowak]'],
    ['Jan', '(taps what Piotr was shown: has left)'],
    ['bot', 'Nie możesz'],
    ['-', 'nobody is recorded as gone'],
    ['Piotr', '[Tak, nie pracuje: Anna Nowak]'],
    ['bot', '[Przejmij wszystko]'],
    ['-', 'nothing changes from here'],
    ['Jan', '(taps what Piotr was shown: take over)'],
    ['bot', 'Nie możesz'],
    ['Jan', '(taps what Piotr was shown: choose)'],
    ['bot', 'Nie możesz', '!SQL Server'],
    ['-', 'nothing has changed'],
  ]);

  talk('in English', { rows, events, language: 'en' }, [
    ['Anna', 'sign in'],
    ['Anna', '(signs in)'],
    ['Piotr', 'sign in'],
    ['Piotr', '(signs in)'],
    ['Jan', 'sign in'],
    ['Jan', '(signs in)'],
    ['Anna', 'activate cloud silver'],
    ['Anna', '[Activate]'],
    ['Jan', 'anna left the company, who has the ids?'],
    ['bot', 'The IDs belong to the company, not to a person. They are here.', '[Show IDs]'],
    ['Jan', '[Report: Anna Nowak has left]'],
    ['bot→Piotr', 'Reported by: Jan Kowalski', 'activations under way (1), incidents not closed (0)'],
    ['Piotr', '[Yes, Anna Nowak has left]'],
    ['bot', 'Left the company: Anna Nowak', '[Take over everything]'],
    ['Piotr', '[Take over everything]'],
    ['bot', 'Taken over: 1 activation', '!incident'],
    ['bot→Jan', 'Departure recorded by: Piotr Zieliński'],
  ]);

  for (const [language, says, ...answer] of [
    ['pl', 'anna już nie pracuje, kto ma identyfikatory?', 'Nikt ich tu jeszcze nie wpisał.', '!Są u mnie'],
    ['en', 'anna left the company, who has the ids?', 'None are recorded here yet.', '!They are here'],
  ] as const)
    talk(`claims no ids where none are recorded (${language})`, { language }, [
      ['Jan', says],
      ['bot', ...answer],
    ]);
});
