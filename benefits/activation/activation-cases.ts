/** Use cases of activation and ids. */

import { named as namedPerson } from '../asks/ask-cases.ts';
import { type CaseKit, type DecideAs, named, personOf } from '../case-kit.ts';
import { decideCompletion, decideIdsRecord, decideReveal } from '../ids/ids-commands.ts';
import { decideIdsDraft, decideSwap, ownIdsDraft } from '../ids/ids-drafts.ts';
import { verifiedToSeeIds } from '../ids/ids-visibility-cases.ts';
import { linkedGrantIds } from '../ids/linked-contracts.ts';
import { grantOf } from '../memberships/memberships.ts';
import { refused, samePerson } from '../order.ts';
import type { CompanyRecord, IdsDraft } from '../record/company-record.ts';
import type { UseCaseDeps, UseCases } from '../use-cases.ts';
import {
  decideCancellation,
  decideClick,
  decideHandOver,
  decideNotYet,
  decideRejection,
  decideRequest,
  decideWatch,
} from './activation-commands.ts';
import { announced } from './fulfilment-cases.ts';

type ActivationCases = Pick<
  UseCases,
  | 'requestActivation'
  | 'recordClick'
  | 'draftIds'
  | 'swapIds'
  | 'idsDraft'
  | 'recordIds'
  | 'idsNotYet'
  | 'rejectActivation'
  | 'cancelActivation'
  | 'handOver'
  | 'watch'
  | 'completeActivation'
  | 'revealIds'
>;

export function activationCases(deps: UseCaseDeps, kit: CaseKit): ActivationCases {
  /** What a refused role needs for its buttons: the benefit the activation is of. */
  async function aboutActivation(companyId: string, activationId: string): Promise<Record<string, string>> {
    const record = await deps.store.read(companyId);
    const found = record?.activations.find((one) => one.id === activationId);
    return found === undefined ? {} : { activationId, membershipId: found.membershipId, kind: found.kind };
  }

  async function gateFor(companyId: string, kind: string, activationId: string) {
    return { kind, capability: 'activate' as const, about: await aboutActivation(companyId, activationId) };
  }

  return {
    requestActivation(ordered, input) {
      const about = { membershipId: input.membershipId, kind: input.kind };
      return kit.runGated(
        ordered,
        { kind: 'activate', capability: 'activate', about },
        input,
        (record, order) => {
          const done = decideRequest(record, input, personOf(ordered.asker), order);
          const announces = deps.announces?.(ordered.asker.companyId) === true;
          return done.kind === 'done' && announces ? announced(done, order) : done;
        },
      );
    },
    async recordClick(ordered, input) {
      const gate = await gateFor(ordered.asker.companyId, 'clicked', input.activationId);
      return kit.runGated(ordered, gate, input, (record, order) =>
        decideClick(record, input, personOf(ordered.asker), order),
      );
    },
    draftIds(ordered, input) {
      return kit.run(ordered, 'draft-ids', input, (record, order) =>
        decideIdsDraft(record, input, personOf(ordered.asker), order),
      );
    },
    swapIds(ordered, input) {
      return kit.run(ordered, 'swap-ids', input, (record, order) =>
        decideSwap(record, input, personOf(ordered.asker), order),
      );
    },
    async idsDraft(asker, draftId) {
      const record = await deps.store.read(asker.companyId);
      return record && ownIdsDraft(record, draftId, asker, deps.clock.now());
    },
    async recordIds(ordered, input) {
      const { asker } = ordered;
      const record = await deps.store.read(asker.companyId);
      const draft = record && ownIdsDraft(record, input.draftId, asker, deps.clock.now());
      const about = record && draft ? idsAbout(record, draft) : {};
      const gate = { kind: 'record-ids', capability: 'record-ids' as const, about };
      return kit.runGated(ordered, gate, input, (current, order) =>
        decideIdsRecord(current, input, personOf(asker), order),
      );
    },
    async idsNotYet(ordered, input) {
      const { asker } = ordered;
      const record = await deps.store.read(asker.companyId);
      const found = record?.activations.find(({ id }) => id === input.activationId);
      const decide: DecideAs<{ activationId: string; askAgainOn: string }> = (current, order) =>
        decideNotYet(current, input, order);
      // The answer puts off what the others would hear.
      if (found === undefined || [found.assignee, found.requester].some((one) => samePerson(one, asker)))
        return kit.run(ordered, 'ids-not-yet', input, decide);
      const gate = await gateFor(asker.companyId, 'ids-not-yet', input.activationId);
      return kit.runGated(ordered, gate, input, decide);
    },
    async rejectActivation(ordered, input) {
      const gate = await gateFor(ordered.asker.companyId, 'reject', input.activationId);
      return kit.runGated(ordered, gate, input, (record, order) => decideRejection(record, input, order));
    },
    async cancelActivation(ordered, input) {
      const gate = await gateFor(ordered.asker.companyId, 'cancel-activation', input.activationId);
      return kit.runGated(ordered, gate, input, (record, order) => decideCancellation(record, input, order));
    },
    async handOver(ordered, input) {
      const { companyId } = ordered.asker;
      const people = (await kit.whoMay(companyId)).map(({ person }) => person);
      const to = namedPerson(people, input);
      const gate = await gateFor(companyId, 'hand-over', input.activationId);
      return kit.runGated(ordered, gate, input, (record, order) => decideHandOver(record, input, to, order));
    },
    watch(ordered, input) {
      return kit.run(ordered, 'watch', input, (record, order) =>
        decideWatch(record, input, personOf(ordered.asker), order),
      );
    },
    completeActivation(companyId, opId, by, input) {
      return kit.runAs(companyId, by, { kind: 'complete-activation', opId }, input, (record, order) =>
        decideCompletion(record, input, order),
      );
    },
    async revealIds(ordered, input) {
      const { asker } = ordered;
      const verified = await verifiedToSeeIds(deps, kit, ordered, input.grantId);
      if (verified.kind === 'refused') return named(verified, asker, { grantId: input.grantId });
      // Every showing is a row of its own: its key is the moment, not the button.
      const opId = `${asker.oid}/${input.grantId}/${deps.clock.now()}`;
      const outcome = await kit.run({ ...ordered, opId }, 'show-ids', input, (record, order) =>
        decideReveal(record, input, personOf(asker), { ...order, evidence: verified.evidence }),
      );
      if (outcome.kind === 'refused') return outcome;
      const record = await deps.store.read(asker.companyId);
      const grant = record?.grants.find((one) => one.id === input.grantId);
      if (grant === undefined) return refused('ids_not_recorded');
      const { accessId, contractId, endsOn } = grant;
      const linked = (await linkedGrantIds(deps.keyed, asker, record)).includes(grant.id);
      return {
        kind: 'revealed',
        accessId,
        ...(contractId === undefined ? {} : { contractId }),
        endsOn,
        linked,
      };
    },
  };
}

/** Of a benefit that is active nobody asks for the activation any more, but for a look at its ids. */
function idsAbout(
  record: CompanyRecord,
  { membershipId, kind }: Pick<IdsDraft, 'membershipId' | 'kind'>,
): Record<string, string> {
  const grantId = grantOf(record, membershipId, kind)?.id;
  return { membershipId, kind, ...(grantId === undefined ? {} : { grantId, what: 'check-ids' }) };
}
