import { incidentOutcomes } from '../benefits/index.ts';
import { incidentClosedCard, refundReminderCard, textNote, withdrawalCard } from '../cards/index.ts';
import { ownIncident } from './incident-view.ts';
import { idsOf, ordered, refused, rowUsedBy, settle } from './order.ts';
import type { Turn } from './turn.ts';

export async function sendLater(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.sendLater(ordered(turn), {
    incidentId: idsOf(turn).incidentId ?? '',
  });
  return settle(turn, outcome, async () =>
    turn.replace(textNote({ title: 'send-later.title', buttons: [['show-my-incidents', {}]] }, turn.kit)),
  );
}

export async function withdraw(turn: Turn): Promise<undefined> {
  const { incidentId = '' } = idsOf(turn);
  const outcome = await turn.services.useCases.withdraw(ordered(turn), { incidentId });
  return settle(turn, outcome, async ({ givenBack }) => {
    const seen = await turn.services.useCases.incidentSeen(turn.asker, incidentId);
    const wasSent = seen.kind === 'seen' && seen.incident.sentAt !== undefined;
    const title = givenBack ? 'withdrawn.given-back' : wasSent ? 'withdrawn.kept' : 'withdrawn.uncounted';
    await turn.replace(
      textNote(
        {
          title,
          buttons: [
            ['show-table', {}],
            ['new-incident', {}],
          ],
        },
        turn.kit,
      ),
    );
  });
}

export async function stillOpen(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.stillOpen(ordered(turn), {
    incidentId: idsOf(turn).incidentId ?? '',
  });
  return settle(turn, outcome, async () =>
    turn.replace(textNote({ title: 'still-open.title', buttons: [['show-my-incidents', {}]] }, turn.kit)),
  );
}

export async function close(turn: Turn): Promise<undefined> {
  const { incidentId = '', outcome: named } = idsOf(turn);
  const how = incidentOutcomes.find((one) => one === named);
  if (how === undefined || how === 'withdrawn') return refused(turn, 'button_unknown');
  const outcome = await turn.services.useCases.close(ordered(turn), { incidentId, outcome: how });
  return settle(turn, outcome, async () => {
    const view = await turn.view(true);
    const seen = await turn.services.useCases.incidentSeen(turn.asker, incidentId);
    if (seen.kind === 'refused') return turn.refuse(seen.refusal);
    const { incident } = seen;
    const row = rowUsedBy(view, incident);
    const used = row === undefined ? {} : { row };
    await turn.replace(incidentClosedCard({ incident, outcome: how, ...used }, turn.kit));
  });
}

/** Withdrawing asks whether it was sent: of a draft there is nothing to ask. */
export async function askWithdrawal(turn: Turn): Promise<undefined> {
  const found = await ownIncident(turn);
  if (found === undefined) return undefined;
  if (found.state === 'closed') return refused(turn, 'incident_already_closed', {}, { incidentId: found.id });
  const row = rowUsedBy(await turn.view(), found);
  const counted = typeof row?.remaining === 'number';
  await turn.show(withdrawalCard({ incident: found, counted }, turn.kit));
}

export async function remindOfRefund(turn: Turn): Promise<undefined> {
  const outcome = await turn.services.useCases.remindOfRefund(ordered(turn), {
    incidentId: idsOf(turn).incidentId ?? '',
  });
  return settle(turn, outcome, async ({ on }) => turn.replace(refundReminderCard({ on }, turn.kit)));
}
