import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import type { TeamsPerson } from '../support/teams.ts';
import { buttonsOf, inputsOf, linesOf } from '../support/teams-card.ts';
import type { BotAnswer } from '../support/teams-device.ts';

const hardSpace = /[\u00a0\u202f]/g;
const unfit = /\bat (?:\w+ )?\(?(?:file|node|\/)|TypeError|ReferenceError|undefined|\[object|NaN|\$\{|stack/;

/** Everything a bad answer would show: a stack, a raw value, or nothing. */
function fitToRead(shown: string): string {
  const text = shown.replace(hardSpace, ' ').trim();
  assert.notEqual(text, '', 'nothing was answered');
  assert.doesNotMatch(text, unfit);
  return text;
}

const dataOf = (person: TeamsPerson, title: string): Record<string, unknown> => {
  const found = buttonsOf(person.card()).find((button) => button.title.startsWith(title));
  assert.ok(found, `no button ${title}`);
  return found.action.data as Record<string, unknown>;
};

/** The two ways in which a tap arrives. */
const waysOfTapping = {
  'as a submit': (person: TeamsPerson, value: unknown) => person.sends({ type: 'message', value }),
  'as an execute': (person: TeamsPerson, value: unknown) =>
    person.sends({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: {
        action: {
          type: 'Action.Execute',
          verb: (value as { verb?: unknown } | null)?.verb,
          data: value,
        },
        trigger: 'manual',
      },
    }),
} as const;

for (const language of ['pl', 'en'] as const) {
  const words = {
    pl: {
      table: 'korzyści',
      form: 'nowe zgłoszenie',
      prepare: 'Przygotuj zgłoszenie',
      notUnderstood: 'Nie rozumiem',
      mend: 'Napisz to inaczej albo wybierz z tego, co potrafię',
      unknownButton: 'Nie znam tego przycisku',
      old: 'Ta karta jest za stara',
      invalid: 'Ten przycisk jest nieważny',
      needed: 'To pole jest potrzebne.',
      activate: 'aktywuj chmurę silver',
      activateButton: 'Aktywuj',
    },
    en: {
      table: 'benefits',
      form: 'new incident',
      prepare: 'Prepare the incident',
      notUnderstood: 'I do not understand this',
      mend: 'Say it in other words, or choose from what I can do',
      unknownButton: 'I do not know this button',
      old: 'This card is too old',
      invalid: 'This button is not valid',
      needed: 'This field is needed.',
      activate: 'activate cloud silver',
      activateButton: 'Activate',
    },
  }[language];

  describe(`bad input, answered in the person's language: ${language}`, () => {
    let company: TestCompany;
    let jan: TeamsPerson;

    beforeEach(async () => {
      company = await startCompany({ rows: contosoRows, language });
      jan = company.teams.person('jan');
    });
    afterEach(() => company.close());

    const answer = async (does: Promise<BotAnswer>): Promise<string> => {
      const { status, body } = await does;
      assert.equal(status, 200);
      const { type, value } = (body ?? {}) as { readonly type?: string; readonly value?: unknown };
      const card = type?.endsWith('card.adaptive') ? linesOf(value) : [];
      return fitToRead([...jan.sees(), ...card].join('\n'));
    };
    const record = () => company.app.store.companies.read(company.tenantId);

    it('messages that are empty, only spaces, only an attachment, or too long', async () => {
      const attachments = [{ contentType: 'image/png', contentUrl: 'https://example.org/x.png' }];
      const image = [
        { contentType: 'text/html', content: '<div><img src="https://example.org/x.png"></div>' },
      ];
      for (const activity of [
        { text: '' },
        { text: '   \n\t ' },
        {},
        { text: '', attachments },
        { text: '', attachments: image },
        { text: 'x'.repeat(20_000) },
        { text: 'ą'.repeat(20_000) },
        { text: '\u202e\u0000\u200b' },
        { text: '👩‍👩‍👧‍👦🇵🇱' },
        { text: '<script>alert(1)</script><img src=x onerror=alert(1)>' },
        { text: '__proto__' },
      ]) {
        const shown = await answer(jan.sends({ type: 'message', ...activity }));
        assert.ok(shown.includes(words.notUnderstood), shown);
        assert.ok(shown.includes(words.mend), shown);
      }
    });

    it('a word in HTML is still that word', async () => {
      const shown = await answer(jan.sends({ type: 'message', text: `<p><b>${words.table}</b></p>` }));
      assert.match(shown, /Microsoft Product Support · Gold/);
    });

    for (const [how, tap] of Object.entries(waysOfTapping)) {
      it(`an unknown button, ${how}`, async () => {
        const before = await record();
        for (const value of [
          { verb: 'fly', v: 1 },
          { verb: '__proto__', v: 1 },
          { verb: 'toString', v: 1 },
          { verb: { a: 1 }, v: 1 },
          { verb: ['activate'], v: 1 },
          { v: 1 },
          { verb: 'activate', v: 1, ids: 'x' },
          { verb: 'activate', v: 1, ids: { membershipId: { $ne: '' } } },
          {},
          [],
        ]) {
          assert.ok((await answer(tap(jan, value))).includes(words.unknownButton), JSON.stringify(value));
        }
        assert.deepEqual(await record(), before);
      });

      it(`a card of an older version, ${how}`, async () => {
        const before = await record();
        await jan.says(words.activate);
        const data = dataOf(jan, words.activateButton);
        for (const v of [0, '1', null, 99]) {
          jan.sees();
          assert.ok((await answer(tap(jan, { ...data, v }))).includes(words.old), String(v));
        }
        assert.deepEqual(await record(), before);
      });

      it(`a button of another organization's card, ${how}`, async () => {
        const other = await startCompany({ rows: contosoRows, language });
        try {
          const before = await record();
          const stranger = other.teams.person('jan');
          await stranger.says(words.form);
          await stranger.taps(words.prepare, {}, { past: 'the form' });
          const shown = await answer(tap(jan, dataOf(stranger, words.prepare)));
          assert.ok(shown.includes(words.invalid) || shown.includes(words.old), shown);
          assert.deepEqual(await record(), before);
        } finally {
          await other.close();
        }
      });

      it(`values that are no texts, in every field, ${how}`, async () => {
        for (const odd of [
          { a: { b: 1 } },
          ['x'],
          [[]],
          null,
          { __proto__: { polluted: true } },
          '   ',
          '\u202e\u0000',
        ]) {
          await jan.says(words.form);
          const data = dataOf(jan, words.prepare);
          const fields = Object.fromEntries(inputsOf(jan.card()).map(({ id }) => [id, odd]));
          jan.sees();
          const shown = await answer(tap(jan, { ...data, ...fields, version: '2022' }));
          assert.ok(shown.includes(words.needed), shown);
          assert.ok(shown.includes('2022'), 'what was typed is lost');
        }
        assert.equal(Reflect.get({}, 'polluted'), undefined);
      });
    }

    it('a huge value is cut, an emoji stays, and the card can still be read', async () => {
      await jan.says(words.form);
      const data = dataOf(jan, words.prepare);
      jan.sees();
      const shown = await answer(
        waysOfTapping['as a submit'](jan, {
          ...data,
          area: 'on-premises',
          severity: 'B',
          product: 'SQL Server',
          problem: `👩‍👩‍👧‍👦 ${'x'.repeat(60_000)}`,
        }),
      );
      assert.match(shown, /👩‍👩‍👧‍👦/);
      assert.ok(JSON.stringify(jan.card()).length < 40_000);
    });

    it('Markdown, mentions and HTML of a person are shown as they were typed', async () => {
      const typed =
        '**pilne** [klik](https://zly.example) ![x](https://zly.example/x.png) <at>Anna</at> `a` # b';
      await jan.says(words.form);
      const data = dataOf(jan, words.prepare);
      jan.sees();
      await answer(
        waysOfTapping['as a submit'](jan, {
          ...data,
          area: 'on-premises',
          severity: 'B',
          product: typed,
          problem: typed,
        }),
      );
      for (const post of jan.conversation.posts) {
        const texts = textsOf(post.activity);
        for (const text of texts) {
          assert.doesNotMatch(text, /(?<!\\)\[klik(?<!\\)\]\(/, 'a link');
          assert.doesNotMatch(text, /(?<!\\)!\[/, 'an image');
          assert.doesNotMatch(text, /(?<!\\)\*\*pilne/, 'bold');
        }
        const entities = JSON.stringify(post.activity.entities ?? []);
        assert.doesNotMatch(entities, /mention/);
      }
    });

    it('a form of memberships with odd values says which field is wrong', async () => {
      for (const odd of ['2026-02-30', 'jutro', '=1+1', '9'.repeat(500)]) {
        const shown = await answer(
          jan.sends({
            type: 'message',
            value: { verb: 'review-membership', v: 1, ids: {}, offer: 'silver', startsOn: odd, endsOn: odd },
          }),
        );
        assert.match(shown, language === 'pl' ? /Pierwszy dzień: / : /First day: /);
      }
    });
  });
}

/** Every text that the client would read as Markdown. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Readonly<Record<string, unknown>>;
  const own = node.type === 'TextBlock' && typeof node.text === 'string' ? [node.text] : [];
  return [...own, ...Object.values(node).flatMap(textsOf)];
}
