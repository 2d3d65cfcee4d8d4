import assert from 'node:assert/strict';
import {
  type EvidenceItem,
  evidence,
  evidenceFor,
  evidenceItems,
  productNamed,
  products,
} from '../../benefits/incidents/index.ts';

describe('evidence to collect', () => {
  it('is known for every product of the catalogue', () => {
    for (const { name, area } of products) assert.ok(evidenceFor({ product: name, area }).length >= 3, name);
  });

  it('is ERRORLOG, the version and the time for SQL Server', () => {
    const wanted = ['errorlog', 'select-version', 'failure-time'];
    assert.deepEqual(evidenceFor({ product: 'mssql', area: 'on-premises' }), wanted);
  });

  it('is the resource, its region and the correlation for Azure, the mail trace for Outlook', () => {
    const azure = evidenceFor({ product: 'Azure', area: 'cloud' });
    for (const item of ['resource-id', 'region', 'azure-correlation-id'] as const)
      assert.ok(azure.includes(item), item);
    assert.ok(evidenceFor({ product: 'Outlook', area: 'cloud' }).includes('message-trace-id'));
  });

  const wanted: readonly (readonly [string, string, EvidenceItem])[] = [
    ['SQL Server', 'always on nie robi failovera', 'cluster-log'],
    ['SQL Server', 'ssrs nie renderuje', 'report-server-log'],
    ['Windows Server', 'nie wstaje', 'tss'],
    ['Windows Server', 'AD się nie replikuje', 'repadmin'],
    ['Windows Server', 'klaster 2025, CSV offline', 'cluster-validation'],
    ['Hyper-V', 'migration fails', 'event-log-role'],
    ['Windows Server', 'drukarki nie działają', 'printer-drivers'],
    ['Windows 11 Enterprise', 'upgrade fails', 'setupdiag'],
    ['Exchange Server', 'OWA 500', 'health-checker'],
    ['Exchange Server', 'transport crash', 'extra'],
    ['SharePoint Server', '503', 'uls-log'],
    ['SharePoint Server', '503', 'correlation-id'],
    ['Configuration Manager', 'clients', 'client-logs'],
    ['Power BI Report Server', 'subscriptions', 'report-server-log'],
    ['BizTalk Server', 'throttling', 'health-monitor'],
    ['Visual Studio', 'hangs', 'vs-collect'],
    ['.NET', 'memory leak', 'dump'],
    ['Dynamics NAV', 'posting', 'call-stack'],
    ['Azure', 'azure sql database timeout', 'connection-error'],
    ['Azure', 'azure local node is down', 'diagnostic-data'],
    ['Microsoft 365', 'teams calls drop', 'call-id'],
    ['Microsoft 365', 'entra AADSTS53003', 'request-id'],
    ['Microsoft 365', 'sharepoint online 403', 'har'],
    ['Microsoft 365', 'intune compliance', 'device-id'],
    ['Microsoft 365', 'defender for endpoint', 'client-analyzer'],
    ['Power Platform', 'power bi gateway offline', 'activity-id'],
    ['Power Platform', 'power automate 429', 'flow-run'],
  ];
  for (const [product, problem, item] of wanted)
    it(`is ${item} too for ${product}: ${problem}`, () => {
      const { area } = productNamed(product) ?? {};
      assert.ok(area && evidenceFor({ product, area, problem }).includes(item));
    });

  it('is of the chosen product, whatever else the problem names', () => {
    const form = { product: 'SQL Server', area: 'on-premises', problem: 'teams nie łączy się' } as const;
    assert.deepEqual(evidenceFor(form), evidence['sql-server']);
  });

  it('is asked for by a product or a part, each set of it', () => {
    const asked = new Set<string>(
      products.flatMap((one) => [one.evidence, ...(one.parts ?? []).map((part) => part.evidence ?? '')]),
    );
    assert.deepEqual(
      Object.keys(evidence).filter((set) => !asked.has(set)),
      [],
    );
  });

  it('is what serves any product where nobody knows it', () => {
    assert.deepEqual(evidenceFor({ product: 'Fabrikam ERP', area: 'on-premises' }), evidence['on-premises']);
    assert.deepEqual(evidenceFor({ product: 'Fabrikam Cloud', area: 'cloud' }), evidence.azure);
  });

  it('names nothing that no product asks for', () => {
    const asked = new Set<string>(Object.values(evidence).flat());
    assert.deepEqual(
      evidenceItems.filter((item) => !asked.has(item)),
      [],
    );
  });
});
