import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLog } from '../../bot/logs.ts';
import { parseSettings, settingsRefused } from '../../bot/settings.ts';
import { startTeams } from '../../bot/teams/start-teams.ts';
import { newSealingKey } from '../../identity/index.ts';
import { type ChannelStandIn, startChannel } from './channel-stand-in.ts';
import { type Answer, send } from './send.ts';

/** One call that reached a host. */
export interface Reached {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
}
export interface Host {
  readonly url: string;
  readonly reached: Reached[];
  close(): Promise<void>;
}

/** A host that answers like Teams' connector and notes who called. */
async function startHost(member: object): Promise<Host> {
  const reached: Reached[] = [];
  const server = createServer((request, response) => {
    reached.push({
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization ?? '',
    });
    request.resume();
    response.statusCode = request.method === 'POST' ? 201 : 200;
    response.setHeader('content-type', 'application/json');
    const members = request.url?.includes('members') === true;
    response.end(JSON.stringify(members ? member : { id: `1:${randomUUID()}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reached,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createSocketServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

export type Body = Readonly<Record<string, unknown>>;

/** Teams mode as it is composed for an operator, with a channel, a connector and a stranger's host on this machine. */
export interface TeamsBot {
  readonly port: number;
  readonly appId: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly channel: ChannelStandIn;
  readonly connector: Host;
  /** A host that nothing must ever be sent to. */
  readonly foreign: Host;
  /** Whole log lines. */
  readonly logged: string[];
  /** What somebody of the organization writes, with changes. */
  activity(changes?: Body): Body;
  /** Posts as the channel does. */
  post(token: string, body: Body): Promise<Answer>;
  /** How many turns were run. */
  turns(): number;
  close(): Promise<void>;
}

export async function startTeamsBot(env: Readonly<Record<string, string>> = {}): Promise<TeamsBot> {
  const appId = randomUUID();
  const tenantId = randomUUID();
  const oid = randomUUID();
  const member = { id: '29:anna', name: 'Anna', aadObjectId: oid, tenantId, userRole: 'user' };
  const connector = await startHost(member);
  const foreign = await startHost(member);
  const serviceUrl = `${connector.url}/teams/`;
  const channel = await startChannel({ appId, tenantId, serviceUrl });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'teams-bot-'));
  const port = await freePort();
  const parsed = parseSettings({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: 'a secret of this machine',
    MicrosoftAppTenantId: tenantId,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    SEALING_KEYS: newSealingKey(),
    CHANNEL_OPENID_METADATA_URL: channel.metadataUrl,
    CHANNEL_TOKEN_ISSUER: channel.issuer,
    CHANNEL_LOGIN_AUTHORITY: channel.authority,
    CONNECTOR_HOSTS: `${connector.url}/`,
    ...env,
  });
  if ('problems' in parsed) throw new Error(settingsRefused(parsed.problems));
  const logged: string[] = [];
  const running = await startTeams(parsed.settings, {
    log: createLog({ level: 'debug', write: (line) => logged.push(line) }),
    print: () => undefined,
  });
  return {
    port,
    appId,
    tenantId,
    serviceUrl,
    channel,
    connector,
    foreign,
    logged,
    activity: (changes = {}) => ({
      type: 'message',
      id: `f:${randomUUID()}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:anna', name: 'Anna', aadObjectId: oid },
      recipient: { id: `28:${appId}`, name: 'Benefits' },
      conversation: { id: 'a:chat', conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      text: 'help',
      textFormat: 'plain',
      locale: 'en-US',
      ...changes,
    }),
    post: (token, body) =>
      send(port, {
        headers: [
          ['authorization', `Bearer ${token}`],
          ['content-type', 'application/json'],
        ],
        body: JSON.stringify(body),
      }),
    turns: () => logged.filter((line) => line.includes('"activityType"')).length,
    async close() {
      await running.close();
      await channel.close();
      await connector.close();
      await foreign.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
