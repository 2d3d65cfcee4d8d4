import { ChannelRefused, type ChannelToken } from '../../identity/index.ts';
import { faultFields, type Log } from '../logs.ts';

/** @throws ChannelRefused where the SDK would not have let this token in. */
export type SecondOpinion = (token: ChannelToken, ask: () => Promise<unknown>) => Promise<void>;

const REMEMBERED = 1000;
/** Teams waits five seconds for the answer of a tap: most of them belong to the turn. */
const PATIENCE_MS = 1500;
/** The SDK could not have its keys: our own check stands, and it is asked again after so long. */
const AGAIN_MS = 60_000;

/** The SDK's error says that it could not tell, rather than that it said no. */
function couldNotTell(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status: unknown = Reflect.get(error, 'statusCode');
  return ['FetchError', 'AbortError', 'SyntaxError', 'TimeoutError'].includes(error.name) || status === 500;
}

function timeout(): Promise<never> {
  return new Promise((_resolve, reject) => {
    const error = Object.assign(new Error('the second opinion took too long'), { name: 'TimeoutError' });
    setTimeout(() => reject(error), PATIENCE_MS).unref();
  });
}

/**
 * Has the SDK look at each token once, after our own check, so that what it would refuse in some later
 * version is refused as well. It is never asked about a token that we have not verified.
 */
export function createSecondOpinion(log: Log, nowMs: () => number): SecondOpinion {
  const asked = new Map<string, { readonly answer: Promise<void>; untilMs: number }>();

  async function opinion(ask: () => Promise<unknown>, undecided: () => void): Promise<void> {
    try {
      await Promise.race([ask(), timeout()]);
    } catch (error) {
      if (!couldNotTell(error)) {
        log.warn('second_opinion', { code: 'refused', ...faultFields(error) });
        throw new ChannelRefused('second-opinion');
      }
      log.warn('second_opinion', { code: 'undecided', ...faultFields(error) });
      undecided();
    }
  }

  return async (token, ask) => {
    const known = asked.get(token.hash);
    if (known !== undefined && known.untilMs > nowMs()) return known.answer;
    asked.delete(token.hash);
    const entry = {
      untilMs: token.expiresAtMs,
      answer: opinion(ask, () => {
        entry.untilMs = Math.min(token.expiresAtMs, nowMs() + AGAIN_MS);
      }),
    };
    asked.set(token.hash, entry);
    const oldest = asked.keys().next();
    if (asked.size > REMEMBERED && oldest.done !== true) asked.delete(oldest.value);
    return entry.answer;
  };
}
