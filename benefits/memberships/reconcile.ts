/**
 * A plan line of the portal compared with the record. The record is the company's own ledger, the
 * portal's count is the truth: a line with a known Access ID corrects the balance once it is confirmed.
 */
import { addYears, type CalendarDay } from '../calendar.ts';
import { isUnreadable } from '../ids/unreadable-ids.ts';
import { awaitedRefunds } from '../incidents/refunds.ts';
import { refused } from '../order.ts';
import type { Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import { balanceOf, correctedUsed, refundsSeen } from './balance.ts';
import type { Grant, Membership } from './membership-record.ts';
import { membershipOf } from './memberships.ts';
import type { PortalReading } from './portal-line.ts';

/** What a comparison needs of a line. */
export type PortalCount = Pick<PortalReading, 'accessId' | 'startsOn' | 'endsOn' | 'remaining'>;

interface Known {
  readonly grant: Grant;
  readonly membership: Membership;
  /** Where the line ends on another day than the record. `plausible`: somebody who may can take it over. */
  readonly dates?: { readonly from: CalendarDay; readonly to: CalendarDay; readonly plausible: boolean };
}

export type PortalComparison =
  /** No grant has the Access ID in these days: it is a membership, if anything. */
  | { readonly kind: 'unknown' }
  /** The period of the line is over, so it says nothing about today. */
  | ({ readonly kind: 'line-over'; readonly endsOn: CalendarDay } & Known)
  /** By the record the contract is over, by the line it is not. */
  | ({ readonly kind: 'record-over' } & Known)
  | ({ readonly kind: 'count-missing' } & Known)
  /** Nothing is counted on one of the two sides. */
  | ({ readonly kind: 'unlimited'; readonly where: 'both' | 'record' | 'portal' } & Known)
  | ({ readonly kind: 'too-many'; readonly portal: number; readonly allowance: number } & Known)
  /** Two of the lines say different things about it. */
  | ({ readonly kind: 'contradicted' } & Known)
  | ({
      readonly kind: 'counted';
      readonly allowance: number;
      /** How many remain there and here; neither leaves out the prepared ones. */
      readonly portal: number;
      readonly recorded: number;
      /** Prepared and not sent: the portal does not know them, they stay. */
      readonly reserved: number;
      /** What the table says afterwards. */
      readonly left: number;
      /** Refunds that wait, and whether the line confirms them: only where they explain it exactly. */
      readonly awaited: number;
      readonly refunds: number;
    } & Known);

/** A line is compared with the grant that has its Access ID in these days. */
export function comparedWithRecord(
  record: CompanyRecord,
  line: PortalCount,
  today: CalendarDay,
): PortalComparison {
  const known = holderOf(record, line, today);
  if (known === undefined) return { kind: 'unknown' };
  const { grant } = known;
  const { endsOn, remaining } = line;
  if (endsOn !== undefined && endsOn < today) return { kind: 'line-over', endsOn, ...known };
  if (grant.endsOn < today) return { kind: 'record-over', ...known };
  const { allowance } = grant;
  if (allowance === 'unlimited') {
    const where = typeof remaining === 'number' ? 'record' : 'both';
    return { kind: 'unlimited', where, ...known };
  }
  if (remaining === undefined) return { kind: 'count-missing', ...known };
  if (remaining === 'unlimited') return { kind: 'unlimited', where: 'portal', ...known };
  if (remaining > allowance) return { kind: 'too-many', portal: remaining, allowance, ...known };
  const { reserved } = balanceOf(grant, record.incidents);
  const recorded = allowance - grant.used;
  const awaited = awaitedRefunds(record, grant.id).length;
  return {
    kind: 'counted',
    ...known,
    allowance,
    portal: remaining,
    recorded,
    reserved,
    left: allowance - correctedUsed(allowance, reserved, remaining) - reserved,
    awaited,
    refunds: refundsSeen({ ...grant, allowance }, record.incidents, remaining).explained ? awaited : 0,
  };
}

/** Several lines at once: the same one twice is one, two that say different things are neither. */
export function comparedLines<L extends PortalCount>(
  record: CompanyRecord,
  lines: readonly L[],
  today: CalendarDay,
): readonly { readonly line: L; readonly comparison: PortalComparison }[] {
  const all = lines.map((line) => ({ line, comparison: comparedWithRecord(record, line, today) }));
  const ofSameGrant = (one: PortalComparison) =>
    all.filter(
      ({ comparison }) =>
        one.kind !== 'unknown' && comparison.kind !== 'unknown' && comparison.grant.id === one.grant.id,
    );
  return all
    .filter(({ line, comparison }, index) => {
      const first = ofSameGrant(comparison).find((other) => sameCount(other.line, line));
      return first === undefined || all.indexOf(first) === index;
    })
    .map(({ line, comparison }) => {
      if (comparison.kind === 'unknown') return { line, comparison };
      const agree = ofSameGrant(comparison).every((other) => sameCount(other.line, line));
      const { grant, membership } = comparison;
      return { line, comparison: agree ? comparison : { kind: 'contradicted', grant, membership } };
    });
}

const sameCount = (a: PortalCount, b: PortalCount): boolean =>
  a.endsOn === b.endsOn && a.remaining === b.remaining;

/** Whether confirming it would change or confirm something without anybody's role. */
export function isCounted(
  comparison: PortalComparison,
): comparison is Extract<PortalComparison, { kind: 'counted' }> {
  return comparison.kind === 'counted';
}

/** A corrected day further away than a year after the membership is surely misread. */
const farthestYears = 1;

function mayEndOn(membership: Membership, endsOn: CalendarDay, today: CalendarDay): boolean {
  return endsOn >= today && endsOn <= addYears(membership.endsOn, farthestYears);
}

/** Whether a contract may be said to end on this day; undefined: it may. */
export function whyNotLastDay(
  record: CompanyRecord,
  { grantId, endsOn }: { readonly grantId: string; readonly endsOn: CalendarDay },
  today: CalendarDay,
): Refused | undefined {
  const grant = record.grants.find(({ id }) => id === grantId);
  const membership = grant && membershipOf(record, grant.membershipId);
  if (grant === undefined || membership === undefined) return refused('benefit_unknown');
  return mayEndOn(membership, endsOn, today) ? undefined : refused('portal_line_unknown');
}

function holderOf(record: CompanyRecord, line: PortalCount, today: CalendarDay): Known | undefined {
  const { accessId, startsOn, endsOn } = line;
  if (accessId === undefined || isUnreadable(accessId)) return undefined;
  const holders = record.grants.flatMap((grant) => {
    const membership = grant.accessId === accessId && membershipOf(record, grant.membershipId);
    return membership ? [{ grant, membership }] : [];
  });
  const inTheseDays = holders.filter(
    ({ grant, membership }) =>
      (startsOn === undefined || startsOn <= grant.endsOn) &&
      (endsOn === undefined || membership.startsOn <= endsOn),
  );
  const isOver = endsOn !== undefined && endsOn < today;
  const [found] = [...(inTheseDays.length === 0 && isOver ? holders : inTheseDays)].sort((a, b) =>
    b.grant.endsOn.localeCompare(a.grant.endsOn),
  );
  if (found === undefined || endsOn === undefined || endsOn === found.grant.endsOn) return found;
  const plausible = mayEndOn(found.membership, endsOn, today);
  return { ...found, dates: { from: found.grant.endsOn, to: endsOn, plausible } };
}
