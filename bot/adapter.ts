import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import { type Connector, createConnector, LimitedAuthentication } from './connector.ts';
import { noteBody } from './invoke-answer.ts';
import { isLoopbackUrl } from './loopback.ts';
import type { SendLimiter } from './notices/send-limiter.ts';

export interface AdapterDeps {
  /** The bot registration's id; absent in local mode. */
  readonly appId?: string;
  readonly limiter: SendLimiter;
  /** Tells the person, with the turn's id as the reference number. May send an invoke response. */
  readonly onFault: (context: TurnContext, fault: unknown, turnId: string) => Promise<void>;
  /** Limit of one call to the channel. */
  readonly timeoutMs?: number;
  /** After so long a person who wrote a message sees that the bot is typing. */
  readonly typingAfterMs?: number;
  readonly nowMs?: () => number;
}

export type OnTurn = (context: TurnContext, turnId: string) => Promise<void>;

/** What the route answers with: an invoke's result, or nothing. */
export interface TurnAnswer {
  readonly status: number;
  readonly body?: unknown;
}

const turnIdKey = Symbol('turn id');

/** The id of this turn: its name in the logs and the reference number of a fault. */
export function turnIdOf(context: TurnContext): string {
  const id: unknown = context.turnState.get(turnIdKey);
  return typeof id === 'string' ? id : '';
}

export class TeamsAdapter extends CloudAdapter {
  /** Sends outside a turn. */
  readonly connector: Connector;
  /** Empty in local mode. */
  readonly appId: string;
  readonly #typingAfterMs: number;

  constructor(authentication: LimitedAuthentication, deps: AdapterDeps) {
    super(authentication);
    this.appId = deps.appId ?? '';
    this.#typingAfterMs = deps.typingAfterMs ?? 1500;
    this.connector = createConnector(
      authentication,
      this.createClaimsIdentity(this.appId),
      deps.nowMs ?? (() => Date.now()),
    );
    this.onTurnError = (context, fault) => deps.onFault(context, fault, turnIdOf(context));
  }

  /**
   * Runs one turn. Teams wants card actions answered with HTTP 200 and the code in the body, while
   * the SDK copies the code into the HTTP status; a turn that gave no answer is answered too.
   */
  async receive(
    activity: Activity,
    authorization: string,
    turnId: string,
    onTurn: OnTurn,
  ): Promise<TurnAnswer> {
    const response = await this.processActivity(authorization, withDates(activity), async (context) => {
      context.turnState.set(turnIdKey, turnId);
      const typing = this.#typingSoon(context);
      try {
        await onTurn(context, turnId);
      } finally {
        clearTimeout(typing);
      }
    });
    if (activity.type !== 'invoke') return response === undefined ? { status: 200 } : plainAnswer(response);
    return activity.name === 'adaptiveCard/action' ? cardAnswer(response, turnId) : plainAnswer(response);
  }

  #typingSoon(context: TurnContext): NodeJS.Timeout | undefined {
    if (context.activity.type !== 'message') return undefined;
    return setTimeout(() => {
      const { conversation, serviceUrl } = context.activity;
      // A sign that does not arrive is no reason to fail the turn.
      this.connector
        .send({ serviceUrl, conversationId: conversation.id }, { type: 'typing' })
        .catch(() => undefined);
    }, this.#typingAfterMs).unref();
  }
}

function cardAnswer(response: InvokeResponse | undefined, turnId: string): TurnAnswer {
  const body: unknown = response?.body;
  if (typeof body === 'object' && body !== null && 'statusCode' in body) return { status: 200, body };
  // 501 is what the SDK gives for an invoke that nobody answered.
  const status = response === undefined || response.status === 501 ? 500 : response.status;
  if (status < 400 && body === undefined) return { status: 200, body: noteBody('') };
  return {
    status: 200,
    body: {
      statusCode: status < 400 ? 500 : status,
      type: 'application/vnd.microsoft.error',
      value: { code: String(status), message: turnId },
    },
  };
}

function plainAnswer(response: InvokeResponse | undefined): TurnAnswer {
  if (response === undefined) return { status: 501 };
  return response.body === undefined
    ? { status: response.status }
    : { status: response.status, body: response.body };
}

/** JSON carries instants as text; the SDK works with dates. */
function withDates(activity: Activity): Activity {
  for (const field of ['timestamp', 'localTimestamp', 'expiration'] as const) {
    const text: unknown = activity[field];
    if (typeof text !== 'string') continue;
    const date = new Date(text);
    if (Number.isNaN(date.getTime())) Reflect.deleteProperty(activity, field);
    else activity[field] = date;
  }
  return activity;
}

/** Without an app id nobody is authenticated: only for a server bound to this machine. */
export function createLocalAdapter(deps: AdapterDeps): TeamsAdapter {
  const limits = { timeoutMs: deps.timeoutMs ?? 10_000, limiter: deps.limiter, mayCall: isLoopbackUrl };
  return new TeamsAdapter(new LimitedAuthentication({}, limits), deps);
}
