import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Incident, incidentKey } from '../../benefits/incidents/index.ts';
import type { CompanyRecord } from '../../benefits/index.ts';
import { balanceOf, recount } from '../../benefits/memberships/index.ts';
import { type CompanyUnderTest, line, must, openCompanyUnderTest, refusalOf } from './company-under-test.ts';
import { anna, jan, piotr } from './rules-kit.ts';

const accessId = '172693239';
/** Microsoft's own books of the one contract: what remains there, and whose refund it has settled. */
class Microsoft {
  remaining = 20;
  readonly refunds = new Map<string, 'waits' | 'given-back' | 'refused'>();

  settle(index: number, how: 'given-back' | 'refused'): void {
    const waiting = [...this.refunds].filter(([, state]) => state === 'waits').map(([id]) => id);
    const id = waiting[index % Math.max(waiting.length, 1)];
    if (id === undefined) return;
    this.refunds.set(id, how);
    if (how === 'given-back') this.remaining += 1;
  }
}

const grantOf = ({ grants: [grant] }: CompanyRecord) => grant ?? assert.fail('no grant');
const awaited = ({ incidents }: CompanyRecord): readonly Incident[] =>
  incidents
    .filter(({ refund }) => refund === 'to-be-confirmed')
    .sort((a, b) => incidentKey(a).localeCompare(incidentKey(b)));

/** What happens; `which` chooses among the incidents it can happen to. */
const happenings = {
  async opened({ useCases, by }: CompanyUnderTest, microsoft: Microsoft, which: number) {
    const { incidentId } = must(
      await useCases.saveDraft(by(jan), { form: { product: 'SQL Server', problem: 'down' } }),
    );
    const prepared = await useCases.prepareIncident(by(jan), { incidentId });
    if (prepared.kind === 'refused') {
      assert.equal(refusalOf(prepared).code, 'no_incidents_left');
      must(await useCases.withdraw(by(jan), { incidentId }));
      return;
    }
    if (which % 4 === 0) return;
    const caseNumber = String(
      2_611_230_040_000_000 + microsoft.refunds.size * 1000 + microsoft.remaining * 40 + which,
    );
    const sent = await useCases.recordCaseNumber(by(jan), { incidentId, caseNumber });
    if (sent.kind === 'refused') return;
    microsoft.remaining -= 1;
    const outcome = which % 4 === 3 ? 'resolved' : which % 2 === 0 ? 'duplicate' : 'bug';
    must(await useCases.close(by(jan), { incidentId, outcome }));
    if (outcome !== 'resolved') microsoft.refunds.set(incidentId, 'waits');
  },
  async 'given back'(_: CompanyUnderTest, microsoft: Microsoft, which: number) {
    microsoft.settle(which, 'given-back');
  },
  async refused(_: CompanyUnderTest, microsoft: Microsoft, which: number) {
    microsoft.settle(which, 'refused');
  },
  async 'a line pasted'({ useCases, by }: CompanyUnderTest, { remaining }: Microsoft, which: number) {
    const person = which % 2 === 0 ? jan : piotr;
    const lines = [{ accessId, endsOn: '2027-06-30', remaining }];
    const draft = must(await useCases.draftPortalLines(by(person), { lines }));
    const confirmed = by(person);
    const again = () => useCases.applyPortalLines(confirmed, draft);
    const [first, ...others] = await Promise.all([again(), again(), again()]);
    must(first);
    for (const other of others) assert.deepEqual(must(other), must(first));
  },
  async 'corrected by hand'(company: CompanyUnderTest, { remaining }: Microsoft) {
    const { id: grantId } = grantOf(await company.record());
    must(await company.useCases.correctBalance(company.by(anna), { grantId, remaining }));
  },
  async 'settled here'({ useCases, by, record }: CompanyUnderTest, microsoft: Microsoft, which: number) {
    const known = awaited(await record()).filter(({ id }) => microsoft.refunds.get(id) !== 'waits');
    const incidentId = known[which % Math.max(known.length, 1)]?.id;
    if (incidentId === undefined) return;
    const givenBack = microsoft.refunds.get(incidentId) === 'given-back';
    const settle = givenBack ? 'confirmRefund' : 'refuseRefund';
    const outcomes = await Promise.all([anna, piotr].map((one) => useCases[settle](by(one), { incidentId })));
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['done', 'refused']);
  },
} as const;
const names = Object.keys(happenings) as (keyof typeof happenings)[];

const story = fc.array(fc.record({ what: fc.constantFrom('opened' as const, ...names), which: fc.nat(11) }), {
  minLength: 5,
  maxLength: 40,
  size: 'max',
});

describe('the balance beside what Microsoft has', function () {
  this.timeout(60_000);
  let company: CompanyUnderTest;
  before(async () => {
    company = await openCompanyUnderTest();
  });
  after(() => company.close());

  async function settle(): Promise<void> {
    company.anew();
    const { asker, opId } = company.by(anna);
    const lines = [
      line({ kind: 'product-support', competency: 'Cloud Platform', accessId, contractId: '172583642' }),
    ];
    must(await company.useCases.applyLines(asker.companyId, opId, { lines }));
  }

  it('is the same once every refund is settled, however lines and taps came between', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        await settle();
        const microsoft = new Microsoft();
        for (const { what, which } of steps) await happenings[what](company, microsoft, which);
        while ([...microsoft.refunds.values()].includes('waits')) microsoft.settle(0, 'given-back');
        for (let left = awaited(await company.record()).length; left > 0; left -= 1)
          await happenings['settled here'](company, microsoft, left);
        const record = await company.record();
        const grant = grantOf(record);
        const { used, reserved } = balanceOf(grant, record.incidents);
        assert.deepEqual(recount(grant.id, await company.audit()), { used, reserved }, 'the recount differs');
        assert.deepEqual([awaited(record).length, grant.refundsInCount], [0, undefined]);
        assert.equal(20 - used, microsoft.remaining, 'another number than in the portal');
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });
});
