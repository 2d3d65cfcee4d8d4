import { isCalendarDay, refusal } from '../benefits/index.ts';
import {
  entitledKinds,
  lapsingWith,
  type Membership,
  nextPeriod,
  type Period,
  whyNotRenewable,
} from '../benefits/memberships/index.ts';
import {
  notRenewingCard,
  refusalSentence,
  renewalCard,
  renewalFormCard,
  renewedCard,
} from '../cards/index.ts';
import { idsOf, inputsOf, ordered, refused, settle } from './order.ts';
import type { Turn } from './turn.ts';

async function renewable(turn: Turn): Promise<Membership | undefined> {
  const { record, today } = await turn.view();
  const { membershipId = '' } = idsOf(turn);
  const membership = record.memberships.find(({ id }) => id === membershipId);
  const why = whyNotRenewable(record, membershipId, today);
  if (why !== undefined || membership === undefined) {
    return turn.refuse(why?.refusal ?? refusal('membership_unknown'));
  }
  return membership;
}

/** The new period, proposed: the day after the end, for a year, the same offer and competencies. */
export async function renew(turn: Turn): Promise<undefined> {
  const membership = await renewable(turn);
  if (membership === undefined) return undefined;
  const period = nextPeriod(membership);
  if (idsOf(turn).as === 'form') {
    await turn.replace(renewalFormCard({ membership, period }, turn.kit));
    return undefined;
  }
  const { record, today } = await turn.view();
  const kinds = entitledKinds({ ...membership, ...period });
  const lapsing = lapsingWith(record, membership, today);
  await turn.show(renewalCard({ membership, period, kinds, lapsing }, turn.kit));
  return undefined;
}

export async function confirmRenewal(turn: Turn): Promise<undefined> {
  const { membershipId = '', ...given } = idsOf(turn);
  const typed = inputsOf(turn);
  const period: Period = {
    startsOn: (typed.startsOn ?? given.startsOn ?? '').trim(),
    endsOn: (typed.endsOn ?? given.endsOn ?? '').trim(),
  };
  const { record } = await turn.view();
  const membership = record.memberships.find(({ id }) => id === membershipId);
  if (membership === undefined) return refused(turn, 'membership_unknown');
  const problem = problemOf(turn, period, membership);
  if (problem !== undefined) {
    await turn.replace(renewalFormCard({ membership, period, problem }, turn.kit));
    return undefined;
  }
  const outcome = await turn.services.useCases.renewMembership(ordered(turn), { membershipId, ...period });
  if (outcome.kind === 'refused' && outcome.refusal.code === 'memberships_invalid') {
    const sentence = refusalSentence({ refusal: outcome.refusal, account: turn.asker.account }, turn.kit);
    await turn.replace(renewalFormCard({ membership, period, problem: sentence }, turn.kit));
    return undefined;
  }
  return settle(turn, outcome, async (renewed) => {
    const fresh = await turn.view(true);
    const next = fresh.record.memberships.find(({ id }) => id === renewed.membershipId);
    if (next === undefined) return turn.refuse(refusal('membership_unknown'));
    await turn.replace(renewedCard({ membership: next, kinds: renewed.kinds }, turn.kit));
  });
}

/** What is wrong with the dates, in the reader's words. */
function problemOf(turn: Turn, { startsOn, endsOn }: Period, membership: Membership): string | undefined {
  const { words } = turn;
  if (!isCalendarDay(startsOn) || !isCalendarDay(endsOn)) return words.say('renewal-form.no-day');
  if (endsOn < startsOn) return words.say('renewal-form.ends-before');
  if (startsOn > membership.startsOn) return undefined;
  return words.say('renewal-form.same-period', { from: words.day(membership.startsOn) });
}

export async function notRenewing(turn: Turn): Promise<undefined> {
  const { membershipId = '' } = idsOf(turn);
  const outcome = await turn.services.useCases.notRenewing(ordered(turn), { membershipId });
  return settle(turn, outcome, async () => {
    const { record, today } = await turn.view(true);
    const membership = record.memberships.find(({ id }) => id === membershipId);
    if (membership === undefined) return turn.refuse(refusal('membership_unknown'));
    const lapsing = lapsingWith(record, membership, today);
    await turn.replace(notRenewingCard({ membership, lapsing }, turn.kit));
  });
}
