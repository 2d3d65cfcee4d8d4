import {
  addSeconds,
  type Clock,
  type Instant,
  type NoticeSettlement,
  type Outbox,
} from '../benefits/index.ts';
import type { Companies, CompanyState, OpenNotice } from './company-state.ts';
import { detached, type Journal } from './journal.ts';

export interface OutboxDeps {
  readonly companies: Companies;
  readonly journal: Pick<Journal, 'append' | 'assertOpen'>;
  readonly clock: Clock;
}

interface Lease {
  readonly until: Instant;
  /** How often it was claimed since the start, on top of what is settled. */
  readonly claims: number;
}

/** Claims live in memory: after a restart nobody holds anything. Settlements are durable. */
export function createOutbox({ companies, journal, clock }: OutboxDeps): Outbox {
  const leases = new Map<string, Lease>();
  const leaseKey = (state: CompanyState, noticeId: string) => JSON.stringify([state.companyId, noticeId]);
  const isFree = (state: CompanyState, { notice }: OpenNotice, now: Instant): boolean => {
    const lease = leases.get(leaseKey(state, notice.id));
    return lease === undefined || lease.until <= now;
  };
  const attemptsOf = (state: CompanyState, open: OpenNotice): number =>
    open.attempts + (leases.get(leaseKey(state, open.notice.id))?.claims ?? 0);

  async function settle(state: CompanyState, open: OpenNotice, settlement: NoticeSettlement): Promise<void> {
    const noticeId = open.notice.id;
    const attempt = attemptsOf(state, open);
    await journal.append(detached({ type: 'settle', noticeId, attempt, settlement }), state);
    leases.delete(leaseKey(state, noticeId));
  }

  /** Nobody came in time: from now on it stands under *To do*. */
  async function buryExpired(now: Instant): Promise<void> {
    const expired = [...companies.all()].flatMap((state) =>
      [...state.notices.values()]
        .filter((open) => open.waiting !== undefined && open.waiting.until <= now)
        .map((open) =>
          settle(state, open, { kind: 'dead', at: now, reason: open.waiting?.reason ?? 'nobody came' }),
        ),
    );
    await Promise.all(expired);
  }

  return {
    async claimDue(limit, leaseSeconds) {
      journal.assertOpen();
      const now = clock.now();
      await buryExpired(now);
      const due = [...companies.all()].flatMap((state) =>
        [...state.notices.values()]
          .filter((open) => open.waiting === undefined && open.dueAt <= now && isFree(state, open, now))
          .map((open) => ({ state, open })),
      );
      due.sort((a, b) => (a.open.dueAt < b.open.dueAt ? -1 : a.open.dueAt > b.open.dueAt ? 1 : 0));
      const leaseUntil = addSeconds(now, leaseSeconds);
      return due.slice(0, limit).map(({ state, open }) => {
        const key = leaseKey(state, open.notice.id);
        leases.set(key, { until: leaseUntil, claims: (leases.get(key)?.claims ?? 0) + 1 });
        const attempt = attemptsOf(state, open);
        return { companyId: state.companyId, notice: open.notice, attempt, leaseUntil };
      });
    },

    async settle(companyId, noticeId, settlement) {
      journal.assertOpen();
      const state = companies.find(companyId);
      const open = state?.notices.get(noticeId);
      if (state !== undefined && open !== undefined) await settle(state, open, settlement);
    },

    async wake(companyId, person) {
      journal.assertOpen();
      const state = companies.find(companyId);
      const waiting = [...(state?.notices.values() ?? [])].filter(
        ({ waiting: since, notice: { to } }) =>
          since !== undefined && to.tenantId === person.tenantId && to.oid === person.oid,
      );
      if (state === undefined || waiting.length === 0) return 0;
      const noticeIds = waiting.map(({ notice }) => notice.id);
      await journal.append(detached({ type: 'wake', noticeIds, at: clock.now() }), state);
      return waiting.length;
    },

    async deadLetters(companyId) {
      return companies.find(companyId)?.history.deadLetters() ?? [];
    },
  };
}
