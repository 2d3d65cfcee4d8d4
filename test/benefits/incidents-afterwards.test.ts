import assert from 'node:assert/strict';
import {
  decideCaseNumberCorrection,
  decideNote,
  decideRemindOfRefund,
  decideTakeOverIncident,
  mostNotes,
  noteLength,
} from '../../benefits/incidents/incident-afterwards.ts';
import { decideClose, decideWithdrawal } from '../../benefits/incidents/incident-commands.ts';
import { incidentSteps } from '../../benefits/incidents/incident-history.ts';
import { choicesOf, countOf, openIncidents, pageOf } from '../../benefits/incidents/incident-list.ts';
import { onAny } from '../../benefits/incidents/incident-step.ts';
import { type Incident, incidentKey } from '../../benefits/incidents/index.ts';
import { type CompanyRecord, stillDue } from '../../benefits/index.ts';
import { anna, codeOf, done, grant, incident, jan, membership, orderBy, piotr, record } from './rules-kit.ts';

const gold = membership('gold');
const active = grant(gold.id, 'product-support', { used: 8 });
const sent = incident('i-1', {
  state: 'sent',
  number: '2026-0001',
  grantId: active.id,
  preparedAt: '2026-11-23T08:00:00.000Z',
  sentAt: '2026-11-23T09:00:00.000Z',
  caseNumber: '2611230040001234',
});
const company = (...incidents: readonly Incident[]): CompanyRecord =>
  record({ memberships: [gold], grants: [active], incidents });
const i1 = { incidentId: 'i-1' };
const today = '2026-11-23';

describe('a note', () => {
  it('stands in the incident with its person and time; ids in it are masked', () => {
    const text = ` the ids ${active.accessId} were refused `;
    const after = done(decideNote(company(sent), { ...i1, text }, jan, orderBy(jan)));
    const [note] = after.record.incidents[0]?.notes ?? [];
    assert.deepEqual([note?.by, note?.text.includes(active.accessId)], [jan, false]);
    assert.match(note?.text ?? '', /^the ids •+\d\d were refused$/);
    assert.deepEqual([after.notices, after.audit.map(({ event }) => event)], [[], ['incident.noted']]);
  });

  it('is cut at its length, and the twenty-first is refused', () => {
    let before = company(sent);
    for (let index = 0; index < mostNotes; index += 1) {
      const text = 'x'.repeat(noteLength + 1);
      before = done(decideNote(before, { ...i1, text }, jan, orderBy(jan))).record;
    }
    const notes = before.incidents[0]?.notes ?? [];
    assert.equal(notes.length, mostNotes);
    assert.ok(notes.every(({ text }) => text.length === noteLength));
    assert.equal(codeOf(decideNote(before, { ...i1, text: 'more' }, jan, orderBy(jan))), 'notes_full');
  });

  it('is not empty, and belongs to no draft and to nothing closed', () => {
    const note = (one: Incident, text = 'x') =>
      codeOf(decideNote(company(one), { ...i1, text }, jan, orderBy(jan)));
    assert.equal(note(sent, ' \n '), 'note_missing');
    assert.equal(note(incident('i-1')), 'incident_not_prepared');
    assert.equal(note({ ...sent, state: 'closed', refund: 'to-be-confirmed' }), 'incident_already_closed');
  });

  it('of somebody else tells whoever opened the incident, what and who', () => {
    const after = done(decideNote(company(sent), { ...i1, text: 'x' }, anna, orderBy(anna), onAny));
    assert.deepEqual(
      after.notices.map(({ kind, to, facts }) => [kind, to.oid, facts?.what, facts?.name]),
      [['incident-changed', 'jan', 'note', 'Anna Nowak']],
    );
  });
});

describe('an incident of a colleague', () => {
  it('is closed and withdrawn by who may, and its opener is told', () => {
    const closed = done(decideClose(company(sent), { ...i1, outcome: 'bug' }, anna, orderBy(anna), onAny));
    assert.deepEqual(
      closed.notices.map(({ to, facts }) => [to.oid, facts?.what]),
      [['jan', 'bug']],
    );
    const prepared: Incident = { ...sent, state: 'prepared' };
    const withdrawn = done(decideWithdrawal(company(prepared), i1, anna, orderBy(anna), onAny));
    assert.deepEqual([withdrawn.answer.givenBack, withdrawn.notices[0]?.facts?.what], [true, 'withdrawn']);
  });

  it('tells nothing to whoever does it to their own', () => {
    const closed = done(decideClose(company(sent), { ...i1, outcome: 'bug' }, jan, orderBy(jan), onAny));
    assert.deepEqual(closed.notices, []);
  });

  it('is another person’s alone while it is a draft', () => {
    const result = decideWithdrawal(company(incident('i-1')), i1, anna, orderBy(anna), onAny);
    assert.equal(codeOf(result), 'incident_of_another_person');
  });
});

describe('a wrongly typed case number', () => {
  const correct = (before: CompanyRecord, caseNumber: string, by = jan) =>
    decideCaseNumberCorrection(before, { ...i1, caseNumber }, by, orderBy(by));

  it('is replaced, with both in the audit row, and the balance stays', () => {
    const after = done(correct(company(sent), '2611-2300-4000-9999'));
    assert.equal(after.record.incidents[0]?.caseNumber, '2611230040009999');
    assert.deepEqual(after.audit[0]?.facts, { from: '2611230040001234', to: '2611230040009999' });
    assert.deepEqual([after.audit[0]?.effect, after.record.grants], [undefined, [active]]);
  });

  it('is not replaced by a malformed one, by another incident’s, or by somebody else', () => {
    const other = incident('i-2', { state: 'sent', caseNumber: '2611230040005678' });
    assert.equal(codeOf(correct(company(sent), '12')), 'case_number_malformed');
    assert.equal(
      codeOf(correct(company(sent, other), '2611230040005678')),
      'case_number_of_another_incident',
    );
    assert.equal(codeOf(correct(company(sent), '2611230040009999', piotr)), 'incident_of_another_person');
    assert.equal(
      codeOf(correct(company({ ...sent, state: 'prepared' }), '2611230040009999')),
      'incident_not_sent',
    );
  });

  it('is the same number: nothing changes', () => {
    assert.deepEqual(done(correct(company(sent), '2611230040001234')).audit, []);
  });
});

describe('taking over', () => {
  const left = (before: CompanyRecord): CompanyRecord => ({
    ...before,
    leavers: [{ person: jan, at: '2026-11-20T08:00:00.000Z', by: { person: anna } }],
  });
  const take = (before: CompanyRecord) => decideTakeOverIncident(before, i1, anna, orderBy(anna));

  it('is for incidents of somebody who has left', () => {
    assert.equal(codeOf(take(company(sent))), 'incident_owner_still_here');
    const after = done(take(left(company(sent))));
    const [taken] = after.record.incidents;
    assert.deepEqual([taken?.by.oid, taken?.takenOverFrom?.oid], ['anna', 'jan']);
    assert.ok(after.notices.every(({ to }) => to.oid === 'anna'));
    assert.deepEqual(done(take(after.record)).audit, [], 'a second time nothing changes');
    const late = decideTakeOverIncident(after.record, i1, piotr, orderBy(piotr));
    assert.ok(late.kind === 'refused');
    assert.deepEqual(
      [late.refusal.code, late.refusal.facts.name, late.refusal.facts.by],
      ['taken_over_already', 'Jan Kowalski', 'Anna Nowak'],
    );
  });

  it('moves the questions to the new owner, and the old ones are asked no more', () => {
    const prepared: Incident = { ...sent, state: 'prepared', followUps: 1 };
    const { caseNumber: _, sentAt: __, ...unsent } = prepared;
    const after = done(take(left(company(unsent))));
    const [question] = after.notices;
    assert.ok(question);
    assert.deepEqual([question.kind, question.to.oid], ['follow-up-sent', 'anna']);
    assert.equal(stillDue(after.record, question, today), true);
    assert.equal(stillDue(after.record, { ...question, to: jan }, today), false);
    assert.equal(stillDue(after.record, { ...question, facts: { round: 1 } }, today), false);
  });

  it('leaves a draft, and what is closed, where it is', () => {
    assert.equal(codeOf(take(left(company(incident('i-1'))))), 'incident_of_another_person');
    const closed: Incident = { ...sent, state: 'closed', refund: 'to-be-confirmed' };
    assert.equal(codeOf(take(left(company(closed)))), 'incident_already_closed');
  });
});

describe('the reminder of a refund', () => {
  const closed: Incident = { ...sent, state: 'closed', outcome: 'bug', refund: 'to-be-confirmed' };

  it('comes in a week, and is due only while the refund waits; the newest one alone', () => {
    const first = done(decideRemindOfRefund(company(closed), i1, jan, orderBy(jan)));
    const second = done(decideRemindOfRefund(first.record, i1, jan, orderBy(jan)));
    const [[old], [notice]] = [first.notices, second.notices];
    assert.ok(old && notice);
    assert.equal(notice.dueAt, '2026-11-30T08:00:00.000Z');
    assert.deepEqual(
      [old, notice].map((one) => stillDue(second.record, one, today)),
      [false, true],
    );
    assert.equal(stillDue(company({ ...closed, refund: 'confirmed' }), notice, today), false);
    assert.equal(stillDue(company(), notice, today), false);
  });

  it('is kept no longer than its grant: then nothing comes back any more', () => {
    const before = company(closed, { ...sent, id: 'i-2' });
    const close = (at: string) =>
      done(decideClose(before, { incidentId: 'i-2', outcome: 'bug' }, jan, orderBy(jan, at))).record
        .incidents;
    assert.deepEqual(
      close(`${active.endsOn}T10:00:00.000Z`).map(({ id }) => id),
      ['i-1', 'i-2'],
    );
    assert.deepEqual(close('2027-08-01T10:00:00.000Z'), [], 'nor does it wait for what is closed only then');
  });

  it('is not for what is open', () => {
    assert.equal(codeOf(decideRemindOfRefund(company(sent), i1, jan, orderBy(jan))), 'incident_already_sent');
  });
});

describe('a list of incidents', () => {
  const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const many = Array.from({ length: 11 }, (_, index) =>
    incident(`i-${index}`, {
      createdAt: at(index),
      state: index % 2 === 0 ? 'sent' : 'prepared',
    }),
  );

  it('goes on where the last page ended, newest first, each once', () => {
    const closed = many.slice(0, 3).map((one): Incident => ({ ...one, state: 'closed' }));
    const open = many.slice(3);
    const first = pageOf(open, closed, { show: 'all' });
    assert.equal(first.items.length, 8);
    assert.equal(first.before, incidentKey(first.items[7] as Incident));
    const second = pageOf(open, closed, { show: 'all', before: first.before ?? '' });
    assert.deepEqual(
      [...first.items, ...second.items].map(({ id }) => id),
      many.map(({ id }) => id).reverse(),
    );
    assert.equal(second.before, undefined);
  });

  it('counts what each choice would show', () => {
    const { counts, products } = choicesOf(many.map(countOf), { show: 'waiting' });
    assert.deepEqual([counts.all, counts.open, counts.waiting, counts.closed], [11, 11, 5, 0]);
    assert.equal(products[0]?.incidents, 5);
  });

  it('of the company holds no draft; of a person only their own', () => {
    const before = company(sent, incident('i-2'), incident('i-3', { by: anna }));
    assert.deepEqual(
      openIncidents(before, 'company').map(({ id }) => id),
      ['i-1'],
    );
    assert.deepEqual(
      openIncidents(before, anna).map(({ id }) => id),
      ['i-3'],
    );
    assert.deepEqual(openIncidents(before, { ...jan, tenantId: 'another' }), []);
  });
});

describe('what happened to an incident', () => {
  it('is told by the audit rows people know, and by no other', () => {
    const row = { id: 'a', at: '2026-11-23T08:00:00.000Z', by: { person: jan }, opId: 'op', about: {} };
    const rows = ['incident.sent', 'incident.changed', '__proto__', 'incident.closed-bug'].map((event) => ({
      ...row,
      event,
    }));
    assert.deepEqual(
      incidentSteps(rows).map(({ step }) => step),
      ['sent', 'bug'],
    );
  });
});
