/** What the use cases about one's own incident share: how a decision runs, and whose a case number is already. */
import type { CaseKit, DecideAs } from '../case-kit.ts';
import { refused } from '../order.ts';
import type { CompanyStore, Json, Outcome, Refused } from '../ports.ts';
import type { Ordered } from '../use-cases.ts';
import { orClosed } from './closed-incident-cases.ts';
import { factsOf } from './incident-step.ts';
import { parseCaseNumber } from './incidents.ts';

export interface OwnIncident {
  /** One decision on the asker's own incident. */
  run<A extends Json>(
    ordered: Ordered,
    kind: string,
    input: { readonly incidentId: string },
    decide: DecideAs<A>,
  ): Promise<Outcome<A>>;
  /** Refused where another incident has the number, open or closed: the history knows both. */
  numberOfAnother(
    companyId: string,
    input: { readonly incidentId: string; readonly caseNumber: string },
  ): Promise<Refused | undefined>;
}

export function ownIncident(store: CompanyStore, kit: Pick<CaseKit, 'run'>): OwnIncident {
  return {
    async run(ordered, kind, input, decide) {
      const { asker } = ordered;
      const ref = { companyId: asker.companyId, incidentId: input.incidentId, by: asker };
      return orClosed(store, ref, await kit.run(ordered, kind, input, decide));
    },
    async numberOfAnother(companyId, { incidentId, caseNumber: typed }) {
      const caseNumber = parseCaseNumber(typed);
      if (caseNumber === undefined) return undefined;
      const [other] = (await store.incidentsPage(companyId, { caseNumber }, 1)).items;
      if (other === undefined || other.id === incidentId) return undefined;
      return refused('case_number_of_another_incident', factsOf(other), { incidentId: other.id });
    },
  };
}
