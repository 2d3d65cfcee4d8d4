import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { ChannelKeysUnreachable, ChannelRefused } from '../identity/index.ts';
import { BadBody, parseActivity, parseJson, readBody } from './activity-body.ts';
import type { OnTurn, TeamsAdapter } from './adapter.ts';
import { discardBody } from './discard-body.ts';
import type { Health } from './health.ts';
import { answer } from './json-answer.ts';
import { faultFields, type Log } from './logs.ts';
import { isLoopbackHost, isLoopbackUrl } from './loopback.ts';
import type { ChannelDoor } from './teams/channel-door.ts';
import { newTurnId } from './turn-id.ts';
import type { TurnQueue } from './turn-queue.ts';

export interface ServerDeps {
  readonly adapter: TeamsAdapter;
  readonly onTurn: OnTurn;
  readonly turns: TurnQueue;
  readonly health: Health;
  readonly log: Log;
  /** Bound to this machine: asks for a loopback `Host` and talks to loopback service URLs only. */
  readonly localMode: boolean;
  /** Who is let in from the channel; absent in local mode only. */
  readonly door?: ChannelDoor;
  /** Counts a request that was refused at the door; the seconds to wait when there were too many. */
  readonly onRefused?: (request: IncomingMessage) => Promise<number | undefined>;
}

export interface BotServer {
  /** For further routes; add them before `listen`. */
  readonly routes: restify.Server;
  /** @returns the port in use; 0 asks for a free one. */
  listen(port: number, host: string): Promise<number>;
  /**
   * No new connections; turns that have begun are finished and answered, with `Connection: close`.
   * Resolves when the last one is answered.
   */
  close(): Promise<void>;
}

/** How long a stop waits for connections after the last turn. */
const LINGER_MS = 1000;
/** Far more than Teams opens; beyond it a connection is closed before anything is read from it. */
const MOST_CONNECTIONS = 4000;
const KEYS_RETRY_SECONDS = 5;

function hostName(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '');
}

/**
 * restify reads the address, `Host` and all, outside of anything that would catch its error: one request
 * with a host that is none would end the process.
 */
function hasReadableAddress(request: restify.Request): boolean {
  try {
    request.getUrl();
    return true;
  } catch {
    return false;
  }
}

/** The one header that proves who sends; a second one beside it makes none of them count. */
function authorizationOf(request: IncomingMessage): string | undefined {
  const given = request.headersDistinct.authorization ?? [];
  return given.length === 1 ? given[0] : undefined;
}

/**
 * Builds the server; nothing listens until `listen`.
 * @throws where nobody would be authenticated outside local mode.
 */
export function createServer(deps: ServerDeps): BotServer {
  const { adapter, onTurn, turns, health, log, localMode, door } = deps;
  if (!localMode && door === undefined) throw new Error('outside local mode the channel is authenticated');
  const server = restify.createServer({ name: 'bot', ignoreTrailingSlash: true });
  const http = server.server;
  http.requestTimeout = 30_000;
  http.headersTimeout = 10_000;
  http.keepAliveTimeout = 5_000;
  http.maxHeadersCount = 100;
  http.maxConnections = MOST_CONNECTIONS;
  Object.assign(http, { connectionsCheckingInterval: 5_000 });
  // restify takes each upgrade for itself and answers none: its socket would stay for ever, at a stop too.
  // Without a listener it is a request like any other.
  http.removeAllListeners('upgrade');
  http.on('connect', (_request, socket) => {
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  });
  let draining = false;

  async function takeTurn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const turnId = newTurnId();
    const startedAt = performance.now();
    try {
      const authorization = authorizationOf(request) ?? '';
      const token = await door?.enter(authorization);
      const activity = parseActivity(parseJson(await readBody(request)));
      if (localMode && !isLoopbackUrl(activity.serviceUrl)) throw new BadBody(400, 'service_url_not_local');
      if (door !== undefined && token !== undefined) await door.admit(token, activity, authorization);
      const result = await turns.run(activity.conversation.id, () =>
        adapter.receive(activity, authorization, turnId, onTurn),
      );
      if (draining && !response.headersSent) response.setHeader('connection', 'close');
      answer(response, result.status, result.body);
      log.info('turn', {
        turn: turnId,
        activityType: activity.type,
        ...(activity.name === undefined ? {} : { activityName: activity.name }),
        status: result.status,
        ms: Math.round(performance.now() - startedAt),
      });
    } catch (fault) {
      if (await refused(fault, turnId, request, response)) return;
      log.error('turn_failed', { turn: turnId, ...faultFields(fault) });
      answer(response, 500, { error: turnId });
    }
  }

  /** Answers what was not let in: nothing of the request is repeated, and no reason but a body's is given. */
  async function refused(
    fault: unknown,
    turnId: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> {
    if (fault instanceof BadBody) {
      log.warn('body_refused', { turn: turnId, code: fault.code, status: fault.status });
      discardBody(request);
      answer(response, fault.status, { error: fault.code });
      return true;
    }
    if (fault instanceof ChannelKeysUnreachable) {
      log.error('channel_keys_unreachable', { turn: turnId, status: 503 });
      discardBody(request);
      response.setHeader('retry-after', KEYS_RETRY_SECONDS);
      answer(response, 503, { error: 'try_again' });
      return true;
    }
    if (!(fault instanceof ChannelRefused)) return false;
    const wait = await deps.onRefused?.(request);
    const status = wait === undefined ? 401 : 429;
    log.warn('channel_refused', { turn: turnId, reason: fault.reason, status });
    discardBody(request);
    if (wait === undefined) response.setHeader('www-authenticate', 'Bearer');
    else response.setHeader('retry-after', wait);
    answer(response, status, { error: wait === undefined ? 'unauthorized' : 'too_many' });
    return true;
  }

  server.pre((request, response, next) => {
    if (draining) response.setHeader('connection', 'close');
    if (!hasReadableAddress(request)) {
      log.warn('address_refused', { status: 400 });
      answer(response, 400, { error: 'bad_address' });
      return next(false);
    }
    if (localMode && !isLoopbackHost(hostName(request.headers.host))) {
      log.warn('host_refused', { status: 421 });
      answer(response, 421, { error: 'wrong_host' });
      return next(false);
    }
    return next();
  });
  server.post('/api/messages', (request, response, next) => {
    takeTurn(request, response).then(() => next(false), next);
  });
  server.get('/health/live', (_request, response, next) => {
    answer(response, 200, health.live());
    next(false);
  });
  server.get('/health/ready', (_request, response, next) => {
    const ready = health.ready();
    answer(
      response,
      ready.ok && !draining ? 200 : 503,
      draining ? { ok: false, failing: ['draining'] } : ready,
    );
    next(false);
  });

  return {
    routes: server,
    listen(port, host) {
      return new Promise((resolve, reject) => {
        // restify says it again as its own error, which nobody would hear: the process would end.
        server.once('error', reject);
        server.listen(port, host, () => {
          http.off('error', reject);
          server.off('error', reject);
          resolve((http.address() as AddressInfo).port);
        });
      });
    },
    async close() {
      draining = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A turn whose client has gone holds no connection, and is finished all the same.
      await turns.drained();
      // What holds a connection now is no turn: a socket that never asked for anything.
      const late = setTimeout(() => http.closeAllConnections(), LINGER_MS);
      await closed;
      clearTimeout(late);
    },
  };
}
