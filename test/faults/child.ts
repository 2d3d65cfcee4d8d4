/**
 * A process that commits through the store, says what was acknowledged, and is ended in the middle
 * of it. Arguments: folder, run (a name of its own for its commands), mode.
 */
import { writeSync } from 'node:fs';
import { StoreFault } from '../../benefits/index.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../../stores/index.ts';
import type { Step } from '../../stores/steps.ts';
import { command, numberOne } from '../contracts/sample-commands.ts';
import { companies, faultsSurroundings, type Said } from './said.ts';

const [dataDir = '', run = '', mode = ''] = process.argv.slice(2);

const say = (said: Said): void => {
  writeSync(1, `${JSON.stringify(said)}\n`);
};

/** `stop:STEP:N`: ends itself, as a power cut would, when it comes to that step for the Nth time. */
function stopper(): { onStep?: (step: Step) => void } {
  const [what, at, times] = mode.split(':');
  if (what !== 'stop') return {};
  let left = Number(times);
  return {
    onStep(step) {
      if (step !== at) return;
      left -= 1;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
    },
  };
}

async function number(store: EmbeddedStore, index: number): Promise<void> {
  const company = companies[index % companies.length] ?? '';
  const opId = `${run}-${index}`;
  say({ kind: 'asked', company, opId });
  const outcome = await store.companies.update(company, command(opId), numberOne(opId));
  if (outcome.kind === 'done') say({ kind: 'done', company, opId, number: outcome.answer.number });
}

async function remember(store: EmbeddedStore, index: number): Promise<void> {
  const key = `key-${index % 3}`;
  const value = `${run}-${index}`;
  say({ kind: 'putting', key, value });
  await store.keyed.put('contoso', 'roster', key, value);
  say({ kind: 'put', key, value });
}

async function deliver(store: EmbeddedStore): Promise<void> {
  for (const { companyId, notice } of await store.outbox.claimDue(2, 60)) {
    await store.outbox.settle(companyId, notice.id, { kind: 'sent', at: faultsSurroundings.clock.now() });
    say({ kind: 'sent', company: companyId, notice: notice.id });
  }
}

/** Until somebody ends it. Several commands at once, so that groups of all sizes are written. */
async function work(): Promise<void> {
  const store = await openEmbeddedStore({
    dataDir,
    ...faultsSurroundings,
    compactAtBytes: 12_000,
    ...stopper(),
  });
  say({ kind: 'ready' });
  for (let index = 0; index < 100_000; ) {
    const together = Array.from({ length: 1 + (index % 7) }, (_, offset) => number(store, index + offset));
    index += together.length;
    await Promise.all([...together, remember(store, index), deliver(store)]);
  }
}

/** Under a limit of the file size: fills the disk, stays usable, and goes on when there is room. */
async function fill(): Promise<void> {
  const store = await openEmbeddedStore({ dataDir, ...faultsSurroundings, compactAtBytes: 1e9 });
  let index = 0;
  const untilFull = async (): Promise<void> => {
    for (;;) {
      try {
        await number(store, index);
      } catch (error) {
        say({ kind: 'refused', reason: error instanceof StoreFault ? error.reason : String(error) });
        return;
      }
      index += companies.length;
    }
  };
  await untilFull();
  await untilFull();
  say({ kind: 'memory', number: (await store.companies.read('contoso'))?.numbered.incidents ?? 0 });
  await store.compact();
  await number(store, index);
  say({ kind: 'memory', number: (await store.companies.read('contoso'))?.numbered.incidents ?? 0 });
  await store.close();
}

await (mode === 'fill' ? fill() : work());
