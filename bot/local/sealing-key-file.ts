import { existsSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { newSealingKey } from '../../identity/index.ts';
import { holdsStore } from '../../stores/index.ts';

const fileName = 'sealing-keys';

/** The folder holds data and no keys: nothing sealed in it would ever open with new ones. */
export class SealingKeysGone extends Error {
  override readonly name = 'SealingKeysGone';
  constructor(file: string) {
    super(
      `The sealing keys of the data folder are gone: ${file}. Put the file back, or set SEALING_KEYS to them. ` +
        'To go on without the data: npm start -- --fresh',
    );
  }
}

/**
 * The sealing keys of a data folder in local mode: made once, readable by its owner only.
 * @throws SealingKeysGone, for a folder that holds data is not given new ones
 */
export async function localSealingKeys(dataDir: string): Promise<string> {
  const file = path.join(dataDir, fileName);
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  if (holdsStore(dataDir)) throw new SealingKeysGone(file);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const keys = newSealingKey();
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${keys}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return keys;
}
