import assert from 'node:assert/strict';
import type { DeadLetter } from '../../benefits/index.ts';
import { contosoRows, type TestCompany } from '../support/company.ts';
import { type Events, type Line, talk } from '../support/talk.ts';
import { auditOf } from '../support/traces.ts';
import { until } from '../support/until.ts';

const cloudForm = {
  area: 'on-premises',
  product: 'SQL Server',
  version: '2022',
  problem: 'SQL stoi',
  severity: 'A',
};
/** Silver alone, so that nothing else helps while it is inactive. */
const rows = 'silver,Application Development,2026-07-01,2027-06-30,,product-support,,,';
const ready = 'Microsoft Product Support · Silver jest aktywna';

const everybodyIsHere: readonly Line[] = [
  ['Anna', 'zaloguj'],
  ['Anna', '(signs in)'],
  ['Piotr', 'zaloguj'],
  ['Piotr', '(signs in)'],
];
/** Jan cannot go on without the benefit and asks for it. */
const janWaits: readonly Line[] = [
  ['Jan', 'nowe zgłoszenie'],
  ['Jan', '[Przygotuj zgłoszenie]', cloudForm],
  ['bot', 'Żadna korzyść do tego nie jest teraz aktywna', 'Formularz jest zapisany'],
  ['Jan', '[Poproś o aktywację]'],
  ['bot', 'Prośba wysłana do: Anna Nowak, Piotr Zieliński'],
];
const annaActivates: readonly Line[] = [
  ['Anna', 'aktywuj produkty lokalne'],
  ['Anna', '[Aktywuj]'],
  ['Anna', '[Kliknięte, czekam]'],
  ['bot', 'Microsoft przetwarza'],
];
const ewaWatches: readonly Line[] = [
  ['Ewa', 'aktywuj produkty lokalne'],
  ['bot', 'Decyzja o tej aktywacji już zapadła', 'Decyzja: Anna Nowak', '[Powiadom też mnie]'],
  ['Ewa', '[Powiadom też mnie]'],
  ['bot', 'Dam Ci znać'],
];
const piotrRecordsIds: readonly Line[] = [
  ['Piotr', 'Access ID 174194363 Contract ID 172583642'],
  ['bot', '[Tak, zapisz]'],
  ['Piotr', '[Tak, zapisz]'],
  ['bot', ready],
];
const everybodyIsTold: readonly Line[] = [
  ['bot→Anna', ready, '15 zgłoszeń do 30 czerwca 2027'],
  ['bot→Ewa', ready],
  ['bot→Jan', ready, '[Dokończ zgłoszenie]', '!174194363'],
  ['Jan', '[Dokończ zgłoszenie]'],
  ['bot', 'Jeszcze jeden krok', 'SQL stoi', '14 z 15'],
];
const restarted: Line = ['-', 'the bot is stopped and started'];

/** How many times somebody's chat shows that it is ready. */
const toldOnce =
  (key: string) =>
  async ({ teams }: TestCompany) => {
    const shown = teams
      .person(key)
      .history()
      .filter((line) => line.includes('jest aktywna'));
    assert.equal(shown.length, 1, `${key} has been told ${shown.length} times`);
  };
const events = (): Events => ({
  'Teams takes no message': async ({ teams }) => teams.fails({ how: 503 }),
  'Teams takes messages again': async ({ teams }) => teams.recovers(),
  'Anna has been told once': toldOnce('anna'),
  'Ewa has been told once': toldOnce('ewa'),
  'nobody has been told yet': async ({ teams }) => {
    for (const key of ['anna', 'jan', 'ewa'])
      assert.ok(
        !teams
          .person(key)
          .history()
          .some((line) => line.includes(ready)),
        key,
      );
  },
  'everything is kept for those who wait': async (company) => {
    assert.equal((await auditOf(company, 'activation.completed')).length, 1);
    assert.deepEqual(await company.app.store.outbox.deadLetters(company.tenantId), []);
  },
});
const inTeams = { rows, events, keepsChats: true } as const;

describe('a completed activation reaches everybody who waits', () => {
  talk('when the bot was stopped and started between the click and the ids', inTeams, [
    ...everybodyIsHere,
    ...janWaits,
    ...annaActivates,
    ...ewaWatches,
    restarted,
    ...piotrRecordsIds,
    ...everybodyIsTold,
    ['-', 'Anna has been told once'],
    ['-', 'Ewa has been told once'],
  ]);

  talk('when the bot was stopped with the messages unsent', inTeams, [
    ...everybodyIsHere,
    ...janWaits,
    ...annaActivates,
    ...ewaWatches,
    ...piotrRecordsIds.slice(0, 2),
    ['-', 'Teams takes no message'],
    ['Piotr', '[Tak, zapisz]'],
    ['-', 'nobody has been told yet'],
    restarted,
    ['-', 'nobody has been told yet'],
    ['-', 'Teams takes messages again'],
    ['-', '10 minutes later'],
    ...everybodyIsTold,
    ['-', 'everything is kept for those who wait'],
    ['-', 'Anna has been told once'],
  ]);

  talk('when the Playground was reloaded: it comes with the first sign of each', { rows, events }, [
    ...everybodyIsHere,
    ...janWaits,
    ...annaActivates,
    ...ewaWatches,
    restarted,
    ...piotrRecordsIds,
    ['-', 'nobody has been told yet'],
    ['-', 'everything is kept for those who wait'],
    ['Anna', '(installs the bot)'],
    ['bot→Anna', ready],
    ['Ewa', 'pomoc'],
    ['bot→Ewa', ready],
    ['Jan', '(installs the bot)'],
    ['bot→Jan', ready, '[Dokończ zgłoszenie]'],
    ['Jan', '[Dokończ zgłoszenie]'],
    ['bot', 'Jeszcze jeden krok', 'SQL stoi', '14 z 15'],
    ['-', 'Anna has been told once'],
    ['-', 'Ewa has been told once'],
  ]);

  talk('when a chat is gone: it waits, and comes when the chat is back', inTeams, [
    ...everybodyIsHere,
    ...janWaits,
    ...annaActivates,
    ['Jan', '(removes the bot)'],
    ...piotrRecordsIds,
    ['bot→Anna', ready],
    ['-', '20 days later'],
    restarted,
    ['-', 'everything is kept for those who wait'],
    ['Jan', '(installs the bot)'],
    ['bot→Jan', ready, '[Dokończ zgłoszenie]'],
  ]);

  talk(
    'and after 30 days without a chat it is on the list of what could not be delivered',
    {
      ...inTeams,
      events: () => ({
        ...events(),
        'Jan could not be told': async ({ app, tenantId }) => {
          const isJans = ({ notice }: DeadLetter) =>
            notice.kind === 'activation-completed' && notice.to.name === 'Jan Kowalski';
          await until(
            async () => (await app.store.outbox.deadLetters(tenantId)).some(isJans),
            'a dead letter',
          );
        },
      }),
    },
    [
      ...everybodyIsHere,
      ...janWaits,
      ...annaActivates,
      ['Jan', '(removes the bot)'],
      ...piotrRecordsIds,
      ['bot→Anna', ready],
      ['-', '31 days later'],
      ['-', 'Jan could not be told'],
    ],
  );
});

describe('what was said stays after a start', () => {
  talk('a confirm card of before still works, and so does the sign-in', { rows: contosoRows, events }, [
    ...everybodyIsHere,
    ['Anna', 'aktywuj chmurę silver'],
    restarted,
    ['Anna', '[Aktywuj]'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim', '!Zaloguj się'],
  ]);

  talk('a confirmed command waits for its sign-in over a start', { rows: contosoRows, events }, [
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Zaloguj się'],
    restarted,
    ['Anna', '(signs in)'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
  ]);

  talk('a second press after a start shows what was done, once', { rows: contosoRows, events }, [
    ...everybodyIsHere,
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['bot', 'Teraz kliknij'],
    restarted,
    ['Anna', '(taps again)'],
    ['bot', 'Teraz kliknij'],
  ]);

  talk('a filled form is kept as a draft', { rows, events }, [
    ...everybodyIsHere,
    ...janWaits,
    restarted,
    ['Jan', 'moje zgłoszenia'],
    ['bot', 'SQL stoi'],
  ]);
});
