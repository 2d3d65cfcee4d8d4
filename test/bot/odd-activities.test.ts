import assert from 'node:assert/strict';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { buttonsOf } from '../support/teams-card.ts';
import type { Device } from '../support/teams-device.ts';

/** The same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const said = [
  'korzyści',
  'aktywuj',
  'nowe zgłoszenie',
  'moje zgłoszenia',
  'co z moją aktywacją?',
  'anuluj',
  'zacznij od nowa',
  'pomoc',
  'moje role',
  'identyfikatory',
  'jako tekst',
  'english',
  'new incident sql server 2022 error 17066',
  '2611230040001234',
  'Access ID 174194363 Contract ID 172583642',
  'Partner support Gold 20pack - Access Id: 172693239\nStart Date (07/01/26), End Date (06/30/27), 13 incidents remaining',
  'S-ABCDEFGHJKMNPQRS',
  '',
  '   ',
  '*'.repeat(3000),
];
const odd: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  'x'.repeat(5000),
  '\u202e\u0000',
  '$'.concat('{x}'),
  '{0, plural, other {#}}',
  '<at>x</at>',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  { a: { b: {} } },
  [[[]]],
  '172693239',
  '2027-02-29',
];
const types = ['conversationUpdate', 'installationUpdate', 'messageReaction', 'event', 'endOfConversation'];

describe('odd activities', () => {
  let company: TestCompany;
  before(async function () {
    this.timeout(20_000);
    company = await startCompany({ rows: contosoRows });
  });
  after(() => company.close());

  it('are answered or refused, never thrown, and never take a balance below zero', async function () {
    this.timeout(60_000);
    const random = randomOf(20261123);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

    const bent = (value: unknown): unknown => {
      if (random() < 0.12) return pick(odd);
      if (Array.isArray(value)) return value.map(bent);
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).filter(() => random() >= 0.06);
      return Object.fromEntries(
        entries.map(([key, inner]) => [random() < 0.03 ? String(pick(odd)) : key, bent(inner)]),
      );
    };
    const tap = (device: Device): Record<string, unknown> | undefined => {
      const posts = device.conversation.posts.filter(({ activity }) => Array.isArray(activity.attachments));
      const post = posts.length === 0 ? undefined : pick(posts);
      const [attachment] = (post?.activity.attachments ?? []) as readonly { content?: unknown }[];
      const buttons = buttonsOf(attachment?.content).filter(({ action }) => action.type !== 'Action.OpenUrl');
      if (post === undefined || buttons.length === 0) return undefined;
      const { action } = pick(buttons);
      const inputs =
        random() < 0.5 ? { reason: 'x', text: 'y', caseNumber: '1', problem: 'p', area: 'cloud' } : {};
      const data = { ...Object(action.data), ...inputs };
      return random() < 0.6
        ? {
            type: 'invoke',
            name: 'adaptiveCard/action',
            replyToId: post.id,
            value: { action: { type: 'Action.Execute', verb: action.verb, data }, trigger: 'manual' },
          }
        : { type: 'message', replyToId: post.id, value: data };
    };

    const statuses = new Set<number>();
    for (let round = 0; round < 250; round += 1) {
      const device = company.teams.person(pick(['anna', 'jan']));
      const chosen =
        random() < 0.05
          ? { type: pick(types), action: pick(['add', 'remove']), membersAdded: [], value: pick(odd) }
          : ((random() < 0.65 ? tap(device) : undefined) ?? { type: 'message', text: pick(said) });
      const { type, ...rest } = chosen;
      const activity = random() < 0.6 ? { ...Object(bent(rest)), type } : chosen;
      const { status } = await device.sends(activity);
      statuses.add(status);
      const faults = company.logged.splice(0).filter((line) => JSON.parse(line).level >= 50);
      assert.deepEqual(faults, [], JSON.stringify(activity));
    }
    // 501: an invoke whose name was bent into one that nobody knows.
    for (const status of statuses) assert.ok([200, 400, 501].includes(status), String(status));
    const { rows } = await company.app.useCases.view(company.tenantId);
    for (const { remaining = 0 } of rows) assert.ok(remaining === 'unlimited' || remaining >= 0);
    const anna = company.teams.person('anna');
    anna.reads();
    await anna.says('zacznij od nowa');
    await anna.says('korzyści');
    assert.match(anna.reads(), /Microsoft Product Support/);
  });
});
