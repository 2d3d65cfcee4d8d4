import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';

const texts = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`),
]
  .filter((file) => file.endsWith('.md') && !file.startsWith('docs/source/technical'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const readme = readFileSync('README.md', 'utf8');
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

describe('what is written for people', () => {
  it('links to files that are there', () => {
    const missing = texts.flatMap(({ file, text }) =>
      [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)]
        .map((match) => path.join(path.dirname(file), match[1] ?? ''))
        .filter((target) => !existsSync(target))
        .map((target) => `${file} → ${target}`),
    );
    assert.deepEqual(missing, []);
  });

  it('names files and commands that are there', () => {
    const named = [...readme.matchAll(/`((?:dialogs|test|bot|docs|samples)\/[\w./-]+)`/g)].map(
      (match) => match[1] ?? '',
    );
    const tests = [...readme.matchAll(/`([\w-]+\.test\.ts)`/g)].map(
      (match) => `test/conversations/${match[1]}`,
    );
    assert.deepEqual(
      [...named, ...tests].filter((file) => !existsSync(file)),
      [],
    );
    const commands = texts.flatMap(({ text }) =>
      [...text.matchAll(/npm run ([a-z-]+)/g)].map((match) => match[1] ?? ''),
    );
    assert.deepEqual(
      commands.filter((command) => scripts[command] === undefined),
      [],
    );
  });

  it('has a row for every dialog', () => {
    const dialogs = readFileSync('dialogs/index.ts', 'utf8');
    const features =
      /features[^=]*= \[([^\]]+)\]/
        .exec(dialogs)?.[1]
        ?.split(',')
        .map((name) => name.trim().replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)) ?? [];
    assert.ok(features.length > 3);
    assert.deepEqual(
      features.filter((name) => name !== '' && !readme.includes(`dialogs/${name}.ts`)),
      [],
    );
  });
});
