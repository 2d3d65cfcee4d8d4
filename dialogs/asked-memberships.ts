import { type CompanyView, maskId, type NoticeRow, samePerson } from '../benefits/index.ts';
import type { MembershipDraft } from '../benefits/memberships/index.ts';
import {
  type CardKit,
  type CardMessage,
  membershipsAskedCard,
  membershipsDecidedCard,
  textNote,
} from '../cards/index.ts';
import { showLines, showReview } from './memberships-entry.ts';
import { idsOf, ordered, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** *Ask somebody who may*: the lines wait for them, kept. */
export async function askMemberships(turn: Turn): Promise<undefined> {
  const { draftId = '' } = idsOf(turn);
  const outcome = await turn.services.useCases.askMemberships(ordered(turn), { draftId });
  return settle(turn, outcome, async ({ sentTo }) =>
    turn.replace(
      textNote(
        {
          title: 'memberships-ask-sent.title',
          facts: { people: turn.words.list(sentTo) },
          paragraphs: ['memberships-ask-sent.text'],
          buttons: [
            ['show-table', {}],
            ['show-who-may', {}],
          ],
        },
        turn.kit,
      ),
    ),
  );
}

/**
 * What a colleague has read, for somebody who may save it: the ids only by their last digits. Its author reads
 * it back as it is now.
 */
export async function reviewAsked(turn: Turn): Promise<undefined> {
  const { draftId = '' } = idsOf(turn);
  const own = (await turn.view()).record.membershipDrafts.find(({ id }) => id === draftId);
  if (own !== undefined && samePerson(own.by, turn.asker)) return showReview(turn, draftId);
  const found = await turn.services.useCases.askedMemberships(ordered(turn), { draftId });
  if (found.kind === 'refused') return turn.refuse(found.refusal);
  const { record } = await turn.view(true);
  return showLines(turn, record, found.draft, masked(found.draft));
}

function masked({ lines }: MembershipDraft): MembershipDraft['lines'] {
  return lines.map((line) => ({
    ...line,
    ...(line.accessId === undefined ? {} : { accessId: maskId(line.accessId) }),
    ...(line.contractId === undefined ? {} : { contractId: maskId(line.contractId) }),
  }));
}

export async function declineMemberships(turn: Turn): Promise<undefined> {
  const { draftId = '' } = idsOf(turn);
  const outcome = await turn.services.useCases.declineMemberships(ordered(turn), { draftId });
  return settle(turn, outcome, async () =>
    turn.replace(
      textNote({ title: 'memberships-declined.title', buttons: [['show-memberships', {}]] }, turn.kit),
    ),
  );
}

/** Whoever asked needs it no more. */
export async function withdrawMemberships(turn: Turn): Promise<undefined> {
  const { draftId = '' } = idsOf(turn);
  const outcome = await turn.services.useCases.withdrawMemberships(ordered(turn), { draftId });
  return settle(turn, outcome, async () =>
    turn.replace(textNote({ title: 'ask-withdrawn.title', buttons: [['show-table', {}]] }, turn.kit)),
  );
}

/** Notices about such lines, as things are when they are sent. */
export function askedMembershipsCard(
  { record }: CompanyView,
  { kind, about, facts }: NoticeRow,
  kit: CardKit,
): CardMessage | undefined {
  const by = String(facts?.by ?? '');
  if (kind !== 'memberships-asked')
    return membershipsDecidedCard({ by, saved: kind === 'memberships-saved' }, kit);
  const draft = record.membershipDrafts.find(({ id }) => id === about.draftId);
  if (draft === undefined) return undefined;
  return membershipsAskedCard({ by, draftId: draft.id, count: draft.lines.length }, kit);
}
