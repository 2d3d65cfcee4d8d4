/** What holds of every ask: who may decide on it, how long it is open, what it is about. */
import { addDays, addSeconds, type CalendarDay, dayOf, type Instant } from '../calendar.ts';
import { personKey, samePerson } from '../order.ts';
import type { Capability } from '../people/roles.ts';
import type { About } from '../record/audit-row.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { BenefitKind } from '../vocabulary.ts';
import type { Ask, AskSubject } from './ask-record.ts';

/** What whoever decides must be allowed to do; it also says whom an ask goes to. */
export const askCapabilities = {
  activate: 'activate',
  'show-ids': 'approve-asks',
  'check-ids': 'approve-asks',
  'correct-balance': 'correct-balances',
  'correct-last-day': 'correct-balances',
  'open-for-customer': 'customers',
  'take-over': 'approve-asks',
} as const satisfies Record<AskSubject, Capability>;

/** Days an ask stays open, and days an ended one is still kept for those who come late. */
export const askDays = 30;
/** How many asks one person may have open at a time. */
export const mostOpenAsks = 10;
/** How many ended asks of one person are kept, so that asking and withdrawing does not fill the record. */
export const mostEndedAsks = 30;
/** How many people an asker may name for one ask. */
export const mostNamedPeople = 5;

/** Nobody has decided on it, and its 30 days are not over. */
export function isOpenAsk(ask: Ask, now: Instant): boolean {
  return ask.state === 'open' && now < expiresAt(ask);
}

/** The moment an ask that nobody answers ends. */
export function expiresAt(ask: Pick<Ask, 'askedAt'>): Instant {
  return addSeconds(ask.askedAt, askDays * 86_400);
}

/** The last day of an ask, for showing. */
export function askEndsOn(ask: Pick<Ask, 'askedAt'>, zone: string): CalendarDay {
  return dayOf(expiresAt(ask), zone);
}

/** Open asks, the oldest first. */
export function openAsks(record: CompanyRecord, now: Instant): readonly Ask[] {
  return record.asks.filter((ask) => isOpenAsk(ask, now));
}

/** An open ask to activate this benefit. */
export function asksForActivation(ask: Ask, membershipId: string, kind: BenefitKind): boolean {
  return (
    ask.what === 'activate' && ask.state === 'open' && ask.membershipId === membershipId && ask.kind === kind
  );
}

/** References to the ask and to what it is about. */
export function aboutOfAsk(ask: Ask): About & Readonly<Record<string, string>> {
  const { id: askId, membershipId, kind, grantId, incidentId } = ask;
  return {
    askId,
    ...(membershipId === undefined ? {} : { membershipId }),
    ...(kind === undefined ? {} : { kind }),
    ...(grantId === undefined ? {} : { grantId }),
    ...(incidentId === undefined ? {} : { incidentId }),
  };
}

/** The same asker asks for the same thing of the same object. */
export function sameAsk(one: Ask, other: Ask): boolean {
  const object = ({ what, membershipId, kind, grantId, person }: Ask) =>
    [what, membershipId, kind, grantId, person?.tenantId, person?.oid].join('/');
  const forIncident = ({ what, incidentId }: Ask) => (what === 'open-for-customer' ? incidentId : '');
  return (
    samePerson(one.asker, other.asker) &&
    object(one) === object(other) &&
    forIncident(one) === forIncident(other)
  );
}

/** The asks without those that ended so long ago, or so many ago, that nobody comes back to them. */
export function keptAsks(record: CompanyRecord, now: Instant): readonly Ask[] {
  const oldest = addDays(dayOf(now, 'UTC'), -askDays);
  const ended = new Map<string, number>();
  return record.asks
    .toReversed()
    .filter((ask) => {
      if (isOpenAsk(ask, now)) return true;
      const asker = personKey(ask.asker);
      const newer = ended.get(asker) ?? 0;
      ended.set(asker, newer + 1);
      return newer < mostEndedAsks && dayOf(ask.decidedAt ?? expiresAt(ask), 'UTC') >= oldest;
    })
    .toReversed();
}
