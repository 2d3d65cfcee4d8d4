import assert from 'node:assert/strict';
import { type CompanyUnderTest, line, must, openCompanyUnderTest, refusalOf } from './company-under-test.ts';
import { anna, jan, monday, piotr } from './rules-kit.ts';

/** Gold, until 30 November, with 7 of 20 left. */
const ending = line({
  competency: 'Cloud Platform',
  startsOn: '2025-12-01',
  endsOn: '2026-11-30',
  kind: 'product-support',
  accessId: '172693239',
  contractId: '172583642',
  used: 13,
});

describe('telling in time', () => {
  let company: CompanyUnderTest;
  before(async () => {
    company = await openCompanyUnderTest();
  });
  after(() => company.close());
  beforeEach(async () => {
    company.anew();
    const { asker, opId } = company.by(anna);
    must(await company.useCases.applyLines(asker.companyId, opId, { lines: [ending] }));
    await company.seen(anna, piotr, jan);
  });

  const companyId = () => company.by(anna).asker.companyId;
  const ofContract = async () => (await company.notices()).filter(({ kind }) => kind === 'contract-ending');
  const reminder = async () => ({
    membershipId: (await company.record()).memberships[0]?.id ?? '',
    on: '2026-11-30',
  });

  it('tells whoever may, at nine in the zone each has chosen, with a row in the audit', async () => {
    await company.useCases.chooseNotices(company.by(piotr).asker, {
      muted: [],
      weekends: false,
      zone: 'America/New_York',
    });
    company.setNow('2026-11-23T00:10:00.000Z');
    await company.useCases.tellWhatIsDue(companyId());
    assert.deepEqual(
      (await ofContract()).map(({ to, dueAt }) => [to.oid, dueAt]),
      [
        ['anna', '2026-11-23T08:00:00.000Z'],
        ['piotr', '2026-11-23T14:00:00.000Z'],
      ],
    );
    const rows = (await company.audit()).filter(({ event }) => event === 'told.contract-ending');
    assert.deepEqual(
      rows.map(({ by, facts }) => [by, facts]),
      [[{ system: 'follow-up' }, { people: 2 }]],
    );
  });

  it('tells nobody whose role was seen more than thirty days ago', async () => {
    company.setNow('2026-10-01T08:00:00.000Z');
    await company.seen(anna, piotr);
    company.setNow(monday);
    assert.equal(await company.useCases.tellWhatIsDue(companyId()), 0);
    await company.seen(piotr);
    await company.useCases.tellWhatIsDue(companyId());
    assert.deepEqual(
      (await ofContract()).map(({ to }) => to.oid),
      ['piotr'],
    );
  });

  it('tells nothing of a company that has no record', async () => {
    assert.equal(await company.useCases.tellWhatIsDue('nobody-yet'), 0);
  });

  it('reminds once, on the next day, the one who asked', async () => {
    const ordered = company.by(anna);
    const input = await reminder();
    assert.deepEqual(must(await company.useCases.remindTomorrow(ordered, input)), { on: '2026-11-24' });
    assert.deepEqual(must(await company.useCases.remindTomorrow(ordered, input)), { on: '2026-11-24' });
    assert.deepEqual(
      (await ofContract()).map(({ to, dueAt }) => [to.oid, dueAt]),
      [['anna', '2026-11-24T08:00:00.000Z']],
    );
  });

  it('does not remind of what is over by then', async () => {
    company.setNow('2026-11-30T11:00:00.000Z');
    must(await company.useCases.remindTomorrow(company.by(anna), await reminder()));
    assert.deepEqual(await ofContract(), []);
  });

  it('does not remind of what is not there', async () => {
    for (const input of [
      { membershipId: 'm-unknown', on: '2026-11-30' },
      { ...(await reminder()), on: '2026-12-31' },
    ])
      assert.equal(
        refusalOf(await company.useCases.remindTomorrow(company.by(anna), input)).code,
        'benefit_unknown',
      );
  });

  it('keeps what each has chosen apart, person by person and company by company', async () => {
    const mute = { muted: ['monthly'], weekends: true } as const;
    await company.useCases.chooseNotices(company.by(anna).asker, mute);
    assert.deepEqual(await company.useCases.noticeChoices(company.by(anna).asker), mute);
    const usual = { muted: [], weekends: false };
    assert.deepEqual(await company.useCases.noticeChoices(company.by(piotr).asker), usual);
    const elsewhere = { ...company.by(anna).asker, companyId: 'fabrikam' };
    assert.deepEqual(await company.useCases.noticeChoices(elsewhere), usual);
    const namesake = { ...company.by(anna).asker, tenantId: 'another' };
    assert.deepEqual(await company.useCases.noticeChoices(namesake), usual);
  });

  it('has nothing more to tell after it has told', async () => {
    assert.ok((await company.useCases.tellWhatIsDue(companyId())) > 0);
    assert.equal(await company.useCases.tellWhatIsDue(companyId()), 0);
  });
});
