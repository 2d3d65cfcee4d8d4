import assert from 'node:assert/strict';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { signsInAt } from '../support/talk.ts';
import type { Conversation } from '../support/teams-service.ts';
import { until } from '../support/until.ts';
import { dataOf } from './refused-moves.ts';

const pair = /174194363|172583642|172693239|172583624/;

/** Everything a conversation has ever been sent, cards included. */
const everything = (conversation: Conversation) => JSON.stringify(conversation.posts);

describe('what is for one person only', () => {
  let company: TestCompany;
  beforeEach(async () => {
    company = await startCompany({ rows: contosoRows });
  });
  afterEach(() => company.close());
  const everybody = () => (['anna', 'jan'] as const).map((key) => company.teams.person(key));

  it('shows no ids in a group, whatever button is sent from there', async () => {
    const [anna, jan] = everybody();
    assert.ok(anna && jan);
    const group = company.teams.groupChat('Wsparcie', [anna, jan]);
    await anna.says('zaloguj');
    await anna.says(await signsInAt(anna, 'anna'));
    await anna.says('Access ID 174194363 Contract ID 172583642');
    const { grants } = (await company.app.useCases.view(company.tenantId)).record;
    const line = 'silver,Application Development,2026-07-01,2027-06-30,,signature-cloud,174194363,172583642,';
    const heading = 'offer,competency,starts_on,ends_on,activate_by,benefit,access_id,contract_id,used';
    const buttons = [
      dataOf(anna.card(), 'Zamień miejscami'),
      { verb: 'show-ids', v: 1, ids: { grantId: grants[0]?.id } },
      { verb: 'review-membership', v: 1, ids: {}, text: `${heading}\n${line}` },
      { verb: 'choose-membership', v: 1, ids: {} },
    ];
    const places = [
      {},
      { conversation: { id: group.id, tenantId: company.tenantId, isGroup: true } },
      { conversation: { id: group.id, tenantId: company.tenantId, conversationType: 'channel' } },
    ];
    for (const value of buttons)
      for (const place of places) {
        await anna.in(group).sends({ type: 'message', value, ...place });
        const last = JSON.stringify(group.posts.at(-1));
        assert.match(last, /Tylko w[ \u00a0]prywatnym czacie/, JSON.stringify([value, place]));
      }
    await jan.in(group).says('jako tekst');
    assert.doesNotMatch(everything(group), pair);
  });

  const showsIds = async () => {
    const anna = company.teams.person('anna');
    await anna.says('zaloguj');
    await anna.says(await signsInAt(anna, 'anna'));
    const [grant] = (await company.app.useCases.view(company.tenantId)).record.grants;
    return { anna, value: { verb: 'show-ids', v: 1, ids: { grantId: grant?.id } } };
  };

  it('sends no sign-in to a group, and goes on in the personal chat', async () => {
    const [anna, jan] = everybody();
    assert.ok(anna && jan);
    const inGroup = anna.in(company.teams.groupChat('Wsparcie', [anna, jan]));
    await anna.says('korzyści');
    await inGroup.says('aktywuj chmurę silver');
    assert.match(inGroup.reads(), /w\sprywatnym czacie\nOdpowiedź jest w\sTwoim czacie ze mną/);
    assert.match(anna.reads(), /Aktywować tę korzyść/);
    const data = dataOf(anna.card(), 'Aktywuj');
    const action = { type: 'Action.Execute', verb: 'activate', data };
    await inGroup.sends({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action, trigger: 'manual' },
    });
    assert.match(inGroup.reads(), /w\sprywatnym czacie/);
    assert.match(anna.reads(), /Zaloguj się, aby aktywować/);
    assert.doesNotMatch(everything(inGroup.conversation), /auth\/start/);
    await anna.says(await signsInAt(anna, 'anna'));
    assert.match(anna.reads(), /Teraz kliknij/);
  });

  it('masks ids later where the channel does not take it in time', async () => {
    const { anna, value } = await showsIds();
    await anna.sends({ type: 'message', value });
    assert.match(everything(anna.chat), pair);
    anna.reads();
    company.teams.fails({ how: 502, method: 'PUT' });
    company.clock.forward({ minutes: 10 });
    await anna.sends({ type: 'message', value: { verb: 'hide-ids', v: 1, ids: {} } });
    assert.match(everything(anna.chat), pair);
    assert.doesNotMatch(anna.reads(), /nie powiodło|błąd/i);
    company.teams.recovers();
    company.clock.forward({ minutes: 2 });
    company.app.poke();
    await until(() => !pair.test(everything(anna.chat)));
  });

  it('masks what was shown even where the rest could not be', async () => {
    const { anna, value } = await showsIds();
    const { fails, recovers, service } = company.teams;
    const sent = anna.chat.posts.length;
    const shown = anna.sends({ type: 'message', value });
    while (anna.chat.posts.length < sent + 1) await service.changed(1000);
    fails({ how: 500, method: 'POST' });
    await shown;
    recovers();
    await anna.sends({ type: 'message', value: { verb: 'hide-ids', v: 1, ids: {} } });
    assert.doesNotMatch(everything(anna.chat), pair);
  });

  it('shows a draft to nobody but whoever writes it', async () => {
    const [anna, jan] = everybody();
    assert.ok(anna && jan);
    await jan.says('nowe zgłoszenie');
    await jan.taps('Przygotuj', { problem: 'Sprawa poufna' }, { past: 'the form' });
    const [draft] = (await company.app.useCases.view(company.tenantId)).record.incidents;
    assert.equal(draft?.state, 'draft');
    for (const verb of ['show-incident', 'change-draft', 'show-description', 'enter-case-number']) {
      await anna.sends({ type: 'message', value: { verb, v: 1, ids: { incidentId: draft.id } } });
      assert.match(anna.reads(), /To zgłoszenie innej osoby/);
      assert.deepEqual(
        anna.buttons().filter((title) => title === 'Pokaż zgłoszenie'),
        [],
      );
    }
    assert.doesNotMatch(everything(anna.chat), /Sprawa poufna/);
    jan.reads();
    await jan.sends({
      type: 'message',
      value: { verb: 'show-incident', v: 1, ids: { incidentId: draft.id } },
    });
    assert.match(jan.reads(), /Sprawa poufna/);
  });
});
