import assert from 'node:assert/strict';
import {
  decideCaseNumber,
  decideClose,
  decideSendLater,
  decideStillOpen,
  decideWithdrawal,
} from '../../benefits/incidents/incident-commands.ts';
import { decideDraft } from '../../benefits/incidents/incident-draft.ts';
import { decidePrepare } from '../../benefits/incidents/incident-prepare.ts';
import { incidentEdges, parseCaseNumber } from '../../benefits/incidents/index.ts';
import type { CompanyRecord } from '../../benefits/index.ts';
import { anna, codeOf, done, form, grant, incident, jan, membership, orderBy, record } from './rules-kit.ts';

const known = { linkedGrantIds: [], whoMay: 'Anna Nowak', mayActivate: false };
const caseNumber = '2611230040001234';
const gold = membership('gold');
const active = grant(gold.id, 'product-support', { used: 7 });
const company = record({ memberships: [gold], grants: [active], incidents: [incident('i-1')] });

function prepared(before: CompanyRecord = company, incidentId = 'i-1') {
  return done(decidePrepare(before, { incidentId }, jan, known, orderBy(jan)));
}
function sent(before: CompanyRecord = company) {
  return done(
    decideCaseNumber(prepared(before).record, { incidentId: 'i-1', caseNumber }, jan, orderBy(jan)),
  );
}
const usedOf = (after: CompanyRecord) => after.grants[0]?.used;

describe('incidents', () => {
  it('have the edges of the design and no other', () => {
    assert.deepEqual(incidentEdges, {
      draft: ['prepared', 'closed'],
      prepared: ['sent', 'closed'],
      sent: ['closed'],
      closed: [],
    });
  });

  it('keep everything typed, complete or not', () => {
    const first = done(decideDraft(company, { form: { problem: 'It is down' } }, jan, orderBy(jan)));
    const { incidentId } = first.answer;
    const second = done(decideDraft(first.record, { incidentId, form: { phone: '123' } }, jan, orderBy(jan)));
    const kept = second.record.incidents.find((one) => one.id === incidentId);
    assert.deepEqual([kept?.form.problem, kept?.form.phone, kept?.state], ['It is down', '123', 'draft']);
  });

  it('take the area of a product that is known', () => {
    const result = done(decideDraft(company, { form: { product: 'Azure' } }, jan, orderBy(jan)));
    assert.equal(result.record.incidents.at(-1)?.form.area, 'cloud');
  });

  it('keep no id of a contract that somebody typed', () => {
    const result = done(
      decideDraft(company, { form: { errorMessage: 'I used 174194363' } }, jan, orderBy(jan)),
    );
    assert.equal(result.record.incidents.at(-1)?.form.errorMessage, 'I used •••••••63');
  });

  it('keep no part of an id that stands where a text is cut', () => {
    const problem = `${'x'.repeat(193)}174194363`;
    const result = done(decideDraft(company, { form: { problem } }, jan, orderBy(jan)));
    assert.equal(result.record.incidents.at(-1)?.form.problem, `${'x'.repeat(193)}•••••••`);
  });

  it('are changed by nobody but the one who prepares them', () => {
    const other = decideDraft(company, { incidentId: 'i-1', form: {} }, anna, orderBy(anna));
    assert.ok(other.kind === 'refused');
    assert.deepEqual(
      [other.refusal.code, other.refusal.facts.name],
      ['incident_of_another_person', 'Jan Kowalski'],
    );
    assert.deepEqual([other.refusal.about, other.refusal.facts.title], [{}, undefined], 'nothing of a draft');
    for (const result of [
      decidePrepare(company, { incidentId: 'i-1' }, anna, known, orderBy(anna)),
      decideWithdrawal(company, { incidentId: 'i-1' }, anna, orderBy(anna)),
      decideCaseNumber(prepared().record, { incidentId: 'i-1', caseNumber }, anna, orderBy(anna)),
      decideClose(sent().record, { incidentId: 'i-1', outcome: 'bug' }, anna, orderBy(anna)),
    ]) {
      assert.equal(codeOf(result), 'incident_of_another_person');
    }
  });

  it('are not prepared while a field is missing', () => {
    const empty = { ...company, incidents: [incident('i-1', { form: form({ product: '', problem: ' ' }) })] };
    const result = decidePrepare(empty, { incidentId: 'i-1' }, jan, known, orderBy(jan));
    assert.ok(result.kind === 'refused');
    assert.deepEqual(
      [result.refusal.code, result.refusal.facts.fields],
      ['form_incomplete', 'product,problem'],
    );
  });

  it('reserve one when prepared, and get our number', () => {
    const result = prepared();
    assert.deepEqual(result.audit[0]?.effect, { grantId: active.id, used: 0, reserved: 1 });
    assert.equal(usedOf(result.record), 7);
    const [one] = result.record.incidents;
    assert.deepEqual([one?.state, one?.number, one?.grantId], ['prepared', '2026-0001', active.id]);
  });

  it('reserve nothing a second time', () => {
    const twice = prepared(prepared().record);
    assert.deepEqual([twice.audit, twice.notices], [[], []]);
    assert.equal(twice.record.numbered.incidents, 1);
  });

  it('number on over the years, four digits and more', () => {
    const many = { ...company, numbered: { incidents: 9999, activations: 0 } };
    const newYear = orderBy(jan, '2026-12-31T23:30:00.000Z');
    const result = done(decidePrepare(many, { incidentId: 'i-1' }, jan, known, newYear));
    assert.equal(result.record.incidents[0]?.number, '2027-10000');
  });

  it('use one when sent', () => {
    const result = sent();
    assert.deepEqual(result.audit[0]?.effect, { grantId: active.id, used: 1, reserved: -1 });
    assert.equal(usedOf(result.record), 8);
    assert.deepEqual(
      [result.record.incidents[0]?.state, result.record.incidents[0]?.caseNumber],
      ['sent', caseNumber],
    );
  });

  it('take the same case number twice as one', () => {
    const again = done(
      decideCaseNumber(
        sent().record,
        { incidentId: 'i-1', caseNumber: '2611 2300 4000 1234' },
        jan,
        orderBy(jan),
      ),
    );
    assert.deepEqual([again.audit, usedOf(again.record)], [[], 8]);
  });

  it('refuse another case number, a malformed one, and one of another incident', () => {
    const record_ = (before: CompanyRecord, incidentId: string, number: string) =>
      codeOf(decideCaseNumber(before, { incidentId, caseNumber: number }, jan, orderBy(jan)));
    assert.equal(record_(sent().record, 'i-1', '2611230040009999'), 'incident_already_sent');
    assert.equal(record_(prepared().record, 'i-1', '26112300400012'), 'case_number_malformed');
    assert.equal(record_(company, 'i-1', caseNumber), 'incident_not_prepared');
    assert.equal(record_(company, 'i-9', caseNumber), 'incident_unknown');
    const two = prepared(
      { ...sent().record, incidents: [...sent().record.incidents, incident('i-2')] },
      'i-2',
    );
    assert.equal(record_(two.record, 'i-2', caseNumber), 'case_number_of_another_incident');
  });

  it('are given back when withdrawn before they were sent', () => {
    const result = done(decideWithdrawal(prepared().record, { incidentId: 'i-1' }, jan, orderBy(jan)));
    assert.equal(result.answer.givenBack, true);
    assert.deepEqual(result.audit[0]?.effect, { grantId: active.id, used: 0, reserved: -1 });
    assert.deepEqual(result.record.incidents, []);
    assert.equal(result.incidents?.[0]?.outcome, 'withdrawn');
  });

  it('are not given back when withdrawn after they were sent', () => {
    const result = done(decideWithdrawal(sent().record, { incidentId: 'i-1' }, jan, orderBy(jan)));
    assert.equal(result.answer.givenBack, false);
    assert.equal(usedOf(result.record), 8);
    assert.equal(result.audit[0]?.effect, undefined);
  });

  it('give nothing back as a draft, of which nothing was reserved', () => {
    const result = done(decideWithdrawal(company, { incidentId: 'i-1' }, jan, orderBy(jan)));
    assert.deepEqual([result.answer.givenBack, result.audit[0]?.effect], [false, undefined]);
  });

  it('leave the record when resolved', () => {
    const result = done(
      decideClose(sent().record, { incidentId: 'i-1', outcome: 'resolved' }, jan, orderBy(jan)),
    );
    assert.deepEqual([result.record.incidents, usedOf(result.record)], [[], 8]);
    assert.equal(result.incidents?.[0]?.state, 'closed');
  });

  for (const outcome of ['bug', 'duplicate'] as const) {
    it(`stay used, to be confirmed, when closed as ${outcome}`, () => {
      const result = done(decideClose(sent().record, { incidentId: 'i-1', outcome }, jan, orderBy(jan)));
      assert.deepEqual([usedOf(result.record), result.record.incidents[0]?.refund], [8, 'to-be-confirmed']);
      const again = decideClose(result.record, { incidentId: 'i-1', outcome: 'resolved' }, jan, orderBy(jan));
      assert.equal(codeOf(again), 'incident_already_closed');
    });
  }

  it('are closed and asked about only once Microsoft has them', () => {
    const before = prepared().record;
    const input = { incidentId: 'i-1' };
    assert.equal(
      codeOf(decideClose(before, { ...input, outcome: 'bug' }, jan, orderBy(jan))),
      'incident_not_sent',
    );
    assert.equal(codeOf(decideStillOpen(before, input, jan, orderBy(jan))), 'incident_not_sent');
    assert.equal(codeOf(decideSendLater(sent().record, input, jan, orderBy(jan))), 'incident_already_sent');
  });

  it('count nothing on an unlimited grant', () => {
    const cloud = membership('gold', { competencies: ['Cloud Platform'] });
    const unlimited = grant(cloud.id, 'signature-cloud', { allowance: 'unlimited' });
    const azure = record({
      memberships: [cloud],
      grants: [unlimited],
      incidents: [incident('i-1', { form: form({ area: 'cloud', product: 'Azure' }) })],
    });
    const before = prepared(azure);
    const after = done(decideCaseNumber(before.record, { incidentId: 'i-1', caseNumber }, jan, orderBy(jan)));
    assert.equal(before.answer.grantId, unlimited.id);
    assert.deepEqual(
      [before.audit[0]?.effect, after.audit[0]?.effect, usedOf(after.record)],
      [undefined, undefined, 0],
    );
    const bug = done(decideClose(after.record, { incidentId: 'i-1', outcome: 'bug' }, jan, orderBy(jan)));
    assert.deepEqual(bug.record.incidents, []);
  });

  it('use nothing on a free path, even where nothing is recorded', () => {
    const microsoft365 = record({
      incidents: [incident('i-1', { form: form({ area: 'cloud', product: 'Microsoft 365', version: '' }) })],
    });
    const result = prepared(microsoft365);
    assert.deepEqual([result.answer.grantId, result.audit[0]?.effect], [null, undefined]);
  });

  it('are refused with the benefit to activate where none is active', () => {
    const inactive = { ...company, grants: [] };
    const result = decidePrepare(inactive, { incidentId: 'i-1' }, jan, known, orderBy(jan));
    assert.ok(result.kind === 'refused');
    assert.equal(result.refusal.code, 'no_active_benefit');
    assert.deepEqual(result.refusal.about, {
      incidentId: 'i-1',
      kind: 'product-support',
      membershipId: gold.id,
    });
    assert.equal(result.refusal.facts.whoMay, 'Anna Nowak');
  });

  it('are refused when all are used, and nothing goes below zero', () => {
    const full = {
      ...company,
      grants: [{ ...active, used: 19 }],
      incidents: [incident('i-1'), incident('i-2')],
    };
    const last = prepared(full);
    const result = decidePrepare(last.record, { incidentId: 'i-2' }, jan, known, orderBy(jan));
    assert.equal(codeOf(result), 'no_incidents_left');
  });

  it('are refused for the cloud where no offer includes it', () => {
    const pack = record({
      memberships: [membership('action-pack')],
      incidents: [incident('i-1', { form: form({ area: 'cloud', product: 'Azure' }) })],
    });
    const result = decidePrepare(pack, { incidentId: 'i-1' }, jan, known, orderBy(jan));
    assert.ok(result.kind === 'refused');
    assert.deepEqual(
      [result.refusal.code, result.refusal.facts.offer],
      ['cloud_not_in_offer', 'action-pack'],
    );
    const empty = record({ incidents: [incident('i-1')] });
    assert.equal(
      codeOf(decidePrepare(empty, { incidentId: 'i-1' }, jan, known, orderBy(jan))),
      'nothing_recorded',
    );
  });

  it('are asked about the next working day, and again after "later"', () => {
    const friday = orderBy(jan, '2026-11-27T15:00:00.000Z');
    const first = done(decidePrepare(company, { incidentId: 'i-1' }, jan, known, friday));
    assert.equal(first.notices[0]?.dueAt, '2026-11-30T08:00:00.000Z');
    const later = done(
      decideSendLater(first.record, { incidentId: 'i-1' }, jan, orderBy(jan, '2026-11-30T09:00:00.000Z')),
    );
    assert.equal(later.notices[0]?.dueAt, '2026-12-01T08:00:00.000Z');
  });

  it('are asked about a week after they were sent, then fortnightly, three times', () => {
    assert.deepEqual(
      sent().notices.map((notice) => [notice.kind, notice.dueAt.slice(0, 10)]),
      ['2026-11-30', '2026-12-14', '2026-12-28', '2027-01-11'].map((day) => ['follow-up-outcome', day]),
    );
  });

  it('have case numbers of 15 or 16 digits, however they are written', () => {
    for (const text of [caseNumber, '2611-2300-4000-1234', ' 2611 2300 4000 1234 ', '261123004000123']) {
      assert.ok(parseCaseNumber(text), text);
    }
    for (const text of ['26112300400012345', '2611230040001', 'TrackingID#2611230040001234', '']) {
      assert.equal(parseCaseNumber(text), undefined, text);
    }
  });
});
