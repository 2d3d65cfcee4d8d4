/** Use cases of incidents. */
import { type CaseKit, type DecideAs, namesOf, personOf } from '../case-kit.ts';
import { linkedGrantIds, rememberLinked } from '../ids/linked-contracts.ts';
import { refused, samePerson } from '../order.ts';
import type { Json, Outcome } from '../ports.ts';
import type { Ordered, UseCaseDeps, UseCases } from '../use-cases.ts';
import { orClosed } from './closed-incident-cases.ts';
import {
  decideCaseNumber,
  decideClose,
  decideSendLater,
  decideStillOpen,
  decideWithdrawal,
} from './incident-commands.ts';
import { decideDraft } from './incident-draft.ts';
import { decidePrepare } from './incident-prepare.ts';
import { parseCaseNumber } from './incidents.ts';

type IncidentCases = Pick<
  UseCases,
  'saveDraft' | 'prepareIncident' | 'recordCaseNumber' | 'sendLater' | 'withdraw' | 'stillOpen' | 'close'
>;

export function incidentCases(deps: UseCaseDeps, kit: CaseKit): IncidentCases {
  /** One decision on the asker's own incident. */
  async function onIncident<A extends Json>(
    ordered: Ordered,
    kind: string,
    input: { readonly incidentId: string },
    decide: DecideAs<A>,
  ): Promise<Outcome<A>> {
    const { asker } = ordered;
    const ref = { companyId: asker.companyId, incidentId: input.incidentId, by: asker };
    return orClosed(deps.store, ref, await kit.run(ordered, kind, input, decide));
  }

  return {
    saveDraft(ordered, input) {
      return kit.run(ordered, 'save-draft', input, (record, order) =>
        decideDraft(record, input, personOf(ordered.asker), order),
      );
    },
    async prepareIncident(ordered, input) {
      const { asker } = ordered;
      const whoMay = await kit.whoMay(asker.companyId);
      const known = {
        linkedGrantIds: await linkedGrantIds(deps.keyed, asker, await deps.store.read(asker.companyId)),
        whoMay: namesOf(whoMay, asker),
        mayActivate: whoMay.some(({ person }) => samePerson(person, asker)),
      };
      return onIncident(ordered, 'prepare', input, (record, order) =>
        decidePrepare(record, input, personOf(asker), known, order),
      );
    },
    async recordCaseNumber(ordered, input) {
      const { asker } = ordered;
      const caseNumber = parseCaseNumber(input.caseNumber);
      if (caseNumber !== undefined) {
        // Closed incidents have left the record: a number among them is found in the history.
        const { items } = await deps.store.incidentsPage(asker.companyId, { caseNumber }, 1);
        const [other] = items;
        if (other !== undefined && other.id !== input.incidentId) {
          const facts = {
            by: other.by.name,
            number: other.number ?? '',
            title: other.form.problem,
            caseNumber,
          };
          return refused('case_number_of_another_incident', facts, { incidentId: other.id });
        }
      }
      const outcome = await onIncident(ordered, 'save-case-number', input, (record, order) =>
        decideCaseNumber(record, input, personOf(asker), order),
      );
      if (outcome.kind === 'done') {
        const record = await deps.store.read(asker.companyId);
        const grantId = record?.incidents.find((one) => one.id === input.incidentId)?.grantId;
        if (grantId !== undefined) await rememberLinked(deps.keyed, asker, grantId, deps.clock.now());
      }
      return outcome;
    },
    sendLater(ordered, input) {
      return onIncident(ordered, 'send-later', input, (record, order) =>
        decideSendLater(record, input, personOf(ordered.asker), order),
      );
    },
    withdraw(ordered, input) {
      return onIncident(ordered, 'withdraw', input, (record, order) =>
        decideWithdrawal(record, input, personOf(ordered.asker), order),
      );
    },
    stillOpen(ordered, input) {
      return onIncident(ordered, 'still-open', input, (record, order) =>
        decideStillOpen(record, input, personOf(ordered.asker), order),
      );
    },
    close(ordered, input) {
      return onIncident(ordered, 'close', input, (record, order) =>
        decideClose(record, input, personOf(ordered.asker), order),
      );
    },
  };
}
