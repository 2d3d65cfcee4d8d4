import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** An activity as it travels: JSON. */
export type WireActivity = { readonly type?: string; readonly [key: string]: unknown };

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly userPrincipalName: string;
  readonly tenantId: string;
  readonly userRole: 'user' | 'guest' | 'anonymous';
}

export interface Post {
  readonly id: string;
  /** Raised by each update, so that a client sees that there is something new. */
  version: number;
  activity: WireActivity;
  deleted: boolean;
}

export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly name: string;
  readonly tenantId: string;
  readonly members: Member[];
  readonly posts: Post[];
}

/** How the next calls fail. */
export interface Failing {
  /** HTTP status, or what happens instead of an answer. */
  readonly how: number | 'hang' | 'reset';
  /** `error.code` of the answer. */
  readonly code?: string;
  /** Where a redirect leads. */
  readonly location?: string;
  /** Value of the `Retry-After` header. */
  readonly retryAfter?: string;
  /** Calls that fail; afterwards all is well. Without it: until `recovers`. */
  readonly times?: number;
  /** Only calls about this conversation. */
  readonly conversationId?: string;
  /** Only calls of this HTTP method. */
  readonly method?: 'POST' | 'PUT' | 'GET';
}

/** One call of the bot, as it came. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly at: number;
  readonly status: number | 'hang' | 'reset';
  readonly headers: IncomingMessage['headers'];
  /** As it came; empty where it was not read. */
  readonly body: string;
}

export interface ConnectorService {
  readonly url: string;
  readonly conversations: Map<string, Conversation>;
  readonly calls: Call[];
  fails(failing: Failing): void;
  recovers(): void;
  /** Resolves at the next change of any conversation, or after so many milliseconds. */
  changed(withinMs: number): Promise<void>;
  close(): Promise<void>;
}

class Refuse extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

const bodies = new WeakMap<IncomingMessage, string>();

async function jsonOf(request: IncomingMessage): Promise<WireActivity> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  bodies.set(request, text);
  if (text.length * 2 > 80 * 1024) throw new Refuse(413, 'MessageSizeTooBig');
  const json: unknown = JSON.parse(text);
  if (typeof json !== 'object' || json === null) throw new Refuse(400, 'BadSyntax');
  return json as WireActivity;
}

/** The channel's side of the protocol: what the bot calls as its service URL. */
export async function startConnectorService(): Promise<ConnectorService> {
  const conversations = new Map<string, Conversation>();
  const calls: Call[] = [];
  let failings: { failing: Failing; left: number }[] = [];
  let waiters: (() => void)[] = [];
  const open = new Set<ServerResponse>();

  const tell = () => {
    for (const waiter of waiters) waiter();
    waiters = [];
  };

  const failureOf = (method: string, conversationId: string): Failing | undefined => {
    const found = failings.find(
      ({ failing, left }) =>
        left > 0 &&
        (failing.method ?? method) === method &&
        (failing.conversationId ?? conversationId) === conversationId,
    );
    if (found !== undefined) found.left -= 1;
    return found?.failing;
  };

  const conversationOf = (id: string): Conversation => {
    const conversation = conversations.get(id);
    if (conversation === undefined) throw new Refuse(404, 'ConversationNotFound');
    return conversation;
  };

  async function post(conversation: Conversation, request: IncomingMessage): Promise<object> {
    const activity = await jsonOf(request);
    const id = `1:${randomUUID()}`;
    conversation.posts.push({ id, version: 1, activity, deleted: false });
    tell();
    return { id };
  }

  async function put(conversation: Conversation, id: string, request: IncomingMessage): Promise<object> {
    const found = conversation.posts.find((one) => one.id === id && !one.deleted);
    if (found === undefined) throw new Refuse(404, 'ActivityNotFound');
    found.activity = await jsonOf(request);
    found.version += 1;
    tell();
    return { id };
  }

  function memberOf(conversation: Conversation, id: string): object {
    const member = conversation.members.find((one) => one.id === id || one.aadObjectId === id);
    if (member === undefined) throw new Refuse(404, 'MemberNotFoundInConversation');
    return wireMember(member);
  }

  async function create(request: IncomingMessage): Promise<object> {
    const wanted = await jsonOf(request);
    const ids = (Array.isArray(wanted.members) ? wanted.members : []).map((one: unknown) =>
      typeof one === 'object' && one !== null ? String(Reflect.get(one, 'id')) : '',
    );
    const personal = [...conversations.values()].find(
      ({ kind, members }) => kind === 'personal' && members.some((member) => ids.includes(member.id)),
    );
    if (personal === undefined) throw new Refuse(403, 'BotNotInConversationRoster');
    return { id: personal.id, serviceUrl: url };
  }

  async function route(request: IncomingMessage, parts: readonly string[]): Promise<object> {
    const [first, id, what, which] = parts;
    if (first !== 'conversations') throw new Refuse(404, 'ServiceNotFound');
    if (id === undefined && request.method === 'POST') return create(request);
    const conversation = conversationOf(id ?? '');
    if (what === 'activities' && request.method === 'POST') return post(conversation, request);
    if (what === 'activities' && which !== undefined && request.method === 'PUT')
      return put(conversation, which, request);
    if (what === 'activities' && which !== undefined && request.method === 'DELETE') {
      const found = conversation.posts.find((one) => one.id === which);
      if (found === undefined) throw new Refuse(404, 'ActivityNotFound');
      found.deleted = true;
      tell();
      return {};
    }
    if (what === 'members' && which !== undefined) return memberOf(conversation, which);
    if (what === 'members') return conversation.members.map(wireMember);
    if (what === 'pagedmembers') return { members: conversation.members.map(wireMember) };
    throw new Refuse(405, 'MethodNotAllowed');
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? '';
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const parts = path
      .replace(/^.*\/v3\//, '')
      .split('/')
      .filter(Boolean)
      .map(decodeURIComponent);
    const noted = (status: Call['status']) => {
      const { headers } = request;
      calls.push({ method, path, at: performance.now(), status, headers, body: bodies.get(request) ?? '' });
    };
    const failing = failureOf(method, parts[1] ?? '');
    if (failing?.how === 'hang') {
      noted('hang');
      return;
    }
    if (failing?.how === 'reset') {
      noted('reset');
      request.socket.resetAndDestroy();
      return;
    }
    let status = 200;
    let body: object = {};
    try {
      if (failing !== undefined) throw new Refuse(Number(failing.how), failing.code ?? 'Failing');
      body = await route(request, parts);
      if (method === 'POST') status = 201;
    } catch (error) {
      const refused = error instanceof Refuse ? error : new Refuse(500, 'ServiceError');
      status = refused.status;
      body = { error: { code: refused.code, message: 'made to fail' } };
    }
    noted(status);
    // Not chained: restify, once loaded, changes `writeHead` of every server of the process.
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    if (failing?.location !== undefined) response.setHeader('location', failing.location);
    if (failing?.retryAfter !== undefined) response.setHeader('retry-after', failing.retryAfter);
    response.end(JSON.stringify(body));
  }

  const server = createServer((request, response) => {
    open.add(response);
    response.on('close', () => open.delete(response));
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams`;

  return {
    url,
    conversations,
    calls,
    fails: (failing) =>
      failings.push({ failing, left: failing.times ?? Number.POSITIVE_INFINITY }) && undefined,
    recovers: () => {
      failings = [];
    },
    async changed(withinMs) {
      const stop = new AbortController();
      await Promise.race([
        new Promise<void>((resolve) => waiters.push(resolve)),
        sleep(withinMs, undefined, { signal: stop.signal }).catch(() => undefined),
      ]);
      stop.abort();
    },
    async close() {
      for (const response of open) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function wireMember(member: Member): object {
  return { ...member, objectId: member.aadObjectId, email: member.userPrincipalName };
}
