import { alreadyDecided, type CompanyView, isOpenAsk, type Refusal, samePerson } from '../benefits/index.ts';
import { type BenefitRow, whyNotActivatable } from '../benefits/memberships/index.ts';
import { activationConfirmCard, activationsCard, choiceOfBenefitCard, textNote } from '../cards/index.ts';
import { activationIn, showClick } from './activation-found.ts';
import type { Feature } from './feature-dialog.ts';
import { chooseHandOver, handOver } from './hand-over.ts';
import { idsOf, namedRow, ordered, refused, rowOf, rowsMeant, settle } from './order.ts';
import { enterRejection, hearReason, reject } from './rejection.ts';
import { showTable } from './table.ts';
import type { Turn } from './turn.ts';

/** Activating a benefit: confirm, click in Partner Center, wait, reject, cancel, hand over. */
export const activation: Feature = {
  id: 'activation',
  verbs: {
    'confirm-activation': confirm,
    activate,
    clicked,
    'ids-not-yet': notYet,
    'enter-rejection': enterRejection,
    reject,
    'cancel-activation': cancelActivation,
    'choose-hand-over': chooseHandOver,
    'hand-over': handOver,
    watch,
    'show-activation': showActivation,
    'show-activations': showActivations,
  },
  intents: { activate: chooseBenefit, 'activation-status': showActivations },
  hears: { reason: hearReason },
};

const waiting = (row: BenefitRow) => row.state === 'inactive' || row.state === 'rejected';

async function confirm(turn: Turn): Promise<undefined> {
  if (idsOf(turn).membershipId === undefined) return chooseBenefit(turn);
  const named = await namedRow(turn);
  if (named === undefined) return;
  const why = cannotBeActivated(named.view, named.row) ?? whyNotAsked(turn, named.view);
  if (why !== undefined) return refusedOrShown(turn, why);
  await turn.show(activationConfirmCard({ row: named.row }, turn.kit));
}

/** The ask whose card was tapped was withdrawn or declined meanwhile: nobody waits for it any more. */
function whyNotAsked(turn: Turn, { record, now }: CompanyView): Refusal | undefined {
  const ask = record.asks.find(({ id }) => id === idsOf(turn).askId);
  return ask === undefined || isOpenAsk(ask, now) ? undefined : alreadyDecided(ask, record.zone).refusal;
}

/** Whoever has the activation in hand is shown where it stands instead of being told so. */
async function refusedOrShown(turn: Turn, why: Refusal): Promise<undefined> {
  const { activationId } = why.about;
  const found = activationId === undefined ? undefined : await activationIn(turn, activationId, true);
  const own =
    found !== undefined &&
    [found.activation.requester, found.activation.assignee].some((one) => samePerson(one, turn.asker));
  if (why.code !== 'activation_in_progress' || !own) return turn.refuse(why);
  const confirmed = turn.input.kind === 'button' && turn.input.button.verb === 'activate';
  await showClick(turn, found.activation.id, confirmed ? 'replace' : 'show');
}

/** The refusal that the click would end in, said before anybody confirms or signs in. */
function cannotBeActivated({ record, today }: CompanyView, { membershipId, kind }: BenefitRow) {
  return whyNotActivatable(record, membershipId, kind, today, record.zone)?.refusal;
}

async function chooseBenefit(turn: Turn): Promise<undefined> {
  const view = await turn.view();
  if (view.rows.length === 0) {
    await showTable(turn);
    return;
  }
  const named = rowsMeant(view, turn);
  const open = named.filter(waiting);
  const [only] = open;
  if (only !== undefined && open.length === 1) {
    await turn.show(activationConfirmCard({ row: only }, turn.kit));
    return;
  }
  if (open.length > 1) {
    await turn.show(
      choiceOfBenefitCard({ rows: open, verb: 'confirm-activation', title: 'choose.activate' }, turn.kit),
    );
    return;
  }
  const [first] = named.length > 0 ? named : view.rows;
  const why = first === undefined ? undefined : cannotBeActivated(view, first);
  if (why !== undefined) await refusedOrShown(turn, why);
}

async function activate(turn: Turn): Promise<undefined> {
  const named = await namedRow(turn);
  if (named === undefined) return;
  const { membershipId, kind } = named.row;
  const outcome = await turn.services.useCases.requestActivation(ordered(turn), { membershipId, kind });
  if (outcome.kind === 'refused') return refusedOrShown(turn, outcome.refusal);
  return settle(turn, outcome, async ({ activationId }) => showClick(turn, activationId));
}

async function clicked(turn: Turn): Promise<undefined> {
  const activationId = idsOf(turn).activationId ?? '';
  const outcome = await turn.services.useCases.recordClick(ordered(turn), { activationId });
  return settle(turn, outcome, async (answer) => showClick(turn, answer.activationId));
}

async function notYet(turn: Turn): Promise<undefined> {
  const activationId = idsOf(turn).activationId ?? '';
  const outcome = await turn.services.useCases.idsNotYet(ordered(turn), { activationId });
  return settle(turn, outcome, async (answer) => {
    await turn.replace(
      textNote(
        { title: 'ids-not-yet.title', facts: { day: turn.words.onWeekday(answer.askAgainOn) } },
        turn.kit,
      ),
    );
  });
}

async function cancelActivation(turn: Turn): Promise<undefined> {
  const activationId = idsOf(turn).activationId ?? '';
  const outcome = await turn.services.useCases.cancelActivation(ordered(turn), { activationId });
  return settle(turn, outcome, async () => {
    await turn.replace(
      textNote({ title: 'activation-cancelled.title', buttons: [['show-table', {}]] }, turn.kit),
    );
  });
}

async function watch(turn: Turn): Promise<undefined> {
  const activationId = idsOf(turn).activationId ?? '';
  const outcome = await turn.services.useCases.watch(ordered(turn), { activationId });
  return settle(turn, outcome, async () => {
    await turn.show(textNote({ title: 'watching.title', buttons: [['show-activations', {}]] }, turn.kit));
  });
}

/** The card of what is to be done with it now. */
async function showActivation(turn: Turn): Promise<undefined> {
  const { activationId = '' } = idsOf(turn);
  const found = await activationIn(turn, activationId, true);
  if (found === undefined) return refused(turn, 'activation_unknown');
  const { state } = found.activation;
  if (state === 'requested' || state === 'submitted') await showClick(turn, activationId, 'show');
  else await turn.show(activationsCard({ items: [found], reader: turn.asker }, turn.kit));
}

async function showActivations(turn: Turn): Promise<undefined> {
  const view = await turn.view();
  const open = view.record.activations.filter(({ state }) => state === 'requested' || state === 'submitted');
  const items = open.flatMap((item) => {
    const row = rowOf(view, item.membershipId, item.kind);
    return row === undefined ? [] : [{ row, activation: item }];
  });
  const mayActivate = await turn.services.mayTryToActivate(turn.asker);
  await turn.show(activationsCard({ items, mayActivate, reader: turn.asker }, turn.kit));
}
