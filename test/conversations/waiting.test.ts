import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { contosoRows } from '../support/company.ts';
import { type Moves, signsInAt, talk } from '../support/talk.ts';
import { tracesEvents } from '../support/traces.ts';
import { dataOf } from './refused-moves.ts';

/** Taps [Aktywuj] as a client that no person makes: other fields in the invoke. */
const tapsWith =
  (more: (person: string) => { trigger?: string; token?: string }): Moves[string] =>
  async (_company, person) => {
    const data = dataOf(person.card(), 'Aktywuj');
    const { trigger = 'manual', token } = more(person.key);
    const authentication = token === undefined ? {} : { authentication: { id: 'x', token } };
    await person.sends({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: {
        action: { type: 'Action.Execute', verb: 'activate', data },
        trigger,
        ...authentication,
      },
    });
  };

const moves: Moves = {
  'is shown the card again by the client itself': tapsWith(() => ({ trigger: 'automatic' })),
  'brings a token nobody asked for': async (company, person) =>
    tapsWith((key) => ({ token: company.provider.mintSsoToken(key) }))(company, person),
  'signs in, and nothing else': async (_company, person) => {
    await person.says('zaloguj');
    await person.says(await signsInAt(person, person.key));
  },
  'taps with an id in a field of its own': async (_company, person) => {
    await person.sends({
      type: 'message',
      value: { ...dataOf(person.card(), 'Aktywuj'), reason: 'ids 172693239' },
    });
  },
};
const options = {
  rows: contosoRows,
  moves,
  events: () => ({
    ...tracesEvents(),
    'no file holds what was typed': async ({ dataDir }: { dataDir: string }) => {
      const files = await readdir(dataDir, { recursive: true, withFileTypes: true });
      const texts = files
        .filter((file) => file.isFile())
        .map((file) => readFile(path.join(file.parentPath, file.name), 'utf8'));
      const found = (await Promise.all(texts)).filter((text) => text.includes('172693239'));
      assert.deepEqual(found, []);
    },
  }),
};

describe('what waits for a sign-in', () => {
  for (const word of ['anuluj', 'zacznij od nowa', 'wyloguj'])
    talk(`is given up by "${word}"`, options, [
      ['-', 'nothing changes from here'],
      ['Anna', 'aktywuj chmurę silver'],
      ['Anna', '[Aktywuj]'],
      ['bot', 'Zaloguj się'],
      ['Anna', word],
      ['Anna', '(signs in, and nothing else)'],
      ['bot', 'Moje role', '!Teraz kliknij'],
      ['-', 'nothing has changed'],
    ]);

  talk('waits ten minutes, however often a sign-in is asked for in between', options, [
    ['-', 'nothing changes from here'],
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['-', '9 minutes later'],
    ['Anna', 'zaloguj'],
    ['-', '2 minutes later'],
    ['Anna', '(signs in)'],
    ['bot', 'Moje role', '!Teraz kliknij'],
    ['-', 'nothing has changed'],
  ]);

  talk('goes on when the sign-in is asked for once more', options, [
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '[Aktywuj]'],
    ['Anna', '(signs in, and nothing else)'],
    ['bot', 'Teraz kliknij Aktywuj w Centrum partnerskim'],
  ]);

  talk('is kept where nobody can read it', options, [
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '(taps with an id in a field of its own)'],
    ['bot', 'Zaloguj się'],
    ['-', 'no file holds what was typed'],
  ]);
});

describe('a tap is somebody’s', () => {
  talk('who is there: a client that draws a card anew by itself does nothing', options, [
    ['Anna', '(signs in, and nothing else)'],
    ['Anna', 'aktywuj chmurę silver'],
    ['-', 'nothing changes from here'],
    ['Anna', '(is shown the card again by the client itself)'],
    ['-', 'nothing has changed'],
  ]);

  talk('who was asked: a token nobody asked for proves nothing', options, [
    ['-', 'nothing changes from here'],
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '(brings a token nobody asked for)'],
    ['bot', 'Zaloguj się', '!Teraz kliknij'],
    ['-', 'nothing has changed'],
  ]);

  talk('who was asked: nor where the client can be asked for one', { ...options, loginRequest: true }, [
    ['-', 'nothing changes from here'],
    ['Anna', 'aktywuj chmurę silver'],
    ['Anna', '(brings a token nobody asked for)'],
    ['bot', 'Zaloguj się', '!Teraz kliknij'],
    ['-', 'nothing has changed'],
  ]);
});
