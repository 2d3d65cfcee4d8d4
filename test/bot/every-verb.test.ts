import assert from 'node:assert/strict';
import { isVerb, verbs } from '../../benefits/index.ts';
import { contosoRows, startCompany } from '../support/company.ts';

describe('a button', () => {
  it('of every verb is answered with something to read', async () => {
    const company = await startCompany({ rows: contosoRows });
    try {
      const jan = company.teams.person('jan');
      await jan.says('korzyści');
      for (const verb of Object.keys(verbs).filter(isVerb)) {
        const known = jan.chat.posts.length;
        await jan.sends({ type: 'message', value: { verb, v: 1, ids: {} } });
        // Where no ids are shown there is nothing to hide, and nothing to say of it.
        if (verb === 'hide-ids') continue;
        assert.ok(jan.chat.posts.slice(known).length > 0, verb);
      }
    } finally {
      await company.close();
    }
  });
});
