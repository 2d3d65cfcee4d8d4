import assert from 'node:assert/strict';
import { decideDraft, decideReminder } from '../../benefits/incidents/incident-draft.ts';
import { decidePrepare } from '../../benefits/incidents/incident-prepare.ts';
import { type Incident, mostDrafts } from '../../benefits/incidents/index.ts';
import { draftsExpired, withoutOldDrafts } from '../../benefits/incidents/old-drafts.ts';
import { stillDue } from '../../benefits/index.ts';
import { anna, codeOf, done, form, grant, incident, jan, membership, orderBy, record } from './rules-kit.ts';

const drafts = (count: number, given: Partial<Incident> = {}) =>
  Array.from({ length: count }, (_, index) => incident(`d-${index}`, given));
const save = (incidents: readonly Incident[], by = jan) =>
  decideDraft(record({ incidents }), { form: form() }, by, orderBy(by));

describe('drafts', () => {
  it('are twenty a person, and what is prepared is none', () => {
    assert.equal(mostDrafts, 20);
    assert.equal(save(drafts(19)).kind, 'done');
    assert.equal(codeOf(save(drafts(20))), 'too_many_drafts');
    assert.equal(save(drafts(20), anna).kind, 'done');
    assert.equal(save(drafts(20, { state: 'prepared' })).kind, 'done');
  });

  it('are prepared until their person has two hundred incidents open, whatever they use', () => {
    const prepared = (count: number, given: Partial<Incident> = {}) => {
      const incidents = [...drafts(count, { state: 'sent', ...given }), incident('next', {})];
      const known = { linkedGrantIds: [], whoMay: '', mayActivate: false };
      return codeOf(
        decidePrepare(
          record({
            incidents,
            memberships: [membership('gold')],
            grants: [grant('m-gold', 'product-support')],
          }),
          { incidentId: 'next' },
          jan,
          known,
          orderBy(jan),
        ),
      );
    };
    assert.notEqual(prepared(199), 'too_many_open_incidents');
    assert.equal(prepared(200), 'too_many_open_incidents');
    assert.equal(prepared(200, { state: 'prepared' }), 'too_many_open_incidents');
    assert.notEqual(prepared(200, { state: 'closed' }), 'too_many_open_incidents');
    assert.notEqual(prepared(200, { by: anna }), 'too_many_open_incidents');
  });

  it('of more than thirty days ago are no drafts any more, and each leaves a row in the audit', () => {
    const before = record({
      incidents: [
        ...drafts(20, { createdAt: '2026-10-23T11:00:00.000Z' }),
        incident('kept', { createdAt: '2026-10-24T11:00:00.000Z' }),
        incident('sent', { createdAt: '2026-10-23T11:00:00.000Z', state: 'sent' }),
      ],
    });
    const order = orderBy(jan);
    const after = withoutOldDrafts(before, order.now);
    assert.deepEqual(
      after.incidents.map(({ id }) => id),
      ['kept', 'sent'],
    );
    assert.equal(withoutOldDrafts(after, order.now), after);
    const gone = draftsExpired(before, order);
    assert.equal(gone.length, 20);
    assert.deepEqual([gone[0]?.event, gone[0]?.about], ['incident.draft-expired', { incidentId: 'd-0' }]);
    assert.deepEqual(draftsExpired(after, order), []);
  });

  it('run where their product runs, whatever was said before', () => {
    const given = { ...form({ area: 'cloud' }), product: 'SQL Server' };
    const { record: after } = done(decideDraft(record(), { form: given }, jan, orderBy(jan)));
    assert.equal(after.incidents[0]?.form.area, 'on-premises');
  });

  it('keep need and subscription; a prepared incident’s grant was chosen for them', () => {
    const change = {
      need: 'advice',
      subscription: 'customer-direct',
      area: 'cloud',
      phone: '+48 1',
    } as const;
    const changed = (state: Incident['state']) =>
      done(
        decideDraft(
          record({
            incidents: [
              incident('i', { state, form: form({ product: 'Azure', area: 'cloud', need: 'broken' }) }),
            ],
          }),
          { incidentId: 'i', form: change },
          jan,
          orderBy(jan),
        ),
      ).record.incidents[0]?.form;
    assert.deepEqual([changed('draft')?.need, changed('draft')?.subscription], ['advice', 'customer-direct']);
    assert.deepEqual([changed('prepared')?.need, changed('prepared')?.subscription], ['broken', undefined]);
    assert.equal(changed('prepared')?.phone, '+48 1');
  });
});

describe('a reminder of a draft', () => {
  const company = record({ incidents: [incident('i')] });
  const reminded = (from = company) => done(decideReminder(from, { incidentId: 'i' }, jan, orderBy(jan)));

  it('is due in an hour, to whoever wished for it', () => {
    const [notice] = reminded().notices;
    assert.equal(notice?.kind, 'draft-reminder');
    assert.equal(notice?.dueAt, '2026-11-23T12:00:00.000Z');
    assert.equal(notice?.to.oid, 'jan');
  });

  it('holds once: a later wish replaces an earlier one', () => {
    const first = reminded();
    const second = reminded(first.record);
    const [old] = first.notices;
    const [fresh] = second.notices;
    assert.ok(old && fresh);
    assert.equal(stillDue(first.record, old, '2026-11-23'), true);
    assert.equal(stillDue(second.record, old, '2026-11-23'), false);
    assert.equal(stillDue(second.record, fresh, '2026-11-23'), true);
  });

  it('is not asked any more once the incident is prepared', () => {
    const { record: after, notices } = reminded();
    const [notice] = notices;
    assert.ok(notice);
    const prepared = {
      ...after,
      incidents: after.incidents.map((one) => ({ ...one, state: 'prepared' as const })),
    };
    assert.equal(stillDue(prepared, notice, '2026-11-23'), false);
  });

  it('is nobody else’s to wish for', () => {
    assert.equal(
      codeOf(decideReminder(company, { incidentId: 'i' }, anna, orderBy(anna))),
      'incident_of_another_person',
    );
  });
});

describe('preparing', () => {
  const gold = membership('gold', { competencies: ['Cloud Platform'] });
  const company = (given: Parameters<typeof form>[0]) =>
    record({
      memberships: [gold],
      grants: [grant(gold.id, 'product-support'), grant(gold.id, 'signature-cloud', { allowance: 5 })],
      incidents: [incident('i', { form: form(given) })],
    });
  const prepare = (given: Parameters<typeof form>[0]) =>
    decidePrepare(
      company(given),
      { incidentId: 'i' },
      jan,
      { linkedGrantIds: [], whoMay: '', mayActivate: false },
      orderBy(jan),
    );

  it('takes nothing for advice and for a customer’s Azure, one for our own', () => {
    assert.equal(done(prepare({ need: 'advice' })).answer.grantId, null);
    const azure = { product: 'Azure', area: 'cloud' } as const;
    assert.equal(done(prepare({ ...azure, subscription: 'customer-direct' })).answer.grantId, null);
    assert.notEqual(done(prepare({ ...azure, subscription: 'own' })).answer.grantId, null);
  });

  it('is refused until it is known whose it is, and where a distributor opens it', () => {
    const azure = { product: 'Azure', area: 'cloud' } as const;
    assert.equal(codeOf(prepare({ ...azure, subscription: 'unknown' })), 'subscription_unknown');
    // An answer from before the form was changed to a product of the company's own servers.
    const moved = { area: 'on-premises', subscription: 'unknown' } as const;
    assert.notEqual(done(prepare(moved)).answer.grantId, null);
    assert.equal(codeOf(prepare({ ...azure, subscription: 'customer-distributor' })), 'provider_opens_it');
  });
});
