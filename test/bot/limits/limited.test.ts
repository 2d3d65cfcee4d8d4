import assert from 'node:assert/strict';
import { contosoRows, startCompany, type TestCompany } from '../../support/company.ts';
import { signInOverHttp, textOf } from '../../support/sign-in.ts';

const rates = {
  turns: [{ points: 6, seconds: 60 }],
  failures: [{ points: 4, seconds: 60 }],
};

describe('limits of the whole bot', () => {
  let company: TestCompany;
  beforeEach(async () => {
    company = await startCompany({ rows: contosoRows, edge: { rates, trustProxy: 1 } });
  });
  afterEach(() => company.close());
  const address = (path: string) => {
    const at = company.app.server.routes.server.address();
    assert.ok(typeof at === 'object' && at !== null);
    return `http://127.0.0.1:${at.port}${path}`;
  };
  const knock = (path: string, headers: Record<string, string> = {}) =>
    fetch(address(path), { redirect: 'manual', headers });

  it('tell a person who floods the chat, in their language, when to come back, and do nothing', async () => {
    const jan = company.teams.person('jan');
    for (let index = 0; index < 6; index += 1) await jan.says('korzyści');
    assert.doesNotMatch(jan.reads(), /Za dużo naraz/);
    await jan.says('korzyści');
    assert.match(jan.reads(), /Za dużo naraz[\s\S]*spróbuj ponownie za \d+\s(sekund|sekundę|sekundy)/);
    const english = company.teams.person('maria', { locale: 'en-US' });
    await english.says('benefits');
    assert.doesNotMatch(english.reads(), /That is a lot at once/, 'somebody else is served');
    for (let index = 0; index < 6; index += 1) await english.says('benefits');
    assert.match(english.reads(), /That is a lot at once[\s\S]*try again in \d+\sseconds?/);
  });

  it('answer a tap that comes too soon, and do not do what it asks', async () => {
    const anna = company.teams.person('anna');
    await anna.says('aktywuj chmurę silver');
    for (let index = 0; index < 5; index += 1) await anna.device().says('pomoc');
    const before = await company.app.store.companies.read(company.tenantId);
    const tap = await anna.taps('Aktywuj');
    assert.equal(tap.status, 200);
    assert.match(anna.reads(), /Za dużo naraz/);
    assert.doesNotMatch(anna.reads(), /Zaloguj się/);
    assert.deepEqual(await company.app.store.companies.read(company.tenantId), before);
  });

  it('stop an address that tries links, with a page in its language and the time to wait', async () => {
    for (let index = 0; index < 4; index += 1)
      assert.equal((await knock(`/auth/start?t=guess${index}`)).status, 400);
    const stopped = await knock('/auth/start?t=guess', { 'accept-language': 'pl' });
    assert.equal(stopped.status, 429);
    assert.match(stopped.headers.get('retry-after') ?? '', /^[1-9]\d?$/);
    assert.equal(stopped.headers.get('cache-control'), 'no-store');
    assert.match(textOf(await stopped.text()), /Za dużo prób[\s\S]*jeszcze raz za \d+\ssek/);
    assert.equal((await knock('/auth/callback?state=x&code=y')).status, 429);
    assert.equal((await knock('/auth/done')).status, 429);
  });

  it('count a callback that comes to nothing, although it redirects', async () => {
    for (let index = 0; index < 4; index += 1)
      assert.equal((await knock('/auth/callback?state=x')).status, 303);
    assert.equal((await knock('/auth/callback?state=x')).status, 429);
  });

  it('count by the client that our proxy names, and not by what the client says', async () => {
    const guess = (forwarded: string) => knock('/auth/start?t=guess', { 'x-forwarded-for': forwarded });
    for (let index = 0; index < 4; index += 1) await guess(`10.0.0.${index}, 198.51.100.1`);
    assert.equal((await guess('10.0.0.9, 198.51.100.1')).status, 429);
    assert.equal((await guess('10.0.0.9, ::ffff:198.51.100.1')).status, 429);
    assert.equal((await guess('198.51.100.1, 198.51.100.2')).status, 400);
  });

  it('let a sign-in through that comes to something, as often as it does', async () => {
    for (let index = 0; index < 3; index += 1) {
      const anna = company.teams.person('anna').device();
      await anna.says('zaloguj');
      const { url } = await anna.taps('Zaloguj');
      const { code } = await signInOverHttp(url ?? '', 'anna');
      assert.ok(code, `sign-in ${index}`);
    }
    assert.equal((await knock('/auth/start?t=guess')).status, 400);
  });
});
