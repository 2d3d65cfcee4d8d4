import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { type LocalBot, listens, startLocalBot } from '../support/local-bot.ts';
import { openPlayground, type PlaygroundChat } from '../support/playground-page.ts';

/** Picks the person on the local sign-in page and gives the code to paste in the chat. */
async function codeFrom(signIn: Page, person: string): Promise<string> {
  await signIn.getByRole('button', { name: `Sign in: ${person}` }).click();
  await signIn.getByText(/S-[A-Z2-7]{16}/).waitFor();
  const code = /S-[A-Z2-7]{16}/.exec((await signIn.textContent('body')) ?? '')?.[0];
  assert.ok(code);
  await signIn.close();
  return code;
}

/** Pictures of the path, when a folder is given: SCREENSHOTS=docs/path npm test -- --grep "in a browser". */
const pictures = process.env.SCREENSHOTS;
const viewport = { width: 1200, height: 940 };

describe('the main job, in a browser', function () {
  this.timeout(120_000);
  let folder: string;
  let bot: LocalBot;
  let browser: Browser;
  let chat: PlaygroundChat;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'local-bot-'));
    browser = await openBrowser();
    bot = await startLocalBot({ folder, demoFulfilmentSeconds: 5 });
    const context = await browser.newContext({ locale: 'en-US', viewport });
    chat = await openPlayground(await context.newPage(), bot.url);
  });
  after(async () => {
    await browser?.close();
    await bot?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (pictures === undefined) return;
    const number = this.currentTest?.parent?.tests.indexOf(this.currentTest) ?? 0;
    await mkdir(pictures, { recursive: true });
    await chat.screenshot(path.join(pictures, `${number + 1}.png`));
  });

  it('shows what the company holds, what needs action first', async () => {
    await chat.say('benefits');
    const seen = await chat.sees('Technical support benefits');
    assert.match(seen, /2 of 20, running low/);
    assert.match(seen, /unlimited/);
    assert.match(seen, /15 after activation/);
  });

  it('asks to sign in at the confirming click and takes the pasted code', async () => {
    await chat.say('activate on-premises silver');
    await chat.sees('Activate this benefit?');
    await chat.tap('Activate');
    const code = await codeFrom(await chat.follow(/^Sign in/), 'Anna Nowak');
    await chat.say(code);
    await chat.sees(/click Activate in Partner Center/i);
  });

  it('tells by itself that the ids have arrived, after the click in Partner Center', async () => {
    await chat.tap(/^Clicked/);
    const seen = await chat.sees(/Microsoft Product Support · Silver is active/);
    assert.match(seen, /15 incidents until \w+ \d+/);
    assert.doesNotMatch(seen, /\b\d{9}\b/, 'the ids stay masked');
  });

  it('shows the ids only when they are asked for', async () => {
    await chat.tap('Show IDs');
    assert.match(await chat.sees(/^\d{9}$/), /\b\d{9}\b/);
  });

  it('prepares an incident with it, saves its case number and shows the balance', async () => {
    await chat.say('new incident');
    await chat.sees('Where is the problem?');
    await chat.fill({
      'Where is the problem?': 'On-premises',
      Product: 'SQL Server',
      Version: '2022',
      'What happens, in one sentence?': 'SQL Server crashes, error 17066',
      'Severity and first response': 'A, critical',
      'Phone for Microsoft to call': '+48 22 123 45 67',
    });
    await chat.tap('Prepare the incident');
    const step = await chat.sees('One more step: send it in Support for Business');
    assert.match(step, /Microsoft does not know about it yet/);
    assert.match(
      step,
      /One taken from the Silver allowance: 14 of 15 left/,
      'of the active ones, what ends soonest is used',
    );
    await chat.say('2611230040001234');
    await chat.sees('Case number saved');
    await chat.say('benefits');
    assert.match(await chat.sees(/^14 of 15/), /2 of 20, running low/);
  });

  it('tells after a restart what arrived while it was stopped', async () => {
    await chat.tap('Activate: cloud · Silver');
    await chat.sees('Activate this benefit?');
    await chat.tap('Activate');
    await chat.seesCard('Now click Activate in Partner Center', 'Signature Cloud Support · Silver');
    await chat.tap(/^Clicked/);
    await chat.seesCard('Microsoft is processing', 'Signature Cloud Support · Silver');
    assert.equal(await bot.stop(), 0);
    for (const port of bot.ports) assert.equal(await listens(port), false, `nothing is left on ${port}`);

    bot = await startLocalBot({ folder, demoFulfilmentSeconds: 5 });
    const context = await browser.newContext({ locale: 'en-US', viewport });
    chat = await openPlayground(await context.newPage(), bot.url);
    await chat.sees(/Signature Cloud Support · Silver is active/);
    await chat.say('benefits');
    assert.match(await chat.sees('Technical support benefits'), /5 of 5/);
  });
});
