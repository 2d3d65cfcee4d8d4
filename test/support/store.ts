import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activation, CompanyRecord, NoticeRow, Person } from '../../benefits/index.ts';
import { createSealer, newSealingKey, parseSealingKeys } from '../../identity/index.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../../stores/index.ts';

export const companyId = 'contoso';

/** The real embedded store in a folder of its own, on a clock that a test moves. */
export interface TestStore extends EmbeddedStore {
  readonly clock: { now(): string };
  /** Moves the clock. */
  advance(ms: number): void;
  /** Closes the store and opens it again, as a start does. */
  reopened(): Promise<TestStore>;
  /** Commits notices, as a command would. */
  notify(...notices: readonly NoticeRow[]): Promise<void>;
  /** Commits a change of the record. */
  change(changed: (record: CompanyRecord) => CompanyRecord): Promise<void>;
  /** Closes the store and removes its folder. */
  remove(): Promise<void>;
}

export const anna: Person = { tenantId: 'tenant', oid: 'oid-of-anna', name: 'Anna Nowak' };
export const jan: Person = { tenantId: 'tenant', oid: 'oid-of-jan', name: 'Jan Kowalski' };

let nextNotice = 0;
export function notice(given: Partial<NoticeRow> = {}): NoticeRow {
  nextNotice += 1;
  return {
    id: `notice-${String(nextNotice).padStart(4, '0')}`,
    kind: 'activation-completed',
    to: anna,
    dueAt: '2026-11-23T10:00:00.000Z',
    about: {},
    ...given,
  };
}

export function activation(given: Partial<Activation> = {}): Activation {
  return {
    id: 'activation-1',
    number: 1,
    membershipId: 'membership-1',
    kind: 'product-support',
    state: 'submitted',
    requester: anna,
    requestedAt: '2026-11-23T09:00:00.000Z',
    assignee: anna,
    submittedAt: '2026-11-23T10:00:00.000Z',
    watchers: [],
    ...given,
  };
}

export async function openTestStore(startAt = '2026-11-23T10:00:00.000Z'): Promise<TestStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'edge-'));
  const sealer = createSealer({ keys: parseSealingKeys(newSealingKey()) });
  let nowMs = Date.parse(startAt);
  const clock = { now: () => new Date(nowMs).toISOString() };

  const open = async (): Promise<TestStore> => {
    const store = await openEmbeddedStore({
      dataDir,
      sealer,
      clock,
      newId: () => randomUUID(),
      defaultZone: 'Europe/Warsaw',
    });
    const commit = (
      decide: (record: CompanyRecord) => { record: CompanyRecord; notices: readonly NoticeRow[] },
    ) =>
      store.companies.update(
        companyId,
        { opId: randomUUID(), by: { system: 'import' }, kind: 'test', inputHash: '' },
        (record) => ({ kind: 'done', audit: [], answer: null, ...decide(record) }),
      );
    return {
      ...store,
      clock,
      advance: (ms) => {
        nowMs += ms;
      },
      async reopened() {
        await store.close();
        return open();
      },
      async notify(...notices) {
        await commit((record) => ({ record, notices }));
      },
      async change(changed) {
        await commit((record) => ({ record: changed(record), notices: [] }));
      },
      async remove() {
        await store.close();
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  };
  return open();
}
