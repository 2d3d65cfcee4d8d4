import assert from 'node:assert/strict';
import { recount } from '../../benefits/memberships/index.ts';
import {
  type CompanyUnderTest,
  line,
  must,
  openCompanyUnderTest,
  refusalOf,
  settleContoso,
} from './company-under-test.ts';
import { anna, jan, piotr, tenantId } from './rules-kit.ts';

const maria = { tenantId, oid: 'maria', name: 'Maria Wójcik' };
const pair = 'Access ID 174194363 Contract ID 175583624';
const caseNumber = '2611230040001234';
const problem = { product: 'SQL Server', version: '2022', problem: 'error 17066', phone: '1' };

describe('use cases', () => {
  let company: CompanyUnderTest;
  before(async () => {
    company = await openCompanyUnderTest();
  });
  after(() => company.close());
  beforeEach(async () => {
    company.anew();
    company.directory.set('anna', ['global-admin']);
    company.directory.set('jan', []);
    await settleContoso(company);
  });

  async function cloudOfSilver() {
    const { rows } = await company.useCases.view(company.by(anna).asker.companyId);
    const row = rows.find((one) => one.offer === 'silver' && one.kind === 'signature-cloud');
    assert.ok(row);
    return { membershipId: row.membershipId, kind: row.kind };
  }
  const rowNow = async (membershipId: string, kind: string) => {
    const { rows } = await company.useCases.view(company.by(anna).asker.companyId);
    return rows.find((one) => one.membershipId === membershipId && one.kind === kind);
  };

  it('shows an empty company without a record', async () => {
    company.anew();
    const view = await company.useCases.view(company.by(jan).asker.companyId);
    assert.deepEqual([view.rows, view.record.zone, view.today], [[], 'Europe/Warsaw', '2026-11-23']);
  });

  it('goes from inactive to active, telling everybody who asked', async () => {
    const which = await cloudOfSilver();
    const { useCases } = company;
    must(await useCases.ask(company.by(jan), { ...which, reason: 'Azure is down' }));
    const { activationId } = must(await useCases.requestActivation(company.by(anna), which));
    assert.equal((await rowNow(which.membershipId, which.kind))?.state, 'waitingForClick');
    must(await useCases.recordClick(company.by(anna), { activationId }));
    assert.equal((await rowNow(which.membershipId, which.kind))?.state, 'processing');
    const { draftId } = must(await useCases.draftIds(company.by(piotr), { ...which, text: pair }));
    assert.equal((await useCases.idsDraft(company.by(piotr).asker, draftId))?.accessId, '174194363');
    assert.equal(await useCases.idsDraft(company.by(anna).asker, draftId), undefined);
    const { grantId } = must(await useCases.recordIds(company.by(piotr), { draftId }));
    const row = await rowNow(which.membershipId, which.kind);
    assert.deepEqual([row?.state, row?.remaining, row?.grantId], ['active', 5, grantId]);
    const told = (await company.notices()).filter((notice) => notice.kind === 'activation-completed');
    assert.deepEqual(told.map((notice) => notice.to.oid).sort(), ['anna', 'jan']);
  });

  it('keeps the evidence of the role in the audit row of the same commit', async () => {
    const which = await cloudOfSilver();
    must(await company.useCases.requestActivation(company.by(anna), which));
    const row = (await company.audit()).find((one) => one.event === 'activation.requested');
    assert.deepEqual(row?.evidence?.roles, ['global-admin']);
    assert.equal(row?.evidence?.oid, 'anna');
  });

  for (const [who, person, code] of [
    ['an admin agent', maria, 'role_may_not_activate'],
    ['a person without a role', jan, 'role_missing'],
  ] as const) {
    it(`refuses every gated command to ${who} and changes nothing`, async () => {
      const which = await cloudOfSilver();
      const { useCases } = company;
      const { activationId } = must(await useCases.requestActivation(company.by(anna), which));
      const { draftId } = must(await useCases.draftIds(company.by(person), { ...which, text: pair }));
      const lines = [line({ offer: 'action-pack' })];
      const memberships = must(await useCases.draftMemberships(company.by(person), { lines }));
      const before = await company.record();
      const rows = (await company.audit()).length;
      for (const outcome of [
        await useCases.requestActivation(company.by(person), { ...which, kind: 'product-support' }),
        await useCases.recordClick(company.by(person), { activationId }),
        await useCases.recordIds(company.by(person), { draftId }),
        await useCases.rejectActivation(company.by(person), { activationId, reason: 'no' }),
        await useCases.cancelActivation(company.by(person), { activationId }),
        await useCases.handOver(company.by(person), { activationId, toOid: 'piotr' }),
        await useCases.saveMemberships(company.by(person), { draftId: memberships.draftId }),
      ]) {
        assert.equal(refusalOf(outcome).code, code);
        assert.equal(refusalOf(outcome).facts.account, `${person.oid}@contoso.com`);
        assert.equal(refusalOf(outcome).facts.whoMay, 'Anna Nowak, Piotr Zieliński');
      }
      assert.deepEqual(await company.record(), before);
      assert.equal((await company.audit()).length, rows);
    });
  }

  it('tells somebody whose role was taken away since it was last seen', async () => {
    const which = await cloudOfSilver();
    company.directory.set('anna', []);
    const outcome = await company.useCases.requestActivation(company.by(anna), which);
    assert.equal(refusalOf(outcome).code, 'role_taken_away');
    assert.deepEqual((await company.record()).activations, []);
  });

  for (const code of [
    'directory_unreachable',
    'sign_in_needed',
    'sign_in_too_old',
    'sign_in_not_set_up',
  ] as const) {
    it(`changes nothing when the gate answers ${code}, and the same command works after the mend`, async () => {
      const which = await cloudOfSilver();
      company.directory.set('anna', code);
      const command = company.by(anna);
      const refused = await company.useCases.requestActivation(command, which);
      assert.equal(refusalOf(refused).code, code);
      assert.equal(refusalOf(refused).about.membershipId, which.membershipId);
      assert.deepEqual((await company.record()).activations, []);
      company.directory.set('anna', ['global-admin']);
      must(await company.useCases.requestActivation(command, which));
    });
  }

  it('refuses evidence of another person', async () => {
    const which = await cloudOfSilver();
    const command = company.by(anna);
    const stranger = { ...command, asker: { ...command.asker, tenantId: 'another-organization' } };
    const outcome = await company.useCases.requestActivation(stranger, which);
    assert.equal(refusalOf(outcome).code, 'wrong_account');
  });

  it('takes effect once for one command, and tells another person who did it', async () => {
    const which = await cloudOfSilver();
    const first = await company.useCases.requestActivation(company.by(anna, 'op-1'), which);
    const second = await company.useCases.requestActivation(company.by(piotr, 'op-1'), which);
    assert.deepEqual(must(second), must(first));
    assert.ok(second.kind === 'done' && second.again && 'person' in second.again.by);
    assert.equal(second.again.by.person.oid, 'anna');
    assert.equal((await company.record()).activations.length, 1);
  });

  it('lets one of two admins at once win', async () => {
    const which = await cloudOfSilver();
    const outcomes = await Promise.all([
      company.useCases.requestActivation(company.by(anna), which),
      company.useCases.requestActivation(company.by(piotr), which),
    ]);
    assert.deepEqual(outcomes.map((one) => one.kind).sort(), ['done', 'refused']);
    assert.equal((await company.record()).activations.length, 1);
  });

  it('addresses only people whose role was seen in the last thirty days', async () => {
    const { companyId } = company.by(anna).asker;
    const names = async () =>
      (await company.useCases.peopleWhoMayActivate(companyId)).map((one) => one.person.oid);
    assert.deepEqual(await names(), ['anna', 'piotr']);
    company.setNow('2026-12-23T11:00:00.000Z');
    assert.deepEqual(await names(), ['anna', 'piotr']);
    company.setNow('2026-12-24T11:00:00.000Z');
    assert.deepEqual(await names(), []);
  });

  it('lets only whoever has it in hand, or somebody who may, put off a late activation', async () => {
    const which = await cloudOfSilver();
    const { useCases } = company;
    const { activationId } = must(await useCases.requestActivation(company.by(anna), which));
    must(await useCases.recordClick(company.by(anna), { activationId }));
    const before = await company.record();
    assert.equal(refusalOf(await useCases.idsNotYet(company.by(jan), { activationId })).code, 'role_missing');
    assert.deepEqual(await company.record(), before);
    must(await useCases.idsNotYet(company.by(piotr), { activationId }));
    company.directory.set('anna', []);
    must(await useCases.idsNotYet(company.by(anna), { activationId }));
  });

  it('has an ask passed on by somebody it was sent to, or somebody who may, and nobody else', async () => {
    const which = await cloudOfSilver();
    const { useCases } = company;
    await company.seen(anna);
    const { askId } = must(await useCases.ask(company.by(jan), { ...which, reason: 'Azure is down' }));
    const to = { askId, toOid: 'anna' };
    assert.equal(refusalOf(await useCases.forwardAsk(company.by(maria), to)).code, 'role_may_not_activate');
    assert.equal(refusalOf(await useCases.forwardAsk(company.by(jan), to)).code, 'ask_unknown');
    assert.equal(must(await useCases.forwardAsk(company.by(piotr), to)).to, anna.name);
  });

  it('hands over only to somebody known to hold the role', async () => {
    const which = await cloudOfSilver();
    const { activationId } = must(await company.useCases.requestActivation(company.by(anna), which));
    const unknown = await company.useCases.handOver(company.by(anna), { activationId, toOid: 'jan' });
    assert.equal(refusalOf(unknown).code, 'hand_over_to_unknown_person');
    const known = await company.useCases.handOver(company.by(anna), { activationId, toOid: 'piotr' });
    assert.equal(must(known).to, 'Piotr Zieliński');
  });

  it('reveals the ids to somebody who is there, and records who saw them', async () => {
    const grantId = (await company.record()).grants[0]?.id ?? '';
    const shown = await company.useCases.revealIds(company.by(jan), { grantId });
    assert.ok(shown.kind === 'revealed');
    assert.deepEqual([shown.accessId, shown.contractId, shown.linked], ['172693239', '172583642', false]);
    assert.deepEqual((await company.record()).grants[0]?.seenBy, [jan]);
    assert.ok((await company.audit()).some((row) => row.event === 'ids.shown' && 'person' in row.by));
    company.directory.set('jan', 'sign_in_needed');
    assert.equal(
      refusalOf(await company.useCases.revealIds(company.by(jan), { grantId })).code,
      'sign_in_needed',
    );
    company.setNow('2027-07-01T11:00:00.000Z');
    company.directory.set('jan', []);
    assert.equal(
      refusalOf(await company.useCases.revealIds(company.by(jan), { grantId })).code,
      'benefit_expired',
    );
  });

  it('shows ids twice from a button that carries no command', async () => {
    const grantId = (await company.record()).grants[0]?.id ?? '';
    for (const at of ['2026-11-23T11:00:01.000Z', '2026-11-23T11:00:02.000Z']) {
      company.setNow(at);
      assert.equal((await company.useCases.revealIds(company.by(jan, ''), { grantId })).kind, 'revealed');
    }
    assert.equal((await company.audit()).filter((row) => row.event === 'ids.shown').length, 2);
  });

  it('prepares an incident, takes its case number, and has the contract linked from then on', async () => {
    const { useCases } = company;
    const { incidentId } = must(await useCases.saveDraft(company.by(jan), { form: problem }));
    const { grantId } = must(await useCases.prepareIncident(company.by(jan), { incidentId }));
    assert.ok(grantId);
    must(await useCases.recordCaseNumber(company.by(jan), { incidentId, caseNumber }));
    const { grants } = await company.record();
    const grant = grants.find((one) => one.id === grantId);
    assert.equal(grant?.used, 19);
    assert.deepEqual(recount(grantId, await company.audit()), { used: 19, reserved: 0 });
    const shown = await useCases.revealIds(company.by(jan), { grantId });
    assert.ok(shown.kind === 'revealed' && shown.linked);
    const other = await useCases.revealIds(company.by(anna), { grantId });
    assert.ok(other.kind === 'revealed' && !other.linked);
  });

  it('refuses a case number that a closed incident has', async () => {
    const { useCases } = company;
    const first = must(await useCases.saveDraft(company.by(jan), { form: problem })).incidentId;
    must(await useCases.prepareIncident(company.by(jan), { incidentId: first }));
    must(await useCases.recordCaseNumber(company.by(jan), { incidentId: first, caseNumber }));
    must(await useCases.close(company.by(jan), { incidentId: first, outcome: 'resolved' }));
    const second = must(await useCases.saveDraft(company.by(jan), { form: problem })).incidentId;
    must(await useCases.prepareIncident(company.by(jan), { incidentId: second }));
    const outcome = await useCases.recordCaseNumber(company.by(jan), { incidentId: second, caseNumber });
    assert.equal(refusalOf(outcome).code, 'case_number_of_another_incident');
    const closed = await useCases.close(company.by(jan), { incidentId: first, outcome: 'bug' });
    assert.equal(refusalOf(closed).code, 'incident_already_closed');
    // Nor as the correction of a number.
    must(
      await useCases.recordCaseNumber(company.by(jan), {
        incidentId: second,
        caseNumber: '2611230040009999',
      }),
    );
    const corrected = await useCases.correctCaseNumber(company.by(jan), { incidentId: second, caseNumber });
    assert.deepEqual(refusalOf(corrected), refusalOf(outcome));
  });

  it('shows and counts no draft that nobody came back to for thirty days, and drops it with the next change', async () => {
    const { useCases } = company;
    const { incidentId } = must(await useCases.saveDraft(company.by(jan), { form: problem }));
    const drafts = async () => {
      const { record } = await useCases.view(company.by(jan).asker.companyId);
      const { counts } = await useCases.ownIncidents(company.by(jan).asker, { show: 'drafts' });
      const seen = await useCases.incidentSeen(company.by(jan).asker, incidentId);
      return [record.incidents.length, counts.drafts, seen.kind];
    };
    company.setNow('2026-12-23T11:00:00.000Z');
    assert.deepEqual(await drafts(), [1, 1, 'seen']);
    company.setNow('2026-12-24T11:00:00.000Z');
    assert.deepEqual(await drafts(), [0, 0, 'refused']);
    const late = await useCases.prepareIncident(company.by(jan), { incidentId });
    assert.equal(refusalOf(late).code, 'incident_unknown');
    must(await useCases.saveDraft(company.by(anna), { form: problem }));
    assert.deepEqual(
      (await company.record()).incidents.map(({ by }) => by.oid),
      ['anna'],
    );
    const gone = (await company.audit()).filter(({ event }) => event === 'incident.draft-expired');
    assert.deepEqual(
      gone.map(({ about }) => about.incidentId),
      [incidentId],
    );
  });

  it('completes a pending activation with a result that nobody asked for, once', async () => {
    const which = await cloudOfSilver();
    const { companyId } = company.by(anna).asker;
    const { activationId } = must(await company.useCases.requestActivation(company.by(anna), which));
    const input = { activationId, accessId: '174194363', contractId: '175583624' };
    const complete = (opId: string) =>
      company.useCases.completeActivation(companyId, opId, { system: 'demo-fulfilment' }, input);
    const first = must(await complete('webhook-1'));
    assert.deepEqual(must(await complete('webhook-1')), first);
    assert.equal(refusalOf(await complete('webhook-2')).code, 'activation_not_open');
    const told = (await company.notices()).filter((notice) => notice.kind === 'activation-completed');
    assert.deepEqual(
      told.map((notice) => notice.to.oid),
      ['anna'],
    );
  });

  it('keeps what an admin pasted for a day, and saves it with the role', async () => {
    const lines = [line({ offer: 'action-pack' })];
    const { useCases } = company;
    const { draftId } = must(await useCases.draftMemberships(company.by(anna), { lines }));
    assert.equal(
      refusalOf(await useCases.saveMemberships(company.by(piotr), { draftId })).code,
      'memberships_draft_gone',
    );
    const saved = must(await useCases.saveMemberships(company.by(anna), { draftId }));
    assert.deepEqual(saved, { memberships: 1, completed: 0 });
    const again = await useCases.saveMemberships(company.by(anna), { draftId });
    assert.equal(refusalOf(again).code, 'memberships_draft_gone');
  });

  it('refuses lines of another organization', async () => {
    const foreign = [line({ tenantId: 'another-organization' })];
    const { useCases } = company;
    assert.equal(
      refusalOf(await useCases.draftMemberships(company.by(anna), { lines: foreign })).code,
      'memberships_invalid',
    );
  });

  it('has no id of a contract in answers, audit rows and notices', async () => {
    const which = await cloudOfSilver();
    const { draftId } = must(await company.useCases.draftIds(company.by(anna), { ...which, text: pair }));
    must(await company.useCases.swapIds(company.by(anna), { draftId }));
    must(await company.useCases.recordIds(company.by(anna), { draftId }));
    const said = JSON.stringify([await company.audit(), await company.notices()]);
    for (const id of ['174194363', '175583624', '172693239', '172583642']) assert.ok(!said.includes(id));
  });

  it('verifies a role by itself', async () => {
    const verified = await company.useCases.checkRoles(company.by(piotr).asker, { canRequestLogin: false });
    assert.ok(verified.kind === 'verified');
    assert.deepEqual(verified.evidence.roles, ['mpn-partner-admin']);
  });
});
