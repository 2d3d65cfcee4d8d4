import {
  alreadyDecided,
  type CompanyView,
  isOpenAsk,
  type Person,
  type Refusal,
  refusal,
  samePerson,
} from '../benefits/index.ts';
import { type BenefitRow, whyNotActivatable } from '../benefits/memberships/index.ts';
import {
  activationConfirmCard,
  activationsCard,
  choiceOfBenefitCard,
  clickInPartnerCenterCard,
  handOverCard,
  processingCard,
  reasonInput,
  rejectedCard,
  rejectionCard,
  textNote,
} from '../cards/index.ts';
import type { Feature } from './feature-dialog.ts';
import {
  askAgainOn,
  idsOf,
  inputsOf,
  namedRow,
  ordered,
  refused,
  rowOf,
  rowsMeant,
  settle,
} from './order.ts';
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

/** The card of an activation as it stands now: waits for the click, or for Microsoft. */
async function showClick(
  turn: Turn,
  activationId: string,
  where: 'replace' | 'show' = 'replace',
): Promise<void> {
  const found = await activationIn(turn, activationId, true);
  if (found === undefined) return turn.refuse(refusal('activation_unknown'));
  const { row, activation, view } = found;
  if (activation.state === 'submitted') {
    await turn[where](
      processingCard(
        { row, activation, askAgainOn: askAgainOn(view, activation), reader: turn.asker },
        turn.kit,
      ),
    );
    return;
  }
  const others = await colleagues(turn, activation.assignee);
  const [onlyOther] = others.length === 1 ? others : [];
  await turn[where](
    clickInPartnerCenterCard(
      {
        row,
        activation,
        askAgainOn: askAgainOn(view, activation),
        ...(onlyOther === undefined ? {} : { handOverTo: onlyOther }),
      },
      turn.kit,
    ),
  );
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

async function enterRejection(
  turn: Turn,
): Promise<{ for: string; facts: Record<string, string> } | undefined> {
  const activationId = idsOf(turn).activationId ?? '';
  const found = await activationIn(turn, activationId);
  if (found === undefined) return refused(turn, 'activation_unknown');
  await turn.show(rejectionCard({ row: found.row, activation: found.activation }, turn.kit));
  return { for: 'reason', facts: { activationId } };
}

/** The reason typed as a message instead of into the card: the card comes again with it filled in. */
async function hearReason(
  turn: Turn,
  text: string,
  facts: Readonly<Record<string, string>>,
): Promise<undefined> {
  const found = await activationIn(turn, facts.activationId ?? '');
  if (found === undefined) return refused(turn, 'activation_unknown');
  await turn.show(rejectionCard({ row: found.row, activation: found.activation, typed: text }, turn.kit));
}

async function reject(turn: Turn): Promise<undefined> {
  const activationId = idsOf(turn).activationId ?? '';
  const reason = inputsOf(turn)[reasonInput] ?? '';
  const outcome = await turn.services.useCases.rejectActivation(ordered(turn), { activationId, reason });
  return settle(turn, outcome, async (answer) => {
    const found = await activationIn(turn, answer.activationId, true);
    if (found !== undefined)
      await turn.replace(rejectedCard({ row: found.row, activation: found.activation }, turn.kit));
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

async function chooseHandOver(turn: Turn): Promise<undefined> {
  const found = await activationIn(turn, idsOf(turn).activationId ?? '');
  if (found === undefined) return refused(turn, 'activation_unknown');
  const people = await colleagues(turn, found.activation.assignee);
  if (people.length === 0) return refused(turn, 'nobody_known_who_may');
  await turn.show(handOverCard({ row: found.row, activation: found.activation, people }, turn.kit));
}

async function handOver(turn: Turn): Promise<undefined> {
  const { activationId = '', toOid = '', toTenantId } = idsOf(turn);
  const outcome = await turn.services.useCases.handOver(ordered(turn), {
    activationId,
    toOid: toOid || (inputsOf(turn).toOid ?? ''),
    // Cards of an earlier version name no organization.
    ...(toTenantId === undefined ? {} : { toTenantId }),
  });
  return settle(turn, outcome, async ({ to }) => {
    await turn.replace(
      textNote(
        { title: 'handed-over.title', facts: { name: to }, buttons: [['show-activations', {}]] },
        turn.kit,
      ),
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

async function activationIn(turn: Turn, activationId: string, fresh = false) {
  const view: CompanyView = await turn.view(fresh);
  const found = view.record.activations.find(({ id }) => id === activationId);
  const row = found === undefined ? undefined : rowOf(view, found.membershipId, found.kind);
  return found === undefined || row === undefined ? undefined : { view, activation: found, row };
}

/** People who may activate, without the asker and the one who has it already. */
async function colleagues(turn: Turn, assignee: Person): Promise<readonly Person[]> {
  const known = await turn.services.useCases.peopleWhoMayActivate(turn.asker.companyId);
  return known
    .map(({ person }) => person)
    .filter((person) => !samePerson(person, turn.asker) && !samePerson(person, assignee));
}
