import assert from 'node:assert/strict';
import { type CompanyUnderTest, must, openCompanyUnderTest, settleContoso } from './company-under-test.ts';
import { anna, jan, piotr } from './rules-kit.ts';

const told = { product: 'SQL Server', problem: 'SQL Server 2022 pada', errorMessage: '17066' };
const form = { ...told, version: '2022', phone: '+48 22 000 00 00' };

describe('the end of an ask', () => {
  it('is not waited for once somebody has ended it: withdrawn, declined or answered by itself', async () => {
    const company = await openCompanyUnderTest();
    try {
      const { useCases } = company;
      await settleContoso(company);
      await company.seen(anna, piotr);
      const made = must(await useCases.saveDraft(company.by(jan), { form }));
      const ask = async () =>
        must(await useCases.ask(company.by(jan), { what: 'open-for-customer', ...made, reason: '' }));
      must(await useCases.withdrawAsk(company.by(jan), await ask()));
      must(await useCases.withdrawAsk(company.by(jan), await ask()));
      await ask();
      must(await useCases.withdraw(company.by(jan), made));
      const queued = (await company.notices()).filter(({ kind }) => kind === 'ask-expired');
      assert.deepEqual(queued, []);
      const other = must(await useCases.saveDraft(company.by(jan), { form }));
      must(await useCases.ask(company.by(jan), { what: 'open-for-customer', ...other, reason: '' }));
      const left = (await company.notices()).filter(({ kind }) => kind === 'ask-expired');
      assert.equal(left.length, 1);
    } finally {
      await company.close();
    }
  });
});

describe('a similar case of the company', () => {
  let company: CompanyUnderTest;
  before(async () => {
    company = await openCompanyUnderTest();
  });
  after(() => company.close());
  beforeEach(async () => {
    company.anew();
    await settleContoso(company);
  });

  /** One of Piotr's that was sent, and closed where it is said. */
  async function hadBefore(closed: boolean): Promise<string> {
    const { useCases } = company;
    const { incidentId } = must(await useCases.saveDraft(company.by(piotr), { form }));
    must(await useCases.prepareIncident(company.by(piotr), { incidentId }));
    must(await useCases.recordCaseNumber(company.by(piotr), { incidentId, caseNumber: '2611230040001234' }));
    if (closed) must(await useCases.close(company.by(piotr), { incidentId, outcome: 'resolved' }));
    return incidentId;
  }
  const found = () => company.useCases.similarIncident(company.by(jan).asker, told);

  it('is found while it is open, and in the history once it is closed', async () => {
    const open = await hadBefore(false);
    assert.equal((await found())?.id, open);
    company.anew();
    await settleContoso(company);
    const closed = await hadBefore(true);
    assert.equal((await found())?.id, closed);
    assert.equal((await found())?.outcome, 'resolved');
  });

  it('is never another company’s', async () => {
    await hadBefore(true);
    await hadBeforeOpen();
    company.anew();
    assert.equal(await found(), undefined);
    await settleContoso(company);
    assert.equal(await found(), undefined);
  });
  const hadBeforeOpen = async () => {
    const { incidentId } = must(await company.useCases.saveDraft(company.by(piotr), { form }));
    must(await company.useCases.prepareIncident(company.by(piotr), { incidentId }));
  };

  it('is never a draft, and not the one it is asked for', async () => {
    const { incidentId } = must(await company.useCases.saveDraft(company.by(piotr), { form }));
    assert.equal(await found(), undefined);
    must(await company.useCases.prepareIncident(company.by(piotr), { incidentId }));
    const { asker } = company.by(piotr);
    assert.equal(await company.useCases.similarIncident(asker, told, incidentId), undefined);
  });
});

describe('a reminder', () => {
  it('is one notice a tap, whatever is repeated', async () => {
    const company = await openCompanyUnderTest();
    try {
      const { useCases } = company;
      const { incidentId } = must(await useCases.saveDraft(company.by(jan), { form: { product: 'Azure' } }));
      const tap = company.by(jan, 'one-tap');
      for (const _ of [1, 2, 3]) must(await useCases.remindOfDraft(tap, { incidentId }));
      const due = await company.notices('2026-11-23T12:30:00.000Z');
      assert.deepEqual(
        due.filter(({ kind }) => kind === 'draft-reminder').map(({ dueAt }) => dueAt),
        ['2026-11-23T12:00:00.000Z'],
      );
    } finally {
      await company.close();
    }
  });
});
