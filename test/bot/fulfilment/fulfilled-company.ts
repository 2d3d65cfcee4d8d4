import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Activation, CompanyRecord, Person } from '../../../benefits/index.ts';
import { contosoRows, startCompany, type TestCompany } from '../../support/company.ts';
import { type CallAnswer, call, newSecret, type SignedCall } from '../../support/signed-call.ts';

/** A company whose fulfilment system may call, beside another company of the same bot. */
export interface FulfilledCompany {
  readonly company: TestCompany;
  readonly secrets: { readonly current: string; readonly older: string; readonly foreign: string };
  now(): number;
  record(companyId?: string): Promise<CompanyRecord>;
  /** Records an activation of the cloud benefit of Silver; each one ends the one before. */
  requested(given?: Partial<Activation>): Promise<Activation>;
  /** Signed with the current secret at this moment, unless said otherwise. */
  call(given: Partial<SignedCall> & Pick<SignedCall, 'body'>): Promise<CallAnswer>;
  /** Lines of the store's journal. */
  lines(): Promise<number>;
}

export const foreignCompany = 'fabrikam';

export async function startFulfilledCompany(): Promise<FulfilledCompany> {
  const secrets = { current: newSecret(), older: newSecret(), foreign: newSecret() };
  const { tenantId } = await import('../../../samples/people.json', { with: { type: 'json' } }).then(
    ({ default: people }) => people,
  );
  const company = await startCompany({
    rows: contosoRows,
    edge: {
      fulfilment: {
        secrets: [
          { companyId: tenantId, secret: secrets.current },
          { companyId: tenantId, secret: secrets.older },
          { companyId: foreignCompany, secret: secrets.foreign },
        ],
      },
    },
  });
  const now = () => Math.floor(Date.parse(company.clock.now()) / 1000);
  const record = async (companyId = tenantId) => {
    const found = await company.app.store.companies.read(companyId);
    assert.ok(found);
    return found;
  };
  const requester: Person = { tenantId, oid: company.teams.person('anna').member.aadObjectId, name: 'Anna' };
  return {
    company,
    secrets,
    now,
    record,
    async requested(given = {}) {
      const silver = (await record()).memberships.find(({ offer }) => offer === 'silver');
      assert.ok(silver);
      const activation: Activation = {
        id: `a-${randomUUID().slice(0, 8)}`,
        number: 1,
        membershipId: silver.id,
        kind: 'signature-cloud',
        state: 'requested',
        requester,
        requestedAt: company.clock.now(),
        assignee: requester,
        watchers: [],
        ...given,
      };
      const command = { opId: randomUUID(), by: { person: requester }, kind: 'test', inputHash: '' };
      await company.app.store.companies.update(tenantId, command, (before) => ({
        kind: 'done',
        record: {
          ...before,
          grants: before.grants.filter((grant) => grant.membershipId !== silver.id),
          activations: [activation],
        },
        audit: [],
        notices: [],
        answer: null,
      }));
      return activation;
    },
    call(given) {
      const address = company.app.server.routes.server.address();
      assert.ok(typeof address === 'object' && address !== null);
      return call(address.port, { secret: secrets.current, timestamp: now(), ...given });
    },
    async lines() {
      const folder = path.join(company.dataDir, 'journal');
      const texts = await Promise.all(
        (await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')),
      );
      return texts.join('').split('\n').length;
    },
  };
}

/** Every file of the data folder as one text. */
export async function filesOf({ dataDir }: TestCompany): Promise<string> {
  const names = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const texts = files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}
