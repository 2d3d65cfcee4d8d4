import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type EmbeddedStore, openEmbeddedStore } from '../../stores/index.ts';
import { commitSteps, compactionSteps } from '../../stores/steps.ts';
import { command } from '../contracts/sample-commands.ts';
import { companies, faultsSurroundings, type Said } from './said.ts';

const child = fileURLToPath(new URL('./child.js', import.meta.url));

/** Runs the process to its end. @param killAfterMs counted from the moment it is ready */
export async function runChild(
  dataDir: string,
  run: string,
  mode: string,
  killAfterMs?: number,
  wrap: readonly string[] = [],
): Promise<{ said: Said[]; signal: string | null; code: number | null; complaint: string }> {
  const [file = process.execPath, ...args] = [...wrap, process.execPath, child, dataDir, run, mode];
  const started = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  started.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const exited = once(started, 'exit');
  const said: Said[] = [];
  const tooLong = setTimeout(() => started.kill('SIGKILL'), 20_000);
  for await (const line of createInterface({ input: started.stdout })) {
    // The last line may have been cut in the middle: then it was not said.
    if (!line.endsWith('}')) continue;
    const one = JSON.parse(line) as Said;
    said.push(one);
    if (one.kind === 'ready' && killAfterMs !== undefined) {
      setTimeout(() => started.kill('SIGKILL'), killAfterMs);
    }
  }
  const [code, signal] = (await exited) as [number | null, string | null];
  clearTimeout(tooLong);
  return { said, signal, code, complaint };
}

/** Everything said over all runs in one folder, and what must be true of it. */
export class Witness {
  readonly #asked = new Map<string, string>();
  readonly #done = new Map<string, number>();
  readonly #sent = new Set<string>();
  readonly #put = new Map<string, Set<string>>();
  lost = 0;

  get acknowledged(): number {
    return this.#done.size;
  }

  hear(said: readonly Said[]): void {
    for (const one of said) {
      if (one.kind === 'asked') this.#asked.set(`${one.company} ${one.opId}`, one.opId);
      if (one.kind === 'done') this.#done.set(`${one.company} ${one.opId}`, one.number);
      if (one.kind === 'sent') this.#sent.add(`${one.company} ${one.notice}`);
      // Whatever was asked for since the last acknowledged value may be there; an older one may not.
      if (one.kind === 'putting')
        this.#put.set(one.key, (this.#put.get(one.key) ?? new Set(['undefined'])).add(one.value));
      if (one.kind === 'put') this.#put.set(one.key, new Set([one.value]));
    }
  }

  /** Each command is wholly there or wholly absent, and nothing acknowledged is missing. */
  async check(dataDir: string): Promise<void> {
    const store = await openEmbeddedStore({ dataDir, ...faultsSurroundings });
    try {
      for (const company of companies) await this.#checkCompany(store, company);
      for (const [key, values] of this.#put) {
        const kept = (await store.keyed.get('contoso', 'roster', key))?.value;
        assert.ok(values.has(String(kept)), `${key} is ${String(kept)}, not one of ${[...values].join()}`);
      }
    } finally {
      await store.close();
    }
  }

  async #checkCompany(store: EmbeddedStore, company: string): Promise<void> {
    const everything = 1_000_000;
    const record = await store.companies.read(company);
    const audit = (await store.companies.auditPage(company, {}, everything)).items;
    const incidents = (await store.companies.incidentsPage(company, {}, everything)).items;
    const audited = new Map(audit.map((row) => [row.opId, row.facts?.number]));
    const kept = new Set(incidents.map(({ id }) => id));
    const claimed = await store.outbox.claimDue(everything, 0);
    const open = new Set(claimed.filter((one) => one.companyId === company).map(({ notice }) => notice.id));
    let there = 0;
    for (const [id, opId] of this.#asked) {
      if (id !== `${company} ${opId}`) continue;
      const number = await answerOf(store, company, opId);
      const acknowledged = this.#done.get(id);
      if (number === undefined) {
        assert.equal(acknowledged, undefined, `${id} was acknowledged and is gone`);
        const parts = [audited.has(opId), kept.has(`incident-${opId}`), open.has(`notice-${opId}`)];
        assert.deepEqual(parts, [false, false, false], `${id} is there in part`);
        this.lost += 1;
        this.#asked.delete(id);
        continue;
      }
      there += 1;
      if (acknowledged !== undefined) assert.equal(number, acknowledged, id);
      assert.equal(audited.get(opId), number, `${id}: audit row`);
      assert.ok(kept.has(`incident-${opId}`), `${id}: incident`);
      // A notice that was sent is gone; whether a settlement that was not acknowledged took effect is open.
      if (this.#sent.has(`${company} notice-${opId}`))
        assert.ok(!open.has(`notice-${opId}`), `${id}: sent twice`);
    }
    assert.equal(record?.numbered.incidents ?? 0, there, `${company}: the record`);
    assert.equal(audit.length, there, `${company}: audit rows`);
    assert.deepEqual(
      audit.map(({ facts }) => facts?.number),
      Array.from({ length: there }, (_, index) => there - index),
    );
  }
}

class Absent extends Error {}

/** What is remembered of a command, found without doing it. */
async function answerOf(store: EmbeddedStore, company: string, opId: string): Promise<number | undefined> {
  try {
    const outcome = await store.companies.update<{ number: number }>(company, command(opId), () => {
      throw new Absent();
    });
    return outcome.kind === 'done' ? outcome.answer.number : undefined;
  } catch (error) {
    if (error instanceof Absent) return undefined;
    throw error;
  }
}

/** A small generator, so that a round can be run again by its seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One kill at every step of a commit and of a compaction, and some at any moment. */
export async function killRound(
  dataDir: string,
  witness: Witness,
  round: number,
  random: (below: number) => number,
): Promise<number> {
  const modes = [
    ...commitSteps.map((step) => ({ mode: `stop:${step}:${1 + random(12)}`, killAfterMs: undefined })),
    ...compactionSteps.map((step) => ({ mode: `stop:${step}:${1 + random(2)}`, killAfterMs: undefined })),
    ...[0, 1, 2].map(() => ({ mode: 'run', killAfterMs: random(60) })),
  ];
  for (const [index, { mode, killAfterMs }] of modes.entries()) {
    const { said, signal, complaint } = await runChild(dataDir, `r${round}-${index}`, mode, killAfterMs);
    assert.equal(signal, 'SIGKILL', `${mode}: it ended by itself: ${complaint}`);
    witness.hear(said);
    await witness.check(dataDir);
  }
  return modes.length;
}
