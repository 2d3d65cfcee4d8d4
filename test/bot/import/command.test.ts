import assert from 'node:assert/strict';
import { createUseCases, type UseCaseDeps } from '../../../benefits/index.ts';
import { type ImportCommand, runImport } from '../../../bot/import/index.ts';
import { createWords } from '../../../locales/index.ts';
import { StoreLocked } from '../../../stores/index.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { active, csv, row, tenantId } from './import-texts.ts';

const other = '8c1d6b52-4f0e-4a37-9d28-51e7c3a09b64';

/** The real store and use cases; the gate is never asked, for nobody asks for an import. */
function useCasesOf(store: TestStore) {
  const deps: UseCaseDeps = {
    store: store.companies,
    keyed: store.keyed,
    gate: {
      presence: () => Promise.reject(new Error('not asked')),
      full: () => Promise.reject(new Error('not asked')),
    },
    opIds: { draw: () => '', verify: () => 'good', hashInput: (input) => JSON.stringify(input) },
    clock: store.clock,
    defaultZone: 'Europe/Warsaw',
    expectedDays: 5,
  };
  return createUseCases(deps);
}

describe('runImport', () => {
  let store: TestStore;
  let opened: number;
  beforeEach(async () => {
    store = await openTestStore();
    opened = 0;
  });
  afterEach(() => store.remove());

  async function run(text: string, given: Partial<ImportCommand> = {}) {
    const printed: string[] = [];
    const end = await runImport({
      file: 'contoso.csv',
      readFile: async () => Buffer.from(text, 'utf8'),
      open: async () => {
        opened += 1;
        return {
          store: store.companies,
          useCases: useCasesOf(store),
          close: async () => {
            opened -= 1;
          },
        };
      },
      companyOf: (tenant) => (tenant === tenantId ? 'contoso' : tenant === other ? 'fabrikam' : undefined),
      defaultZone: 'Europe/Warsaw',
      clock: store.clock,
      words: createWords('en'),
      print: (line) => printed.push(line),
      ...given,
    });
    assert.equal(opened, 0, 'the data are given back');
    return { ...end, printed, text: printed.join('\n') };
  }
  const recordOf = (companyId = 'contoso') => store.companies.read(companyId);
  async function applied(text: string) {
    const { hash } = await run(text);
    assert.ok(hash);
    const end = await run(text, { apply: hash });
    assert.equal(end.kind, 'done', end.text);
    return end;
  }

  it('prints the differences and the hash of the plan, and changes nothing', async () => {
    const { kind, hash, text } = await run(csv(row(active)));
    assert.equal(kind, 'done');
    assert.match(
      text,
      /Microsoft Product Support · Gold from July 1, 2026: valid until June 30, 2027, 18 of 20 used/,
    );
    assert.match(text, new RegExp(`--apply ${hash}`));
    assert.equal(await recordOf(), undefined);
  });

  it('applies the plan whose hash is given', async () => {
    const { text } = await applied(csv(row(active)));
    assert.match(text, /Applied\. 1 new membership/);
    assert.equal((await recordOf())?.grants[0]?.used, 18);
  });

  it('gives the same hash for the same file and records', async () => {
    const one = await run(csv(row(active)));
    assert.equal((await run(csv(row(active)))).hash, one.hash);
    assert.notEqual((await run(csv(row({ ...active, used: '17' })))).hash, one.hash);
  });

  it('refuses the hash of another file, and prints the new plan', async () => {
    const { hash = '' } = await run(csv(row(active)));
    const end = await run(csv(row({ ...active, used: '17' })), { apply: hash });
    assert.equal(end.kind, 'refused');
    assert.match(end.text, /have changed since plan/);
    assert.match(end.text, new RegExp(`--apply ${end.hash}`));
    assert.equal(await recordOf(), undefined);
  });

  it('refuses the hash of a plan over a record that has changed since', async () => {
    await applied(csv(row()));
    const { hash = '' } = await run(csv(row(active)));
    await store.change((record) => ({ ...record, name: 'Contoso' }));
    const end = await run(csv(row(active)), { apply: hash });
    assert.equal(end.kind, 'refused');
    assert.equal((await recordOf())?.grants.length, 0);
  });

  it('changes nothing the second time, with the old hash or without', async () => {
    await applied(csv(row(active)));
    const before = await recordOf();
    const end = await run(csv(row(active)));
    assert.match(end.text, /No differences/);
    assert.equal((await run(csv(row(active)), { apply: 'ffff' })).kind, 'done');
    assert.deepEqual(await recordOf(), before);
  });

  it('books what is used as an audited adjustment', async () => {
    await applied(csv(row({ ...active, used: '3' })));
    const { text } = await applied(csv(row({ ...active, used: '5' })));
    assert.match(text, /1 balance adjusted/);
    const { items } = await store.companies.auditPage('contoso', { event: 'balance.adjusted' }, 10);
    assert.deepEqual([items[0]?.effect?.used, items[0]?.by], [2, { system: 'import' }]);
  });

  it('stops the import of the company whose used-count would go down, and of no other', async () => {
    await applied(csv(row({ ...active, used: '5' })));
    const text = csv(row({ ...active, used: '4' }), row({ offer: 'silver' }), row({ tenant_id: other }));
    const plan = await run(text);
    assert.equal(plan.kind, 'refused');
    assert.match(plan.text, /the file says 4 used, 5 are recorded/);
    assert.equal((await run(text, { apply: plan.hash ?? '' })).kind, 'refused');
    assert.equal((await recordOf())?.memberships.length, 1);
    assert.equal((await recordOf('fabrikam'))?.memberships.length, 1);
  });

  it('changes no company while any row is wrong', async () => {
    const end = await run(csv(row(active), row({ tenant_id: other, offer: 'x' })), { apply: 'ffff' });
    assert.equal(end.kind, 'refused');
    assert.match(end.text, /Row 3, column offer: “x” is not an offer/);
    assert.match(end.text, /1 problem\. Nothing has been changed/);
    assert.equal(await recordOf(), undefined);
  });

  it('records name and zone where the command names them', async () => {
    const names = { name: 'Contoso', zone: 'Europe/London' };
    const plan = await run(csv(row()), names);
    assert.match(plan.text, /will be called Contoso/);
    await run(csv(row()), { ...names, apply: plan.hash ?? '' });
    const record = await recordOf();
    assert.deepEqual([record?.name, record?.zone], ['Contoso', 'Europe/London']);
  });

  it('refuses a zone that does not exist', async () => {
    const end = await run(csv(row()), { zone: 'Europe/Nowhere' });
    assert.equal(end.kind, 'refused');
    assert.match(end.text, /no time zone Europe\/Nowhere/);
  });

  it('refuses an organization that is not served', async () => {
    const { text } = await run(csv(row({ tenant_id: '1d95a8e7-63bf-4c02-b7a4-f08e2c51d936' })));
    assert.match(text, /not among those this bot serves/);
  });

  it('says that the bot is running while it holds the data', async () => {
    const { kind, text } = await run(csv(row()), { open: () => Promise.reject(new StoreLocked('data', 1)) });
    assert.equal(kind, 'refused');
    assert.match(text, /The bot is running/);
  });

  it('says which file it cannot read', async () => {
    assert.match(
      (await run('', { readFile: () => Promise.reject(new Error('ENOENT')) })).text,
      /cannot be read/,
    );
    assert.match((await run('', { file: 'contoso.xlsx' })).text, /must end in \.csv or \.json/);
    const latin = { readFile: async () => Buffer.from([0x62, 0xb3, 0x61]) };
    assert.match((await run('', latin)).text, /not UTF-8/);
  });

  it('reads UTF-16 as spreadsheets save it', async () => {
    const bytes = Buffer.from(`\ufeff${csv(row(active)).replaceAll(',', '\t')}`, 'utf16le');
    assert.equal((await run('', { readFile: async () => bytes })).kind, 'done');
  });

  it('prints no id of a contract', async () => {
    const { text } = await applied(csv(row(active)));
    const again = await run(csv(row({ ...active, contract_id: '172583642' })));
    assert.doesNotMatch(`${text}${again.text}`, /172693239|1725836/);
  });
});
