import {
  cloudCompetencies,
  type MembershipLine,
  refusal,
  rowsOfLines,
  samePerson,
} from '../benefits/index.ts';
import { membershipFormCard, membershipsPasteCard, membershipsReviewCard, textNote } from '../cards/index.ts';
import type { Awaiting, Feature } from './feature-dialog.ts';
import { idsOf, inputsOf, ordered, orderedAnew, refused, settle } from './order.ts';
import { showTable } from './table.ts';
import type { Turn } from './turn.ts';

/** What the company holds, by paste or by hand: read back first, saved by one tap. */
export const memberships: Feature = {
  id: 'memberships',
  verbs: {
    'enter-memberships': enter,
    'choose-membership': choose,
    'review-membership': review,
    'save-memberships': save,
  },
  intents: { memberships: paste },
  hears: { rows: hear },
};

async function enter(turn: Turn): Promise<Awaiting | undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const lines = await draftedLines(turn);
  if (lines.length === 0) return ask(turn);
  const [only] = lines;
  if (only !== undefined && lines.length === 1 && only.kind === undefined) return form(turn, only);
  return ask(turn, [], rowsOfLines(lines));
}

/** What was read before and is to be mended. */
async function draftedLines(turn: Turn): Promise<readonly MembershipLine[]> {
  return (await ownDraft(turn, idsOf(turn).draftId))?.lines ?? [];
}

async function ownDraft(turn: Turn, draftId: string | undefined, fresh = false) {
  const { record } = await turn.view(fresh);
  return record.membershipDrafts.find(({ id, by }) => id === draftId && samePerson(by, turn.asker));
}

/** An offer with all its benefits was filled in by hand, and is mended there. */
async function form(turn: Turn, line: MembershipLine): Promise<undefined> {
  const { offer, competency, startsOn, endsOn, activateBy = '' } = line;
  const inCloud = cloudCompetencies.some((name) => name === competency);
  const named = inCloud ? { competency } : { otherCompetency: competency };
  const values = { offer, startsOn, endsOn, activateBy, ...named };
  await turn.show(membershipFormCard({ values, problems: [] }, turn.kit));
}

async function ask(turn: Turn, problems: readonly string[] = [], typed = ''): Promise<Awaiting> {
  const company = turn.companyName(await turn.view());
  await turn.show(membershipsPasteCard({ company, problem: problems, typed }, turn.kit));
  return { for: 'rows', facts: {} };
}

async function paste(turn: Turn): Promise<Awaiting | undefined> {
  if (turn.input.kind !== 'text') return undefined;
  if (!turn.input.recognized.slots.hasMemberships) return enter(turn);
  return hear(turn, turn.input.text);
}

async function hear(turn: Turn, text: string): Promise<Awaiting | undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  return read(turn, text);
}

async function read(turn: Turn, text: string): Promise<Awaiting | undefined> {
  const found = await turn.services.readMemberships(text, turn.asker, (await turn.view()).record);
  if (found.kind === 'problems')
    return ask(
      turn,
      found.problems.map((say) => say(turn.words)),
      text,
    );
  const order = orderedAnew(turn, 'enter-memberships', {});
  const outcome = await turn.services.useCases.draftMemberships(order, { lines: found.lines });
  return settle(turn, outcome, ({ draftId }) => showReview(turn, draftId));
}

async function showReview(turn: Turn, draftId: string): Promise<void> {
  const draft = await ownDraft(turn, draftId, true);
  if (draft === undefined) return turn.refuse(refusal('memberships_draft_gone'));
  await turn.show(membershipsReviewCard({ draftId, lines: draft.lines, problems: [] }, turn.kit));
}

async function choose(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  await turn.show(membershipFormCard({ values: {}, problems: [] }, turn.kit));
  return undefined;
}

/** What was pasted into the card, or the form filled in by hand: it becomes the same line that an import would have. */
async function review(turn: Turn): Promise<Awaiting | undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const values = inputsOf(turn);
  if (values.text !== undefined) return read(turn, values.text);
  const found = turn.services.readMembershipForm(values, turn.asker);
  if (found.kind === 'problems') {
    const problems = found.problems.map((say) => say(turn.words));
    await turn.replace(membershipFormCard({ values, problems }, turn.kit));
    return undefined;
  }
  const order = orderedAnew(turn, 'review-membership', {});
  const outcome = await turn.services.useCases.draftMemberships(order, { lines: found.lines });
  return settle(turn, outcome, ({ draftId }) => showReview(turn, draftId));
}

async function save(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.saveMemberships(ordered(turn), {
    draftId: idsOf(turn).draftId ?? '',
  });
  return settle(turn, outcome, async () => {
    await turn.replace(textNote({ title: 'memberships-saved.title' }, turn.kit));
    await turn.view(true);
    await showTable(turn);
  });
}
