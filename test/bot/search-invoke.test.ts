import assert from 'node:assert/strict';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import {
  fabrikam,
  type PartnerCenterStandIn,
  sampleCustomers,
  startPartnerCenter,
} from '../support/partner-center.ts';
import { signsInAt } from '../support/talk.ts';
import type { TeamsPerson } from '../support/teams.ts';

interface Found {
  readonly title: string;
  readonly value: string;
}

describe('what a client asks while somebody types', () => {
  let api: PartnerCenterStandIn;
  let company: TestCompany;
  before(async () => {
    api = await startPartnerCenter();
  });
  after(() => api.close());
  beforeEach(async () => {
    company = await startCompany({
      rows: contosoRows,
      language: 'en',
      partnerCenter: () => api.url,
      edge: {
        rates: {
          turns: [{ points: 1000, seconds: 60 }],
          failures: [{ points: 1000, seconds: 60 }],
          searches: [{ points: 10, seconds: 60 }],
        },
      },
    });
    api.serves(company.tenantId, sampleCustomers(60));
    api.requests.splice(0);
  });
  afterEach(() => company.close());

  const asks = (person: TeamsPerson, value: unknown) =>
    person.sends({ type: 'invoke', name: 'application/search', value });
  const found = async (
    person: TeamsPerson,
    dataset: string,
    queryText: string,
  ): Promise<readonly Found[]> => {
    const { status, body } = await asks(person, {
      kind: 'search',
      queryText,
      queryOptions: { skip: 0, top: 15 },
      dataset,
    });
    const { statusCode, type, value } = body as {
      readonly statusCode: number;
      readonly type: string;
      readonly value: { readonly results: readonly Found[] };
    };
    assert.deepEqual(
      [status, statusCode, type],
      [200, 200, 'application/vnd.microsoft.search.searchResponse'],
    );
    return value.results;
  };
  const opens = async (person: TeamsPerson) => {
    await person.says('customers');
    await person.taps('Show customers');
    await person.says(await signsInAt(person, person.key));
  };
  const maria = () => company.teams.person('maria');

  it('is answered for products to every member, with no more than Teams shows', async () => {
    const jan = company.teams.person('jan');
    const products = await found(jan, 'products', 'sql');
    assert.ok(products.some(({ title }) => title.includes('SQL Server')));
    assert.ok((await found(jan, 'products', 's')).length <= 15);
    assert.deepEqual(api.requests, []);
  });

  it('is answered for customers only after a look that the role allowed', async () => {
    assert.deepEqual(await found(maria(), 'customers', 'Fab'), []);
    assert.deepEqual(api.requests, []);
    await opens(maria());
    assert.deepEqual(await found(maria(), 'customers', 'Fab'), [
      { title: 'Fabrikam', value: '00000000-0000-4000-8000-000000000000' },
    ]);
    assert.equal((await found(maria(), 'customers', 'Kunde')).length, 15);
  });

  it('is answered with nothing that a name hides', async () => {
    api.serves(company.tenantId, [{ ...fabrikam, name: 'Fab\u202erikam\u200b\nLtd' }]);
    await opens(maria());
    const [{ title } = { title: '' }] = await found(maria(), 'customers', 'Fab');
    assert.equal(title, 'Fabrikam Ltd');
  });

  it('is answered to nobody else', async () => {
    await opens(maria());
    const asked = api.requests.length;
    await opens(company.teams.person('anna'));
    const guest = company.teams.person('gosia', { userRole: 'guest', tenantId: company.tenantId });
    const stranger = company.teams.person('olga', { tenantId: '00000000-1111-2222-3333-444444444444' });
    for (const person of ['anna', 'jan'].map((key) => company.teams.person(key)).concat(guest, stranger)) {
      assert.deepEqual(await found(person, 'customers', 'Fab'), [], person.key);
    }
    for (const person of [guest, stranger]) {
      const said = person.chat.posts.length;
      assert.deepEqual(await found(person, 'products', 'sql'), [], person.key);
      assert.equal(person.chat.posts.length, said, 'and nothing is written in the chat');
    }
    assert.equal(api.requests.length, asked);
  });

  it('is answered for 15 minutes', async () => {
    await opens(maria());
    company.clock.forward({ minutes: 14 });
    assert.equal((await found(maria(), 'customers', 'Fab')).length, 1);
    company.clock.forward({ minutes: 1 });
    assert.deepEqual(await found(maria(), 'customers', 'Fab'), []);
  });

  it('is answered no more after a sign-out', async () => {
    await opens(maria());
    await maria().says('sign out');
    assert.deepEqual(await found(maria(), 'customers', 'Fab'), []);
  });

  it('is answered no more after a look that found the role gone', async () => {
    await opens(maria());
    company.provider.setRoles(maria().member.aadObjectId, []);
    await maria().taps('Search');
    assert.deepEqual(await found(maria(), 'customers', 'Fab'), []);
  });

  it('survives a restart with its 15 minutes', async () => {
    await opens(maria());
    await company.restart();
    assert.equal((await found(maria(), 'customers', 'Fab')).length, 1);
  });

  it('has no suggestions where it is no question, or Partner Center fails', async () => {
    await opens(maria());
    api.fails({ status: 500, text: 'oops' });
    assert.deepEqual(await found(maria(), 'customers', 'Fab'), []);
    api.recovers();
    const asked = api.requests.length;
    assert.deepEqual(await found(maria(), 'secrets', 'Fab'), []);
    for (const value of [
      undefined,
      null,
      'x',
      [],
      {},
      { dataset: 'customers' },
      { dataset: 'customers', queryText: { toString: 'x' } },
      { dataset: 'customers', queryText: 'x'.repeat(201) },
      { dataset: ['customers'], queryText: 'Fab' },
    ]) {
      const { status, body } = await asks(company.teams.person('piotr'), value);
      assert.deepEqual(
        [status, (body as { readonly value: unknown }).value],
        [200, { results: [] }],
        JSON.stringify(value),
      );
    }
    assert.equal(api.requests.length, asked);
  });

  it('is counted: whoever asks too much gets nothing for a while, and can still tap', async () => {
    await opens(maria());
    for (let count = 0; count < 10; count += 1) {
      assert.equal((await found(maria(), 'customers', 'Fab')).length, 1);
    }
    const asked = api.requests.length;
    assert.deepEqual(await found(maria(), 'customers', 'Fab'), []);
    assert.equal(api.requests.length, asked);
    await maria().says('benefits');
    assert.match(maria().reads(), /Gold/);
  });

  it('is answered within five seconds by a Partner Center that is silent', async () => {
    await opens(maria());
    api.fails({ afterMs: 60_000 });
    const started = performance.now();
    assert.deepEqual(await found(maria(), 'customers', 'Fab'), []);
    assert.ok(performance.now() - started < 5000);
    api.recovers();
  });

  it('changes nothing', async () => {
    await opens(maria());
    const before = JSON.stringify(await company.app.store.companies.read(company.tenantId));
    await found(maria(), 'customers', 'Fab');
    await found(maria(), 'products', 'sql');
    assert.equal(JSON.stringify(await company.app.store.companies.read(company.tenantId)), before);
  });
});
