import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Something that was kept, written or sent, by where. */
export interface Trace {
  /** Such as `log`, `file journal/…`, `answer POST /api/messages`. */
  readonly where: string;
  readonly text: string;
}

/** A value that must not stand in the clear, with what it is. */
export interface Secret {
  readonly what: string;
  readonly value: string;
}

/** What a run has left behind, and what must not be read in it. */
export interface WholeRun {
  readonly traces: readonly Trace[];
  readonly secrets: readonly Secret[];
}

/** One exchange of the process over `fetch`: tests, the browser and the directory's client use it. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly sent: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export interface Recorder {
  readonly exchanges: readonly Exchange[];
  /** What was written to the console or to standard output and error. */
  readonly printed: readonly string[];
  stop(): void;
}

/** Listens to every fetch and to everything printed, until stopped. Nothing is changed on its way. */
export function startRecorder(): Recorder {
  const exchanges: Exchange[] = [];
  const printed: string[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const sent = await request.clone().text();
    const response = await fetch(input, init);
    const body = await response.clone().text();
    const { status, headers } = response;
    exchanges.push({ method: request.method, url: new URL(request.url), sent, status, headers, body });
    return response;
  };
  const writers = [process.stdout, process.stderr].map((stream) => {
    const { write } = stream;
    stream.write = ((...args: Parameters<typeof write>) => {
      printed.push(String(args[0]));
      return write.apply(stream, args);
    }) as typeof write;
    return () => {
      stream.write = write;
    };
  });
  return {
    exchanges,
    printed,
    stop() {
      globalThis.fetch = fetch;
      for (const restore of writers) restore();
    },
  };
}

/** Every file of a folder. @throws where the folder is not there */
export async function filesAsTraces(folder: string, name: string): Promise<readonly Trace[]> {
  await access(folder);
  const traces: Trace[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const text = await readFile(file, 'utf8');
    traces.push({ where: `${name} ${file.slice(folder.length + 1)}`, text });
  }
  return traces;
}

/** The value however it may be written: with separators, in other digits, encoded. */
export function spellingsOf(value: string): RegExp {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const bytes = Buffer.from(value);
  const encoded = [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    bytes.toString('hex'),
    // Wherever it begins in a longer text that was encoded.
    ...[0, 1, 2].map((shift) =>
      Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64url')
        .slice(shift === 0 ? 0 : shift + 1, -2),
    ),
  ].map(escaped);
  const digits = /^\d+$/.test(value)
    ? [
        [...value]
          .map((digit) => `[${digit}${String.fromCodePoint(0xff10 + Number(digit))}]`)
          .join('[^\\p{L}\\p{N}]{0,2}'),
      ]
    : [];
  return new RegExp([...new Set([...encoded, ...digits])].join('|'), 'iu');
}

/** Each place where a secret can be read, as `what in where`; `allowed` says where it may. */
export function findSecrets(
  secrets: readonly Secret[],
  traces: readonly Trace[],
  allowed: (secret: Secret, trace: Trace) => boolean = () => false,
): readonly string[] {
  return secrets.flatMap((secret) => {
    const spelled = spellingsOf(secret.value);
    return traces
      .filter((trace) => spelled.test(trace.text) && !allowed(secret, trace))
      .map(({ where }) => `${secret.what} in ${where}`);
  });
}
