import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A person of `samples/people.json`, as far as the chat client shows them. */
export interface PlaygroundPerson {
  readonly key: string;
  readonly name: string;
  readonly upn: string;
  readonly oid: string;
}

export interface PlaygroundOptions {
  /** Full address of the bot's messages route. */
  readonly botUrl: string;
  /** 0 is a free port; an occupied one makes the Playground take another, see `url`. */
  readonly port: number;
  /** Who chats. */
  readonly person: PlaygroundPerson;
  /** Everybody, the person included: six, because the Playground wants exactly five beside the current user. */
  readonly people: readonly PlaygroundPerson[];
  readonly tenantId: string;
  readonly botName?: string;
  /** A folder for its settings and its log; one of its own, removed at the end, where none is given. */
  readonly cwd?: string;
  /** The surroundings of its process; only Windows needs something of them. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** How long it may take to answer. */
  readonly startSeconds?: number;
}

export interface Playground {
  /** The one address to open. */
  readonly url: string;
  /** Settles when its process has ended, by `close` or by itself. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Said at the start, because nothing can keep it to this machine. */
export const playgroundNote =
  'The Playground listens on all network interfaces of this machine and knows no passwords: use it in networks you trust.';

/** The person by key, without regard to case. */
export function personNamed<P extends PlaygroundPerson>(people: readonly P[], key: string): P {
  const found = people.find((person) => person.key === key.toLowerCase());
  if (found !== undefined) return found;
  const known = people.map((person) => `${person.key} (${person.name})`).join(', ');
  throw new Error(`Nobody is called "${key}". Choose one of: ${known}.`);
}

/** The Playground's own settings. JSON, because every JSON document is YAML. */
export function playgroundSettings(
  options: Pick<PlaygroundOptions, 'person' | 'people' | 'tenantId' | 'botName'>,
): string {
  const { person, people, tenantId, botName = 'Support benefits' } = options;
  const others = people.filter((other) => other.key !== person.key);
  if (others.length !== 5 || people.length !== 6) {
    throw new Error(`The Playground wants six people; ${people.length} were given.`);
  }
  const user = ({ key, name, upn, oid }: PlaygroundPerson) => {
    const [givenName = name, ...surnames] = name.split(' ');
    // Its spelling of userPrincipalName.
    const account = { userPrincipleName: upn, email: upn, aadObjectId: oid };
    return { id: `29:${key}`, name, ...account, givenName, surname: surnames.join(' ') || givenName };
  };
  const settings = {
    version: '0.1.1',
    tenantId,
    bot: { id: '28:benefits', name: botName },
    currentUser: user(person),
    users: others.map(user),
    personalChat: { id: `personal-${person.key}` },
    groupChat: { id: 'group-contoso', name: 'Contoso support' },
    team: {
      id: 'team-contoso',
      name: 'Contoso',
      aadGroupId: '7b2f4d0e-5a1c-4c86-9a3e-2d1f0b8c6e57',
      channels: [{ id: 'channel-support', name: 'Support' }],
    },
  };
  return JSON.stringify(settings, null, 2);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function commandLine(): string {
  try {
    const require = createRequire(import.meta.url);
    return path.join(path.dirname(require.resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
  } catch (cause) {
    throw new Error('Microsoft 365 Agents Playground is not installed: run "npm ci" without --omit=dev.', {
      cause,
    });
  }
}

/** Its process ends by itself when ours is gone, however that happened: the pipe to it closes. */
const endWithParent =
  'data:text/javascript,process.stdin.on("end",()=>process.exit(0)).on("error",()=>process.exit(0)).resume()';

/** The port it says it listens on; it takes another one when the wanted one is occupied. */
function portSaid(child: ChildProcess, ended: Promise<void>, seconds: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const guard = setTimeout(() => reject(new Error('it said no port')), seconds * 1000);
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      said = (said + piece).slice(-2000);
      const match = /Listening on (\d+)/.exec(said);
      if (match !== null) resolve(Number(match[1]));
    });
    child.on('error', reject);
    void ended.then(() => reject(new Error('it ended at once')));
    const settled = () => clearTimeout(guard);
    void ended.then(settled);
    child.stdout?.on('data', settled);
  });
}

async function answers(url: string, alive: () => boolean, seconds: number): Promise<void> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until && alive(); ) {
    const status = await fetch(url).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(alive() ? `it did not answer within ${seconds} s` : 'it ended while starting');
}

/**
 * Starts Microsoft 365 Agents Playground, the Teams-like chat client of local mode, in a process of its
 * own, without telemetry and without opening a browser, and waits until it answers.
 * Throws with the last lines of its log when it does not.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { botUrl, env = {}, startSeconds = 30 } = options;
  const settings = playgroundSettings(options);
  const cwd = options.cwd ?? (await mkdtemp(path.join(tmpdir(), 'playground-')));
  await mkdir(cwd, { recursive: true });
  await writeFile(path.join(cwd, '.m365agentsplayground.yml'), settings);
  const log = path.join(cwd, 'playground.log');
  const port = options.port === 0 ? await freePort() : options.port;
  const child = spawn(
    process.execPath,
    ['--import', endWithParent, commandLine(), 'start']
      .concat(['-e', botUrl, '-c', 'msteams', '-p', String(port)])
      .concat(['--disable-telemetry']),
    {
      cwd,
      env: { ...env, TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_LOGFILE: log },
      stdio: ['pipe', 'pipe', 'ignore'],
      // A group of its own: Ctrl-C reaches the bot alone, which then ends it and whatever it has started.
      detached: process.platform !== 'win32',
    },
  );
  let alive = true;
  const ended = new Promise<void>((resolve) => {
    const over = () => {
      alive = false;
      resolve();
    };
    child.once('exit', over);
    child.once('error', over);
  });
  child.stdin?.on('error', () => undefined);
  const close = async () => {
    if (alive) signal(child, 'SIGTERM');
    const patience = setTimeout(() => signal(child, 'SIGKILL'), 2000);
    await ended;
    clearTimeout(patience);
    if (options.cwd === undefined) await rm(cwd, { recursive: true, force: true });
  };
  try {
    const url = `http://localhost:${await portSaid(child, ended, startSeconds)}`;
    await answers(url, () => alive, startSeconds);
    return { url, ended, close };
  } catch (cause) {
    const lines = await readFile(log, 'utf8').catch(() => '');
    await close();
    const tail = lines.trim().split('\n').slice(-5).join('\n');
    throw new Error(`Microsoft 365 Agents Playground did not start: ${String(cause)}\n${tail}`, { cause });
  }
}

function signal(child: ChildProcess, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    if (process.platform !== 'win32' && child.pid !== undefined) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // It has ended in between.
  }
}
