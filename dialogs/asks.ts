import { refusal, samePerson } from '../benefits/index.ts';
import { askSentCard, textNote } from '../cards/index.ts';
import type { Feature } from './feature-dialog.ts';
import { idsOf, inputsOf, ordered, refused, rowOf, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** Asking somebody who may: sent, declined, passed on. */
export const asks: Feature = {
  id: 'asks',
  verbs: { ask, 'decline-ask': decline, 'forward-ask': forward },
  intents: {},
  hears: {},
};

async function ask(turn: Turn): Promise<undefined> {
  const view = await turn.view();
  const { membershipId, kind, incidentId } = idsOf(turn);
  const row = rowOf(view, membershipId, kind);
  if (row === undefined) return refused(turn, 'benefit_unknown');
  const draft = view.record.incidents.find(({ id, by }) => id === incidentId && samePerson(by, turn.asker));
  const reason = inputsOf(turn).reason ?? draft?.form.problem ?? '';
  const outcome = await turn.services.useCases.ask(ordered(turn), {
    membershipId: row.membershipId,
    kind: row.kind,
    reason,
    ...(incidentId === undefined ? {} : { incidentId }),
  });
  return settle(turn, outcome, async ({ askId, sentTo }) => {
    const { record } = await turn.view(true);
    const sent = record.asks.find(({ id }) => id === askId);
    if (sent === undefined) return turn.refuse(refusal('ask_unknown'));
    await turn.replace(
      askSentCard({ row, ask: sent, nobodyKnown: sentTo.length === 0, colleagues: [] }, turn.kit),
    );
  });
}

async function decline(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.declineAsk(ordered(turn), { askId: idsOf(turn).askId ?? '' });
  return settle(turn, outcome, async () => turn.replace(textNote({ title: 'ask-declined.title' }, turn.kit)));
}

/** To a colleague who may: one tap where there is one, a choice where there are more. */
async function forward(turn: Turn): Promise<undefined> {
  const { askId = '', toOid } = idsOf(turn);
  const chosen = toOid ?? inputsOf(turn).toOid;
  if (chosen === undefined) {
    const known = await turn.services.useCases.peopleWhoMayActivate(turn.asker.companyId);
    const people = known.map(({ person }) => person).filter(({ oid }) => oid !== turn.asker.oid);
    if (people.length === 0) return refused(turn, 'nobody_known_who_may');
    await turn.show(
      textNote(
        {
          title: 'choose.forward',
          named: people.map(({ oid, name }) => ['forward-ask', { askId, toOid: oid }, name]),
        },
        turn.kit,
      ),
    );
    return undefined;
  }
  const outcome = await turn.services.useCases.forwardAsk(ordered(turn), { askId, toOid: chosen });
  return settle(turn, outcome, async ({ to }) =>
    turn.replace(textNote({ title: 'ask-forwarded.title', facts: { name: to } }, turn.kit)),
  );
}
