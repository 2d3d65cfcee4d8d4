/** Use cases of memberships: by hand with a role, and by the operator's import. */
import { isZone } from '../calendar.ts';
import { type CaseKit, personOf } from '../case-kit.ts';
import { auditRow, type Order, refused } from '../order.ts';
import type { Done, Outcome, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { Ordered, UseCaseDeps, UseCases } from '../use-cases.ts';
import {
  askedDrafts,
  decideAskMemberships,
  decideDeclineMemberships,
  decideWithdrawMemberships,
  draftFor,
  draftsKept,
  tellsAuthor,
} from './asked-memberships.ts';
import { decideCorrection } from './membership-correction.ts';
import { planLines, previewOf } from './membership-plan.ts';
import type { MembershipDraft, MembershipLine } from './membership-record.ts';

export interface AskedMembershipCases {
  /** Asks everybody known to hold a role that may to save what the asker has read. */
  askMemberships(
    ordered: Ordered,
    input: { draftId: string },
  ): Promise<Outcome<{ draftId: string; sentTo: string[] }>>;
  /** What a colleague has read and asks for. Full gate: whoever may sees it, asked or not. */
  askedMemberships(
    ordered: Ordered,
    input: { draftId: string },
  ): Promise<{ readonly kind: 'found'; readonly draft: MembershipDraft } | Refused>;
  /** By somebody who was asked; by anybody else after the full gate. */
  declineMemberships(ordered: Ordered, input: { draftId: string }): Promise<Outcome<{ draftId: string }>>;
  /** By their author; what others were asked for is gone. */
  withdrawMemberships(ordered: Ordered, input: { draftId: string }): Promise<Outcome<{ draftId: string }>>;
}

type MembershipCases = Pick<UseCases, 'draftMemberships' | 'changesOf' | 'saveMemberships' | 'applyLines'> &
  AskedMembershipCases;
type Counts = { memberships: number; completed: number; adjusted: number };

/** Enough of an HMAC to tell two plans of one company apart. */
const markLength = 16;

export function membershipCases(deps: UseCaseDeps, kit: CaseKit): MembershipCases {
  function changesOf(record: CompanyRecord, { lines, replaces }: MembershipDraft) {
    const memberships = record.memberships.filter(({ id }) => id !== replaces);
    const plan = previewOf({ ...record, memberships }, lines);
    if (plan.kind === 'refused') return plan;
    const changes = deps.opIds.hashInput(JSON.stringify(plan.differences)).slice(0, markLength);
    return { kind: 'seen' as const, changes };
  }

  return {
    changesOf,
    draftMemberships(ordered, input) {
      const by = personOf(ordered.asker);
      return kit.run(ordered, 'draft-memberships', input, (record, order) => {
        const served = [by.tenantId, ...(deps.organizationsOf?.(ordered.asker.companyId) ?? [])];
        const foreign = input.lines.some((line) => !served.includes(line.tenantId));
        if (foreign)
          return refused('memberships_invalid', { problem: 'tenant', column: 'tenant_id', row: 1, count: 1 });
        const { lines, replaces } = input;
        const planned =
          replaces === undefined
            ? decideLines(record, lines, order)
            : decideCorrection(record, replaces, lines, order);
        if (planned.kind === 'refused') return planned;
        const draft: MembershipDraft = {
          id: order.newId(),
          by,
          at: order.now,
          lines,
          ...(replaces === undefined ? {} : { replaces }),
        };
        const others = draftsKept(record, by, order.now);
        return {
          kind: 'done',
          record: { ...record, membershipDrafts: [...others, draft] },
          audit: [auditRow(order, 'memberships.drafted', {}, { facts: { lines: input.lines.length } })],
          notices: [],
          answer: { draftId: draft.id },
        };
      });
    },
    saveMemberships(ordered, input) {
      const by = personOf(ordered.asker);
      const gate = { kind: 'save-memberships', capability: 'memberships' as const, about: {} };
      return kit.runGated(ordered, gate, input, (record, order) => {
        const draft = draftFor(record, input.draftId, by, order.now, true);
        if (draft === undefined) return refused('memberships_draft_gone');
        const now = changesOf(record, draft);
        if (now.kind === 'refused') return now;
        if (input.changes !== undefined && input.changes !== now.changes)
          return refused('memberships_changed_since', {}, { draftId: draft.id });
        const rest = record.membershipDrafts.filter((one) => one.id !== draft.id);
        const start = { ...record, membershipDrafts: rest };
        const done =
          draft.replaces === undefined
            ? decideLines(start, draft.lines, order)
            : decideCorrection(start, draft.replaces, draft.lines, order);
        if (done.kind === 'refused') return done;
        const { memberships, completed } = done.answer;
        const row = auditRow(order, 'memberships.saved', {}, { facts: { memberships, completed } });
        const told = tellsAuthor(draft, 'memberships-saved', by, order);
        return {
          ...done,
          audit: [...done.audit, row],
          notices: [...done.notices, ...told],
          answer: { memberships, completed },
        };
      });
    },
    async askMemberships(ordered, { draftId }) {
      const whoMay = (await kit.whoMay(ordered.asker.companyId)).map(({ person }) => person);
      return kit.run(ordered, 'ask-memberships', { draftId }, (record, order) =>
        decideAskMemberships(record, { draftId }, personOf(ordered.asker), whoMay, order),
      );
    },
    async askedMemberships(ordered, { draftId }) {
      const passed = await kit.passes(ordered, 'memberships');
      if (passed.kind === 'refused') return passed;
      const record = await deps.store.read(ordered.asker.companyId);
      const found = record && askedDrafts(record, deps.clock.now()).find(({ id }) => id === draftId);
      return found === undefined ? refused('memberships_draft_gone') : { kind: 'found', draft: found };
    },
    async declineMemberships(ordered, { draftId }) {
      const by = personOf(ordered.asker);
      const record = await deps.store.read(ordered.asker.companyId);
      const wasAsked = record && draftFor(record, draftId, by, deps.clock.now()) !== undefined;
      if (wasAsked)
        return kit.run(ordered, 'decline-memberships', { draftId }, (current, order) =>
          decideDeclineMemberships(current, { draftId }, by, order),
        );
      const gate = { kind: 'decline-memberships', capability: 'memberships' as const, about: {} };
      return kit.runGated(ordered, gate, { draftId }, (current, order) =>
        decideDeclineMemberships(current, { draftId }, by, order, true),
      );
    },
    withdrawMemberships: (ordered, { draftId }) =>
      kit.run(ordered, 'withdraw-memberships', { draftId }, (record, order) =>
        decideWithdrawMemberships(record, { draftId }, personOf(ordered.asker), order),
      ),
    applyLines(companyId, opId, input) {
      return kit.runAs(
        companyId,
        { system: 'import' },
        { kind: 'apply-lines', opId },
        input,
        (record, order) => {
          const done = decideLines(record, input.lines, order);
          if (done.kind === 'refused') return done;
          const name = input.name ?? done.record.name;
          const zone = input.zone !== undefined && isZone(input.zone) ? input.zone : done.record.zone;
          const changed = name !== record.name || zone !== record.zone;
          const row = auditRow(order, 'company.described', {}, { facts: { zone } });
          return {
            ...done,
            record: { ...done.record, name, zone },
            audit: changed ? [...done.audit, row] : done.audit,
          };
        },
      );
    },
  };
}

function decideLines(
  record: CompanyRecord,
  lines: readonly MembershipLine[],
  order: Order,
): Done<Counts> | Refused {
  const plan = planLines(record, lines, order);
  if (plan.kind === 'refused') return plan;
  const { memberships, completed, adjusted } = plan;
  return {
    kind: 'done',
    record: plan.next,
    audit: plan.audit,
    notices: plan.notices,
    answer: { memberships, completed, adjusted },
  };
}
