import assert from 'node:assert/strict';
import {
  coverageOf,
  coveredVersions,
  findProduct,
  mostChoices,
  productChoices,
  productNamed,
  products,
  productWithVersion,
  searchProducts,
} from '../../benefits/incidents/index.ts';
import { isCalendarDay } from '../../benefits/index.ts';

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
    ['office 365 nie działa', 'Microsoft 365', undefined, 'cloud'],
    ['azure ad sync fails', 'Microsoft 365', undefined, 'cloud'],
    ['azure devops server 2022', 'Azure DevOps Server', '2022', 'on-premises'],
    ['azure devops pipelines', 'Azure', undefined, 'cloud'],
    ['serwer SQL 2022 nie wstaje', 'SQL Server', '2022', 'on-premises'],
    ['scom 2022 agents are grey', 'System Center Operations Manager', '2022', 'on-premises'],
    ['kontroler domeny na 2025', 'Windows Server', undefined, 'on-premises'],
    ['windows 11 24H2 się zawiesza', 'Windows 11 Enterprise', '24H2', 'on-premises'],
    ['business central on-premises', 'Dynamics 365 Business Central (on-premises)', undefined, 'on-premises'],
    ['business central jest wolny', 'Dynamics 365', undefined, 'cloud'],
    ['power bi report server', 'Power BI Report Server', undefined, 'on-premises'],
    ['power bi', 'Power Platform', undefined, 'cloud'],
    ['skype for business 2019', 'Skype for Business Server', '2019', 'on-premises'],
    ['dynamics nav 2018', 'Dynamics NAV', '2018', 'on-premises'],
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
      const parts = (product.parts ?? []).flatMap((part) => [part.name, ...(part.also ?? [])]);
      for (const name of [product.name, ...product.also, ...parts])
        assert.equal(productNamed(name)?.name, product.name, name);
      for (const { mainstreamUntil, name } of product.versions)
        assert.ok(
          mainstreamUntil === undefined || mainstreamUntil === 'continuous' || isCalendarDay(mainstreamUntil),
          `${product.name} ${name}`,
        );
    }
  });

  it('has every product that partners bring', () => {
    const wanted = `SQL Server, Windows Server, Exchange Server, SharePoint Server, Project Server,
      Skype for Business Server, System Center Operations Manager, System Center Virtual Machine Manager,
      System Center Data Protection Manager, System Center Service Manager, System Center Orchestrator,
      Configuration Manager, Dynamics NAV, Dynamics AX, Dynamics GP, BizTalk Server, Visual Studio,
      Windows 11 Enterprise, Windows 10 Enterprise, Office LTSC, Azure DevOps Server,
      Host Integration Server, Hyper-V, Remote Desktop Services, Azure, Outlook, Teams, OneDrive,
      SharePoint Online, Exchange Online, Intune, Microsoft Defender, Microsoft Entra ID, Dynamics 365 Sales,
      Power BI, Power Apps, Power Automate, Copilot Studio`;
    for (const name of wanted.split(',').map((one) => one.trim().replace(/\s+/g, ' ')))
      assert.notEqual(productNamed(name), undefined, name);
  });

  it('reads a product and its version from one choice', () => {
    assert.deepEqual(productWithVersion('SQL Server 2022'), { product: 'SQL Server', version: '2022' });
    assert.deepEqual(productWithVersion('windows server 2012 r2'), {
      product: 'Windows Server',
      version: '2012 R2',
    });
    for (const text of ['SQL Server', 'SQL Server 1999', 'Azure', '']) {
      assert.equal(productWithVersion(text), undefined, text);
    }
  });

  it('knows no product twice', () => {
    const values = productChoices().map(({ value }) => value);
    assert.equal(new Set(values).size, values.length);
  });
});

describe('a search for a product', () => {
  const titles = (query: string) => searchProducts(query, today).map(({ title }) => title);

  it('shows the product first, then its versions, the covered ones before the old ones', () => {
    const [first, second, third] = titles('sql');
    assert.deepEqual([first, second, third], ['SQL Server', 'SQL Server 2025', 'SQL Server 2022']);
  });

  for (const [query, wanted] of [
    ['sql 2022', 'SQL Server 2022'],
    ['SQL Server 2019', 'SQL Server 2019'],
    ['outl', 'Outlook (Microsoft 365)'],
    ['serwer windows', 'Windows Server'],
    ['poczta', 'Outlook (Microsoft 365)'],
    ['scom', 'System Center Operations Manager'],
    ['pulpit zdalny', 'Remote Desktop Services (Windows Server)'],
    ['Kontó magazynu', 'Azure Storage'],
    ['hyper', 'Hyper-V (Windows Server)'],
    ['power bi', 'Power BI (Power Platform)'],
  ] as const) {
    it(`finds ${wanted} for ${JSON.stringify(query)}`, () => assert.equal(titles(query)[0], wanted));
  }

  it('shows at most fifteen, and the beginning of the catalogue for nothing', () => {
    assert.equal(mostChoices, 15);
    for (const query of ['', 'a', 's', '  ', 'server']) assert.ok(titles(query).length <= 15, query);
    assert.equal(titles('')[0], 'SQL Server');
    assert.equal(titles('').length, 15);
  });

  it('shows nothing for what is no product, and never throws', () => {
    for (const query of ['qwertyuiop', 'ż'.repeat(5000)]) assert.deepEqual(titles(query), []);
    for (const query of ['((', '.*', '?']) assert.equal(titles(query).length, mostChoices, query);
  });

  it('shows no version before its release', () => {
    const then = searchProducts('sql 2025', '2025-11-17').map(({ title }) => title);
    assert.ok(!then.includes('SQL Server 2025'));
  });

  it('gives values that the form reads back', () => {
    for (const { value } of ['', 'sql', 'exchange', 'teams', 'azure'].flatMap((query) =>
      searchProducts(query, today),
    ))
      assert.ok(productNamed(value) ?? productWithVersion(value), value);
  });
});
