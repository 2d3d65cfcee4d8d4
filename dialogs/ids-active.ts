import { maskId, refusal } from '../benefits/index.ts';
import { activeCard } from '../cards/index.ts';
import type { Turn } from './turn.ts';

/** The benefit is active: what has just been recorded, masked. */
export async function showActive(
  turn: Turn,
  grantId: string | null,
  activationId: string | null,
): Promise<void> {
  const view = await turn.view(true);
  const grant = view.record.grants.find(({ id }) => id === grantId);
  const row = view.rows.find((item) => item.grantId === grantId);
  if (grant === undefined || row === undefined) return turn.refuse(refusal('benefit_unknown'));
  const activation = view.record.activations.find(({ id }) => id === activationId);
  await turn.replace(
    activeCard(
      {
        row,
        by: grant.recordedBy,
        mayEnterIds: true,
        maskedAccessId: maskId(grant.accessId),
        ...(grant.contractId === undefined ? {} : { maskedContractId: maskId(grant.contractId) }),
        ...(activation === undefined ? {} : { activation }),
      },
      turn.kit,
    ),
  );
}
