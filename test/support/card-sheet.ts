import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { hostConfigOf, pageStyleOf, type Theme } from './teams-look.ts';

export interface NamedCard {
  readonly name: string;
  readonly card: object;
}

export interface Sheet {
  readonly cards: readonly NamedCard[];
  readonly theme: Theme;
  /** CSS pixels of one card; Teams on a phone leaves about 320. */
  readonly cardWidth: number;
  readonly columns: number;
}

/** Something on a drawn card that a person could not read. */
export interface Flaw {
  readonly card: string;
  readonly what: 'overflow' | 'contrast' | 'unrendered';
  readonly text: string;
  /** Pixels too wide, or the contrast ratio. */
  readonly measure: number;
}

const renderer = (): Promise<string> => {
  const main = createRequire(import.meta.url).resolve('adaptivecards');
  return readFile(path.join(path.dirname(main), '..', 'dist', 'adaptivecards.min.js'), 'utf8');
};

/** Draws the cards into the page with the real renderer, in columns, each under its name. */
export async function drawSheet(page: Page, sheet: Sheet): Promise<readonly Flaw[]> {
  const gap = 12;
  const width = sheet.columns * (sheet.cardWidth + gap) + gap;
  await page.setViewportSize({ width, height: 800 });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${pageStyleOf(sheet.theme)}
    #sheet { column-count: ${sheet.columns}; width: ${width}px; }</style><div id="sheet"></div>`);
  await page.addScriptTag({ content: await renderer() });
  const given = JSON.stringify({ cards: sheet.cards, hostConfig: hostConfigOf(sheet.theme) });
  await page.evaluate(`(${drawInPage})(${given})`);
  return (await page.evaluate(`(${findFlaws})()`)) as readonly Flaw[];
}

/** Runs in the page; kept as text, because the page's types are not ours. */
const drawInPage = `function draw({ cards, hostConfig }) {
  const inline = (text) => text
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    .replace(/\\\\([\\\\\`*_\\[\\]~|#+.)-])/g, (_, sign) => '&#' + sign.charCodeAt(0) + ';')
    .replace(/\\\\(&[lg]t;)/g, '$1')
    .replace(/\\*\\*(.+?)\\*\\*/g, '<b>$1</b>').replace(/\\*(.+?)\\*/g, '<i>$1</i>');
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const lines = text.split('\\n');
    const numbered = lines.every((line) => /^\\d+\\. /.test(line));
    const dotted = lines.every((line) => /^- /.test(line));
    const items = () => lines.map((line) => '<li>' + inline(line.replace(/^(\\d+\\.|-) /, '')) + '</li>').join('');
    result.outputHtml = numbered ? '<ol>' + items() + '</ol>' : dotted ? '<ul>' + items() + '</ul>' : '<p>' + lines.map(inline).join('<br>') + '</p>';
    result.didProcess = true;
  };
  const sheet = document.getElementById('sheet');
  for (const { name, card } of cards) {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = name;
    const frame = document.createElement('div');
    frame.className = 'card';
    frame.dataset.name = name;
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    drawn.parse(card);
    const element = drawn.render();
    if (element) frame.append(element);
    figure.append(caption, frame);
    sheet.append(figure);
  }
}`;

const findFlaws = `function find() {
  const flaws = [];
  const parts = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).map((part) => part / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (parts(colour)[3] !== 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  for (const frame of document.querySelectorAll('.card')) {
    const card = frame.dataset.name;
    const right = frame.getBoundingClientRect().right;
    if (frame.children.length === 0) flaws.push({ card, what: 'unrendered', text: '', measure: 0 });
    for (const element of frame.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      const text = (element.innerText || element.value || '').slice(0, 60);
      const over = Math.max(box.right - right, element.tagName === 'TEXTAREA' || element.tagName === 'INPUT' ? 0 : element.scrollWidth - element.clientWidth);
      if (box.width > 0 && over > 1 && getComputedStyle(element).display !== 'inline') flaws.push({ card, what: 'overflow', text, measure: Math.round(over) });
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '' && !/^[━\\s]+$/.test(node.textContent));
      if (!own || box.width === 0) continue;
      const [one, other] = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => b - a);
      const ratio = (one + 0.05) / (other + 0.05);
      if (ratio < 4.5) flaws.push({ card, what: 'contrast', text, measure: Number(ratio.toFixed(2)) });
    }
  }
  return flaws;
}`;
