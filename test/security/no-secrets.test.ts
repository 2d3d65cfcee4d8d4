import assert from 'node:assert/strict';
import { runEverything } from './everything.ts';
import { findSecrets, type Secret, spellingsOf, type Trace, type WholeRun } from './recorder.ts';
import { idsOf } from './side-doors.ts';

const janSees = ['Access ID of Gold, local', 'Contract ID of Gold, local'];
const annaPasted = [
  'Access ID pasted by Anna',
  'Contract ID pasted by Anna',
  'Access ID in a pasted row',
  'Contract ID in a pasted row',
  // The portal line names it.
  'Access ID of Gold, local',
];

/** Everywhere a secret may be read in the clear, and why. Anywhere else is a leak. */
const places: readonly {
  readonly why: string;
  readonly where: RegExp;
  readonly what: readonly string[];
}[] = [
  {
    why: 'ids in the personal chat of somebody who tapped Show and has just signed in',
    where: /^channel (POST|PUT) to Jan Kowalski, after Show$/,
    what: janSees,
  },
  {
    why: 'what a person has pasted is echoed to them, on their confirm card',
    where: /^channel (POST|PUT) to Anna Nowak, |^answer \/api\/messages$/,
    what: annaPasted,
  },
  {
    why: 'what a person has typed stays in their own form, until it is kept',
    where: /^channel POST to Jan Kowalski, before Show$/,
    what: ['Access ID of Gold, cloud', 'Access ID pasted by Anna', 'Contract ID pasted by Anna'],
  },
  {
    why: 'the link to sign in, in the personal chat of its person or as the answer to their tap',
    where:
      /^channel POST to (Jan Kowalski|Anna Nowak|Piotr Zieliński|Maria Wójcik), |^answer \/api\/messages$/,
    what: ['sign-in ticket'],
  },
  {
    why: 'the code, on the page that the person reads it from',
    where: /^answer \/auth\/done$/,
    what: ['sign-in code'],
  },
  {
    why: 'cookies, to the browser that sends them back',
    where: /^answer headers \/auth\/(start|callback|done)$/,
    what: ['cookie'],
  },
  {
    why: 'what the directory itself gave or asks for',
    where: /^directory POST .*\/token$/,
    what: ['client_secret', 'code_verifier', 'refresh_token', 'assertion', 'authorization code'],
  },
  {
    why: 'the password of the bot, where it asks for its own token',
    where: /^directory POST of the bot$/,
    what: ['password of the bot'],
  },
  {
    why: 'the token of the bot, to the connector it is for',
    where: /^authorization at the connector$/,
    what: ['token of the bot'],
  },
  {
    why: 'the person’s token for Partner Center, to Partner Center',
    where: /^authorization at Partner Center$/,
    what: ['access_token'],
  },
];

const isAllowed = (secret: Secret, trace: Trace) =>
  places.some(({ where, what }) => what.includes(secret.what) && where.test(trace.where));

describe('a whole run', function () {
  this.timeout(60_000);
  let run: WholeRun = { traces: [], secrets: [] };
  before(async () => {
    run = await runEverything();
  });
  const tracesAt = (where: RegExp) => run.traces.filter((trace) => where.test(trace.where));

  it('held secrets of every kind, and left traces of every kind', () => {
    const kinds = new Set(run.secrets.map(({ what }) => what));
    for (const what of [
      ...Object.keys(idsOf),
      ...places.flatMap((place) => place.what),
      'access_token',
      'id_token',
      'sealing key',
      'webhook secret',
      'token of the channel',
    ])
      assert.ok(kinds.has(what), `no ${what} was there to be found`);
    for (const where of [
      /^log$/,
      /^file journal\//,
      /^file companies\/.*snapshot\.json$/,
      /^file companies\/.*history\.jsonl$/,
      /^backup /,
      /^channel POST to groupChat/,
      /^channel preview/,
      /^answer \/api\/messages$/,
      /^answer \/auth\/done$/,
      /^directory POST/,
      /^printed by the import$/,
      /^answer to a signed result$/,
      /^announcement$/,
      /^request to Partner Center$/,
    ])
      assert.ok(tracesAt(where).length > 0, `nothing was recorded at ${where}`);
  });

  for (const [what, where] of [
    ['logged or printed', /^(log|printed)/],
    ['stored', /^file /],
    ['backed up', /^backup /],
    ['shown in a group', /^channel \w+ to (groupChat|channel)/],
    ['told outside the chat: in summaries, previews, headers and paths', /^channel (preview|headers)/],
    ['sent to anybody', /^(channel|answer|directory|announcement|authorization|request)/],
  ] as const) {
    it(`leaves no id, token, code or key in the clear in what was ${what}`, () => {
      const traces = tracesAt(where);
      assert.ok(traces.length > 0);
      assert.deepEqual(findSecrets(run.secrets, traces, isAllowed), []);
    });
  }

  it('needs every one of the places that are allowed', () => {
    for (const { why, where, what } of places) {
      const secrets = run.secrets.filter((secret) => what.includes(secret.what));
      assert.notDeepEqual(findSecrets(secrets, tracesAt(where)), [], why);
    }
  });
});

describe('the search for secrets', () => {
  const id = '174194363';
  for (const [how, text] of [
    ['as it is', `x ${id} y`],
    ['with spaces and dashes', 'Access ID 174 194-363.'],
    ['in other digits', '１７４１９４３６３'],
    ['in hexadecimal', Buffer.from(id).toString('hex').toUpperCase()],
    ['inside a longer text in base64', Buffer.from(`{"a":"${id}"}`).toString('base64')],
    ['inside a longer text in base64, moved by one', Buffer.from(`{"aa":"${id}"}`).toString('base64')],
    ['inside a longer text in base64, moved by two', Buffer.from(`{"aaa":"${id}"}`).toString('base64')],
  ] as const) {
    it(`finds an id ${how}`, () => assert.match(text, spellingsOf(id)));
  }

  it('does not find it where it is masked', () => assert.doesNotMatch('•••••••63', spellingsOf(id)));
});
