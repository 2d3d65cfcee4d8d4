import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const run = promisify(execFile);
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** A Chromium that can be started, with the libraries and fonts it needs beside the system's. */
interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** dist/test/support and test/support lie at different depths below the package. */
async function modulesFolder(): Promise<string> {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!(await exists(path.join(folder, 'node_modules', '@sparticuz', 'chromium')))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('@sparticuz/chromium is not installed: run npm ci');
    folder = parent;
  }
  return path.join(folder, 'node_modules');
}

/** The package's own settings look below /tmp/fonts only; without any font Chromium ends at the first input. */
function fontSettings(home: string): string {
  const folders = [path.join(home, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${folder.replaceAll('&', '&amp;')}</dir>`),
    `  <cachedir>${path.join(home, 'fonts-cache').replaceAll('&', '&amp;')}</cachedir>`,
    ...['Segoe UI', 'sans-serif', 'system-ui'].map(
      (family) =>
        `  <alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
    ),
    '</fontconfig>',
  ].join('\n');
}

/**
 * Unpacks the Chromium of the npm package into `node_modules/.cache`, once for all processes: each unpacks
 * into a folder of its own and the first to rename wins. The package writes below the temporary folder only,
 * and its libraries only where it believes to run on Lambda, so both are said to a process of its own.
 */
async function unpackedChromium(): Promise<Chromium> {
  const modules = await modulesFolder();
  const home = path.join(modules, '.cache', 'chromium-147.0.0');
  if (!(await exists(path.join(home, 'chromium')))) {
    await mkdir(path.dirname(home), { recursive: true });
    const own = await mkdtemp(`${home}-`);
    const script =
      "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath());";
    await run(process.execPath, ['--input-type=module', '-e', script], {
      cwd: path.dirname(modules),
      env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    });
    await writeFile(path.join(own, 'fonts', 'fonts.conf'), fontSettings(home));
    await rename(own, home).catch(async (error: unknown) => {
      await rm(own, { recursive: true, force: true });
      if (!(await exists(path.join(home, 'chromium')))) throw error;
    });
  }
  return {
    executablePath: path.join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib'),
      FONTCONFIG_FILE: path.join(home, 'fonts', 'fonts.conf'),
    },
  };
}

async function findChromium(): Promise<Chromium> {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') return { executablePath: given, env: {} };
  for (const executablePath of installed)
    if (await exists(executablePath)) return { executablePath, env: {} };
  return unpackedChromium();
}

/** Starts a headless Chromium that asks nobody outside for anything. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const found = await findChromium();
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--headless',
      '--no-zygote',
      '--disable-gpu',
      '--disable-webgl',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--font-render-hinting=none',
    ],
  });
}

/** One page of a browser of its own, closed whatever happens. Only loopback addresses are loaded. */
export async function withPage<T>(
  use: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ locale: 'en-US', ...options });
    await context.route(/^https?:\/\/(?!(localhost|127\.0\.0\.1)[:/])/, (route) => route.abort());
    return await use(await context.newPage());
  } finally {
    await browser.close();
  }
}
