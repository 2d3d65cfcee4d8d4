import assert from 'node:assert/strict';
import { contosoRows } from '../../support/company.ts';
import { signsInAt } from '../../support/talk.ts';
import type { PersonOptions } from '../../support/teams.ts';
import { directoryEvents } from '../refused-moves.ts';
import { type Act, isKnown, later, type Scene, type SceneLine, says, sends, signsIn, taps } from './scene.ts';

const company = { rows: contosoRows };
const elsewhere = '00000000-1111-2222-3333-444444444444';

const comes =
  (key: string, options: PersonOptions): Act =>
  async ({ company: { teams } }) =>
    void teams.person(key, options);

const directory =
  (event: keyof typeof directoryEvents): Act =>
  async (stage) =>
    directoryEvents[event]?.(stage.company);

const asksForCloud = says('aktywuj chmurę silver', 'activate cloud silver');

/** The confirming tap of somebody who signs in for it. */
const activates = (who: string): readonly SceneLine[] => [
  [who, asksForCloud],
  [who, taps('activate')],
  [who, signsIn()],
];

/** The client answers the question for a token with the one of another account. */
const tapsWithTokenOf =
  (other: string): Act =>
  async ({ company: { provider }, language }, person) => {
    person.loginToken = () => provider.mintSsoToken(other);
    await person.taps(language === 'pl' ? 'Aktywuj' : 'Activate');
  };

const pastesTooLate: Act = async ({ company: { clock } }, person) => {
  const code = await signsInAt(person, person.key);
  clock.forward({ minutes: 3 });
  await person.says(code);
};

/** What a client sends that Teams says nothing of. */
const withoutId = { from: { id: '29:somebody', name: 'Somebody' } };

export const whoIsAsking = {
  who_are_you: {
    company,
    lines: [['Jan', sends({ text: 'korzyści', ...withoutId })]],
    sentWith: withoutId,
  },
  guest_not_served: {
    company,
    lines: [
      ['-', comes('gosia', { tenantId: elsewhere, userRole: 'guest' })],
      ['Gosia', says('korzyści', 'benefits')],
    ],
  },
  other_organization: {
    company,
    lines: [
      ['-', comes('olga', { tenantId: elsewhere })],
      ['Olga', says('korzyści', 'benefits')],
    ],
  },
  sign_in_needed: {
    company,
    lines: [
      ['Anna', asksForCloud],
      ['Anna', taps('activate')],
    ],
    title: 'sign-in.title.activate',
    cause: 'sign-in.why.activate',
  },
  sign_in_too_old: {
    company,
    lines: [
      ['Anna', isKnown],
      ['Anna', asksForCloud],
      ['-', later({ minutes: 16 })],
      ['Anna', taps('activate')],
    ],
    title: 'sign-in.title.activate',
    cause: 'sign-in.too-old',
  },
  sign_in_not_set_up: {
    company: { ...company, noSignIn: true },
    lines: [['Anna', says('zaloguj', 'sign in')]],
  },
  sign_in_code_unknown: {
    company,
    lines: [
      ['Anna', says('zaloguj', 'sign in')],
      ['Anna', pastesTooLate],
    ],
  },
  wrong_account: {
    company: { ...company, loginRequest: true },
    lines: [
      ['Jan', asksForCloud],
      ['Jan', tapsWithTokenOf('anna')],
    ],
  },
  directory_unreachable: {
    company: { ...company, gateLimitMilliseconds: 400 },
    lines: [
      ['Anna', isKnown],
      ['Anna', asksForCloud],
      ['-', async ({ company: { provider } }) => provider.pause()],
      ['Anna', taps('activate')],
    ],
    meanwhile: async ({ company: { provider } }) => provider.resume(),
  },
  roles_unknown: {
    company,
    lines: [
      ['Anna', isKnown],
      ['-', directory('the directory names no groups of Maria')],
      ...activates('Maria'),
    ],
  },
  role_may_not_activate: { company, lines: [['Anna', isKnown], ...activates('Maria')] },
  role_missing: { company, lines: [['Anna', isKnown], ...activates('Jan')] },
  role_taken_away: {
    company,
    lines: [
      ['Anna', isKnown],
      ['Piotr', isKnown],
      ['Piotr', asksForCloud],
      [
        '-',
        async ({ company: { provider, teams } }) => {
          const { aadObjectId } = teams.person('piotr').member;
          assert.ok(aadObjectId);
          provider.setRoles(aadObjectId, []);
        },
      ],
      ['Piotr', taps('activate')],
    ],
  },
} as const satisfies Readonly<Record<string, Scene>>;
