import { type RefusalCode, type Refused, refusal } from '../../benefits/index.ts';
import type { ApiAnswer } from './client.ts';

export type ApiFailure = Exclude<ApiAnswer, { readonly kind: 'json' }>;

/** Waits that Partner Center does not name. */
const usualWaitSeconds = 30;

/**
 * What a refused or failed request means for a person (learn.microsoft.com, Partner Center error codes):
 * 401 asks for a second factor, 403 says that the role has not the right.
 */
function codeOf(failure: ApiFailure, notFound: RefusalCode): RefusalCode {
  if (failure.kind === 'unreachable') return 'partner_center_unreachable';
  switch (failure.status) {
    case 401:
      return 'partner_center_second_factor';
    case 403:
      return 'partner_center_forbidden';
    case 404:
      return notFound;
    case 429:
      return 'partner_center_throttled';
    default:
      return 'partner_center_unreachable';
  }
}

/** @param notFound what 404 means where it was asked. */
export function refusedBy(failure: ApiFailure, account: string, notFound: RefusalCode): Refused {
  const code = codeOf(failure, notFound);
  const seconds =
    failure.kind === 'status' && code === 'partner_center_throttled'
      ? { seconds: Math.max(1, failure.retryAfterSeconds ?? usualWaitSeconds) }
      : {};
  return { kind: 'refused', refusal: refusal(code, { account, ...seconds }) };
}

/** For the log: words from closed lists. */
export function reasonOf(failure: ApiFailure): { readonly reason?: string; readonly status?: number } {
  return failure.kind === 'status' ? { status: failure.status } : { reason: failure.reason };
}
