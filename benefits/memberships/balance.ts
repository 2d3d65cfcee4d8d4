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
}

/** @param incidents of the record: the open ones, and closed ones whose refund is awaited */
export function balanceOf(grant: Grant, incidents: readonly Incident[]): Balance {
  const own = incidents.filter((incident) => incident.grantId === grant.id);
  const toBeConfirmed = own.filter((incident) => incident.refund === 'to-be-confirmed').length;
  if (grant.allowance === 'unlimited') {
    return { used: grant.used, reserved: 0, remaining: 'unlimited', toBeConfirmed };
  }
  const reserved = own.filter((incident) => incident.state === 'prepared').length;
  const remaining = Math.max(0, grant.allowance - grant.used - reserved);
  return { used: grant.used, reserved, remaining, toBeConfirmed };
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
 * The used-count after the portal said how many remain. Microsoft does not know of the reserved
 * ones, so they must still fit: used := allowance − max(remaining there, reserved here).
 */
export function correctedUsed(allowance: number, reserved: number, portalRemaining: number): number {
  const fits = Math.min(Math.max(portalRemaining, reserved, 0), allowance);
  return allowance - fits;
}
