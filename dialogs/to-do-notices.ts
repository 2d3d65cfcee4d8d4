import type { CompanyView, NoticeRow } from '../benefits/index.ts';
import type { BenefitRow, Grant } from '../benefits/memberships/index.ts';
import {
  activationLateCard,
  benefitName,
  type CardKit,
  type CardMessage,
  idsCorrectedCard,
  textNote,
} from '../cards/index.ts';
import { rowOf } from './order.ts';

/** Notices of what was put right, of what is late, and of what could not be delivered. */
export function toDoNoticeCard(view: CompanyView, notice: NoticeRow, kit: CardKit): CardMessage | undefined {
  const grant = view.record.grants.find(({ id }) => id === notice.about.grantId);
  const row = rowOfNotice(view, notice, grant);
  switch (notice.kind) {
    case 'ids-corrected':
      return row === undefined ? undefined : corrected(view, row, notice, kit);
    case 'activation-late':
      return row === undefined ? undefined : late(view, row, notice, kit);
    case 'balance-corrected':
      return row === undefined ? undefined : balanceCorrected(row, notice, kit);
    case 'refund-confirmed':
    case 'refund-refused':
      return refund(row, notice, kit);
    case 'notice-undelivered':
      return undelivered(row, notice, kit);
    default:
      return undefined;
  }
}

function rowOfNotice(
  view: CompanyView,
  { about }: NoticeRow,
  grant: Grant | undefined,
): BenefitRow | undefined {
  const activation = view.record.activations.find(({ id }) => id === about.activationId);
  const of = about.membershipId === undefined ? (activation ?? grant) : about;
  return rowOf(view, of?.membershipId, of?.kind);
}

function corrected(
  view: CompanyView,
  row: BenefitRow,
  { facts }: NoticeRow,
  kit: CardKit,
): CardMessage | undefined {
  const grant = view.record.grants.find(({ id }) => id === row.grantId);
  if (grant === undefined) return undefined;
  const { accessId, contractId = '', recordedBy: by } = grant;
  const ends = { accessEnd: accessId.slice(-2), contractEnd: contractId.slice(-2) || '–' };
  return idsCorrectedCard({ row, change: String(facts?.change ?? 'both'), ...ends, by }, kit);
}

function late(
  view: CompanyView,
  row: BenefitRow,
  { about, facts }: NoticeRow,
  kit: CardKit,
): CardMessage | undefined {
  const activation = view.record.activations.find(({ id }) => id === about.activationId);
  if (activation === undefined) return undefined;
  const whom = facts?.whom === 'others' ? 'others' : 'assignee';
  return activationLateCard({ row, activation, whom }, kit);
}

function balanceCorrected(row: BenefitRow, { facts = {} }: NoticeRow, kit: CardKit): CardMessage {
  const { from = '', to = '', allowance = '', by = '' } = facts;
  return textNote(
    {
      title: 'notice.balance-corrected',
      paragraphs: ['notice.balance-corrected.what'],
      facts: { from, to, allowance, name: by },
      texts: [benefitName(kit.words, row)],
      buttons: [
        ['show-benefit', { membershipId: row.membershipId, kind: row.kind }],
        ['show-table', {}],
      ],
    },
    kit,
  );
}

function refund(row: BenefitRow | undefined, notice: NoticeRow, kit: CardKit): CardMessage {
  const { words } = kit;
  const { remaining, allowance } = row ?? {};
  const counted = typeof remaining === 'number' && typeof allowance === 'number';
  const left = counted ? words.say('refund.left', { remaining, allowance }) : '';
  const refusedBy = notice.kind === 'refund-refused';
  return textNote(
    {
      title: refusedBy ? 'notice.refund-refused' : 'notice.refund-confirmed',
      paragraphs: [
        ...(refusedBy ? (['notice.refund-refused.cause'] as const) : []),
        ...(counted ? (['notice.refund-left'] as const) : []),
      ],
      facts: { left },
      texts: [String(notice.facts?.title ?? '')],
      buttons: [
        ['show-my-incidents', {}],
        ['show-table', {}],
      ],
    },
    kit,
  );
}

function undelivered(row: BenefitRow | undefined, notice: NoticeRow, kit: CardKit): CardMessage {
  return textNote(
    {
      title: 'notice.undelivered',
      paragraphs: ['notice.undelivered.what'],
      facts: { name: String(notice.facts?.name ?? '') },
      texts: row === undefined ? [] : [benefitName(kit.words, row)],
      buttons: [
        ['show-undelivered', { noticeId: notice.about.noticeId ?? '' }],
        ['show-to-do', {}],
      ],
    },
    kit,
  );
}
