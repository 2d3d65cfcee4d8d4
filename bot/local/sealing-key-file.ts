import { existsSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { newSealingKey } from '../../identity/index.ts';

const fileName = 'sealing-keys';

/**
 * The sealing keys of a data folder in local mode: made once, readable by its owner only. A folder
 * that holds data but no keys is not given new ones, for nothing sealed in it would ever open.
 */
export async function localSealingKeys(dataDir: string): Promise<string> {
  const file = path.join(dataDir, fileName);
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
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
