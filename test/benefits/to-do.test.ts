import assert from 'node:assert/strict';
import { decideClick, decideNotYet, decideRequest } from '../../benefits/activation/activation-commands.ts';
import { decideIdsRecord } from '../../benefits/ids/ids-commands.ts';
import { decideIdsDraft } from '../../benefits/ids/ids-drafts.ts';
import type { Incident } from '../../benefits/incidents/index.ts';
import { decideConfirmRefund, decideRefuseRefund } from '../../benefits/incidents/refunds.ts';
import { type Ask, type CompanyRecord, calendarNotices, type DeadLetter } from '../../benefits/index.ts';
import { decideBalance, decideCorrectBalance } from '../../benefits/memberships/balance-commands.ts';
import { recount } from '../../benefits/memberships/index.ts';
import { decideTakeOver } from '../../benefits/people/take-over.ts';
import { decideApplySetAside, decideDismissSetAside } from '../../benefits/to-do/set-aside-commands.ts';
import { toDoOf } from '../../benefits/to-do/to-do.ts';
import { decideTellUndelivered } from '../../benefits/to-do/undelivered.ts';
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
} from './rules-kit.ts';

const silver = { membershipId: 'm-silver', kind: 'signature-cloud' } as const;
const company = record({ memberships: [membership('silver')] });
const idsText = 'Access ID 174194363 Contract ID 172583642';
const otherText = 'Access ID 174194399 Contract ID 172583642';

/** Anna has clicked on Monday. */
function clicked() {
  const begun = done(decideRequest(company, silver, anna, orderBy(anna)));
  return done(decideClick(begun.record, begun.answer, anna, orderBy(anna)));
}
const drafted = (on: CompanyRecord, text: string, by = anna) =>
  done(decideIdsDraft(on, { ...silver, text }, by, orderBy(by)));
const recordedBy = (on: CompanyRecord, draftId: string, by = anna, now = monday) =>
  done(decideIdsRecord(on, { draftId }, by, orderBy(by, now)));

const bug = (id: string, closedAt = monday): Incident =>
  incident(id, {
    state: 'closed',
    outcome: 'bug',
    refund: 'to-be-confirmed',
    grantId: 'g-1',
    closedAt,
    number: '2026-0001',
  });
const counted = (used: number, incidents: readonly Incident[]) =>
  record({
    memberships: [membership('gold')],
    grants: [grant('m-gold', 'product-support', { id: 'g-1', used, seenBy: [jan] })],
    incidents,
  });
const usedOf = (on: CompanyRecord) => on.grants[0]?.used;

describe('what waits', () => {
  const letter = (id: string, kind: DeadLetter['notice']['kind']): DeadLetter => ({
    notice: { id, kind, to: jan, dueAt: monday, about: {} },
    at: monday,
    reason: 'http_400',
  });
  const options = { now: monday, expectedDays: 5, deadLetters: [], asks: [] };

  it('is listed section by section, what is late first, then the oldest', () => {
    const base = { number: 1, requester: anna, assignee: anna, watchers: [] } as const;
    const clickOf = (id: string, requestedAt: string) =>
      ({
        ...base,
        id,
        membershipId: id,
        kind: 'product-support',
        state: 'requested',
        requestedAt,
      }) as const;
    const on = record({
      memberships: [membership('gold')],
      activations: [
        clickOf('new', '2026-11-23T10:00:00.000Z'),
        clickOf('older', '2026-11-20T10:00:00.000Z'),
        clickOf('late', '2026-11-17T10:00:00.000Z'),
        {
          ...base,
          id: 'sent',
          membershipId: 'm-gold',
          kind: 'signature-cloud',
          state: 'submitted',
          requestedAt: '2026-11-10T10:00:00.000Z',
          submittedAt: '2026-11-10T10:00:00.000Z',
        },
      ],
      incidents: [bug('i-1')],
    });
    const items = toDoOf(on, { ...options, deadLetters: [letter('n-1', 'activation-completed')] });
    assert.deepEqual(
      items.map(({ key, late }) => [key, late]),
      [
        ['click/late', true],
        ['click/older', false],
        ['click/new', false],
        ['record/sent', true],
        ['refund/i-1', false],
        ['undelivered/n-1', false],
      ],
    );
  });

  it('says nothing of the news that something was not delivered, or that somebody has left', () => {
    for (const kind of ['notice-undelivered', 'said-to-have-left'] as const)
      assert.deepEqual(toDoOf(record(), { ...options, deadLetters: [letter('n', kind)] }), []);
  });

  it('holds ids that cannot be opened, while their benefit runs', () => {
    const broken = grant('m-gold', 'product-support', { id: 'g-1', accessId: '–' });
    const on = record({ memberships: [membership('gold')], grants: [broken] });
    assert.deepEqual(
      toDoOf(on, options).map(({ key }) => key),
      ['unreadable/g-1'],
    );
    assert.deepEqual(toDoOf(on, { ...options, now: '2027-07-01T10:00:00.000Z' }), []);
  });

  it('holds the asks it is given', () => {
    const ask: Ask = {
      id: 'k-1',
      what: 'activate',
      asker: jan,
      reason: '',
      askedAt: monday,
      sentTo: [],
      state: 'open',
    };
    assert.deepEqual(
      toDoOf(record(), { ...options, asks: [ask] }).map(({ key }) => key),
      ['ask/k-1'],
    );
  });
});

describe('an activation that is late', () => {
  const late = (of: CompanyRecord, day: string, whoMay = [anna, piotr]) =>
    calendarNotices(of, `${day}T11:00:00.000Z`, { whoMay, expectedDays: 5 })
      .filter(({ kind }) => kind === 'activation-late')
      .map(({ to, facts }) => `${facts.whom}: ${to.map(({ oid }) => oid).join()}`);

  it('is told on the next working day, and two working days later to the others', () => {
    const { record: of } = clicked();
    assert.deepEqual(late(of, '2026-11-30'), []);
    assert.deepEqual(late(of, '2026-12-01'), ['assignee: anna']);
    assert.deepEqual(late(of, '2026-12-03'), ['assignee: anna', 'others: piotr']);
  });

  it('is told to those who may on that day, whoever might at the click', () => {
    assert.deepEqual(late(clicked().record, '2026-12-03', [anna, jan]), ['assignee: anna', 'others: jan']);
  });

  it('is not told to the others once somebody has answered, until two working days later', () => {
    const click = clicked();
    const wednesday = orderBy(anna, '2026-12-02T09:00:00.000Z');
    const notYet = done(decideNotYet(click.record, click.answer, wednesday));
    assert.deepEqual(late(notYet.record, '2026-12-03'), ['assignee: anna']);
    assert.deepEqual(late(notYet.record, '2026-12-04'), ['assignee: anna', 'others: piotr']);
  });

  it('is told to whoever has taken it over', () => {
    const { record: of } = clicked();
    const left = { ...of, leavers: [{ person: anna, at: monday, by: { person: piotr } }] };
    const taken = done(decideTakeOver(left, { from: anna }, piotr, [piotr], orderBy(piotr)));
    assert.deepEqual(late(taken.record, '2026-12-01', [piotr]), ['assignee: piotr']);
  });
});

describe('ids that contradict', () => {
  it('are set aside when another pair was recorded meanwhile, and undo nothing', () => {
    const own = drafted(clicked().record, idsText);
    const other = drafted(own.record, otherText, piotr);
    const first = recordedBy(other.record, own.answer.draftId);
    const second = recordedBy(first.record, other.answer.draftId, piotr);
    assert.equal(second.answer.grantId, null);
    assert.deepEqual(second.record.grants, first.record.grants);
    const [kept] = second.record.setAside;
    assert.deepEqual([kept?.id, kept?.why], [second.answer.setAsideId, 'benefit_already_active']);
    assert.deepEqual(second.record.idsDrafts, []);
    assert.deepEqual(
      second.notices.map(({ kind, to }) => [kind, to.oid]),
      [['result-set-aside', 'anna']],
    );
  });

  it('are no contradiction where both say the same', () => {
    const own = drafted(clicked().record, idsText);
    const other = drafted(own.record, idsText, piotr);
    const first = recordedBy(other.record, own.answer.draftId);
    const second = recordedBy(first.record, other.answer.draftId, piotr);
    assert.deepEqual([second.answer.setAsideId, second.record.setAside], [null, []]);
    assert.deepEqual(second.notices, []);
  });

  it('are set aside when the pair was corrected after they had been pasted', () => {
    const own = drafted(clicked().record, idsText);
    const active = recordedBy(own.record, own.answer.draftId);
    const two = drafted(active.record, otherText);
    const three = drafted(two.record, 'Access ID 174194311 Contract ID 172583642', piotr);
    const corrected = recordedBy(three.record, two.answer.draftId);
    const late = recordedBy(corrected.record, three.answer.draftId, piotr);
    assert.equal(late.record.grants[0]?.accessId, '174194399');
    assert.equal(late.record.setAside[0]?.why, 'changed_since');
  });

  it('become the benefit’s as a correction once somebody applies them, and only once', () => {
    const own = drafted(clicked().record, idsText);
    const other = drafted(own.record, otherText, piotr);
    const first = recordedBy(other.record, own.answer.draftId);
    const second = recordedBy(first.record, other.answer.draftId, piotr);
    const resultId = second.answer.setAsideId ?? '';
    const applied = done(decideApplySetAside(second.record, { resultId }, orderBy(piotr)));
    assert.equal(applied.record.grants[0]?.accessId, '174194399');
    assert.deepEqual(applied.record.setAside, []);
    assert.deepEqual(
      applied.audit.map(({ event }) => event),
      ['ids.corrected', 'result.applied'],
    );
    assert.deepEqual(
      applied.notices.map(({ kind, to, facts }) => [kind, to.oid, facts?.change]),
      [['ids-corrected', 'anna', 'access']],
    );
    for (const decide of [decideApplySetAside, decideDismissSetAside])
      assert.equal(codeOf(decide(applied.record, { resultId }, orderBy(anna))), 'already_settled');
  });
});

describe('a correction', () => {
  it('keeps who has seen a pair that stays the same, and begins anew where it changes', () => {
    const seen = counted(0, []);
    const on = { ...seen, grants: seen.grants.map((one) => ({ ...one, seenBy: [jan] })) };
    const which = { membershipId: 'm-gold', kind: 'product-support' } as const;
    const draft = (text: string) => done(decideIdsDraft(on, { ...which, text }, anna, orderBy(anna)));
    const same = draft('174194363 172583642 31.05.2027');
    const later = done(decideIdsRecord(same.record, { draftId: same.answer.draftId }, anna, orderBy(anna)));
    assert.deepEqual(
      [later.record.grants[0]?.seenBy.map(({ oid }) => oid), later.record.grants[0]?.idsChangedAt],
      [['jan', 'anna'], undefined],
    );
    const other = draft('174194363 172583699');
    const now = done(decideIdsRecord(other.record, { draftId: other.answer.draftId }, anna, orderBy(anna)));
    assert.deepEqual(
      [now.record.grants[0]?.seenBy.map(({ oid }) => oid), now.record.grants[0]?.idsChangedAt],
      [['anna'], monday],
    );
    assert.deepEqual(
      now.notices.map(({ kind, to, facts }) => [kind, to.oid, facts?.change]),
      [['ids-corrected', 'jan', 'contract']],
    );
  });

  it('takes one id alone only for a benefit that lacks its Contract ID', () => {
    const which = { membershipId: 'm-gold', kind: 'product-support', text: '172583642' } as const;
    const whole = counted(0, []);
    const { contractId: _, ...lacking } = grant('m-gold', 'product-support', { id: 'g-1' });
    assert.equal(codeOf(decideIdsDraft(whole, which, anna, orderBy(anna))), 'ids_not_found_in_text');
    const on = { ...whole, grants: [lacking] };
    const draft = done(decideIdsDraft(on, which, anna, orderBy(anna)));
    assert.equal(draft.record.idsDrafts[0]?.accessId, undefined);
    const recorded = done(
      decideIdsRecord(draft.record, { draftId: draft.answer.draftId }, anna, orderBy(anna)),
    );
    assert.deepEqual(
      [recorded.record.grants[0]?.accessId, recorded.record.grants[0]?.contractId],
      ['174194363', '172583642'],
    );
    for (const [text, code] of [
      ['Access ID 172583642', 'ids_not_found_in_text'],
      ['174194363', 'ids_equal'],
    ] as const)
      assert.equal(codeOf(decideIdsDraft(on, { ...which, text }, anna, orderBy(anna))), code);
  });

  it('takes the last day as looked over, and no impossible one', () => {
    const own = drafted(clicked().record, idsText);
    const { draftId } = own.answer;
    const record = (endsOn: string) => decideIdsRecord(own.record, { draftId, endsOn }, anna, orderBy(anna));
    assert.equal(done(record('2027-05-31')).record.grants[0]?.endsOn, '2027-05-31');
    for (const day of ['2026-11-22', '2031-01-01', '2027-02-29', 'x'])
      assert.equal(codeOf(record(day)), 'ids_ends_on_wrong', day);
  });
});

describe('a refund', () => {
  it('confirmed takes one off, once, and its audit row says so', () => {
    const on = counted(8, [bug('i-1')]);
    const confirmed = done(decideConfirmRefund(on, { incidentId: 'i-1' }, orderBy(anna)));
    assert.equal(usedOf(confirmed.record), 7);
    assert.deepEqual(recount('g-1', confirmed.audit), { used: -1, reserved: 0 });
    assert.deepEqual([confirmed.record.incidents, confirmed.incidents?.[0]?.refund], [[], 'confirmed']);
    assert.deepEqual(
      confirmed.notices.map(({ kind, to }) => [kind, to.oid]),
      [['refund-confirmed', 'jan']],
    );
    for (const decide of [decideConfirmRefund, decideRefuseRefund])
      assert.equal(
        codeOf(decide(confirmed.record, { incidentId: 'i-1' }, orderBy(piotr))),
        'already_settled',
      );
  });

  it('is not there for an incident that is still open, or closed without one', () => {
    for (const state of ['prepared', 'sent', 'closed'] as const) {
      const on = counted(8, [incident('i-1', { state, grantId: 'g-1' })]);
      assert.equal(codeOf(decideConfirmRefund(on, { incidentId: 'i-1' }, orderBy(anna))), 'already_settled');
    }
  });

  it('never takes the count below zero', () => {
    const confirmed = done(
      decideConfirmRefund(counted(0, [bug('i-1')]), { incidentId: 'i-1' }, orderBy(anna)),
    );
    assert.deepEqual([usedOf(confirmed.record), recount('g-1', confirmed.audit).used], [0, 0]);
  });

  it('refused stays used, and waits no longer', () => {
    const refused = done(decideRefuseRefund(counted(8, [bug('i-1')]), { incidentId: 'i-1' }, orderBy(anna)));
    assert.deepEqual([usedOf(refused.record), refused.record.incidents], [8, []]);
    assert.equal(refused.incidents?.[0]?.refund, undefined);
  });

  it('is not told to whoever opened the incident and confirms it themselves', () => {
    const own = { ...bug('i-1'), by: anna };
    assert.deepEqual(
      done(decideConfirmRefund(counted(8, [own]), { incidentId: 'i-1' }, orderBy(anna))).notices,
      [],
    );
  });
});

describe('a balance put right', () => {
  const correct = (on: CompanyRecord, remaining: number) =>
    decideCorrectBalance(on, { grantId: 'g-1', remaining }, [anna, piotr], orderBy(anna));

  it('has used := allowance − remaining, and leaves its effect in the audit', () => {
    const now = done(correct(counted(8, []), 3));
    assert.deepEqual([usedOf(now.record), now.record.grants[0]?.reconciledAt], [17, monday]);
    assert.deepEqual(recount('g-1', now.audit), { used: 9, reserved: 0 });
    assert.deepEqual(
      now.notices.map(({ kind, to }) => [kind, to.oid]),
      [['balance-corrected', 'piotr']],
    );
  });

  it('leaves the prepared ones their place', () => {
    const prepared = incident('i-9', { state: 'prepared', grantId: 'g-1' });
    assert.equal(usedOf(done(correct(counted(8, [prepared]), 0)).record), 19);
  });

  it('confirms refunds only where they explain the difference exactly', () => {
    const on = counted(8, [bug('i-1'), bug('i-2')]);
    const both = done(correct(on, 14));
    assert.deepEqual([usedOf(both.record), both.answer.refunds, both.record.incidents], [6, 2, []]);
    assert.deepEqual(recount('g-1', both.audit), { used: -2, reserved: 0 });
    for (const remaining of [12, 13, 15]) {
      const not = done(correct(on, remaining));
      assert.deepEqual([not.answer.refunds, not.record.incidents.length], [0, 2], `${remaining}`);
    }
  });

  it('counts a refund once, whether a line or somebody who may settles it', () => {
    const one = done(correct(counted(8, [bug('i-1'), bug('i-2')]), 13)).record;
    const line = done(correct(one, 14));
    assert.deepEqual([usedOf(line.record), line.answer.refunds, line.record.incidents], [6, 2, []]);
    const settle = (on: CompanyRecord, decide: typeof decideConfirmRefund, incidentId: string) =>
      done(decide(on, { incidentId }, orderBy(anna))).record;
    const first = settle(one, decideConfirmRefund, 'i-1');
    assert.deepEqual([usedOf(first), usedOf(settle(first, decideConfirmRefund, 'i-2'))], [7, 6]);
    // The one that is refused was not the one in the number.
    const refused = settle(one, decideRefuseRefund, 'i-2');
    assert.equal(usedOf(settle(refused, decideConfirmRefund, 'i-1')), 7);
    // An incident opened past the bot takes one off the number, and none of the refunds.
    const fewer = done(correct(one, 12)).record;
    assert.equal(usedOf(settle(fewer, decideConfirmRefund, 'i-1')), 8);
  });

  it('tells nobody where nothing changes, and still notes the comparison', () => {
    const same = done(correct(counted(8, []), 12));
    assert.deepEqual([same.notices, same.record.grants[0]?.reconciledAt], [[], monday]);
  });

  it('is refused for a number that cannot be, and where nothing is counted', () => {
    for (const remaining of [-1, 21, 1.5, Number.NaN])
      assert.equal(codeOf(correct(counted(8, []), remaining)), 'remaining_out_of_range', `${remaining}`);
    const unlimited = record({
      memberships: [membership('gold')],
      grants: [grant('m-gold', 'signature-cloud', { id: 'g-1', allowance: 'unlimited' })],
    });
    assert.equal(codeOf(correct(unlimited, 3)), 'balance_unlimited');
    const input = { grantId: 'none', remaining: 3 };
    const unknown = decideBalance(unlimited, input, 'balance.reconciled', [], orderBy(anna));
    assert.equal(codeOf(unknown), 'benefit_unknown');
  });
});

describe('a notice that could not be delivered', () => {
  it('is told to everybody who may but to its receiver', () => {
    const letter: DeadLetter = {
      notice: { id: 'n-1', kind: 'activation-completed', to: piotr, dueAt: monday, about: {} },
      at: monday,
      reason: 'http_400',
    };
    const order = { ...orderBy(anna), by: { system: 'follow-up' } as const };
    const told = decideTellUndelivered(record(), letter, [anna, piotr], order);
    assert.deepEqual(
      told.notices.map(({ kind, to, about }) => [kind, to.oid, about.noticeId]),
      [['notice-undelivered', 'anna', 'n-1']],
    );
  });
});
