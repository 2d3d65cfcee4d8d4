import { incidentOutcomes } from '../benefits/index.ts';
import { textNote } from '../cards/index.ts';
import { idsOf, ordered, refused, settle } from './order.ts';
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
  const outcome = await turn.services.useCases.withdraw(ordered(turn), {
    incidentId: idsOf(turn).incidentId ?? '',
  });
  return settle(turn, outcome, async ({ givenBack }) =>
    turn.replace(
      textNote(
        {
          title: givenBack ? 'withdrawn.given-back' : 'withdrawn.kept',
          buttons: [
            ['show-table', {}],
            ['new-incident', {}],
          ],
        },
        turn.kit,
      ),
    ),
  );
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
    const refund = how === 'bug' || how === 'duplicate';
    await turn.replace(
      textNote(
        {
          title: `closed.${how}`,
          paragraphs: refund ? ['closed.refund'] : [],
          buttons: [
            ['show-my-incidents', {}],
            ['show-table', {}],
          ],
        },
        turn.kit,
      ),
    );
  });
}
