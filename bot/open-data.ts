import { randomBytes } from 'node:crypto';
import { type Clock, createUseCases, type RoleGate, refusal } from '../benefits/index.ts';
import { createOpIds, createSealer, parseSealingKeys } from '../identity/index.ts';
import { openEmbeddedStore } from '../stores/index.ts';
import { companiesOf } from './companies.ts';
import type { OpenedData } from './import/index.ts';
import { samplePeople } from './local/samples.ts';
import { localSealingKeys } from './local/sealing-key-file.ts';
import { createNewId } from './new-id.ts';
import type { Settings } from './settings.ts';

/** Nobody signs in on a command line: whatever would need a role is refused. */
const closedGate: RoleGate = {
  presence: async () => ({ kind: 'refused', refusal: refusal('sign_in_not_set_up') }),
  full: async () => ({ kind: 'refused', refusal: refusal('sign_in_not_set_up') }),
};

/** The data folder for a command of the operator, with the lock of the one process that may write. */
export async function openData(
  settings: Settings,
  clock: Clock,
): Promise<{ open: () => Promise<OpenedData>; companyOf: (tenantId: string) => string | undefined }> {
  const tenants = settings.mode === 'local' ? [(await samplePeople()).tenantId] : settings.allowedTenants;
  const companyOf = companiesOf(settings.companies, tenants);
  return {
    companyOf,
    async open() {
      const keys = parseSealingKeys(settings.sealingKeys ?? (await localSealingKeys(settings.dataDir)));
      const store = await openEmbeddedStore({
        dataDir: settings.dataDir,
        sealer: createSealer({ keys }),
        clock,
        newId: createNewId(clock),
        defaultZone: settings.defaultZone,
      });
      const useCases = createUseCases({
        store: store.companies,
        keyed: store.keyed,
        gate: closedGate,
        opIds: createOpIds({ keys, clock, randomBytes }),
        clock,
        defaultZone: settings.defaultZone,
        expectedDays: settings.expectedDays,
      });
      return { store: store.companies, useCases, close: () => store.close() };
    },
  };
}
