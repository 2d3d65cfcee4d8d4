import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { isLoopbackUrl } from './loopback.ts';
import { type Failure, parseRetryAfter } from './notices/delivery.ts';
import type { SendLimiter } from './notices/send-limiter.ts';

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type Claims = Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0];
type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;

interface PipelineRequest {
  url: string;
  timeout: number;
}
interface Pipeline {
  removePolicy(options: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest(
      request: PipelineRequest,
      next: (request: PipelineRequest) => Promise<unknown>,
    ): Promise<unknown>;
  }): void;
}

/** Thrown when a message could not be handed over; `failure` says how it ended. */
export class ConnectorProblem extends Error {
  override readonly name = 'ConnectorProblem';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`the channel did not take the message: ${failure.kind}`);
    this.failure = failure;
  }
}

/** The bot would have sent somewhere it must not. Nothing has left. */
export class ServiceUrlNotAllowed extends Error {
  override readonly name = 'ServiceUrlNotAllowed';
}

/** Where a message goes. */
export interface Destination {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

/** Sends outside a turn. Every call throws ConnectorProblem when it fails. */
export interface Connector {
  send(
    to: Destination,
    activity: Partial<Activity>,
    options?: { readonly newToken?: boolean },
  ): Promise<{ readonly id: string }>;
  update(to: Destination, activityId: string, activity: Partial<Activity>): Promise<void>;
  /** Whether the roster of the conversation knows somebody: it throws where it does not. */
  member(to: Destination, userId: string): Promise<void>;
}

function pipelineOf(client: ConnectorClient): Pipeline {
  const inner: unknown = Reflect.get(client, 'client');
  const pipeline: unknown =
    typeof inner === 'object' && inner !== null ? Reflect.get(inner, 'pipeline') : undefined;
  if (typeof pipeline !== 'object' || pipeline === null || !('removePolicy' in pipeline))
    throw new Error('the connector client has no pipeline to set the limits of');
  return pipeline as Pipeline;
}

function conversationOf(url: string): string | undefined {
  const part = /\/v3\/conversations\/([^/?]+)/.exec(url)?.[1];
  return part === undefined ? undefined : decodeURIComponent(part);
}

/**
 * The connector client sends again by itself four times and waits for ever, and constructor options
 * change neither: a message would arrive twice and a turn would hang. Redirects would carry the
 * bot's token elsewhere; a proxy of the environment cannot reach this machine's own addresses.
 */
function limited(
  client: ConnectorClient,
  serviceUrl: string,
  timeoutMs: number,
  onCall: (conversationId: string) => void,
): ConnectorClient {
  const pipeline = pipelineOf(client);
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  if (isLoopbackUrl(serviceUrl)) pipeline.removePolicy({ name: 'proxyPolicy' });
  pipeline.addPolicy({
    name: 'own-limits',
    sendRequest(request, next) {
      const conversationId = conversationOf(request.url);
      if (conversationId !== undefined) onCall(conversationId);
      request.timeout = timeoutMs;
      return next(request);
    },
  });
  return client;
}

export interface ConnectorLimits {
  readonly timeoutMs: number;
  readonly limiter: SendLimiter;
  /** Asked before every client is made, also for a service URL that was stored. */
  readonly mayCall: (serviceUrl: string) => boolean;
}

type Settings = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;

/**
 * Bot Framework authentication whose connector clients keep our limits, in turns and outside them.
 * Without an app id it authenticates nobody: for local mode only, which is bound to this machine.
 */
export class LimitedAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #limits: ConnectorLimits;

  constructor(settings: Settings[0], limits: ConnectorLimits, credentials?: Settings[1]) {
    super(settings, credentials);
    this.#limits = limits;
  }

  /** Who calls, and what answers them. Without an app id that is anybody. */
  protected identified(
    ...args: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<Authenticated> {
    return super.authenticateRequest(...args);
  }

  override async authenticateRequest(
    ...[activity, header]: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<Authenticated> {
    const result = await this.identified(activity, header);
    const { connectorFactory } = result;
    const tenantId = activity.conversation.tenantId ?? '';
    return connectorFactory === undefined
      ? result
      : {
          ...result,
          connectorFactory: this.#limit(connectorFactory, (conversationId) =>
            this.#limits.limiter.count(tenantId, conversationId),
          ),
        };
  }

  override createConnectorFactory(claims: Claims): ConnectorFactory {
    return this.#limit(this.ownConnectorFactory(claims), () => undefined);
  }

  /** The SDK's, without limits: `authenticateRequest` puts them on what `identified` gives. */
  protected ownConnectorFactory(claims: Claims): ConnectorFactory {
    return super.createConnectorFactory(claims);
  }

  #limit(factory: ConnectorFactory, onCall: (conversationId: string) => void): ConnectorFactory {
    const { timeoutMs, mayCall } = this.#limits;
    return {
      create: async (serviceUrl, audience) => {
        if (!mayCall(serviceUrl)) throw new ServiceUrlNotAllowed('a service URL that is not allowed');
        return limited(await factory.create(serviceUrl, audience), serviceUrl, timeoutMs, onCall);
      },
    };
  }
}

const resetCodes: readonly string[] = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

/** What a thrown error of the connector client means. */
export function failureOf(error: unknown, nowMs: number): Failure {
  if (error instanceof ServiceUrlNotAllowed) return { kind: 'not-allowed' };
  const of = (holder: unknown, name: string): unknown =>
    typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
  const status = of(error, 'statusCode');
  if (typeof status === 'number') {
    const response = of(error, 'response');
    const retryAfterMs = parseRetryAfter(headerOf(of(response, 'headers'), 'retry-after'), nowMs);
    const code = codeOf(of(response, 'bodyAsText'));
    return { kind: 'status', status, code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
  if (of(error, 'name') === 'AbortError' || of(error, 'code') === 'ETIMEDOUT') return { kind: 'timeout' };
  const code = String(of(error, 'code') ?? '');
  const cause = String(of(of(error, 'cause'), 'code') ?? '');
  if (resetCodes.includes(code) || resetCodes.includes(cause)) return { kind: 'reset' };
  if (/socket hang up/i.test(String(of(error, 'message')))) return { kind: 'reset' };
  return { kind: 'unreachable' };
}

function headerOf(headers: unknown, name: string): string | undefined {
  if (typeof headers !== 'object' || headers === null || !('get' in headers)) return undefined;
  const get: unknown = headers.get;
  const value: unknown = typeof get === 'function' ? get.call(headers, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Teams names the cause in `error.code`; older answers in `errorCode` or `code`. */
function codeOf(body: unknown): string {
  if (typeof body !== 'string') return '';
  const found = /"(?:subCode|code|errorCode)"\s*:\s*"(\w{1,64})"/g;
  const codes = [...body.slice(0, 4000).matchAll(found)].map((match) => match[1] ?? '');
  return codes.find((code) => /^(Conversation|Activity|Bot)/.test(code)) ?? codes[0] ?? '';
}

/** Without an app id there is no token to renew. */
async function renewToken(credentials: ConnectorClient['credentials']): Promise<void> {
  const appId: unknown = Reflect.get(credentials, 'appId');
  if (typeof appId !== 'string' || appId === '' || !('getToken' in credentials)) return;
  if (typeof credentials.getToken === 'function') await credentials.getToken(true);
}

export function createConnector(
  authentication: LimitedAuthentication,
  claims: Claims,
  nowMs: () => number,
): Connector {
  const factory = authentication.createConnectorFactory(claims);

  const call = async <T>(to: Destination, run: (client: ConnectorClient) => Promise<T>, newToken = false) => {
    try {
      const client = await factory.create(to.serviceUrl);
      if (newToken) await renewToken(client.credentials);
      return await run(client);
    } catch (error) {
      throw new ConnectorProblem(failureOf(error, nowMs()));
    }
  };

  return {
    async send(to, activity, options = {}) {
      const sent = await call(
        to,
        (client) => client.conversations.sendToConversation(to.conversationId, activity),
        options.newToken,
      );
      return { id: sent.id };
    },
    async update(to, activityId, activity) {
      await call(to, (client) =>
        client.conversations.updateActivity(to.conversationId, activityId, activity),
      );
    },
    async member(to, userId) {
      await call(to, (client) => client.conversations.getConversationMember(to.conversationId, userId));
    },
  };
}
