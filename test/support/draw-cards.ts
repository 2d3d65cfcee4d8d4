import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { languages } from '../../benefits/index.ts';
import { cardGroups } from '../cards/all-samples.ts';
import { kitOf } from '../cards/contoso.ts';
import { withPage } from './browser.ts';
import { drawSheet, type Flaw } from './card-sheet.ts';
import { withFewColours } from './small-png.ts';
import { themes } from './teams-look.ts';

/** `npm run cards`: pictures of every card, a sheet a group, language and theme, and what is hard to read on them. */
async function drawCards(folder: string, narrow: boolean): Promise<readonly Flaw[]> {
  await mkdir(folder, { recursive: true });
  return withPage(async (page) => {
    const flaws: Flaw[] = [];
    for (const [group, samples] of Object.entries(cardGroups)) {
      for (const language of languages) {
        const kit = kitOf(language);
        const cards = Object.entries(samples).map(([name, sample]) => ({ name, card: sample(kit).card }));
        for (const theme of themes) {
          const shape = narrow ? { cardWidth: 320, columns: 6 } : { cardWidth: 440, columns: 4 };
          flaws.push(...(await drawSheet(page, { cards, theme, ...shape })));
          const file = path.join(folder, `${group}-${language}-${theme}.png`);
          const picture = withFewColours(await page.screenshot({ fullPage: true }));
          await writeFile(file, picture);
          console.log(`${file} ${Math.round(picture.length / 1024)} KB`);
        }
      }
    }
    return flaws;
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = path.join('docs', 'cards'), width] = process.argv.slice(2).filter((one) => one !== '');
  const flaws = await drawCards(folder, width === 'narrow');
  for (const { card, what, text, measure } of flaws) console.log(`${what} ${measure} on ${card}: ${text}`);
  console.log(flaws.length === 0 ? 'Every card can be read.' : `${flaws.length} flaws.`);
  process.exitCode = flaws.length === 0 ? 0 : 1;
}
