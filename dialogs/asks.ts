import { type Ask, openAsks, refusal, samePerson } from '../benefits/index.ts';
import { askedDrafts } from '../benefits/memberships/index.ts';
import {
  answerInput,
  askBalanceCard,
  askSentCard,
  asksCard,
  balanceInputs,
  descriptionOf,
  subjectWord,
  textNote,
} from '../cards/index.ts';
import { chooseColleague, nameColleague, showForwardText } from './ask-people.ts';
import { askInputOf, askViewOf, toPerson } from './ask-view.ts';
import type { Feature } from './feature-dialog.ts';
import { idsOf, inputsOf, namedRow, ordered, orderedAnew, refused, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** Asking somebody who may: sent, answered, passed on, withdrawn. */
export const asks: Feature = {
  id: 'asks',
  verbs: {
    ask,
    'enter-ask': enter,
    'grant-ask': grant,
    'decline-ask': decline,
    'forward-ask': forward,
    'withdraw-ask': withdraw,
    'show-asks': showAsks,
    'choose-colleague': chooseColleague,
    'name-colleague': nameColleague,
    'show-forward-text': showForwardText,
  },
  intents: { 'my-asks': showAsks },
  hears: {},
};

async function ask(turn: Turn): Promise<undefined> {
  const input = await askInputOf(turn);
  if (input.what === 'correct-balance' && input.remaining === undefined) return enter(turn, true);
  await keepCustomer(turn);
  const outcome = await turn.services.useCases.ask(ordered(turn), input);
  if (outcome.kind === 'refused' && outcome.refusal.code === 'remaining_out_of_range')
    return enter(turn, true);
  return settle(turn, outcome, async ({ askId, sentTo, unreachable }) => {
    const view = await turn.view(true);
    const sent = view.record.asks.find(({ id }) => id === askId);
    if (sent === undefined) return turn.refuse(refusal('ask_unknown'));
    const nobodyKnown = sentTo.length === 0;
    await turn.replace(askSentCard({ ...askViewOf(view, sent), nobodyKnown, unreachable }, turn.kit));
  });
}

/** The customer typed on the card that hands an incident over belongs to its draft. */
async function keepCustomer(turn: Turn): Promise<void> {
  const { what, incidentId } = idsOf(turn);
  const customer = (inputsOf(turn).customer ?? '').trim();
  if (what !== 'open-for-customer' || incidentId === undefined || customer === '') return;
  const order = orderedAnew(turn, 'ask', idsOf(turn));
  await turn.services.useCases.saveDraft(order, { incidentId, form: { customer } });
}

/** What an administrator has to know before a balance is put right. */
async function enter(turn: Turn, problem: unknown = false): Promise<undefined> {
  const named = await namedRow(turn);
  if (named === undefined) return undefined;
  const { incidentId } = idsOf(turn);
  const reason = inputsOf(turn)[balanceInputs.reason];
  if (named.row.remaining === 'unlimited') return refused(turn, 'balance_unlimited');
  await turn.show(
    askBalanceCard(
      {
        row: named.row,
        problem: problem === true,
        ...(incidentId === undefined ? {} : { incidentId }),
        ...(reason === undefined ? {} : { reason }),
      },
      turn.kit,
    ),
  );
  return undefined;
}

/** The ask a button names, as it is now. */
async function askNamed(turn: Turn, fresh = false): Promise<Ask | undefined> {
  const { record } = await turn.view(fresh);
  return record.asks.find(({ id }) => id === idsOf(turn).askId);
}

const decisionOf = (turn: Turn) => {
  const answer = (inputsOf(turn)[answerInput] ?? '').trim();
  return { askId: idsOf(turn).askId ?? '', ...(answer === '' ? {} : { answer }) };
};

async function grant(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.grantAsk(ordered(turn), decisionOf(turn));
  return settle(turn, outcome, async () => {
    const granted = await askNamed(turn, true);
    if (granted === undefined) return turn.refuse(refusal('ask_unknown'));
    const facts = { what: subjectWord(granted.what), name: granted.asker.name };
    const { incident } = askViewOf(await turn.view(), granted);
    const opens = granted.what === 'open-for-customer' && incident !== undefined;
    const texts = opens ? descriptionOf(incident, 'en').split('\n') : [];
    await turn.replace(
      textNote({ title: 'ask-granted.title', facts, texts, buttons: nextAfter(granted) }, turn.kit),
    );
  });
}

/** Where whoever decided goes on. */
function nextAfter({ what, incidentId, id: askId }: Ask) {
  const incident = incidentId === undefined ? {} : { incidentId };
  if (what === 'open-for-customer') return [['show-customers', { askId, ...incident }]] as const;
  return [['show-table', {}]] as const;
}

async function decline(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.declineAsk(ordered(turn), decisionOf(turn));
  return settle(turn, outcome, async () => turn.replace(textNote({ title: 'ask-declined.title' }, turn.kit)));
}

async function withdraw(turn: Turn): Promise<undefined> {
  const askId = idsOf(turn).askId ?? '';
  const outcome = await turn.services.useCases.withdrawAsk(ordered(turn), { askId });
  return settle(turn, outcome, async () =>
    turn.replace(textNote({ title: 'ask-withdrawn.title', buttons: [['show-table', {}]] }, turn.kit)),
  );
}

/** What the asker has asked for and nobody has answered. */
async function showAsks(turn: Turn): Promise<undefined> {
  const view = await turn.view();
  const own = openAsks(view.record, view.now).filter(({ asker }) => samePerson(asker, turn.asker));
  const lines = askedDrafts(view.record, view.now).filter(({ by }) => samePerson(by, turn.asker));
  await turn.show(asksCard({ asks: own.map((one) => askViewOf(view, one)), lines }, turn.kit));
  return undefined;
}

/** To a colleague who may: one tap where there is one, a choice where there are more. */
async function forward(turn: Turn): Promise<undefined> {
  const { askId = '', toOid, toTenantId } = idsOf(turn);
  const chosen = toOid ?? inputsOf(turn).toOid;
  if (chosen === undefined) {
    const asked = await askNamed(turn);
    if (asked === undefined) return refused(turn, 'ask_unknown');
    const { reachable } = await turn.services.useCases.peopleToAsk(turn.asker.companyId, asked.what);
    const people = reachable.filter(
      (person) => !samePerson(person, turn.asker) && !samePerson(person, asked.asker),
    );
    if (people.length === 0) {
      // Whoever holds the ask is known and may: only a second one is missing.
      await turn.show(
        textNote({ title: 'choose.forward-nobody', buttons: [['show-who-may', {}]] }, turn.kit),
      );
      return undefined;
    }
    const named = people.map(
      (person) => ['forward-ask', { askId, ...toPerson(person) }, person.name] as const,
    );
    await turn.show(textNote({ title: 'choose.forward', named }, turn.kit));
    return undefined;
  }
  const to = { toOid: chosen, ...(toTenantId === undefined ? {} : { toTenantId }) };
  const outcome = await turn.services.useCases.forwardAsk(ordered(turn), { askId, ...to });
  return settle(turn, outcome, async ({ to: name }) =>
    turn.replace(textNote({ title: 'ask-forwarded.title', facts: { name } }, turn.kit)),
  );
}
