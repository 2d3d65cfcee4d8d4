import assert from 'node:assert/strict';
import { contosoRows } from '../support/company.ts';
import { type Line, talk } from '../support/talk.ts';

const known: readonly Line[] = [
  ['Anna', 'zaloguj'],
  ['Anna', '(signs in)'],
  ['bot', 'Administrator globalny'],
];
const all = 'activations,contracts,balances,incidents,monthly';

describe('notification settings', () => {
  talk('are everything, on working days at nine, until somebody chooses', { rows: contosoRows }, [
    ['Jan', 'powiadomienia'],
    [
      'bot',
      'Powiadomienia',
      'To, co jest skierowane do Ciebie, przychodzi zawsze',
      `O czym pisać: ${all}`,
      'W jakie dni: w dni robocze',
      'O godzinie 9 w strefie czasowej: firmy (Europe/Warsaw)',
      'Język: Polski',
      '[Zapisz] [Tylko to, co do mnie] [Anuluj]',
    ],
  ]);

  talk('stay as they were saved, also after a start', { rows: contosoRows, keepsChats: true }, [
    ['Jan', 'powiadomienia'],
    [
      'Jan',
      '[Zapisz]',
      {
        'O czym pisać': 'balances,incidents',
        'W jakie dni': 'codziennie',
        'O godzinie 9 w strefie czasowej': 'Asia/Tokyo',
      },
    ],
    [
      'bot',
      'Zapisane.',
      'przychodzić będą: kończące się zgłoszenia, własne zgłoszenia.',
      'Codziennie, najwcześniej o 9 (Asia/Tokyo).',
    ],
    ['-', 'the bot is stopped and started'],
    ['Jan', '[Ustawienia powiadomień]'],
    ['bot', 'O czym pisać: balances,incidents', 'W jakie dni: codziennie', 'czasowej: Asia/Tokyo'],
    ['Piotr', 'powiadomienia'],
    ['bot', `O czym pisać: ${all}`],
  ]);

  talk('speak the chosen language at once', { rows: contosoRows }, [
    ['Jan', 'powiadomienia'],
    ['Jan', '[Zapisz]', { Język: 'English' }],
    ['bot', 'Saved.', "On working days, at 9 o'clock or later (Europe/Warsaw)."],
    ['Jan', 'notifications'],
    ['bot', 'Choose what I write to you about.', 'Language: English'],
    ['Jan', '[Only what is for me]'],
    ['bot', 'Only what is addressed to you will come.'],
    ['Jan', '[Notification settings]'],
    ['bot', 'What to write about: ____'],
  ]);

  talk('keep back what nobody wants, and let through what is theirs', { rows: contosoRows }, [
    ...known,
    ['Anna', 'powiadomienia'],
    ['Anna', '[Tylko to, co do mnie]'],
    ['bot', 'Przychodzić będzie tylko to, co jest skierowane do Ciebie.'],
    ['-', 'it is 2026-12-07T08:00:00Z'],
    ['Anna', 'aktywuj chmurę silver'],
    ['bot', 'Aktywować tę korzyść?', '!dni na aktywację'],
    ['Anna', '[Aktywuj]'],
    ['Anna', '(signs in)'],
    ['bot', 'Teraz kliknij'],
    ['-', 'it is 2026-12-08T08:00:00Z'],
    ['bot→Anna', 'Aktywacja czeka na Twoje kliknięcie w Centrum partnerskim'],
  ]);

  talk('wait for the hour of whoever is elsewhere', { rows: contosoRows }, [
    ...known,
    ['Anna', 'powiadomienia'],
    ['Anna', '[Zapisz]', { 'O godzinie 9 w strefie czasowej': 'America/New_York' }],
    ['bot', 'America/New_York'],
    ['-', 'it is 2026-12-07T08:00:00Z'],
    ['Anna', 'korzyści'],
    ['bot', '!dni na aktywację'],
    ['-', 'it is 2026-12-07T14:00:00Z'],
    ['bot→Anna', 'Zostało 7 dni na aktywację'],
  ]);

  talk(
    'are not shown where others read',
    {
      rows: contosoRows,
      moves: {
        'asks in the group': async (company, person) => {
          const group = company.teams.groupChat('Serwis', [person, company.teams.person('piotr')]);
          const device = person.in(group);
          await device.says('powiadomienia');
          const shown = device.reads();
          assert.match(shown, /prywatnym/);
          assert.doesNotMatch(shown, /O czym pisać/);
        },
      },
    },
    [['Jan', '(asks in the group)']],
  );

  talk('take no zone that there is not', { rows: contosoRows }, [
    ['Jan', 'powiadomienia'],
    ['Jan', '[Zapisz]', { 'O godzinie 9 w strefie czasowej': 'Mars/Olympus' }],
    ['bot', '!Zapisane.'],
    ['Jan', 'powiadomienia'],
    ['bot', 'firmy (Europe/Warsaw)'],
  ]);
});
