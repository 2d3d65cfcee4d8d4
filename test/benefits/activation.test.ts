import assert from 'node:assert/strict';
import { movedActivation } from '../../benefits/activation/activation.ts';
import {
  decideCancellation,
  decideClick,
  decideHandOver,
  decideNotYet,
  decideRejection,
  decideRequest,
  decideWatch,
} from '../../benefits/activation/activation-commands.ts';
import { decideAsk, decideDecline, decideForward } from '../../benefits/asks/asks.ts';
import { decideCompletion, decideIdsRecord } from '../../benefits/ids/ids-commands.ts';
import { decideIdsDraft, decideSwap } from '../../benefits/ids/ids-drafts.ts';
import {
  activationEdges,
  activationStates,
  type CompanyRecord,
  openActivationOf,
} from '../../benefits/index.ts';
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

const which = { membershipId: 'm-silver', kind: 'signature-cloud' } as const;
const pair = 'Access ID 174194363 Contract ID 172583642';
const silver = record({
  memberships: [membership('silver', { activateBy: { 'signature-cloud': '2026-12-14' } })],
});

function requested(before: CompanyRecord = silver) {
  const result = done(decideRequest(before, which, anna, orderBy(anna)));
  return { record: result.record, activationId: result.answer.activationId, result };
}

function clicked() {
  const { record: before, activationId } = requested();
  const result = done(decideClick(before, { activationId }, anna, orderBy(anna)));
  return { record: result.record, activationId, result };
}

function recorded(before: CompanyRecord, by = anna, text = pair) {
  const draft = done(decideIdsDraft(before, { ...which, text }, by, orderBy(by)));
  return done(decideIdsRecord(draft.record, { draftId: draft.answer.draftId }, by, orderBy(by)));
}

const receivers = (notices: readonly { to: { oid: string }; kind: string }[], kind: string) =>
  notices.filter((notice) => notice.kind === kind).map((notice) => notice.to.oid);

describe('activation', () => {
  for (const from of activationStates) {
    for (const to of activationStates) {
      const allowed: readonly string[] = activationEdges[from];
      it(`${allowed.includes(to) ? 'turns' : 'never turns'} ${from} into ${to}`, () => {
        const { record: before, activationId } = requested();
        const one = before.activations.find(({ id }) => id === activationId);
        assert.ok(one);
        const move = () => movedActivation(before, { ...one, state: from }, to, orderBy(anna));
        if (allowed.includes(to)) assert.equal(move().activations[0]?.state, to);
        else assert.throws(move, RangeError);
      });
    }
  }

  it('has the edges of the design and no other', () => {
    assert.deepEqual(activationEdges, {
      requested: ['submitted', 'completed', 'rejected', 'cancelled'],
      submitted: ['completed', 'rejected', 'cancelled'],
      completed: [],
      rejected: [],
      cancelled: [],
    });
  });

  it('makes the one who confirmed the requester and the assignee, and gives it a number', () => {
    const { record: after } = requested();
    const [one] = after.activations;
    assert.deepEqual([one?.requester, one?.assignee, one?.state, one?.number], [anna, anna, 'requested', 1]);
  });

  it('tells the second of two admins who was first and when', () => {
    const { record: after, activationId } = requested();
    const second = decideRequest(after, which, piotr, orderBy(piotr));
    assert.ok(second.kind === 'refused');
    assert.equal(second.refusal.code, 'activation_in_progress');
    assert.equal(second.refusal.facts.by, 'Anna Nowak');
    assert.equal(second.refusal.facts.on, '2026-11-23');
    assert.equal(second.refusal.about.activationId, activationId);
  });

  it('can be requested on the last day and not the day after', () => {
    const lastDay = orderBy(anna, '2026-12-14T22:59:00.000Z');
    assert.equal(codeOf(decideRequest(silver, which, anna, lastDay)), 'done');
    const after = decideRequest(silver, which, anna, orderBy(anna, '2026-12-14T23:00:00.000Z'));
    assert.equal(codeOf(after), 'activate_by_passed');
  });

  it('refuses what is not there, not entitled, active, or over', () => {
    const request = (before: CompanyRecord, input: Parameters<typeof decideRequest>[1], now = monday) =>
      codeOf(decideRequest(before, input, anna, orderBy(anna, now)));
    assert.equal(request(record(), which), 'nothing_recorded');
    assert.equal(request(silver, { ...which, membershipId: 'm-gold' }), 'benefit_unknown');
    const pack = record({ memberships: [membership('action-pack')] });
    assert.equal(request(pack, { ...which, membershipId: 'm-action-pack' }), 'benefit_not_entitled');
    const active = { ...silver, grants: [grant('m-silver', 'signature-cloud')] };
    assert.equal(request(active, which), 'benefit_already_active');
    assert.equal(request(active, which, '2027-06-30T22:00:00.000Z'), 'benefit_expired');
    assert.equal(request(silver, which, '2027-06-30T22:00:00.000Z'), 'benefit_expired');
  });

  it('asks for the ids two working days after the click at nine', () => {
    const { result } = clicked();
    const [question] = result.notices.filter((notice) => notice.kind === 'follow-up-ids');
    assert.equal(question?.dueAt, '2026-11-25T08:00:00.000Z');
    assert.equal(question?.to.oid, 'anna');
  });

  it('refuses a second click, saying whose was first', () => {
    const { record: after, activationId } = clicked();
    const again = decideClick(after, { activationId }, piotr, orderBy(piotr));
    assert.ok(again.kind === 'refused');
    assert.deepEqual([again.refusal.code, again.refusal.facts.by], ['activation_in_progress', 'Anna Nowak']);
  });

  it('asks again two working days after "not yet"', () => {
    const { record: after, activationId } = clicked();
    const wednesday = orderBy(anna, '2026-11-25T10:00:00.000Z');
    const result = done(decideNotYet(after, { activationId }, wednesday));
    assert.equal(result.answer.askAgainOn, '2026-11-27');
    assert.equal(result.notices[0]?.dueAt, '2026-11-27T08:00:00.000Z');
  });

  it('completes with both ids and tells requester, watchers, askers and those whose draft waits', () => {
    const waiting = record({
      ...silver,
      incidents: [incident('i-1', { by: jan, waitsFor: which })],
    });
    const begun = requested(waiting);
    const watched = done(
      decideWatch(begun.record, { activationId: begun.activationId }, piotr, orderBy(piotr)),
    );
    const result = recorded(watched.record);
    assert.deepEqual(receivers(result.notices, 'activation-completed').sort(), ['jan', 'piotr']);
    const notice = result.notices.find((one) => one.to.oid === 'jan');
    assert.equal(notice?.about.incidentId, 'i-1');
    assert.equal(result.record.activations[0]?.state, 'completed');
    assert.equal(result.record.grants[0]?.allowance, 5);
    assert.equal(result.record.grants[0]?.edition, 'mpn-2021');
    assert.equal(result.record.grants[0]?.endsOn, '2027-06-30');
    assert.deepEqual(result.record.idsDrafts, []);
  });

  it('tells the requester of a result that nobody asked for', () => {
    const { record: before, activationId } = clicked();
    const order = { ...orderBy(anna), by: { system: 'fulfilment-callback' } as const };
    const input = { activationId, accessId: '174194363', contractId: '172583642' };
    const result = done(decideCompletion(before, input, order));
    assert.deepEqual(receivers(result.notices, 'activation-completed'), ['anna']);
    assert.deepEqual(result.audit[0]?.by, { system: 'fulfilment-callback' });
  });

  it('leaves a late or contradicting result without effect', () => {
    const { record: before, activationId } = clicked();
    const cancelled = done(decideCancellation(before, { activationId }, orderBy(anna))).record;
    const input = { activationId, accessId: '174194363', contractId: '172583642' };
    assert.equal(codeOf(decideCompletion(cancelled, input, orderBy(anna))), 'activation_not_open');
    assert.equal(
      codeOf(decideRejection(cancelled, { activationId, reason: 'no' }, orderBy(anna))),
      'activation_not_open',
    );
    const completed = recorded(before).record;
    assert.equal(
      codeOf(decideRejection(completed, { activationId, reason: 'no' }, orderBy(anna))),
      'activation_not_open',
    );
    assert.equal(
      codeOf(decideCancellation(completed, { activationId }, orderBy(anna))),
      'activation_not_open',
    );
    assert.equal(
      codeOf(decideClick(completed, { activationId }, anna, orderBy(anna))),
      'activation_not_open',
    );
  });

  it('takes ids of a result only when they are well formed and differ', () => {
    const { record: before, activationId } = clicked();
    const complete = (accessId: string, contractId: string) =>
      codeOf(decideCompletion(before, { activationId, accessId, contractId }, orderBy(anna)));
    assert.equal(complete('1741 94363', '172583642'), 'ids_malformed');
    assert.equal(complete('174194363', 'x'), 'ids_malformed');
    assert.equal(complete('174194363', '174194363'), 'ids_equal');
  });

  it('needs a reason to be rejected, and keeps no known id in it', () => {
    const { record: before, activationId } = clicked();
    assert.equal(
      codeOf(decideRejection(before, { activationId, reason: '  ' }, orderBy(anna))),
      'rejection_reason_missing',
    );
    const known = { ...before, grants: [grant('m-gold', 'product-support', { accessId: '999888777' })] };
    const result = done(decideRejection(known, { activationId, reason: 'not for 999888777' }, orderBy(anna)));
    assert.equal(result.record.activations[0]?.reason, 'not for •••••••77');
  });

  it('may be requested anew after a rejection', () => {
    const { record: before, activationId } = clicked();
    const rejected = done(decideRejection(before, { activationId, reason: 'no' }, orderBy(anna))).record;
    const again = done(decideRequest(rejected, which, piotr, orderBy(piotr)));
    assert.equal(openActivationOf(again.record, 'm-silver', 'signature-cloud')?.requester.oid, 'piotr');
    assert.equal(again.record.numbered.activations, 2);
  });

  it('is handed over to somebody known, who is asked for the ids from then on', () => {
    const { record: before, activationId } = clicked();
    assert.equal(
      codeOf(decideHandOver(before, { activationId }, undefined, orderBy(anna))),
      'hand_over_to_unknown_person',
    );
    const result = done(decideHandOver(before, { activationId }, piotr, orderBy(anna)));
    assert.equal(result.record.activations[0]?.assignee.oid, 'piotr');
    assert.equal(result.record.activations[0]?.requester.oid, 'anna');
    assert.deepEqual(receivers(result.notices, 'activation-handed-over'), ['piotr']);
    assert.deepEqual(receivers(result.notices, 'follow-up-ids'), ['piotr']);
  });

  it('is watched once, however often somebody asks', () => {
    const { record: before, activationId } = clicked();
    const once = done(decideWatch(before, { activationId }, jan, orderBy(jan)));
    const twice = done(decideWatch(once.record, { activationId }, jan, orderBy(jan)));
    assert.equal(twice.record.activations[0]?.watchers.length, 1);
    assert.deepEqual(twice.audit, []);
  });
});

describe('ids of a benefit', () => {
  it('are kept as a draft of whoever pasted them, for one day', () => {
    const draft = done(decideIdsDraft(silver, { ...which, text: pair }, anna, orderBy(anna)));
    const { draftId } = draft.answer;
    const nextDay = (now: string) =>
      codeOf(decideIdsRecord(draft.record, { draftId }, anna, orderBy(anna, now)));
    assert.equal(nextDay('2026-11-24T10:59:59.999Z'), 'done');
    assert.equal(nextDay('2026-11-24T11:00:00.000Z'), 'ids_draft_gone');
    assert.equal(codeOf(decideIdsRecord(draft.record, { draftId }, piotr, orderBy(piotr))), 'ids_draft_gone');
    assert.equal(codeOf(decideSwap(draft.record, { draftId }, piotr, orderBy(piotr))), 'ids_draft_gone');
  });

  it('are swapped in the draft', () => {
    const draft = done(decideIdsDraft(silver, { ...which, text: pair }, anna, orderBy(anna)));
    const swapped = done(decideSwap(draft.record, draft.answer, anna, orderBy(anna)));
    assert.deepEqual(
      [swapped.record.idsDrafts[0]?.accessId, swapped.record.idsDrafts[0]?.contractId],
      ['172583642', '174194363'],
    );
  });

  it('make a grant of an inactive benefit without an activation', () => {
    const result = recorded(silver);
    assert.deepEqual([result.answer.activationId, result.record.grants.length], [null, 1]);
    assert.equal(result.audit[0]?.event, 'grant.recorded');
  });

  it('refuse a last day that is over or more than a year too late', () => {
    const paste = (day: string) =>
      codeOf(decideIdsDraft(silver, { ...which, text: `${pair} ${day}` }, anna, orderBy(anna)));
    assert.equal(paste('2026-11-22'), 'ids_ends_on_wrong');
    assert.equal(paste('2026-11-23'), 'done');
    assert.equal(paste('2029-06-30'), 'ids_ends_on_wrong');
  });

  it('refuse a pair that another benefit has', () => {
    const taken = record({
      memberships: [membership('silver'), membership('gold')],
      grants: [grant('m-gold', 'product-support')],
    });
    assert.equal(
      codeOf(decideIdsDraft(taken, { ...which, text: pair }, anna, orderBy(anna))),
      'ids_of_another_benefit',
    );
    const crossed = 'Access ID 172583642 Contract ID 999999999';
    assert.equal(
      codeOf(decideIdsDraft(taken, { ...which, text: crossed }, anna, orderBy(anna))),
      'ids_of_another_benefit',
    );
  });

  it('go, corrected, to everybody who has seen the old pair', () => {
    const seen = {
      ...silver,
      grants: [grant('m-silver', 'signature-cloud', { allowance: 5, seenBy: [jan, anna] })],
    };
    const result = recorded(seen, anna, 'Access ID 174194363 Contract ID 172583699');
    assert.deepEqual(receivers(result.notices, 'ids-corrected'), ['jan']);
    assert.equal(result.record.grants.length, 1);
    assert.equal(result.record.grants[0]?.contractId, '172583699');
    assert.equal(result.record.grants[0]?.id, seen.grants[0]?.id);
  });

  it('complete an active benefit whose Contract ID was missing', () => {
    const { contractId: _, ...onlyAccess } = grant('m-silver', 'signature-cloud', { used: 3 });
    const result = recorded({ ...silver, grants: [onlyAccess] });
    assert.deepEqual([result.record.grants[0]?.contractId, result.record.grants[0]?.used], ['172583642', 3]);
  });

  it('stand in no answer, notice, audit row or refusal', () => {
    const begun = clicked();
    const draft = done(decideIdsDraft(begun.record, { ...which, text: pair }, anna, orderBy(anna)));
    const result = done(decideIdsRecord(draft.record, draft.answer, anna, orderBy(anna)));
    const equal = decideIdsDraft(silver, { ...which, text: '174194363 174194363' }, anna, orderBy(anna));
    const said = JSON.stringify(
      [draft, result].map(({ audit, notices, answer }) => [audit, notices, answer]),
    );
    assert.doesNotMatch(said + JSON.stringify(equal), /174194363|172583642/);
  });
});

describe('asks', () => {
  const input = { ...which, reason: 'SQL Server, production is down' };

  it('go to everybody who may, without the asker', () => {
    const result = done(decideAsk(silver, input, jan, [anna, piotr, jan], orderBy(jan)));
    assert.deepEqual(result.answer.sentTo, ['Anna Nowak', 'Piotr Zieliński']);
    assert.deepEqual(receivers(result.notices, 'activation-asked'), ['anna', 'piotr']);
  });

  it('wait for somebody the asker names where nobody is known who may', () => {
    for (const known of [[], [jan]]) {
      const result = done(decideAsk(silver, input, jan, known, orderBy(jan)));
      assert.deepEqual(result.answer.sentTo, []);
      assert.deepEqual(receivers(result.notices, 'activation-asked'), []);
    }
  });

  it('are sent once by one person', () => {
    const once = done(decideAsk(silver, input, jan, [anna], orderBy(jan)));
    const twice = decideAsk(once.record, input, jan, [anna], orderBy(jan));
    assert.ok(twice.kind === 'refused');
    assert.deepEqual([twice.refusal.code, twice.refusal.facts.whoMay], ['ask_already_open', 'Anna Nowak']);
  });

  it('make the draft wait for the benefit', () => {
    const drafted = { ...silver, incidents: [incident('i-1')] };
    const result = done(decideAsk(drafted, { ...input, incidentId: 'i-1' }, jan, [anna], orderBy(jan)));
    assert.deepEqual(result.record.incidents[0]?.waitsFor, which);
  });

  it('are granted by the activation, whose watcher the asker becomes', () => {
    const asked = done(decideAsk(silver, input, jan, [anna], orderBy(jan)));
    const { record: after, result } = requested(asked.record);
    assert.deepEqual([after.asks[0]?.state, after.asks[0]?.decidedBy?.oid], ['granted', 'anna']);
    assert.deepEqual(after.activations[0]?.watchers, [jan]);
    assert.deepEqual(receivers(result.notices, 'activation-requested'), ['jan']);
  });

  it('go to whoever has the activation in hand where one is under way', () => {
    const { record: before } = clicked();
    const result = done(decideAsk(before, input, jan, [piotr], orderBy(jan)));
    assert.deepEqual(result.answer.sentTo, ['Anna Nowak']);
    assert.deepEqual(receivers(recorded(result.record).notices, 'activation-completed'), ['jan']);
  });

  it('are declined once, by somebody they were sent to', () => {
    const asked = done(decideAsk(silver, input, jan, [anna, piotr], orderBy(jan)));
    const { askId } = asked.answer;
    assert.equal(codeOf(decideDecline(asked.record, { askId }, jan, orderBy(jan))), 'ask_unknown');
    const declined = done(decideDecline(asked.record, { askId }, anna, orderBy(anna)));
    assert.deepEqual(receivers(declined.notices, 'ask-declined'), ['jan']);
    const again = decideDecline(declined.record, { askId }, piotr, orderBy(piotr));
    assert.ok(again.kind === 'refused');
    assert.deepEqual([again.refusal.code, again.refusal.facts.by], ['ask_already_decided', 'Anna Nowak']);
  });

  it('are forwarded to somebody known', () => {
    const asked = done(decideAsk(silver, input, jan, [anna], orderBy(jan)));
    const { askId } = asked.answer;
    const forwarded = done(decideForward(asked.record, { askId }, anna, piotr, orderBy(anna)));
    assert.deepEqual(receivers(forwarded.notices, 'ask-forwarded'), ['piotr']);
    assert.equal(codeOf(decideDecline(forwarded.record, { askId }, piotr, orderBy(piotr))), 'done');
    assert.equal(
      codeOf(decideForward(asked.record, { askId }, anna, undefined, orderBy(anna))),
      'hand_over_to_unknown_person',
    );
  });
});
