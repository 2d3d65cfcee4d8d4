import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withPage } from './browser.ts';

describe('the browser of the tests', function () {
  this.timeout(60_000);

  it('draws a page', async () => {
    await withPage(async (page) => {
      await page.setContent('<h1>Korzyści: zażółć gęślą jaźń</h1><input value=x><input type=date>');
      assert.equal(await page.locator('h1').textContent(), 'Korzyści: zażółć gęślą jaźń');
      assert.ok((await page.screenshot()).length > 1000);
    });
  });

  it('loads nothing from outside', async () => {
    await withPage(async (page) => {
      await assert.rejects(page.goto('http://192.0.2.1/'), /ERR_FAILED/);
    });
  });
});
