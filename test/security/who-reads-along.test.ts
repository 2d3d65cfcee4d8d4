import assert from 'node:assert/strict';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { signInOverHttp } from '../support/sign-in.ts';
import { play } from '../support/talk.ts';
import type { TeamsPerson } from '../support/teams.ts';
import { answersByItself, tellsState } from '../support/teams-oauth-card.ts';

const elsewhere = '00000000-1111-2222-3333-444444444444';

describe('a guest who has written to the bot', () => {
  let company: TestCompany;
  before(async () => {
    company = await startCompany({ rows: contosoRows });
  });
  after(() => company.close());

  it('is nobody whom a colleague can send an ask to', async () => {
    const { teams } = company;
    const outside = [
      teams.person('gosia', { name: 'Gosia Gość', userRole: 'guest', tenantId: elsewhere }),
      teams.person('gustaw', { name: 'Gustaw Gość', userRole: 'guest' }),
      teams.person('olga', { name: 'Olga Obca', tenantId: elsewhere }),
    ];
    const jan = teams.person('jan');
    for (const person of [...outside, teams.person('ewa')]) {
      await person.installs();
      await person.says('hej');
    }
    for (const person of outside) person.reads();
    await play(company, [
      ['Jan', 'zaloguj'],
      ['Jan', '(signs in)'],
      ['Jan', 'korzyści'],
      ['Jan', '[Poproś o: chmura · Silver]'],
      ['Jan', '[Wybierz osobę]'],
      ['bot', 'Kogo chcesz poprosić?', 'Ewa Lewandowska', '!Gość', '!Olga'],
    ]);
    const { tenantId } = company;
    for (const { member } of outside)
      for (const person of [`${tenantId}/${member.aadObjectId}`, member.aadObjectId]) {
        await jan.taps('Wyślij do tej osoby', { person }, { past: 'the form' });
        assert.match(jan.reads(), /Tekst do przesłania/, member.name);
        await play(company, [['Jan', '[Wybierz osobę]']]);
      }
    company.app.poke();
    const [ask] = (await company.app.useCases.view(tenantId)).record.asks;
    assert.deepEqual(ask?.sentTo, []);
    for (const person of outside) assert.equal(person.reads(), '', person.member.name);
  });
});

describe('a sign-in that a client reports from a group', () => {
  const roles = /Administrator globalny|Moje role|Zalogowane konto/;
  const start = async (loginRequest: boolean) => {
    const company = await startCompany({ rows: contosoRows, loginRequest });
    const [anna, jan] = [company.teams.person('anna'), company.teams.person('jan')];
    const group = company.teams.groupChat('Wsparcie', [anna, jan]);
    return { company, anna, inGroup: anna.in(group) };
  };

  it('shows nothing there, and its code still counts in the personal chat', async () => {
    const { company, anna, inGroup } = await start(false);
    try {
      await play(company, [
        ['Anna', 'aktywuj chmurę silver'],
        ['Anna', '[Aktywuj]'],
        ['bot', 'Zaloguj się'],
      ]);
      const title = anna.allButtons().find((one) => /^Zaloguj się.* ↗$/.test(one)) ?? '';
      const { code = '' } = await signInOverHttp((await anna.taps(title)).url ?? '', 'anna');
      assert.deepEqual(await tellsState(inGroup, code), { status: 200, body: {} });
      assert.equal(inGroup.reads(), '');
      assert.deepEqual((await company.app.useCases.view(company.tenantId)).record.activations, []);
      await anna.says(code);
      assert.match(anna.reads(), /Teraz kliknij/);
      for (const state of ['CancelledByUser', 'x']) await tellsState(inGroup, state);
      await inGroup.sends({ type: 'invoke', name: 'signin/failure', value: { code: 'x' } });
      assert.equal(inGroup.reads(), '');
    } finally {
      await company.close();
    }
  });

  it('takes no token there', async () => {
    const { company, anna, inGroup } = await start(true);
    try {
      await anna.says('zaloguj');
      const token = await company.provider.mintSsoToken('anna');
      const sent = anna.sends.bind(anna);
      const [group] = [...company.teams.service.conversations.values()].filter(
        ({ kind }) => kind === 'groupChat',
      );
      const conversation = { id: group?.id, conversationType: 'groupChat', isGroup: true };
      anna.sends = (activity) =>
        sent({ ...activity, conversation: { ...conversation, tenantId: company.tenantId } });
      assert.equal((await answersByItself(anna, token)).status, 412);
      assert.doesNotMatch(inGroup.reads(), roles);
    } finally {
      await company.close();
    }
  });
});

describe('who reads along in a team', () => {
  it('is looked up anew in each of its channels when somebody joins it', async () => {
    const company = await startCompany({ rows: contosoRows });
    try {
      const { teams, tenantId } = company;
      const [jan, anna] = [teams.person('jan'), teams.person('anna')];
      const guest = teams.person('gosia', { userRole: 'guest', tenantId: elsewhere });
      const general = teams.channel('Ogólny', [jan, anna]);
      const support = teams.channel('Wsparcie', [jan, anna]);
      const inTeam = (channel: { readonly id: string }) => ({
        channelData: { tenant: { id: tenantId }, team: { id: general.id }, channel: { id: channel.id } },
      });
      const asks = async () => {
        const device = jan.in(support);
        await device.sends({ type: 'message', text: 'korzyści', ...inTeam(support) });
        return device.reads();
      };
      await jan.says('hej');
      assert.match(await asks(), /Gold/);
      general.members.push(guest.member);
      // Teams tells of it once, in the team's first channel.
      await jan.in(general).sends({
        type: 'conversationUpdate',
        membersAdded: [{ id: guest.member.id }],
        ...inTeam(general),
      });
      const shown = await asks();
      assert.match(shown, /Są tu osoby spoza firmy/);
      assert.doesNotMatch(shown, /Gold/);
    } finally {
      await company.close();
    }
  });
});

describe('a personal chat that is said to be a group', () => {
  it('is answered all the same, and goes on', async () => {
    const company = await startCompany({ rows: contosoRows });
    try {
      const ewa = company.teams.person('ewa');
      await ewa.says('hej');
      const { id } = ewa.chat;
      const conversation = { id, conversationType: 'groupChat', isGroup: true, tenantId: company.tenantId };
      await ewa.sends({ type: 'message', text: 'moje zgłoszenia', conversation });
      ewa.reads();
      await ewa.says('korzyści');
      assert.match(ewa.reads(), /Gold/);
    } finally {
      await company.close();
    }
  });
});

describe('somebody’s draft', () => {
  const secret = 'magazyn stoi od rana';
  let company: TestCompany;
  let jan: TeamsPerson;
  let incidentId: string;
  before(async () => {
    company = await startCompany({ rows: contosoRows });
    jan = company.teams.person('jan');
    await play(company, [
      ['Jan', 'hej'],
      ['Ewa', `nowe zgłoszenie: exchange 2019, ${secret}`],
    ]);
    const { record } = await company.app.useCases.view(company.tenantId);
    const draft = record.incidents.find(({ form }) => form.problem.includes(secret));
    assert.equal(draft?.state, 'draft');
    incidentId = draft?.id ?? '';
  });
  after(() => company.close());

  for (const verb of ['show-forward-text', 'choose-colleague'] as const)
    it(`is not told to another who would have it opened for a customer: ${verb}`, async () => {
      jan.reads();
      const ids = { what: 'open-for-customer', incidentId };
      await jan.sends({ type: 'message', value: { verb, v: 1, ids } });
      const shown = jan.reads();
      assert.notEqual(shown, '');
      assert.ok(!shown.includes(secret), shown);
    });
});
