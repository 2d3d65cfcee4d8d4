import assert from 'node:assert/strict';
import { decideFulfilment, type FulfilmentEvent } from '../../benefits/activation/fulfilment.ts';
import { setAsideKept } from '../../benefits/activation/set-aside.ts';
import type { Activation, CompanyRecord, NoticeRow } from '../../benefits/index.ts';
import type { Order } from '../../benefits/order.ts';
import { anna, codeOf, done, grant, jan, membership, monday, newId, piotr, record } from './rules-kit.ts';

const callback = { system: 'fulfilment-callback' } as const;
const order = (): Order => ({ by: callback, opId: 'msg_1', now: monday, zone: 'Europe/Warsaw', newId });
const at = '2026-11-23T10:30:00.000Z';
const which = { membershipId: 'm-gold', kind: 'product-support' } as const;
const ids = { accessId: '174194363', contractId: '005917823' };

function activation(given: Partial<Activation> = {}): Activation {
  return {
    id: 'a-1',
    number: 1,
    ...which,
    state: 'requested',
    requester: anna,
    requestedAt: '2026-11-23T09:00:00.000Z',
    assignee: piotr,
    watchers: [jan],
    ...given,
  };
}
const withActivation = (given: Partial<Activation> = {}): CompanyRecord =>
  record({ memberships: [membership('gold'), membership('silver')], activations: [activation(given)] });
const submitted: FulfilmentEvent = { result: 'submitted', activationId: 'a-1', at };
const rejected: FulfilmentEvent = { result: 'rejected', activationId: 'a-1', at, reason: 'No such offer' };
const completed: FulfilmentEvent = { result: 'completed', activationId: 'a-1', at, ...ids };
const apply = (before: CompanyRecord, event: FulfilmentEvent) =>
  done(decideFulfilment(before, event, order()));
const receivers = (notices: readonly NoticeRow[]) => notices.map(({ kind, to }) => [kind, to.oid]);

describe('results that no person asks for', () => {
  it('submit a requested activation from the moment it was clicked, and put the question on the calendar', () => {
    const result = apply(withActivation(), submitted);
    const [next] = result.record.activations;
    assert.deepEqual([next?.state, next?.submittedAt, next?.submittedBy], ['submitted', at, undefined]);
    assert.deepEqual(receivers(result.notices), [
      ['activation-submitted', 'anna'],
      ['activation-submitted', 'piotr'],
      ['activation-submitted', 'jan'],
      ['follow-up-ids', 'piotr'],
    ]);
    assert.deepEqual(
      result.audit.map(({ event, by }) => [event, by]),
      [['activation.submitted', callback]],
    );
    assert.equal(result.answer.outcome, 'applied');
  });

  it('count the click from the request, or from now, when the other clock is wrong', () => {
    const early = apply(withActivation(), { ...submitted, at: '2020-01-01T00:00:00.000Z' });
    assert.equal(early.record.activations[0]?.submittedAt, '2026-11-23T09:00:00.000Z');
    const late = apply(withActivation(), { ...submitted, at: '2026-11-23T11:04:00.000Z' });
    assert.equal(late.record.activations[0]?.submittedAt, monday);
  });

  it('complete an activation, clicked or not, with the grant named after the callback', () => {
    for (const state of ['requested', 'submitted'] as const) {
      const result = apply(withActivation({ state }), completed);
      assert.equal(result.record.activations[0]?.state, 'completed');
      const [made] = result.record.grants;
      assert.deepEqual(
        [made?.accessId, made?.contractId, made?.endsOn],
        [...Object.values(ids), '2027-06-30'],
      );
      assert.deepEqual(made?.recordedBy, callback);
      assert.deepEqual(made?.seenBy, []);
      assert.deepEqual(
        result.notices.map(({ to }) => to.oid),
        ['anna', 'piotr', 'jan'],
      );
      assert.equal(result.answer.outcome, 'applied');
    }
  });

  it('complete an activation with its Access ID alone', () => {
    const { contractId: _, ...accessOnly } = completed;
    const [made] = apply(withActivation(), accessOnly).record.grants;
    assert.deepEqual([made?.accessId, made?.contractId], [ids.accessId, undefined]);
  });

  it('reject an activation, with a reason or without one, and no id in it', () => {
    const before = { ...withActivation(), grants: [grant('m-silver', 'product-support')] };
    const reason = `Contract 172-583-642 is in use ${'x'.repeat(600)}`;
    const [next] = apply(before, { ...rejected, reason }).record.activations;
    assert.equal(next?.state, 'rejected');
    assert.match(next?.reason ?? '', /^Contract •••••••42 is in use x+$/);
    assert.equal(next?.reason?.length, 500);
    const { reason: _, ...without } = rejected;
    assert.equal('reason' in (apply(before, without).record.activations[0] ?? {}), false);
  });

  it('are refused for an activation the company does not have', () => {
    const foreign = { ...completed, activationId: 'a-of-somebody-else' };
    assert.equal(codeOf(decideFulfilment(withActivation(), foreign, order())), 'activation_unknown');
    assert.equal(codeOf(decideFulfilment(record(), completed, order())), 'activation_unknown');
  });

  it('are refused with ids that are none', () => {
    const wrong = (more: object) =>
      codeOf(decideFulfilment(withActivation(), { ...completed, ...more }, order()));
    assert.equal(wrong({ accessId: '12x' }), 'ids_malformed');
    assert.equal(wrong({ contractId: ids.accessId }), 'ids_equal');
  });

  const ended = { endedAt: '2026-11-23T10:45:00.000Z', endedBy: { person: anna } };
  for (const [title, state, event] of [
    ['ids after a rejection', 'rejected', completed],
    ['ids after it was cancelled', 'cancelled', completed],
    ['a rejection after it was cancelled', 'cancelled', rejected],
    ['a click after it was cancelled', 'cancelled', submitted],
    ['a rejection after its completion', 'completed', rejected],
    ['a click later than the rejection', 'rejected', { ...submitted, at: '2026-11-23T10:50:00.000Z' }],
  ] as const) {
    it(`set aside ${title}, and change nothing else`, () => {
      const before = withActivation({ state, ...ended });
      const result = apply(before, event);
      const { setAside, ...rest } = result.record;
      const { setAside: _, ...was } = before;
      assert.deepEqual(rest, was);
      assert.deepEqual(
        setAside.map(({ result: kind, why, at: when }) => [kind, why, when]),
        [[event.result, 'activation_not_open', event.at]],
      );
      assert.equal(result.answer.outcome, 'set-aside');
      assert.deepEqual(receivers(result.notices), [
        ['result-set-aside', 'anna'],
        ['result-set-aside', 'piotr'],
      ]);
      assert.deepEqual(
        result.audit.map((row) => row.event),
        ['result.set-aside'],
      );
    });
  }

  for (const [title, why, more, given] of [
    ['an end long gone', 'ids_ends_on_wrong', { endsOn: '2020-01-01' }, {}],
    ['an end that is years away', 'ids_ends_on_wrong', { endsOn: '2036-01-01' }, {}],
    [
      'ids of another benefit',
      'ids_of_another_benefit',
      {},
      { grants: [grant('m-silver', 'product-support')] },
    ],
    [
      'a benefit that has ids already',
      'benefit_already_active',
      {},
      { grants: [grant('m-gold', 'product-support')] },
    ],
    [
      'a membership that is over',
      'benefit_expired',
      {},
      { memberships: [membership('gold', { endsOn: '2026-11-22' })] },
    ],
    ['a membership that is gone', 'benefit_unknown', {}, { memberships: [membership('silver')] }],
  ] as const) {
    it(`set aside ${title}, with the ids kept and the record as it was`, () => {
      const before = { ...withActivation({ state: 'submitted' }), ...given };
      const result = apply(before, { ...completed, ...more });
      const { setAside, ...rest } = result.record;
      const { setAside: _, ...was } = before;
      assert.deepEqual(rest, was);
      assert.deepEqual(
        [setAside[0]?.why, setAside[0]?.accessId, setAside[0]?.contractId],
        [why, ...Object.values(ids)],
      );
    });
  }

  it('carry no id into audit, notices and answer, applied or set aside', () => {
    for (const state of ['submitted', 'cancelled'] as const) {
      const { audit, notices, answer } = apply(withActivation({ state }), completed);
      assert.doesNotMatch(JSON.stringify([audit, notices, answer]), /174194363|005917823/);
    }
  });

  it('change nothing when the record says the same already', () => {
    const active = apply(withActivation({ state: 'submitted' }), completed).record;
    const { contractId: _, ...accessOnly } = completed;
    for (const [before, event] of [
      [withActivation({ state: 'submitted' }), submitted],
      [active, completed],
      [active, accessOnly],
      [active, submitted],
      [withActivation({ state: 'rejected', ...ended }), rejected],
      [withActivation({ state: 'rejected', ...ended }), submitted],
    ] as const) {
      const result = apply(before, event);
      assert.equal(result.record, before);
      assert.deepEqual([result.answer.outcome, result.notices], ['known', []]);
      assert.deepEqual(
        result.audit.map((row) => row.event),
        ['result.known'],
      );
    }
  });

  it('set aside other ids or another end than those recorded', () => {
    const active = apply(withActivation({ state: 'submitted' }), completed).record;
    for (const more of [{ accessId: '174194364' }, { contractId: '174194365' }, { endsOn: '2027-05-31' }]) {
      const result = apply(active, { ...completed, ...more });
      assert.equal(result.answer.outcome, 'set-aside');
      assert.deepEqual(result.record.grants, active.grants);
    }
  });

  it('are set aside once, however often they come under another number', () => {
    const once = apply(withActivation({ state: 'cancelled', ...ended }), completed).record;
    const twice = apply(once, { ...completed, at: '2026-11-23T10:31:00.000Z' });
    assert.equal(twice.record, once);
    assert.deepEqual(twice.notices, []);
    assert.equal(apply(once, { ...completed, accessId: '174194364' }).record.setAside.length, 2);
  });

  it('are kept up to a number, the newest of them', () => {
    let now = withActivation({ state: 'cancelled', ...ended });
    for (let index = 0; index < setAsideKept + 5; index += 1)
      now = apply(now, { ...completed, accessId: String(200_000_000 + index) }).record;
    assert.equal(now.setAside.length, setAsideKept);
    assert.equal(now.setAside.at(-1)?.accessId, String(200_000_000 + setAsideKept + 4));
  });
});
