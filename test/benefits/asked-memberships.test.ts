import assert from 'node:assert/strict';
import { addSeconds, type CompanyRecord, type Person } from '../../benefits/index.ts';
import {
  decideAskMemberships,
  decideDeclineMemberships,
  decideWithdrawMemberships,
  draftFor,
  draftsKept,
  mostAskedDrafts,
} from '../../benefits/memberships/asked-memberships.ts';
import type { MembershipDraft } from '../../benefits/memberships/index.ts';
import { decidePortalDraft, mostPortalLines } from '../../benefits/memberships/reconcile-commands.ts';
import { line } from './company-under-test.ts';
import { anna, codeOf, done, grant, jan, membership, monday, orderBy, piotr, record } from './rules-kit.ts';

const draft = (id: string, given: Partial<MembershipDraft> = {}): MembershipDraft => ({
  id,
  by: jan,
  at: monday,
  lines: [line({ accessId: '172693239' })],
  ...given,
});
const at = (...membershipDrafts: MembershipDraft[]): CompanyRecord => record({ membershipDrafts });
const ask = (company: CompanyRecord, by: Person = jan, whoMay: readonly Person[] = [anna, piotr, jan]) =>
  decideAskMemberships(company, { draftId: 'd-1' }, by, whoMay, orderBy(by));

describe('lines that somebody else is asked to save', () => {
  it('go to everybody who may, without the ids, and once', () => {
    const first = done(ask(at(draft('d-1'))));
    assert.deepEqual(first.answer.sentTo, ['Anna Nowak', 'Piotr Zieliński']);
    assert.deepEqual(
      first.notices.map(({ kind, to, about }) => [kind, to.oid, about.draftId]),
      [
        ['memberships-asked', 'anna', 'd-1'],
        ['memberships-asked', 'piotr', 'd-1'],
      ],
    );
    assert.doesNotMatch(JSON.stringify([first.audit, first.notices, first.answer]), /172693239/);
    assert.deepEqual(done(ask(first.record)).notices, []);
  });

  it('are asked for by their author alone, and where somebody is known', () => {
    assert.equal(codeOf(ask(at(draft('d-1')), piotr)), 'memberships_draft_gone');
    assert.equal(codeOf(ask(at(draft('d-1')), jan, [jan])), 'nobody_known_who_may');
  });

  it('are withdrawn by their author alone, once, and leave a row in the audit', () => {
    const asked = at(draft('d-1', { askedOf: [anna] }), draft('d-2'));
    const withdraw = (by: Person, draftId: string, company = asked) =>
      decideWithdrawMemberships(company, { draftId }, by, orderBy(by));
    assert.equal(codeOf(withdraw(anna, 'd-1')), 'memberships_draft_gone');
    assert.equal(codeOf(withdraw(jan, 'd-2')), 'memberships_draft_gone');
    const gone = done(withdraw(jan, 'd-1'));
    assert.deepEqual(
      gone.record.membershipDrafts.map(({ id }) => id),
      ['d-2'],
    );
    assert.deepEqual(
      gone.audit.map(({ event, about }) => [event, about.draftId]),
      [['memberships.withdrawn', 'd-1']],
    );
    assert.equal(codeOf(withdraw(jan, 'd-1', gone.record)), 'memberships_draft_gone');
  });

  it('are at most three at a time', () => {
    const waiting = Array.from({ length: mostAskedDrafts }, (_, index) =>
      draft(`w-${index}`, { askedOf: [anna] }),
    );
    assert.equal(codeOf(ask(at(draft('d-1'), ...waiting))), 'too_many_asks');
    assert.equal(codeOf(ask(at(draft('d-1'), ...waiting.slice(1)))), 'done');
    assert.equal(draftsKept(at(draft('d-1'), ...waiting), jan, monday).length, mostAskedDrafts);
  });

  it('are seen by their author and by those who were asked, for two weeks', () => {
    const asked = at(draft('d-1', { askedOf: [anna] }));
    const seen = (person: Person, days = 0, seconds = 0) =>
      draftFor(asked, 'd-1', person, addSeconds(monday, days * 86_400 + seconds)) !== undefined;
    assert.deepEqual([seen(jan), seen(anna), seen(piotr)], [true, true, false]);
    assert.deepEqual([seen(anna, 14, -1), seen(anna, 14)], [true, false]);
    assert.equal(seen({ ...anna, tenantId: 'elsewhere' }), false);
    assert.notEqual(draftFor(asked, 'd-1', piotr, monday, true), undefined, 'whoever may');
    assert.equal(draftFor(at(draft('d-1')), 'd-1', piotr, monday, true), undefined, 'not asked for');
    const own = at(draft('d-1'));
    assert.equal(draftFor(own, 'd-1', jan, addSeconds(monday, 86_400)), undefined);
    assert.equal(draftFor(own, 'd-1', anna, monday), undefined);
  });

  it('are declined only by somebody who was asked, and their author hears of it', () => {
    const asked = at(draft('d-1', { askedOf: [anna] }));
    const by = (person: Person, company = asked) =>
      decideDeclineMemberships(company, { draftId: 'd-1' }, person, orderBy(person));
    assert.equal(codeOf(by(piotr)), 'memberships_draft_gone');
    assert.equal(codeOf(by(jan)), 'memberships_draft_gone');
    assert.equal(codeOf(by(anna, at(draft('d-1')))), 'memberships_draft_gone');
    const result = done(by(anna));
    assert.deepEqual(result.record.membershipDrafts, []);
    assert.deepEqual(
      result.notices.map(({ kind, to, facts }) => [kind, to.oid, facts?.by]),
      [['memberships-declined', 'jan', 'Anna Nowak']],
    );
  });
});

describe('pasted plan lines', () => {
  it('are kept up to a number that no company needs', () => {
    const many = Array.from({ length: mostPortalLines + 5 }, (_, index) => String(200_000_000 + index));
    const company = record({
      memberships: [membership('gold')],
      grants: many.map((accessId, index) =>
        grant('m-gold', 'product-support', { id: `g-${index}`, accessId }),
      ),
    });
    const lines = many.map((accessId) => ({ accessId, endsOn: '2027-06-30', remaining: 3 }));
    const result = done(decidePortalDraft(company, { lines }, jan, orderBy(jan)));
    assert.equal(result.record.portalDrafts[0]?.lines.length, mostPortalLines);
  });
});
