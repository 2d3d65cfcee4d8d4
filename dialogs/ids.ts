import { type BenefitState, hasUnreadableIds, maskId, refusal, usualIdDigits } from '../benefits/index.ts';
import type { BenefitRow, Grant } from '../benefits/memberships/index.ts';
import {
  choiceOfBenefitCard,
  endsOnInput,
  idsCard,
  idsConfirmCard,
  idsInput,
  idsOverviewCard,
  idsPasteCard,
  refusalSentence,
  setAsideNoteCard,
  textNote,
} from '../cards/index.ts';
import type { Awaiting, Feature } from './feature-dialog.ts';
import { showActive } from './ids-active.ts';
import {
  idsOf,
  inputsOf,
  namedRow,
  ordered,
  orderedAnew,
  refused,
  rowOf,
  rowsMeant,
  settle,
} from './order.ts';
import type { Turn } from './turn.ts';

/** The two ids of a benefit: pasted, confirmed, recorded; shown to somebody who is there now. */
export const ids: Feature = {
  id: 'ids',
  verbs: {
    'enter-ids': enter,
    'swap-ids': swap,
    'record-ids': record,
    'show-ids': show,
    'hide-ids': hide,
  },
  intents: { 'record-ids': recordPasted, 'access-ids': chooseIds, 'hide-ids': hide },
  hears: { ids: hear },
};

/** Benefits whose ids may come, the likeliest first. */
const waitingForIds: readonly BenefitState[] = ['processing', 'waitingForClick', 'inactive', 'rejected'];

async function enter(turn: Turn): Promise<Awaiting | undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const named = await namedRow(turn);
  if (named === undefined) return undefined;
  const pasted = inputsOf(turn)[idsInput] ?? '';
  if (pasted.trim() !== '') return read(turn, named.row, pasted);
  return ask(turn, named.row, await pastedBefore(turn));
}

/** What was read from the paste that is to be mended. */
async function pastedBefore(turn: Turn): Promise<string | undefined> {
  const { draftId } = idsOf(turn);
  const draft =
    draftId === undefined ? undefined : await turn.services.useCases.idsDraft(turn.asker, draftId);
  if (draft === undefined) return undefined;
  const contract = `Contract ID ${draft.contractId}`;
  return draft.accessId === undefined ? contract : `Access ID ${draft.accessId} ${contract}`;
}

async function ask(turn: Turn, row: BenefitRow, typed?: string, problem?: string): Promise<Awaiting> {
  const grant = (await turn.view()).record.grants.find(({ id }) => id === row.grantId);
  const mayEnd = row.state === 'processing' && (await turn.services.mayTryToActivate(turn.asker));
  await turn.show(
    idsPasteCard(
      {
        row,
        mayEnd,
        ...(row.activationId === undefined ? {} : { activationId: row.activationId }),
        ...(grant === undefined || hasUnreadableIds(grant) ? {} : { known: endsOf(grant) }),
        ...(typed === undefined ? {} : { typed }),
        ...(problem === undefined ? {} : { problem }),
      },
      turn.kit,
    ),
  );
  return { for: 'ids', facts: { membershipId: row.membershipId, kind: row.kind } };
}

async function hear(turn: Turn, text: string, facts: Awaiting['facts']): Promise<Awaiting | undefined> {
  const row = rowOf(await turn.view(), facts.membershipId, facts.kind);
  if (row === undefined) return refused(turn, 'benefit_unknown');
  return read(turn, row, text);
}

/** Reads both ids; what cannot be read comes back in the field it was typed into, with the reason. */
async function read(turn: Turn, row: BenefitRow, text: string): Promise<Awaiting | undefined> {
  const { membershipId, kind } = row;
  const order = orderedAnew(turn, 'enter-ids', { membershipId, kind });
  const outcome = await turn.services.useCases.draftIds(order, { membershipId, kind, text });
  if (outcome.kind === 'refused') {
    const { refusal: no } = outcome;
    if (!no.code.startsWith('ids_')) return turn.refuse(no);
    return ask(turn, row, text, refusalSentence({ refusal: no, account: turn.asker.account }, turn.kit));
  }
  await confirm(turn, outcome.answer.draftId, false);
  return undefined;
}

/** @param more the last day as changed on the card, and what is wrong with it. */
async function confirm(
  turn: Turn,
  draftId: string,
  replace: boolean,
  more: { readonly endsOn?: string; readonly problem?: string } = {},
): Promise<void> {
  const draft = await turn.services.useCases.idsDraft(turn.asker, draftId);
  const view = await turn.view(true);
  const row = draft === undefined ? undefined : rowOf(view, draft.membershipId, draft.kind);
  if (draft === undefined || row === undefined) return turn.refuse(refusal('ids_draft_gone'));
  const { accessId, contractId } = draft;
  const unusual = [accessId ?? contractId, contractId].some((id) => id.length !== usualIdDigits);
  const known = view.record.grants.find(({ id }) => id === row.grantId);
  const recorded = known === undefined ? {} : { maskedAccessId: maskId(known.accessId) };
  const card = idsConfirmCard({ row, draft, notNineDigits: unusual, ...recorded, ...more }, turn.kit);
  await (replace ? turn.replace(card) : turn.show(card));
}

/** The last two digits of each, as far as they can be read. */
function endsOf(grant: Grant): { readonly access: string; readonly contract?: string } {
  const { accessId, contractId } = grant;
  return {
    access: accessId.slice(-2),
    ...(contractId === undefined ? {} : { contract: contractId.slice(-2) }),
  };
}

/** The last day as it stands on the confirm card; nothing where the card had none. */
function dayOn(turn: Turn): { readonly endsOn?: string } {
  const typed = inputsOf(turn)[endsOnInput]?.trim() ?? '';
  return typed === '' ? {} : { endsOn: typed };
}

async function swap(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const outcome = await turn.services.useCases.swapIds(ordered(turn), { draftId: idsOf(turn).draftId ?? '' });
  return settle(turn, outcome, async ({ draftId }) => confirm(turn, draftId, true, dayOn(turn)));
}

async function record(turn: Turn): Promise<undefined> {
  const draftId = idsOf(turn).draftId ?? '';
  const day = dayOn(turn);
  const outcome = await turn.services.useCases.recordIds(ordered(turn), { draftId, ...day });
  if (outcome.kind === 'refused' && outcome.refusal.code === 'ids_ends_on_wrong') {
    const why = { refusal: outcome.refusal, account: turn.asker.account };
    await confirm(turn, draftId, true, { ...day, problem: refusalSentence(why, turn.kit) });
    return undefined;
  }
  return settle(turn, outcome, async ({ grantId, activationId, setAsideId }) => {
    if (setAsideId !== null) return showSetAside(turn, setAsideId);
    return showActive(turn, grantId, activationId);
  });
}

/** Somebody was faster with something else: who and when, and where the pair waits now. */
async function showSetAside(turn: Turn, resultId: string): Promise<void> {
  const { record: now } = await turn.view(true);
  const result = now.setAside.find(({ id }) => id === resultId);
  const activation = now.activations.find(({ id }) => id === result?.activationId);
  const grant = now.grants.find(
    ({ membershipId, kind }) => membershipId === result?.membershipId && kind === result.kind,
  );
  const by = grant?.recordedBy ?? activation?.endedBy;
  const at = grant?.idsChangedAt ?? activation?.endedAt ?? grant?.activatedAt;
  await turn.replace(
    setAsideNoteCard(
      {
        resultId,
        what: grant === undefined ? (activation?.state ?? 'cancelled') : 'recorded',
        ...(by === undefined ? {} : { by }),
        ...(at === undefined ? {} : { at }),
      },
      turn.kit,
    ),
  );
}

/** A pair pasted without being asked for: taken for the benefit that waits for its ids. */
async function recordPasted(turn: Turn): Promise<Awaiting | undefined> {
  if (turn.input.kind !== 'text') return undefined;
  const { text, recognized } = turn.input;
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const view = await turn.view();
  const named = rowsMeant(view, turn);
  const corrects = recognized.slots.hasIds !== true && /popraw|zmie[nń]|correct|change|replace/iu.test(text);
  const active = named.filter(({ state }) => state === 'active' || state === 'exhausted');
  const comes = corrects ? undefined : rowWaiting(named);
  if (comes === undefined && active.length > 1) {
    const choice = { rows: active, verb: 'enter-ids', title: 'choose.correct-ids' } as const;
    await turn.show(choiceOfBenefitCard(choice, turn.kit));
    return undefined;
  }
  const row = comes ?? active[0];
  if (row === undefined)
    return refused(turn, view.rows.length === 0 ? 'nothing_recorded' : 'activation_unknown');
  return recognized.slots.hasIds ? read(turn, row, text) : ask(turn, row);
}

/** The benefit whose ids are likeliest to come: under way, lacking one of them, or not yet active. */
function rowWaiting(rows: readonly BenefitRow[]): BenefitRow | undefined {
  const [waiting] = waitingForIds.flatMap((state) => rows.filter((one) => one.state === state));
  if (waiting?.state === 'processing' || waiting?.state === 'waitingForClick') return waiting;
  return rows.find(({ state, contractIdMissing }) => state === 'active' && contractIdMissing) ?? waiting;
}

async function chooseIds(turn: Turn): Promise<undefined> {
  const view = await turn.view();
  const recorded = rowsMeant(view, turn).filter((row) => row.grantId !== undefined);
  const rows = recorded.filter((row) => row.state !== 'expired');
  const ended = recorded.filter((row) => row.state === 'expired');
  const elsewhere = turn.personal ? {} : { chatUrl: turn.chatUrl };
  await turn.show(idsOverviewCard({ rows, ended, ...elsewhere }, turn.kit));
}

async function show(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const view = await turn.view();
  const { grantId = '', membershipId, kind } = idsOf(turn);
  if (grantId === '' && membershipId === undefined) return chooseIds(turn);
  const row = view.rows.find((item) => item.grantId === grantId) ?? rowOf(view, membershipId, kind);
  const grant = view.record.grants.find(({ id }) => id === (row?.grantId ?? grantId));
  if (row === undefined || grant === undefined) return refused(turn, 'ids_not_recorded');
  const mayEnter = await turn.services.mayTryToActivate(turn.asker);
  const revealed = await turn.services.useCases.revealIds(
    orderedAnew(turn, 'show-ids', { grantId: grant.id }),
    { grantId: grant.id },
  );
  if (revealed.kind === 'refused') return turn.refuse(revealed.refusal);
  const { accessId, contractId, linked } = revealed;
  const card = (masked: boolean) =>
    idsCard(
      {
        row,
        accessId: masked ? maskId(accessId) : accessId,
        ...(contractId === undefined ? {} : { contractId: masked ? maskId(contractId) : contractId }),
        masked,
        linked,
        mayEnter,
      },
      turn.kit,
    );
  await turn.showSecrets({
    card: card(false),
    masked: card(true),
    copies: [accessId, ...(contractId === undefined ? [] : [contractId])],
    grantId: grant.id,
  });
  return undefined;
}

async function hide(turn: Turn): Promise<undefined> {
  await turn.hideSecrets();
  if (turn.input.kind === 'text')
    await turn.show(
      textNote({ title: 'ids-hidden.title', buttons: [['show-ids', {}, { what: 'which' }]] }, turn.kit),
    );
  return undefined;
}
