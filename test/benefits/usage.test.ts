import assert from 'node:assert/strict';
import fc from 'fast-check';
import { monthsUntil, usageOf, usagePeriod } from '../../benefits/incidents/usage.ts';
import { csvCell, usageColumns, usageCsv } from '../../benefits/incidents/usage-csv.ts';
import { type CompanyUnderTest, must, openCompanyUnderTest, settleContoso } from './company-under-test.ts';
import { anna, form, grant, incident, jan, membership, piotr, record } from './rules-kit.ts';

describe('usage', () => {
  it('has twelve months that end with today’s, over the new year and 29 February', () => {
    assert.deepEqual([monthsUntil('2026-01-31')[0], monthsUntil('2026-01-31')[11]], ['2025-02', '2026-01']);
    assert.deepEqual(usagePeriod('2028-02-29'), { from: '2027-03-01', to: '2028-02-29' });
    assert.deepEqual(new Set(monthsUntil('2026-12-01')).size, 12);
  });

  it('adds up by month and by product, most first', () => {
    const usage = usageOf(
      [
        { month: '2026-10', product: 'Azure', incidents: 1 },
        { month: '2026-11', product: 'Azure', incidents: 1 },
        { month: '2026-11', product: 'SQL Server', incidents: 4 },
      ],
      '2026-11-23',
    );
    assert.equal(usage.incidents, 6);
    assert.deepEqual(
      usage.months.slice(-3).map(({ incidents }) => incidents),
      [0, 1, 5],
    );
    assert.deepEqual(
      usage.products.map(({ product, incidents }) => [product, incidents]),
      [
        ['SQL Server', 4],
        ['Azure', 2],
      ],
    );
  });
});

/** Reads a cell back as a spreadsheet does. */
function read(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

describe('the usage table', () => {
  it('never begins a cell with what a spreadsheet calculates, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ='), fc.string())
            .map((one) => one.join('')),
        ),
        (text) => {
          const shown = read(csvCell(text));
          assert.doesNotMatch(shown, /^\s*[=+\-@]/);
          assert.doesNotMatch(shown, /[;\t\r\n]\s*[=+\-@]/);
          assert.equal(shown.replaceAll("'", ''), text.replaceAll("'", ''));
        },
      ),
    );
  });

  it('is no formula either where a semicolon separates the cells, as in Poland', () => {
    assert.equal(csvCell('SQL;=1+1;x'), "SQL;'=1+1;x");
    assert.equal(csvCell('SQL; @SUM(A1)'), "SQL; '@SUM(A1)");
    assert.equal(csvCell('SQL\n=1+1'), '"SQL\n\'=1+1"');
    assert.equal(csvCell('C#; 8 = new'), 'C#; 8 = new');
  });

  it('has no id of a contract, no free text and no person but the opener', () => {
    const gold = membership('gold');
    const active = grant(gold.id, 'product-support');
    const one = incident('i-1', {
      state: 'sent',
      number: '2026-0001',
      grantId: active.id,
      preparedAt: '2026-11-30T23:30:00.000Z',
      form: form({ product: `SQL ${active.accessId}`, impact: 'secret', phone: '+48 123' }),
      takenOverFrom: piotr,
      notes: [{ id: 'n', by: anna, at: '2026-11-23T08:00:00.000Z', text: 'secret' }],
    });
    const csv = usageCsv([one], record({ memberships: [gold], grants: [active] }));
    assert.ok(csv.startsWith(`${usageColumns.join(',')}\r\n2026-0001,2026-12-01,`), csv);
    for (const never of [active.accessId, 'secret', '+48', anna.name, piotr.name])
      assert.ok(!csv.includes(never), never);
    assert.ok(csv.endsWith(`,${jan.name}\r\n`));
  });
});

describe('the file of the usage', () => {
  let company: CompanyUnderTest;
  before(async () => {
    company = await openCompanyUnderTest();
    company.anew();
    await settleContoso(company);
    const { useCases } = company;
    const { incidentId } = must(
      await useCases.saveDraft(company.by(jan), { form: { product: 'SQL Server', problem: 'down' } }),
    );
    must(await useCases.prepareIncident(company.by(jan), { incidentId }));
  });
  after(() => company.close());

  it('is for a role that is verified now, as the usage is', async () => {
    for (const person of [jan, { ...jan, oid: 'maria' }]) {
      for (const seen of [
        await company.useCases.usage(company.by(person)),
        await company.useCases.usageFile(company.by(person)),
        await company.useCases.companyIncidents(company.by(person), { show: 'all' }),
      ])
        assert.ok('kind' in seen && seen.kind === 'refused', person.oid);
    }
    assert.equal((await company.useCases.usage(company.by(anna))).kind, 'usage');
  });

  it('is given once for its ticket, to its person, within ten minutes', async () => {
    const { useCases } = company;
    const take = (person: typeof anna, ticket: string) =>
      useCases.takeUsageFile(company.by(person).asker, ticket);
    const offered = await useCases.usageFile(company.by(anna));
    assert.ok(offered.kind === 'file');
    assert.equal(await take(jan, offered.ticket), undefined);
    assert.equal(await take(anna, `${offered.ticket}x`), undefined);
    const taken = await Promise.all([1, 2, 3].map(() => take(anna, offered.ticket)));
    assert.equal(taken.filter((file) => file !== undefined).length, 1);
    const late = await useCases.usageFile(company.by(anna));
    assert.ok(late.kind === 'file');
    company.setNow('2026-11-23T11:10:01.000Z');
    assert.equal(await take(anna, late.ticket), undefined);
  });
});
