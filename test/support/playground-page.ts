import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { withFewColours } from './small-png.ts';

/**
 * The Playground's page as a person uses it: newest card first, everything by what is written on it.
 * Waits; throws after `patienceMs` with what is on the screen instead.
 */
export interface PlaygroundChat {
  /** Types the text and sends it. */
  say(text: string): Promise<void>;
  /** Presses the button on the newest card that has it. */
  tap(label: string | RegExp): Promise<void>;
  /** Presses a button that opens an address, and gives the page that has opened. */
  follow(label: string | RegExp): Promise<Page>;
  /** Fills the inputs of the newest card that has them, by their labels. */
  fill(values: Readonly<Record<string, string>>): Promise<void>;
  /** Waits until the text stands in the chat, and gives all of the chat as text. */
  sees(text: string | RegExp, patienceMs?: number): Promise<string>;
  /** Waits until one card has all of the texts. */
  seesCard(...texts: readonly string[]): Promise<void>;
  /** Everything in the chat, as text. */
  text(): Promise<string>;
  /** Loads the page again: the Playground forgets the chat. */
  reload(): Promise<void>;
  screenshot(file: string): Promise<void>;
}

const patience = 25_000;

/** The chat between the app's bar and the compose box; cards and messages carry no ids of their own. */
const messages = (page: Page) => page.locator('.fai-OutputCard, .fai-UserMessage');

export async function openPlayground(page: Page, url: string): Promise<PlaygroundChat> {
  page.setDefaultTimeout(patience);
  const compose = page.locator('[data-lexical-editor="true"]');
  const cards = page.locator('.ac-adaptiveCard');

  const open = async () => {
    await page.goto(url);
    await compose.waitFor();
    // It sends installationUpdate and conversationUpdate while loading; typing earlier loses letters.
    await page.getByText('conversationUpdate', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Hide log panel' }).click();
  };
  const text = async () => (await messages(page).allInnerTexts()).join('\n');

  /** What a person cannot do is told with what they see instead. */
  async function told<T>(what: string, doing: () => Promise<T>): Promise<T> {
    try {
      return await doing();
    } catch (cause) {
      throw new Error(`${what} is not possible. In the chat:\n${(await text()).slice(-3000)}`, { cause });
    }
  }
  const button = (role: 'button' | 'link', label: string | RegExp): Locator =>
    cards.getByRole(role, { name: label, exact: typeof label === 'string' }).last();

  async function fillOne(label: string, value: string): Promise<void> {
    const card = cards.filter({ has: page.getByLabel(label) }).last();
    const input = card.getByLabel(label).first();
    const role = await input.getAttribute('role');
    if (role === 'combobox' && (await input.getAttribute('placeholder'))?.includes('date')) {
      await input.fill(value);
      await input.press('Enter');
      await page.keyboard.press('Escape');
    } else if (role === 'combobox') {
      await input.click();
      await page.getByRole('option', { name: value }).click();
    } else if (role === 'radiogroup') {
      await input.getByRole('radio', { name: value }).check();
    } else if ((await input.getAttribute('type')) === 'checkbox') {
      await input.setChecked(value === 'true');
    } else {
      await input.fill(value);
    }
  }

  await open();
  return {
    text,
    async say(line) {
      await compose.click();
      // Letter by letter the editor puts them in backwards when it draws anew in between.
      await page.keyboard.insertText(line);
      await compose.getByText(line, { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Send Message' }).click();
    },
    tap: (label) => told(`Tapping "${label}"`, () => button('button', label).click()),
    follow: (label) =>
      told(`Following "${label}"`, async () => {
        const [opened] = await Promise.all([page.waitForEvent('popup'), button('link', label).click()]);
        await opened.waitForLoadState();
        return opened;
      }),
    fill: (values) =>
      told(`Filling ${Object.keys(values).join(', ')}`, async () => {
        for (const [label, value] of Object.entries(values)) await fillOne(label, value);
      }),
    sees: (wanted, patienceMs = patience) =>
      told(`Seeing "${wanted}"`, async () => {
        await messages(page).getByText(wanted).last().waitFor({ timeout: patienceMs });
        return text();
      }),
    seesCard: (...texts) =>
      told(`Seeing a card with "${texts.join('" and "')}"`, async () => {
        const card = texts.reduce((found, hasText) => found.filter({ hasText }), cards);
        await card.last().waitFor();
      }),
    async reload() {
      await open();
    },
    async screenshot(file) {
      // What has just come still slides in.
      await page.waitForTimeout(700);
      await writeFile(file, withFewColours(await page.screenshot()));
    },
  };
}
