import assert from 'node:assert/strict';
import type { Json, Outcome, Page } from '../../benefits/index.ts';
import { refusal } from '../../benefits/index.ts';
import {
  ania,
  auditRow,
  change,
  command,
  grant,
  incident,
  names,
  numberOne,
  piotr,
} from './sample-commands.ts';
import { eachTestOpens, type OpenStores } from './stores-under-test.ts';

const day = 86_400;

/** What every `CompanyStore` does. */
export function companyStoreContract(open: OpenStores): void {
  const test = eachTestOpens(open);
  const companies = () => test.now().companies;
  const numberOf = async (companyId: string) => (await companies().read(companyId))?.numbered.incidents;

  describe('a command', () => {
    it('decides on an empty record where nothing was recorded', async () => {
      assert.equal(await companies().read('contoso'), undefined);
      assert.deepEqual(await companies().companies(), []);
      await companies().update('contoso', command('op-1'), (record, { zone }) => {
        assert.deepEqual(
          { id: record.companyId, zone: record.zone, given: zone, incidents: record.incidents },
          { id: 'contoso', zone: 'Europe/Warsaw', given: 'Europe/Warsaw', incidents: [] },
        );
        return { kind: 'refused', refusal: refusal('nothing_recorded') };
      });
      assert.equal(await companies().read('contoso'), undefined);
    });

    it('keeps record, audit row, notice, incident and answer together', async () => {
      const outcome = await companies().update('contoso', command('op-1'), numberOne('op-1'));
      for await (const stores of test.beforeAndAfterRestart()) {
        assert.deepEqual(outcome, { kind: 'done', answer: { number: 1 } });
        assert.equal((await stores.companies.read('contoso'))?.numbered.incidents, 1);
        assert.deepEqual(await stores.companies.companies(), ['contoso']);
        assert.equal((await stores.companies.auditPage('contoso', {}, 10)).items[0]?.opId, 'op-1');
        assert.equal((await stores.companies.incidentsPage('contoso', {}, 10)).items[0]?.id, 'incident-op-1');
      }
      const claimed = await test.now().outbox.claimDue(10, 60);
      assert.deepEqual(
        claimed.map(({ companyId, notice }) => [companyId, notice.id]),
        [['contoso', 'notice-op-1']],
      );
    });

    it('takes effect once and answers the same again, saying who did it and when', async () => {
      const at = test.clock.now();
      await companies().update('contoso', command('op-1'), numberOne('op-1'));
      test.clock.pass(3600);
      for await (const stores of test.beforeAndAfterRestart()) {
        const again = await stores.companies.update(
          'contoso',
          command('op-1', { by: { person: piotr } }),
          numberOne('op-1'),
        );
        const expected = { kind: 'done', answer: { number: 1 }, again: { by: { person: ania }, at } };
        assert.deepEqual(again, expected);
        assert.equal(await numberOf('contoso'), 1);
        assert.equal((await stores.companies.auditPage('contoso', {}, 10)).items.length, 1);
      }
    });

    it('takes effect once when it comes fifty times at the same moment', async () => {
      const outcomes = await Promise.all(
        names(50, 'x').map(() => companies().update('contoso', command('op-1'), numberOne('op-1'))),
      );
      assert.equal(await numberOf('contoso'), 1);
      assert.equal(outcomes.filter((outcome) => outcome.kind === 'done' && !outcome.again).length, 1);
      for (const outcome of outcomes)
        assert.deepEqual(outcome.kind === 'done' && outcome.answer, { number: 1 });
    });

    it('refuses the same opId with other input', async () => {
      await companies().update('contoso', command('op-1'), numberOne('op-1'));
      const other = command('op-1', { inputHash: 'another' });
      for await (const stores of test.beforeAndAfterRestart()) {
        const outcome = await stores.companies.update('contoso', other, numberOne('op-1'));
        assert.equal(outcome.kind === 'refused' && outcome.refusal.code, 'changed_since');
        assert.equal(await numberOf('contoso'), 1);
      }
    });

    it('does not remember a refusal, so that the same button works after the mend', async () => {
      const refused = await companies().update('contoso', command('op-1'), numberOne('op-1', 0));
      assert.equal(refused.kind, 'refused');
      assert.equal(await numberOf('contoso'), undefined);
      const done = await companies().update('contoso', command('op-1'), numberOne('op-1'));
      assert.deepEqual(done, { kind: 'done', answer: { number: 1 } });
    });

    it('is another command under another kind, another opId or in another company', async () => {
      await companies().update('contoso', command('op-1'), numberOne('op-1'));
      await companies().update('contoso', command('op-1', { kind: 'close' }), numberOne('op-1'));
      await companies().update('contoso', command('op-2'), numberOne('op-2'));
      await companies().update('fabrikam', command('op-1'), numberOne('op-1'));
      assert.deepEqual([await numberOf('contoso'), await numberOf('fabrikam')], [3, 1]);
    });

    it('is remembered for forty days', async () => {
      await companies().update('contoso', command('op-1'), numberOne('op-1'));
      test.clock.pass(40 * day - 1);
      const again = await companies().update('contoso', command('op-1'), numberOne('op-1'));
      assert.ok(again.kind === 'done' && again.again);
      test.clock.pass(2);
      const anew = await companies().update('contoso', command('op-1'), numberOne('op-1'));
      assert.deepEqual(anew, { kind: 'done', answer: { number: 2 } });
    });

    it('leaves nothing behind when its decision throws', async () => {
      const broken = companies().update('contoso', command('op-1'), () => {
        throw new Error('a mistake');
      });
      await assert.rejects(broken, /a mistake/);
      assert.equal(await companies().read('contoso'), undefined);
      const done = await companies().update('contoso', command('op-1'), numberOne('op-1'));
      assert.deepEqual(done, { kind: 'done', answer: { number: 1 } });
    });

    it('may not return the record of another company', async () => {
      const strange = change((record) => ({ ...record, companyId: 'fabrikam' }));
      await assert.rejects(companies().update('contoso', command('op-1'), strange), TypeError);
      assert.deepEqual(await companies().companies(), []);
    });
  });

  describe('many commands at once', () => {
    it('decide one after another, each on the newest record', async () => {
      const outcomes = await Promise.all(
        names(60, 'op').map((opId) => companies().update('contoso', command(opId), numberOne(opId))),
      );
      const numbers = outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.answer.number : 0));
      assert.deepEqual(
        numbers.sort((a, b) => a - b),
        names(60, 'op').map((_, index) => index + 1),
      );
      await test.restart();
      assert.equal(await numberOf('contoso'), 60);
    });

    it('let exactly one of fifty take the last incident', async () => {
      const outcomes = await Promise.all(
        names(50, 'op').map((opId) => companies().update('contoso', command(opId), numberOne(opId, 1))),
      );
      assert.equal(outcomes.filter(({ kind }) => kind === 'done').length, 1);
      const refusals = outcomes.filter((outcome) => outcome.kind === 'refused');
      assert.ok(refusals.every(({ refusal: { code } }) => code === 'no_incidents_left'));
      assert.equal(await numberOf('contoso'), 1);
    });
  });

  describe('the record', () => {
    it('comes back as it was saved, field by field', async () => {
      const saved = await save('op-1', (record) => ({
        ...record,
        name: 'Contoso "Zażółć" \ud83d\ude80 \u2028',
        zone: 'America/New_York',
        grants: [grant('g-1'), grant('g-2', { allowance: 'unlimited' })],
        incidents: [incident('i-1'), incident('i-2', { state: 'prepared', grantId: 'g-1' })],
      }));
      const reordered = await save('op-2', (record) => ({
        ...record,
        grants: [grant('g-3'), ...record.grants.map((one) => ({ ...one, used: 1 }))].reverse(),
        incidents: record.incidents.slice(1),
      }));
      assert.notDeepEqual(saved, reordered);
      await test.restart();
      assert.deepEqual(await companies().read('contoso'), reordered);
    });

    it('gives the company zone to the next decision', async () => {
      await save('op-1', (record) => ({ ...record, zone: 'America/New_York' }));
      await companies().update('contoso', command('op-2'), (record, { zone }) => {
        assert.equal(zone, 'America/New_York');
        return { kind: 'done', record, audit: [], notices: [], answer: null };
      });
    });

    it('cannot be changed by whoever read it', async () => {
      await save('op-1', (record) => ({ ...record, grants: [grant('g-1')], incidents: [incident('i-1')] }));
      const read = await companies().read('contoso');
      for (const list of [read?.incidents, read?.grants]) {
        try {
          (list as unknown as { used: number }[]).length = 0;
        } catch {
          // Refused at once: good as well.
        }
      }
      const after = await companies().read('contoso');
      assert.deepEqual([after?.incidents.length, after?.grants.length], [1, 1]);
    });

    it('never stands anywhere with an Access ID or a Contract ID in the clear', async () => {
      const line = {
        tenantId: 'contoso',
        offer: 'gold',
        competency: 'Security',
        startsOn: '2026-11-23',
        endsOn: '2027-11-22',
        accessId: '333333331',
        contractId: '333333332',
      } as const;
      const draft = { id: 'd-1', membershipId: 'm', kind: 'product-support', by: ania } as const;
      const at = test.clock.now();
      await save('op-1', (record) => ({
        ...record,
        grants: [grant('g-1', { accessId: '111111111', contractId: '111111112' })],
        idsDrafts: [{ ...draft, at, accessId: '222222221', contractId: '222222222', endsOn: '2027-11-22' }],
        membershipDrafts: [{ id: 'l-1', by: ania, at, lines: [line] }],
        portalDrafts: [{ id: 'p-1', by: ania, at, lines: [{ accessId: '444444441', used: 3 }] }],
      }));
      const before = await companies().read('contoso');
      await test.restart();
      assert.deepEqual(await companies().read('contoso'), before);
      const stored = await test.now().storedBytes();
      assert.ok(stored.includes('membershipDrafts'), 'the look went past what was stored');
      for (const id of ['11111111', '22222222', '33333333', '44444444']) assert.ok(!stored.includes(id), id);
    });

    it('is of one company, whatever companies are called', async () => {
      const odd = [
        '__proto__',
        'constructor',
        '../up',
        'a/b',
        'a\\b',
        'CON',
        'A',
        'a',
        'ą',
        'x'.repeat(300),
        ' ',
      ];
      for (const name of odd) {
        await companies().update(
          name,
          command('op-1'),
          change((record) => ({ ...record, name: `of ${name}` })),
        );
        await test.now().keyed.put(name, 'language', name, name);
      }
      await test.restart();
      assert.deepEqual(new Set(await companies().companies()), new Set(odd));
      for (const name of odd) {
        assert.equal((await companies().read(name))?.name, `of ${name}`);
        assert.deepEqual(
          (await test.now().keyed.list(name, 'language')).map(({ value }) => value),
          [name],
        );
      }
    });

    async function save(opId: string, to: Parameters<typeof change>[0]) {
      await companies().update('contoso', command(opId), change(to));
      return await companies().read('contoso');
    }
  });

  describe('the history', () => {
    it('pages the audit newest first, completely, while rows are added', async () => {
      for (const opId of names(7, 'op')) await companies().update('contoso', command(opId), numberOne(opId));
      const first = await companies().auditPage('contoso', {}, 3);
      await companies().update('contoso', command('late'), numberOne('late'));
      const rest = await allPages((cursor) => companies().auditPage('contoso', {}, 3, cursor), first.next);
      assert.deepEqual(
        [...first.items, ...rest].map(({ opId }) => opId),
        names(7, 'op').reverse(),
      );
    });

    it('finds audit rows by event and by grant', async () => {
      await companies().update('contoso', command('op-1'), (record, circumstances) => ({
        kind: 'done',
        record,
        audit: [
          auditRow('op-1', circumstances, { event: 'grant.made', about: { grantId: 'g-1' } }),
          auditRow('op-1', circumstances, { effect: { grantId: 'g-1', used: 1, reserved: 0 } }),
          auditRow('op-1', circumstances, { effect: { grantId: 'g-2', used: 0, reserved: 1 } }),
        ],
        notices: [],
        answer: null,
      }));
      for await (const { companies: store } of test.beforeAndAfterRestart()) {
        const events = (await store.auditPage('contoso', { event: 'grant.made' }, 10)).items;
        assert.equal(events.length, 1);
        assert.equal((await store.auditPage('contoso', { grantId: 'g-1' }, 10)).items.length, 2);
        assert.equal((await store.auditPage('contoso', { grantId: 'g-3' }, 10)).items.length, 0);
        assert.equal((await store.auditPage('fabrikam', {}, 10)).items.length, 0);
      }
    });

    it('counts the newest row of an incident and finds it by person, state and number', async () => {
      const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`;
      await keep('op-1', [incident('i-1', { createdAt: at(1) }), incident('i-2', { createdAt: at(2) })]);
      await keep('op-2', [incident('i-3', { createdAt: at(3), by: piotr })]);
      await keep('op-3', [
        incident('i-1', {
          createdAt: at(1),
          state: 'sent',
          number: '2026-0007',
          caseNumber: '2611230050001234',
        }),
      ]);
      for await (const { companies: store } of test.beforeAndAfterRestart()) {
        const found = async (filter: Parameters<typeof store.incidentsPage>[1]) =>
          (await store.incidentsPage('contoso', filter, 10)).items.map(({ id }) => id);
        assert.deepEqual(await found({}), ['i-3', 'i-2', 'i-1']);
        assert.deepEqual(await found({ by: piotr }), ['i-3']);
        assert.deepEqual(await found({ by: { ...piotr, tenantId: 'another' } }), [], 'the same object id');
        assert.deepEqual(await found({ id: 'i-2' }), ['i-2']);
        assert.deepEqual(await found({ id: 'i-9' }), []);
        assert.deepEqual(await found({ id: 'i-2', by: piotr }), []);
        assert.deepEqual(await found({ product: 'Azure' }), ['i-3', 'i-2', 'i-1']);
        assert.deepEqual(await found({ product: 'SQL Server' }), []);
        assert.deepEqual(await found({ state: 'draft' }), ['i-3', 'i-2']);
        assert.deepEqual(await found({ caseNumber: '2611230050001234' }), ['i-1']);
        assert.deepEqual(await found({ number: '2026-0007' }), ['i-1']);
        assert.deepEqual(await found({ number: '2026-0008' }), []);
      }
    });

    it('counts incidents by state, product and person, each as its newest row says', async () => {
      await keep('op-1', [incident('i-1'), incident('i-2'), incident('i-3', { by: piotr })]);
      await keep('op-2', [incident('i-1', { state: 'closed' })]);
      const row = { product: 'Azure', incidents: 1 };
      const inOrder = (one: { by: { oid: string }; state: string }) => `${one.by.oid} ${one.state}`;
      for await (const { companies: store } of test.beforeAndAfterRestart()) {
        const counted = async (filter: Parameters<typeof store.countIncidents>[1]) =>
          [...(await store.countIncidents('contoso', filter))].sort((a, b) =>
            inOrder(a).localeCompare(inOrder(b)),
          );
        assert.deepEqual(await counted({}), [
          { ...row, by: ania, state: 'closed' },
          { ...row, by: ania, state: 'draft' },
          { ...row, by: piotr, state: 'draft' },
        ]);
        assert.deepEqual(await counted({ by: piotr }), [{ ...row, by: piotr, state: 'draft' }]);
        assert.deepEqual(await counted({ state: 'sent' }), []);
        assert.deepEqual(await store.countIncidents('fabrikam', {}), []);
      }
    });

    it('finds audit rows by incident', async () => {
      await companies().update('contoso', command('op-1'), (record, circumstances) => ({
        kind: 'done',
        record,
        audit: ['i-1', 'i-2', 'i-1'].map((incidentId) =>
          auditRow('op-1', circumstances, { about: { incidentId } }),
        ),
        notices: [],
        answer: null,
      }));
      for await (const { companies: store } of test.beforeAndAfterRestart()) {
        const found = async (incidentId: string) =>
          (await store.auditPage('contoso', { incidentId }, 10)).items.length;
        assert.deepEqual([await found('i-1'), await found('i-2'), await found('i-3')], [2, 1, 0]);
      }
    });

    it('pages incidents newest first, each once', async () => {
      const all = names(7, 'i').map((id, hour) =>
        incident(id, { createdAt: `2026-11-23T0${hour}:00:00.000Z` }),
      );
      await keep('op-1', all);
      const paged = await allPages((cursor) => companies().incidentsPage('contoso', {}, 3, cursor));
      assert.deepEqual(
        paged.map(({ id }) => id),
        names(7, 'i').reverse(),
      );
    });

    it('counts prepared incidents by month in the company zone, without those given back', async () => {
      const prepared = (id: string, preparedAt: string, product = 'Azure') => {
        const { form } = incident(id);
        return incident(id, { state: 'prepared', preparedAt, form: { ...form, product } });
      };
      await keep('op-1', [
        prepared('i-1', '2026-10-31T22:59:00.000Z'),
        prepared('i-2', '2026-10-31T23:01:00.000Z'),
        prepared('i-3', '2026-11-30T12:00:00.000Z', 'Windows Server'),
        prepared('i-4', '2026-12-01T12:00:00.000Z'),
        incident('i-5'),
        {
          ...prepared('i-6', '2026-11-15T12:00:00.000Z'),
          state: 'closed',
          outcome: 'withdrawn',
        } as const,
      ]);
      for await (const { companies: store } of test.beforeAndAfterRestart()) {
        assert.deepEqual(await store.usageByMonth('contoso', '2026-10-01', '2026-11-30'), [
          { month: '2026-10', product: 'Azure', incidents: 1 },
          { month: '2026-11', product: 'Azure', incidents: 1 },
          { month: '2026-11', product: 'Windows Server', incidents: 1 },
        ]);
      }
    });

    function keep(opId: string, incidents: readonly ReturnType<typeof incident>[]): Promise<Outcome<Json>> {
      const done = { kind: 'done', audit: [], notices: [], incidents, answer: null } as const;
      return companies().update<Json>('contoso', command(opId), (record) => ({ ...done, record }));
    }
  });
}

async function allPages<T>(page: (cursor?: string) => Promise<Page<T>>, from?: string): Promise<T[]> {
  const items: T[] = [];
  let cursor = from;
  do {
    const { items: more, next } = await page(cursor);
    items.push(...more);
    cursor = next;
  } while (cursor !== undefined);
  return items;
}
