import assert from 'node:assert/strict';
import type { AuditRow } from '../../benefits/index.ts';
import type { TestCompany } from './company.ts';
import type { Events } from './talk.ts';

/** Everything that a refused command must leave as it was. */
async function tracesOf({ app, tenantId }: TestCompany) {
  return {
    record: await app.store.companies.read(tenantId),
    audit: (await app.store.companies.auditPage(tenantId, {}, 500)).items,
    deadLetters: await app.store.outbox.deadLetters(tenantId),
  };
}

/** The audit rows of one event, newest first. */
export async function auditOf({ app, tenantId }: TestCompany, event: string): Promise<readonly AuditRow[]> {
  return (await app.store.companies.auditPage(tenantId, { event }, 100)).items;
}

/** `nothing changes from here` remembers record, audit and dead letters; `nothing has changed` compares. */
export function tracesEvents(): Events {
  let before: unknown;
  return {
    'nothing changes from here': async (company) => {
      before = await tracesOf(company);
    },
    'nothing has changed': async (company) => {
      assert.ok(before, 'nothing was remembered');
      assert.deepEqual(await tracesOf(company), before);
    },
  };
}
