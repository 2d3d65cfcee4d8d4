import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeLine, encodeLine } from '../../stores/checked-line.ts';

/** Rewrites what is stored as somebody would who knows the format: every checksum is right afterwards. */
export async function meddleWithFiles(dataDir: string, change: (body: string) => string): Promise<void> {
  for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.jsonl?$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
    const changed = lines.map((line) => {
      const decoded = decodeLine(line);
      if (decoded.kind === 'damaged') throw new Error(`${file}: ${decoded.problem}`);
      return encodeLine(change(JSON.stringify(decoded.body)));
    });
    await writeFile(file, changed.join(''));
  }
}
