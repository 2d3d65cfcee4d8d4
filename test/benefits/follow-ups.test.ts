import assert from 'node:assert/strict';
import {
  decideClick,
  decideHandOver,
  decideNotYet,
  decideRequest,
} from '../../benefits/activation/activation-commands.ts';
import { decideAsk, decideDecline } from '../../benefits/asks/asks.ts';
import {
  decideCaseNumber,
  decideSendLater,
  decideWithdrawal,
} from '../../benefits/incidents/incident-commands.ts';
import { decidePrepare } from '../../benefits/incidents/incident-prepare.ts';
import { type NoticeKind, type NoticeRow, noticeKinds, stillDue } from '../../benefits/index.ts';
import { anna, done, grant, incident, jan, membership, monday, orderBy, piotr, record } from './rules-kit.ts';

const known = { linkedGrantIds: [], whoMay: '', mayActivate: false };

function only(notices: readonly NoticeRow[], kind: NoticeKind): NoticeRow {
  const [notice, ...more] = notices.filter((one) => one.kind === kind);
  assert.ok(notice && more.length === 0, kind);
  return notice;
}

function clicked() {
  const company = record({ memberships: [membership('silver')] });
  const which = { membershipId: 'm-silver', kind: 'signature-cloud' } as const;
  const begun = done(decideRequest(company, which, anna, orderBy(anna)));
  return {
    activationId: begun.answer.activationId,
    click: done(decideClick(begun.record, begun.answer, anna, orderBy(anna))),
  };
}

describe('follow-ups', () => {
  it('do not ask about ids once "not yet" put the question off', () => {
    const { activationId, click } = clicked();
    const first = only(click.notices, 'follow-up-ids');
    assert.ok(stillDue(click.record, first));
    const later = done(decideNotYet(click.record, { activationId }, orderBy(anna)));
    assert.equal(stillDue(later.record, first), false);
    assert.ok(stillDue(later.record, only(later.notices, 'follow-up-ids')));
  });

  it('ask only whoever has the activation in hand', () => {
    const { activationId, click } = clicked();
    const over = done(decideHandOver(click.record, { activationId }, piotr, orderBy(anna)));
    assert.equal(stillDue(over.record, only(click.notices, 'follow-up-ids')), false);
    const question = only(over.notices, 'follow-up-ids');
    assert.equal(stillDue(over.record, { ...question, to: anna }), false);
    assert.ok(stillDue(over.record, question));
    assert.equal(question.dueAt, '2026-11-25T08:00:00.000Z');
  });

  it('ask the one who takes over late on the next working day', () => {
    const { activationId, click } = clicked();
    const friday = orderBy(anna, '2026-11-27T12:00:00.000Z');
    const over = done(decideHandOver(click.record, { activationId }, piotr, friday));
    assert.equal(only(over.notices, 'follow-up-ids').dueAt, '2026-11-30T08:00:00.000Z');
  });

  it('ask whether it was sent only while it is prepared, and only the newest question', () => {
    const company = record({
      memberships: [membership('gold')],
      grants: [grant('m-gold', 'product-support')],
      incidents: [incident('i-1')],
    });
    const input = { incidentId: 'i-1' };
    const prepared = done(decidePrepare(company, input, jan, known, orderBy(jan)));
    const first = only(prepared.notices, 'follow-up-sent');
    assert.ok(stillDue(prepared.record, first));
    const later = done(decideSendLater(prepared.record, input, jan, orderBy(jan)));
    assert.equal(stillDue(later.record, first), false);
    const second = only(later.notices, 'follow-up-sent');
    const number = { ...input, caseNumber: '2611230040001234' };
    const sent = done(decideCaseNumber(later.record, number, jan, orderBy(jan)));
    assert.equal(stillDue(sent.record, second), false);
    assert.ok(sent.notices.every((notice) => stillDue(sent.record, notice)));
    const gone = done(decideWithdrawal(sent.record, input, jan, orderBy(jan)));
    assert.equal(
      sent.notices.some((notice) => stillDue(gone.record, notice)),
      false,
    );
  });

  it('do not bring an ask that is decided', () => {
    const company = record({ memberships: [membership('silver')] });
    const input = { membershipId: 'm-silver', kind: 'signature-cloud', reason: '' } as const;
    const asked = done(decideAsk(company, input, jan, [anna], orderBy(jan)));
    const notice = only(asked.notices, 'activation-asked');
    assert.ok(stillDue(asked.record, notice));
    const declined = done(decideDecline(asked.record, asked.answer, anna, orderBy(anna)));
    assert.equal(stillDue(declined.record, notice), false);
  });

  it('drop what is about nothing known, and never the news of an end', () => {
    const news: readonly NoticeKind[] = [
      'activation-completed',
      'activation-rejected',
      'activation-cancelled',
      'ask-granted',
      'ask-declined',
      'ids-corrected',
      'balance-corrected',
      'memberships-saved',
      'memberships-declined',
      'refund-confirmed',
      'refund-refused',
      'notice-undelivered',
      'incident-changed',
      'instruction',
    ];
    for (const kind of noticeKinds) {
      const notice: NoticeRow = { id: 'n', kind, to: jan, dueAt: monday, about: {} };
      assert.equal(stillDue(record(), notice), news.includes(kind), kind);
    }
  });

  it('ask at nine in the company’s zone, also across a clock change', () => {
    const company = record({ memberships: [membership('silver', { startsOn: '2026-07-01' })] });
    const which = { membershipId: 'm-silver', kind: 'signature-cloud' } as const;
    const friday = (zone: string) => orderBy(anna, '2027-03-26T10:00:00.000Z', zone);
    for (const [zone, dueAt] of [
      ['Europe/Warsaw', '2027-03-30T07:00:00.000Z'],
      ['Pacific/Kiritimati', '2027-03-29T19:00:00.000Z'],
    ] as const) {
      const begun = done(decideRequest(company, which, anna, friday(zone)));
      const click = done(decideClick(begun.record, begun.answer, anna, friday(zone)));
      assert.equal(only(click.notices, 'follow-up-ids').dueAt, dueAt, zone);
    }
  });
});
