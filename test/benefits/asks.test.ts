import assert from 'node:assert/strict';
import { answeredAsks } from '../../benefits/asks/answered-asks.ts';
import { named } from '../../benefits/asks/ask-cases.ts';
import {
  decideDecline,
  decideForward,
  decideGrantAsk,
  decideNameColleague,
  decideWithdrawAsk,
} from '../../benefits/asks/ask-decisions.ts';
import { isOpenAsk, mostEndedAsks, mostNamedPeople, mostOpenAsks } from '../../benefits/asks/ask-rules.ts';
import { decideAsk, decideReceive } from '../../benefits/asks/asks.ts';
import { type Ask, askSubjects, type CompanyRecord, type Person } from '../../benefits/index.ts';
import {
  anna,
  codeOf,
  done,
  grant,
  incident,
  jan,
  membership,
  monday,
  orderBy,
  piotr,
  record,
  tenantId,
} from './rules-kit.ts';

const maria: Person = { tenantId, oid: 'maria', name: 'Maria Wójcik' };
const gold = grant('m-gold', 'product-support', { used: 20, recordedBy: { person: anna } });
const company: CompanyRecord = record({
  memberships: [membership('gold'), membership('silver')],
  grants: [gold],
  incidents: [incident('i-1', { by: jan })],
});
const inDays = (days: number) => new Date(Date.parse(monday) + days * 86_400_000).toISOString();

const inputs = {
  activate: { membershipId: 'm-silver', kind: 'product-support' },
  'show-ids': { grantId: gold.id },
  'check-ids': { grantId: gold.id },
  'correct-balance': { grantId: gold.id, remaining: 2 },
  'correct-last-day': { grantId: gold.id, endsOn: '2027-07-15' },
  'open-for-customer': { incidentId: 'i-1' },
  'take-over': { person: { tenantId, oid: 'anna' } },
} as const;

function asked(what: Ask['what'], on = company, whoMay: readonly Person[] = [piotr]) {
  return done(decideAsk(on, { what, reason: '', ...inputs[what] }, jan, whoMay, orderBy(jan)));
}

describe('an ask of every subject', () => {
  for (const what of askSubjects) {
    it(`${what}: goes to those who may, and is declined once, by one of them`, () => {
      const { record: with1, answer, notices } = asked(what);
      assert.deepEqual(answer.sentTo, ['Piotr Zieliński']);
      assert.deepEqual(
        notices.filter(({ to }) => to.oid === 'piotr').map(({ about }) => about.askId),
        [answer.askId],
      );
      const { askId } = answer;
      assert.equal(codeOf(decideDecline(with1, { askId }, maria, orderBy(maria))), 'ask_unknown');
      const declined = done(decideDecline(with1, { askId, answer: 'not now' }, piotr, orderBy(piotr)));
      assert.equal(declined.record.asks[0]?.answer, 'not now');
      assert.deepEqual(
        declined.notices.map(({ kind, to }) => [kind, to.oid]),
        [['ask-declined', 'jan']],
      );
      const again = decideDecline(declined.record, { askId }, piotr, orderBy(piotr));
      assert.ok(again.kind === 'refused');
      assert.deepEqual(
        [again.refusal.code, again.refusal.facts.by, again.refusal.facts.on],
        ['ask_already_decided', 'Piotr Zieliński', '2026-11-23'],
      );
    });

    it(`${what}: the same is asked once, until it is withdrawn`, () => {
      const { record: with1, answer } = asked(what);
      const twice = decideAsk(with1, { what, reason: '', ...inputs[what] }, jan, [piotr], orderBy(jan));
      assert.ok(twice.kind === 'refused');
      assert.deepEqual([twice.refusal.code, twice.refusal.about.askId], ['ask_already_open', answer.askId]);
      assert.equal(codeOf(decideWithdrawAsk(with1, answer, piotr, orderBy(piotr))), 'ask_unknown');
      const withdrawn = done(decideWithdrawAsk(with1, answer, jan, orderBy(jan)));
      assert.equal(
        codeOf(decideDecline(withdrawn.record, answer, piotr, orderBy(piotr))),
        'ask_already_decided',
      );
      asked(what, withdrawn.record);
    });

    it(`${what}: ends after 30 days, and may then be asked again`, () => {
      const { record: with1, answer, notices } = asked(what);
      const ask = with1.asks.find(({ id }) => id === answer.askId);
      assert.ok(ask);
      assert.ok(isOpenAsk(ask, inDays(29.9)));
      assert.ok(!isOpenAsk(ask, inDays(30)));
      const told = notices.find(({ kind }) => kind === 'ask-expired');
      assert.deepEqual([told?.to.oid, told?.dueAt], ['jan', inDays(30)]);
      const late = decideDecline(with1, answer, piotr, orderBy(piotr, inDays(30)));
      assert.ok(late.kind === 'refused');
      assert.deepEqual([late.refusal.code, late.refusal.facts.state], ['ask_already_decided', 'expired']);
      if (what === 'activate') return;
      const again = decideAsk(
        with1,
        { what, reason: '', ...inputs[what] },
        jan,
        [piotr],
        orderBy(jan, inDays(31)),
      );
      assert.equal(codeOf(again), 'done');
    });
  }

  it('is granted by somebody whose role was verified, never by the asker, and only for what it asks', () => {
    const { record: with1, answer } = asked('show-ids');
    assert.equal(codeOf(decideGrantAsk(with1, answer, 'show-ids', jan, [], orderBy(jan))), 'ask_unknown');
    assert.equal(
      codeOf(decideGrantAsk(with1, answer, 'open-for-customer', maria, [], orderBy(maria))),
      'ask_unknown',
    );
    const granted = done(decideGrantAsk(with1, answer, 'show-ids', anna, [], orderBy(anna)));
    assert.deepEqual(
      granted.notices.map(({ kind, to }) => [kind, to.oid]),
      [['ask-granted', 'jan']],
    );
    const second = decideGrantAsk(granted.record, answer, 'show-ids', piotr, [], orderBy(piotr));
    assert.ok(second.kind === 'refused');
    assert.equal(second.refusal.facts.by, 'Anna Nowak');
  });

  it('to activate or to record somebody’s leaving is granted by doing so alone', () => {
    for (const what of ['activate', 'take-over'] as const) {
      const { record: with1, answer } = asked(what);
      assert.equal(codeOf(decideGrantAsk(with1, answer, what, anna, [], orderBy(anna))), 'ask_unknown');
    }
  });

  it('to correct a balance corrects it in the same commit, with its effect in the audit', () => {
    const { record: with1, answer } = asked('correct-balance');
    const granted = done(decideGrantAsk(with1, answer, 'correct-balance', anna, [piotr], orderBy(anna)));
    assert.equal(granted.record.grants[0]?.used, 18);
    assert.deepEqual(
      granted.audit.map(({ event, effect }) => [event, effect?.used]),
      [
        ['balance.corrected', -2],
        ['ask.granted', undefined],
      ],
    );
  });
});

describe('a cap', () => {
  it(`lets one person have ${mostOpenAsks} asks open`, () => {
    const many = Array.from({ length: mostOpenAsks + 1 }, (_, i) => incident(`i-${i}`, { by: jan }));
    let on: CompanyRecord = { ...company, incidents: many };
    const ask = (n: number) =>
      decideAsk(
        on,
        { what: 'open-for-customer', incidentId: `i-${n}`, reason: '' },
        jan,
        [maria],
        orderBy(jan),
      );
    for (let n = 0; n < mostOpenAsks; n += 1) on = done(ask(n)).record;
    assert.equal(codeOf(ask(mostOpenAsks)), 'too_many_asks');
    assert.equal(on.asks.length, mostOpenAsks);
  });

  it(`lets an asker name ${mostNamedPeople} people for one ask`, () => {
    let { record: on, answer } = asked('show-ids', company, []);
    const name = (n: number) => {
      const to: Person = { tenantId, oid: `p-${n}`, name: `P ${n}` };
      return decideNameColleague(on, answer, jan, to, orderBy(jan));
    };
    for (let n = 0; n < mostNamedPeople; n += 1) on = done(name(n)).record;
    assert.equal(codeOf(name(mostNamedPeople)), 'too_many_people_named');
    assert.equal(codeOf(decideNameColleague(on, answer, piotr, anna, orderBy(piotr))), 'ask_unknown');
  });

  it('keeps an ended ask for 30 days and no longer', () => {
    const { record: with1, answer } = asked('show-ids');
    const { record: ended } = done(decideWithdrawAsk(with1, answer, jan, orderBy(jan)));
    const later = (days: number) =>
      done(
        decideAsk(
          ended,
          { what: 'check-ids', grantId: gold.id, reason: '' },
          jan,
          [piotr],
          orderBy(jan, inDays(days)),
        ),
      ).record.asks.length;
    assert.deepEqual([later(30), later(32)], [2, 1]);
  });
});

describe('what answers an ask by itself', () => {
  it('corrected ids answer the check, and its asker reads of the new pair', () => {
    const { record: with1 } = asked('check-ids');
    const corrected = { ...with1, grants: [{ ...gold, contractId: '199999999' }] };
    const { record: after, notices } = answeredAsks(with1, corrected, orderBy(anna));
    assert.deepEqual([after.asks[0]?.state, after.asks[0]?.decidedBy?.oid], ['granted', 'anna']);
    assert.deepEqual(
      notices.map(({ kind, to, facts }) => [kind, to.oid, facts?.change]),
      [['ids-corrected', 'jan', 'contract']],
    );
    assert.doesNotMatch(JSON.stringify(notices), /199999999|172583642/);
  });

  it('a balance the portal has confirmed answers the ask to correct it, also to the same number', () => {
    const { record: with1 } = asked('correct-balance');
    const reconciled = { ...with1, grants: [{ ...gold, reconciledAt: monday }] };
    const { record: after, notices } = answeredAsks(with1, reconciled, orderBy(anna));
    assert.equal(after.asks[0]?.state, 'granted');
    assert.deepEqual(
      notices.map(({ kind, to }) => [kind, to.oid]),
      [['ask-granted', 'jan']],
    );
  });

  it('an incident that is given up ends the ask to open it', () => {
    const { record: with1 } = asked('open-for-customer');
    const { record: after, notices } = answeredAsks(with1, { ...with1, incidents: [] }, orderBy(jan));
    assert.equal(after.asks[0]?.state, 'withdrawn');
    assert.deepEqual(notices, []);
  });

  it('nothing else does', () => {
    for (const what of askSubjects) {
      const { record: with1 } = asked(what);
      const { record: after } = answeredAsks(with1, { ...with1, name: 'Contoso Ltd' }, orderBy(anna));
      assert.equal(after.asks[0]?.state, 'open', what);
    }
  });
});

describe('whom an ask goes to', () => {
  it('names those who may and cannot be written to, and sends them nothing', () => {
    const result = done(
      decideAsk(company, { reason: '', ...inputs.activate }, jan, [anna], orderBy(jan), [piotr]),
    );
    assert.deepEqual(
      [result.answer.sentTo, result.answer.unreachable],
      [['Anna Nowak'], ['Piotr Zieliński']],
    );
    assert.deepEqual(
      result.notices.filter(({ to }) => to.oid === 'piotr'),
      [],
    );
  });

  it('is not the person who is said to have left', () => {
    const { answer } = asked('take-over', { ...company, grants: [gold] }, [anna, piotr]);
    assert.deepEqual(answer.sentTo, ['Piotr Zieliński']);
  });

  it('is the first who is seen with the role, where it went to nobody', () => {
    const { record: with1, answer } = asked('open-for-customer', company, []);
    const other = done(decideReceive(with1, anna, ['global-admin'], orderBy(anna)));
    assert.equal(other.answer.received, 0);
    const agent = done(decideReceive(with1, maria, ['admin-agent'], orderBy(maria)));
    assert.deepEqual(agent.record.asks[0]?.sentTo, [maria]);
    assert.equal(codeOf(decideDecline(agent.record, answer, maria, orderBy(maria))), 'done');
    const own = done(decideReceive(with1, jan, ['admin-agent'], orderBy(jan)));
    assert.equal(own.answer.received, 0);
  });

  it('is named by organization and object id; a card of an earlier version by the id alone', () => {
    const elsewhere = { ...anna, tenantId: 'other', name: 'Anna of the other organization' };
    const people = [anna, elsewhere, piotr];
    assert.equal(named(people, { toOid: 'anna', toTenantId: 'other' }), elsewhere);
    assert.equal(named(people, { toOid: 'piotr' }), piotr);
    assert.equal(named(people, { toOid: 'anna' }), undefined);
  });

  it('may be passed on to somebody else who may, by somebody it was sent to', () => {
    const { record: with1, answer } = asked('check-ids');
    const on = done(decideForward(with1, answer, piotr, anna, orderBy(piotr)));
    assert.deepEqual(on.record.asks[0]?.sentTo, [piotr, anna]);
    assert.equal(
      codeOf(decideForward(with1, answer, piotr, undefined, orderBy(piotr))),
      'hand_over_to_unknown_person',
    );
    assert.equal(
      codeOf(decideForward(with1, answer, piotr, jan, orderBy(piotr))),
      'hand_over_to_unknown_person',
    );
  });
});

it('asking and withdrawing again and again does not fill the record', () => {
  let on = company;
  for (let round = 0; round < mostEndedAsks + 10; round += 1) {
    const { record: with1, answer } = asked('show-ids', on);
    on = done(decideWithdrawAsk(with1, { askId: answer.askId }, jan, orderBy(jan))).record;
  }
  const kept = asked('show-ids', on).record.asks;
  assert.equal(kept.length, mostEndedAsks + 1);
  assert.ok(on.asks.slice(-mostEndedAsks).every(({ id }) => kept.some((one) => one.id === id)));
});
