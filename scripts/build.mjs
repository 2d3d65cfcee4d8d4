import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamp = path.join(root, 'dist', '.built');
const folders = ['benefits', 'stores', 'identity', 'cards', 'dialogs', 'bot', 'locales', 'manifest', 'test'];
const settings = ['tsconfig.json', 'package-lock.json'];

function* filesOf(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOf(full);
    else yield full;
  }
}

/** Folders count too: their time changes when a file in them is deleted or renamed. */
function newestSourceMs() {
  let newest = 0;
  const look = (file) => {
    newest = Math.max(newest, statSync(file).mtimeMs);
  };
  for (const file of settings) if (existsSync(path.join(root, file))) look(path.join(root, file));
  for (const folder of folders) {
    for (const file of filesOf(path.join(root, folder))) {
      if (!/\.(ts|json)$/.test(file)) continue;
      look(file);
      look(path.dirname(file));
    }
  }
  return newest;
}

/** What was compiled from a file that is gone would still be run as a test. */
function removeOrphans() {
  for (const file of filesOf(path.join(root, 'dist'))) {
    const compiled = /\.js(\.map)?$/.exec(file);
    if (compiled === null) continue;
    const source = path.join(root, path.relative(path.join(root, 'dist'), file.slice(0, compiled.index)));
    if (!existsSync(`${source}.ts`)) rmSync(file);
  }
}

/** Compiles everything to `dist`. Gives the compiler's exit code. */
export function build() {
  const startedMs = Date.now();
  const info = path.join(root, '.build', 'tsconfig.tsbuildinfo');
  // Without its output the compiler's memory of it is wrong, and nothing would be written.
  if (!existsSync(stamp)) rmSync(info, { force: true });
  rmSync(stamp, { force: true });
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(compiler)) {
    console.error('The packages are missing. Run "npm ci" first.');
    return 1;
  }
  const result = spawnSync(process.execPath, [compiler], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) return result.status ?? 1;
  removeOrphans();
  writeFileSync(stamp, '');
  utimesSync(stamp, startedMs / 1000, startedMs / 1000);
  return 0;
}

/** Compiles when a source is newer than the last build; ends the process when it does not compile. */
export function ensureBuilt() {
  if (existsSync(stamp) && newestSourceMs() < statSync(stamp).mtimeMs) return;
  console.error('Building …');
  const code = build();
  if (code !== 0) process.exit(code);
}

/** Runs a compiled file in this process, so that signals reach it directly and nothing outlives it. */
export async function runCompiled(file, args) {
  const full = path.join(root, 'dist', file);
  if (!existsSync(full)) {
    console.error(`There is no ${file} in dist: nothing to run.`);
    process.exit(1);
  }
  process.setSourceMapsEnabled(true);
  process.argv = [process.execPath, full, ...args];
  await import(full);
}
