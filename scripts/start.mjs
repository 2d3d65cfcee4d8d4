import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, root, runCompiled } from './build.mjs';

// An image carries dist and no compiler: there is nothing to build, and nothing is compared.
if (existsSync(path.join(root, 'node_modules', 'typescript'))) ensureBuilt();
await runCompiled('bot/main.js', process.argv.slice(2));
