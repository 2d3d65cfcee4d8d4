import {
  type CompanyView,
  endingGrants,
  monthlySummary,
  type NoticeRow,
  openIncidentsOf,
} from '../benefits/index.ts';
import { type BenefitRow, successorOf } from '../benefits/memberships/index.ts';
import {
  activateByNearCard,
  balanceLowCard,
  type CardKit,
  type CardMessage,
  clickWaitsCard,
  contractEndedCard,
  contractEndingCard,
  monthlyCard,
} from '../cards/index.ts';
import { rowOf } from './order.ts';

/** A notice that the calendar or a balance wrote, in words; undefined when what it is about is gone. */
export function calendarCard(view: CompanyView, notice: NoticeRow, kit: CardKit): CardMessage | undefined {
  switch (notice.kind) {
    case 'click-waits':
      return clickWaits(view, notice, kit);
    case 'activate-by-near': {
      const row = rowOf(view, notice.about.membershipId, notice.about.kind);
      const on = String(notice.facts?.on ?? '');
      return row === undefined ? undefined : activateByNearCard({ row, on }, kit);
    }
    case 'contract-ending':
    case 'contract-ended':
      return contract(view, notice, kit);
    case 'balance-low': {
      const row = view.rows.find(({ grantId }) => grantId === notice.about.grantId);
      const remaining = row?.remaining;
      return row === undefined || typeof remaining !== 'number'
        ? undefined
        : balanceLowCard({ row, remaining }, kit);
    }
    case 'monthly':
      return monthly(view, kit);
    default:
      return undefined;
  }
}

function clickWaits(view: CompanyView, { about, facts }: NoticeRow, kit: CardKit): CardMessage | undefined {
  const activation = view.record.activations.find(({ id }) => id === about.activationId);
  const row = rowOf(view, activation?.membershipId, activation?.kind);
  if (activation === undefined || row === undefined) return undefined;
  const whom = facts?.whom === 'assignee' ? 'assignee' : 'others';
  return clickWaitsCard({ row, activation, whom }, kit);
}

function contract(view: CompanyView, notice: NoticeRow, kit: CardKit): CardMessage | undefined {
  const { record } = view;
  const on = String(notice.facts?.on ?? '');
  const membership = record.memberships.find(({ id }) => id === notice.about.membershipId);
  if (membership === undefined) return undefined;
  const { id: membershipId } = membership;
  const grants = endingGrants(record, membershipId, on);
  const rows = grants.flatMap((grant) => view.rows.find(({ grantId }) => grantId === grant.id) ?? []);
  if (rows.length === 0) return undefined;
  if (notice.kind === 'contract-ended') return contractEndedCard({ membershipId, on, rows }, kit);
  const openIncidents = openIncidentsOf(record, grants);
  const renewed = membership.renewal?.decision === 'renewed' || successorOf(record, membership) !== undefined;
  return contractEndingCard({ membershipId, on, rows, openIncidents, renewed }, kit);
}

function monthly({ record, today }: CompanyView, kit: CardKit): CardMessage {
  const { toActivate, ending, low, ...counts } = monthlySummary(record, today);
  return monthlyCard(
    {
      counts,
      toActivate: named(record, toActivate),
      ending: named(record, ending),
      low: named(record, low),
    },
    kit,
  );
}

/** Each with the offer of its membership. */
function named<T extends { readonly membershipId: string }>(
  record: CompanyView['record'],
  items: readonly T[],
): readonly (T & Pick<BenefitRow, 'offer'>)[] {
  return items.flatMap((item) => {
    const membership = record.memberships.find(({ id }) => id === item.membershipId);
    return membership === undefined ? [] : [{ ...item, offer: membership.offer }];
  });
}
