import assert from 'node:assert/strict';
import { coverageOf, coveredVersions, findProduct, productNamed, products } from '../../benefits/index.ts';

const today = '2026-11-23';

describe('products', () => {
  it('covers the current and the previous SQL Server', () => {
    assert.deepEqual(coveredVersions('SQL Server', today), ['2025', '2022']);
    assert.equal(coverageOf('SQL Server', '2022', today), 'covered');
    assert.equal(coverageOf('sql server', '2016', today), 'too-old');
  });

  it('covers a version until the last day of its mainstream support', () => {
    assert.equal(coverageOf('Windows Server', '2022', '2026-10-13'), 'covered');
    assert.equal(coverageOf('Windows Server', '2022', '2026-10-14'), 'too-old');
  });

  it('does not count a version before its release', () => {
    assert.equal(coverageOf('SQL Server', '2025', '2025-11-17'), 'unknown');
    assert.deepEqual(coveredVersions('SQL Server', '2025-01-01'), ['2022', '2019']);
  });

  it('is not sure of a version whose dates are not known, or that it does not know', () => {
    assert.equal(coverageOf('System Center', '2025', today), 'unknown');
    assert.equal(coverageOf('SQL Server', '', today), 'unknown');
    assert.equal(coverageOf('Fabrikam ERP', '7', today), 'unknown');
  });

  it('covers cloud products without a version', () => {
    for (const name of ['Azure', 'Dynamics 365', 'Power Platform', 'Microsoft 365']) {
      assert.equal(coverageOf(name, '', today), 'covered');
    }
  });

  const messages: readonly (readonly [string, string, string | undefined, string])[] = [
    ['sql server 2022 ciągle pada, błąd 17066', 'SQL Server', '2022', 'on-premises'],
    ['SQL2019 does not start', 'SQL Server', '2019', 'on-premises'],
    ['nowe zgłoszenie, windows server 2025', 'Windows Server', '2025', 'on-premises'],
    ['Windows Server 2012 R2 restarts', 'Windows Server', '2012 R2', 'on-premises'],
    ['exchange server se queue', 'Exchange Server', 'SE', 'on-premises'],
    ['outlook u nas nie wysyła poczty', 'Microsoft 365', undefined, 'cloud'],
    ['klientowi padła maszyna w azure', 'Azure', undefined, 'cloud'],
    ['exchange online is slow', 'Microsoft 365', undefined, 'cloud'],
    ['sharepoint online', 'Microsoft 365', undefined, 'cloud'],
  ];
  for (const [text, product, version, area] of messages) {
    it(`finds ${product} ${version ?? ''} in ${JSON.stringify(text)}`, () => {
      const found = findProduct(text);
      assert.deepEqual([found?.product, found?.version, found?.area], [product, version, area]);
    });
  }

  it('finds nothing where no product is named', () => {
    for (const text of ['ile zostało', 'my incidents', '2022', ''])
      assert.equal(findProduct(text), undefined, text);
  });

  it('lists versions newest first and names that lead back to the product', () => {
    for (const product of products) {
      const days = product.versions.map((version) => version.releasedOn);
      assert.deepEqual(days, [...days].sort().reverse(), product.name);
      for (const name of [product.name, ...product.also])
        assert.equal(productNamed(name)?.name, product.name, name);
    }
  });
});
