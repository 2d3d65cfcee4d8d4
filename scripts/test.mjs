import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, root } from './build.mjs';

// npm test [-- --no-browser] [--grep TEXT]: types, lint, then every test; the first that fails ends it.
const args = process.argv.slice(2);
const noBrowser = args.includes('--no-browser');
const grep = args.includes('--grep') ? args[args.indexOf('--grep') + 1] : undefined;
const limitMinutes = 10;

function step(title, script, scriptArgs) {
  console.log(`\n— ${title}`);
  const startedMs = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', script), ...scriptArgs], {
      cwd: root,
      stdio: 'inherit',
    });
    const guard = setTimeout(() => {
      console.error(`${title}: not finished after ${limitMinutes} minutes, ended.`);
      child.kill('SIGKILL');
    }, limitMinutes * 60_000);
    child.on('close', (code) => {
      clearTimeout(guard);
      if (code === 0) console.log(`${title}: ${((Date.now() - startedMs) / 1000).toFixed(1)} s`);
      resolve(code ?? 1);
    });
  });
}

async function run(title, script, scriptArgs) {
  const code = await step(title, script, scriptArgs);
  if (code === 0) return;
  console.error(`\nRed: ${title}.`);
  process.exit(code);
}

console.log('— types');
if (build() !== 0) {
  console.error('\nRed: types.');
  process.exit(1);
}
await run('lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
// Files run in two processes: much of their time is waiting for sockets and disks.
await run('tests', 'mocha/bin/mocha.js', [
  '--parallel',
  '--jobs',
  '2',
  '--reporter',
  'dot',
  '--spec',
  'dist/test/**/*.test.js',
  ...(noBrowser ? ['--ignore', 'dist/test/e2e/**', '--ignore', 'dist/test/**/*.browser.test.js'] : []),
  ...(grep === undefined ? [] : ['--grep', grep]),
]);
console.log(
  noBrowser ? 'Green: types, lint, tests without a browser.' : 'Green: types, lint, tests, browser.',
);
