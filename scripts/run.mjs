import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, root, runCompiled } from './build.mjs';

// node scripts/run.mjs bot/main.js import FILE: a compiled file with its arguments, built if stale.
const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('Say which compiled file to run, such as: node scripts/run.mjs bot/main.js verify');
  process.exit(2);
}
if (existsSync(path.join(root, 'node_modules', 'typescript'))) ensureBuilt();
await runCompiled(file, args);
