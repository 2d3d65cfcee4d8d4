import { randomUUID } from 'node:crypto';
import { link, readFile, readlink, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodeOf, StoreLocked } from './faults.ts';

/** Who holds the folder, as far as the system tells it. */
interface Holder {
  readonly schemaVersion: 1;
  readonly token: string;
  readonly pid: number;
  /** When the process began, in the kernel's ticks; empty where the system does not tell. */
  readonly startedAt: string;
  readonly bootId: string;
  /** The space in which `pid` means something: a container sees its own only. */
  readonly pidSpace: string;
}

export interface StoreLock {
  /** Gives the folder back. */
  release(): Promise<void>;
}

export interface LockOptions {
  readonly dataDir: string;
  readonly heartbeatMs: number;
  /** So long without a heartbeat, a holder that cannot be seen is gone. */
  readonly silentMs: number;
  /** The lock was taken by somebody else: this process may not write any more. */
  readonly onLost: () => void;
}

export const lockFileOf = (dataDir: string): string => join(dataDir, 'lock');

/**
 * Holds the folder for this process. A holder that is gone is replaced at once, one whose pid
 * cannot be seen after a silence, a living one never. Not for network shares.
 * @throws StoreLocked
 */
export async function takeLock(options: LockOptions): Promise<StoreLock> {
  const file = lockFileOf(options.dataDir);
  const me = await describeProcess();
  const own = `${file}.${me.token}`;
  await writeFile(own, `${JSON.stringify(me)}\n`, { mode: 0o600 });
  try {
    while (!(await placed(own, file))) await removeIfGone(file, me, options.silentMs);
  } finally {
    await rm(own, { force: true });
  }
  const timer = setInterval(() => {
    void beat(file, me.token).then((held) => {
      if (!held) options.onLost();
    });
  }, options.heartbeatMs);
  timer.unref();
  return {
    async release() {
      clearInterval(timer);
      if ((await holderIn(file))?.token === me.token) await rm(file, { force: true });
    },
  };
}

/** A link appears with its content and only where there is none: nobody reads half a lock. */
async function placed(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(errorCodeOf(error))) throw error;
  }
  try {
    await writeFile(file, await readFile(own), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeIfGone(file: string, me: Holder, silentMs: number): Promise<void> {
  const holder = await holderIn(file);
  const fate = holder === undefined ? 'unseen' : await fateOf(holder, me);
  if (fate === 'living' || (fate === 'unseen' && (await beatsWithin(file, silentMs)))) {
    throw new StoreLocked(file, holder?.pid);
  }
  // Under another name first: of two that found the same dead holder, one moves a new lock and puts it back.
  const aside = `${file}.gone-${me.token}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await holderIn(aside);
  if (moved?.token !== holder?.token) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

type Fate = 'living' | 'gone' | 'unseen';

async function fateOf(holder: Holder, me: Holder): Promise<Fate> {
  if (holder.bootId !== me.bootId) return 'gone';
  if (holder.pidSpace !== me.pidSpace) return 'unseen';
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (errorCodeOf(error) === 'ESRCH') return 'gone';
  }
  const startedAt = await startOf(holder.pid);
  return startedAt === undefined || startedAt !== holder.startedAt ? 'gone' : 'living';
}

/** Watches, because two clocks may differ: whoever beats while we look is there. */
async function beatsWithin(file: string, silentMs: number): Promise<boolean> {
  const beatOf = async (): Promise<number> => (await stat(file).catch(() => undefined))?.mtimeMs ?? -1;
  const first = await beatOf();
  const silentSince = Math.min(first, Date.now());
  while (Date.now() - silentSince < silentMs) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(250, silentMs)));
    if ((await beatOf()) !== first) return true;
  }
  return false;
}

async function beat(file: string, token: string): Promise<boolean> {
  try {
    const holder = await holderIn(file);
    if (holder?.token !== token) return false;
    const now = new Date();
    await utimes(file, now, now);
  } catch {
    // A disk that fails for a moment takes nobody's lock away.
  }
  return true;
}

async function holderIn(file: string): Promise<Holder | undefined> {
  try {
    const holder: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isHolder(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  typeof value.pid === 'number' &&
  Number.isInteger(value.pid) &&
  value.pid > 0 &&
  ['token', 'startedAt', 'bootId', 'pidSpace'].every((name) => name in value);

async function describeProcess(): Promise<Holder> {
  const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');
  return {
    schemaVersion: 1,
    token: randomUUID(),
    pid: process.pid,
    startedAt: (await startOf(process.pid)) ?? '',
    bootId: (await textOf('/proc/sys/kernel/random/boot_id')).trim(),
    pidSpace: await readlink('/proc/self/ns/pid').catch(() => ''),
  };
}

/** Undefined for a process that is not there or has ended; empty where the system does not tell. */
async function startOf(pid: number): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    return errorCodeOf(error) === 'ENOENT' && process.platform === 'linux' ? undefined : '';
  }
  // The name stands in brackets and may hold anything: fields count from the last one.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : (fields[19] ?? '');
}
