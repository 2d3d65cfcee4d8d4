import type { Clock, Json, Keyed, KeyedKind, KeyedStore } from '../benefits/index.ts';
import type { Companies, CompanyState, KeyedEntry } from './company-state.ts';
import { detached, type Journal } from './journal.ts';

export interface KeyedStoreDeps {
  readonly companies: Companies;
  readonly journal: Pick<Journal, 'append' | 'assertOpen'>;
  readonly clock: Clock;
  readonly newId: () => string;
  /** How long a dialog may go unwritten. */
  readonly lazyMs: number;
}

/** Kept in memory and written when there is time: after a kill the last moments of it are gone. */
const lazyKinds: ReadonlySet<KeyedKind> = new Set(['dialog-state']);

export interface ClosableKeyedStore {
  readonly keyed: KeyedStore;
  /** Writes what was left for later. */
  flush(): Promise<void>;
}

export function createKeyedStore(deps: KeyedStoreDeps): ClosableKeyedStore {
  const { companies, journal, clock } = deps;
  const lazy = new LazyValues(deps);
  const turns = new Turns();

  const valuesOf = (companyId: string, kind: KeyedKind): ReadonlyMap<string, KeyedEntry> =>
    (lazyKinds.has(kind) ? lazy.valuesOf(companyId, kind) : companies.find(companyId)?.keyed.get(kind)) ??
    new Map();
  const current = (companyId: string, kind: KeyedKind, key: string): KeyedEntry | undefined => {
    const entry = valuesOf(companyId, kind).get(key);
    return entry !== undefined && isCurrent(entry, clock) ? entry : undefined;
  };

  const keyed: KeyedStore = {
    async get(companyId, kind, key) {
      const entry = current(companyId, kind, key);
      return entry === undefined ? undefined : keyedOf(key, entry);
    },

    put(companyId, kind, key, value, options = {}) {
      return turns.after(JSON.stringify([companyId, kind, key]), async () => {
        journal.assertOpen();
        const found = current(companyId, kind, key)?.eTag;
        if (options.eTag !== undefined && options.eTag !== (found ?? 'absent')) return undefined;
        const eTag = deps.newId();
        const { expiresAt } = options;
        if (lazyKinds.has(kind)) {
          lazy.set(companyId, kind, key, { text: JSON.stringify(value), eTag, expiresAt });
        } else {
          const expiry = expiresAt === undefined ? {} : { expiresAt };
          const change = detached({ type: 'put', kind, key, value, eTag, ...expiry });
          await journal.append(change, companies.of(companyId));
        }
        return eTag;
      });
    },

    delete(companyId, kind, key) {
      return turns.after(JSON.stringify([companyId, kind, key]), async () => {
        journal.assertOpen();
        const found = current(companyId, kind, key);
        if (found === undefined) return false;
        if (lazyKinds.has(kind)) lazy.set(companyId, kind, key, undefined);
        else await journal.append(detached({ type: 'delete', kind, key }), companies.of(companyId));
        return true;
      });
    },

    async list(companyId, kind) {
      return [...valuesOf(companyId, kind)]
        .filter(([, entry]) => isCurrent(entry, clock))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, entry]) => keyedOf(key, entry));
    },
  };
  return { keyed, flush: () => lazy.write() };
}

const isCurrent = ({ expiresAt }: KeyedEntry, clock: Clock): boolean =>
  expiresAt === undefined || expiresAt > clock.now();

const keyedOf = (key: string, { text, eTag }: KeyedEntry): Keyed => ({
  key,
  value: JSON.parse(text) as Json,
  eTag,
});

/** What is asked of one key happens one after another: a condition is checked on what the disk has. */
class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  after<T>(key: string, work: () => Promise<T>): Promise<T> {
    const result = (this.#last.get(key) ?? Promise.resolve()).then(work);
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(key, settled);
    void settled.then(() => {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    });
    return result;
  }
}

/** The newest value of each lazy key; what the disk has may be a moment older. */
class LazyValues {
  readonly #deps: KeyedStoreDeps;
  readonly #values = new Map<string, Map<KeyedKind, Map<string, KeyedEntry>>>();
  readonly #unwritten = new Map<string, { state: CompanyState; kind: KeyedKind; key: string }>();
  #timer: NodeJS.Timeout | undefined;

  constructor(deps: KeyedStoreDeps) {
    this.#deps = deps;
  }

  /** What the disk has is taken over once, on first sight. */
  valuesOf(companyId: string, kind: KeyedKind): Map<string, KeyedEntry> {
    let kinds = this.#values.get(companyId);
    if (kinds === undefined) {
      kinds = new Map();
      this.#values.set(companyId, kinds);
    }
    let values = kinds.get(kind);
    if (values === undefined) {
      values = new Map(this.#deps.companies.find(companyId)?.keyed.get(kind));
      kinds.set(kind, values);
    }
    return values;
  }

  set(companyId: string, kind: KeyedKind, key: string, entry: KeyedEntry | undefined): void {
    const values = this.valuesOf(companyId, kind);
    if (entry === undefined) values.delete(key);
    else values.set(key, entry);
    const state = this.#deps.companies.of(companyId);
    this.#unwritten.set(JSON.stringify([companyId, kind, key]), { state, kind, key });
    this.#timer ??= setTimeout(() => void this.write(), this.#deps.lazyMs).unref();
  }

  /** A refused write loses nothing that was promised; the next change of the key is written again. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const unwritten = [...this.#unwritten.values()];
    this.#unwritten.clear();
    const { journal, clock } = this.#deps;
    const written = unwritten.map(({ state, kind, key }) => {
      const entry = this.valuesOf(state.companyId, kind).get(key);
      if (entry === undefined || !isCurrent(entry, clock)) {
        this.valuesOf(state.companyId, kind).delete(key);
        if (!state.keyedOf(kind).has(key)) return Promise.resolve();
        return journal.append(detached({ type: 'delete', kind, key }), state);
      }
      const { eTag, expiresAt } = entry;
      const value = JSON.parse(entry.text) as Json;
      const expiry = expiresAt === undefined ? {} : { expiresAt };
      return journal.append(detached({ type: 'put', kind, key, value, eTag, ...expiry }), state);
    });
    await Promise.allSettled(written);
  }
}
