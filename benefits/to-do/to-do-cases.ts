/** Use cases of *To do*: what waits, and settling it. */
import { askCapabilities, openAsks } from '../asks/ask-rules.ts';
import { addSeconds } from '../calendar.ts';
import type { CaseKit } from '../case-kit.ts';
import type { Recorded } from '../ids/ids-recording.ts';
import { decideConfirmRefund, decideRefuseRefund, type RefundAnswer } from '../incidents/refunds.ts';
import {
  type BalanceAnswer,
  decideCorrectBalance,
  type PortalBalance,
} from '../memberships/balance-commands.ts';
import { refused, samePerson } from '../order.ts';
import { may } from '../people/roles.ts';
import type { Json, Outcome, Refused } from '../ports.ts';
import type { About } from '../record/audit-row.ts';
import { newCompanyRecord } from '../record/company-record.ts';
import type { Ordered, UseCaseDeps } from '../use-cases.ts';
import { decideApplySetAside, decideDismissSetAside, type ResultRef } from './set-aside-commands.ts';
import { type ToDoItem, toDoOf } from './to-do.ts';
import { decideSeenTo, decideTellUndelivered, mustArrive, type NoticeRef } from './undelivered.ts';

export interface ToDo {
  readonly kind: 'to-do';
  readonly items: readonly ToDoItem[];
}

export interface ToDoCases {
  /** Full gate at this very tap; nothing is written. */
  toDo(ordered: Ordered): Promise<ToDo | Refused>;
  /** Full gate: the ids of a result that was set aside become the benefit's. */
  applySetAside(ordered: Ordered, input: ResultRef): Promise<Outcome<Recorded>>;
  dismissSetAside(ordered: Ordered, input: ResultRef): Promise<Outcome<ResultRef>>;
  /** Full gate: Microsoft has given it back, one less is used. */
  confirmRefund(ordered: Ordered, input: { incidentId: string }): Promise<Outcome<RefundAnswer>>;
  /** Full gate: it will not be given back and stays used. */
  refuseRefund(ordered: Ordered, input: { incidentId: string }): Promise<Outcome<RefundAnswer>>;
  /** Full gate: the balance as somebody who may reads it in the portal. */
  correctBalance(ordered: Ordered, input: PortalBalance): Promise<Outcome<BalanceAnswer>>;
  /** Full gate: whoever taps tells the person themselves. */
  dismissUndelivered(ordered: Ordered, input: NoticeRef): Promise<Outcome<NoticeRef>>;
  /**
   * Tells everybody who may, once, whom the bot could not tell that a benefit is active.
   * @returns how many letters they were told of now.
   */
  tellUndelivered(companyId: string): Promise<number>;
}

/** The command was done before, by somebody else. */
function isAnothers<A extends Json>(outcome: Outcome<A>, { asker }: Ordered): boolean {
  if (outcome.kind === 'refused' || outcome.again === undefined) return false;
  const { by } = outcome.again;
  return !('person' in by) || !samePerson(by.person, asker);
}

/** A letter this old is under *To do* only: the memory of having told of it ends after 40 days. */
const tellWithinSeconds = 30 * 86_400;

export function toDoCases(deps: UseCaseDeps, kit: CaseKit): ToDoCases {
  const { store, clock } = deps;
  const letters = async (companyId: string) => (await deps.outbox?.deadLetters(companyId)) ?? [];

  /** Whoever comes second is told who was first and when. */
  async function orSettledBy<A extends Json>(
    { asker }: Ordered,
    outcome: Outcome<A>,
    events: readonly string[],
    isIt: (about: About) => boolean,
  ): Promise<Outcome<A>> {
    if (outcome.kind === 'done' || outcome.refusal.code !== 'already_settled') return outcome;
    const facts = await kit.whoDid(asker.companyId, events, isIt);
    return refused('already_settled', facts ?? {}, outcome.refusal.about);
  }

  const refundEvents = ['refund.confirmed', 'refund.refused'];
  const resultEvents = ['result.applied', 'result.dismissed'];

  return {
    async toDo(ordered) {
      const passed = await kit.passes(ordered, 'company-view');
      if (passed.kind === 'refused') return passed;
      const { asker } = ordered;
      const { companyId } = asker;
      const now = clock.now();
      const record = (await store.read(companyId)) ?? newCompanyRecord(companyId, deps.defaultZone);
      const asks = openAsks(record, now).filter(
        (ask) => !samePerson(ask.asker, asker) && may(passed.evidence.roles, askCapabilities[ask.what]),
      );
      const options = { now, expectedDays: deps.expectedDays, deadLetters: await letters(companyId), asks };
      // Nobody is asked to save what they have read themselves.
      const items = toDoOf(record, options).filter(
        (item) => item.section !== 'lines' || !samePerson(item.draft.by, asker),
      );
      return { kind: 'to-do', items };
    },
    async applySetAside(ordered, input) {
      const gate = { kind: 'apply-set-aside', capability: 'record-ids' as const, about: input };
      const outcome = await kit.runGated(ordered, gate, input, (record, order) =>
        decideApplySetAside(record, input, order),
      );
      return orSettledBy(ordered, outcome, resultEvents, ({ resultId }) => resultId === input.resultId);
    },
    async dismissSetAside(ordered, input) {
      const gate = { kind: 'dismiss-set-aside', capability: 'record-ids' as const, about: input };
      const outcome = await kit.runGated(ordered, gate, input, (record, order) =>
        decideDismissSetAside(record, input, order),
      );
      return orSettledBy(ordered, outcome, resultEvents, ({ resultId }) => resultId === input.resultId);
    },
    async confirmRefund(ordered, input) {
      const gate = { kind: 'confirm-refund', capability: 'confirm-refunds' as const, about: input };
      const outcome = await kit.runGated(ordered, gate, input, (record, order) =>
        decideConfirmRefund(record, input, order),
      );
      return orSettledBy(ordered, outcome, refundEvents, ({ incidentId }) => incidentId === input.incidentId);
    },
    async refuseRefund(ordered, input) {
      const gate = { kind: 'refuse-refund', capability: 'confirm-refunds' as const, about: input };
      const outcome = await kit.runGated(ordered, gate, input, (record, order) =>
        decideRefuseRefund(record, input, order),
      );
      return orSettledBy(ordered, outcome, refundEvents, ({ incidentId }) => incidentId === input.incidentId);
    },
    async correctBalance(ordered, input) {
      const about = { grantId: input.grantId };
      const tell = (await kit.whoMay(ordered.asker.companyId)).map(({ person }) => person);
      const gate = { kind: 'correct-balance', capability: 'correct-balances' as const, about };
      return kit.runGated(ordered, gate, input, (record, order) =>
        decideCorrectBalance(record, input, tell, order),
      );
    },
    async dismissUndelivered(ordered, input) {
      const { companyId } = ordered.asker;
      const gate = { kind: 'dismiss-undelivered', capability: 'company-view' as const, about: input };
      const found = await letters(companyId);
      const letter = found.find(({ notice }) => notice.id === input.noticeId);
      // One command a letter, whoever taps: of two at once the second finds the first one's.
      const opId = `seen-to/${input.noticeId}`;
      const outcome = await kit.runGated({ ...ordered, opId }, gate, input, (record, order) =>
        letter === undefined ? refused('already_settled', {}, input) : decideSeenTo(record, letter, order),
      );
      const settled = isAnothers(outcome, ordered) ? refused('already_settled', {}, input) : outcome;
      return orSettledBy(ordered, settled, ['notice.seen-to'], ({ noticeId }) => noticeId === input.noticeId);
    },
    async tellUndelivered(companyId) {
      const oldest = addSeconds(clock.now(), -tellWithinSeconds);
      const fresh = (await letters(companyId)).filter(
        ({ notice, at }) => mustArrive.includes(notice.kind) && at > oldest,
      );
      let told = 0;
      for (const letter of fresh) {
        const whoMay = (await kit.whoMay(companyId)).map(({ person }) => person);
        const command = { kind: 'tell-undelivered', opId: `undelivered/${letter.notice.id}` };
        const input = { noticeId: letter.notice.id };
        const outcome = await kit.runAs(companyId, { system: 'follow-up' }, command, input, (record, order) =>
          decideTellUndelivered(record, letter, whoMay, order),
        );
        if (outcome.kind === 'done' && outcome.again === undefined) told += 1;
      }
      return told;
    },
  };
}
