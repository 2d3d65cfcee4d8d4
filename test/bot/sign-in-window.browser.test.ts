import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { contosoRows, startCompany, type TestCompany } from '../support/company.ts';
import { newestOAuthCard, tellsState } from '../support/teams-oauth-card.ts';

/** As much of Teams as a window opened by it talks to. */
const teamsPage = `<!doctype html><title>Teams</title><script>
window.told = [];
addEventListener('message', ({ data, source, origin }) => {
  const { id, uuidAsString, func, args } = data;
  window.told.push({ func, args });
  if (func !== 'initialize') return;
  const runtime = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: {} });
  source.postMessage({ id, uuidAsString, args: ['authentication', 'web', runtime, '2.58.0'] }, origin);
});
</script>`;
const teamsUrl = 'https://teams.microsoft.com/v2/';

describe('the window of a sign-in', function () {
  this.timeout(30_000);
  let browser: Browser;
  let company: TestCompany;
  before(async () => {
    [browser, company] = await Promise.all([
      openBrowser(),
      startCompany({ rows: contosoRows, loginRequest: true, language: 'en' }),
    ]);
  });
  after(async () => {
    await browser.close();
    await company.close();
  });

  let context: BrowserContext;
  let asked: string[];
  let faults: string[];
  beforeEach(async () => {
    [asked, faults] = [[], []];
    context = await browser.newContext({ locale: 'en-US' });
    await context.route(/^https:/, (route) => {
      const url = route.request().url();
      asked.push(url);
      return url === teamsUrl ? route.fulfill({ contentType: 'text/html', body: teamsPage }) : route.abort();
    });
    context.on('weberror', (error) => faults.push(error.error().message));
  });
  afterEach(() => context.close());

  const link = async () => {
    const anna = company.teams.person('anna');
    await anna.says('sign in');
    return newestOAuthCard(anna).link;
  };
  const signsIn = (page: Page) => page.locator('form[data-person="anna"] button').click();
  const told = (page: Page): Promise<readonly { func: string; args: readonly unknown[] }[]> =>
    page.evaluate(() => Reflect.get(globalThis, 'told'));

  it('tells Teams the code, which signs the person in and closes the window', async () => {
    const teams = await context.newPage();
    await teams.goto(teamsUrl);
    const opened = context.waitForEvent('page');
    await teams.evaluate(`void window.open(${JSON.stringify(await link())})`);
    const window = await opened;
    await signsIn(window);
    await window.waitForEvent('close');
    const success = (await told(teams)).find(({ func }) => func === 'authentication.authenticate.success');
    const [code] = success?.args ?? [];
    assert.match(String(code), /^S-[A-Z2-7]{16}$/);
    const anna = company.teams.person('anna');
    anna.sees();
    assert.equal((await tellsState(anna, code)).status, 200);
    assert.match(anna.reads(), /Signed in as anna\.nowak@contoso\.com[\s\S]*Global admin/);
    assert.deepEqual(asked, [teamsUrl]);
    assert.deepEqual(faults, []);
  });

  it('shows the code where no client listens, and asks nothing of anybody else', async () => {
    const page = await context.newPage();
    await page.goto(await link());
    await signsIn(page);
    await page.waitForURL(/\/auth\/done$/);
    await page.waitForLoadState('networkidle');
    assert.match(await page.locator('#code').innerText(), /^S-[A-Z2-7]{16}$/);
    assert.match(await page.locator('main').innerText(), /You may close this window/);
    assert.equal(await page.evaluate(() => typeof Reflect.get(globalThis, 'microsoftTeams')), 'object');
    assert.deepEqual(asked, []);
    assert.deepEqual(faults, []);
  });

  it('tells no page but a client of Microsoft 365', async () => {
    const teams = await context.newPage();
    const evil = 'https://teams.example/';
    await context.route(evil, (route) => route.fulfill({ contentType: 'text/html', body: teamsPage }));
    await teams.goto(evil);
    const opened = context.waitForEvent('page');
    await teams.evaluate(`void window.open(${JSON.stringify(await link())})`);
    const window = await opened;
    await signsIn(window);
    await window.waitForURL(/\/auth\/done$/);
    await window.waitForLoadState('networkidle');
    await window.waitForTimeout(300);
    assert.ok((await told(teams)).every(({ func }) => func === 'initialize'));
    assert.doesNotMatch(JSON.stringify(await told(teams)), /S-[A-Z2-7]{16}/);
  });
});
