/** Refunds: a bug or a duplicate is usually given back by Microsoft, and counts as used until confirmed. */
import { balanceOf, withRefundsInCount } from '../memberships/balance.ts';
import { auditRow, noticeRow, type Order, refused, samePerson } from '../order.ts';
import type { Done, Refused } from '../ports.ts';
import type { About, AuditRow } from '../record/audit-row.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { NoticeRow } from '../telling/notice-row.ts';
import type { Incident } from './incident-record.ts';
import { countedGrant, withIncident } from './incidents.ts';

export type RefundAnswer = { incidentId: string; grantId: string | null };

/** Closed incidents whose refund waits; of one grant where it is named. Oldest first. */
export function awaitedRefunds(record: CompanyRecord, grantId?: string): readonly Incident[] {
  return record.incidents
    .filter((one) => one.refund === 'to-be-confirmed' && (grantId ?? one.grantId) === one.grantId)
    .sort((a, b) => (a.closedAt ?? '').localeCompare(b.closedAt ?? ''));
}

type Settled = Pick<Done<null>, 'record' | 'audit' | 'notices'> & { readonly incidents: readonly Incident[] };

/**
 * The refunds as Microsoft has given them back. The balance is not touched: whoever calls this has
 * it from the portal, or takes one off for each.
 */
export function refundsConfirmed(
  record: CompanyRecord,
  refunds: readonly Incident[],
  order: Order,
  effect?: AuditRow['effect'],
): Settled {
  const incidents = refunds.map((one): Incident => ({ ...one, refund: 'confirmed' }));
  return {
    record: incidents.reduce(withIncident, record),
    audit: incidents.map((one) =>
      auditRow(order, 'refund.confirmed', aboutOf(one), effect === undefined ? {} : { effect }),
    ),
    notices: incidents.flatMap((one) => toldToOpener(one, 'refund-confirmed', order)),
    incidents,
  };
}

/** Microsoft has given it back: one less is used, unless the portal's number has said so already. */
export function decideConfirmRefund(
  record: CompanyRecord,
  { incidentId }: { incidentId: string },
  order: Order,
): Done<RefundAnswer> | Refused {
  return onAwaited(record, incidentId, (incident) => {
    const grant = countedGrant(record, incident.grantId);
    const inCount = grant === undefined ? 0 : balanceOf(grant, record.incidents).refundsInCount;
    const givenBack = grant === undefined || inCount > 0 ? 0 : Math.min(1, grant.used);
    const effect =
      grant === undefined || givenBack === 0
        ? undefined
        : { grantId: grant.id, used: -givenBack, reserved: 0 };
    const grants = record.grants.map((one) =>
      one.id === grant?.id
        ? { ...withRefundsInCount(one, Math.max(inCount - 1, 0)), used: one.used - givenBack }
        : one,
    );
    const settled = refundsConfirmed({ ...record, grants }, [incident], order, effect);
    return { kind: 'done', ...settled, answer: { incidentId, grantId: incident.grantId ?? null } };
  });
}

/** Microsoft has not given it back: it stays used, and nobody waits for it any longer. */
export function decideRefuseRefund(
  record: CompanyRecord,
  { incidentId }: { incidentId: string },
  order: Order,
): Done<RefundAnswer> | Refused {
  return onAwaited(record, incidentId, (incident) => {
    const { refund: _, ...kept } = incident;
    const next = withIncident(record, kept);
    // A refund in the portal's number is another one's then, if it still can be.
    const grants = next.grants.map((one) =>
      one.id === kept.grantId ? withRefundsInCount(one, balanceOf(one, next.incidents).refundsInCount) : one,
    );
    return {
      kind: 'done',
      record: { ...next, grants },
      audit: [auditRow(order, 'refund.refused', aboutOf(incident))],
      notices: toldToOpener(incident, 'refund-refused', order),
      incidents: [kept],
      answer: { incidentId, grantId: incident.grantId ?? null },
    };
  });
}

function onAwaited(
  record: CompanyRecord,
  incidentId: string,
  decide: (incident: Incident) => Done<RefundAnswer>,
): Done<RefundAnswer> | Refused {
  const incident = awaitedRefunds(record).find((one) => one.id === incidentId);
  return incident === undefined ? refused('already_settled', {}, { incidentId }) : decide(incident);
}

function aboutOf({ id: incidentId, grantId }: Incident): About {
  return { incidentId, ...(grantId === undefined ? {} : { grantId }) };
}

/** The incident leaves the record with this, so the notice carries what names it. */
function toldToOpener(
  incident: Incident,
  kind: 'refund-confirmed' | 'refund-refused',
  order: Order,
): readonly NoticeRow[] {
  if ('person' in order.by && samePerson(order.by.person, incident.by)) return [];
  const facts = { title: incident.form.problem, number: incident.number ?? '' };
  return [noticeRow(order, kind, incident.by, aboutOf(incident), { facts })];
}
