import assert from 'node:assert/strict';
import { type NoticeRow, stillDue } from '../../benefits/index.ts';
import { lowBalanceNotices } from '../../benefits/telling/low-balance.ts';
import { contosoLines, line, must, openCompanyUnderTest, settleContoso } from './company-under-test.ts';
import { anna, form, grant, incident, jan, orderBy, piotr, record } from './rules-kit.ts';

const whoMay = [anna, piotr];

function levels(from: number, to: number, allowance: number | 'unlimited' = 20): string[] {
  const of = (used: number) => record({ grants: [grant('m-gold', 'product-support', { allowance, used })] });
  const [before, after] = [of(from), of(to)];
  return lowBalanceNotices(before, after, orderBy(jan), whoMay).map(
    ({ to: person, facts }) => `${person.oid} ${facts?.level}`,
  );
}

describe('a balance that runs low', () => {
  it('is told when three are left and when none is, once each', () => {
    assert.deepEqual(levels(15, 16), []);
    assert.deepEqual(levels(16, 17), ['anna 3', 'piotr 3']);
    assert.deepEqual(levels(17, 18), []);
    assert.deepEqual(levels(19, 20), ['anna 0', 'piotr 0']);
  });

  it('is told by its lowest level when it falls past both', () => {
    assert.deepEqual(levels(10, 20), ['anna 0', 'piotr 0']);
  });

  it('is told again only after it rose', () => {
    assert.deepEqual(levels(18, 15), []);
    assert.deepEqual(levels(15, 18), ['anna 3', 'piotr 3']);
  });

  it('is nothing where nothing is counted, or nothing was before', () => {
    assert.deepEqual(levels(0, 30, 'unlimited'), []);
    assert.deepEqual(levels(0, 1, 2), []);
    assert.deepEqual(
      lowBalanceNotices(
        record(),
        record({ grants: [grant('m-gold', 'product-support', { used: 20 })] }),
        orderBy(jan),
        whoMay,
      ),
      [],
    );
  });

  it('is not told to whoever took the last one', () => {
    const before = record({ grants: [grant('m-gold', 'product-support', { used: 19 })] });
    const after = record({ grants: [grant('m-gold', 'product-support', { used: 20 })] });
    const to = lowBalanceNotices(before, after, orderBy(anna), whoMay).map(({ to: person }) => person.oid);
    assert.deepEqual(to, ['piotr']);
  });

  it('counts what is prepared', () => {
    const before = record({ grants: [grant('m-gold', 'product-support', { used: 16 })] });
    const prepared = incident('i-1', { state: 'prepared', grantId: 'g-m-gold-product-support' });
    const after = { ...before, incidents: [prepared] };
    assert.equal(lowBalanceNotices(before, after, orderBy(jan), whoMay).length, 2);
  });

  it('is dropped when it rose again, or nothing is left meanwhile', () => {
    const notice: NoticeRow = {
      id: 'n-1',
      kind: 'balance-low',
      to: anna,
      dueAt: '2026-11-23T11:00:00.000Z',
      about: { grantId: 'g-m-gold-product-support' },
      facts: { level: 3 },
    };
    const of = (used: number) => record({ grants: [grant('m-gold', 'product-support', { used })] });
    assert.deepEqual(
      [16, 17, 19, 20].map((used) => stillDue(of(used), notice)),
      [false, true, true, false],
    );
    assert.equal(stillDue(record(), notice), false);
  });

  it('is told in the commit of the command that brings it there', async () => {
    const company = await openCompanyUnderTest();
    try {
      await settleContoso(company);
      const { useCases, by } = company;
      const open = async (problem: string) => {
        const input = { form: { ...form(), problem } };
        const { incidentId } = must(await useCases.saveDraft(by(jan), input));
        must(await useCases.prepareIncident(by(jan), { incidentId }));
      };
      const low = async () =>
        (await company.notices())
          .filter(({ kind }) => kind === 'balance-low')
          .map(({ facts }) => facts?.level);
      await open('the last but one');
      assert.deepEqual(await low(), []);
      await open('the last one');
      assert.deepEqual(await low(), [0, 0]);
    } finally {
      await company.close();
    }
  });

  it('is told when an import says so', async () => {
    const company = await openCompanyUnderTest();
    try {
      await settleContoso(company);
      const { asker, opId } = company.by(anna);
      const lines = contosoLines.map((one) => (one.used === undefined ? one : line({ ...one, used: 20 })));
      must(await company.useCases.applyLines(asker.companyId, opId, { lines }));
      const low = (await company.notices()).filter(({ kind }) => kind === 'balance-low');
      assert.deepEqual(low.map(({ to }) => to.oid).sort(), ['anna', 'piotr']);
    } finally {
      await company.close();
    }
  });
});
