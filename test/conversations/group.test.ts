import assert from 'node:assert/strict';
import { contosoRows, type TestCompany } from '../support/company.ts';
import { type Moves, talk } from '../support/talk.ts';
import type { Device } from '../support/teams-device.ts';

const rows = contosoRows;
const places: readonly (readonly [string, (company: TestCompany) => Device])[] = [
  [
    'a group chat',
    ({ teams }) => {
      const [jan, anna] = [teams.person('jan'), teams.person('anna')];
      return jan.in(teams.groupChat('Wsparcie', [jan, anna]));
    },
  ],
  [
    'a channel',
    ({ teams }) => {
      const [jan, anna] = [teams.person('jan'), teams.person('anna')];
      return jan.in(teams.channel('Wsparcie', [jan, anna]));
    },
  ],
];

const asks = async (device: Device, what: string): Promise<string> => {
  device.sees();
  await device.says(what);
  return device.reads().replace(/\u00a0/g, ' ');
};

for (const [place, at] of places) {
  const moves: Moves = {
    'asks there what is left': async (company) => {
      const shown = await asks(at(company), 'ile nam zostało na chmurę?');
      assert.match(shown, /Signature Cloud Support · Gold/);
      assert.match(shown, /bez limitu/);
      assert.match(shown, /2 z 20/);
      assert.match(shown, /identyfikatory podaję tylko w prywatnym czacie/);
      assert.doesNotMatch(shown, /\d{9}|•/);
      assert.doesNotMatch(shown, /\[Identyfikatory\]/);
    },
    'asks there for the ids': async (company) => {
      const shown = await asks(at(company), 'identyfikatory');
      assert.match(shown, /Identyfikatory podaję tylko w prywatnym czacie/);
      assert.match(shown, /\[Napisz do mnie ↗\]/);
      assert.doesNotMatch(shown, /\d{9}|•/);
    },
    'pastes ids and memberships there': async (company) => {
      const device = at(company);
      for (const pasted of [
        'Access ID 174194363 Contract ID 172583642',
        'offer,starts_on,ends_on\naction-pack,2026-07-01,2027-06-30',
      ]) {
        const shown = await asks(device, pasted);
        assert.match(shown, /Tylko w prywatnym czacie/);
        assert.doesNotMatch(shown, /174194363|172583642/);
      }
    },
    'signs in there': async (company) => {
      assert.match(await asks(at(company), 'zaloguj'), /Tylko w prywatnym czacie/);
    },
    'asks there for help': async (company) => {
      const shown = await asks(at(company), 'pomoc');
      assert.match(shown, /Identyfikatory i logowanie tylko w prywatnym czacie/);
      assert.doesNotMatch(shown, /Access ID i Contract ID/);
    },
  };
  describe(place, () => {
    for (const move of Object.keys(moves)) {
      talk(`${move}, and ids stay private`, { rows, moves }, [['Jan', `(${move})`]]);
    }
  });
}
