/** Use cases of opening an incident besides the incident itself: who else had it, who can open it, a reminder. */

import { dayOf } from '../calendar.ts';
import { type CaseKit, personOf } from '../case-kit.ts';
import type { Asker, Outcome, RolesLastSeen } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { Ordered, UseCaseDeps } from '../use-cases.ts';
import { decideReminder } from './incident-draft.ts';
import type { Incident } from './incident-record.ts';
import { similarIncident, type Told } from './similar.ts';

export interface PathCases {
  /** Comes back to a draft in an hour. */
  remindOfDraft(ordered: Ordered, input: { incidentId: string }): Promise<Outcome<{ incidentId: string }>>;
  /** The company's nearest incident of the last year, open or closed; never of another company. */
  similarIncident(asker: Asker, told: Told, exceptId?: string): Promise<Incident | undefined>;
  /** People whose role Admin agent was verified in the last 30 days. Addresses, never decides. */
  adminAgents(companyId: string): Promise<readonly RolesLastSeen[]>;
}

/** How many of the company's closed incidents are looked through. */
const lookBack = 200;

export function pathCases(deps: UseCaseDeps, kit: CaseKit): PathCases {
  async function open(companyId: string): Promise<Pick<CompanyRecord, 'incidents' | 'zone'>> {
    return (await deps.store.read(companyId)) ?? { incidents: [], zone: deps.defaultZone };
  }

  return {
    remindOfDraft(ordered, input) {
      return kit.run(ordered, 'remind-draft', input, (record, order) =>
        decideReminder(record, input, personOf(ordered.asker), order),
      );
    },
    async similarIncident({ companyId }, told, exceptId) {
      const { incidents, zone } = await open(companyId);
      const { items } = await deps.store.incidentsPage(companyId, { state: 'closed' }, lookBack);
      const today = dayOf(deps.clock.now(), zone);
      return similarIncident(told, [...incidents, ...items], today, zone, exceptId);
    },
    adminAgents: (companyId) => kit.whoMay(companyId, 'customers'),
  };
}
