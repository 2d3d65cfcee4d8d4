import type { Storage, StoreItems } from 'botbuilder';
import { addSeconds, type Clock, type Json, type KeyedStore } from '../benefits/index.ts';

/**
 * Bot Framework's storage over the small durable facts of one company. It carries the position in a
 * conversation only; the turns of a conversation run one after another, so no two writes race.
 */
export class DialogStorage implements Storage {
  readonly #keyed: KeyedStore;
  readonly #companyId: string;
  readonly #clock: Clock;
  readonly #idleMinutes: number;

  constructor(keyed: KeyedStore, companyId: string, clock: Clock, idleMinutes: number) {
    this.#keyed = keyed;
    this.#companyId = companyId;
    this.#clock = clock;
    this.#idleMinutes = idleMinutes;
  }

  async read(keys: string[]): Promise<StoreItems> {
    const items: StoreItems = {};
    for (const key of keys) {
      const found = await this.#keyed.get(this.#companyId, 'dialog-state', key);
      if (found !== undefined) items[key] = structuredClone(found.value);
    }
    return items;
  }

  async write(changes: StoreItems): Promise<void> {
    const expiresAt = addSeconds(this.#clock.now(), this.#idleMinutes * 60);
    for (const [key, value] of Object.entries(changes)) {
      const plain = JSON.parse(JSON.stringify(value)) as Json;
      await this.#keyed.put(this.#companyId, 'dialog-state', key, plain, { expiresAt });
    }
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) await this.#keyed.delete(this.#companyId, 'dialog-state', key);
  }
}
