import assert from 'node:assert/strict';
import { evidence, evidenceFor, evidenceItems, products } from '../../benefits/incidents/index.ts';

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
