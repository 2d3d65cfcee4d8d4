import assert from 'node:assert/strict';
import { StoreFault } from '../../benefits/index.ts';
import { contosoRows, startCompany } from '../support/company.ts';

describe('a fault in a dialog', () => {
  for (const [what, fault, said, name] of [
    ['of the store', () => new StoreFault('disk_full'), /Nie udało się zapisać/, 'StoreFault'],
    ['of ours', () => new RangeError('172693239'), /F-[0-9A-Z]{4}-[0-9A-Z]{4}/, 'RangeError'],
  ] as const)
    it(`${what} is told by its own name, to the person and to whoever reads the log`, async () => {
      const company = await startCompany({ rows: contosoRows });
      try {
        Object.assign(company.app.useCases, { saveDraft: async () => Promise.reject(fault()) });
        const jan = company.teams.person('jan');
        await jan.says('klientowi padła maszyna w azure');
        assert.match(jan.reads(), said);
        const line = company.logged.find((one) => one.includes('turn-failed')) ?? '';
        assert.match(line, new RegExp(`"faultName":"${name}"`));
        assert.match(line, /thrown-fault\.test/);
        assert.doesNotMatch(line, /172693239/);
      } finally {
        await company.close();
      }
    });
});
