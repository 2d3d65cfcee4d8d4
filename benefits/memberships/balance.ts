/** What is left of a grant. `used` is a counter in the grant; reserved ones are prepared incidents. */

import type { Incident } from '../incidents/incident-record.ts';
import type { AuditRow } from '../record/audit-row.ts';
import type { Grant } from './membership-record.ts';

export interface Balance {
  readonly used: number;
  readonly reserved: number;
  /** Never below zero. */
  readonly remaining: number | 'unlimited';
  /** Used ones that Microsoft usually gives back and has not confirmed. */
  readonly toBeConfirmed: number;
  /** Awaited refunds that are in `remaining` already: the portal's number rose, and did not say by whose. */
  readonly refundsInCount: number;
}

/** @param incidents of the record: the open ones, and closed ones whose refund is awaited */
export function balanceOf(grant: Grant, incidents: readonly Incident[]): Balance {
  const own = incidents.filter((incident) => incident.grantId === grant.id);
  const awaited = own.filter((incident) => incident.refund === 'to-be-confirmed').length;
  const refundsInCount = Math.min(grant.refundsInCount ?? 0, awaited);
  const refunds = { toBeConfirmed: awaited - refundsInCount, refundsInCount };
  if (grant.allowance === 'unlimited') {
    return { used: grant.used, reserved: 0, remaining: 'unlimited', ...refunds };
  }
  const reserved = own.filter((incident) => incident.state === 'prepared').length;
  const remaining = Math.max(0, grant.allowance - grant.used - reserved);
  return { used: grant.used, reserved, remaining, ...refunds };
}

/** The grant with as many refunds in its number; none is not kept. */
export function withRefundsInCount({ refundsInCount: _, ...grant }: Grant, inCount: number): Grant {
  return inCount === 0 ? grant : { ...grant, refundsInCount: inCount };
}

/** The same balance counted anew from the audit rows: the sum of their effects on the grant. */
export function recount(grantId: string, rows: readonly AuditRow[]): { used: number; reserved: number } {
  let used = 0;
  let reserved = 0;
  for (const { effect } of rows) {
    if (effect?.grantId !== grantId) continue;
    used += effect.used;
    reserved += effect.reserved;
  }
  return { used, reserved };
}

/**
 * What the portal's number says of the refunds that are awaited: all are confirmed where they explain
 * it exactly; where it rose by something else, as many as fit are in it from now on. A number that
 * fell says nothing of them: an incident was opened past the bot.
 */
export function refundsSeen(
  grant: Grant & { readonly allowance: number },
  incidents: readonly Incident[],
  portalRemaining: number,
): { readonly explained: boolean; readonly inCount: number } {
  const { toBeConfirmed, refundsInCount } = balanceOf(grant, incidents);
  const rise = portalRemaining - (grant.allowance - grant.used);
  if (toBeConfirmed > 0 && rise === toBeConfirmed) return { explained: true, inCount: 0 };
  const seen = Math.min(Math.max(rise, 0), toBeConfirmed);
  return { explained: false, inCount: refundsInCount + seen };
}

/**
 * The used-count after the portal said how many remain. Microsoft does not know of the reserved
 * ones, so they must still fit: used := allowance − max(remaining there, reserved here).
 */
export function correctedUsed(allowance: number, reserved: number, portalRemaining: number): number {
  const fits = Math.min(Math.max(portalRemaining, reserved, 0), allowance);
  return allowance - fits;
}
