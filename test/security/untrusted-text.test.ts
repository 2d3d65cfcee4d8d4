import assert from 'node:assert/strict';
import { findingsIn, nodesOf } from '../cards/valid-card.ts';
import { type CompanyOptions, contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { play } from '../support/talk.ts';
import type { TeamsPerson } from '../support/teams.ts';

const expression = `\${$root}`;

/** Text that somebody chose, at its worst, one kind each; `mark` is found again wherever it is shown. */
const payloads = {
  'markup, links and mentions':
    'mark **x** _y_ `c` [z](https://evil.example/a) ![i](https://evil.example/i.png) <at>Everyone</at> <b>b</b> https://evil.example/b',
  'template expressions': `mark ${expression} \${string($data)} {0, plural, other {#}} $when`,
  'what cannot be seen, and lines':
    'mark \u202Erekcart\u2066 \u200B\u0007\nsecond\n# heading\n- item\n1. one',
  'no end': `mark ${'x'.repeat(6000)}`,
} as const;

const people = ['anna', 'ewa', 'jan'] as const;
const spoken = /mark/;
const invisible = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]/u;

/** A company in which every free text is the payload. */
async function spoiled(payload: string): Promise<TestCompany> {
  const options: CompanyOptions = { rows: contosoRows };
  const company = await startCompany(options);
  const name = payload.slice(0, 1500);
  for (const key of people) company.teams.person(key, { name, upn: name });
  const renamed = await company.app.useCases.applyLines(company.tenantId, 'rename', {
    lines: [
      {
        tenantId: company.tenantId,
        offer: 'gold',
        competency: payload,
        startsOn: '2026-07-01',
        endsOn: '2027-06-30',
      },
    ],
    name: payload,
  });
  if (renamed.kind === 'refused') assert.notEqual(renamed.refusal.code, '', 'the company keeps its name');
  return company;
}

const form = (payload: string) => ({
  'Gdzie jest problem?': 'Produkt lokalny, np. SQL Server',
  Produkt: payload,
  Wersja: payload,
  'Co się dzieje, w jednym zdaniu?': payload,
  'Komunikat błędu': payload,
  'Co stoi i ilu osób to dotyczy?': payload,
  'Ważność i pierwsza odpowiedź': 'B, umiarkowany: 4 godz. robocze',
  'Telefon, pod który zadzwoni Microsoft': payload,
});

/** Every conversation in which somebody's text is shown, to them or to another. */
async function everythingShown(company: TestCompany, payload: string): Promise<void> {
  const silent = async (_company: TestCompany, person: TeamsPerson) => {
    await person.says(payload);
    await person.says('jako tekst');
  };
  await play(
    company,
    [
      ['Anna', '(installs the bot)'],
      ['Anna', '(says it)'],
      ['Anna', 'korzyści'],
      ['Anna', 'jako tekst'],
      ['Anna', 'zaloguj'],
      ['Anna', '(signs in)'],
      ['Ewa', 'zaloguj'],
      ['Ewa', '(signs in)'],
      ['Ewa', 'aktywuj chmurę silver'],
      ['Ewa', '[Aktywuj]'],
      ['Ewa', '[Poproś o aktywację]'],
      ['bot→Anna', 'mark'],
      ['Anna', 'aktywuj chmurę silver'],
      ['Anna', '[Aktywuj]'],
      ['Anna', '[Przekaż]'],
      ['Anna', 'aktywacje'],
      ['Anna', '[Kliknięte, czekam]'],
      ['-', 'it is 2026-11-25T08:00:00Z'],
      ['bot→Anna', '[Odrzucono]'],
      ['Anna', '[Odrzucono]'],
      ['Anna', '[Zapisz odrzucenie]', { reason: payload }],
      ['Anna', 'aktywacje'],
      ['Jan', 'nowe zgłoszenie'],
      ['Jan', '[Przygotuj zgłoszenie]', form(payload)],
      ['Jan', 'moje zgłoszenia'],
      ['Jan', `nowe zgłoszenie: sql server 2022 ${payload}`],
      ['Jan', 'moje role'],
      ['Jan', 'identyfikatory'],
      ['Jan', 'wpisz, co mamy'],
      ['Jan', '(says it)'],
    ],
    { 'says it': silent },
  );
}

const hostsOfOurs = /^https:\/\/([a-z.]+\.)?(microsoft|serviceshub\.microsoft|azure)\.com(\/|$)/;

describe('text that somebody else chose', () => {
  for (const [what, payload] of Object.entries(payloads)) {
    describe(`with ${what}`, () => {
      let company: TestCompany;
      const sent: { readonly activity: Record<string, unknown>; readonly card: unknown }[] = [];
      before(async () => {
        company = await spoiled(payload);
        await everythingShown(company, payload);
        for (const { method, path, body } of company.teams.service.calls) {
          if (!path.includes('/activities') || method === 'GET' || body === '') continue;
          const activity = JSON.parse(body) as Record<string, unknown>;
          const [first] = Array.isArray(activity.attachments) ? activity.attachments : [];
          sent.push({ activity, card: Reflect.get(Object(first), 'content') });
        }
      });
      after(() => company.close());
      const texts = () =>
        sent.flatMap(({ card }) =>
          nodesOf(card).flatMap((node) => (node.type === 'TextBlock' ? [String(node.text)] : [])),
        );

      it('is shown, in cards that are valid', () => {
        assert.ok(texts().filter((text) => spoken.test(text)).length > 15);
        for (const { card } of sent) if (card !== undefined) assert.deepEqual(findingsIn(Object(card)), []);
      });

      it('is one line of bounded length, without anything that cannot be seen', () => {
        for (const text of texts()) {
          // Lines and lists of our own are none of theirs.
          assert.doesNotMatch(text.replaceAll('\n', ''), invisible, text);
          assert.doesNotMatch(text, /\n(second|# heading|- item)/, text);
          assert.ok(text.length < 1500, `${text.length} characters: ${text.slice(0, 80)}`);
        }
        for (const { activity } of sent) {
          const summary = String(activity.summary ?? '');
          assert.doesNotMatch(summary, invisible, summary);
          assert.ok(summary.length <= 600, String(summary.length));
        }
      });

      it('makes no link, no picture, no mention and no emphasis', () => {
        for (const text of texts()) {
          assert.doesNotMatch(text, /(?<!\\)\]\(|(?<!\\)<\/?(at|b)>|(?<!\\)\*\*x|(?<!\\)`c|(?<!\\)_y/, text);
        }
        for (const { activity, card } of sent) {
          assert.equal(activity.entities, undefined);
          if (typeof activity.text === 'string') assert.equal(activity.textFormat, 'plain');
          for (const node of nodesOf(card))
            for (const url of [node.url, node.backgroundImage].filter((one) => one !== undefined))
              assert.ok(
                hostsOfOurs.test(String(url)) || String(url).startsWith(company.url),
                `a card leads to ${String(url)}`,
              );
        }
      });

      it('is never read as a template again', () => {
        for (const { activity } of sent) assert.doesNotMatch(JSON.stringify(activity), /\[object|"\$when"/);
        if (payload.includes(expression)) assert.ok(texts().some((text) => text.includes(expression)));
      });
    });
  }
});

describe('an object where a text is expected', () => {
  const picture = { type: 'Image', url: 'https://evil.example/i.png', toString: 'x' };
  let company: TestCompany;
  before(async () => {
    company = await startCompany({ rows: contosoRows });
  });
  after(() => company.close());

  it('is no activity where it stands for the name of a person or of a chat', async () => {
    const person = company.teams.person('jan');
    const { id, tenantId } = person.chat;
    const conversation = { id, conversationType: 'personal', tenantId };
    const { aadObjectId } = person.member;
    for (const odd of [
      { from: { id: person.member.id, aadObjectId, name: picture } },
      { recipient: { id: '28:bot', name: [picture] } },
      { conversation: { ...conversation, name: picture } },
      { conversation: { ...conversation, conversationType: picture } },
      { conversation: { ...conversation, isGroup: picture } },
      { membersAdded: [{ id: '29:x', name: picture }] },
    ]) {
      const answer = await person.sends({ type: 'message', text: 'korzyści', ...odd });
      assert.deepEqual(answer, { status: 400, body: { error: 'not_an_activity' } });
    }
  });

  const tries: Readonly<Record<string, (person: TeamsPerson) => Promise<unknown>>> = {
    'in an input of a form': async (person) => {
      await person.says('nowe zgłoszenie');
      await person.sends({
        type: 'message',
        value: { verb: 'prepare', v: 1, ids: {}, problem: picture, product: [picture] },
      });
    },
    'among the references of a button': (person) =>
      person.sends({
        type: 'message',
        value: { verb: 'show-benefit', v: 1, ids: { membershipId: picture } },
      }),
    'as the name in the roster': async (person) => {
      const odd = { name: picture, userPrincipalName: picture, email: [picture] };
      person.chat.members.splice(0, 1, Object.assign({}, person.member, odd) as never);
      await person.says('korzyści');
      await person.says('moje role');
      await person.says('aktywuj chmurę silver');
    },
  };
  for (const [where, attempt] of Object.entries(tries)) {
    it(`becomes no part of a card: ${where}`, async () => {
      const person = company.teams.person(`somebody ${where}`);
      const from = company.teams.service.calls.length;
      await attempt(person);
      const bodies = company.teams.service.calls.slice(from).map(({ body }) => body);
      assert.ok(
        bodies.some((body) => body !== ''),
        'nothing was answered',
      );
      for (const body of bodies) assert.doesNotMatch(body, /evil\.example|"Image"|\[object/);
      assert.deepEqual(
        company.logged.filter((line) => line.includes('turn-failed')),
        [],
      );
    });
  }
});
