import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, it } from 'mocha';

/** What each folder may import of ours. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  benefits: [],
  locales: [],
  stores: ['benefits'],
  identity: ['benefits'],
  cards: ['benefits', 'locales'],
  dialogs: ['benefits', 'cards', 'locales'],
  bot: ['benefits', 'stores', 'identity', 'cards', 'dialogs', 'locales', 'manifest', 'samples'],
};
/** Where each package may be imported; a package that is not named here may not be imported at all. */
const packageHome: Readonly<Record<string, readonly string[]>> = {
  'adaptivecards-templating': ['cards'],
  'intl-messageformat': ['locales'],
  botbuilder: ['dialogs', 'bot'],
  'botbuilder-dialogs': ['dialogs', 'bot'],
  'botframework-connector': ['bot'],
  '@azure/msal-node': ['identity'],
  jose: ['identity', 'bot/local'],
  'oidc-provider': ['bot/local'],
  '@microsoft/app-manifest': ['bot/package'],
  lowdb: ['stores'],
  restify: ['bot'],
  pino: ['bot'],
  'rate-limiter-flexible': ['bot'],
  'csv-parse': ['bot'],
  zod: ['bot', 'identity', 'stores', 'cards'],
};

/** Two rooms of the rules are large enough for doors of their own. */
const roomDoors = ['benefits/incidents/index.ts', 'benefits/memberships/index.ts'];

interface Import {
  readonly from: string;
  readonly folder: string;
  readonly target: string;
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
}

const folders = Object.keys(mayImport);
const sources = new Map(
  [...folders, 'test'].flatMap(sourcesOf).map((file) => [file, readFileSync(file, 'utf8')] as const),
);
const product = [...sources].filter(([file]) => !file.startsWith('test/'));
const imports = [...sources].flatMap(([from, text]): Import[] =>
  [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^'";]*?from '([^']+)'|^\s*import '([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map((match) => {
    const named = match[1] ?? match[2] ?? match[3] ?? '';
    const target = named.startsWith('.') ? path.posix.join(path.posix.dirname(from), named) : named;
    return { from, folder: from.split('/')[0] ?? '', target };
  }),
);
const ours = (target: string) =>
  folders.includes(target.split('/')[0] ?? '') || /^(test|samples|manifest)\//.test(target);
const packageOf = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
const show = (found: readonly Import[]) => found.map(({ from, target }) => `${from} → ${target}`);

describe('the house', () => {
  it('is read: there are imports of ours and of packages to look at', () => {
    assert.ok(imports.filter(({ target }) => ours(target)).length > 100);
    assert.ok(imports.some(({ target }) => target === 'botbuilder'));
  });

  it('imports in one direction', () => {
    const wrong = imports.filter(({ folder, target }) => {
      const other = target.split('/')[0] ?? '';
      return folder !== 'test' && ours(target) && other !== folder && !mayImport[folder]?.includes(other);
    });
    assert.deepEqual(show(wrong), []);
  });

  it('enters a folder by its door', () => {
    const wrong = imports.filter(({ folder, target }) => {
      const [other, ...rest] = target.split('/');
      const code = other !== undefined && folders.includes(other) && target.endsWith('.ts');
      const door = rest.join('/') === 'index.ts' || roomDoors.includes(target);
      return folder !== 'test' && code && other !== folder && !door;
    });
    assert.deepEqual(show(wrong), []);
  });

  it('keeps each package in its folder, and none in the rules', () => {
    const wrong = imports.filter(({ from, folder, target }) => {
      if (folder === 'test' || ours(target) || isBuiltin(target)) return false;
      return !packageHome[packageOf(target)]?.some((home) => from.startsWith(`${home}/`));
    });
    assert.deepEqual(show(wrong), []);
  });

  it('loads what production does not have only dynamically', () => {
    const wrong = [...product].filter(([, text]) =>
      /^import (?!type\b)[^;]*from '(oidc-provider|@microsoft\/app-manifest)/m.test(text),
    );
    assert.deepEqual(
      wrong.map(([file]) => file),
      [],
    );
  });

  it('reads the surroundings in bot/main.ts alone', () => {
    const wrong = product.filter(
      ([file, text]) => file !== 'bot/main.ts' && /process\s*\.\s*env\b/.test(text),
    );
    assert.deepEqual(
      wrong.map(([file]) => file),
      [],
    );
  });

  it('waits for nothing in its rules, except in the use cases that call ports', () => {
    const wrong = product.filter(
      ([file, text]) =>
        file.startsWith('benefits/') &&
        !/cases\.ts$|case-kit|linked-contracts/.test(file) &&
        /^[^*/]*\bawait\b/m.test(text),
    );
    assert.deepEqual(
      wrong.map(([file]) => file),
      [],
    );
  });

  it('names what leaves a folder: no star, no default', () => {
    const wrong = [...sources].filter(([, text]) => /^export (\*|default)\b/m.test(text));
    assert.deepEqual(
      wrong.map(([file]) => file),
      [],
    );
  });

  it('has no file past 300 lines', () => {
    const wrong = product.filter(([, text]) => text.split('\n').length > 301);
    assert.deepEqual(
      wrong.map(([file, text]) => `${file}: ${text.split('\n').length - 1}`),
      [],
    );
  });

  it('switches no test off and singles none out', () => {
    const wrong = [...sources].filter(([, text]) =>
      /\b(describe|it|context|test)\.(only|skip)\(|\bx(it|describe)\(/.test(text),
    );
    assert.deepEqual(
      wrong.map(([file]) => file),
      [],
    );
  });
});
