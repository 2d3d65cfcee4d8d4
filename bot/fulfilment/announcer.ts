import {
  type ClaimedNotice,
  type CompanyRecord,
  type CompanyStore,
  type NoticeSettlement,
  stillDue,
} from '../../benefits/index.ts';
import { membershipOf } from '../../benefits/memberships/index.ts';
import { backoffMs, parseRetryAfter } from '../notices/delivery.ts';
import type { Signatures } from './signatures.ts';

/** Calls the fulfilment system about one claimed notice, and says what is to become of the notice. */
export type Announce = (claimed: ClaimedNotice) => Promise<NoticeSettlement>;

export interface AnnouncerDeps {
  /** https, or http on this machine. */
  readonly url: string;
  readonly signatures: Pick<Signatures, 'sign'>;
  readonly store: Pick<CompanyStore, 'read'>;
  readonly clock: { now(): string };
  /** In [0, 1). */
  readonly random: () => number;
  /** Limit of one call, answer included. */
  readonly timeoutMs?: number;
}

/** Two days of attempts on average, as for messages; then it is a dead letter. */
const lastAttempt = 200;
/** Worth another try, besides every 5xx: the call has a number, so that a repeat does no harm. */
const laterStatuses: readonly number[] = [408, 425, 429];

type Attempt =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'later'; readonly reason: string; readonly retryAfterMs?: number }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * `activation.requested`, signed as the results are that come back: number, time and bytes, with every
 * secret the company has. The notice's id is the call's number, the same at every attempt. It carries
 * no ids of a contract and no person; a redirect is not followed.
 */
export function createAnnouncer(deps: AnnouncerDeps): Announce {
  const { url, signatures, store, clock, random } = deps;

  async function attempt(headers: Readonly<Record<string, string>>, body: string): Promise<Attempt> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(deps.timeoutMs ?? 10_000),
      });
      // Nothing of the answer is read: only its status counts.
      await response.body?.cancel();
      return attemptOf(response);
    } catch (fault) {
      const timedOut = fault instanceof Error && fault.name === 'TimeoutError';
      return { kind: 'later', reason: timedOut ? 'timeout' : 'unreachable' };
    }
  }

  function attemptOf({ ok, status, headers }: Response): Attempt {
    if (ok) return { kind: 'arrived' };
    const reason = `http_${status}`;
    if (status < 500 && !laterStatuses.includes(status)) return { kind: 'refused', reason };
    const retryAfterMs = parseRetryAfter(headers.get('retry-after'), Date.parse(clock.now()));
    return { kind: 'later', reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }

  return async (claimed) => {
    const { companyId, notice } = claimed;
    const dead = (reason: string): NoticeSettlement => ({ kind: 'dead', at: clock.now(), reason });
    const record = await store.read(companyId);
    const data = record && stillDue(record, notice) ? dataOf(record, notice.about.activationId) : undefined;
    if (data === undefined) return { kind: 'dropped', at: clock.now() };
    const body = JSON.stringify({ type: 'activation.requested', timestamp: notice.dueAt, data });
    const headers = signatures.sign(companyId, notice.id, body);
    if (headers === undefined) return dead('no_secret');
    const result = await attempt(headers, body);
    if (result.kind === 'arrived') return { kind: 'sent', at: clock.now() };
    if (result.kind === 'refused' || claimed.attempt >= lastAttempt) return dead(result.reason);
    const waitMs = backoffMs(claimed.attempt, random, result.retryAfterMs);
    const dueAt = new Date(Date.parse(clock.now()) + waitMs).toISOString();
    return { kind: 'retry', dueAt, reason: result.reason };
  };
}

/** What the other side needs to find the benefit in Partner Center. */
function dataOf(record: CompanyRecord, activationId: string | undefined): object | undefined {
  const activation = record.activations.find(({ id }) => id === activationId);
  const membership = activation && membershipOf(record, activation.membershipId);
  if (activation === undefined || membership === undefined) return undefined;
  const { tenantId, offer, competencies, startsOn, endsOn } = membership;
  return {
    activationId: activation.id,
    number: activation.number,
    requestedAt: activation.requestedAt,
    benefit: activation.kind,
    tenantId,
    offer,
    competencies,
    startsOn,
    endsOn,
  };
}
