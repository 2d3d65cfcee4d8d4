import type { Incident } from '../benefits/incidents/index.ts';
import { type CompanyView, maskId, type Person, refusal, samePerson } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { activeCard } from '../cards/index.ts';
import type { Turn } from './turn.ts';

/** What this person has filled in and waits for the benefit. */
export function draftWaitingFor(
  { record }: CompanyView,
  { membershipId, kind }: BenefitRow,
  person: Pick<Person, 'tenantId' | 'oid'>,
): Incident | undefined {
  return record.incidents.find(
    ({ state, by, waitsFor }) =>
      state === 'draft' &&
      samePerson(by, person) &&
      waitsFor?.membershipId === membershipId &&
      waitsFor.kind === kind,
  );
}

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
  const draft = draftWaitingFor(view, row, turn.asker);
  await turn.replace(
    activeCard(
      {
        row,
        by: grant.recordedBy,
        mayEnterIds: true,
        maskedAccessId: maskId(grant.accessId),
        ...(grant.contractId === undefined ? {} : { maskedContractId: maskId(grant.contractId) }),
        ...(activation === undefined ? {} : { activation }),
        ...(draft === undefined ? {} : { draft }),
      },
      turn.kit,
    ),
  );
}
