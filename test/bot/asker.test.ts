import assert from 'node:assert/strict';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import type { Member } from '../support/teams-service.ts';

const elsewhere = '00000000-1111-2222-3333-444444444444';

describe('who is asking', () => {
  let company: TestCompany;
  before(async () => {
    company = await startCompany({ rows: contosoRows });
  });
  after(() => company.close());

  const answers = async (key: string, activity: object) => {
    const person = company.teams.person(key);
    await person.sends({ type: 'message', text: 'korzyści', ...activity });
    return person.reads();
  };

  it('is a member of the organization that the activity names, in one place or in both', async () => {
    const { tenantId } = company;
    const { id } = company.teams.person('jan').chat;
    for (const activity of [
      {},
      { conversation: { id, conversationType: 'personal' } },
      { channelData: null },
      { value: null },
    ])
      assert.match(await answers('jan', activity), /Gold/, JSON.stringify(activity));
    for (const activity of [
      { channelData: { tenant: { id: elsewhere } } },
      { conversation: { id, tenantId: elsewhere }, channelData: { tenant: { id: tenantId } } },
      { conversation: { id }, channelData: {} },
      { conversation: { id }, channelData: { tenant: { id: [tenantId] } } },
    ]) {
      const answer = await answers('jan', activity);
      assert.match(answer, /Nie wiem, kto pisze/, JSON.stringify(activity));
      assert.doesNotMatch(answer, /Gold/);
    }
  });

  it('is nobody from outside, however the roster spells it', async () => {
    for (const userRole of ['guest', 'Guest', 'ANONYMOUS'] as Member['userRole'][]) {
      company.teams.person(userRole, { userRole });
      const answer = await answers(userRole, {});
      assert.match(answer, /Nie obsługuję gości/, userRole);
      assert.doesNotMatch(answer, /Gold/);
    }
  });
});
