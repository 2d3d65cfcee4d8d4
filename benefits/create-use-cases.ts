import { activationCases } from './activation/activation-cases.ts';
import { fulfilmentCases } from './activation/fulfilment-cases.ts';
import { askCases } from './asks/ask-cases.ts';
import { dayOf } from './calendar.ts';
import { createCaseKit } from './case-kit.ts';
import { customerCases } from './customers/customer-cases.ts';
import { linkedGrantIds } from './ids/linked-contracts.ts';
import { linkingCases } from './ids/linking-cases.ts';
import { incidentCases } from './incidents/incident-cases.ts';
import { incidentLaterCases } from './incidents/incident-later-cases.ts';
import { withoutOldDrafts } from './incidents/old-drafts.ts';
import { pathCases } from './incidents/path-cases.ts';
import { usageCases } from './incidents/usage-cases.ts';
import { benefitRows } from './memberships/benefit-table.ts';
import { membershipCases } from './memberships/membership-cases.ts';
import { membershipKeepingCases } from './memberships/membership-keeping-cases.ts';
import { reconcileCases } from './memberships/reconcile-cases.ts';
import { instructionCases } from './people/instruction-cases.ts';
import { leaverCases } from './people/leaver-cases.ts';
import { newCompanyRecord } from './record/company-record.ts';
import { tellingCases } from './telling/telling-cases.ts';
import { toDoCases } from './to-do/to-do-cases.ts';
import type { UseCaseDeps, UseCases } from './use-cases.ts';

/**
 * Everything the bot can do with a company. A "no" is a value; what is thrown is a fault of a port.
 * The opId's signature is the caller's to verify; here it is the key of the command.
 */
export function createUseCases(given: UseCaseDeps): UseCases {
  const deps = { ...given, store: withCurrentDrafts(given) };
  const kit = createCaseKit(deps);
  return {
    async view(companyId) {
      const record = (await deps.store.read(companyId)) ?? newCompanyRecord(companyId, deps.defaultZone);
      const now = deps.clock.now();
      const rows = benefitRows(record, { now, expectedDays: deps.expectedDays });
      return { record, rows, today: dayOf(now, record.zone), now };
    },
    peopleWhoMayActivate: (companyId) => kit.whoMay(companyId),
    checkRoles: (asker, proof) => deps.gate.full(asker, proof),
    linkedGrantIds: async (asker) =>
      linkedGrantIds(deps.keyed, asker, await deps.store.read(asker.companyId)),
    async closedIncidents(asker, limit) {
      const page = await deps.store.incidentsPage(asker.companyId, { by: asker, state: 'closed' }, limit);
      return page.items;
    },
    ...activationCases(deps, kit),
    ...askCases(deps, kit),
    ...leaverCases(deps, kit),
    ...instructionCases(deps, kit),
    ...linkingCases(deps, kit),
    ...incidentCases(deps, kit),
    ...incidentLaterCases(deps, kit),
    ...pathCases(deps, kit),
    ...usageCases(deps, kit),
    ...membershipCases(deps, kit),
    ...membershipKeepingCases(deps, kit),
    ...reconcileCases(deps, kit),
    ...fulfilmentCases(kit),
    ...tellingCases(deps, kit),
    ...toDoCases(deps, kit),
    ...customerCases(deps, kit),
  };
}

/** What is read holds no draft that nobody came back to; everything else is the store's own. */
function withCurrentDrafts({ store, clock }: UseCaseDeps): UseCaseDeps['store'] {
  const read: typeof store.read = async (companyId) => {
    const record = await store.read(companyId);
    return record && withoutOldDrafts(record, clock.now());
  };
  return Object.assign(Object.create(store) as typeof store, { read });
}
