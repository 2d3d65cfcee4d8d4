import assert from 'node:assert/strict';
import { type Activation, type CompanyRecord, stillDue } from '../../benefits/index.ts';
import type { Order } from '../../benefits/order.ts';
import {
  countLeft,
  decideLeaver,
  decideReturned,
  leftBehind,
  peopleWithOpenThings,
} from '../../benefits/people/leavers.ts';
import { decideTakeOver } from '../../benefits/people/take-over.ts';
import {
  anna,
  codeOf,
  done,
  grant,
  incident,
  jan,
  membership,
  monday,
  newId,
  orderBy,
  piotr,
  record,
} from './rules-kit.ts';

const activation: Activation = {
  id: 'a-1',
  number: 1,
  membershipId: 'm-silver',
  kind: 'signature-cloud',
  state: 'submitted',
  requester: anna,
  requestedAt: monday,
  assignee: anna,
  submittedAt: monday,
  submittedBy: anna,
  watchers: [jan],
};
const company: CompanyRecord = record({
  memberships: [membership('silver'), membership('gold')],
  grants: [grant('m-gold', 'product-support')],
  activations: [activation],
  incidents: [
    incident('i-draft', { by: anna }),
    incident('i-sent', { by: anna, state: 'sent', number: '2026-0001', sentAt: monday }),
    incident('i-jan', { by: jan, state: 'prepared' }),
  ],
});
const roster: Order = { by: { system: 'roster' }, opId: 'roster', now: monday, zone: 'Europe/Warsaw', newId };
const annaLeaves = (on = company, order: Order = roster) =>
  done(decideLeaver(on, { person: anna }, [anna, piotr], order));
const all = { from: anna };

describe('somebody who has left', () => {
  it('is told of to the others who may, once, with what they leave behind', () => {
    const { record: gone, notices, answer } = annaLeaves();
    assert.deepEqual(answer, { name: 'Anna Nowak', activations: 1, incidents: 2 });
    assert.deepEqual(
      notices.map(({ kind, to }) => [kind, to.oid]),
      [['leaver-found', 'piotr']],
    );
    const again = annaLeaves(gone, orderBy(piotr));
    assert.equal(again.record, gone);
    assert.deepEqual(again.notices, []);
  });

  it('is told of it where a person says so, until they are back; the roster alone tells nobody', () => {
    const { record: gone, notices } = annaLeaves(company, orderBy(piotr));
    const [told, ...others] = notices.filter(({ to }) => to.oid === 'anna');
    assert.equal(told?.kind, 'said-to-have-left');
    assert.deepEqual(others, []);
    assert.ok(told !== undefined && stillDue(gone, told));
    const back = decideReturned(gone, anna, orderBy(anna)).record;
    assert.ok(!stillDue(back, told));
    assert.deepEqual(
      annaLeaves().notices.filter(({ to }) => to.oid === 'anna'),
      [],
    );
  });

  it('leaves as many things as a take-over takes: closed ones whose refund is awaited are counted apart', () => {
    const refund = incident('i-bug', {
      by: anna,
      state: 'closed',
      refund: 'to-be-confirmed',
      number: '2026-0002',
    });
    const { record: gone } = annaLeaves({ ...company, incidents: [...company.incidents, refund] });
    const counts = countLeft(leftBehind(gone, anna));
    assert.deepEqual(counts, { activations: 1, incidents: 2, refunds: 1 });
    const { answer } = done(decideTakeOver(gone, all, piotr, [piotr], orderBy(piotr)));
    assert.equal(counts.incidents + counts.refunds, answer.incidents);
  });

  it('and alone could activate: those who wait are told how somebody else can', () => {
    const { notices } = done(decideLeaver(company, { person: anna }, [anna], roster));
    assert.deepEqual(
      notices.map(({ kind, to }) => [kind, to.oid]),
      [['nobody-may', 'jan']],
    );
  });

  it('is somebody the company knows, and nobody says it of themselves', () => {
    const stranger = { tenantId: 't', oid: 'x' };
    assert.equal(codeOf(decideLeaver(company, { person: stranger }, [], orderBy(piotr))), 'person_unknown');
    assert.equal(codeOf(decideLeaver(company, { person: anna }, [], orderBy(anna))), 'person_unknown');
  });

  it('is no longer looked for, until they are back', () => {
    const oids = (on: CompanyRecord) => peopleWithOpenThings(on).map(({ oid }) => oid);
    assert.deepEqual(oids(company), ['anna', 'jan']);
    const { record: gone } = annaLeaves();
    assert.deepEqual(oids(gone), ['jan']);
    const back = done(decideReturned(gone, anna, orderBy(anna)));
    assert.deepEqual(back.record.leavers, []);
    assert.deepEqual(oids(back.record), ['anna', 'jan']);
    assert.equal(codeOf(decideTakeOver(back.record, all, piotr, [piotr], orderBy(piotr))), 'nobody_has_left');
  });
});

describe('taking over', () => {
  const { record: gone, notices: found } = annaLeaves();

  it('moves every open thing, each with an audit row, and the others who may are told', () => {
    const maria = { ...anna, oid: 'maria', name: 'Maria Wójcik' };
    const taken = done(decideTakeOver(gone, all, piotr, [anna, maria, piotr], orderBy(piotr)));
    assert.deepEqual(taken.answer, { name: 'Anna Nowak', activations: 1, incidents: 2, remaining: 0 });
    assert.deepEqual(taken.record.activations[0]?.assignee, piotr);
    const mine = taken.record.incidents.filter(({ by }) => by.oid === 'piotr');
    assert.deepEqual(
      mine.map(({ id, takenOverFrom }) => [id, takenOverFrom?.oid]),
      [
        ['i-draft', 'anna'],
        ['i-sent', 'anna'],
      ],
    );
    assert.deepEqual(
      taken.audit.map(({ event, about }) => [event, about.activationId ?? about.incidentId]),
      [
        ['activation.taken-over', 'a-1'],
        ['incident.taken-over', 'i-draft'],
        ['incident.taken-over', 'i-sent'],
      ],
    );
    assert.equal(taken.incidents?.length, 2);
    assert.ok(taken.notices.every(({ to }) => to.oid !== 'anna'));
    assert.deepEqual(
      taken.notices.filter(({ kind }) => kind === 'leaver-taken-over').map(({ to }) => to.oid),
      ['maria'],
    );
    assert.ok(taken.notices.some(({ kind, to }) => kind === 'follow-up-ids' && to.oid === 'piotr'));
    assert.ok(taken.notices.some(({ kind, to }) => kind === 'follow-up-outcome' && to.oid === 'piotr'));
    assert.deepEqual(leftBehind(taken.record, anna), { activations: [], incidents: [] });
  });

  it('once: the second is told who was first and when, and the notice is no longer sent', () => {
    const taken = done(decideTakeOver(gone, all, piotr, [], orderBy(piotr)));
    const second = decideTakeOver(taken.record, all, jan, [], orderBy(jan));
    assert.ok(second.kind === 'refused');
    assert.deepEqual(
      [second.refusal.code, second.refusal.facts.by, second.refusal.facts.on],
      ['taken_over_already', 'Piotr Zieliński', '2026-11-23'],
    );
    const [notice] = found;
    assert.ok(notice);
    assert.deepEqual([stillDue(gone, notice), stillDue(taken.record, notice)], [true, false]);
  });

  it('of one thing leaves the others', () => {
    const one = done(decideTakeOver(gone, { ...all, incidentId: 'i-sent' }, piotr, [], orderBy(piotr)));
    assert.deepEqual([one.answer.incidents, one.answer.activations, one.answer.remaining], [1, 0, 2]);
    const other = decideTakeOver(gone, { ...all, incidentId: 'i-jan' }, piotr, [], orderBy(piotr));
    assert.equal(codeOf(other), 'taken_over_already');
  });

  it('is from people of the record who have left, never from whom a card names', () => {
    assert.equal(codeOf(decideTakeOver(gone, { from: jan }, piotr, [], orderBy(piotr))), 'nobody_has_left');
    assert.equal(codeOf(decideTakeOver(company, all, piotr, [], orderBy(piotr))), 'nobody_has_left');
  });
});
