import type { CompanyView } from '../benefits/index.ts';
import { benefitTableCard, nothingRecordedCard } from '../cards/index.ts';
import type { Turn } from './turn.ts';

/** The benefit table, or how to begin where nobody has recorded anything. */
export async function showTable(turn: Turn): Promise<void> {
  const view: CompanyView = await turn.view();
  const company = turn.companyName(view);
  if (view.record.memberships.length === 0) {
    const mayRecord = turn.personal && (await turn.services.mayTryToActivate(turn.asker));
    await turn.show(nothingRecordedCard({ company, mayRecord }, turn.kit));
    return;
  }
  await turn.show(
    benefitTableCard(
      {
        company,
        account: turn.asker.account,
        rows: view.rows,
        mayActivate: await turn.services.mayTryToActivate(turn.asker),
        personal: turn.personal,
        ...(turn.personal ? {} : { chatUrl: turn.chatUrl }),
      },
      turn.kit,
    ),
  );
}
