import type { Grant } from '../memberships/membership-record.ts';

/** Which of a grant's ids is another one now; `added`: the Contract ID that was missing. */
export type IdsChange = 'access' | 'contract' | 'both' | 'added';
type Pair = Pick<Grant, 'accessId' | 'contractId'>;

export function idsChange(before: Pair, after: Pair): IdsChange | undefined {
  const access = before.accessId !== after.accessId;
  const contract = before.contractId !== after.contractId;
  if (access && contract) return 'both';
  if (access) return 'access';
  if (!contract) return undefined;
  return before.contractId === undefined ? 'added' : 'contract';
}
