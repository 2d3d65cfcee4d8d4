import { contractOverOn, type Incident } from '../benefits/incidents/index.ts';
import {
  type Activation,
  type CompanyView,
  maskId,
  type NoticeRow,
  type Person,
  samePerson,
  stillDue,
} from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import {
  activeCard,
  benefitName,
  type CardKit,
  type CardMessage,
  clickInPartnerCenterCard,
  idsThereYetCard,
  incidentChangedCard,
  instructionCard,
  noteOfActivation,
  processingCard,
  refundQuestionCard,
  rejectedCard,
  sentYetCard,
  textNote,
  whatBecameCard,
} from '../cards/index.ts';
import { askedMembershipsCard } from './asked-memberships.ts';
import { calendarCard } from './calendar-notices.ts';
import { draftReminder } from './draft-reminder.ts';
import { draftWaitingFor } from './ids-active.ts';
import { askAgainOn, rowOf } from './order.ts';
import { askNoticeCard, leaverNoticeCard } from './people-notices.ts';
import { toDoNoticeCard } from './to-do-notices.ts';

/**
 * A notice in words, as things are when it is sent; undefined when it is no longer true or what it
 * is about is gone.
 */
export function noticeCard(view: CompanyView, notice: NoticeRow, kit: CardKit): CardMessage | undefined {
  if (!stillDue(view.record, notice, view.today)) return undefined;
  const incident = view.record.incidents.find(({ id }) => id === notice.about.incidentId);
  switch (notice.kind) {
    case 'follow-up-sent':
      return incident === undefined ? undefined : sentYet(view, incident, kit);
    case 'follow-up-outcome':
      return incident === undefined ? undefined : whatBecameCard({ incident }, kit);
    case 'draft-reminder':
      return incident === undefined ? undefined : draftReminder(view, incident, notice.to, kit);
    case 'incident-changed':
      return incidentChangedCard({ notice, ...(incident === undefined ? {} : { incident }) }, kit);
    case 'follow-up-refund':
      return incident === undefined ? undefined : refundQuestionCard({ incident }, kit);
    case 'activation-asked':
    case 'colleague-asked':
    case 'ask-forwarded':
    case 'ask-granted':
    case 'ask-declined':
    case 'ask-expired':
      return askNoticeCard(view, notice, kit);
    case 'leaver-found':
    case 'leaver-taken-over':
    case 'nobody-may':
    case 'said-to-have-left':
      return leaverNoticeCard(view, notice, kit);
    case 'click-waits':
    case 'activate-by-near':
    case 'contract-ending':
    case 'contract-ended':
    case 'balance-low':
    case 'monthly':
      return calendarCard(view, notice, kit);
    case 'instruction': {
      const { name = '', account = '', bot = '' } = notice.facts ?? {};
      return instructionCard({ name: `${name}`, account: `${account}`, bot: `${bot}` }, kit);
    }
    case 'ids-corrected':
    case 'activation-late':
    case 'balance-corrected':
    case 'refund-confirmed':
    case 'refund-refused':
    case 'notice-undelivered':
      return toDoNoticeCard(view, notice, kit);
    case 'memberships-asked':
    case 'memberships-saved':
    case 'memberships-declined':
      return askedMembershipsCard(view, notice, kit);
    case 'fulfilment-requested':
      // For no person.
      return undefined;
    default:
      return aboutActivation(view, notice, kit);
  }
}

function aboutActivation(view: CompanyView, notice: NoticeRow, kit: CardKit): CardMessage | undefined {
  const activation = view.record.activations.find(({ id }) => id === notice.about.activationId);
  const row = rowOf(
    view,
    notice.about.membershipId ?? activation?.membershipId,
    notice.about.kind ?? activation?.kind,
  );
  if (row === undefined) return undefined;
  if (notice.kind === 'activation-completed') {
    return completed(view, row, activation, notice.to, kit);
  }
  if (activation === undefined) return undefined;
  switch (notice.kind) {
    case 'activation-handed-over':
      return clickInPartnerCenterCard({ row, activation, askAgainOn: askAgainOn(view, activation) }, kit);
    case 'activation-submitted':
      return processingCard(
        { row, activation, askAgainOn: askAgainOn(view, activation), reader: notice.to },
        kit,
      );
    case 'activation-rejected':
      return rejectedCard({ row, activation, reader: notice.to }, kit);
    case 'follow-up-ids':
      return idsThereYetCard({ row, activation }, kit);
    case 'result-set-aside':
      return textNote(
        {
          title: 'notice.result-set-aside',
          paragraphs: ['notice.result-set-aside.cause'],
          facts: { result: String(notice.facts?.result ?? '') },
          texts: [benefitName(kit.words, row)],
          buttons: [
            ...(notice.about.resultId === undefined
              ? []
              : ([['show-set-aside', { resultId: notice.about.resultId }]] as const)),
            ['show-benefit', { membershipId: row.membershipId, kind: row.kind }],
            ['show-to-do', {}],
          ],
        },
        kit,
      );
    default:
      return noteOfActivation({ kind: notice.kind, row, activation }, kit);
  }
}

/** *It is ready*, with the draft that waited for it one tap away. */
function completed(
  view: CompanyView,
  row: BenefitRow,
  activation: Activation | undefined,
  to: Person,
  kit: CardKit,
): CardMessage | undefined {
  const grant = view.record.grants.find(({ id }) => id === row.grantId);
  if (grant === undefined) return undefined;
  const draft = draftWaitingFor(view, row, to);
  return activeCard(
    {
      row,
      by: grant.recordedBy,
      mayEnterIds: activation !== undefined && samePerson(activation.assignee, to),
      maskedAccessId: maskId(grant.accessId),
      ...(grant.contractId === undefined ? {} : { maskedContractId: maskId(grant.contractId) }),
      ...(activation === undefined ? {} : { activation }),
      ...(draft === undefined ? {} : { draft }),
    },
    kit,
  );
}

function sentYet({ record, today }: CompanyView, incident: Incident, kit: CardKit): CardMessage {
  const overOn = contractOverOn(record, incident, today);
  return sentYetCard({ incident, ...(overOn === undefined ? {} : { overOn }) }, kit);
}
