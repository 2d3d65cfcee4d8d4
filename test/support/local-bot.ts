import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const main = fileURLToPath(new URL('../../bot/main.js', import.meta.url));

/** What `npm start` runs, as a process of its own on ports of its own. */
export interface LocalBot {
  /** Where the chat opens. */
  readonly url: string;
  /** Everything it listens on. */
  readonly ports: readonly number[];
  /** Ctrl-C. Gives the exit code; whatever has not ended after ten seconds is killed and is -1. */
  stop(): Promise<number>;
}

/** Whether something listens on the port of this machine. */
export async function listens(port: number): Promise<boolean> {
  return fetch(`http://localhost:${port}/`).then(
    () => true,
    () => false,
  );
}

/**
 * Starts the bot in local mode in a folder of its own, so that no `.env` of the developer counts.
 * Throws with what it has printed when it does not say where to open the chat.
 */
export async function startLocalBot(options: {
  readonly folder: string;
  readonly args?: readonly string[];
  readonly demoFulfilmentSeconds: number;
}): Promise<LocalBot> {
  const ports = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const [bot, ops, signIn, playground] = ports;
  const child: ChildProcess = spawn(process.execPath, [main, ...(options.args ?? [])], {
    cwd: options.folder,
    env: {
      PATH: process.env.PATH,
      DATA_DIR: options.folder,
      PORT: String(bot),
      OPS_PORT: String(ops),
      LOCAL_SIGN_IN_PORT: String(signIn),
      PLAYGROUND_PORT: String(playground),
      DEMO_FULFILMENT_SECONDS: String(options.demoFulfilmentSeconds),
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const exited = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    const read = (piece: Buffer) => {
      printed += piece.toString();
      const match = /Open (http:\/\/\S+)/.exec(printed);
      if (match?.[1] !== undefined) resolve(match[1]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void exited.then(() => reject(new Error(`The bot did not start. It printed:\n${printed}`)));
  });
  const stop = async () => {
    child.kill('SIGINT');
    const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
    const [code] = (await exited) as [number | null];
    clearTimeout(patience);
    return code ?? -1;
  };
  return { url, ports, stop };
}
