/** What becomes of an ask: declined, passed on, withdrawn, granted; each once. */
import { reasonLength } from '../activation/activation-commands.ts';
import { dayOf } from '../calendar.ts';
import { maskIdsIn } from '../ids/ids.ts';
import { decideBalance } from '../memberships/balance-commands.ts';
import { knownIds } from '../memberships/memberships.ts';
import { decideLastDay } from '../memberships/reconcile-commands.ts';
import { auditRow, noticeRow, type Order, refused, samePerson, withReplaced } from '../order.ts';
import type { Person } from '../people/person.ts';
import type { Done, Json, Refused } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { NoticeKind } from '../telling/notice-row.ts';
import type { Ask, AskState, AskSubject } from './ask-record.ts';
import { aboutOfAsk, expiresAt, isOpenAsk, mostNamedPeople } from './ask-rules.ts';

type Ref = { askId: string };
/** With a word of whoever decides, if they like. */
type Decision = Ref & { answer?: string };
type Allowed = (ask: Ask) => boolean;

/** Decides on the open ask, or says who has and when. */
function onOpenAsk<A extends Json>(
  record: CompanyRecord,
  askId: string,
  allowed: Allowed,
  order: Order,
  decide: (ask: Ask) => Done<A> | Refused,
): Done<A> | Refused {
  const ask = record.asks.find((one) => one.id === askId);
  if (ask === undefined || !allowed(ask)) return refused('ask_unknown');
  return isOpenAsk(ask, order.now) ? decide(ask) : alreadyDecided(ask, order.zone);
}

/** How an ask that is not open any more has ended: by whom and when. */
export function alreadyDecided(ask: Ask, zone: string): Refused {
  const by = ask.state === 'withdrawn' ? ask.asker : ask.decidedBy;
  const state = ask.state === 'open' ? 'expired' : ask.state;
  const on = dayOf(ask.decidedAt ?? expiresAt(ask), zone);
  return refused('ask_already_decided', { state, by: by?.name ?? '', on }, aboutOfAsk(ask));
}

const sentTo =
  (by: Person): Allowed =>
  (ask) =>
    ask.sentTo.some((person) => samePerson(person, by));

/** The ask in its final state, its row, and the asker told. */
function ended(
  record: CompanyRecord,
  ask: Ask,
  state: Exclude<AskState, 'open'>,
  decision: { readonly by?: Person; readonly answer?: string; readonly tell?: NoticeKind },
  order: Order,
): Done<Ref> {
  const about = aboutOfAsk(ask);
  const answer = maskIdsIn((decision.answer ?? '').trim(), knownIds(record)).slice(0, reasonLength);
  const next: Ask = {
    ...ask,
    state,
    decidedAt: order.now,
    ...(decision.by === undefined ? {} : { decidedBy: decision.by }),
    ...(answer === '' ? {} : { answer }),
  };
  return {
    kind: 'done',
    record: { ...record, asks: withReplaced(record.asks, next) },
    audit: [auditRow(order, `ask.${state}`, about, { facts: { what: ask.what } })],
    notices: decision.tell === undefined ? [] : [noticeRow(order, decision.tell, ask.asker, about)],
    answer: { askId: ask.id },
  };
}

/**
 * Only the asker is told.
 * @param mayAnyway the gate has just said that this person may decide on asks of others too.
 */
export function decideDecline(
  record: CompanyRecord,
  { askId, answer = '' }: Decision,
  by: Person,
  order: Order,
  mayAnyway = false,
): Done<Ref> | Refused {
  const allowed = mayAnyway ? () => true : sentTo(by);
  return onOpenAsk(record, askId, allowed, order, (ask) =>
    ended(record, ask, 'declined', { by, answer, tell: 'ask-declined' }, order),
  );
}

/** The asker thinks better of it; whoever taps its card later is told so. */
export function decideWithdrawAsk(
  record: CompanyRecord,
  { askId }: Ref,
  by: Person,
  order: Order,
): Done<Ref> | Refused {
  return onOpenAsk(
    record,
    askId,
    ({ asker }) => samePerson(asker, by),
    order,
    (ask) => ended(record, ask, 'withdrawn', {}, order),
  );
}

/**
 * Approved by somebody whose role the gate has just verified. An activation is approved by activating,
 * somebody's leaving by recording it: each has a decision of its own.
 * @param tell who hears of a corrected balance.
 */
export function decideGrantAsk(
  record: CompanyRecord,
  { askId, answer = '' }: Decision,
  what: AskSubject,
  by: Person,
  tell: readonly Person[],
  order: Order,
): Done<Ref> | Refused {
  const allowed: Allowed = (ask) =>
    ask.what === what && ask.what !== 'activate' && ask.what !== 'take-over' && !samePerson(ask.asker, by);
  return onOpenAsk(record, askId, allowed, order, (ask) => {
    const granted = (on: CompanyRecord) =>
      ended(on, ask, 'granted', { by, answer, tell: 'ask-granted' }, order);
    const corrected = correctedBy(record, ask, tell, order);
    if (corrected === undefined) return granted(record);
    if (corrected.kind === 'refused') return corrected;
    const done = granted(corrected.record);
    return {
      ...done,
      audit: [...corrected.audit, ...done.audit],
      notices: [...corrected.notices, ...done.notices],
      incidents: corrected.incidents ?? [],
    };
  });
}

/** What granting it puts right in the record; undefined: nothing of it. */
function correctedBy(
  record: CompanyRecord,
  { what, grantId, remaining, endsOn }: Ask,
  tell: readonly Person[],
  order: Order,
): Done<Json> | Refused | undefined {
  if (grantId === undefined) return undefined;
  if (what === 'correct-balance' && remaining !== undefined)
    return decideBalance(record, { grantId, remaining }, 'balance.corrected', tell, order);
  if (what === 'correct-last-day' && endsOn !== undefined)
    return decideLastDay(record, { grantId, endsOn }, order);
  return undefined;
}

/**
 * @param to somebody known to hold the role; undefined when nobody known was named.
 * @param mayAnyway the gate has just said that this person may decide on asks of others too.
 */
export function decideForward(
  record: CompanyRecord,
  { askId }: Ref,
  by: Person,
  to: Person | undefined,
  order: Order,
  mayAnyway = false,
): Done<Ref & { to: string }> | Refused {
  const allowed = mayAnyway ? () => true : sentTo(by);
  return onOpenAsk(record, askId, allowed, order, (ask) => passedOn(record, ask, to, by, order));
}

/** The asker names a colleague the bot can write to; whether they may is verified when they decide. */
export function decideNameColleague(
  record: CompanyRecord,
  { askId }: Ref,
  by: Person,
  to: Person | undefined,
  order: Order,
): Done<Ref & { to: string }> | Refused {
  const own: Allowed = ({ asker }) => samePerson(asker, by);
  return onOpenAsk(record, askId, own, order, (ask) => {
    if (ask.sentTo.length >= mostNamedPeople)
      return refused('too_many_people_named', { count: mostNamedPeople }, aboutOfAsk(ask));
    return passedOn(record, ask, to, by, order);
  });
}

function passedOn(
  record: CompanyRecord,
  ask: Ask,
  to: Person | undefined,
  by: Person,
  order: Order,
): Done<Ref & { to: string }> | Refused {
  const about = aboutOfAsk(ask);
  if (to === undefined || samePerson(to, by) || samePerson(to, ask.asker))
    return refused('hand_over_to_unknown_person', {}, about);
  const known = ask.sentTo.some((person) => samePerson(person, to));
  const { handedTo = [] } = ask;
  const again = handedTo.some((person) => samePerson(person, to));
  const forwarded: Ask = {
    ...ask,
    sentTo: known ? ask.sentTo : [...ask.sentTo, to],
    handedTo: again ? handedTo : [...handedTo, to],
  };
  const heard = again || (known && samePerson(by, ask.asker));
  return {
    kind: 'done',
    record: { ...record, asks: withReplaced(record.asks, forwarded) },
    audit: [auditRow(order, 'ask.forwarded', about)],
    notices: heard ? [] : [noticeRow(order, 'ask-forwarded', to, about)],
    answer: { askId: ask.id, to: to.name },
  };
}
