import assert from 'node:assert/strict';
import {
  type Coverage,
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
import { addDays, isCalendarDay } from '../../benefits/index.ts';

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
    assert.equal(coverageOf('Visual Studio', '2026', today), 'unknown');
    assert.equal(coverageOf('Configuration Manager', '2603', today), 'unknown');
    assert.equal(coverageOf('SQL Server', '', today), 'unknown');
    assert.equal(coverageOf('Fabrikam ERP', '7', today), 'unknown');
  });

  // [product, version, day, what the catalogue says of it then]
  const edges: readonly (readonly [string, string, string, Coverage])[] = [
    ['SQL Server', '2022', '2028-01-11', 'covered'], // mainstream ends today
    ['SQL Server', '2022', '2028-01-12', 'too-old'], // it ended yesterday
    ['SQL Server', '2025', '2025-11-17', 'unknown'], // released tomorrow
    ['SQL Server', '2025', '2025-11-18', 'covered'], // released today
    ['SQL Server', '2019', '2022-11-15', 'covered'], // the current one: 2022 comes tomorrow
    ['SQL Server', '2017', '2022-10-11', 'covered'], // the previous one, on its last day
    ['SQL Server', '2017', '2022-10-12', 'too-old'],
    ['Windows Server', '2022', '2026-10-13', 'covered'],
    ['Windows Server', '2022', '2026-10-14', 'too-old'],
    ['Windows Server', '2019', '2021-08-17', 'covered'], // the current one: 2022 comes tomorrow
    ['Windows Server', '2019', '2024-01-09', 'covered'], // the previous one, on its last day
    ['Windows Server', '2016', '2021-08-17', 'covered'],
    ['Windows Server', '2016', '2021-08-18', 'too-old'], // in mainstream support, but two behind
    ['Exchange Server', '2019', '2024-01-09', 'covered'],
    ['Exchange Server', '2019', '2024-01-10', 'too-old'], // the current one until 2025, but ended
    ['Exchange Server', 'SE', '2025-06-30', 'unknown'],
    ['Exchange Server', 'SE', '2025-07-01', 'covered'],
    ['Exchange Server', 'SE', '2040-01-01', 'covered'], // no end is named
    ['System Center Operations Manager', '2022', '2027-04-13', 'covered'],
    ['System Center Operations Manager', '2022', '2027-04-14', 'too-old'],
    ['BizTalk Server', '2020', '2028-04-11', 'covered'],
    ['Visual Studio', '2022', '2027-01-12', 'covered'],
    ['Visual Studio', '2022', '2027-01-13', 'too-old'],
    ['Office LTSC', '2021', '2026-10-13', 'covered'],
    ['Office LTSC', '2021', '2026-10-14', 'too-old'],
    ['Windows Enterprise LTSC', '2021', '2027-01-12', 'covered'],
    ['Windows 11 Enterprise', '24H2', '2026-11-23', 'covered'], // three behind, and serviced
    ['Windows 11 Enterprise', '23H2', '2026-11-10', 'covered'],
    ['Windows 11 Enterprise', '23H2', '2026-11-11', 'too-old'],
    ['Windows 11 Enterprise', '26H2', '2026-09-28', 'unknown'],
    ['Windows 10 Enterprise', '22H2', '2025-10-14', 'covered'],
    ['Windows 10 Enterprise', '22H2', '2025-10-15', 'too-old'],
    ['.NET', '8', '2026-11-10', 'covered'],
    ['.NET', '8', '2026-11-11', 'too-old'],
    ['.NET Framework', '4.8', '2026-11-23', 'unknown'],
    ['Configuration Manager', '2509', '2027-05-12', 'covered'],
    ['Configuration Manager', '2509', '2027-05-13', 'too-old'],
    ['Dynamics 365 (on-premises)', '9.1', '2027-01-12', 'covered'],
    ['Dynamics 365 (on-premises)', '9.0.4', '2026-11-23', 'too-old'], // not taken for 9
    ['Host Integration Server', '2020', '2028-07-11', 'covered'],
    ['Hyper-V', '2025', '2026-11-23', 'covered'], // a role as its product
  ];
  for (const [product, version, day, wanted] of edges)
    it(`${product} ${version} on ${day}: ${wanted}`, () =>
      assert.equal(coverageOf(product, version, day), wanted));

  it('never covers a version before its release, nor after its last day', () => {
    for (const { name, versions } of products)
      for (const { name: version, releasedOn, mainstreamUntil } of versions) {
        const which = `${name} ${version}`;
        assert.equal(coverageOf(name, version, addDays(releasedOn, -1)), 'unknown', which);
        if (mainstreamUntil === undefined || mainstreamUntil === 'continuous') continue;
        assert.ok(releasedOn < mainstreamUntil, which);
        assert.equal(coverageOf(name, version, addDays(mainstreamUntil, 1)), 'too-old', which);
      }
  });

  it('covers at most two versions at a time, where they are no mere updates', () => {
    for (const { name, versions, isServiced } of products)
      for (const { releasedOn } of isServiced ? [] : versions)
        assert.ok(coveredVersions(name, releasedOn).length <= 2, `${name} on ${releasedOn}`);
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
    ['kontroler domeny na 2025', 'Windows Server', '2025', 'on-premises'],
    ['outlook nie łączy się z exchange 2019', 'Exchange Server', '2019', 'on-premises'],
    ['azure vm z windows server 2022 nie startuje', 'Azure', undefined, 'cloud'],
    ['sharepoint 2019 od 12.03.2016 nie indeksuje', 'SharePoint Server', '2019', 'on-premises'],
    ['exchange pada, zgłoszenie 2019-0117', 'Exchange Server', undefined, 'on-premises'],
    ['exchange pada, error 2016', 'Exchange Server', undefined, 'on-premises'],
    ['exchange pada od soboty, wersja 2019', 'Exchange Server', '2019', 'on-premises'],
    ['windows 11 24H2 się zawiesza', 'Windows 11 Enterprise', '24H2', 'on-premises'],
    ['business central on-premises', 'Dynamics 365 Business Central (on-premises)', undefined, 'on-premises'],
    ['business central jest wolny', 'Dynamics 365', undefined, 'cloud'],
    [
      'business central 26 nie startuje',
      'Dynamics 365 Business Central (on-premises)',
      '2025 wave 1',
      'on-premises',
    ],
    ['business central 26 online nie drukuje', 'Dynamics 365', undefined, 'cloud'],
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

  it('names the role or app that is told of', () => {
    assert.equal(findProduct('terminale nie wpuszczają, serwer 2022')?.part, 'Remote Desktop Services');
    assert.equal(findProduct('teamsy nie działają')?.part, 'Teams');
    assert.equal(findProduct('windows server 2022 nie wstaje')?.part, undefined);
  });

  it('finds nothing where no product is named', () => {
    const ordinary = [
      'an ad hoc report',
      'pokaż dynamic list',
      'extra pomoc',
      'access ids',
      'a word of advice',
    ];
    for (const text of ['ile zostało', 'my incidents', '2022', '', ...ordinary])
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
      Host Integration Server, Power BI Report Server, Microsoft Identity Manager,
      Advanced Threat Analytics, Windows Admin Center, .NET, .NET Framework, Windows Enterprise LTSC,
      Dynamics 365 Business Central (on-premises), Dynamics 365 (on-premises), Dynamics SL, Azure Local,
      Azure Stack HCI, Microsoft Sentinel, Microsoft Purview, Active Directory, IIS, WSUS, Hyper-V, Remote Desktop Services, Azure, Outlook, Teams, OneDrive,
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
    assert.deepEqual(productWithVersion('sql 2019'), { product: 'SQL Server', version: '2019' });
    for (const text of ['SQL Server', 'SQL Server 1999', 'Azure', 'sql 2019 crashes', '']) {
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
    ['sql 19', 'SQL Server 2019'],
    ['sql19', 'SQL Server 2019'],
    ['exch', 'Exchange Server'],
    ['exchnage', 'Exchange Server'],
    ['serwer plików', 'File Services (Windows Server)'],
    ['terminale', 'Remote Desktop Services (Windows Server)'],
    ['drukarki', 'Print Services (Windows Server)'],
    ['ad', 'Active Directory (Windows Server)'],
    ['sccm', 'Configuration Manager'],
    ['win srv', 'Windows Server'],
    ['server 2022', 'Windows Server 2022'],
    ['vs 22', 'Visual Studio 2022'],
    ['net 8', '.NET 8'],
    ['tea', 'Teams (Microsoft 365)'],
    ['hyper-v 2022', 'Windows Server 2022'],
  ] as const) {
    it(`finds ${wanted} for ${JSON.stringify(query)}`, () => assert.equal(titles(query)[0], wanted));
  }

  it('shows products before versions and roles, and what is too old last', () => {
    const servers = ['SQL Server', 'Windows Server', 'Exchange Server', 'SharePoint Server'];
    assert.deepEqual(titles('serwer').slice(0, 4), servers);
    assert.deepEqual(titles('share').slice(0, 3).at(-1), 'SharePoint Online (Microsoft 365)');
  });

  it('shows the versions that are covered right below their product', () => {
    assert.deepEqual(titles('exch').slice(0, 2), ['Exchange Server', 'Exchange Server SE']);
    assert.deepEqual(titles('win srv').slice(0, 2), ['Windows Server', 'Windows Server 2025']);
  });

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
