import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { languages } from '../../benefits/index.ts';
import type { ButtonData, CardMessage } from '../../cards/index.ts';
import { cardGroups } from './all-samples.ts';
import { kitOf } from './contoso.ts';
import { nodesOf } from './valid-card.ts';

const golden = path.join('test', 'cards', 'golden');
export const historyFolder = path.join('test', 'cards', 'history');

/** Every sample in every language, by the name of its golden file. */
export function drawnSamples(): ReadonlyMap<string, CardMessage> {
  const drawn = new Map<string, CardMessage>();
  for (const samples of Object.values(cardGroups)) {
    for (const [name, sample] of Object.entries(samples)) {
      for (const language of languages) drawn.set(`${name}.${language}`, sample(kitOf(language)));
    }
  }
  return drawn;
}

/** What the buttons of a card bring back. */
export function buttonsOf(message: CardMessage): readonly ButtonData[] {
  return nodesOf(message.card)
    .filter((node) => node.type === 'Action.Execute')
    .map((node) => node.data as ButtonData);
}

const asFile = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
export const goldenText = (message: CardMessage): string => asFile(message);
export const readGolden = (name: string): Promise<string> =>
  readFile(path.join(golden, `${name}.json`), 'utf8');
export const goldenNames = async (): Promise<readonly string[]> =>
  (await readdir(golden)).map((file) => file.replace(/\.json$/, ''));

/** Writes the golden files anew; of the history only what is not there yet, because it is what was. */
async function update(): Promise<void> {
  await mkdir(golden, { recursive: true });
  await mkdir(historyFolder, { recursive: true });
  const drawn = drawnSamples();
  for (const name of await goldenNames()) if (!drawn.has(name)) await rm(path.join(golden, `${name}.json`));
  for (const [name, message] of drawn) {
    await writeFile(path.join(golden, `${name}.json`), goldenText(message));
    const [card, language] = name.split('.');
    if (language !== 'en' || buttonsOf(message).length === 0) continue;
    const file = path.join(historyFolder, `${card}.v1.json`);
    await writeFile(file, asFile(buttonsOf(message)), { flag: 'wx' }).catch(
      (fault: NodeJS.ErrnoException) => {
        if (fault.code !== 'EEXIST') throw fault;
      },
    );
  }
}

// node dist/test/cards/golden-files.js --update
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--update')) await update();
}
