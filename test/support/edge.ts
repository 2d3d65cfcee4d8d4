import { createLocalAdapter, type OnTurn, type TeamsAdapter } from '../../bot/adapter.ts';
import { createHealth } from '../../bot/health.ts';
import { createLog } from '../../bot/logs.ts';
import { createSendLimiter } from '../../bot/notices/send-limiter.ts';
import { type BotServer, createServer } from '../../bot/server.ts';
import { createTurnQueue, type TurnQueue } from '../../bot/turn-queue.ts';
import { startTeams, type TeamsStandIn } from './teams.ts';

/** A bot that is nothing but its edge: what a turn does is the test's business. */
export interface Edge {
  readonly teams: TeamsStandIn;
  readonly adapter: TeamsAdapter;
  readonly server: BotServer;
  readonly turns: TurnQueue;
  readonly url: string;
  readonly port: number;
  /** Whole log lines. */
  readonly logged: string[];
  /** Faults that reached the hook, with the turn's id. */
  readonly faults: { readonly fault: unknown; readonly turnId: string }[];
  close(): Promise<void>;
}

export async function startEdge(
  onTurn: OnTurn,
  options: {
    readonly timeoutMs?: number;
    readonly typingAfterMs?: number;
    readonly ready?: () => boolean;
  } = {},
): Promise<Edge> {
  const teams = await startTeams();
  const logged: string[] = [];
  const faults: { fault: unknown; turnId: string }[] = [];
  const adapter = createLocalAdapter({
    limiter: createSendLimiter(() => performance.now()),
    onFault: async (_context, fault, turnId) => {
      faults.push({ fault, turnId });
    },
    timeoutMs: options.timeoutMs ?? 1000,
    typingAfterMs: options.typingAfterMs ?? 1500,
  });
  const turns = createTurnQueue();
  const server = createServer({
    adapter,
    onTurn,
    turns,
    health: createHealth({ store: options.ready ?? (() => true), keys: () => true, notifier: () => true }),
    log: createLog({ level: 'debug', write: (line) => logged.push(line) }),
    localMode: true,
  });
  const port = await server.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  teams.connect(`${url}/api/messages`);
  return {
    teams,
    adapter,
    server,
    turns,
    url,
    port,
    logged,
    faults,
    async close() {
      await server.close();
      await teams.close();
    },
  };
}
