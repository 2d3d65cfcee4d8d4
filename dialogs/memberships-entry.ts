import { type CompanyRecord, cloudCompetencies, refusal, samePerson } from '../benefits/index.ts';
import {
  competenciesOf,
  isSameMembership,
  type MembershipDraft,
  type MembershipLine,
  rowsOfLines,
} from '../benefits/memberships/index.ts';
import {
  membershipFormCard,
  membershipName,
  membershipsPasteCard,
  membershipsReviewCard,
  textNote,
} from '../cards/index.ts';
import type { Awaiting } from './feature-dialog.ts';
import { idsOf, inputsOf, ordered, orderedAnew, refused, settle } from './order.ts';
import { organizationsFor } from './organizations.ts';
import { showTable } from './table.ts';
import type { MembershipsRead, Turn } from './turn.ts';

export async function enter(turn: Turn): Promise<Awaiting | undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const draft = await ownDraft(turn, idsOf(turn).draftId);
  const lines = draft?.lines ?? [];
  if (lines.length === 0) return ask(turn);
  const [first] = lines;
  const isOneOffer = lines.every((line) => line.kind === undefined && first && isSameMembership(line, first));
  if (isOneOffer) return form(turn, lines, draft?.replaces);
  return ask(turn, [], rowsOfLines(lines));
}

async function ownDraft(turn: Turn, draftId: string | undefined, fresh = false) {
  const { record } = await turn.view(fresh);
  return record.membershipDrafts.find(({ id, by }) => id === draftId && samePerson(by, turn.asker));
}

/** An offer with all its benefits was filled in by hand, and is mended there: a line for each competency. */
export async function form(
  turn: Turn,
  lines: readonly MembershipLine[],
  replaces?: string,
): Promise<undefined> {
  const [first] = lines;
  if (first === undefined) return;
  const { offer, startsOn, endsOn, activateBy = '', tenantId } = first;
  const names = competenciesOf(lines);
  const inCloud = (name: string) => cloudCompetencies.some((one) => one === name);
  const values = {
    offer,
    startsOn,
    endsOn,
    activateBy,
    organization: tenantId,
    competency: names.filter(inCloud).join(','),
    otherCompetency: names.filter((name) => !inCloud(name)).join(', '),
  };
  await showForm(turn, values, [], replaces);
}

async function showForm(
  turn: Turn,
  values: Readonly<Record<string, string>>,
  problems: readonly string[],
  replaces: string | undefined,
): Promise<void> {
  const organizations = organizationsFor(turn, (await turn.view()).record);
  const card = membershipFormCard(
    { values, problems, organizations, ...(replaces === undefined ? {} : { membershipId: replaces }) },
    turn.kit,
  );
  await (problems.length > 0 ? turn.replace(card) : turn.show(card));
}

async function ask(turn: Turn, problems: readonly string[] = [], typed = ''): Promise<Awaiting> {
  const company = turn.companyName(await turn.view());
  await turn.show(membershipsPasteCard({ company, problem: problems, typed }, turn.kit));
  return { for: 'rows', facts: {} };
}

/** Rows or plan lines: read back before anything is saved; what cannot be read comes back with its reasons. */
export async function readRows(turn: Turn, text: string): Promise<Awaiting | undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const found = turn.services.readMemberships(text, turn.asker, (await turn.view()).record);
  return found.kind === 'lines' ? draft(turn, found.lines) : ask(turn, said(turn, found), text);
}

function said(turn: Turn, { problems }: MembershipsRead & { kind: 'problems' }): readonly string[] {
  return problems.map((say) => say(turn.words));
}

async function draft(
  turn: Turn,
  lines: readonly MembershipLine[],
  replaces?: string,
): Promise<Awaiting | undefined> {
  const order = orderedAnew(turn, 'enter-memberships', {});
  const input = { lines, ...(replaces === undefined ? {} : { replaces }) };
  const outcome = await turn.services.useCases.draftMemberships(order, input);
  return settle(turn, outcome, ({ draftId }) => showReview(turn, draftId));
}

/** What was read, and what saving it would change: new, changed from and to, completed, or nothing. */
export async function showReview(turn: Turn, draftId: string): Promise<undefined> {
  const draft = await ownDraft(turn, draftId, true);
  if (draft === undefined) return turn.refuse(refusal('memberships_draft_gone'));
  const { record } = await turn.view();
  const mayNotSave = !(await turn.services.mayTryToActivate(turn.asker));
  await showLines(turn, record, draft, draft.lines, mayNotSave);
}

/** The draft's lines as they are shown, with what saving them would change; or why they cannot be saved. */
export async function showLines(
  turn: Turn,
  record: CompanyRecord,
  draft: MembershipDraft,
  shown: MembershipDraft['lines'],
  mayNotSave?: boolean,
): Promise<undefined> {
  const seen = turn.services.useCases.changesOf(record, draft);
  if (seen.kind === 'refused') return turn.refuse(seen.refusal);
  const card = membershipsReviewCard(
    {
      draftId: draft.id,
      changes: seen.changes,
      lines: shown,
      problems: [],
      differences: differencesOf(turn, record, draft),
      compared: record.memberships.length > 0,
      organizations: organizationsFor(turn, record),
      ...(mayNotSave === undefined ? { askedBy: draft.by.name } : { mayNotSave }),
    },
    turn.kit,
  );
  await turn.show(card);
  return undefined;
}

/** Compared with what is recorded; a correction with the record without the wrong membership. */
function differencesOf(turn: Turn, record: CompanyRecord, draft: MembershipDraft): readonly string[] {
  if (record.memberships.length === 0) return [];
  const { replaces, lines } = draft;
  const wrong = record.memberships.find(({ id }) => id === replaces);
  const memberships = record.memberships.filter((one) => one !== wrong);
  const sentences = turn.services.differencesOf({ ...record, memberships }, lines);
  const removed =
    wrong === undefined
      ? []
      : [
          turn.words.say('memberships-review.replaces', {
            name: membershipName(wrong, turn.kit),
            from: turn.words.day(wrong.startsOn),
            to: turn.words.day(wrong.endsOn),
          }),
        ];
  return [...removed, ...sentences.map((say) => say(turn.words))];
}

export async function choose(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  await showForm(turn, { organization: turn.asker.tenantId }, [], undefined);
  return undefined;
}

/** What was pasted into the card, or the form filled in by hand: it becomes the same line that an import would have. */
export async function review(turn: Turn): Promise<Awaiting | undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const values = inputsOf(turn);
  if (values.text !== undefined) return readRows(turn, values.text);
  const { membershipId } = idsOf(turn);
  const found = turn.services.readMembershipForm(values, turn.asker);
  if (found.kind === 'lines') return draft(turn, found.lines, membershipId);
  await showForm(turn, values, said(turn, found), membershipId);
  return undefined;
}

/** A file somebody attached in the personal chat: the same as pasted rows. */
export async function readFile(turn: Turn): Promise<Awaiting | undefined> {
  const file = await turn.attachedFile();
  if (file.kind === 'refused') return refused(turn, 'file_not_taken', { reason: file.reason });
  const found = turn.services.readMembershipFile(file, turn.asker, (await turn.view()).record);
  return found.kind === 'lines' ? draft(turn, found.lines) : ask(turn, said(turn, found), file.text);
}

export async function save(turn: Turn): Promise<undefined> {
  const { draftId = '', changes } = idsOf(turn);
  const outcome = await turn.services.useCases.saveMemberships(ordered(turn), {
    draftId,
    ...(changes === undefined ? {} : { changes }),
  });
  return settle(turn, outcome, async () => {
    await turn.replace(textNote({ title: 'memberships-saved.title' }, turn.kit));
    await turn.view(true);
    await showTable(turn);
  });
}
