/** Decisions about pasted plan lines: kept until confirmed, then applied all together or not at all. */
import { addSeconds, type CalendarDay, dayOf, type Instant } from '../calendar.ts';
import { audience, auditRow, type Order, refused, samePerson, withReplaced } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import { decideBalance } from './balance-commands.ts';
import type { PortalDraft } from './membership-record.ts';
import { benefitFacts } from './memberships.ts';
import { comparedLines, isCounted, type PortalCount, whyNotLastDay } from './reconcile.ts';

/** How long a pasted line waits for its confirmation: the portal's count is of that day. */
const portalDraftSeconds = 86_400;
/** More plans than one company has. */
export const mostPortalLines = 20;

export type Reconciled = {
  balances: { grantId: string; from: number; to: number; refunds: number }[];
  /** Contracts whose last day is another one now. */
  dates: { grantId: string; endsOn: string }[];
  /** Names of those who are told. */
  told: string[];
};

function freshPortalDrafts(record: CompanyRecord, now: Instant): readonly PortalDraft[] {
  return record.portalDrafts.filter((draft) => now < addSeconds(draft.at, portalDraftSeconds));
}

/** Only its own author has it. */
export function ownPortalDraft(
  record: CompanyRecord,
  draftId: string,
  person: Person,
  now: Instant,
): PortalDraft | undefined {
  return freshPortalDrafts(record, now).find((one) => one.id === draftId && samePerson(one.by, person));
}

/** Keeps the lines whose Access ID is known, with what the record said when they were read back. */
export function decidePortalDraft(
  record: CompanyRecord,
  { lines }: { lines: readonly PortalCount[] },
  by: Person,
  order: Order,
): Done<{ draftId: string }> | Refused {
  const compared = comparedLines(record, lines.slice(0, mostPortalLines), dayOf(order.now, order.zone));
  const kept = compared.flatMap(({ line, comparison }) => {
    const { accessId, startsOn, endsOn, remaining } = line;
    if (comparison.kind === 'unknown' || accessId === undefined) return [];
    return [
      {
        accessId,
        ...(startsOn === undefined ? {} : { startsOn }),
        ...(endsOn === undefined ? {} : { endsOn }),
        ...(remaining === undefined ? {} : { remaining }),
        used: comparison.grant.used,
      },
    ];
  });
  if (kept.length === 0) return refused('portal_line_unknown');
  const draft: PortalDraft = { id: order.newId(), by, at: order.now, lines: kept };
  const others = freshPortalDrafts(record, order.now).filter((one) => !samePerson(one.by, by));
  return {
    kind: 'done',
    record: { ...record, portalDrafts: [...others, draft] },
    audit: [auditRow(order, 'balance.drafted', {}, { facts: { lines: kept.length } })],
    notices: [],
    answer: { draftId: draft.id },
  };
}

/**
 * Confirmed: every counted line corrects its balance, refunds are confirmed where they explain it
 * exactly, and with `dates` the contracts end when the lines say. Whole or not at all; a balance that
 * has moved since it was read back is compared anew.
 * @param tell everybody known to hold a role that may; whoever confirms is left out.
 */
export function decidePortalLines(
  record: CompanyRecord,
  { draftId, dates }: { draftId: string; dates: boolean },
  by: Person,
  tell: readonly Person[],
  order: Order,
): Done<Reconciled> | Refused {
  const draft = ownPortalDraft(record, draftId, by, order.now);
  if (draft === undefined) return refused('portal_draft_gone');
  const rest = record.portalDrafts.filter((one) => one.id !== draft.id);
  const start = { ...record, portalDrafts: rest };
  const dated = dates ? withDatesOf(start, draft, order) : { record: start, audit: [], dates: [] };
  const done = {
    record: dated.record,
    audit: [...dated.audit],
    notices: [] as Done<Reconciled>['notices'][number][],
    incidents: [] as NonNullable<Done<Reconciled>['incidents']>[number][],
  };
  const balances: Reconciled['balances'] = [];
  for (const { line, comparison } of comparedLines(dated.record, draft.lines, today(order))) {
    if (comparison.kind === 'unknown') return refused('portal_line_unknown');
    const { grant, membership } = comparison;
    if (!isCounted(comparison)) continue;
    if (grant.used !== line.used) {
      const about = { membershipId: membership.id, kind: grant.kind, grantId: grant.id };
      return refused('balance_changed_since', benefitFacts(membership, grant.kind), about);
    }
    const portal = { grantId: grant.id, remaining: comparison.portal };
    const next = decideBalance(done.record, portal, 'balance.reconciled', tell, order);
    if (next.kind === 'refused') return next;
    done.record = next.record;
    done.audit.push(...next.audit);
    done.notices.push(...next.notices);
    done.incidents.push(...(next.incidents ?? []));
    balances.push({ ...next.answer });
  }
  if (balances.length + dated.dates.length === 0) return refused('portal_line_unknown');
  const changed = balances.some(({ from, to }) => from !== to);
  const told = changed ? audience(tell, order.by).map(({ name }) => name) : [];
  return { kind: 'done', ...done, answer: { balances, dates: [...dated.dates], told } };
}

const today = (order: Order) => dayOf(order.now, order.zone);

/** The contract ends on another day than recorded, as the portal has it. */
export function decideLastDay(
  record: CompanyRecord,
  input: { readonly grantId: string; readonly endsOn: CalendarDay },
  order: Order,
): Done<{ grantId: string; endsOn: string }> | Refused {
  const refusal = whyNotLastDay(record, input, today(order));
  const grant = record.grants.find(({ id }) => id === input.grantId);
  if (refusal !== undefined || grant === undefined) return refusal ?? refused('benefit_unknown');
  const { id: grantId, membershipId, kind, endsOn: from } = grant;
  const { endsOn: to } = input;
  return {
    kind: 'done',
    record: { ...record, grants: withReplaced(record.grants, { ...grant, endsOn: to }) },
    audit: [auditRow(order, 'grant.dates-changed', { membershipId, kind, grantId }, { facts: { from, to } })],
    notices: [],
    answer: { grantId, endsOn: to },
  };
}

/** The contracts end on the days of the lines, where those can be. */
function withDatesOf(
  record: CompanyRecord,
  draft: PortalDraft,
  order: Order,
): Pick<Done<null>, 'record' | 'audit'> & Pick<Reconciled, 'dates'> {
  let next = record;
  const changed: Reconciled['dates'] = [];
  const audit = comparedLines(record, draft.lines, today(order)).flatMap(({ comparison }) => {
    if (comparison.kind === 'unknown' || comparison.dates?.plausible !== true) return [];
    const done = decideLastDay(next, { grantId: comparison.grant.id, endsOn: comparison.dates.to }, order);
    if (done.kind === 'refused') return [];
    next = done.record;
    changed.push(done.answer);
    return done.audit;
  });
  return { record: next, audit, dates: changed };
}
