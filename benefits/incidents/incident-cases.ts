/** Use cases of incidents. */
import { type CaseKit, namesOf, personOf } from '../case-kit.ts';
import { linkedGrantIds, rememberLinked } from '../ids/linked-contracts.ts';
import { samePerson } from '../order.ts';
import type { UseCaseDeps, UseCases } from '../use-cases.ts';
import {
  decideCaseNumber,
  decideClose,
  decideSendLater,
  decideStillOpen,
  decideWithdrawal,
} from './incident-commands.ts';
import { decideDraft } from './incident-draft.ts';
import { decidePrepare } from './incident-prepare.ts';
import { ownIncident } from './own-incident-cases.ts';

type IncidentCases = Pick<
  UseCases,
  'saveDraft' | 'prepareIncident' | 'recordCaseNumber' | 'sendLater' | 'withdraw' | 'stillOpen' | 'close'
>;

export function incidentCases(deps: UseCaseDeps, kit: CaseKit): IncidentCases {
  const own = ownIncident(deps.store, kit);

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
      return own.run(ordered, 'prepare', input, (record, order) =>
        decidePrepare(record, input, personOf(asker), known, order),
      );
    },
    async recordCaseNumber(ordered, input) {
      const { asker } = ordered;
      const another = await own.numberOfAnother(asker.companyId, input);
      if (another !== undefined) return another;
      const outcome = await own.run(ordered, 'save-case-number', input, (record, order) =>
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
      return own.run(ordered, 'send-later', input, (record, order) =>
        decideSendLater(record, input, personOf(ordered.asker), order),
      );
    },
    withdraw(ordered, input) {
      return own.run(ordered, 'withdraw', input, (record, order) =>
        decideWithdrawal(record, input, personOf(ordered.asker), order),
      );
    },
    stillOpen(ordered, input) {
      return own.run(ordered, 'still-open', input, (record, order) =>
        decideStillOpen(record, input, personOf(ordered.asker), order),
      );
    },
    close(ordered, input) {
      return own.run(ordered, 'close', input, (record, order) =>
        decideClose(record, input, personOf(ordered.asker), order),
      );
    },
  };
}
