import { dayOf } from '../calendar.ts';
import type { CaseKit } from '../case-kit.ts';
import { auditRow, type Order, refused } from '../order.ts';
import type { Done, Outcome, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { Ordered, UseCaseDeps } from '../use-cases.ts';
import { rememberLinked } from './linked-contracts.ts';

export interface LinkingCases {
  /** The asker says that their account is linked with the contract: the steps leave the ids out from now on. */
  rememberLinked(ordered: Ordered, input: { grantId: string }): Promise<Outcome<{ grantId: string }>>;
}

export function linkingCases(deps: UseCaseDeps, kit: CaseKit): LinkingCases {
  return {
    async rememberLinked(ordered, { grantId }) {
      const outcome = await kit.run(ordered, 'remember-linked', { grantId }, (record, order) =>
        decideLinked(record, { grantId }, order),
      );
      if (outcome.kind === 'done' && outcome.again === undefined)
        await rememberLinked(deps.keyed, ordered.asker, grantId, deps.clock.now());
      return outcome;
    },
  };
}

/** Only a running contract can be linked with. The account's own fact is kept beside the record. */
function decideLinked(
  record: CompanyRecord,
  { grantId }: { grantId: string },
  order: Order,
): Done<{ grantId: string }> | Refused {
  const grant = record.grants.find(({ id }) => id === grantId);
  if (grant === undefined) return refused('ids_not_recorded');
  const { membershipId, kind, endsOn } = grant;
  const about = { grantId, membershipId, kind };
  if (endsOn < dayOf(order.now, order.zone)) return refused('benefit_expired', { kind, on: endsOn }, about);
  return {
    kind: 'done',
    record,
    audit: [auditRow(order, 'ids.linked', about)],
    notices: [],
    answer: { grantId },
  };
}
