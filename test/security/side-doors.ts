import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImport } from '../../bot/import/index.ts';
import { createWords } from '../../locales/index.ts';
import { backupStore } from '../../stores/index.ts';
import type { TestCompany } from '../support/company.ts';
import { call } from '../support/signed-call.ts';
import { filesAsTraces, type Trace } from './recorder.ts';

/** Ids that are recorded, pasted or imported, each once in the whole run. */
export const idsOf = {
  'Access ID of Gold, local': '172693239',
  'Contract ID of Gold, local': '172583624',
  'Access ID of Gold, cloud': '174512887',
  'Contract ID of Gold, cloud': '172604415',
  'Access ID pasted by Anna': '174194363',
  'Contract ID pasted by Anna': '172583642',
  'Access ID in a pasted row': '198765432',
  'Contract ID in a pasted row': '187654321',
  'Access ID in an imported file': '165432198',
  'Contract ID in an imported file': '154321987',
  'Access ID in a signed result': '143219876',
  'Contract ID in a signed result': '132198765',
  'Access ID in a result set aside': '121987654',
  'Contract ID in a result set aside': '119876543',
} as const;

/** A file with ids, looked at and applied. */
export async function imported(company: TestCompany): Promise<readonly Trace[]> {
  const row = `${company.tenantId},success-core,,2026-07-01,2027-06-30,,signature-cloud,165432198,154321987,0`;
  const header =
    'tenant_id,offer,competency,starts_on,ends_on,activate_by,benefit,access_id,contract_id,used';
  const printed: string[] = [];
  const run = (apply: { apply?: string }) =>
    runImport({
      file: 'new.csv',
      readFile: async () => Buffer.from(`${header}\n${row}\n`),
      open: async () => ({
        store: company.app.store.companies,
        useCases: company.app.useCases,
        close: async () => {},
      }),
      companyOf: (tenant) => tenant,
      defaultZone: 'Europe/Warsaw',
      clock: company.clock,
      words: createWords('en'),
      print: (line) => printed.push(line),
      ...apply,
    });
  const { hash = '' } = await run({});
  const end = await run({ apply: hash });
  assert.equal(end.kind, 'done', printed.join('\n'));
  return printed.map((text) => ({ where: 'printed by the import', text }));
}

/** A result that is applied and one that contradicts it, as a fulfilment system reports them. */
export async function reported(company: TestCompany, secret: string): Promise<readonly Trace[]> {
  const record = await company.app.store.companies.read(company.tenantId);
  const activationId = record?.activations.find(({ state }) => state === 'requested')?.id ?? '';
  const timestamp = Math.floor(Date.parse(company.clock.now()) / 1000);
  const about = { activationId, at: company.clock.now(), endsOn: '2027-06-30' };
  const traces: Trace[] = [];
  for (const [accessId, contractId, outcome] of [
    [idsOf['Access ID in a signed result'], idsOf['Contract ID in a signed result'], 'applied'],
    [idsOf['Access ID in a result set aside'], idsOf['Contract ID in a result set aside'], 'set-aside'],
  ] as const) {
    const body = { type: 'activation.completed', data: { ...about, accessId, contractId } };
    const answer = await call(Number(new URL(company.url).port), { secret, timestamp, body });
    assert.deepEqual([answer.status, answer.body], [200, { outcome }]);
    traces.push({ where: 'answer to a signed result', text: JSON.stringify([answer.headers, answer.body]) });
  }
  return traces;
}

/** Where requested activations are announced. */
export async function startHook(): Promise<{ url: string; traces: Trace[]; close(): Promise<void> }> {
  const traces: Trace[] = [];
  const server = createServer(async (request, response) => {
    let text = JSON.stringify(request.headers);
    for await (const chunk of request) text += String(chunk);
    traces.push({ where: 'announcement', text });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    traces,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A copy of the data folder. */
export async function backedUp({ dataDir }: TestCompany): Promise<readonly Trace[]> {
  const folder = await mkdtemp(join(tmpdir(), 'backup-'));
  try {
    await backupStore({ dataDir, to: join(folder, 'copy') });
    return await filesAsTraces(folder, 'backup');
  } finally {
    await rm(folder, { recursive: true });
  }
}
