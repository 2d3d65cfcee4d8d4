import type { IncomingMessage, ServerResponse } from 'node:http';
import type restify from 'restify';
import { type Refusal, StoreFault, type UseCases } from '../../benefits/index.ts';
import { BadBody, parseJson, readBytes, textOf } from '../activity-body.ts';
import { discardBody } from '../discard-body.ts';
import { answer } from '../json-answer.ts';
import type { Limits } from '../limits/index.ts';
import { faultFields, type Log } from '../logs.ts';
import { newTurnId } from '../turn-id.ts';
import { type FieldProblem, parseEvent } from './event-body.ts';
import type { Signatures } from './signatures.ts';

export interface EventsRouteDeps {
  readonly signatures: Signatures;
  readonly useCases: Pick<UseCases, 'fulfilmentEvent'>;
  readonly limits: Pick<Limits, 'failure'>;
  readonly clock: { now(): string };
  readonly log: Log;
  /** Told after something has changed, so that the notices leave at once. */
  readonly onApplied: () => void;
}

const path = '/api/fulfilment/events';
const mostBytes = 64 * 1024;
/** After how long a sender may try again when nothing could be saved. */
const saveAgainSeconds = 30;

/** Not verified: the same words whatever was wrong. */
class NotVerified extends Error {
  override readonly name = 'NotVerified';
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

/**
 * `POST /api/fulfilment/events`: what a company's fulfilment system reports, by Standard Webhooks. The
 * company is the one whose secret signed the bytes; nothing in the body is believed before. What came
 * before, late or in contradiction is answered like anything else, so that the sender stops.
 */
export function registerFulfilmentEvents(server: restify.Server, deps: EventsRouteDeps): void {
  server.post(path, (request, response, next) => {
    take(request, response, deps).then(() => next(false), next);
  });
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  deps: EventsRouteDeps,
): Promise<void> {
  const turn = newTurnId();
  const { log } = deps;
  try {
    const { status, body } = await answerOf(request, deps);
    log.info('fulfilment_event', { turn, status });
    answer(response, status, body);
  } catch (fault) {
    if (fault instanceof NotVerified || fault instanceof BadBody) {
      await refuse(request, response, fault, turn, deps);
      return;
    }
    log.error('fulfilment_event_failed', { turn, ...faultFields(fault) });
    if (fault instanceof StoreFault) response.setHeader('retry-after', saveAgainSeconds);
    answer(response, fault instanceof StoreFault ? 503 : 500, { error: turn });
  }
}

async function answerOf(request: IncomingMessage, deps: EventsRouteDeps): Promise<Answer> {
  const headers = deps.signatures.headersOf(request.headers);
  if (headers === undefined) throw new NotVerified();
  const bytes = await readBytes(request, mostBytes);
  const companyId = deps.signatures.signer(headers, bytes);
  if (companyId === undefined) throw new NotVerified();

  const parsed = parseEvent(jsonOf(bytes), deps.clock.now());
  if ('problems' in parsed) return notUnderstood(parsed.problems);
  const outcome = await deps.useCases.fulfilmentEvent(companyId, headers.id, parsed.event);
  if (outcome.kind === 'refused') return refusalAnswer(outcome.refusal);
  deps.onApplied();
  return { status: 200, body: { outcome: outcome.answer.outcome } };
}

/** Signed, but no JSON: its sender is told as of any other field. */
function jsonOf(bytes: Buffer): unknown {
  try {
    return parseJson(textOf(bytes));
  } catch (fault) {
    if (fault instanceof BadBody) return undefined;
    throw fault;
  }
}

function notUnderstood(problems: readonly FieldProblem[]): Answer {
  return { status: 400, body: { error: 'event_not_understood', problems } };
}

function refusalAnswer({ code }: Refusal): Answer {
  if (code === 'activation_unknown') return { status: 404, body: { error: code } };
  if (code === 'changed_since') {
    const problem = 'was used for another event already. A new event needs a new one.';
    return notUnderstood([{ field: 'webhook-id', problem }]);
  }
  const problem = 'must be two different texts of 6 to 12 digits.';
  return notUnderstood([{ field: 'data.accessId and data.contractId', problem }]);
}

async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  fault: NotVerified | BadBody,
  turn: string,
  { limits, log }: EventsRouteDeps,
): Promise<void> {
  const code = fault instanceof BadBody ? fault.code : 'not_verified';
  const wait = await limits.failure('fulfilment', request);
  const status = wait !== undefined ? 429 : fault instanceof BadBody ? fault.status : 401;
  log.warn('fulfilment_event_refused', { turn, code, status });
  if (wait !== undefined) response.setHeader('retry-after', wait);
  discardBody(request);
  answer(response, status, { error: wait === undefined ? code : 'too_many_requests' });
}
