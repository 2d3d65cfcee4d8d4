import assert from 'node:assert/strict';
import { appendFile, cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { type EmbeddedStore, openEmbeddedStore } from '../../stores/index.ts';
import { command, numberOne } from '../contracts/sample-commands.ts';
import {
  type HandClock,
  handClock,
  type Surroundings,
  surroundings,
} from '../contracts/stores-under-test.ts';
import { newFolder } from './open-folder.ts';

const companies = ['contoso', 'fabrikam'] as const;
const limit = 4;

type Step =
  | { readonly do: 'number'; readonly company: string; readonly op: number; readonly input: number }
  | { readonly do: 'put'; readonly company: string; readonly key: string; readonly current: boolean }
  | { readonly do: 'delete'; readonly company: string; readonly key: string }
  | { readonly do: 'deliver'; readonly how: 'sent' | 'retry' | 'dead' }
  | { readonly do: 'pass'; readonly seconds: number }
  | { readonly do: 'compact' | 'restart' }
  | { readonly do: 'crash'; readonly torn: string };

const company = fc.constantFrom(...companies);
const key = fc.constantFrom('__proto__', 'k');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('number' as const),
      company,
      op: fc.nat(8),
      input: fc.nat(9).map((n) => (n === 0 ? 1 : 0)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('put' as const), company, key, current: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), company, key }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      how: fc.constantFrom('sent' as const, 'retry' as const, 'dead' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.nat(100) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('compact' as const, 'restart' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      torn: fc.constantFrom('', '{', '{"schemaVersion":1,"checksum":"', '\u0000\u0000'),
    }),
  },
);

/** What has to be true, kept by the plainest means. */
class Model {
  readonly answers = new Map<string, { number: number; input: number }>();
  readonly audit = new Map<string, string[]>(companies.map((name) => [name, []]));
  readonly keyed = new Map<string, { value: number; eTag: string }>();
  readonly open = new Map<string, { dueAt: string; attempts: number }>();
  readonly dead = new Set<string>();
}

describe('any sequence of commands, compactions, restarts and crashes', () => {
  it('leaves the store as a plain model says', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
        const run = await Run.start();
        try {
          for (const one of steps) await run.take(one);
          await run.compare();
        } finally {
          await run.end();
        }
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });
});

class Run {
  readonly #clock: HandClock = handClock();
  readonly #around: Surroundings = surroundings(this.#clock);
  readonly #model = new Model();
  #dataDir = '';
  #store: EmbeddedStore | undefined;
  #value = 0;

  static async start(): Promise<Run> {
    const run = new Run();
    run.#dataDir = await newFolder();
    await run.#open();
    return run;
  }

  async end(): Promise<void> {
    await this.#store?.close();
    await rm(this.#dataDir, { recursive: true });
  }

  async take(one: Step): Promise<void> {
    const store = this.#opened();
    const model = this.#model;
    switch (one.do) {
      case 'number':
        return await this.#number(one.company, `op-${one.op}`, one.input);
      case 'put': {
        const id = JSON.stringify([one.company, one.key]);
        const known = model.keyed.get(id)?.eTag ?? 'absent';
        this.#value += 1;
        const eTag = one.current ? known : 'stale';
        const put = await store.keyed.put(one.company, 'roster', one.key, this.#value, { eTag });
        assert.equal(put !== undefined, one.current);
        if (put !== undefined) model.keyed.set(id, { value: this.#value, eTag: put });
        return;
      }
      case 'delete': {
        const was = model.keyed.delete(JSON.stringify([one.company, one.key]));
        assert.equal(await store.keyed.delete(one.company, 'roster', one.key), was);
        return;
      }
      case 'deliver':
        return await this.#deliver(one.how);
      case 'pass':
        return this.#clock.pass(one.seconds);
      case 'compact':
        return await store.compact();
      case 'restart':
        await store.close();
        return await this.#open();
      case 'crash':
        return await this.#crash(one.torn);
    }
  }

  async compare(): Promise<void> {
    const store = this.#opened();
    for (const name of companies) {
      const opIds = this.#model.audit.get(name) ?? [];
      assert.equal((await store.companies.read(name))?.numbered.incidents ?? 0, opIds.length);
      const audit = await store.companies.auditPage(name, {}, 100);
      assert.deepEqual(audit.items.map(({ opId }) => opId).reverse(), opIds);
      const incidents = await store.companies.incidentsPage(name, {}, 100);
      assert.deepEqual(
        new Set(incidents.items.map(({ id }) => id)),
        new Set(opIds.map((id) => `incident-${id}`)),
      );
      const dead = (await store.outbox.deadLetters(name)).map(({ notice }) => `${name} ${notice.id}`);
      const expected = [...this.#model.dead].filter((id) => id.startsWith(`${name} `));
      assert.deepEqual(dead.sort(), expected.sort());
      for (const { key: found, value, eTag } of await store.keyed.list(name, 'roster')) {
        assert.deepEqual({ value, eTag }, this.#model.keyed.get(JSON.stringify([name, found])));
      }
    }
    const count = await Promise.all(companies.map((name) => store.keyed.list(name, 'roster')));
    assert.equal(count.flat().length, this.#model.keyed.size);
  }

  async #number(name: string, opId: string, input: number): Promise<void> {
    const model = this.#model;
    const before = model.answers.get(`${name} ${opId}`);
    const opIds = model.audit.get(name) ?? [];
    const asked = command(opId, { inputHash: String(input) });
    const outcome = await this.#opened().companies.update(name, asked, numberOne(opId, limit));
    if (before !== undefined && before.input !== input) {
      assert.equal(outcome.kind === 'refused' && outcome.refusal.code, 'changed_since');
    } else if (before !== undefined) {
      assert.ok(outcome.kind === 'done' && outcome.again);
      assert.equal(outcome.answer.number, before.number);
    } else if (opIds.length === limit) {
      assert.equal(outcome.kind === 'refused' && outcome.refusal.code, 'no_incidents_left');
    } else {
      opIds.push(opId);
      assert.deepEqual(outcome, { kind: 'done', answer: { number: opIds.length } });
      model.answers.set(`${name} ${opId}`, { number: opIds.length, input });
      model.open.set(`${name} notice-${opId}`, { dueAt: this.#clock.now(), attempts: 0 });
    }
  }

  async #deliver(how: 'sent' | 'retry' | 'dead'): Promise<void> {
    const { open, dead } = this.#model;
    const store = this.#opened();
    const now = this.#clock.now();
    const due = new Set([...open].filter(([, { dueAt }]) => dueAt <= now).map(([id]) => id));
    const claimed = await store.outbox.claimDue(100, 0);
    assert.deepEqual(new Set(claimed.map(({ companyId, notice }) => `${companyId} ${notice.id}`)), due);
    for (const { companyId, notice, attempt } of claimed) {
      const id = `${companyId} ${notice.id}`;
      assert.equal(attempt, (open.get(id)?.attempts ?? 0) + 1);
      const reason = 'a reason';
      if (how === 'retry') {
        const dueAt = new Date(Date.parse(now) + 60_000).toISOString();
        await store.outbox.settle(companyId, notice.id, { kind: 'retry', dueAt, reason });
        open.set(id, { dueAt, attempts: attempt });
      } else {
        const settled = how === 'sent' ? { kind: 'sent' as const } : { kind: 'dead' as const, reason };
        await store.outbox.settle(companyId, notice.id, { ...settled, at: now });
        open.delete(id);
        if (how === 'dead') dead.add(id);
      }
    }
  }

  /** The folder as it is at this moment, with a line begun and not finished. */
  async #crash(torn: string): Promise<void> {
    const after = await newFolder();
    await cp(this.#dataDir, after, { recursive: true });
    await rm(join(after, 'lock'));
    const segments = await readdir(join(after, 'journal'));
    await appendFile(join(after, 'journal', segments.sort().at(-1) ?? ''), torn);
    await this.end();
    this.#dataDir = after;
    await this.#open();
  }

  async #open(): Promise<void> {
    this.#store = await openEmbeddedStore({ dataDir: this.#dataDir, ...this.#around });
  }

  #opened(): EmbeddedStore {
    if (this.#store === undefined) throw new Error('no store is open');
    return this.#store;
  }
}
