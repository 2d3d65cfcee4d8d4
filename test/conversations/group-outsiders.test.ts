import assert from 'node:assert/strict';
import { isVerb, verbs } from '../../benefits/index.ts';
import { intents } from '../../dialogs/index.ts';
import { tables } from '../dialogs/intent-quality.ts';
import { type CompanyOptions, contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import type { TeamsPerson } from '../support/teams.ts';
import type { Device } from '../support/teams-device.ts';
import type { Conversation } from '../support/teams-service.ts';
import { dataOf } from './refused-moves.ts';

const elsewhere = '00000000-1111-2222-3333-444444444444';
const own = /Gold|Silver|2 z 20|bez limitu|contoso|Anna|Nowak|\d{9}/i;

/** What a conversation has been shown. */
const sentTo = ({ posts }: Pick<Conversation, 'posts'>) =>
  JSON.stringify(posts.map(({ activity }) => [activity.text, activity.attachments, activity.summary]));
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

const words = {
  pl: {
    hello: 'hej',
    table: 'ile nam zostało na chmurę?',
    outsiders: /Są tu osoby spoza firmy, odpowiem prywatnie/,
    answered: /Odpowiedź jest w Twoim czacie ze mną/,
    write: /Napisz do mnie tam/,
    open: '[Otwórz czat ↗]',
    left: /2 z 20/,
  },
  en: {
    hello: 'hello',
    table: 'how many are left for the cloud?',
    outsiders: /There are people from outside here, so I answer privately/,
    answered: /The answer is in your chat with me/,
    write: /Write to me there/,
    open: '[Open the chat ↗]',
    left: /2 of 20/,
  },
} as const;

for (const language of ['pl', 'en'] as const) {
  const said = words[language];
  describe(`with people from outside in the conversation, in ${language === 'pl' ? 'Polish' : 'English'}`, () => {
    let company: TestCompany;
    let jan: TeamsPerson;
    let anna: TeamsPerson;
    const start = async (more: CompanyOptions = {}) => {
      company = await startCompany({ rows: contosoRows, language, ...more });
      jan = company.teams.person('jan');
      anna = company.teams.person('anna');
    };
    beforeEach(() => start());
    afterEach(() => company.close());

    const guest = () =>
      company.teams.person('gosia', { tenantId: elsewhere, userRole: 'guest', name: 'Gosia Gość' });
    const olga = () => company.teams.person('olga', { tenantId: elsewhere, name: 'Olga Obca' });
    const asks = async (device: Device): Promise<string> => {
      device.sees();
      await device.says(said.table);
      return plain(device.reads());
    };

    for (const [title, members] of [
      ['a guest', () => [jan, guest()]],
      [
        'a guest whom the roster counts to us',
        () => [jan, company.teams.person('gustaw', { userRole: 'guest' })],
      ],
      ['somebody of another organization', () => [jan, olga()]],
    ] as const)
      it(`answers privately beside ${title}, and nothing of the company stands there`, async () => {
        await jan.says(said.hello);
        jan.reads();
        for (const make of ['groupChat', 'channel'] as const) {
          const conversation = company.teams[make]('Wsparcie', members());
          const shown = await asks(jan.in(conversation));
          assert.match(shown, said.outsiders);
          assert.match(shown, said.answered);
          assert.ok(shown.includes(said.open), shown);
          assert.doesNotMatch(sentTo(conversation), own);
          assert.match(plain(jan.reads()), said.left);
        }
      });

    it('answers privately in a shared channel, whoever is in it', async () => {
      await jan.says(said.hello);
      jan.reads();
      const channel = company.teams.channel('Wspólny', [jan, anna]);
      const device = jan.in(channel);
      await device.sends({
        type: 'message',
        text: said.table,
        channelData: {
          tenant: { id: company.tenantId },
          team: { id: channel.id },
          channel: { id: channel.id, type: 'shared' },
        },
      });
      assert.match(device.reads(), said.outsiders);
      assert.doesNotMatch(sentTo(channel), own);
      assert.match(plain(jan.reads()), said.left);
    });

    it('answers privately where the roster cannot be had, and looks again the next time', async () => {
      await jan.says(said.hello);
      const group = company.teams.groupChat('Wsparcie', [jan, anna]);
      company.teams.fails({ how: 500, method: 'GET', conversationId: group.id, times: 1 });
      assert.match(await asks(jan.in(group)), said.outsiders);
      assert.match(await asks(jan.in(group)), said.left);
    });

    it('asks to be written to where it has no chat with the person', async () => {
      const group = company.teams.groupChat('Wsparcie', [jan, guest()]);
      const shown = await asks(jan.in(group));
      assert.match(shown, said.outsiders);
      assert.match(shown, said.write);
      assert.doesNotMatch(sentTo(group), own);
    });

    it('remembers who is there for an hour, until somebody comes', async () => {
      const group = company.teams.groupChat('Wsparcie', [jan, anna]);
      const device = jan.in(group);
      const lookedUp = () =>
        company.teams.service.calls.filter(({ path }) => path.includes('pagedmembers')).length;
      assert.match(await asks(device), said.left);
      assert.match(await asks(device), said.left);
      assert.equal(lookedUp(), 1);
      company.clock.forward({ minutes: 61 });
      assert.match(await asks(device), said.left);
      assert.equal(lookedUp(), 2);
      const { member } = guest();
      group.members.push(member);
      await device.sends({ type: 'conversationUpdate', membersAdded: [{ id: member.id }] });
      assert.match(await asks(device), said.outsiders);
    });

    it('does what is tapped on an earlier card in the private chat too', async () => {
      await jan.says(said.hello);
      const group = company.teams.groupChat('Wsparcie', [jan, anna]);
      const device = jan.in(group);
      assert.match(await asks(device), said.left);
      group.members.push(guest().member);
      await device.sends({ type: 'conversationUpdate', membersAdded: [{ id: guest().member.id }] });
      jan.reads();
      const before = group.posts.length;
      await device.sends({ type: 'message', value: { verb: 'show-table', v: 1, ids: {} } });
      assert.doesNotMatch(sentTo({ posts: group.posts.slice(before) }), own);
      assert.match(plain(jan.reads()), said.left);
    });
  });
}

describe('a card drawn in a group', () => {
  let company: TestCompany;
  let jan: TeamsPerson;
  let anna: TeamsPerson;
  beforeEach(async () => {
    company = await startCompany({ rows: contosoRows });
    [jan, anna] = [company.teams.person('jan'), company.teams.person('anna')];
    for (const person of [jan, anna]) await person.says('hej');
  });
  afterEach(() => company.close());

  it('does for whoever taps it what they may, and nothing for whoever it was drawn for', async () => {
    const group = company.teams.groupChat('Wsparcie', [jan, anna]);
    await anna.says('aktywuj chmurę silver');
    const value = dataOf(anna.card(), 'Aktywuj');
    for (const person of [jan, anna]) person.reads();
    await jan.in(group).sends({ type: 'message', value });
    assert.match(jan.reads(), /Zaloguj się, aby aktywować/);
    assert.equal(anna.reads(), '');
    const { activations } = (await company.app.useCases.view(company.tenantId)).record;
    assert.deepEqual(activations, []);
  });

  it('asks nothing of one person: no button that changes something, no field to fill in', async () => {
    const group = company.teams.channel('Wsparcie', [jan, anna]);
    const device = jan.in(group);
    const spoken = (['pl', 'en'] as const).flatMap((language) =>
      intents.map((intent) => (tables[language][intent] ?? '').split('|')[0]?.trim() ?? ''),
    );
    const shown = async (send: Promise<unknown>) => {
      const before = group.posts.length;
      await send;
      const cards = group.posts
        .slice(before)
        .map(({ activity }) => JSON.stringify(activity.attachments ?? []));
      for (const card of cards) {
        assert.doesNotMatch(card, /"type":"Input\./);
        for (const [, verb = ''] of card.matchAll(/"verb":"([\w-]+)"/g))
          assert.ok(isVerb(verb) && !verbs[verb].writes, `${verb} in ${card}`);
        assert.doesNotMatch(card, /172693239|172583624|174512887|172604415/);
      }
    };
    for (const text of spoken) await shown(device.says(text));
    for (const verb of Object.keys(verbs).filter(isVerb))
      await shown(device.sends({ type: 'message', value: { verb, v: 1, ids: {} } }));
  }).timeout(60_000);

  it('is answered in its thread, which has the members of the channel', async () => {
    const channel = company.teams.channel('Wsparcie', [jan, anna]);
    const thread = `${channel.id};messageid=1700000000000`;
    company.teams.service.conversations.set(thread, { ...channel, id: thread });
    await jan.in(channel).sends({
      type: 'message',
      text: 'korzyści',
      conversation: {
        id: thread,
        tenantId: company.tenantId,
        conversationType: 'channel',
        isGroup: true,
      },
    });
    const post = channel.posts.at(-1)?.activity;
    assert.match(JSON.stringify(post?.attachments), /Gold/);
    assert.equal(Reflect.get(post?.conversation ?? {}, 'id'), thread);
  });
});
