import assert from 'node:assert/strict';
import fc from 'fast-check';
import { incidentEdges } from '../../benefits/incidents/index.ts';
import {
  activationEdges,
  benefitKinds,
  type CompanyRecord,
  type IncidentState,
  type Json,
  type Ordered,
  type Outcome,
  type Person,
} from '../../benefits/index.ts';
import { balanceOf, type PortalCount, recount } from '../../benefits/memberships/index.ts';
import {
  type CompanyUnderTest,
  line,
  must,
  openCompanyUnderTest,
  settleContoso,
} from './company-under-test.ts';
import { anna, jan, piotr } from './rules-kit.ts';

type Result = Outcome<{ [key: string]: Json }>;
type Run = (company: CompanyUnderTest, ordered: Ordered, record: CompanyRecord) => Promise<Result>;

const people = [anna, piotr, jan];
const pick = <T>(items: readonly T[], index: number): T | undefined =>
  items[index % Math.max(items.length, 1)];
const small = fc.nat({ max: 7 });
const problems = [
  { product: 'SQL Server', version: '2022', problem: 'it is down' },
  { product: 'Windows Server', version: '2022', problem: 'it does not start' },
  { product: 'Azure', problem: 'it is slow' },
  { product: 'Microsoft 365', area: 'cloud', problem: 'no mail' },
  { problem: '' },
] as const;

function benefitAt(record: CompanyRecord, index: number) {
  const membershipId = pick(record.memberships, index >> 1)?.id ?? 'none';
  return { membershipId, kind: benefitKinds[index % 2] ?? 'product-support' };
}
/** Mostly one in the state the command is for; every eighth time any. */
const incidentAt = (record: CompanyRecord, index: number, state?: IncidentState) => {
  const fitting = record.incidents.filter((one) => one.state === state);
  return pick(index === 7 || fitting.length === 0 ? record.incidents : fitting, index)?.id ?? 'none';
};
const activationAt = (record: CompanyRecord, index: number) => {
  const open = record.activations.filter((one) => one.endedAt === undefined);
  return pick(index === 7 || open.length === 0 ? record.activations : open, index)?.id ?? 'none';
};
const idOf = (index: number) => String(200_000_000 + index);

/** Every command there is, on whatever the record has at that place. */
const commands: readonly ((a: number, b: number) => Run)[] = [
  (a) =>
    ({ useCases }, ordered) =>
      useCases.saveDraft(ordered, { form: pick(problems, a) ?? {} }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.prepareIncident(ordered, { incidentId: incidentAt(record, a, 'draft') }),
  (a, b) =>
    ({ useCases }, ordered, record) =>
      useCases.recordCaseNumber(ordered, {
        incidentId: incidentAt(record, a, 'prepared'),
        caseNumber: `2611230040001${a}${b}0`,
      }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.withdraw(ordered, { incidentId: incidentAt(record, a, 'prepared') }),
  (a, b) =>
    ({ useCases }, ordered, record) =>
      useCases.close(ordered, {
        incidentId: incidentAt(record, a, 'sent'),
        outcome: pick(['resolved', 'bug', 'duplicate'] as const, b) ?? 'bug',
      }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.sendLater(ordered, { incidentId: incidentAt(record, a, 'prepared') }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.stillOpen(ordered, { incidentId: incidentAt(record, a, 'sent') }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.requestActivation(ordered, benefitAt(record, a)),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.recordClick(ordered, { activationId: activationAt(record, a) }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.idsNotYet(ordered, { activationId: activationAt(record, a) }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.rejectActivation(ordered, { activationId: activationAt(record, a), reason: 'no' }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.cancelActivation(ordered, { activationId: activationAt(record, a) }),
  (a, b) =>
    ({ useCases }, ordered, record) =>
      useCases.handOver(ordered, {
        activationId: activationAt(record, a),
        toOid: pick(people, b)?.oid ?? '',
      }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.watch(ordered, { activationId: activationAt(record, a) }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.ask(ordered, { ...benefitAt(record, a), reason: 'please' }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.declineAsk(ordered, { askId: pick(record.asks, a)?.id ?? 'none' }),
  (a, b) =>
    ({ useCases }, ordered, record) =>
      useCases.draftIds(ordered, { ...benefitAt(record, a), text: `${idOf(b)} ${idOf(b + 50)}` }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.recordIds(ordered, { draftId: pick(record.idsDrafts, a)?.id ?? 'none' }),
  (a, b) =>
    ({ useCases }, { asker, opId }, record) =>
      useCases.completeActivation(
        asker.companyId,
        opId,
        { system: 'fulfilment-callback' },
        {
          activationId: activationAt(record, a),
          accessId: idOf(100 + a + 8 * b),
          contractId: idOf(200 + a + 8 * b),
        },
      ),
  (a) =>
    ({ useCases }, { asker, opId }) =>
      useCases.applyLines(asker.companyId, opId, {
        lines: [
          line({
            competency: 'Cloud Platform',
            kind: 'product-support',
            accessId: '172693239',
            contractId: '172583642',
            used: 13 + a,
          }),
        ],
      }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.addNote(ordered, { incidentId: incidentAt(record, a, 'sent'), text: 'noted' }),
  (a, b) =>
    ({ useCases }, ordered, record) =>
      useCases.correctCaseNumber(ordered, {
        incidentId: incidentAt(record, a, 'sent'),
        caseNumber: `26112300400012${b}0`,
      }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.remindOfRefund(ordered, { incidentId: incidentAt(record, a, 'closed') }),
  (a, b) =>
    ({ useCases }, ordered, record) =>
      useCases.closeCompanyIncident(ordered, {
        incidentId: incidentAt(record, a, b > 4 ? 'prepared' : 'sent'),
        outcome: b > 4 ? 'withdrawn' : (pick(['resolved', 'bug'] as const, b) ?? 'bug'),
      }),
  (a, b) =>
    ({ useCases }, ordered, record) =>
      useCases.saveDraft(ordered, {
        incidentId: incidentAt(record, a, b > 4 ? 'draft' : 'prepared'),
        form: { ...(pick(problems, b) ?? {}), problem: 'it is another one' },
      }),
  (a, b) =>
    ({ useCases }, ordered, record) =>
      useCases.draftPortalLines(ordered, { lines: [lineOf(record, a, b)] }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.applyPortalLines(ordered, { draftId: pick(record.portalDrafts, a)?.id ?? 'none' }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.applyPortalDates(ordered, { draftId: pick(record.portalDrafts, a)?.id ?? 'none' }),
  (a, b) =>
    ({ useCases }, ordered, record) =>
      useCases.correctBalance(ordered, { grantId: grantAt(record, a)?.id ?? 'none', remaining: 6 + 2 * b }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.confirmRefund(ordered, { incidentId: incidentAt(record, a, 'closed') }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.refuseRefund(ordered, { incidentId: incidentAt(record, a, 'closed') }),
  (a) =>
    ({ useCases }, ordered) =>
      useCases.recordLeaver(ordered, { person: pick([jan, piotr, anna], a) ?? jan }),
  (a) =>
    ({ useCases }, ordered, record) =>
      useCases.takeOver(ordered, { from: pick(record.leavers, a)?.person ?? jan }),
  (a, b) =>
    ({ useCases }, ordered, record) =>
      useCases.takeOverIncident(ordered, { incidentId: incidentAt(record, a, b > 4 ? 'prepared' : 'sent') }),
];

const grantAt = (record: CompanyRecord, index: number) => pick(record.grants, index);
/** A plan line about a grant: near to what the record has, sometimes far from it or of other days. */
function lineOf(record: CompanyRecord, a: number, b: number): PortalCount {
  const grant = grantAt(record, a);
  if (grant === undefined) return { accessId: '999999999' };
  const left = typeof grant.allowance === 'number' ? grant.allowance - grant.used : 5;
  const endsOn = b % 4 === 3 ? '2027-05-31' : grant.endsOn;
  return { accessId: grant.accessId, endsOn, remaining: Math.max(0, left + b - 2) };
}

const [lastOfIncident, handOver, declineAsk, recordIds] = [6, 12, 15, 17];
/** A note, a case number put right, a reminder; then what somebody who may does for a colleague. */
const [firstAfterwards, forColleague] = [20, 23];
/** What moves a balance past its incidents, and who has left. */
const [changed, draftLine, applyLine, applyDates, lastOfAll] = [24, 25, 26, 27, 33];
const [send, close, draftIds, remind, confirmRefund, refuseRefund] = [2, 4, 16, 22, 29, 30];
/** What needs others before it, and would seldom meet them. */
const seldom = [send, close, close, draftIds, recordIds, remind, confirmRefund, refuseRefund];

/** Commands on an incident of one's own, and the state they are for. */
const stateFor = new Map<number, IncidentState>([
  [1, 'draft'],
  [2, 'prepared'],
  [3, 'prepared'],
  [4, 'sent'],
  [5, 'prepared'],
  [6, 'sent'],
  [firstAfterwards, 'sent'],
  [21, 'sent'],
  [remind, 'closed'],
  [changed, 'prepared'],
]);

/** Mostly whoever the thing belongs to, or little would ever happen; every eighth time somebody else. */
function whose(record: CompanyRecord, command: number, index: number): Person | undefined {
  if (index === 7) return undefined;
  if (command === forColleague) return anna;
  const state = stateFor.get(command);
  if (state !== undefined)
    return record.incidents.find(({ id }) => id === incidentAt(record, index, state))?.by;
  if (command === draftLine) return pick([jan, anna], index);
  if (command === applyLine || command === applyDates) return pick(record.portalDrafts, index)?.by;
  if (command > applyDates) return pick([anna, piotr], index);
  if (command === recordIds) return pick(record.idsDrafts, index)?.by;
  if (command > lastOfIncident && command <= handOver) return pick([anna, piotr], index);
  return command === declineAsk ? anna : undefined;
}

const step = fc.record({
  command: fc.oneof(
    { arbitrary: fc.nat({ max: lastOfIncident }), weight: 4 },
    { arbitrary: fc.integer({ min: firstAfterwards, max: forColleague }), weight: 1 },
    { arbitrary: fc.integer({ min: changed, max: refuseRefund }), weight: 3 },
    { arbitrary: fc.integer({ min: refuseRefund + 1, max: lastOfAll }), weight: 1 },
    { arbitrary: fc.constantFrom(...seldom), weight: 3 },
    { arbitrary: fc.nat({ max: commands.length - 1 }), weight: 6 },
  ),
  a: small,
  b: small,
  who: fc.nat({ max: people.length - 1 }),
  // Now and then the contracts end before the next command.
  hoursLater: fc.oneof(
    { arbitrary: fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 25, 24 * 8), weight: 300 },
    { arbitrary: fc.constant(24 * 200), weight: 1 },
  ),
  restart: fc.oneof(
    { arbitrary: fc.constant(false), weight: 40 },
    { arbitrary: fc.constant(true), weight: 1 },
  ),
});

function statesAllowed(before: CompanyRecord, after: CompanyRecord): void {
  for (const now of after.activations) {
    const was = before.activations.find((one) => one.id === now.id)?.state;
    const allowed: readonly string[] = was === undefined ? ['requested'] : [was, ...activationEdges[was]];
    assert.ok(allowed.includes(now.state), `activation from ${was} to ${now.state}`);
  }
  for (const was of before.incidents) {
    const now = after.incidents.find((one) => one.id === was.id)?.state ?? 'closed';
    const allowed: readonly string[] = [was.state, ...incidentEdges[was.state]];
    assert.ok(allowed.includes(now), `incident from ${was.state} to ${now}`);
  }
  const open = after.activations.filter((one) => one.endedAt === undefined);
  assert.equal(
    new Set(open.map((one) => one.membershipId + one.kind)).size,
    open.length,
    'two open activations',
  );
}

function neverBelowZero({ grants, incidents }: CompanyRecord): void {
  for (const grant of grants) {
    const { used, reserved, remaining } = balanceOf(grant, incidents);
    assert.ok(used >= 0 && reserved >= 0);
    if (typeof grant.allowance === 'number') {
      assert.ok(used + reserved <= grant.allowance, `${used} + ${reserved} > ${grant.allowance}`);
      assert.equal(remaining, grant.allowance - used - reserved);
    }
  }
}

describe('any sequence of commands', function () {
  this.timeout(120_000);
  let company: CompanyUnderTest;
  before(async () => {
    company = await openCompanyUnderTest();
  });
  after(() => company.close());

  it('keeps every balance at its recount, takes no forbidden edge, and repeats nothing', async () => {
    const met = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 90, size: 'max' }), async (steps) => {
        company.anew();
        await settleContoso(company);
        const { grants: held } = await company.record();
        const enough = { grantId: held[0]?.id ?? '', remaining: 9 };
        must(await company.useCases.correctBalance(company.by(anna), enough));
        for (const { command, a, b, who, hoursLater, restart } of steps) {
          const at = new Date(Date.parse(company.clock.now()) + hoursLater * 3_600_000).toISOString();
          company.setNow(at);
          await company.seen(anna, piotr);
          const run = commands[command]?.(a, b);
          const before = await company.record();
          const person = whose(before, command, a) ?? people[who];
          assert.ok(run && person);
          const ordered = company.by(person);
          const result = await run(company, ordered, before);
          const after = await company.record();
          neverBelowZero(after);
          statesAllowed(before, after);
          if (result.kind === 'refused') {
            assert.deepEqual(after, before, 'a refusal changed the record');
            continue;
          }
          met.add(command);
          if (restart) await company.restart();
          const again = await run(company, ordered, before);
          if (again.kind === 'done') assert.deepEqual(again.answer, result.answer);
          assert.deepEqual(await company.record(), after, 'the same command took effect twice');
        }
        const { grants, incidents } = await company.record();
        const rows = await company.audit();
        for (const grant of grants) {
          const { used, reserved } = balanceOf(grant, incidents);
          assert.deepEqual(recount(grant.id, rows), { used, reserved }, 'the recount differs');
        }
      }),
      { numRuns: 75, seed: 20261123 },
    );
    assert.ok(
      met.size === commands.length,
      `without effect: ${commands.map((_, index) => index).filter((index) => !met.has(index))}`,
    );
  });

  it('never remembers a refusal: the same command takes effect after the mend', async () => {
    await fc.assert(
      fc.asyncProperty(small, fc.nat({ max: 3 }), async (index, refusals) => {
        company.anew();
        await settleContoso(company);
        const which = benefitAt(await company.record(), index);
        const ordered = company.by(anna);
        company.directory.set('anna', 'directory_unreachable');
        for (let count = 0; count < refusals; count += 1) {
          assert.equal((await company.useCases.requestActivation(ordered, which)).kind, 'refused');
        }
        company.directory.set('anna', ['global-admin']);
        const expected = (await company.record()).grants.some(
          (grant) => grant.membershipId === which.membershipId && grant.kind === which.kind,
        );
        const outcome = await company.useCases.requestActivation(ordered, which);
        assert.equal(outcome.kind, expected ? 'refused' : 'done');
      }),
      { numRuns: 20 },
    );
  });

  it('gives the last incident to one of many who prepare at once', async () => {
    company.anew();
    await settleContoso(company);
    const drafts = await Promise.all(
      Array.from({ length: 8 }, () =>
        company.useCases.saveDraft(company.by(jan), { form: { product: 'SQL Server', problem: 'down' } }),
      ),
    );
    const outcomes = await Promise.all(
      drafts.map((draft) =>
        draft.kind === 'done' ? company.useCases.prepareIncident(company.by(jan), draft.answer) : draft,
      ),
    );
    assert.equal(outcomes.filter((one) => one.kind === 'done').length, 2);
    const refused = outcomes.flatMap((one) => (one.kind === 'refused' ? [one.refusal.code] : []));
    assert.deepEqual(new Set(refused), new Set(['no_incidents_left']));
    neverBelowZero(await company.record());
  });
});
